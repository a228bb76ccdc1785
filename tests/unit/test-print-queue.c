// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/print-queue.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  MrcPrintQueue *queue;
  MrcSlip *slip;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcPrinter) printer = NULL;

  fixture->folder = g_dir_make_tmp ("slips-XXXXXX", NULL);
  printer = mrc_printer_folder_new (fixture->folder);
  fixture->queue = mrc_print_queue_new (printer, "80mm");
  fixture->slip = mrc_slip_new ();
  fixture->slip->id = g_strdup ("slip:abc:0");
  fixture->slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কেন্দ্র");
  fixture->slip->short_code = g_strdup ("417205836");
  fixture->slip->ticket = g_strdup ("MRC1ABC");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  if (fixture->queue != NULL)
    g_assert_finalize_object (fixture->queue);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  mrc_slip_free (fixture->slip);
}

static void
wait_for (MrcPrintJob *job)
{
  while (!mrc_print_job_is_final (job))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_a_slip_becomes_a_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slip-abc-0.pdf", NULL);
  g_autoptr (MrcPrintJob) job = NULL;

  mrc_print_queue_warm (fixture->queue);
  job = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_QUEUED);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_a_cancelled_slip_never_comes_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slip-second-0.pdf", NULL);
  g_autoptr (MrcPrintJob) first = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_autoptr (MrcPrintJob) second = NULL;

  g_free (fixture->slip->id);
  fixture->slip->id = g_strdup ("slip:second:0");
  second = mrc_print_queue_add (fixture->queue, fixture->slip);
  mrc_print_queue_cancel (fixture->queue, second);
  wait_for (first);
  wait_for (second);
  g_assert_cmpint (mrc_print_job_get_state (first), ==, MRC_PRINT_PRINTED);
  g_assert_cmpint (mrc_print_job_get_state (second), ==, MRC_PRINT_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Whoever watches a job hears of its end, even when the kiosk is ending. */
static void
test_what_waits_at_the_end_is_cancelled (Fixture *fixture, gconstpointer data)
{
  enum { N_JOBS = 20 };
  MrcPrintJob *jobs[N_JOBS];
  int n_cancelled = 0;

  for (int i = 0; i < N_JOBS; i++)
    jobs[i] = mrc_print_queue_add (fixture->queue, fixture->slip);
  g_clear_object (&fixture->queue);
  for (int i = 0; i < N_JOBS; i++) {
    wait_for (jobs[i]);
    n_cancelled += mrc_print_job_get_state (jobs[i]) == MRC_PRINT_CANCELLED;
    g_object_unref (jobs[i]);
  }
  g_assert_cmpint (n_cancelled, >, 0);
}

static void
test_a_folder_that_is_a_file_is_said (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "file", NULL);
  g_autoptr (MrcPrinter) printer = mrc_printer_folder_new (path);
  MrcPrintQueue *queue = mrc_print_queue_new (printer, "80mm");
  g_autoptr (MrcPrintJob) job = NULL;
  g_autofree char *words = NULL;
  gboolean ok = TRUE;

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  words = mrc_printer_describe (printer, &ok);
  g_assert_false (ok);
  job = mrc_print_queue_add (queue, fixture->slip);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_FAILED);
  g_assert_cmpint (mrc_print_job_get_reason (job), ==, MRC_PRINT_REASON_UNREACHABLE);
  g_assert_finalize_object (queue);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/print-queue/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-slip-becomes-a-file", test_a_slip_becomes_a_file);
  ADD ("a-cancelled-slip-never-comes-out", test_a_cancelled_slip_never_comes_out);
  ADD ("what-waits-at-the-end-is-cancelled", test_what_waits_at_the_end_is_cancelled);
  ADD ("a-folder-that-is-a-file-is-said", test_a_folder_that_is_a_file_is_said);

  return g_test_run ();
}
