// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcSaying:
 *
 * One thing a screen says: the question, then each choice. @id is what lights up
 * while it is said (the id of a choice; "" for the question).
 */
typedef struct {
  char *id;
  char *text; /* as written; the narrator turns digits, times and codes into spoken words */
} MrcSaying;

MrcSaying *mrc_saying_new (const char *id, const char *text);
void mrc_saying_free (MrcSaying *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSaying, mrc_saying_free)

/** mrc_sayings_new: Returns: (transfer full) (element-type MrcSaying): empty, owning its elements */
GPtrArray *mrc_sayings_new (void);
void
mrc_sayings_add (GPtrArray *sayings, const char *id, const char *text); /* NULL or "" text adds nothing */

/** MrcManner: how it is said */
typedef struct {
  double speed; /* 1 as made; 0.75 is slower */
  int volume;   /* percent of what the voice is made for: 50 to 150 */
} MrcManner;

#define MRC_MANNER_NORMAL ((MrcManner){ 1.0, 100 })

G_END_DECLS
