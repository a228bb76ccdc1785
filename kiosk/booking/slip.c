// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/slip-private.h"
#include "kiosk/ticket/short-code.h"

#include <sys/random.h>

/* Eight digits are soon found free, even with millions of codes taken. */
#define CODE_TRIES 100

static gboolean
is_taken (MrcStore *store, const char *code, gboolean *ret_taken, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "short-code-taken", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_text (row, 1, code);
  step = mrc_statement_step (row, error);
  *ret_taken = step == MRC_STEP_ROW;
  return step != MRC_STEP_ERROR;
}

char *
mrc_slip_new_code (MrcStore *store, GError **error)
{
  for (int i = 0; i < CODE_TRIES; i++) {
    g_autofree char *code = mrc_short_code_new ();
    gboolean taken = FALSE;

    if (!is_taken (store, code, &taken, error))
      return NULL;
    if (!taken)
      return g_steal_pointer (&code);
  }
  g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN, "no short code is free");
  return NULL;
}

static char *
dup_centre_code (MrcStore *store, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *code = mrc_store_dup_setting (store, MRC_SETTING_CENTRE_CODE, &failure);

  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!code)
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND,
                 "%s: the centre has no code: run mrc setup", mrc_store_get_path (store));
  return code;
}

char *
mrc_slip_sign (MrcStore *store, MrcTicketKey *key, MrcDay day, MrcTicket *ret_ticket, GError **error)
{
  g_autofree char *centre = dup_centre_code (store, error);

  if (!centre)
    return NULL;
  *ret_ticket = (MrcTicket){ .day = day };
  g_strlcpy (ret_ticket->centre, centre, sizeof ret_ticket->centre);
  if (getrandom (ret_ticket->id, sizeof ret_ticket->id, 0) != (gssize) sizeof ret_ticket->id)
    g_error ("the system has no random numbers");
  return mrc_ticket_sign (ret_ticket, key);
}
