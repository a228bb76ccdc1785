// SPDX-License-Identifier: GPL-3.0-or-later

/* From the touch that confirms to a job that is accepted, and to paper; and whether the
 * screen notices a cupsd that hangs: the longest gap between two turns of the main loop. */

#include <signal.h>

#include "printing/print-queue.h"
#include "tests/bench/stopwatch.h"
#include "tests/store/folder.h"
#include "tests/support/print-lab.h"

#define LAPS 8
#define LIMIT_SECONDS 12
#define TICK_MS 4

typedef struct {
  gint64 last;
  gint64 longest;
} Gap;

static gboolean
on_tick (gpointer data)
{
  Gap *gap = data;
  gint64 now = g_get_monotonic_time ();

  gap->longest = MAX (gap->longest, now - gap->last);
  gap->last = now;
  return G_SOURCE_CONTINUE;
}

static MrcPrintJob *
add_slip (MrcPrintQueue *queue)
{
  g_autoptr (MrcSlip) slip = mrc_slip_new ();

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কুমিল্লা");
  slip->call_number = 42;
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strnfill (133, 'A');
  slip->counter = 1;
  return mrc_print_queue_add (queue, slip);
}

static void
time_slips (MrcPrintQueue *queue, int laps, const char *name)
{
  g_autoptr (MrcStopwatch) accepted = mrc_stopwatch_new ();
  g_autoptr (MrcStopwatch) on_paper = mrc_stopwatch_new ();
  g_autofree char *accepted_name = g_strconcat (name, ": touch to job accepted", NULL);
  g_autofree char *on_paper_name = g_strconcat (name, ": touch to paper", NULL);

  for (int lap = 0; lap < laps; lap++) {
    g_autoptr (MrcPrintJob) job = NULL;
    gboolean was_accepted = FALSE;

    mrc_stopwatch_start (accepted);
    mrc_stopwatch_start (on_paper);
    job = add_slip (queue);
    while (!mrc_print_job_is_final (job)) {
      g_main_context_iteration (NULL, TRUE);
      if (!was_accepted && mrc_print_job_get_state (job) >= MRC_PRINT_SUBMITTED) {
        mrc_stopwatch_stop (accepted);
        was_accepted = TRUE;
      }
    }
    mrc_stopwatch_stop (on_paper);
    g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  }
  mrc_stopwatch_print (accepted, accepted_name);
  mrc_stopwatch_print (on_paper, on_paper_name);
}

static void
signal_cupsd (MrcPrintLab *lab, int how)
{
  g_autofree char *path = g_build_filename (lab->dir, "cupsd.pid", NULL);
  g_autofree char *pid = NULL;

  g_assert_true (g_file_get_contents (path, &pid, NULL, NULL));
  kill ((pid_t) g_ascii_strtoll (pid, NULL, 10), how);
}

static void
measure_gap (MrcPrintQueue *queue, MrcPrintLab *lab, gboolean hang)
{
  g_autoptr (MrcPrintJob) job = NULL;
  Gap gap = { .last = g_get_monotonic_time () };
  guint ticks = g_timeout_add (TICK_MS, on_tick, &gap);
  gint64 begun = g_get_monotonic_time ();

  if (hang)
    signal_cupsd (lab, SIGSTOP);
  job = add_slip (queue);
  while (!mrc_print_job_is_final (job))
    g_main_context_iteration (NULL, TRUE);
  if (hang)
    signal_cupsd (lab, SIGCONT);
  g_source_remove (ticks);
  g_print ("cupsd %s for %.1f s: longest gap of the main loop %.1f ms\n", hang ? "hangs" : "answers",
           (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC, (double) gap.longest / 1000);
}

static void
bench (const char *kind, const char *name)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  MrcStore *store = mrc_test_folder_create_store (folder);
  MrcPrintLab *lab = mrc_print_lab_new (kind);
  g_autofree char *life = g_build_filename (lab->dir, "life", NULL);
  g_autofree char *cold = g_strconcat (name, ", first", NULL);
  g_autoptr (MrcPrinter) printer = mrc_printer_ipp_new (lab->uri, LIMIT_SECONDS, life);
  const MrcPrintTarget targets[MRC_N_PRINTERS] = { { printer, "80mm" } };
  MrcPrintQueue *queue = NULL;

  g_object_unref (store);
  queue = mrc_print_queue_new (folder->path, targets);
  time_slips (queue, 1, cold);
  time_slips (queue, LAPS, name);
  if (g_str_equal (kind, "queue")) {
    measure_gap (queue, lab, FALSE);
    measure_gap (queue, lab, TRUE);
  }
  g_object_unref (queue);
  mrc_print_lab_free (lab);
}

int
main (void)
{
  bench ("printer", "IPP printer");
  bench ("queue", "cupsd queue");
  return 0;
}
