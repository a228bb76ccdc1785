// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/pressable.h"

G_BEGIN_DECLS

/**
 * MrcButton:
 *
 * A button of words, with a glyph or a picture beside or over them.
 *
 * Its look is its CSS class: btn with one of go (gold: what most should press
 * next, one a page), primary, soft, help or none (a plain card); key; nav; quit.
 *
 * Properties: text (translatable; two hand-set lines at most), text-style
 * ("button" if not set), sub (small words under the text), glyph, picture (its
 * name, before the words), glyph-units, after (the glyph behind the words),
 * upright (over the words), least (units: never less high than that), most
 * (units: asks for no more height; the letters step down, 0 for any).
 * The accessible name follows the text.
 */
#define MRC_TYPE_BUTTON (mrc_button_get_type ())
G_DECLARE_FINAL_TYPE (MrcButton, mrc_button, MRC, BUTTON, MrcPressable)

/**
 * mrc_button_new:
 * @classes: CSS classes with spaces between, as "btn go"
 * @glyph: (nullable)
 */
GtkWidget *mrc_button_new (const char *classes, const char *text, const char *glyph);
void mrc_button_set_text (MrcButton *self, const char *text);
void mrc_button_set_glyph (MrcButton *self, const char *glyph);

G_END_DECLS
