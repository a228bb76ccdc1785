// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcIdleScreen:
 *
 * What stands on the glass while nobody is there: three scenes, and a notice where
 * one is open, that change every 12 seconds, what the centre is and is not for,
 * and where to begin. Opens doors, what @news names, and staff. With each scene its
 * window wears another class of shift-1 to shift-7, or none: the style sheet lays
 * what is on the glass a few units elsewhere, so that no line burns in.
 *
 * Signal "stale" (): it has just come on the glass, or a minute has gone by: what
 * it says of today may be another.
 */
#define MRC_TYPE_IDLE_SCREEN (mrc_idle_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcIdleScreen, mrc_idle_screen, MRC, IDLE_SCREEN, MrcScreen)

/**
 * mrc_idle_screen_new:
 * @centre: the centre's name
 * @town: what stands under it: the town and what the centre is for
 * @news: (nullable): the place job news open; %NULL leaves that button out
 */
GtkWidget *mrc_idle_screen_new (const char *centre, const char *town, const char *news);

/** mrc_idle_screen_set_free: @words: (nullable): when there is a time today, with a hand-set line
 * break; %NULL shows nothing */
void mrc_idle_screen_set_free (MrcIdleScreen *self, const char *words);

/** mrc_idle_screen_set_notice: @title, @words: (nullable): of a notice that is open today: it has its turn
 * after the three scenes, and is spoken; %NULL for none */
void mrc_idle_screen_set_notice (MrcIdleScreen *self, const char *title, const char *words);

/** mrc_idle_screen_next_scene: as the 12 seconds do; for tests */
void mrc_idle_screen_next_scene (MrcIdleScreen *self);

G_END_DECLS
