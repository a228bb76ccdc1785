// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcClockFace:
 *
 * A clock with two hands and twelve ticks, no numbers: it shows a time that was
 * chosen, or can be. As large as its place allows, round, in the middle of it;
 * it asks for none beyond its wish.
 *
 * Properties: minute (after midnight), wish (units: the side it would like to have).
 */
#define MRC_TYPE_CLOCK_FACE (mrc_clock_face_get_type ())
G_DECLARE_FINAL_TYPE (MrcClockFace, mrc_clock_face, MRC, CLOCK_FACE, GtkWidget)

GtkWidget *mrc_clock_face_new (int minute, double wish);
void mrc_clock_face_set_minute (MrcClockFace *self, int minute);

G_END_DECLS
