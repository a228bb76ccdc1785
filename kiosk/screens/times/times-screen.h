// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/** MrcTimesSlot: a time of the day. @capacity 0: a break */
typedef struct {
  int minute; /* after midnight */
  int capacity, free;
} MrcTimesSlot;

/**
 * MrcTimesScreen:
 *
 * The times of one day, by part of day; full ones are flat and say so. A gold
 * button says the chosen one in words and activates booking.time ((ii) day,
 * minute). All times are on one page: up to 48, one every ten minutes of a day of eight
 * hours. Ids: time-540 for 9:00, answer.
 */
#define MRC_TYPE_TIMES_SCREEN (mrc_times_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcTimesScreen, mrc_times_screen, MRC, TIMES_SCREEN, MrcScreen)

/**
 * mrc_times_screen_new:
 * @slots: sorted; read once
 * @chosen: minute of the time chosen before; the first free one when it is -1, full or not there
 * @notice: (nullable): a sentence in place of the day under the question, said first
 */
GtkWidget *
mrc_times_screen_new (MrcDay day, const MrcTimesSlot *slots, int n_slots, int chosen, const char *notice);

G_END_DECLS
