// SPDX-License-Identifier: GPL-3.0-or-later

#include <string.h>

#include "printing/print-queue.h"
#include "tests/support/print-lab.h"

#define TICKET "MRC1D5K6G0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define LIMIT_SECONDS 30

typedef struct {
  MrcPrintLab *lab;
  MrcPrintQueue *queue;
} Fixture;

static MrcPrintQueue *
new_queue (const char *uri, int limit_seconds)
{
  g_autoptr (MrcPrinter) printer = mrc_printer_ipp_new (uri, limit_seconds, NULL);
  const MrcPrintTarget targets[MRC_N_PRINTERS] = { { printer, "80mm" } };

  return mrc_print_queue_new (NULL, targets);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->lab = mrc_print_lab_new (data);
  fixture->queue = new_queue (fixture->lab->uri, LIMIT_SECONDS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->queue);
  mrc_print_lab_free (fixture->lab);
}

static MrcPrintJob *
print_slip (MrcPrintQueue *queue)
{
  g_autoptr (MrcSlip) slip = mrc_slip_new ();

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কেন্দ্র");
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strdup (TICKET);
  return mrc_print_queue_add (queue, slip);
}

static void
wait_for (MrcPrintJob *job)
{
  while (!mrc_print_job_is_final (job))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_a_slip_comes_out_once (Fixture *fixture, gconstpointer data)
{
  static const char *const readers[] = { "zbar", "zxing" };
  g_autoptr (MrcPrintJob) job = print_slip (fixture->queue);
  g_autoptr (GPtrArray) printed = NULL;

  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  printed = mrc_print_lab_printed (fixture->lab);
  g_assert_cmpuint (printed->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    g_autofree char *text = mrc_test_read_qr (g_ptr_array_index (printed, 0), readers[i]);

    g_assert_cmpstr (text, ==, TICKET);
  }
}

static void
test_paper_out_is_said_then_it_goes_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcPrintJob) job = NULL;
  g_autoptr (GPtrArray) printed = NULL;

  mrc_print_lab_behave (fixture->lab, "empty");
  job = print_slip (fixture->queue);
  while (mrc_print_job_get_state (job) != MRC_PRINT_NEEDS_ATTENTION)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (mrc_print_job_get_reason (job), ==, MRC_PRINT_REASON_PAPER);
  mrc_print_lab_behave (fixture->lab, "ok");
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
  printed = mrc_print_lab_printed (fixture->lab);
  g_assert_cmpuint (printed->len, ==, 1);
}

static void
test_a_broken_printer_is_a_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcPrintJob) job = NULL;

  mrc_print_lab_behave (fixture->lab, "fail");
  job = print_slip (fixture->queue);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_FAILED);
}

/* Nothing that waits for paper may come out for the next visitor. */
static void
test_after_the_limit_it_is_cancelled (Fixture *fixture, gconstpointer data)
{
  MrcPrintQueue *queue = new_queue (fixture->lab->uri, 3);
  g_autoptr (MrcPrintJob) job = NULL;

  mrc_print_lab_behave (fixture->lab, "empty");
  job = print_slip (queue);
  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), !=, MRC_PRINT_PRINTED);
  g_assert_cmpint (mrc_print_job_get_reason (job), ==, MRC_PRINT_REASON_PAPER);
  mrc_print_lab_behave (fixture->lab, "ok");
  g_assert_finalize_object (queue);
}

/* cupsd remembers the last job's trouble, which must not keep the next slip back. */
static void
test_after_new_paper_it_prints_again (Fixture *fixture, gconstpointer data)
{
  MrcPrintQueue *impatient = new_queue (fixture->lab->uri, 4);
  g_autoptr (MrcPrintJob) first = NULL;
  g_autoptr (MrcPrintJob) second = NULL;

  mrc_print_lab_behave (fixture->lab, "empty");
  first = print_slip (impatient);
  wait_for (first);
  g_assert_cmpint (mrc_print_job_get_state (first), ==, MRC_PRINT_UNCERTAIN);
  g_assert_cmpint (mrc_print_job_get_reason (first), ==, MRC_PRINT_REASON_PAPER);
  mrc_print_lab_behave (fixture->lab, "ok");
  second = print_slip (fixture->queue);
  wait_for (second);
  g_assert_cmpint (mrc_print_job_get_state (second), ==, MRC_PRINT_PRINTED);
  g_assert_finalize_object (impatient);
}

static void
test_a_printer_that_is_not_there (void)
{
  MrcPrintQueue *queue = new_queue ("ipp://localhost:1/ipp/print", LIMIT_SECONDS);
  g_autoptr (MrcPrinter) printer = mrc_printer_ipp_new ("ipp://localhost:1/ipp/print", LIMIT_SECONDS, NULL);
  g_autoptr (MrcPrintJob) job = print_slip (queue);
  g_autofree char *words = NULL;
  gboolean ok = TRUE;

  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_FAILED);
  g_assert_cmpint (mrc_print_job_get_reason (job), ==, MRC_PRINT_REASON_UNREACHABLE);
  words = mrc_printer_describe (printer, &ok);
  g_assert_false (ok);
  g_assert_nonnull (strstr (words, "does not answer"));
  g_assert_finalize_object (queue);
}

/* A server that takes the connection and never says a word. */
static void
test_a_hung_printer_ends_in_time (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  g_autofree char *uri = g_strdup_printf ("ipp://localhost:%u/ipp/print", port);
  MrcPrintQueue *queue = new_queue (uri, 5);
  g_autoptr (MrcPrintJob) job = print_slip (queue);

  wait_for (job);
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_FAILED);
  g_assert_cmpint (mrc_print_job_get_reason (job), ==, MRC_PRINT_REASON_UNREACHABLE);
  g_assert_finalize_object (queue);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(kind, name, func) \
  g_test_add ("/printer-ipp/" kind "/" name, Fixture, kind, set_up, func, tear_down)
  ADD ("printer", "a-slip-comes-out-once", test_a_slip_comes_out_once);
  ADD ("printer", "paper-out-is-said-then-it-goes-on", test_paper_out_is_said_then_it_goes_on);
  ADD ("printer", "a-broken-printer-is-a-failure", test_a_broken_printer_is_a_failure);
  ADD ("printer", "after-the-limit-it-is-cancelled", test_after_the_limit_it_is_cancelled);
  ADD ("queue", "a-slip-comes-out-once", test_a_slip_comes_out_once);
  ADD ("queue", "after-new-paper-it-prints-again", test_after_new_paper_it_prints_again);
  ADD ("queue", "paper-out-is-said-then-it-goes-on", test_paper_out_is_said_then_it_goes_on);
  g_test_add_func ("/printer-ipp/a-printer-that-is-not-there", test_a_printer_that_is_not_there);
  g_test_add_func ("/printer-ipp/a-hung-printer-ends-in-time", test_a_hung_printer_ends_in_time);

  return g_test_run ();
}
