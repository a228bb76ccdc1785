// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * MrcPaperRoll:
 *
 * The roll in a receipt printer, counted from what was printed on it: such printers tell that their
 * paper is out, few of them that it will be soon. How much a roll gives is learned: the middle one of
 * the last five that were new when they were put in and were used until the printer said that there was
 * no paper. A roll of which only the rest was seen, or that was changed early, teaches nothing.
 *
 * Counted in lengths of slips. What the cutter adds to each is in both what was used and what was
 * learned. Any thread, each with a store of its own.
 */
typedef struct {
  int used_mm;
  int length_mm;  /* learned; 0: not yet, the first roll is still in use */
  gboolean empty; /* the printer has said so since the last slip */
  gint64 began;   /* seconds, UTC; 0: nothing was printed yet */
} MrcPaperRoll;

/** mrc_paper_roll_get: @printer: 0 or 1, as in MrcPrintRecord */
gboolean mrc_paper_roll_get (MrcStore *store, int printer, MrcPaperRoll *ret_roll, GError **error);

/** mrc_paper_roll_left_mm: Returns: what is still on it; -1 when that is not known */
int mrc_paper_roll_left_mm (const MrcPaperRoll *self);
/** mrc_paper_roll_ends_soon: a tenth is left, or the printer has said that there is none */
gboolean mrc_paper_roll_ends_soon (const MrcPaperRoll *self);

/**
 * mrc_paper_roll_use:
 *
 * A slip @mm long has come out. When the printer had said before that its paper was out, and the roll
 * had given at least half of what one gives, somebody has put a new one in.
 */
gboolean mrc_paper_roll_use (MrcStore *store, int printer, int mm, GError **error);
/** mrc_paper_roll_set_empty: the printer says that there is no paper */
gboolean mrc_paper_roll_set_empty (MrcStore *store, int printer, GError **error);
/** mrc_paper_roll_begin: somebody has put a new roll in, and says so */
gboolean mrc_paper_roll_begin (MrcStore *store, int printer, GError **error);

/** mrc_paper_is_roll: @paper: as in kiosk.yaml. Sheets are not counted */
gboolean mrc_paper_is_roll (const char *paper);

G_END_DECLS
