// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcReader:
 *
 * The sentences of a card, to be read along: a gold mark stands under the word
 * being said. Sentences are paragraphs of one letter size; when they need more
 * room than there is, all step down alike.
 *
 * Property: text.
 */
#define MRC_TYPE_READER (mrc_reader_get_type ())
G_DECLARE_FINAL_TYPE (MrcReader, mrc_reader, MRC, READER, GtkWidget)

GtkWidget *mrc_reader_new (void);

/** mrc_reader_set_text: @text: its lines are the paragraphs */
void mrc_reader_set_text (MrcReader *self, const char *text);
const char *mrc_reader_get_text (MrcReader *self);

/** mrc_reader_set_word: @start, @end: characters of the text; both -1 for no mark */
void mrc_reader_set_word (MrcReader *self, int start, int end);

G_END_DECLS
