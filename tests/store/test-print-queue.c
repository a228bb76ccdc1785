// SPDX-License-Identifier: GPL-3.0-or-later

/* The printing thread and what it writes down, with the folder printer: no cupsd. */

#include "printing/print-queue.h"
#include "printing/slip-record.h"
#include "tests/store/folder.h"

typedef struct {
  MrcTestFolder *folder;
  char *slips; /* where the printer writes */
  MrcPrinter *printer;
  MrcPrintQueue *queue; /* (nullable) */
  MrcSlip *slip;
} Fixture;

static MrcPrintQueue *
new_queue (Fixture *fixture, const char *data_dir)
{
  const MrcPrintTarget targets[MRC_N_PRINTERS] = { { fixture->printer, "80mm" } };

  return mrc_print_queue_new (data_dir, targets);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcStore) store = NULL;

  fixture->folder = mrc_test_folder_new ();
  store = mrc_test_folder_create_store (fixture->folder);
  fixture->slips = g_build_filename (fixture->folder->path, "slips", NULL);
  fixture->printer = mrc_printer_folder_new (fixture->slips);
  fixture->queue = new_queue (fixture, fixture->folder->path);
  fixture->slip = mrc_slip_new ();
  fixture->slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কেন্দ্র");
  fixture->slip->call_number = 42;
  fixture->slip->short_code = g_strdup ("417205836");
  fixture->slip->ticket = g_strdup ("MRC1ABC");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->queue != NULL)
    g_assert_finalize_object (fixture->queue);
  g_object_unref (fixture->printer);
  g_free (fixture->slips);
  mrc_test_folder_free (fixture->folder);
  mrc_slip_free (fixture->slip);
}

static void
wait_for (MrcPrintJob *job)
{
  while (!mrc_print_job_is_final (job))
    g_main_context_iteration (NULL, TRUE);
}

static MrcPrintRecord *
record_of (Fixture *fixture, const char *id)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (fixture->folder, MRC_STORE_READ_ONLY);
  MrcPrintRecord *record = mrc_print_record_get (store, id, NULL);

  g_assert_nonnull (record);
  return record;
}

static char *
file_of (Fixture *fixture, const char *id, int attempt)
{
  g_autofree char *name = g_strdup_printf ("slip-%s-%d.pdf", id, attempt);

  return g_build_filename (fixture->slips, name, NULL);
}

