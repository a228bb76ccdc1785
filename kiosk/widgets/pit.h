// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MrcPitWords: what is written into the picture, as it is shown; all copied */
typedef struct {
  const char *depth; /* in the pit: "খরচ এখনো ওঠেনি\n৪,৭২,০০০ টাকা" */
  const char *flag;         /* "২৪ মাসেও ওঠে না" */
  const char *const *years; /* (array zero-terminated): "১ বছর", "২ বছর": one for each full year */
} MrcPitWords;

/**
 * MrcPit:
 *
 * The pit picture: a step a month; as deep as what is not yet earned back, as
 * high as what is one's own. The stitched line climbs; a flag stands where the
 * cost is earned back, a brick one at the end where it is not.
 *
 * It takes the room it is given. What it says is its accessible name, which its
 * screen sets.
 */
#define MRC_TYPE_PIT (mrc_pit_get_type ())
G_DECLARE_FINAL_TYPE (MrcPit, mrc_pit, MRC, PIT, GtkWidget)

GtkWidget *mrc_pit_new (void);

/**
 * mrc_pit_set:
 * @standing: @months + 1 values: what is one's own before the first and after each month; less than 0 is
 *   not yet earned back. Any unit
 * @break_even: the month of the flag; 0 for none
 */
void mrc_pit_set (MrcPit *self, const gint64 *standing, int months, int break_even, const MrcPitWords *words);

G_END_DECLS
