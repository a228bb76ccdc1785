// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  MRC_CHOICE_PLAIN,
  MRC_CHOICE_HERO,   /* river, one a screen */
  MRC_CHOICE_WIDE,   /* picture left, half height: the last row of a home */
  MRC_CHOICE_DANGER, /* rose */
} MrcChoiceStyle;

/**
 * MrcChoice:
 *
 * One thing a visitor can choose: picture, few words, what it does. Immutable;
 * screens are handed lists of them.
 */
#define MRC_TYPE_CHOICE (mrc_choice_get_type ())
G_DECLARE_FINAL_TYPE (MrcChoice, mrc_choice, MRC, CHOICE, GObject)

/**
 * mrc_choice_new:
 * @id: stable: the tile's buildable id in tests, and the id of its saying
 * @picture: a picture's name
 * @label: with hand-set line breaks
 * @sub: (nullable)
 * @action: a detailed action, as "nav.open('topics/papers')"
 */
MrcChoice *mrc_choice_new (const char *id,
                           const char *picture,
                           const char *label,
                           const char *sub,
                           const char *action,
                           MrcChoiceStyle style);

/** mrc_choice_set_tag / set_spoken / set_ticked / set_selected: before it is handed to a screen */
void mrc_choice_set_tag (MrcChoice *self, const char *tag);
void mrc_choice_set_spoken (MrcChoice *self, const char *spoken);
void mrc_choice_set_ticked (MrcChoice *self, gboolean ticked);
void mrc_choice_set_selected (MrcChoice *self, gboolean selected);

const char *mrc_choice_get_id (MrcChoice *self);
const char *mrc_choice_get_picture (MrcChoice *self);
const char *mrc_choice_get_label (MrcChoice *self);
const char *mrc_choice_get_sub (MrcChoice *self); /* "" for none */
const char *mrc_choice_get_tag (MrcChoice *self); /* "" for none */
const char *mrc_choice_get_action (MrcChoice *self);
MrcChoiceStyle mrc_choice_get_style (MrcChoice *self);
gboolean mrc_choice_get_ticked (MrcChoice *self); /* seen already */
gboolean mrc_choice_get_selected (MrcChoice *self);
const char *mrc_choice_get_spoken (MrcChoice *self); /* (nullable): what is said instead of label and sub */
/** mrc_choice_dup_spoken: Returns: (transfer full): what was set, else label and sub without their line
 * breaks */
char *mrc_choice_dup_spoken (MrcChoice *self);

G_END_DECLS
