// SPDX-License-Identifier: GPL-3.0-or-later

/* A slip that was lost: the copy is counted before it is printed, so that no copy is without its mark. */

#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/printing.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

typedef struct {
  const MrcBookingsDesk *desk;
  const MrcAppointment *appointment;
} Act;

static gboolean
count_copy (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  int copies = 0;

  return mrc_appointment_reprint (store, act->desk->clock, &act->appointment->id, &copies, error) &&
         mrc_audit_add (store, mrc_clock_now (act->desk->clock), "reprint", act->appointment->short_code,
                        error);
}

static MrcExit
print_copy (const MrcBookingsDesk *desk,
            const MrcInvocation *invocation,
            MrcSettings *settings,
            const MrcUuid *id,
            GError **error)
{
  g_autoptr (MrcAppointment) counted = mrc_appointment_get (desk->store, id, error);
  g_autoptr (MrcPrintWork) work =
    counted != NULL ? mrc_command_new_print_work (invocation->data_dir, desk->store, settings, error) : NULL;
  g_autoptr (MrcLetterhead) head = NULL;
  g_autoptr (MrcSlip) slip = NULL;

  if (work == NULL)
    return MRC_EXIT_FAILED;
  head = mrc_command_new_letterhead (invocation->data_dir, desk->store, desk->clock);
  slip = mrc_desk_slip_new (head, counted, counted->reprints);
  fprintf (stderr, "copy %d of call number %d\n", counted->reprints, counted->call_number);
  return mrc_print_new (desk->store, work, &(MrcPrintout){ .slip = slip }, error);
}

static MrcExit
run_reprint (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcAppointment) found = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;
  GError *local = NULL;
  Act act = { &desk, NULL };

  if (settings == NULL || !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  found = mrc_bookings_find (desk.store, invocation->operands[0], &exit_code, error);
  if (found == NULL)
    return exit_code;
  act.appointment = found;
  if (!mrc_store_transact (desk.store, count_copy, &act, &local)) {
    exit_code = mrc_bookings_exit_of (local);
    g_propagate_error (error, local);
    return exit_code;
  }
  return print_copy (&desk, invocation, settings, &found->id, error);
}

const MrcCommand mrc_command_bookings_reprint = {
  .name = "bookings reprint",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Prints a slip again, marked as a copy",
  .details =
    "TEXT is what the slip's QR says, or its nine-digit code. The copy is counted first and says which one "
    "it "
    "is. Exit 1: there is no such serial, it is cancelled or used already, or the slip did not come out.",
  .example = "mrc bookings reprint 417205836",
  .run = run_reprint,
};
