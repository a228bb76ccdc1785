// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/calendar.h"

G_BEGIN_DECLS

/**
 * MrcEarliest:
 *
 * The first time of all that is free. Borrowed.
 */
typedef struct {
  MrcDay day;
  int minute;
  const char *words; /* the day, as a person says it: "কাল, ২৪ নভেম্বর" */
} MrcEarliest;

/**
 * MrcCalendarScreen:
 *
 * Behind "another day": four weeks (three on a low panel) and, gold, the
 * shortcut to the earliest time. Activates booking.day (i day) for a day and
 * booking.time ((ii) day, minute) for the shortcut. Ids: earliest, and those of
 * MrcCalendar.
 */
#define MRC_TYPE_CALENDAR_SCREEN (mrc_calendar_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcCalendarScreen, mrc_calendar_screen, MRC, CALENDAR_SCREEN, MrcScreen)

/** mrc_calendar_screen_weeks: Returns: how many weeks the panel in force has room for */
int mrc_calendar_screen_weeks (void);

/**
 * mrc_calendar_screen_new:
 * @days: whole weeks, a Sunday first; read once
 * @n_days: mrc_calendar_screen_weeks() * 7; the screen leaves out what is more
 * @chosen: the day chosen before, or MRC_NO_DAY
 * @earliest: (nullable): %NULL when nothing is free
 * @may_wait: where nothing is free, the gold button activates booking.wait: to be called when something is
 */
GtkWidget *mrc_calendar_screen_new (const MrcCalendarDay *days,
                                    int n_days,
                                    MrcDay chosen,
                                    const MrcEarliest *earliest,
                                    gboolean may_wait);

G_END_DECLS
