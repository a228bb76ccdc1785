// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/command/commands.h"
#include "kiosk/ticket/short-code.h"
#include "kiosk/ticket/ticket.h"

#include <stdio.h>
#include <string.h>

static MrcExit
answer_state (const MrcAppointment *appointment)
{
  static const char *const answers[] = {
    [MRC_APPOINTMENT_CANCELLED] = "cancelled", [MRC_APPOINTMENT_BOOKED] = "valid",
    [MRC_APPOINTMENT_ARRIVED] = "used",        [MRC_APPOINTMENT_DONE] = "used",
    [MRC_APPOINTMENT_MISSED] = "missed",
  };
  g_autofree char *day = mrc_day_to_iso (appointment->day);

  printf ("%s: %s %02d:%02d, call number %d, %s\n", answers[appointment->state], day,
          appointment->minute / 60, appointment->minute % 60, appointment->call_number, appointment->service);
  return appointment->state == MRC_APPOINTMENT_BOOKED ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

static MrcExit
answer_stored (MrcStore *store, const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MrcAppointment) appointment = mrc_appointment_find (store, text, &local);

  if (appointment != NULL)
    return answer_state (appointment);
  if (g_error_matches (local, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND)) {
    puts ("unknown: this centre's list does not have it");
    return MRC_EXIT_NO;
  }
  g_propagate_error (error, g_steal_pointer (&local));
  return MRC_EXIT_FAILED;
}

/* The signature tells genuine from forged; what has become of the serial only the store knows. */
static MrcExit
answer_ticket (MrcStore *store, const char *text, const char *here, const MrcTicket *read, GError **error)
{
  g_autoptr (GPtrArray) keys = mrc_trusted_key_list (store, error);
  g_autoptr (GError) local = NULL;
  gboolean elsewhere = strcmp (read->centre, here) != 0;
  MrcTicket ticket;

  if (keys == NULL)
    return MRC_EXIT_FAILED;
  if (mrc_ticket_verify (text, keys, &ticket, &local)) {
    if (!elsewhere)
      return answer_stored (store, text, error);
    printf ("other centre: %s, genuine\n", ticket.centre);
  } else if (!g_error_matches (local, MRC_TICKET_ERROR, MRC_TICKET_ERROR_UNKNOWN_KEY)) {
    puts ("forged: its signature is wrong");
  } else if (elsewhere) {
    printf ("other centre: %s; its kiosk's key is not known here\n", read->centre);
  } else {
    puts ("forged: no kiosk of this centre signed it");
  }
  return MRC_EXIT_NO;
}

static MrcExit
run_verify (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autofree char *here =
    store != NULL ? mrc_store_dup_setting (store, MRC_SETTING_CENTRE_CODE, error) : NULL;
  const char *text = invocation->operands[0];
  g_autofree char *code = mrc_short_code_read (text);
  MrcTicket ticket;

  if (store == NULL || (here == NULL && error != NULL && *error != NULL))
    return MRC_EXIT_FAILED;
  if (code != NULL)
    return answer_stored (store, code, error);
  if (!mrc_ticket_read (text, &ticket, NULL)) {
    puts ("no slip: this is neither a slip's QR nor its nine-digit code");
    return MRC_EXIT_NO;
  }
  return answer_ticket (store, text, here != NULL ? here : "", &ticket, error);
}

const MrcCommand mrc_command_slip_verify = {
  .name = "slip verify",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Says whether a slip is valid, with no network",
  .details =
    "TEXT is what a scanner reads from the slip's QR, or the nine-digit code. Prints one line that begins "
    "with valid, used, cancelled, missed, unknown, forged, other centre or no slip. Exit 0 when it is valid, "
    "else 1.",
  .example = "mrc slip verify 417205836",
  .run = run_verify,
};
