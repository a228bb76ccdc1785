// SPDX-License-Identifier: GPL-3.0-or-later

/* What the kiosk believes of a slip when the printer's answers do not come, or are not what they seem. */

#include "printing/printer.h"
#include "tests/support/fake-ipp.h"

#include <cups/cups.h>

#define NAME "slip:0190a7e2:0"
#define LIMIT_SECONDS 10

typedef struct {
  MrcPrintStep step;
  GString *told; /* (owned): each state that was reported, as a letter */
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_string_free (outcome->told, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static gboolean
on_report (const MrcPrintStep *step, gpointer data)
{
  g_string_append_c (data, "qsSpnfuc"[step->state]);
  return TRUE;
}

/* Prints on @fake and stops it, so that what it counted may be read. */
static Outcome
print_on (MrcFakeIpp *fake, int limit_seconds, GCancellable *cancellable)
{
  g_autoptr (MrcPrinter) printer = NULL;
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.5", 8);
  Outcome outcome = { .told = g_string_new (NULL) };

  mrc_fake_ipp_start (fake);
  printer = mrc_printer_ipp_new (fake->uri, limit_seconds, NULL);
  mrc_printer_print (printer, NAME, pdf, 80, 201, on_report, outcome.told, cancellable, &outcome.step);
  mrc_fake_ipp_stop (fake);
  return outcome;
}

static void
test_an_honest_printer (void)
{
  g_auto (MrcFakeIpp) fake = { .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpstr (fake.took->str, ==, NAME " ");
  g_assert_cmpint (fake.n_cancelled, ==, 0);
}

static void
test_it_arrived_and_is_found (void)
{
  g_auto (MrcFakeIpp) fake = { .mute = TRUE, .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpstr (fake.took->str, ==, NAME " "); /* sent once, whatever was not heard */
}

static void
test_it_never_arrived (void)
{
  g_auto (MrcFakeIpp) fake = { .deaf = TRUE, .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (outcome.step.reason, ==, MRC_PRINT_REASON_UNREACHABLE);
}

static void
test_nobody_can_say (void)
{
  g_auto (MrcFakeIpp) fake = { .mute = TRUE, .then_silent = TRUE, .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, 5, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_UNCERTAIN);
  g_assert_cmpint (outcome.step.reason, ==, MRC_PRINT_REASON_UNREACHABLE);
}

static void
test_silent_after_it_took_it (void)
{
  g_auto (MrcFakeIpp) fake = { .then_silent = TRUE, .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, 5, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_UNCERTAIN);
}

/* cupsd gives the id of a job that it forgot to the next one. */
static void
test_the_id_of_another_job (void)
{
  g_auto (MrcFakeIpp) fake = { .job_name = "slip:someone-elses:0", .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_UNCERTAIN);
}

static void
test_busy_with_another_slip (void)
{
  g_auto (MrcFakeIpp) fake = { .n_busy = 2, .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_PRINTED);
  g_assert_cmpstr (fake.took->str, ==, NAME " ");
}

static void
test_stopped_for_good (void)
{
  g_auto (MrcFakeIpp) fake = { .job_state = IPP_JSTATE_STOPPED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (outcome.step.reason, ==, MRC_PRINT_REASON_OTHER);
  g_assert_cmpint (fake.n_cancelled, ==, 1);
}

/* A queue keeps the last job's trouble until the next one runs: to wait for it to go would be for ever. */
static void
test_a_queue_that_remembers_no_paper (void)
{
  g_auto (MrcFakeIpp)
    fake = { .is_queue = TRUE, .reason = "media-empty-warning", .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, LIMIT_SECONDS, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_PRINTED);
  g_assert_null (strchr (outcome.told->str, 'n'));
}

static void
test_a_printer_without_paper_is_sent_nothing (void)
{
  g_auto (MrcFakeIpp) fake = { .reason = "media-empty-report", .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, 1, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (outcome.step.reason, ==, MRC_PRINT_REASON_PAPER);
  g_assert_cmpstr (outcome.told->str, ==, "n");
  g_assert_cmpstr (fake.took->str, ==, "");
}

/* Nobody knows what it is, but it is no printer to send a slip to. */
static void
test_a_printer_in_some_trouble_is_sent_nothing (void)
{
  g_auto (MrcFakeIpp) fake = { .reason = "other-error", .job_state = IPP_JSTATE_COMPLETED };
  g_auto (Outcome) outcome = print_on (&fake, 1, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_FAILED);
  g_assert_cmpint (outcome.step.reason, ==, MRC_PRINT_REASON_OTHER);
  g_assert_cmpstr (fake.took->str, ==, "");
}

/* The visitor has gone: what waits in the printer must not come out for the next one. */
static void
test_the_time_is_over (void)
{
  g_auto (MrcFakeIpp) fake = { .job_state = IPP_JSTATE_PROCESSING };
  g_auto (Outcome) outcome = print_on (&fake, 1, NULL);

  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_UNCERTAIN);
  g_assert_cmpint (fake.n_cancelled, ==, 1);
}

static void
test_cancelled_before_it_was_sent (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (MrcFakeIpp) fake = { .reason = "media-jam-error", .job_state = IPP_JSTATE_COMPLETED };
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  outcome = print_on (&fake, LIMIT_SECONDS, cancellable);
  g_assert_cmpint (outcome.step.state, ==, MRC_PRINT_FAILED); /* so staff can print it later */
  g_assert_cmpint (outcome.step.reason, ==, MRC_PRINT_REASON_JAM);
  g_assert_cmpint (outcome.step.job, ==, 0);
  g_assert_cmpstr (fake.took->str, ==, "");
  outcome_clear (&outcome);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add_func ("/lost-answer/" name, func)
  ADD ("an-honest-printer", test_an_honest_printer);
  ADD ("it-arrived-and-is-found", test_it_arrived_and_is_found);
  ADD ("it-never-arrived", test_it_never_arrived);
  ADD ("nobody-can-say", test_nobody_can_say);
  ADD ("silent-after-it-took-it", test_silent_after_it_took_it);
  ADD ("the-id-of-another-job", test_the_id_of_another_job);
  ADD ("busy-with-another-slip", test_busy_with_another_slip);
  ADD ("stopped-for-good", test_stopped_for_good);
  ADD ("a-queue-that-remembers-no-paper", test_a_queue_that_remembers_no_paper);
  ADD ("a-printer-without-paper-is-sent-nothing", test_a_printer_without_paper_is_sent_nothing);
  ADD ("a-printer-in-some-trouble-is-sent-nothing", test_a_printer_in_some_trouble_is_sent_nothing);
  ADD ("the-time-is-over", test_the_time_is_over);
  ADD ("cancelled-before-it-was-sent", test_cancelled_before_it_was_sent);

  return g_test_run ();
}
