// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/commands.h"
#include "kiosk/command/queue.h"

#include <stdio.h>

/* Whoever may still use it has a valid slip, whatever the time of day is. */
static gboolean
is_valid (const MrcArrival *arrival)
{
  return arrival->appointment != NULL && arrival->verdict != MRC_ARRIVAL_CHANGED &&
         arrival->appointment->state == MRC_APPOINTMENT_BOOKED;
}

static MrcExit
run_verify (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (MrcArrival) arrival =
    clock != NULL ? mrc_arrival_check (store, clock, invocation->operands[0], error) : NULL;

  if (arrival == NULL)
    return MRC_EXIT_FAILED;
  if (is_valid (arrival)) {
    mrc_queue_print_when ("valid", arrival->appointment);
    return MRC_EXIT_DONE;
  }
  if (arrival->verdict == MRC_ARRIVAL_ALREADY) {
    printf ("used: call number %d\n", arrival->call_number);
    return MRC_EXIT_NO;
  }
  return mrc_queue_print_arrival (arrival);
}

const MrcCommand mrc_command_slip_verify = {
  .name = "slip verify",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Says whether a slip is valid, with no network",
  .details =
    "TEXT is what a scanner reads from the slip's QR, or the nine-digit code. Prints one line that begins "
    "with valid, used, cancelled, changed, missed, blank, unknown, forged, other centre or no slip. Exit 0 when it "
    "is valid, "
    "else 1.",
  .example = "mrc slip verify 417205836",
  .run = run_verify,
};
