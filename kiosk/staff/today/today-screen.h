// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_TODAY_COUNTS 4

/** MrcTodayState: how a row is painted */
typedef enum {
  MRC_TODAY_EXPECTED, /* not here yet: can be pressed */
  MRC_TODAY_WAITING,  /* in the queue: can be pressed */
  MRC_TODAY_CALLED,   /* gold: can be pressed */
  MRC_TODAY_DONE,
  MRC_TODAY_MISSED,
} MrcTodayState;

/** One of today: a time and a number; never a name, a phone or a service */
typedef struct {
  int minute;
  int call_number;
  MrcTodayState state;
  const char *word; /* "লাইনে আছেন" */
} MrcTodayRow;

/** A number over a word: how many are expected, here, left, missed */
typedef struct {
  int number;
  const char *word;
} MrcTodayCount;

/**
 * MrcTodayScreen:
 *
 * The staff's day in numbers, a page of rows at a time. Activates nav.open with
 * "today/NUMBER" for a row that can be pressed, staff.call-next, and nav.open for the
 * other pages of the staff.
 */
#define MRC_TYPE_TODAY_SCREEN (mrc_today_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcTodayScreen, mrc_today_screen, MRC, TODAY_SCREEN, MrcScreen)

/** mrc_today_screen_new: @rows: (element-type MrcTodayRow): copied. @sub: the date, or who was just called.
 * @first: the row the page begins with */
GtkWidget *mrc_today_screen_new (const char *sub, const MrcTodayCount *counts, GArray *rows, int first);

/** mrc_today_screen_set_printer: whether its button carries a sign that somebody should look there */
void mrc_today_screen_set_printer (MrcTodayScreen *self, gboolean needs_somebody);

/** mrc_today_rows_a_page: Returns: how many rows the panel has room for */
int mrc_today_rows_a_page (void);

G_END_DECLS
