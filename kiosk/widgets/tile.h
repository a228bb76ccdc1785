// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/pressable.h"

G_BEGIN_DECLS

/**
 * MrcTile:
 *
 * A choice to press: a picture over (or, across, left of) its words. It divides
 * the room it is given: words first, the picture takes what they leave, up to
 * its wish. Its widget name is the choice's id, its accessible name what the
 * choice says.
 *
 * CSS: button.tile, with the style of the choice (hero, wide, danger), across,
 * and the states selected and saying.
 */
#define MRC_TYPE_TILE (mrc_tile_get_type ())
G_DECLARE_FINAL_TYPE (MrcTile, mrc_tile, MRC, TILE, MrcPressable)

GtkWidget *mrc_tile_new (MrcChoice *choice);
MrcChoice *mrc_tile_get_choice (MrcTile *self);

/** mrc_tile_set_across: the picture left of the words */
void mrc_tile_set_across (MrcTile *self, gboolean across);
/** mrc_tile_set_wish: @units: the side the picture would like to have */
void mrc_tile_set_wish (MrcTile *self, double units);
/** mrc_tile_set_top: the picture @units under the upper edge rather than all in the middle: a row of tiles
 * keeps a line */
void mrc_tile_set_top (MrcTile *self, double units);
/** mrc_tile_get_picture_side: Returns: px the picture would have in a tile of that size, over its words */
int mrc_tile_get_picture_side (MrcTile *self, int width, int height);
/** mrc_tile_set_most: the picture is no larger than @px, so that those of a page are alike; 0 for any. Before
 * it is allocated */
void mrc_tile_set_most (MrcTile *self, int px);
/** mrc_tile_set_art: (transfer floating): shows @art in the picture's place: a clock face, a number */
void mrc_tile_set_art (MrcTile *self, GtkWidget *art);
/** mrc_tile_set_selected: river edge and a tick: this is the visitor's answer */
void mrc_tile_set_selected (MrcTile *self, gboolean selected);
/** mrc_tile_set_saying: gold edge: this is being read aloud */
void mrc_tile_set_saying (MrcTile *self, gboolean saying);

G_END_DECLS
