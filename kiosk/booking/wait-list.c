// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/wait-list.h"

#include "kiosk/booking/slip-private.h"
#include "kiosk/booking/slot.h"
#include "kiosk/clock/time-mark.h"

#include <string.h>

void
mrc_waiting_free (MrcWaiting *self)
{
  if (!self)
    return;
  g_free (self->service);
  g_free (self->short_code);
  g_free (self);
}

static MrcWaiting *
read_waiting (MrcStatement *row)
{
  MrcWaiting *self = g_new0 (MrcWaiting, 1);
  g_autoptr (GBytes) id = mrc_statement_dup_blob (row, 0);

  memcpy (self->id.bytes, g_bytes_get_data (id, NULL), MRC_UUID_SIZE);
  self->service = g_strdup (mrc_statement_text (row, 1));
  self->needs = (MrcNeed) mrc_statement_int64 (row, 2);
  self->short_code = g_strdup (mrc_statement_text (row, 3));
  self->since = mrc_statement_int64 (row, 4);
  self->last_day = (MrcDay) mrc_statement_int64 (row, 5);
  self->state = (MrcWaitingState) mrc_statement_int64 (row, 6);
  self->has_contact = mrc_statement_int64 (row, 7) != 0;
  self->free_day = MRC_NO_DAY;
  return self;
}

/* @id, @code: (nullable): by one of them. @ret_waiting: NULL when there is none. */
static gboolean
look_up (MrcStore *store, const MrcUuid *id, const char *code, MrcWaiting **ret_waiting, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "waiting-get", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_blob (row, 1, id ? id->bytes : NULL, MRC_UUID_SIZE);
  mrc_statement_bind_text (row, 2, code);
  step = mrc_statement_step (row, error);
  *ret_waiting = step == MRC_STEP_ROW ? read_waiting (row) : NULL;
  return step != MRC_STEP_ERROR;
}

/* A service that was retired meanwhile has no times: it is seen as such, and staff drop it. */
static gboolean
find_free (MrcStore *store, MrcClock *clock, MrcWaiting *self, GError **error)
{
  MrcSlotView view = mrc_slot_view (clock, NULL);
  g_autoptr (GError) failure = NULL;

  view.needs = self->needs;
  if (mrc_slot_find_earliest (store, self->service, &view, &self->free_day, &self->free_minute, &failure))
    return TRUE;
  self->free_day = MRC_NO_DAY;
  if (!failure || g_error_matches (failure, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

typedef struct {
  MrcClock *clock;
  MrcTicketKey *key;
  const MrcUuid *id;
  const MrcUuid *new_id;
  const char *service;
  MrcNeed needs;
  GBytes *sealed; /* (nullable) */
  MrcDay day;
  int minute;
  MrcWaiting *waiting;         /* (owned) */
  MrcAppointment *appointment; /* (owned) */
} Act;

static gboolean
insert (MrcStore *store, const Act *act, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "waiting-add", error);
  g_autofree char *code = statement ? mrc_slip_new_code (store, error) : NULL;

  if (!code)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, act->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_text (statement, 2, act->service);
  mrc_statement_bind_int64 (statement, 3, act->needs);
  mrc_statement_bind_text (statement, 4, code);
  mrc_statement_bind_int64 (statement, 5, mrc_clock_now (act->clock));
  mrc_statement_bind_int64 (statement, 6, mrc_clock_today (act->clock, NULL) + MRC_WAIT_LIST_DAYS);
  if (act->sealed)
    mrc_statement_bind_blob (statement, 7, g_bytes_get_data (act->sealed, NULL),
                             g_bytes_get_size (act->sealed));
  return mrc_statement_run (statement, error);
}

/* Whether each of a journey's services is known. */
static gboolean
check_service (MrcStore *store, const Act *act, GError **error)
{
  MrcSlotView view = mrc_slot_view (act->clock, NULL);
  g_autoptr (GArray) days = mrc_slot_list_days (store, act->service, view.today, 1, &view, error);

  return days != NULL;
}

/* What has expired is swept when somebody else writes anyway. */
static gboolean
expire (MrcStore *store, gpointer today, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "waiting-expire", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, *(const MrcDay *) today);
  return mrc_statement_run (statement, error);
}

static gboolean
add (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  MrcDay today = mrc_clock_today (act->clock, NULL);

  g_clear_pointer (&act->waiting, mrc_waiting_free);
  if (!look_up (store, act->id, NULL, &act->waiting, error))
    return FALSE;
  if (act->waiting)
    return TRUE; /* a second try: the first has landed after all */
  return mrc_time_mark_advance (store, act->clock, error) && expire (store, &today, error) &&
         check_service (store, act, error) && insert (store, act, error) &&
         look_up (store, act->id, NULL, &act->waiting, error);
}

MrcWaiting *
mrc_wait_list_add (MrcStore *store,
                   MrcClock *clock,
                   const MrcUuid *id,
                   const char *service,
                   MrcNeed needs,
                   GBytes *sealed,
                   GError **error)
{
  Act act = { .clock = clock, .id = id, .service = service, .needs = needs, .sealed = sealed };
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && id && service, NULL);

  if (mrc_store_transact (store, add, &act, &failure))
    return act.waiting;
  /* As with booking: what counts is whether the row is there. */
  g_clear_pointer (&act.waiting, mrc_waiting_free);
  if (look_up (store, id, NULL, &act.waiting, NULL) && act.waiting)
    return act.waiting;
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GPtrArray *
mrc_wait_list_list (MrcStore *store, MrcClock *clock, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "waiting-list", error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_waiting_free);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, mrc_clock_today (clock, NULL));
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (list, read_waiting (row));
  if (step == MRC_STEP_ERROR)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    if (!find_free (store, clock, g_ptr_array_index (list, i), error))
      return NULL;
  return g_steal_pointer (&list);
}

