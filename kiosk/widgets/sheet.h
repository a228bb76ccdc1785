// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/pressable.h"
#include "kiosk/widgets/shares.h"

G_BEGIN_DECLS

/**
 * MrcSheet:
 *
 * A card that is pressed as a whole and holds rows and columns of its own: a way
 * abroad with its facts. It looks like a tile.
 */
#define MRC_TYPE_SHEET (mrc_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MrcSheet, mrc_sheet, MRC, SHEET, MrcPressable)

/**
 * mrc_sheet_new:
 * @name: the accessible name: all that it says
 * @action: detailed, as "nav.open('topic/boesl')"
 * @content: (transfer floating): what it holds; nothing in it is pressed
 */
GtkWidget *mrc_sheet_new (const char *id, const char *name, const char *action, GtkWidget *content);

G_END_DECLS
