// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/closing.h"

#include "kiosk/booking/slot.h"

#define MS_PER_SECOND 1000

typedef struct {
  MrcClock *clock;
  MrcTicketKey *key;
  const MrcClosure *closure;
  MrcClosingWay way;
  GPtrArray *turns; /* (owned) */
} Closing;

void
mrc_closing_turn_free (MrcClosingTurn *self)
{
  mrc_appointment_free (self->before);
  mrc_appointment_free (self->after);
  g_free (self);
}

static gboolean
is_affected (const MrcClosure *closure, const MrcAppointment *appointment)
{
  g_auto (GStrv) codes = mrc_journey_split (appointment->service);

  for (int i = 0; i < appointment->n_turns; i++)
    if (mrc_closure_covers (closure, codes[i], appointment->turns[i].minute, appointment->turns[i].minutes))
      return TRUE;
  return FALSE;
}

GPtrArray *
mrc_closing_list (MrcStore *store, const MrcClosure *closure, GError **error)
{
  g_autoptr (GPtrArray) appointments = mrc_appointment_list (store, closure->day, closure->day, error);
  GPtrArray *turns = NULL;

  if (!appointments)
    return NULL;
  turns = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_closing_turn_free);
  for (guint i = 0; i < appointments->len; i++) {
    MrcAppointment **place = (MrcAppointment **) &appointments->pdata[i];
    MrcClosingTurn *turn = NULL;

    if ((*place)->state != MRC_APPOINTMENT_BOOKED || !is_affected (closure, *place))
      continue;
    turn = g_new0 (MrcClosingTurn, 1);
    turn->before = g_steal_pointer (place);
    g_ptr_array_add (turns, turn);
  }
  return turns;
}

/* @successor: (out) (nullable). Returns: whether it is one to be told */
static gboolean
is_to_be_told (MrcStore *store, const MrcAppointment *appointment, MrcAppointment **successor)
{
  *successor = NULL;
  if (appointment->state == MRC_APPOINTMENT_BOOKED)
    return TRUE;
  if (appointment->state != MRC_APPOINTMENT_CANCELLED || !appointment->changed)
    return FALSE;
  *successor = mrc_appointment_get_successor (store, &appointment->id, NULL);
  return *successor && (*successor)->state == MRC_APPOINTMENT_BOOKED;
}

GPtrArray *
mrc_closing_list_to_tell (MrcStore *store, const MrcClosure *closure, GError **error)
{
  g_autoptr (GPtrArray) appointments = mrc_appointment_list (store, closure->day, closure->day, error);
  GPtrArray *turns = NULL;

  if (!appointments)
    return NULL;
  turns = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_closing_turn_free);
  for (guint i = 0; i < appointments->len; i++) {
    MrcAppointment **place = (MrcAppointment **) &appointments->pdata[i];
    MrcAppointment *successor = NULL;

    if (is_affected (closure, *place) && is_to_be_told (store, *place, &successor)) {
      MrcClosingTurn *turn = g_new0 (MrcClosingTurn, 1);

      turn->before = g_steal_pointer (place);
      turn->after = g_steal_pointer (&successor);
      g_ptr_array_add (turns, turn);
    }
    mrc_appointment_free (successor);
  }
  return turns;
}

/* The first day after @after with a free time; -1 without @error when there is none. */
static MrcDay
find_day (MrcStore *store, const char *service, MrcDay after, const MrcSlotView *view, GError **error)
{
  MrcDay last = view->today + MRC_SLOT_HORIZON_MAX;
  g_autoptr (GArray) days = NULL;

  if (after >= last)
    return -1;
  days = mrc_slot_list_days (store, service, after + 1, last - after, view, error);
  for (guint i = 0; days && i < days->len; i++)
    if (g_array_index (days, MrcDayPlaces, i).free > 0)
      return g_array_index (days, MrcDayPlaces, i).day;
  return -1;
}

/* Who has come at ten so far can probably come at ten. Of two as near, the earlier. */
static int
find_minute (MrcStore *store, const MrcAppointment *old, MrcDay day, const MrcSlotView *view, GError **error)
{
  g_autoptr (GArray) slots = mrc_slot_list (store, old->service, day, view, error);
  int best = -1;

  for (guint i = 0; slots && i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    if (slot->free > 0 && (best < 0 || ABS (slot->minute - old->minute) < ABS (best - old->minute)))
      best = slot->minute;
  }
  return best;
}

/* Leaves @turn as it is when there is no room for it. */
static gboolean
move (MrcStore *store, const Closing *self, MrcClosingTurn *turn, GError **error)
{
  MrcSlotView view = mrc_slot_view (self->clock, NULL);
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (self->clock) * MS_PER_SECOND);
  g_autoptr (GError) failure = NULL;
  MrcDay day;
  int minute;

  view.needs = turn->before->needs;
  day = find_day (store, turn->before->service, turn->before->day, &view, &failure);
  minute = day < 0 ? -1 : find_minute (store, turn->before, day, &view, &failure);
  if (minute >= 0)
    turn->after =
      mrc_appointment_change (store, self->clock, self->key, &turn->before->id, &id, day, minute, &failure);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
may_close (const Closing *self, GError **error)
{
  if (self->closure->day < mrc_clock_today (self->clock, NULL))
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE,
                 "the day is over: name today or a later one");
  else if (self->way == MRC_CLOSING_IF_EMPTY && self->turns->len > 0)
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE,
                 "%u serials are expected on that day: say whether they are moved or kept", self->turns->len);
  else
    return TRUE;
  return FALSE;
}

static gboolean
close_day (MrcStore *store, gpointer data, GError **error)
{
  Closing *self = data;

  g_clear_pointer (&self->turns, g_ptr_array_unref);
  self->turns = mrc_closing_list (store, self->closure, error);
  if (!self->turns || !may_close (self, error) || !mrc_closure_put (store, self->closure, error))
    return FALSE;
  for (guint i = 0; self->way == MRC_CLOSING_MOVE && i < self->turns->len; i++)
    if (!move (store, self, g_ptr_array_index (self->turns, i), error))
      return FALSE;
  return TRUE;
}

GPtrArray *
mrc_closing_close (MrcStore *store,
                   MrcClock *clock,
                   MrcTicketKey *key,
                   const MrcClosure *closure,
                   MrcClosingWay way,
                   GError **error)
{
  Closing self = { .clock = clock, .key = key, .closure = closure, .way = way };

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && closure, NULL);
  g_return_val_if_fail (key || way != MRC_CLOSING_MOVE, NULL);

  if (mrc_store_transact (store, close_day, &self, error))
    return self.turns;
  g_clear_pointer (&self.turns, g_ptr_array_unref);
  return NULL;
}
