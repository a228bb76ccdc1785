// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/slot.h"

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/timetable.h"
#include "kiosk/booking/hold.h"
#include "kiosk/booking/journey-private.h"
#include "kiosk/booking/need-private.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot-private.h"

#define MINUTES_A_DAY 1440

typedef struct {
  gint64 slot_id;
  int taken; /* or held */
  int minutes;
} Taken;

/* The slots there are, and those that somebody has. */
typedef struct {
  MrcTimetable *timetable;
  GArray *taken; /* (element-type Taken): by id; slots with a row */
  MrcNeedTable *needs;
} Seats;

static void
seats_free (Seats *self)
{
  g_clear_pointer (&self->timetable, mrc_timetable_free);
  g_clear_pointer (&self->taken, g_array_unref);
  g_clear_pointer (&self->needs, mrc_need_table_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seats, seats_free)

MrcSlotView
mrc_slot_view (MrcClock *clock, const MrcUuid *own)
{
  MrcSlotView view = { .boot_seconds = mrc_clock_boot_seconds (clock) };

  view.today = mrc_clock_today (clock, &view.minute);
  if (own)
    view.own = *own;
  return view;
}

static gboolean
read_taken (Seats *self, MrcStore *store, MrcDay from, MrcDay to, const MrcSlotView *view, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "slot-taken", error);
  MrcStep step;

  if (!row)
    return FALSE;
  self->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  mrc_statement_bind_int64 (row, 1, mrc_timetable_slot_id (self->timetable, from, 0));
  mrc_statement_bind_int64 (row, 2, mrc_timetable_slot_id (self->timetable, to, MINUTES_A_DAY - 1));
  mrc_statement_bind_int64 (row, 3, view->boot_seconds);
  mrc_statement_bind_int64 (row, 4, view->boot_seconds + MRC_HOLD_SECONDS);
  mrc_statement_bind_blob (row, 5, view->own.bytes, MRC_UUID_SIZE);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    Taken taken = { mrc_statement_int64 (row, 0), (int) mrc_statement_int64 (row, 1),
                    (int) mrc_statement_int64 (row, 2) };

    g_array_append_val (self->taken, taken);
  }
  return step == MRC_STEP_DONE;
}

static Seats *
seats_read (MrcStore *store,
            const char *service,
            MrcDay from,
            MrcDay to,
            const MrcSlotView *view,
            GError **error)
{
  g_autoptr (Seats) self = g_new0 (Seats, 1);

  self->timetable = mrc_timetable_read (store, service, from, to, error);
  if (!self->timetable || !read_taken (self, store, from, to, view, error))
    return NULL;
  self->needs = mrc_need_table_read (store, from, to, view, error);
  if (!self->needs)
    return NULL;
  return g_steal_pointer (&self);
}

