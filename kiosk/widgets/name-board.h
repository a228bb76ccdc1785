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
 * themselves. It takes the room it is given and divides it.
 *
 * A real keyboard writes too while the focus is within. Ids: "key-" and what
 * mrc_typing_press() is told ("key-ক", "key-া", "key-্"), key-erase, key-space,
 * key-page; "part-" and the part.
 */
#define MRC_TYPE_NAME_BOARD (mrc_name_board_get_type ())
G_DECLARE_FINAL_TYPE (MrcNameBoard, mrc_name_board, MRC, NAME_BOARD, GtkWidget)

/**
 * mrc_name_board_new:
 * @field: (transfer floating): what shows the name, above the keys; beside the parts on a wide panel
 * @parts: (nullable): MRC_NAME_BOARD_PARTS words for one press each; %NULL for parts of names
 */
GtkWidget *mrc_name_board_new (MrcDraft *draft, GtkWidget *field, const char *const *parts);

G_END_DECLS
