// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MRC_LEVEL_MOST 5

/**
 * MrcLevel:
 *
 * How much something costs, for who does not read sums: squares in a row, the first
 * of them filled and crossed by a minus, so that it means taking away in black and
 * white too (design/tokens.md, "Compare card"). It says nothing aloud: the sum
 * beside it does.
 */
#define MRC_TYPE_LEVEL (mrc_level_get_type ())
G_DECLARE_FINAL_TYPE (MrcLevel, mrc_level, MRC, LEVEL, GtkWidget)

/** mrc_level_new: @full: how many of the MRC_LEVEL_MOST are filled, from 1 */
GtkWidget *mrc_level_new (int full);

G_END_DECLS