static void
test_a_slip_becomes_a_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcPrintJob) job = NULL;
  g_autoptr (MrcPrintRecord) record = NULL;
  g_autofree char *path = NULL;

  mrc_print_queue_start (fixture->queue);
  job = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_QUEUED);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  path = file_of (fixture, mrc_print_job_get_id (job), 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  record = record_of (fixture, mrc_print_job_get_id (job));
  g_assert_cmpint (record->step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpint (record->call_number, ==, 42);
  g_assert_cmpint (record->attempt, ==, 1);
  g_assert_null (record->printout); /* out: nothing to keep */
}

static void
test_a_cancelled_slip_never_comes_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcPrintJob) first = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_autoptr (MrcPrintJob) second = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_autofree char *path = file_of (fixture, mrc_print_job_get_id (second), 1);

  mrc_print_queue_cancel (fixture->queue, second);
  wait_for (first);
  wait_for (second);
  g_assert_cmpint (mrc_print_job_get_state (first), ==, MRC_PRINT_PRINTED);
  g_assert_cmpint (mrc_print_job_get_state (second), ==, MRC_PRINT_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Whoever watches a job hears of its end, even when the kiosk is ending; the staff's list has what did not
 * come. */
static void
test_what_waits_at_the_end_is_left_for_staff (Fixture *fixture, gconstpointer data)
{
  enum { N_JOBS = 12 };
  MrcPrintJob *jobs[N_JOBS];
  int n_waiting = 0;

  for (int i = 0; i < N_JOBS; i++)
    jobs[i] = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_clear_object (&fixture->queue);
  for (int i = 0; i < N_JOBS; i++) {
    g_autoptr (MrcPrintRecord) record = record_of (fixture, mrc_print_job_get_id (jobs[i]));

    wait_for (jobs[i]);
    g_assert_cmpint (record->step.state, ==, mrc_print_job_get_state (jobs[i]));
    n_waiting += mrc_print_record_waits_for_staff (record);
    g_object_unref (jobs[i]);
  }
  g_assert_cmpint (n_waiting, >, 0);
}

/* A kiosk that starts prints nothing by itself: nobody stands there for it. */
static void
test_what_was_queued_is_not_printed_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (fixture->folder, MRC_STORE_COMMAND);
  g_autoptr (MrcPrintJob) job = NULL;
  g_autoptr (MrcPrintRecord) record = NULL;
  g_autofree char *path = file_of (fixture, "queued", 1);

  g_assert_true (mrc_print_record_add (store, "queued", &(MrcPrintout){ .slip = fixture->slip }, NULL));
  mrc_print_queue_start (fixture->queue);
  job = mrc_print_queue_add (fixture->queue, fixture->slip);
  wait_for (job);
  record = record_of (fixture, "queued");
  g_assert_cmpint (record->step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (record->step.reason, ==, MRC_PRINT_REASON_LATE);
  g_assert_true (mrc_print_record_waits_for_staff (record));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Killed between "submitting" and the file: it surely did not come out. Killed after the file: it did. */
static void
test_the_dead_ones_slips_are_settled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (fixture->folder, MRC_STORE_COMMAND);
  g_autoptr (MrcPrintRecord) before = NULL, after = NULL;
  g_autoptr (MrcPrintJob) job = NULL;
  g_autofree char *path = file_of (fixture, "after", 1);
  int attempt = 0;

  g_assert_true (mrc_print_record_add (store, "before", &(MrcPrintout){ .slip = fixture->slip }, NULL));
  g_assert_true (mrc_print_record_claim (store, "before", 0, "", &attempt, NULL));
  g_assert_true (mrc_print_record_add (store, "after", &(MrcPrintout){ .slip = fixture->slip }, NULL));
  g_assert_true (mrc_print_record_claim (store, "after", 0, "", &attempt, NULL));
  g_assert_cmpint (attempt, ==, 1);
  g_assert_cmpint (g_mkdir_with_parents (fixture->slips, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "%PDF", -1, NULL));
  mrc_print_queue_start (fixture->queue);
  job = mrc_print_queue_add (fixture->queue, fixture->slip);
  wait_for (job);
  before = record_of (fixture, "before");
  g_assert_cmpint (before->step.state, ==, MRC_PRINT_FAILED);
  g_assert_true (mrc_print_record_waits_for_staff (before));
  after = record_of (fixture, "after");
  g_assert_cmpint (after->step.state, ==, MRC_PRINT_PRINTED);
}

/* Two programs by mistake: only one has the slip. */
static void
test_only_one_claims_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcStore) one = mrc_test_folder_open_store (fixture->folder, MRC_STORE_COMMAND);
  g_autoptr (MrcStore) other = mrc_test_folder_open_store (fixture->folder, MRC_STORE_COMMAND);
  g_autoptr (GError) error = NULL;
  int attempt = 0;

  g_assert_true (mrc_print_record_add (one, "it", &(MrcPrintout){ .slip = fixture->slip }, NULL));
  g_assert_true (mrc_print_record_claim (one, "it", 0, "", &attempt, NULL));
  g_assert_false (mrc_print_record_claim (other, "it", 0, "", &attempt, &error));
  g_assert_no_error (error);
  g_assert_false (mrc_print_record_drop (other, "it", &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
}

static void
test_staff_print_it_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (fixture->folder, MRC_STORE_COMMAND);
  g_autoptr (MrcPrintJob) job = NULL;
  g_autoptr (MrcPrintJob) again = NULL;
  g_autofree char *path = file_of (fixture, "late", 1);
  g_autofree char *second = file_of (fixture, "late", 2);

  g_assert_true (mrc_print_record_add (store, "late", &(MrcPrintout){ .slip = fixture->slip }, NULL));
  g_assert_true (mrc_print_record_start (store, NULL));
  job = mrc_print_queue_retry (fixture->queue, "late");
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  again = mrc_print_queue_retry (fixture->queue, "late"); /* touched twice */
  wait_for (again);
  g_assert_cmpint (mrc_print_job_get_state (again), ==, MRC_PRINT_PRINTED);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_a_folder_that_is_a_file_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcPrintJob) job = NULL;
  g_autoptr (MrcPrintRecord) record = NULL;
  g_autofree char *words = NULL;
  gboolean ok = TRUE;

  g_assert_true (g_file_set_contents (fixture->slips, "x", 1, NULL));
  words = mrc_printer_describe (fixture->printer, &ok);
  g_assert_false (ok);
  job = mrc_print_queue_add (fixture->queue, fixture->slip);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_FAILED);
  g_assert_cmpint (mrc_print_job_get_reason (job), ==, MRC_PRINT_REASON_UNREACHABLE);
  record = record_of (fixture, mrc_print_job_get_id (job));
  g_assert_true (mrc_print_record_waits_for_staff (record));
}

