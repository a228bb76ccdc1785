// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/parts.h"
#include "kiosk/widgets/pressable.h"

G_BEGIN_DECLS

/**
 * MrcAnswer:
 *
 * A tile to choose from a few that stand for days and times: what it shows are
 * parts, not a picture over words. It divides the room it is given and asks for
 * none. Insensitive it is flat and dashed: let a part say why in a word.
 *
 * CSS: button.tile.answer, with the states selected and saying.
 */
#define MRC_TYPE_ANSWER (mrc_answer_get_type ())
G_DECLARE_FINAL_TYPE (MrcAnswer, mrc_answer, MRC, ANSWER, MrcPressable)

/**
 * mrc_answer_new:
 * @id: as mrc_widget_set_id()
 * @name: the accessible name
 * @orientation, @gap: as mrc_parts_new()
 */
GtkWidget *mrc_answer_new (const char *id, const char *name, GtkOrientation orientation, double gap);
void mrc_answer_add (MrcAnswer *self, GtkWidget *part);
void mrc_answer_set_selected (MrcAnswer *self, gboolean selected);
gboolean mrc_answer_get_selected (MrcAnswer *self);

G_END_DECLS
