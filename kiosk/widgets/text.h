// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcText:
 *
 * Words on the glass. It asks for little and fits what it gets: hand-set line
 * breaks are kept, a line that is too long is wrapped at words into lines of
 * about one length, and when that is not enough the letters step down, never
 * under 32 units.
 *
 * The style names a row of design/tokens.md 4 and is its CSS class: display,
 * verdict, question, lead, label, button, body, sub, nav, help, small, source,
 * number, tag, title. The style sheet gives font, size and colour; the height of a
 * line is known here.
 *
 * Properties: text (translatable in templates), text-style (construct only),
 * xalign and yalign (0 to 1; where the lines stand in what was given: 0 and 0.5).
 */
#define MRC_TYPE_TEXT (mrc_text_get_type ())
G_DECLARE_FINAL_TYPE (MrcText, mrc_text, MRC, TEXT, GtkWidget)

GtkWidget *mrc_text_new (const char *style, const char *text);

void mrc_text_set_text (MrcText *self, const char *text);
const char *mrc_text_get_text (MrcText *self);
void mrc_text_set_align (MrcText *self, float xalign, float yalign);

/** MRC_TEXT_SMALLEST: a factor at which every letter is as small as it may be */
#define MRC_TEXT_SMALLEST 0.01

/** mrc_text_height_for: Returns: px the lines need in @width px, at the full letter size times @factor */
int mrc_text_height_for (MrcText *self, int width, double factor);
/**
 * mrc_text_factor_for:
 * @least: 0 to 1
 *
 * Returns: where the letters must begin to step down so that every hand-set line stays one line of @width px;
 * when that is under @least, or too small to read, so that every word has room
 */
double mrc_text_factor_for (MrcText *self, int width, double least);
/** mrc_text_natural_width: Returns: px of the longest hand-set line */
int mrc_text_natural_width (MrcText *self);
double mrc_text_get_factor (MrcText *self);
/** mrc_text_set_factor: @factor: 0 to 1: where the letters begin to step down; several texts can be kept
 * alike by it */
void mrc_text_set_factor (MrcText *self, double factor);

/** mrc_text_set_joins: @joins: whether hand-set lines become one where that fits, in letters as they are
 * drawn; and where one of them does not fit by itself they break as if none were set */
void mrc_text_set_joins (MrcText *self, gboolean joins);

/** mrc_text_set_row: @row: (array zero-terminated=1): the words of those of the same style and width that
 * stand beside it, its own among them: the letters of all are as large as the longest of them has room for on
 * one line */
void mrc_text_set_row (MrcText *self, const char *const *row);

/**
 * mrc_texts_fit:
 * @texts: (array length=n) (element-type MrcText): may hold %NULL
 * @keep: 0 to 1: letters step down as far as this before a hand-set line is broken in two
 *
 * Makes texts that stand over one another step down alike until they fit.
 *
 * Returns: px of height they take together in @width px; more than @height when they cannot
 */
int mrc_texts_fit (GtkWidget *const *texts, gsize n, int width, int height, double keep);

/** mrc_text_set_mark: puts the gold mark under the characters @start to @end; both -1 for none */
void mrc_text_set_mark (MrcText *self, int start, int end);

/** mrc_text_get_layout: Returns: (transfer none): as it is drawn; %NULL before it has a place */
PangoLayout *mrc_text_get_layout (MrcText *self);
/** mrc_text_is_cut: Returns: whether the words do not fit even at the smallest letters */
gboolean mrc_text_is_cut (MrcText *self);

/** mrc_flat: Returns: (transfer full): @text on one line: hand-set breaks as spaces */
char *mrc_flat (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_unbroken: Returns: (transfer full): @text whose words stay on one line: "24 November" */
char *mrc_unbroken (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_widget_set_id:
 * @id: stable, for tests; gtk_widget_get_name() gives it back
 * @label: (nullable): the accessible name: what is shown or said; its line breaks become spaces
 */
void mrc_widget_set_id (GtkWidget *widget, const char *id, const char *label);

G_END_DECLS