/* A centre whose store is damaged still prints. */
static void
test_without_a_store (Fixture *fixture, gconstpointer data)
{
  MrcPrintQueue *queue = new_queue (fixture, NULL);
  g_autoptr (MrcPrintJob) job = mrc_print_queue_add (queue, fixture->slip);

  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  g_assert_finalize_object (queue);
}

static void
test_a_slip_is_kept_whole (void)
{
  const char *const hotlines[] = { "16135", "999", NULL };
  g_autoptr (MrcSlip) slip = mrc_slip_new ();
  g_autoptr (MrcSlip) kept = NULL;
  g_autoptr (GBytes) bytes = NULL, again = NULL;

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কুমিল্লা");
  slip->centre_name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Cumilla");
  slip->centre_code = g_strdup ("CML");
  slip->centre_phone = g_strdup ("081");
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strdup ("MRC1ABC");
  slip->hotlines = g_strdupv ((char **) hotlines);
  slip->call_number = 42;
  slip->day = 20790;
  slip->minute = 630;
  slip->counter = 1;
  slip->printed = 20789;
  slip->copy = 2;
  slip->demo = TRUE;
  bytes = mrc_slip_to_bytes (slip);
  kept = mrc_slip_from_bytes (bytes);
  again = mrc_slip_to_bytes (kept);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpstr (kept->centre_name[MRC_LANGUAGE_BENGALI], ==, "কুমিল্লা");
  g_assert_cmpstr (kept->hotlines[1], ==, "999");
  g_assert_cmpint (kept->minute, ==, 630);
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = g_bytes_new_static ("\1\2\3", 3);
  g_assert_null (mrc_slip_from_bytes (bytes));
}

/* Any other paper goes the same way, and is kept until it is out. */
static void
test_another_paper (Fixture *fixture, gconstpointer data)
{
  const MrcPaperFrame frame = { .centre = "কুমিল্লা", .code = "CML" };
  g_autoptr (MrcDocument) document = mrc_document_new (&frame, "বন্ধ");
  g_autoptr (MrcPrintout) whole = NULL;
  g_autoptr (MrcPrintout) kept = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (MrcPrintJob) job = NULL;
  g_autofree char *path = NULL;

  document->number = 7;
  mrc_document_add (document, MRC_BLOCK_TEXT, "আজ সেন্টার বন্ধ");
  whole = mrc_printout_new_document (document);
  bytes = mrc_printout_to_bytes (whole);
  kept = mrc_printout_from_bytes (bytes);
  mrc_printout_mark_copy (kept);
  g_assert_cmpint (mrc_printout_get_number (kept), ==, 7);
  g_assert_cmpint (mrc_printout_get_copy (kept), ==, 1);
  kept->document->copy = 0;
  again = mrc_printout_to_bytes (kept);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (again, NULL),
                   g_bytes_get_size (again));

  job = mrc_print_queue_add_document (fixture->queue, document);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  path = file_of (fixture, mrc_print_job_get_id (job), 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/print-queue/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-slip-becomes-a-file", test_a_slip_becomes_a_file);
  ADD ("a-cancelled-slip-never-comes-out", test_a_cancelled_slip_never_comes_out);
  ADD ("what-waits-at-the-end-is-left-for-staff", test_what_waits_at_the_end_is_left_for_staff);
  ADD ("what-was-queued-is-not-printed-later", test_what_was_queued_is_not_printed_later);
  ADD ("the-dead-ones-slips-are-settled", test_the_dead_ones_slips_are_settled);
  ADD ("only-one-claims-it", test_only_one_claims_it);
  ADD ("staff-print-it-later", test_staff_print_it_later);
  ADD ("a-folder-that-is-a-file-is-said", test_a_folder_that_is_a_file_is_said);
  ADD ("another-paper", test_another_paper);
  ADD ("without-a-store", test_without_a_store);
  g_test_add_func ("/print-queue/a-slip-is-kept-whole", test_a_slip_is_kept_whole);

  return g_test_run ();
}
