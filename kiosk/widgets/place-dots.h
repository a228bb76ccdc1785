// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcPlaceDots:
 *
 * How many places are left, as at most six dots: full ones are free, rings are
 * taken. The dots have the colour of the text around them, rings of their own
 * the class "bright" makes white. Beside them the number stands in words:
 * nothing is said by dots alone.
 */
#define MRC_TYPE_PLACE_DOTS (mrc_place_dots_get_type ())
G_DECLARE_FINAL_TYPE (MrcPlaceDots, mrc_place_dots, MRC, PLACE_DOTS, GtkWidget)

#define MRC_PLACE_DOTS_MAX 6

/**
 * mrc_place_dots_new:
 * @columns: dots in a row
 * @units: a dot's side
 */
GtkWidget *mrc_place_dots_new (int free, int capacity, int columns, double units);

/**
 * mrc_place_dots_scale:
 * @ret_free: (out): full dots
 *
 * More than six places share the six dots; a dot is full while anything is free and empty while anything is
 * taken.
 *
 * Returns: how many dots there are
 */
int mrc_place_dots_scale (int free, int capacity, int *ret_free);

G_END_DECLS
