// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcHeader:
 *
 * The head of a page: a person in a ring asks one question, smaller words under
 * it. It leaves the place of the end pill free, top right. The ring is gold
 * while the kiosk speaks. Where the panel is touched low it takes all that is out
 * of reach, the face over the words. Class "danger": rose, for help pages.
 *
 * Properties: question, sub (translatable), picture ("counsellor-face" if not
 * set; "" for none), speaking; steps and step put the progress stitches above
 * (0 for none).
 */
#define MRC_TYPE_HEADER (mrc_header_get_type ())
G_DECLARE_FINAL_TYPE (MrcHeader, mrc_header, MRC, HEADER, GtkWidget)

GtkWidget *mrc_header_new (const char *question, const char *sub);
void mrc_header_set_question (MrcHeader *self, const char *question);
void mrc_header_set_sub (MrcHeader *self, const char *sub);
void mrc_header_set_picture (MrcHeader *self, const char *picture);
void mrc_header_set_speaking (MrcHeader *self, gboolean speaking);
void mrc_header_set_steps (MrcHeader *self, int steps, int step);
/** mrc_header_set_beside: something stands between it and the end pill, which needs no room in it then */
void mrc_header_set_beside (MrcHeader *self);
/** mrc_header_set_short: what stands right under it is only looked at: where the panel is touched low, it
 * need not push that down into reach */
void mrc_header_set_short (MrcHeader *self);

const char *mrc_header_get_question (MrcHeader *self);
const char *mrc_header_get_sub (MrcHeader *self);

G_END_DECLS
