// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcNeutralClockScreen:
 *
 * Where the end pill leads: the time in digits, the weekday and the date, nothing
 * else, so that whoever looks over a shoulder learns nothing. It says nothing. A
 * touch opens idle; in its first moments touches do nothing, since who flees
 * taps more than once.
 */
#define MRC_TYPE_NEUTRAL_CLOCK_SCREEN (mrc_neutral_clock_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcNeutralClockScreen, mrc_neutral_clock_screen, MRC, NEUTRAL_CLOCK_SCREEN, MrcScreen)

GtkWidget *mrc_neutral_clock_screen_new (void);

/** mrc_neutral_clock_screen_set_time: as they are shown, in words and digits of the language */
void mrc_neutral_clock_screen_set_time (MrcNeutralClockScreen *self,
                                        const char *time,
                                        const char *weekday,
                                        const char *date);

G_END_DECLS
