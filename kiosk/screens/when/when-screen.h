// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "locales/dates.h"

G_BEGIN_DECLS

#define MRC_WHEN_DAYS 3

/**
 * MrcWhenDay:
 *
 * What the screen knows of a day. Everything is borrowed and read once, so that
 * another day can be looked at without asking anybody.
 */
typedef struct {
  MrcDay day;
  const char *word; /* "আজই", "কাল", "পরশু" */
  int free, capacity;
  const char *places;            /* "৫ জনের জায়গা" */
  const char *wait;              /* (nullable): how long one would sit */
  const char *closed;            /* (nullable): why nobody can come that day */
  int first[MRC_N_PARTS_OF_DAY]; /* the first free minute of each part; -1: none */
  gboolean may_wait;             /* no time is left, and yet one may come and sit */
} MrcWhenDay;

/**
 * MrcWhenScreen:
 *
 * "When will you come?": three days, three parts of the day, and a gold button
 * that says the answer in words. The earliest is selected from the start, so
 * that one touch is enough. Choosing another day or part changes only this
 * screen.
 *
 * Activates booking.time ((ii) day, minute) and nav.open ('calendar'). When
 * none of the days has a place it says so, and the gold button leads to the
 * calendar. When a day has none on which one may wait, a button opens
 * 'arrival/today'; another opens 'needs'. When no day at all has one the gold
 * button activates booking.wait: to be called when one falls free. Ids: day-0 to day-2, part-0 to part-2,
 * other, special, wait, answer.
 */
#define MRC_TYPE_WHEN_SCREEN (mrc_when_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcWhenScreen, mrc_when_screen, MRC, WHEN_SCREEN, MrcScreen)

/**
 * mrc_when_screen_new:
 * @days: MRC_WHEN_DAYS of them, today first
 * @special: whether special help is kept: the times shown have it
 * @notice: (nullable): a sentence in place of the small words, said first: "that time has just been taken"
 */
GtkWidget *mrc_when_screen_new (const MrcWhenDay *days, gboolean special, const char *notice);

/** mrc_when_screen_offer_wait_list: no day at all has a place: to be called when there is one */
void mrc_when_screen_offer_wait_list (MrcWhenScreen *self);

G_END_DECLS
