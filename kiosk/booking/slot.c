// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/slot.h"

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/hold.h"
#include "kiosk/booking/opening.h"
#include "kiosk/booking/slot-private.h"

#define MINUTES_A_DAY 1440

typedef struct {
  gint64 slot_id;
  int taken; /* or held */
} Taken;

/* All that says which slots of a service there are in a range of days. */
typedef struct {
  gint64 service_id;
  int minutes;
  int capacity;
  int horizon_days;
  int notice_minutes;
  GArray *openings;    /* (element-type MrcOpening): by weekday and time */
  GPtrArray *closures; /* (element-type MrcClosure): by day */
  GArray *taken;       /* (element-type Taken): by id; slots with a row */
} Calendar;

static void
calendar_free (Calendar *self)
{
  g_clear_pointer (&self->openings, g_array_unref);
  g_clear_pointer (&self->closures, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Calendar, calendar_free)

MrcSlotView
mrc_slot_view (MrcClock *clock, const MrcUuid *own)
{
  MrcSlotView view = { .boot_seconds = mrc_clock_boot_seconds (clock) };

  view.today = mrc_clock_today (clock, &view.minute);
  if (own)
    view.own = *own;
  return view;
}

/* The same on every machine that knows the service by the same number. */
static gint64
slot_id (gint64 service_id, MrcDay day, int minute)
{
  return service_id * 1000000000 + (gint64) day * 10000 + minute;
}

static gboolean
read_service (Calendar *self, MrcStore *store, const char *service, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "service-get", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_text (row, 1, service);
  step = mrc_statement_step (row, error);
  if (step == MRC_STEP_DONE)
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND, "there is no service %s", service);
  if (step != MRC_STEP_ROW)
    return FALSE;
  self->minutes = (int) mrc_statement_int64 (row, 10);
  self->capacity = (int) mrc_statement_int64 (row, 11);
  self->horizon_days = (int) mrc_statement_int64 (row, 12);
  self->notice_minutes = (int) mrc_statement_int64 (row, 13);
  self->service_id = mrc_statement_int64 (row, 14);
  return TRUE;
}

static gboolean
read_taken (Calendar *self, MrcStore *store, MrcDay from, MrcDay to, const MrcSlotView *view, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "slot-taken", error);
  MrcStep step;

  if (!row)
    return FALSE;
  self->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  mrc_statement_bind_int64 (row, 1, slot_id (self->service_id, from, 0));
  mrc_statement_bind_int64 (row, 2, slot_id (self->service_id, to, MINUTES_A_DAY - 1));
  mrc_statement_bind_int64 (row, 3, view->boot_seconds);
  mrc_statement_bind_int64 (row, 4, view->boot_seconds + MRC_HOLD_SECONDS);
  mrc_statement_bind_blob (row, 5, view->own.bytes, MRC_UUID_SIZE);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    Taken taken = { mrc_statement_int64 (row, 0), (int) mrc_statement_int64 (row, 1) };

    g_array_append_val (self->taken, taken);
  }
  return step == MRC_STEP_DONE;
}

