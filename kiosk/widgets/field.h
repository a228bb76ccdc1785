// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcField:
 *
 * Shows a draft, with a caret behind it: a label, not an entry, so there is no
 * menu, no selection and nothing to paste from. It lays the words out to draw
 * them and keeps nothing.
 *
 * Properties: phone (a mobile number: the digits of the language, 01712-345678,
 * and a line for each digit that is missing).
 */
#define MRC_TYPE_FIELD (mrc_field_get_type ())
G_DECLARE_FINAL_TYPE (MrcField, mrc_field, MRC, FIELD, GtkWidget)

GtkWidget *mrc_field_new (MrcDraft *draft);
void mrc_field_set_draft (MrcField *self, MrcDraft *draft);

/** mrc_field_phone_text: @digits: ASCII. Returns: (transfer full): as a mobile number is written, in the
 * digits of the language; wipe it */
char *mrc_field_phone_text (const char *digits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
