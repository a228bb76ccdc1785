// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcNumberPad:
 *
 * Ten digits in the digits of the language, an erase key bottom left and a gold
 * one bottom right. It fills its place.
 *
 * Signals: "digit" (int), "erase" (), "done" ().
 * Properties: done (the words on the gold key; translatable).
 * Its keys are called key-0 to key-9, erase and go.
 */
#define MRC_TYPE_NUMBER_PAD (mrc_number_pad_get_type ())
G_DECLARE_FINAL_TYPE (MrcNumberPad, mrc_number_pad, MRC, NUMBER_PAD, GtkWidget)

GtkWidget *mrc_number_pad_new (const char *done);

/** mrc_number_pad_set_ready: whether the gold key can be pressed; it can at first */
void mrc_number_pad_set_ready (MrcNumberPad *self, gboolean ready);

/** mrc_number_pad_listen: lets the pad have the focus, and what a keyboard types on @page that nothing else
 * there wants */
void mrc_number_pad_listen (MrcNumberPad *self, GtkWidget *page);
/** mrc_number_pad_key: @keyval: of a keyboard with keys: digits of both languages, BackSpace, Return.
 * Returns: whether it meant something here */
gboolean mrc_number_pad_key (MrcNumberPad *self, guint keyval);

G_END_DECLS
