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
/**
 * MrcTileLook:
 *
 * What the tiles of a page have in common, so that none speaks louder than the
 * next: how far the letters step down (0 to 1), and px of the picture's side.
 */
typedef struct {
  double label, sub;
  int side;
} MrcTileLook;

/** MRC_TILE_LOOK_FULL: every letter as large as the style sheet has it, any picture */
#define MRC_TILE_LOOK_FULL \
  { \
    1, 1, G_MAXINT \
  }

/** mrc_tile_lower_letters: steps @look's letters down until the words have room in a tile of that size beside
 * the least picture */
void mrc_tile_lower_letters (MrcTile *self, int width, int height, MrcTileLook *look);
/** mrc_tile_has_room: Returns: whether a tile of that size has room for the smallest letters beside the least
 * picture */
gboolean mrc_tile_has_room (MrcTile *self, int width, int height);
/** mrc_tile_show_sub: whether the second line is read, or only heard. Before it is allocated */
void mrc_tile_show_sub (MrcTile *self, gboolean show);
/** mrc_tile_lower_side: makes @look's side no more than what words of its letters leave */
void mrc_tile_lower_side (MrcTile *self, int width, int height, MrcTileLook *look);
/** mrc_tile_set_look: in place of what the tile would find by itself. Before it is allocated */
void mrc_tile_set_look (MrcTile *self, const MrcTileLook *look);
/** mrc_tile_set_art: (transfer floating): shows @art in the picture's place: a clock face, a number */
void mrc_tile_set_art (MrcTile *self, GtkWidget *art);
/** mrc_tile_set_selected: river edge and a tick: this is the visitor's answer */
void mrc_tile_set_selected (MrcTile *self, gboolean selected);
/** mrc_tile_set_saying: gold edge: this is being read aloud */
void mrc_tile_set_saying (MrcTile *self, gboolean saying);

G_END_DECLS