MrcWaiting *
mrc_wait_list_find (MrcStore *store, MrcClock *clock, const char *short_code, GError **error)
{
  g_autoptr (MrcWaiting) self = NULL;

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && short_code, NULL);

  if (!look_up (store, NULL, short_code, &self, error))
    return NULL;
  if (self)
    return find_free (store, clock, self, error) ? g_steal_pointer (&self) : NULL;
  g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND,
                       "nobody waits under that code: mrc waiting list shows who does");
  return NULL;
}

GBytes *
mrc_wait_list_dup_sealed (MrcStore *store, const MrcUuid *id, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "waiting-sealed", error);

  if (!row)
    return NULL;
  mrc_statement_bind_blob (row, 1, id->bytes, MRC_UUID_SIZE);
  return mrc_statement_step (row, error) == MRC_STEP_ROW ? mrc_statement_dup_blob (row, 0) : NULL;
}

/* @given: (nullable) */
static gboolean
end (MrcStore *store, const MrcUuid *id, MrcWaitingState state, const MrcUuid *given, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "waiting-end", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, state);
  mrc_statement_bind_blob (statement, 3, given ? given->bytes : NULL, MRC_UUID_SIZE);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) == 1)
    return TRUE;
  g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE, "they wait no more");
  return FALSE;
}

static gboolean
give (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autoptr (GBytes) sealed = NULL;

  g_clear_pointer (&act->appointment, mrc_appointment_free);
  g_clear_pointer (&act->waiting, mrc_waiting_free);
  if (!look_up (store, act->id, NULL, &act->waiting, error))
    return FALSE;
  act->appointment = mrc_appointment_get (store, act->new_id, NULL);
  if (act->appointment)
    return TRUE; /* a second try */
  if (!act->waiting || act->waiting->state != MRC_WAITING_LIVE) {
    g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE, "they wait no more");
    return FALSE;
  }
  sealed = mrc_wait_list_dup_sealed (store, act->id, NULL);
  act->appointment = mrc_appointment_book (store, act->clock, act->key, act->new_id, act->waiting->service,
                                           act->day, act->minute, act->waiting->needs, sealed, error);
  return act->appointment && end (store, act->id, MRC_WAITING_GIVEN, act->new_id, error);
}

MrcAppointment *
mrc_wait_list_give (MrcStore *store,
                    MrcClock *clock,
                    MrcTicketKey *key,
                    const MrcUuid *id,
                    const MrcUuid *new_id,
                    MrcDay day,
                    int minute,
                    GError **error)
{
  Act act = { .clock = clock, .key = key, .id = id, .new_id = new_id, .day = day, .minute = minute };
  g_autoptr (GError) failure = NULL;
  gboolean given = FALSE;

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && key && id && new_id, NULL);

  given = mrc_store_transact (store, give, &act, &failure);
  g_clear_pointer (&act.waiting, mrc_waiting_free);
  if (given)
    return act.appointment;
  g_clear_pointer (&act.appointment, mrc_appointment_free);
  act.appointment = mrc_appointment_get (store, new_id, NULL);
  if (act.appointment)
    return act.appointment;
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
drop (MrcStore *store, gpointer id, GError **error)
{
  return end (store, id, MRC_WAITING_DROPPED, NULL, error);
}

gboolean
mrc_wait_list_drop (MrcStore *store, const MrcUuid *id, GError **error)
{
  return mrc_store_transact (store, drop, (gpointer) id, error);
}

static gboolean
expire_now (MrcStore *store, gpointer clock, GError **error)
{
  MrcDay today = mrc_clock_today (clock, NULL);

  return mrc_time_mark_advance (store, clock, error) && expire (store, &today, error);
}

gboolean
mrc_wait_list_expire (MrcStore *store, MrcClock *clock, GError **error)
{
  return mrc_store_transact (store, expire_now, clock, error);
}
