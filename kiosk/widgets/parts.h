// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MRC_PARTS_SPREAD -1.0

/**
 * MrcParts:
 *
 * Things under or beside each other in the middle of the room they are given:
 * a word, a day leaf, dots. Each has the size it wishes; when that is more than
 * there is, the words step down alike and pictures give way a little.
 */
#define MRC_TYPE_PARTS (mrc_parts_get_type ())
G_DECLARE_FINAL_TYPE (MrcParts, mrc_parts, MRC, PARTS, GtkWidget)

/** mrc_parts_new: @gap: units between them, or MRC_PARTS_SPREAD: what room is left stands between and around
 * them */
GtkWidget *mrc_parts_new (GtkOrientation orientation, double gap);
void mrc_parts_add (MrcParts *self, GtkWidget *part);

G_END_DECLS
