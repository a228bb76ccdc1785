// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcCountdown:
 *
 * A ring that empties clockwise, once a second by one step. It begins full
 * whenever it comes to be seen. Property: left (0 to 1).
 */
#define MRC_TYPE_COUNTDOWN (mrc_countdown_get_type ())
G_DECLARE_FINAL_TYPE (MrcCountdown, mrc_countdown, MRC, COUNTDOWN, GtkWidget)

GtkWidget *mrc_countdown_new (int seconds);

G_END_DECLS
