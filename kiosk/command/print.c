// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/printing.h"

#include "kiosk/command/commands.h"
#include "kiosk/command/doctor.h"
#include "kiosk/store/uuid7.h"
#include "kiosk/ticket/short-code.h"
#include "printing/slip-layout.h"

#include <stdio.h>

#define LIMIT_SECONDS 60

MrcPrinter *
mrc_command_new_printer (const char *data_dir, MrcStore *store, MrcSettings *settings, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, "slips", NULL);

  if (mrc_settings_get_printer_kind (settings) == MRC_PRINTER_IPP)
    return mrc_printer_ipp_new (mrc_settings_get_printer_uri (settings), LIMIT_SECONDS,
                                MRC_PRINTER_LIFE_FILE);
  if (mrc_command_is_demo (store))
    return mrc_printer_folder_new (folder);
  g_set_error (
    error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
    "slips go to a folder only in a demonstration centre; name the printer in kiosk.yaml, as printer: "
    "ipp://localhost:631/printers/slip");
  return NULL;
}

MrcPrintWork *
mrc_command_new_print_work (const char *data_dir, MrcStore *store, MrcSettings *settings, GError **error)
{
  const char *second_uri = mrc_settings_get_second_printer_uri (settings);
  g_autoptr (MrcPrinter) first = mrc_command_new_printer (data_dir, store, settings, error);
  g_autoptr (MrcPrinter) second =
    second_uri != NULL ? mrc_printer_ipp_new (second_uri, LIMIT_SECONDS, MRC_PRINTER_LIFE_FILE) : NULL;
  const MrcPrintTarget targets[MRC_N_PRINTERS] = {
    { first, mrc_settings_get_paper (settings) },
    { second, mrc_settings_get_second_paper (settings) },
  };

  return first != NULL ? mrc_print_work_new (store, targets) : NULL;
}

const char *
mrc_print_state_words (MrcPrintState state)
{
  static const char *const words[] = {
    [MRC_PRINT_QUEUED] = "waiting",
    [MRC_PRINT_SUBMITTING] = "being sent",
    [MRC_PRINT_SUBMITTED] = "sent",
    [MRC_PRINT_PRINTED] = "printed",
    [MRC_PRINT_NEEDS_ATTENTION] = "the printer needs attention",
    [MRC_PRINT_FAILED] = "failed, did not come out",
    [MRC_PRINT_UNCERTAIN] = "uncertain, look whether it came out",
    [MRC_PRINT_CANCELLED] = "cancelled",
  };

  return words[state];
}

const char *
mrc_print_reason_words (MrcPrintReason reason)
{
  static const char *const words[] = {
    [MRC_PRINT_REASON_NONE] = "",
    [MRC_PRINT_REASON_PAPER] = "; put paper in",
    [MRC_PRINT_REASON_JAM] = "; take out the paper that is stuck",
    [MRC_PRINT_REASON_COVER] = "; close the cover",
    [MRC_PRINT_REASON_UNREACHABLE] =
      "; it cannot be reached: look at its cable, and at printer: in kiosk.yaml",
    [MRC_PRINT_REASON_OTHER] = "; look at the printer",
    [MRC_PRINT_REASON_LATE] = "; the kiosk ended before it was sent",
  };

  return words[reason];
}

gboolean
mrc_print_say_step (const MrcPrintStep *step, gpointer data)
{
  fprintf (stderr, "%s%s\n", mrc_print_state_words (step->state), mrc_print_reason_words (step->reason));
  return TRUE;
}

MrcExit
mrc_print_run (MrcPrintWork *work, const char *id, const MrcPrintout *printout)
{
  MrcPrintStep step = { 0 };

  mrc_print_work_run (work, id, printout, mrc_print_say_step, NULL, NULL, &step);
  if (step.state != MRC_PRINT_PRINTED)
    mrc_print_say_step (&step, NULL);
  printf ("%s\t%s\n", id, mrc_print_state_words (step.state));
  return step.state == MRC_PRINT_PRINTED ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

MrcExit
mrc_print_new (MrcStore *store, MrcPrintWork *work, const MrcPrintout *printout, GError **error)
{
  MrcUuid uuid = mrc_uuid4_new ();
  g_autofree char *id = mrc_uuid_text (&uuid);

  if (!mrc_print_record_add (store, id, printout, error))
    return MRC_EXIT_FAILED;
  return mrc_print_run (work, id, printout);
}

static MrcExit
run_test (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_autoptr (MrcStore) store =
    settings != NULL ? mrc_command_open_store (invocation, MRC_STORE_COMMAND, error) : NULL;
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (MrcPrintWork) work = NULL;
  g_autoptr (MrcLetterhead) head = NULL;
  g_autoptr (MrcSlip) slip = NULL;
  int minute = 0;

  if (clock == NULL)
    return MRC_EXIT_FAILED;
  work = mrc_command_new_print_work (invocation->data_dir, store, settings, error);
  if (work == NULL)
    return MRC_EXIT_FAILED;
  mrc_clock_today (clock, &minute);
  head = mrc_command_new_letterhead (invocation->data_dir, store, clock);
  slip = mrc_desk_test_slip_new (head, minute);
  return mrc_print_new (store, work, &(MrcPrintout){ .slip = slip }, error);
}

const MrcCommand mrc_command_print_test = {
  .name = "print test",
  .operands = "",
  .summary = "Prints a test slip and follows it to its end",
  .details = "Goes through the printer of kiosk.yaml as a visitor's slip does, and tells each step. The "
             "slip's QR is no "
             "ticket. Prints its id and what became of it. Exit 1 when it did not come out.",
  .example = "mrc print test",
  .run = run_test,
};

void
mrc_doctor_check_printer (MrcDoctor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPrinter) printer = NULL;
  g_autofree char *text = NULL;
  gboolean ok = FALSE;

  if (self->settings == NULL || self->store == NULL)
    return;
  printer = mrc_command_new_printer (self->data_dir, self->store, self->settings, &error);
  if (printer == NULL) {
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "printer", "%s", error->message);
    return;
  }
  text = mrc_printer_describe (printer, &ok);
  mrc_doctor_say (self, ok ? MRC_VERDICT_OK : MRC_VERDICT_FAILED, "printer", "%s", text);
}
