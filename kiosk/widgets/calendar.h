// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "locales/dates.h"

G_BEGIN_DECLS

typedef enum {
  MRC_CALENDAR_OPEN,
  MRC_CALENDAR_CLOSED,  /* as every week */
  MRC_CALENDAR_HOLIDAY, /* for a reason of its own */
  MRC_CALENDAR_OUTSIDE, /* past, too soon or too far: no serial is given for it */
} MrcCalendarState;

typedef struct {
  MrcDay day;
  MrcCalendarState state;
  int free, capacity;
  const char *reason; /* (nullable): of a holiday; not shown, it is the accessible name */
} MrcCalendarDay;

/**
 * MrcCalendar:
 *
 * Weeks from Sunday to Saturday. An open day is pressed and shows its places as
 * dots; a full one and a closed one say so in a word. The first of a month
 * carries its name. Activates booking.day (i day).
 *
 * The id of a day is "day-" and its ISO date. It takes the room it is given.
 */
#define MRC_TYPE_CALENDAR (mrc_calendar_get_type ())
G_DECLARE_FINAL_TYPE (MrcCalendar, mrc_calendar, MRC, CALENDAR, GtkWidget)

GtkWidget *mrc_calendar_new (const MrcCalendarDay *days, int n_days, MrcDay chosen);

/** mrc_calendar_set: @days: whole weeks, a Sunday first; read once. @chosen: or MRC_NO_DAY */
void mrc_calendar_set (MrcCalendar *self, const MrcCalendarDay *days, int n_days, MrcDay chosen);

G_END_DECLS
