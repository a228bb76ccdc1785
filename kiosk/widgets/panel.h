// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MRC_TEXT_SMALL,   /* 0.85 */
  MRC_TEXT_NORMAL,  /* 1 */
  MRC_TEXT_LARGE,   /* 1.25 */
  MRC_TEXT_LARGEST, /* 1.5 */
} MrcTextSize;

#define MRC_N_TEXT_SIZES 4
#define MRC_LIP 8 /* units under a pressable: its margin in the style sheet */

/**
 * MrcPanel:
 *
 * The glass the kiosk is drawn on, and how large a unit is there. All sizes of
 * the design are in units (u); design/tokens.md 2 gives
 * s = max (short side / 1080, 20 mm in px / 115), so that 20 mm is 20 mm.
 *
 * A small panel is a landscape one that is under 188 mm high, of 10.1″ (217×136 mm)
 * or 13.3″: on 10.1″ it would be only 1255×784 such units. There s is the unit of
 * letters: body stays 7.3 mm, nothing is under 32 of them. Pictures and the air
 * between are drawn at short side / 1080, as on 15.4″, and what is touched has its
 * 15 or 20 mm by layout.h and mrc_touch(). Letters are of one size there: larger
 * ones would leave no room for keys of 15 mm.
 */
typedef struct {
  int width, height; /* px */
  double px_per_mm;
  double scale;      /* px of one unit */
  double letters;    /* px of one unit of letters: more than scale on a small panel only */
  double text;       /* factor of the text size: 0.85 to 1.5 */
  gboolean portrait; /* higher than wide */
  gboolean contrast; /* black and white: high contrast */
  gboolean small;    /* landscape, and too small for letters of its units: 10.1″ to 13.3″ */
  gboolean low;      /* nothing to touch stands above mrc_panel_out_of_reach() */
  gboolean compact;  /* landscape, and small or narrower than 1800 units, as 1280×800 panels are */
} MrcPanel;

/**
 * mrc_panel_set:
 * @width_mm, @height_mm: the panel's true size; 0 where it is not known: a 24″ panel is assumed
 *
 * Sets the one panel of the process. Screens are built for it: after a change
 * they are dropped and built again.
 */
void mrc_panel_set (int width, int height, int width_mm, int height_mm, MrcTextSize text);
/** mrc_panel_set_contrast: black and white, for who sees little; as with the size screens are built anew */
void mrc_panel_set_contrast (gboolean contrast);
/**
 * mrc_panel_set_low:
 *
 * For who touches the panel from a wheelchair: what is touched stands in the lower
 * 60 % of it, what is looked at above. Only of a tall panel: a wide one of 24″ is
 * as high as those 60 % are, and has no such layout.
 */
void mrc_panel_set_low (gboolean low);
const MrcPanel *mrc_panel_get (void);

/** mrc_panel_out_of_reach: Returns: px from the upper edge in which nothing may be touched; 0 when all is in
 * reach */
int mrc_panel_out_of_reach (void);

/** mrc_u: Returns: @units in px, rounded */
int mrc_u (double units);
/** mrc_gap: Returns: @units in px, but no fewer than 3 mm: what must lie between two things that are touched
 */
int mrc_gap (double units);
/** mrc_gap_below: the same where the upper one has a lip, which lies between them too */
int mrc_gap_below (double units);
/** mrc_touch: Returns: px of the 15 mm that anything touched must have, of the 20 of what is @main */
int mrc_touch (gboolean main);
/** mrc_letter_floor: Returns: px under which no letter is drawn: 32 of its units */
double mrc_letter_floor (void);
/** mrc_t: Returns: the px of a text size given in units, with the visitor's text size; never under the floor
 */
double mrc_t (double units);

G_END_DECLS
