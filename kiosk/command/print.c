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
    return mrc_printer_ipp_new (mrc_settings_get_printer_uri (settings), LIMIT_SECONDS);
  if (mrc_command_is_demo (store))
    return mrc_printer_folder_new (folder);
  g_set_error (
    error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
    "slips go to a folder only in a demonstration centre; name the printer in kiosk.yaml, as printer: "
    "ipp://localhost:631/printers/slip");
  return NULL;
}

static const char *
state_text (MrcPrintState state)
{
  static const char *const words[] = {
    [MRC_PRINT_QUEUED] = "waiting",
    [MRC_PRINT_SUBMITTING] = "being sent",
    [MRC_PRINT_SUBMITTED] = "sent",
    [MRC_PRINT_PRINTED] = "printed",
    [MRC_PRINT_NEEDS_ATTENTION] = "the printer needs attention",
    [MRC_PRINT_FAILED] = "failed, nothing came out",
    [MRC_PRINT_UNCERTAIN] = "uncertain, look whether it came out",
    [MRC_PRINT_CANCELLED] = "cancelled",
  };

  return words[state];
}

static const char *
reason_text (MrcPrintReason reason)
{
  static const char *const words[] = {
    [MRC_PRINT_REASON_NONE] = "",
    [MRC_PRINT_REASON_PAPER] = "; put paper in",
    [MRC_PRINT_REASON_JAM] = "; take out the paper that is stuck",
    [MRC_PRINT_REASON_COVER] = "; close the cover",
    [MRC_PRINT_REASON_UNREACHABLE] =
      "; it cannot be reached: look at its cable, and at printer: in kiosk.yaml",
    [MRC_PRINT_REASON_OTHER] = "; look at the printer",
  };

  return words[reason];
}

static void
on_report (MrcPrintState state, MrcPrintReason reason, gpointer data)
{
  fprintf (stderr, "%s%s\n", state_text (state), reason_text (reason));
}

/* A slip that nobody can come with: its QR is no ticket, and it is marked as a copy. */
static MrcSlip *
new_test_slip (MrcStore *store, MrcClock *clock)
{
  static const char *const names[] = { MRC_SETTING_CENTRE_NAME_BN, MRC_SETTING_CENTRE_NAME_EN };
  MrcSlip *slip = mrc_slip_new ();
  MrcUuid id = mrc_uuid4_new ();

  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    char *name = mrc_store_dup_setting (store, names[i], NULL);

    if (name != NULL) {
      g_free (slip->centre_name[i]);
      slip->centre_name[i] = name;
    }
  }
  g_free (slip->id);
  g_free (slip->short_code);
  g_free (slip->ticket);
  slip->id = mrc_uuid_text (&id);
  slip->short_code = g_strdup ("000000000");
  slip->ticket = g_strdup ("MRC KIOSK TEST SLIP");
  slip->day = mrc_clock_today (clock, &slip->minute);
  slip->counter = 1;
  slip->copy = 1;
  slip->demo = mrc_command_is_demo (store);
  return slip;
}

static MrcExit
print_slip (MrcPrinter *printer, const MrcSlip *slip, const char *paper)
{
  double width = 0, height = 0;
  g_autoptr (GBytes) pdf = mrc_slip_layout_pdf (slip, paper, &width, &height);
  MrcPrintReason reason = MRC_PRINT_REASON_NONE;
  MrcPrintState state =
    mrc_printer_print (printer, slip->id, pdf, width, height, on_report, NULL, NULL, &reason);

  if (state != MRC_PRINT_PRINTED)
    on_report (state, reason, NULL);
  printf ("%s\t%s\n", slip->id, state_text (state));
  return state == MRC_PRINT_PRINTED ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

static MrcExit
run_test (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_autoptr (MrcStore) store =
    settings != NULL ? mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error) : NULL;
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (MrcPrinter) printer = NULL;
  g_autoptr (MrcSlip) slip = NULL;

  if (clock == NULL)
    return MRC_EXIT_FAILED;
  printer = mrc_command_new_printer (invocation->data_dir, store, settings, error);
  if (printer == NULL)
    return MRC_EXIT_FAILED;
  slip = new_test_slip (store, clock);
  return print_slip (printer, slip, mrc_settings_get_paper (settings));
}

const MrcCommand mrc_command_print_test = {
  .name = "print test",
  .operands = "",
  .summary = "Prints a test slip and follows it to its end",
  .details = "Goes through the printer of kiosk.yaml as a visitor's slip does, and tells each step. The "
             "slip's QR is no "
             "ticket. Prints the job's name and what became of it. Exit 1 when it did not come out.",
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
