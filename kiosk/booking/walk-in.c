// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/walk-in.h"

#include "kiosk/booking/slip-private.h"
#include "kiosk/clock/time-mark.h"

#include <string.h>

void
mrc_walk_in_free (MrcWalkIn *self)
{
  if (!self)
    return;
  g_free (self->short_code);
  g_free (self->ticket);
  g_free (self);
}

static MrcWalkIn *
read_walk_in (MrcStatement *row)
{
  MrcWalkIn *self = g_new0 (MrcWalkIn, 1);
  g_autoptr (GBytes) id = mrc_statement_dup_blob (row, 0);

  memcpy (self->id.bytes, g_bytes_get_data (id, NULL), MRC_UUID_SIZE);
  self->day = (MrcDay) mrc_statement_int64 (row, 1);
  self->call_number = (int) mrc_statement_int64 (row, 2);
  self->short_code = g_strdup (mrc_statement_text (row, 3));
  self->ticket = g_strdup (mrc_statement_text (row, 4));
  return self;
}

static gboolean
look_up (MrcStore *store,
         const MrcUuid *id,
         const char *code,
         const guint8 *ticket_id,
         MrcWalkIn **ret_walk_in,
         GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "walk-in-get", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_blob (row, 1, id ? id->bytes : NULL, MRC_UUID_SIZE);
  mrc_statement_bind_text (row, 2, code);
  mrc_statement_bind_blob (row, 3, ticket_id, MRC_TICKET_ID_SIZE);
  step = mrc_statement_step (row, error);
  *ret_walk_in = step == MRC_STEP_ROW ? read_walk_in (row) : NULL;
  return step != MRC_STEP_ERROR;
}

gboolean
mrc_walk_in_find (MrcStore *store,
                  const char *code,
                  const guint8 *ticket_id,
                  MrcWalkIn **ret_walk_in,
                  GError **error)
{
  return look_up (store, NULL, code, ticket_id, ret_walk_in, error);
}

typedef struct {
  MrcClock *clock;
  MrcTicketKey *key;
  const MrcUuid *id;
  MrcQueueLine line;
  MrcWalkIn *result; /* (owned) */
} Taking;

static gboolean
insert (MrcStore *store, const Taking *taking, MrcDay today, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "walk-in-take", error);
  g_autofree char *code = statement ? mrc_slip_new_code (store, error) : NULL;
  g_autofree char *text = NULL;
  MrcTicket ticket;

  if (!code)
    return FALSE;
  text = mrc_slip_sign (store, taking->key, today, &ticket, error);
  if (!text)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, taking->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, today);
  mrc_statement_bind_text (statement, 3, code);
  mrc_statement_bind_blob (statement, 4, ticket.id, MRC_TICKET_ID_SIZE);
  mrc_statement_bind_text (statement, 5, text);
  mrc_statement_bind_int64 (statement, 6, mrc_clock_now (taking->clock));
  return mrc_statement_run (statement, error);
}

static gboolean
take (MrcStore *store, gpointer data, GError **error)
{
  Taking *taking = data;
  int minute = 0;
  MrcDay today = mrc_clock_today (taking->clock, &minute);

  g_clear_pointer (&taking->result, mrc_walk_in_free);
  if (!look_up (store, taking->id, NULL, NULL, &taking->result, error))
    return FALSE;
  if (taking->result)
    return TRUE;
  return mrc_time_mark_advance (store, taking->clock, error) && insert (store, taking, today, error) &&
         look_up (store, taking->id, NULL, NULL, &taking->result, error) &&
         mrc_queue_enter (store, today, taking->result->call_number, taking->line, minute, minute, error);
}

MrcWalkIn *
mrc_walk_in_take (MrcStore *store,
                  MrcClock *clock,
                  MrcTicketKey *key,
                  const MrcUuid *id,
                  MrcQueueLine line,
                  GError **error)
{
  Taking taking = { .clock = clock, .key = key, .id = id, .line = line };
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && key && id, NULL);

  if (mrc_store_transact (store, take, &taking, &failure))
    return taking.result;
  /* As with booking: what counts is whether the row is there. */
  g_clear_pointer (&taking.result, mrc_walk_in_free);
  if (look_up (store, id, NULL, NULL, &taking.result, NULL) && taking.result)
    return taking.result;
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
