// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/pad.h"

#include "kiosk/booking/slip-private.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/clock/time-mark.h"
#include "kiosk/ticket/short-code.h"

void
mrc_pad_slip_free (MrcPadSlip *self)
{
  g_free (self->short_code);
  g_free (self->ticket);
  g_free (self);
}

typedef struct {
  MrcClock *clock;
  MrcTicketKey *key;
  int n;
  GPtrArray *slips; /* (owned) */
} Making;

static gboolean
make_one (MrcStore *store, const Making *making, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "pad-add", error);
  g_autofree char *code = statement ? mrc_slip_new_code (store, error) : NULL;
  g_autofree char *text = NULL;
  MrcTicket ticket = { 0 };
  MrcPadSlip *slip = NULL;

  if (!code)
    return FALSE;
  text = mrc_slip_sign (store, making->key, mrc_clock_today (making->clock, NULL), &ticket, error);
  if (!text)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, ticket.id, MRC_TICKET_ID_SIZE);
  mrc_statement_bind_text (statement, 2, code);
  mrc_statement_bind_int64 (statement, 3, mrc_clock_now (making->clock));
  if (mrc_statement_step (statement, error) != MRC_STEP_ROW)
    return FALSE;
  slip = g_new0 (MrcPadSlip, 1);
  slip->number = (int) mrc_statement_int64 (statement, 0);
  slip->short_code = g_steal_pointer (&code);
  slip->ticket = g_steal_pointer (&text);
  g_ptr_array_add (making->slips, slip);
  return TRUE;
}

static gboolean
make (MrcStore *store, gpointer data, GError **error)
{
  Making *making = data;

  g_ptr_array_set_size (making->slips, 0);
  if (!mrc_time_mark_advance (store, making->clock, error))
    return FALSE;
  for (int i = 0; i < making->n; i++)
    if (!make_one (store, making, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
mrc_pad_make (MrcStore *store, MrcClock *clock, MrcTicketKey *key, int n, GError **error)
{
  Making making = { clock, key, n, g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_pad_slip_free) };

  if (mrc_store_transact (store, make, &making, error))
    return making.slips;
  g_ptr_array_unref (making.slips);
  return NULL;
}

/* @ret_found: 0 there is none, 1 blank, 2 entered */
static gboolean
look_up (MrcStore *store, const char *short_code, const guint8 *ticket_id, int *ret_found, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "pad-get", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_text (row, 1, short_code);
  mrc_statement_bind_blob (row, 2, ticket_id, MRC_TICKET_ID_SIZE);
  step = mrc_statement_step (row, error);
  *ret_found = step == MRC_STEP_ROW ? 1 + (mrc_statement_int64 (row, 0) != 0) : 0;
  return step != MRC_STEP_ERROR;
}

gboolean
mrc_pad_is_blank (MrcStore *store,
                  const char *short_code,
                  const guint8 *ticket_id,
                  gboolean *ret_blank,
                  GError **error)
{
  int found = 0;

  if (!look_up (store, short_code, ticket_id, &found, error))
    return FALSE;
  *ret_blank = found == 1;
  return TRUE;
}

static gboolean
mark (MrcStore *store, const char *code, const guint8 *ticket_id, const MrcUuid *appointment, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "pad-enter", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, code);
  mrc_statement_bind_blob (statement, 2, ticket_id, MRC_TICKET_ID_SIZE);
  mrc_statement_bind_blob (statement, 3, appointment->bytes, MRC_UUID_SIZE);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_pad_enter (MrcStore *store, const char *text, const MrcUuid *appointment, GError **error)
{
  g_autofree char *code = mrc_short_code_read (text);
  g_autoptr (GPtrArray) keys = code ? NULL : mrc_trusted_key_list (store, error);
  MrcTicket ticket = { 0 };
  int found = 0;

  if (!code && (!keys || !mrc_ticket_verify (text, keys, &ticket, error)))
    return FALSE;
  if (!look_up (store, code, code ? NULL : ticket.id, &found, error))
    return FALSE;
  if (found == 1)
    return mark (store, code, code ? NULL : ticket.id, appointment, error);
  if (found == 0)
    g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND,
                         "that is no slip of the pad: compare it with the paper");
  else
    g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE,
                         "that slip of the pad was entered before");
  return FALSE;
}