/* The first of the slots with a row that begins at @minute or later. */
static guint
find_taken (const Seats *self, MrcDay day, int minute)
{
  gint64 wanted = mrc_timetable_slot_id (self->timetable, day, minute);
  guint low = 0;
  guint high = self->taken->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (self->taken, Taken, middle).slot_id < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Seats taken of the time from @minute on. Since the service was made shorter or longer, slots of before may
 * reach into this one. @own: whether the slot itself counts */
static int
count_taken (const Seats *self, MrcDay day, int minute, gboolean own)
{
  int length = self->timetable->minutes;
  gint64 start = mrc_timetable_slot_id (self->timetable, day, minute);
  int taken = 0;

  for (guint i = find_taken (self, day, MAX (minute - MRC_SERVICE_MINUTES_MAX, 0)); i < self->taken->len;
       i++) {
    const Taken *other = &g_array_index (self->taken, Taken, i);

    if (other->slot_id >= start + length)
      break;
    if (other->slot_id + (other->minutes > 0 ? other->minutes : length) > start &&
        (own || other->slot_id != start))
      taken += other->taken;
  }
  return taken;
}

/* All slots that stand in the hours of @day, with the seats not taken, whatever the time of day is. */
static GArray *
slots_of_day (const Seats *self, MrcDay day)
{
  g_autoptr (GArray) minutes = mrc_timetable_minutes (self->timetable, day);
  GArray *slots = g_array_sized_new (FALSE, FALSE, sizeof (MrcSlot), minutes->len);

  for (guint i = 0; i < minutes->len; i++) {
    int minute = g_array_index (minutes, int, i);
    int free = mrc_need_table_is_free (self->needs, day, minute, self->timetable->minutes)
                 ? self->timetable->capacity - count_taken (self, day, minute, TRUE)
                 : 0;
    MrcSlot slot = { .minute = minute, .capacity = self->timetable->capacity, .free = MAX (free, 0) };

    g_array_append_val (slots, slot);
  }
  return slots;
}

/* Nobody can be there sooner than the notice allows. */
static void
shut_early_slots (const Seats *self, GArray *slots, MrcDay day, const MrcSlotView *view)
{
  int notice = view->chosen ? 0 : self->timetable->notice_minutes;
  int earliest = view->minute + notice - (day - view->today) * MINUTES_A_DAY;

  for (guint i = 0; i < slots->len; i++) {
    MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    if (slot->minute < earliest)
      slot->free = 0;
  }
}

static GArray *
list_slots (const Seats *self, MrcDay day, const MrcSlotView *view)
{
  GArray *slots;

  if (mrc_timetable_state (self->timetable, day, view->today) != MRC_DAY_OPEN)
    return g_array_new (FALSE, FALSE, sizeof (MrcSlot));
  slots = slots_of_day (self, day);
  shut_early_slots (self, slots, day, view);
  return slots;
}

static MrcDayPlaces
places_of_day (const Seats *self, MrcDay day, const MrcSlotView *view)
{
  MrcDayPlaces places = { .day = day,
                          .state = mrc_timetable_state (self->timetable, day, view->today),
                          .first_minute = -1 };
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

/* Each beginning of a journey is one place: it is for one visitor. */
static GArray *
list_journey (MrcStore *store, const char *service, MrcDay day, const MrcSlotView *view, GError **error)
{
  g_autoptr (GArray) plans = mrc_journey_plans (store, service, day, view, error);
  GArray *slots = NULL;

  if (!plans)
    return NULL;
  slots = g_array_new (FALSE, FALSE, sizeof (MrcSlot));
  for (guint i = 0; i < plans->len; i++) {
    MrcSlot slot = { g_array_index (plans, MrcJourneyPlan, i).turns[0].minute, 1, 1 };

    g_array_append_val (slots, slot);
  }
  return slots;
}

/* @days: of one service of the journey: what shuts one shuts all. */
static void
narrow (GArray *days, GArray *others)
{
  for (guint i = 0; i < days->len; i++) {
    MrcDayPlaces *day = &g_array_index (days, MrcDayPlaces, i);
    const MrcDayPlaces *other = &g_array_index (others, MrcDayPlaces, i);

    day->state = MAX (day->state, other->state);
    day->free = MIN (day->free, other->free);
  }
}

static gboolean
fill_journey_day (MrcStore *store,
                  const char *service,
                  MrcDayPlaces *day,
                  const MrcSlotView *view,
                  GError **error)
{
  gboolean may_be = day->state == MRC_DAY_OPEN && day->free > 0;
  g_autoptr (GArray) slots = may_be ? list_journey (store, service, day->day, view, error) : NULL;

  day->free = slots ? (int) slots->len : 0;
  day->first_minute = day->free > 0 ? g_array_index (slots, MrcSlot, 0).minute : -1;
  return slots || !may_be;
}

static GArray *
list_journey_days (MrcStore *store,
                   const char *service,
                   MrcDay first,
                   int n,
                   const MrcSlotView *view,
                   GError **error)
{
  g_auto (GStrv) codes = mrc_journey_split (service);
  g_autoptr (GArray) days = mrc_slot_list_days (store, codes[0], first, n, view, error);

  for (char **code = codes + 1; days && *code; code++) {
    g_autoptr (GArray) others = mrc_slot_list_days (store, *code, first, n, view, error);

    if (!others)
      return NULL;
    narrow (days, others);
  }
  for (guint i = 0; days && i < days->len; i++)
    if (!fill_journey_day (store, service, &g_array_index (days, MrcDayPlaces, i), view, error))
      return NULL;
  return g_steal_pointer (&days);
}

static gboolean
find_earliest_journey (MrcStore *store,
                       const char *service,
                       const MrcSlotView *view,
                       MrcDay *ret_day,
                       int *ret_minute,
                       GError **error)
{
  g_autoptr (GArray) days =
    list_journey_days (store, service, view->today, MRC_SLOT_HORIZON_MAX + 1, view, error);

  for (guint i = 0; days && i < days->len; i++) {
    const MrcDayPlaces *day = &g_array_index (days, MrcDayPlaces, i);

    if (day->free == 0)
      continue;
    *ret_day = day->day;
    *ret_minute = day->first_minute;
    return TRUE;
  }
  return FALSE;
}

GArray *
mrc_slot_list_days (MrcStore *store,
                    const char *service,
                    MrcDay first,
                    int n,
                    const MrcSlotView *view,
                    GError **error)
{
  g_autoptr (Seats) seats = NULL;
  GArray *days;

  g_return_val_if_fail (n > 0, NULL);

  if (mrc_journey_is (service))
    return list_journey_days (store, service, first, n, view, error);
  seats = seats_read (store, service, first, first + n - 1, view, error);
  if (!seats)
    return NULL;
  days = g_array_new (FALSE, FALSE, sizeof (MrcDayPlaces));
  for (MrcDay day = first; day < first + n; day++) {
    MrcDayPlaces places = places_of_day (seats, day, view);

    g_array_append_val (days, places);
  }
  return days;
}

GArray *
mrc_slot_list (MrcStore *store, const char *service, MrcDay day, const MrcSlotView *view, GError **error)
{
  g_autoptr (Seats) seats = NULL;

  if (mrc_journey_is (service))
    return list_journey (store, service, day, view, error);
  seats = seats_read (store, service, day, day, view, error);
  return seats ? list_slots (seats, day, view) : NULL;
}

gboolean
mrc_slot_find_earliest (MrcStore *store,
                        const char *service,
                        const MrcSlotView *view,
                        MrcDay *ret_day,
                        int *ret_minute,
                        GError **error)
{
  g_autoptr (Seats) seats = NULL;

  if (mrc_journey_is (service))
    return find_earliest_journey (store, service, view, ret_day, ret_minute, error);
  seats = seats_read (store, service, view->today, view->today + MRC_SLOT_HORIZON_MAX, view, error);
  if (!seats)
    return FALSE;
  for (MrcDay day = view->today; day <= view->today + seats->timetable->horizon_days; day++) {
    MrcDayPlaces places = places_of_day (seats, day, view);

    if (places.first_minute < 0)
      continue;
    *ret_day = day;
    *ret_minute = places.first_minute;
    return TRUE;
  }
  return FALSE;
}

gboolean
mrc_slot_is_open_later (MrcStore *store, const MrcSlotView *view, gboolean *ret_open, GError **error)
{
  g_autoptr (MrcTimetable) timetable = mrc_timetable_read (store, NULL, view->today, view->today, error);

  if (!timetable)
    return FALSE;
  *ret_open = mrc_timetable_is_open (timetable, view->today, view->minute);
  return TRUE;
}

GArray *
mrc_slot_list_then (MrcStore *store,
                    const char *service,
                    MrcDay day,
                    int minute,
                    const MrcSlotView *view,
                    GError **error)
{
  g_autoptr (GArray) minutes = g_array_new (FALSE, FALSE, sizeof (int));
  MrcSlotView chosen = *view;
  MrcJourneyPlan plan = { 0 };

  chosen.chosen = TRUE;
  if (mrc_journey_is (service) && !mrc_journey_find_plan (store, service, day, minute, &chosen, &plan, error))
    return NULL;
  for (int i = 1; i < plan.n; i++)
    g_array_append_val (minutes, plan.turns[i].minute);
  return g_steal_pointer (&minutes);
}

static gboolean
has_slot (const MrcTimetable *timetable, MrcDay day, int minute)
{
  g_autoptr (GArray) minutes = mrc_timetable_minutes (timetable, day);

  for (guint i = 0; i < minutes->len; i++)
    if (g_array_index (minutes, int, i) == minute)
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
  g_autoptr (Seats) seats = seats_read (store, service, day, day, view, error);
  const MrcTimetable *timetable = seats ? seats->timetable : NULL;

  if (!timetable)
    return FALSE;
  if (mrc_timetable_state (timetable, day, view->today) != MRC_DAY_OPEN ||
      !has_slot (timetable, day, minute) || (day == view->today && minute < view->minute)) {
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
                 "%s has no time at %02d:%02d on that day, or it is past: choose another", service,
                 minute / 60, minute % 60);
    return FALSE;
  }
  if (!mrc_need_table_is_free (seats->needs, day, minute, timetable->minutes)) {
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
                 "what is needed besides %s is used up at %02d:%02d: choose another time", service,
                 minute / 60, minute % 60);
    return FALSE;
  }
  ret_place->service_id = timetable->service_id;
  ret_place->slot_id = mrc_timetable_slot_id (timetable, day, minute);
  ret_place->capacity = MAX (timetable->capacity - count_taken (seats, day, minute, FALSE), 0);
  ret_place->minutes = timetable->minutes;
  return TRUE;
}
