// SPDX-License-Identifier: GPL-3.0-or-later

/* Each fault of a printer and of the cupsd before it, at each step of a slip: what is believed of it, what is
 * written down of it, and how often it came out. */

#include <cups/cups.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "printing/print-work.h"
#include "tests/store/folder.h"
#include "tests/support/fake-ipp.h"
#include "tests/support/print-lab.h"

#define ID "0c6f9c5e-6d4b-4b1e-9f3a-2f8a1f0f3c55"
#define LIMIT_SECONDS 20

typedef struct Fixture Fixture;

/* What happens when a slip has come so far. Returns: TRUE once it has */
typedef gboolean (*Fault) (Fixture *fixture, const MrcPrintStep *step);

struct Fixture {
  MrcTestFolder *folder;
  MrcStore *store;
  MrcPrintLab *lab; /* (nullable) */
  Fault fault;      /* (nullable) */
  gboolean happened;
  GString *told; /* each state that was reported, as a letter */
};

static void
set_up (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (MrcSlip) slip = mrc_slip_new ();

  fixture->folder = mrc_test_folder_new ();
  fixture->store = mrc_test_folder_create_store (fixture->folder);
  fixture->lab = kind != NULL ? mrc_print_lab_new (kind) : NULL;
  fixture->told = g_string_new (NULL);
  slip->call_number = 42;
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strdup ("MRC1ABC");
  g_assert_true (mrc_print_record_add (fixture->store, ID, &(MrcPrintout){ .slip = slip }, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer kind)
{
  g_assert_finalize_object (fixture->store);
  mrc_test_folder_free (fixture->folder);
  g_clear_pointer (&fixture->lab, mrc_print_lab_free);
  g_string_free (fixture->told, TRUE);
}

static MrcPrinter *
new_printer (Fixture *fixture, const char *uri, int limit_seconds)
{
  g_autofree char *life = fixture->lab != NULL ? g_build_filename (fixture->lab->dir, "life", NULL) : NULL;

  return mrc_printer_ipp_new (uri, limit_seconds, life);
}

static gboolean
on_report (const MrcPrintStep *step, gpointer data)
{
  Fixture *fixture = data;

  g_string_append_c (fixture->told, "qsSpnfuc"[step->state]);
  if (fixture->fault != NULL && !fixture->happened)
    fixture->happened = fixture->fault (fixture, step);
  return TRUE;
}

static void
assert_written (Fixture *fixture, const MrcPrintStep *step)
{
  g_autoptr (MrcPrintRecord) record = mrc_print_record_get (fixture->store, ID, NULL);

  g_assert_cmpint (record->step.state, ==, step->state);
  g_assert_cmpint (record->step.reason, ==, step->reason);
  if (step->state != MRC_PRINT_PRINTED)
    g_assert_true (mrc_print_record_waits_for_staff (record)); /* nothing is lost */
}

static MrcPrintStep
print_with (Fixture *fixture, const char *first_uri, const char *second_uri, int limit_seconds)
{
  g_autoptr (MrcPrinter) first = new_printer (fixture, first_uri, limit_seconds);
  g_autoptr (MrcPrinter) second =
    second_uri != NULL ? new_printer (fixture, second_uri, limit_seconds) : NULL;
  const MrcPrintTarget targets[MRC_N_PRINTERS] = { { first, "80mm" }, { second, "80mm" } };
  g_autoptr (MrcPrintWork) work = mrc_print_work_new (fixture->store, targets);
  MrcPrintStep step = { 0 };

  mrc_print_work_run (work, ID, NULL, on_report, fixture, NULL, &step);
  assert_written (fixture, &step);
  return step;
}

static MrcPrintStep
print (Fixture *fixture, Fault fault)
{
  fixture->fault = fault;
  return print_with (fixture, fixture->lab->uri, NULL, LIMIT_SECONDS);
}

/* How many slips have come out of the printer. */
static guint
count_out (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->lab->dir, "printed", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  return g_strv_length (lines);
}

/* the cupsd */

static void
signal_program (Fixture *fixture, const char *pid_file, int how)
{
  g_autofree char *path = g_build_filename (fixture->lab->dir, pid_file, NULL);
  g_autofree char *pid = NULL;

  g_assert_true (g_file_get_contents (path, &pid, NULL, NULL));
  kill ((pid_t) g_ascii_strtoll (pid, NULL, 10), how);
}

static void
signal_cupsd (Fixture *fixture, int how)
{
  signal_program (fixture, "cupsd.pid", how);
}

static gboolean
wake (gpointer data)
{
  signal_cupsd (data, SIGCONT);
  return G_SOURCE_REMOVE;
}

/* Beside the printing thread, which is this one. */
static gpointer
wake_later (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GSource) waking = g_timeout_source_new (4500);
  g_autoptr (GSource) end = g_timeout_source_new (4501);

  g_source_set_callback (waking, wake, data, NULL);
  g_source_set_callback (end, (GSourceFunc) (gpointer) g_main_loop_quit, loop, NULL);
  g_source_attach (waking, context);
  g_source_attach (end, context);
  g_main_loop_run (loop);
  return NULL;
}

static gboolean
when_submitted (const MrcPrintStep *step)
{
  return step->state == MRC_PRINT_SUBMITTED;
}

static gboolean
hang_for_a_while (Fixture *fixture, const MrcPrintStep *step)
{
  if (!when_submitted (step))
    return FALSE;
  signal_cupsd (fixture, SIGSTOP);
  g_thread_unref (g_thread_new ("wake", wake_later, fixture));
  return TRUE;
}

static gboolean
hang_before_sending (Fixture *fixture, const MrcPrintStep *step)
{
  if (step->state != MRC_PRINT_SUBMITTING)
    return FALSE;
  signal_cupsd (fixture, SIGSTOP);
  g_thread_unref (g_thread_new ("wake", wake_later, fixture));
  return TRUE;
}

static gboolean
kill_cupsd (Fixture *fixture, const MrcPrintStep *step)
{
  if (!when_submitted (step))
    return FALSE;
  signal_cupsd (fixture, SIGKILL);
  return TRUE;
}

static gboolean
end_cupsd (Fixture *fixture, const MrcPrintStep *step)
{
  if (!when_submitted (step))
    return FALSE;
  signal_cupsd (fixture, SIGTERM);
  return TRUE;
}

static gboolean
kill_cupsd_before_sending (Fixture *fixture, const MrcPrintStep *step)
{
  if (step->state != MRC_PRINT_SUBMITTING)
    return FALSE;
  signal_cupsd (fixture, SIGKILL);
  return TRUE;
}

/* The screen is told nothing of it: only what was submitted is told, until it is printed. */
static void
test_hung_and_awake_again (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = { 0 };

  mrc_print_lab_behave (fixture->lab, "1");
  step = print (fixture, hang_for_a_while);
  g_assert_true (fixture->happened);
  g_assert_cmpint (step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpstr (fixture->told->str, ==, "sS");
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

/* The answer to Print-Job is lost, and the slip arrives all the same when it wakes. */
static void
test_hung_while_sending (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = print (fixture, hang_before_sending);

  g_assert_true (fixture->happened);
  g_assert_cmpint (step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

/* Whatever is believed: it came out once at most, and "printed" is true. */
static void
assert_no_lie (Fixture *fixture, const MrcPrintStep *step)
{
  guint n_out = count_out (fixture);

  g_assert_true (fixture->happened);
  g_assert_cmpuint (n_out, <=, 1);
  g_assert_true (step->state != MRC_PRINT_PRINTED || n_out == 1);
  g_assert_true (step->state != MRC_PRINT_FAILED || n_out == 0);
  g_test_message ("state %d, %u came out", step->state, n_out);
}

static void
test_cupsd_is_killed (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = { 0 };

  mrc_print_lab_behave (fixture->lab, "1");
  step = print (fixture, kill_cupsd);
  assert_no_lie (fixture, &step);
}

static void
test_cupsd_is_ended (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = { 0 };

  mrc_print_lab_behave (fixture->lab, "1");
  step = print (fixture, end_cupsd);
  assert_no_lie (fixture, &step);
}

static void
test_cupsd_is_killed_before_sending (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = print (fixture, kill_cupsd_before_sending);

  assert_no_lie (fixture, &step);
}

static void
administer (Fixture *fixture, const char *program, const char *queue)
{
  g_autofree char *server =
    g_strndup (fixture->lab->uri + strlen ("ipp://"), strcspn (fixture->lab->uri + strlen ("ipp://"), "/"));
  const char *const argv[] = { program, "-h", server, queue, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  g_assert_nonnull (process);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

/* A queue that was stopped for good: nothing is sent into it, and staff can let it go on. */
static void
test_a_stopped_queue_is_resumed (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (MrcPrinter) printer = new_printer (fixture, fixture->lab->uri, LIMIT_SECONDS);
  MrcPrinterCondition condition = { 0 };
  MrcPrintStep step = { 0 };

  administer (fixture, "/usr/sbin/cupsdisable", "slip");
  administer (fixture, "/usr/sbin/cupsreject", "slip");
  step = print (fixture, NULL);
  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (step.job, ==, 0);
  mrc_printer_ask (printer, &condition);
  g_assert_true (condition.answers && !condition.accepts);

  g_assert_true (mrc_printer_resume (printer));
  mrc_printer_ask (printer, &condition);
  g_assert_true (condition.accepts);
  step = print (fixture, NULL);
  g_assert_cmpint (step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

/* the printer */

static gboolean
mend (Fixture *fixture, const MrcPrintStep *step)
{
  if (step->state != MRC_PRINT_NEEDS_ATTENTION)
    return FALSE;
  mrc_print_lab_behave (fixture->lab, "ok");
  return TRUE;
}

static void
assert_mended (Fixture *fixture, const char *how)
{
  MrcPrintStep step = { 0 };

  mrc_print_lab_behave (fixture->lab, how);
  step = print (fixture, mend);
  g_assert_true (fixture->happened);
  g_assert_cmpint (step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

static void
test_paper (Fixture *fixture, gconstpointer kind)
{
  assert_mended (fixture, "empty");
}

static void
test_jam (Fixture *fixture, gconstpointer kind)
{
  assert_mended (fixture, "jam");
}

static void
test_cover (Fixture *fixture, gconstpointer kind)
{
  assert_mended (fixture, "cover");
}

static gboolean
switch_off (Fixture *fixture, const MrcPrintStep *step)
{
  if (!when_submitted (step))
    return FALSE;
  signal_program (fixture, "printer.pid", SIGKILL);
  return TRUE;
}

/* In the middle of a slip: what was on its way may be out, or half of it. */
static void
test_switched_off_while_printing (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = { 0 };

  mrc_print_lab_behave (fixture->lab, "1");
  step = print (fixture, switch_off);
  assert_no_lie (fixture, &step);
  g_assert_cmpint (step.state, ==, MRC_PRINT_UNCERTAIN);
}

/* Nothing is put into the queue of a printer that is not there: it would come out for somebody else. */
static void
test_switched_off_before (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = { 0 };

  signal_program (fixture, "printer.pid", SIGKILL);
  step = print (fixture, NULL);
  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (step.reason, ==, MRC_PRINT_REASON_UNREACHABLE);
  g_assert_cmpint (step.job, ==, 0);
  g_assert_cmpuint (count_out (fixture), ==, 0);
}

/* Somebody cancels it at the queue while it is on its way. */
static gboolean
cancel_at_the_queue (Fixture *fixture, const MrcPrintStep *step)
{
  if (!when_submitted (step))
    return FALSE;
  administer (fixture, "/usr/bin/cancel", "-a");
  return TRUE;
}

static void
test_cancelled_at_the_queue (Fixture *fixture, gconstpointer kind)
{
  MrcPrintStep step = { 0 };

  mrc_print_lab_behave (fixture->lab, "2");
  step = print (fixture, cancel_at_the_queue);
  g_assert_true (fixture->happened);
  g_assert_cmpint (step.state, !=, MRC_PRINT_PRINTED);
  g_assert_cmpuint (count_out (fixture), <=, 1);
}

/* what only a pretended printer does */

static MrcPrintStep
print_on (Fixture *fixture, MrcFakeIpp *fake, const char *second_uri)
{
  MrcPrintStep step = { 0 };

  mrc_fake_ipp_start (fake);
  step = print_with (fixture, fake->uri, second_uri, LIMIT_SECONDS);
  mrc_fake_ipp_stop (fake);
  return step;
}

static void
test_dropped_in_the_middle (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp) fake = { .drops = TRUE, .job_state = IPP_JSTATE_COMPLETED };
  MrcPrintStep step = print_on (fixture, &fake, NULL);

  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (step.job, ==, 0);
  g_assert_cmpstr (fake.took->str, ==, "");
}

static void
test_the_spool_is_full (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp) fake = { .refused = IPP_STATUS_ERROR_TEMPORARY, .job_state = IPP_JSTATE_COMPLETED };
  MrcPrintStep step = print_on (fixture, &fake, NULL);

  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (step.job, ==, 0);
}

/* cupsd says so when its disk is full. */
static void
test_the_spool_of_a_queue_is_full (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp) fake = { .is_queue = TRUE, .refused = IPP_STATUS_ERROR_TOO_MANY_JOBS };
  MrcPrintStep step = print_on (fixture, &fake, NULL);

  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (step.job, ==, 0);
  g_assert_cmpstr (fake.took->str, ==, "");
}

/* A cupsd that forgot our job gave its id to another one: that one's end is not ours. */
static void
test_the_job_id_is_used_again (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp)
    fake = { .is_queue = TRUE, .job_name = "slip:somebody-elses:1", .job_state = IPP_JSTATE_COMPLETED };
  MrcPrintStep step = print_on (fixture, &fake, NULL);

  g_assert_cmpint (step.state, ==, MRC_PRINT_UNCERTAIN);
  g_assert_cmpint (fake.n_cancelled, ==, 0); /* nor is it ours to cancel */
}

static void
test_cancelled_at_the_printer (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp) fake = { .job_state = IPP_JSTATE_CANCELED };
  MrcPrintStep step = print_on (fixture, &fake, NULL);

  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (step.job, !=, 0);
}

/* the ladder */

static void
test_the_second_printer_prints_what_the_first_refuses (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp) first = { .refused = IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS };
  g_auto (MrcFakeIpp) second = { .job_state = IPP_JSTATE_COMPLETED };
  g_autoptr (MrcPrintRecord) record = NULL;
  MrcPrintStep step = { 0 };

  mrc_fake_ipp_start (&second);
  step = print_on (fixture, &first, second.uri);
  mrc_fake_ipp_stop (&second);
  g_assert_cmpint (step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpstr (second.took->str, ==, "slip:" ID ":2 ");
  record = mrc_print_record_get (fixture->store, ID, NULL);
  g_assert_cmpint (record->printer, ==, 1);
  g_assert_cmpint (record->attempt, ==, 2);
}

/* The first may have printed it: the second would make two. */
static void
test_the_second_printer_makes_no_double (Fixture *fixture, gconstpointer kind)
{
  g_auto (MrcFakeIpp) first = { .job_state = IPP_JSTATE_ABORTED };
  g_auto (MrcFakeIpp) second = { .job_state = IPP_JSTATE_COMPLETED };
  MrcPrintStep step = { 0 };

  mrc_fake_ipp_start (&second);
  step = print_on (fixture, &first, second.uri);
  mrc_fake_ipp_stop (&second);
  g_assert_cmpint (step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpstr (second.took->str, ==, "");
}

/* two programs by mistake */

typedef struct {
  Fixture *fixture;
  const char *uri;
  MrcPrintStep step;
} Rival;

static gpointer
print_as_rival (gpointer data)
{
  Rival *rival = data;
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (rival->fixture->folder, MRC_STORE_COMMAND);
  g_autoptr (MrcPrinter) printer = mrc_printer_ipp_new (rival->uri, LIMIT_SECONDS, NULL);
  const MrcPrintTarget targets[MRC_N_PRINTERS] = { { printer, "80mm" } };
  g_autoptr (MrcPrintWork) work = mrc_print_work_new (store, targets);

  mrc_print_work_run (work, ID, NULL, NULL, NULL, NULL, &rival->step);
  return NULL;
}

static void
test_two_programs_print_it_once (Fixture *fixture, gconstpointer kind)
{
  Rival rivals[4] = { 0 };
  GThread *threads[G_N_ELEMENTS (rivals)];

  for (gsize i = 0; i < G_N_ELEMENTS (rivals); i++) {
    rivals[i] = (Rival){ .fixture = fixture, .uri = fixture->lab->uri };
    threads[i] = g_thread_new ("rival", print_as_rival, &rivals[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (rivals); i++) {
    g_thread_join (threads[i]);
    g_assert_cmpint (rivals[i].step.state, ==, MRC_PRINT_PRINTED);
  }
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(kind, name, func) g_test_add ("/print-faults/" name, Fixture, kind, set_up, func, tear_down)
  ADD ("queue", "hung-and-awake-again", test_hung_and_awake_again);
  ADD ("queue", "hung-while-sending", test_hung_while_sending);
  ADD ("queue", "cupsd-is-killed", test_cupsd_is_killed);
  ADD ("queue", "cupsd-is-ended", test_cupsd_is_ended);
  ADD ("queue", "cupsd-is-killed-before-sending", test_cupsd_is_killed_before_sending);
  ADD ("queue", "a-stopped-queue-is-resumed", test_a_stopped_queue_is_resumed);
  ADD ("queue", "queue-paper", test_paper);
  ADD ("queue", "queue-jam", test_jam);
  ADD ("queue", "queue-cover", test_cover);
  ADD ("queue", "queue-switched-off-before", test_switched_off_before);
  ADD ("queue", "queue-switched-off-while-printing", test_switched_off_while_printing);
  ADD ("queue", "cancelled-at-the-queue", test_cancelled_at_the_queue);
  ADD ("printer", "switched-off-before", test_switched_off_before);
  ADD ("printer", "switched-off-while-printing", test_switched_off_while_printing);
  ADD ("printer", "paper", test_paper);
  ADD ("printer", "jam", test_jam);
  ADD ("printer", "cover", test_cover);
  ADD ("printer", "two-programs-print-it-once", test_two_programs_print_it_once);
  ADD (NULL, "dropped-in-the-middle", test_dropped_in_the_middle);
  ADD (NULL, "the-spool-is-full", test_the_spool_is_full);
  ADD (NULL, "the-spool-of-a-queue-is-full", test_the_spool_of_a_queue_is_full);
  ADD (NULL, "the-job-id-is-used-again", test_the_job_id_is_used_again);
  ADD (NULL, "cancelled-at-the-printer", test_cancelled_at_the_printer);
  ADD (NULL, "the-second-printer-prints-what-the-first-refuses",
       test_the_second_printer_prints_what_the_first_refuses);
  ADD (NULL, "the-second-printer-makes-no-double", test_the_second_printer_makes_no_double);

  return g_test_run ();
}
