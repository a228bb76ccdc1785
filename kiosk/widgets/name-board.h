// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/widgets/draft.h"

G_BEGIN_DECLS

#define MRC_NAME_BOARD_PARTS 8

/**
 * MrcNameBoard:
 *
 * The keys a name, or another word or two, is written with, in the language in
 * force. Bengali: whole parts, a row of the last consonant with each vowel's sign,
 * the letters in primer order and, behind অ আ, the vowels' letters and common
 * conjuncts for one press. English: parts and A to Z; capitals come by
 * themselves. It takes the room it is given and divides it. On a small panel half
 * the letters are shown at a time, and the parts in their place.
 *
 * A real keyboard writes too while the focus is within. Ids: "key-" and what
 * mrc_typing_press() is told ("key-ক", "key-া", "key-্"), key-erase, key-space,
 * key-page, key-half, key-common; "part-" and the part.
 */
#define MRC_TYPE_NAME_BOARD (mrc_name_board_get_type ())
G_DECLARE_FINAL_TYPE (MrcNameBoard, mrc_name_board, MRC, NAME_BOARD, GtkWidget)

/**
 * mrc_name_board_new:
 * @field: (transfer floating) (nullable): what shows the name, above the keys; beside the parts on a wide
 *   panel. On a small one there is no row for it: whoever shows the board shows it too
 * @parts: (nullable): MRC_NAME_BOARD_PARTS words for one press each; %NULL for parts of names
 */
GtkWidget *mrc_name_board_new (MrcDraft *draft, GtkWidget *field, const char *const *parts);
/** mrc_name_board_lend_edit_keys: on a small panel the keys that erase and part words go first into @row, a
 * #GtkBox */
void mrc_name_board_lend_edit_keys (MrcNameBoard *self, GtkWidget *row);

G_END_DECLS
