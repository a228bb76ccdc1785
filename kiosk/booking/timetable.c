// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/timetable.h"

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/closure.h"
#include "kiosk/booking/opening.h"

void
mrc_timetable_free (MrcTimetable *self)
{
  g_clear_pointer (&self->openings, g_array_unref);
  g_clear_pointer (&self->seasons, g_ptr_array_unref);
  g_clear_pointer (&self->specials, g_array_unref);
  g_clear_pointer (&self->closures, g_ptr_array_unref);
  g_free (self->service);
  g_free (self);
}

gint64
mrc_timetable_slot_id (const MrcTimetable *self, MrcDay day, int minute)
{
  return self->service_id * 1000000000 + (gint64) day * 10000 + minute;
}

static gboolean
read_service (MrcTimetable *self, MrcStore *store, const char *service, GError **error)
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
  self->retired = mrc_statement_int64 (row, 18) != 0;
  return TRUE;
}

MrcTimetable *
mrc_timetable_read (MrcStore *store, const char *service, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (MrcTimetable) self = g_new0 (MrcTimetable, 1);

  self->service = g_strdup (service ? service : "");
  if (service && !read_service (self, store, service, error))
    return NULL;
  self->openings = mrc_opening_list (store, from, to, error);
  self->seasons = self->openings ? mrc_season_list (store, from, to, error) : NULL;
  self->specials = self->seasons ? mrc_special_day_list (store, from, to, error) : NULL;
  if (!self->specials)
    return NULL;
  self->closures = mrc_closure_list (store, from, to, error);
  return self->closures ? g_steal_pointer (&self) : NULL;
}

static gboolean
is_shut (const MrcTimetable *self, MrcDay day)
{
  for (guint i = 0; i < self->closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (self->closures, i);

    if (closure->day == day && mrc_closure_is_of_day (closure) &&
        (!closure->service || g_str_equal (closure->service, self->service)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_shut_at (const MrcTimetable *self, MrcDay day, int minute)
{
  for (guint i = 0; i < self->closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (self->closures, i);

    if (closure->day == day && mrc_closure_covers (closure, self->service, minute, self->minutes))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_closed_minute (const MrcTimetable *self, MrcDay day, int minute)
{
  for (guint i = 0; i < self->closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (self->closures, i);

    if (closure->day == day && mrc_closure_covers (closure, self->service, minute, 1))
      return TRUE;
  }
  return FALSE;
}

/* A Saturday may be worked as a Sunday. */
static int
weekday_of (const MrcTimetable *self, MrcDay day)
{
  for (guint i = 0; i < self->specials->len; i++) {
    const MrcSpecialDay *special = &g_array_index (self->specials, MrcSpecialDay, i);

    if (special->day == day)
      return special->weekday;
  }
  return mrc_day_weekday (day);
}

static gint64
season_of (const MrcTimetable *self, MrcDay day)
{
  for (guint i = 0; i < self->seasons->len; i++) {
    const MrcSeason *season = g_ptr_array_index (self->seasons, i);

    if (day >= season->first && day <= season->last)
      return season->id;
  }
  return 0;
}

/* The hours of one day, picked from the rules. */
typedef struct {
  MrcDay day;
  int weekday;
  gint64 season;
} Rules;

static Rules
rules_of (const MrcTimetable *self, MrcDay day)
{
  return (Rules){ day, weekday_of (self, day), season_of (self, day) };
}

static gboolean
counts (const Rules *rules, const MrcOpening *opening)
{
  return opening->season == rules->season && opening->weekday == rules->weekday &&
         rules->day >= opening->valid_from && rules->day <= opening->valid_to;
}

static gboolean
has_hours (const MrcTimetable *self, MrcDay day)
{
  Rules rules = rules_of (self, day);

  for (guint i = 0; i < self->openings->len; i++)
    if (counts (&rules, &g_array_index (self->openings, MrcOpening, i)))
      return TRUE;
  return FALSE;
}

MrcDayState
mrc_timetable_state (const MrcTimetable *self, MrcDay day, MrcDay today)
{
  if (self->retired || day < today || day > today + self->horizon_days)
    return MRC_DAY_OUTSIDE;
  if (is_shut (self, day))
    return MRC_DAY_HOLIDAY;
  return has_hours (self, day) ? MRC_DAY_OPEN : MRC_DAY_CLOSED;
}

GArray *
mrc_timetable_minutes (const MrcTimetable *self, MrcDay day)
{
  GArray *minutes = g_array_new (FALSE, FALSE, sizeof (int));
  Rules rules = rules_of (self, day);
  int next = 0;

  for (guint i = 0; i < self->openings->len; i++) {
    const MrcOpening *opening = &g_array_index (self->openings, MrcOpening, i);

    if (!counts (&rules, opening))
      continue;
    /* Where hours overlap, a slot is not begun before the last has ended. */
    for (next = MAX (next, opening->from); next + self->minutes <= opening->to; next += self->minutes)
      if (!is_shut_at (self, day, next))
        g_array_append_val (minutes, next);
  }
  return minutes;
}

gboolean
mrc_timetable_is_open (const MrcTimetable *self, MrcDay day, int minute)
{
  Rules rules = rules_of (self, day);

  for (guint i = 0; i < self->openings->len; i++) {
    const MrcOpening *opening = &g_array_index (self->openings, MrcOpening, i);

    for (int m = MAX (minute, opening->from); counts (&rules, opening) && m < opening->to; m++)
      if (!is_closed_minute (self, day, m))
        return TRUE;
  }
  return FALSE;
}