static Calendar *
calendar_read (MrcStore *store,
               const char *service,
               MrcDay from,
               MrcDay to,
               const MrcSlotView *view,
               GError **error)
{
  g_autoptr (Calendar) self = g_new0 (Calendar, 1);

  if (!read_service (self, store, service, error))
    return NULL;
  self->openings = mrc_opening_list (store, from, to, error);
  if (!self->openings)
    return NULL;
  self->closures = mrc_closure_list (store, from, to, error);
  if (!self->closures || !read_taken (self, store, from, to, view, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
is_closure (const Calendar *self, MrcDay day)
{
  for (guint i = 0; i < self->closures->len; i++)
    if (((const MrcClosure *) g_ptr_array_index (self->closures, i))->day == day)
      return TRUE;
  return FALSE;
}

static gint
compare_taken (gconstpointer a, gconstpointer b)
{
  gint64 left = ((const Taken *) a)->slot_id;
  gint64 right = ((const Taken *) b)->slot_id;

  return left < right ? -1 : left > right;
}

static int
count_taken (const Calendar *self, MrcDay day, int minute)
{
  Taken wanted = { slot_id (self->service_id, day, minute), 0 };
  guint index;

  if (!g_array_binary_search (self->taken, &wanted, compare_taken, &index))
    return 0;
  return g_array_index (self->taken, Taken, index).taken;
}

/* All slots that stand in the hours of @day, with the seats not taken, whatever the time of day is. */
static GArray *
slots_of_day (const Calendar *self, MrcDay day)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (MrcSlot));
  int weekday = mrc_day_weekday (day);
  int next = 0;

  for (guint i = 0; i < self->openings->len; i++) {
    const MrcOpening *opening = &g_array_index (self->openings, MrcOpening, i);

    if (opening->weekday != weekday || day < opening->valid_from || day > opening->valid_to)
      continue;
    /* Where hours overlap, a slot is not begun before the last has ended. */
    for (next = MAX (next, opening->from); next + self->minutes <= opening->to; next += self->minutes) {
      int free = self->capacity - count_taken (self, day, next);
      MrcSlot slot = { .minute = next, .capacity = self->capacity, .free = MAX (free, 0) };

      g_array_append_val (slots, slot);
    }
  }
  return slots;
}

static gboolean
has_hours (const Calendar *self, MrcDay day)
{
  int weekday = mrc_day_weekday (day);

  for (guint i = 0; i < self->openings->len; i++) {
    const MrcOpening *opening = &g_array_index (self->openings, MrcOpening, i);

    if (opening->weekday == weekday && day >= opening->valid_from && day <= opening->valid_to)
      return TRUE;
  }
  return FALSE;
}

static MrcDayState
state_of_day (const Calendar *self, MrcDay day, MrcDay today)
{
  if (day < today || day > today + self->horizon_days)
    return MRC_DAY_OUTSIDE;
  if (is_closure (self, day))
    return MRC_DAY_HOLIDAY;
  return has_hours (self, day) ? MRC_DAY_OPEN : MRC_DAY_CLOSED;
}

/* Nobody can be there sooner than the notice allows. */
static void
shut_early_slots (const Calendar *self, GArray *slots, MrcDay day, const MrcSlotView *view)
{
  int earliest = view->minute + self->notice_minutes - (day - view->today) * MINUTES_A_DAY;

  for (guint i = 0; i < slots->len; i++) {
    MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    if (slot->minute < earliest)
      slot->free = 0;
  }
}

static GArray *
list_slots (const Calendar *self, MrcDay day, const MrcSlotView *view)
{
  GArray *slots;

  if (state_of_day (self, day, view->today) != MRC_DAY_OPEN)
    return g_array_new (FALSE, FALSE, sizeof (MrcSlot));
  slots = slots_of_day (self, day);
  shut_early_slots (self, slots, day, view);
  return slots;
}

static MrcDayPlaces
places_of_day (const Calendar *self, MrcDay day, const MrcSlotView *view)
{
  MrcDayPlaces places = { .day = day, .state = state_of_day (self, day, view->today), .first_minute = -1 };
  g_autoptr (GArray) slots = list_slots (self, day, view);

  for (guint i = 0; i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    places.capacity += slot->capacity;
    places.free += slot->free;
    if (places.first_minute < 0 && slot->free > 0)
      places.first_minute = slot->minute;
  }
  return places;
}

GArray *
mrc_slot_list_days (MrcStore *store,
                    const char *service,
                    MrcDay first,
                    int n,
                    const MrcSlotView *view,
                    GError **error)
{
  g_autoptr (Calendar) calendar = NULL;
  GArray *days;

  g_return_val_if_fail (n > 0, NULL);

  calendar = calendar_read (store, service, first, first + n - 1, view, error);
  if (!calendar)
    return NULL;
  days = g_array_new (FALSE, FALSE, sizeof (MrcDayPlaces));
  for (MrcDay day = first; day < first + n; day++) {
    MrcDayPlaces places = places_of_day (calendar, day, view);

    g_array_append_val (days, places);
  }
  return days;
}

GArray *
mrc_slot_list (MrcStore *store, const char *service, MrcDay day, const MrcSlotView *view, GError **error)
{
  g_autoptr (Calendar) calendar = calendar_read (store, service, day, day, view, error);

  return calendar ? list_slots (calendar, day, view) : NULL;
}

gboolean
mrc_slot_find_earliest (MrcStore *store,
                        const char *service,
                        const MrcSlotView *view,
                        MrcDay *ret_day,
                        int *ret_minute,
                        GError **error)
{
  g_autoptr (Calendar) calendar =
    calendar_read (store, service, view->today, view->today + MRC_SLOT_HORIZON_MAX, view, error);

  if (!calendar)
    return FALSE;
  for (MrcDay day = view->today; day <= view->today + calendar->horizon_days; day++) {
    MrcDayPlaces places = places_of_day (calendar, day, view);

    if (places.first_minute < 0)
      continue;
    *ret_day = day;
    *ret_minute = places.first_minute;
    return TRUE;
  }
  return FALSE;
}

static gboolean
has_slot (const Calendar *self, MrcDay day, int minute)
{
  g_autoptr (GArray) slots = slots_of_day (self, day);

  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, MrcSlot, i).minute == minute)
      return TRUE;
  return FALSE;
}

gboolean
mrc_slot_find_place (MrcStore *store,
                     const char *service,
                     MrcDay day,
                     int minute,
                     const MrcSlotView *view,
                     MrcSlotPlace *ret_place,
                     GError **error)
{
  g_autoptr (Calendar) calendar = calendar_read (store, service, day, day, view, error);

  if (!calendar)
    return FALSE;
  if (state_of_day (calendar, day, view->today) != MRC_DAY_OPEN || !has_slot (calendar, day, minute) ||
      (day == view->today && minute < view->minute)) {
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
                 "%s has no time at %02d:%02d on that day, or it is past: choose another", service,
                 minute / 60, minute % 60);
    return FALSE;
  }
  ret_place->service_id = calendar->service_id;
  ret_place->slot_id = slot_id (calendar->service_id, day, minute);
  ret_place->capacity = calendar->capacity;
  return TRUE;
}
