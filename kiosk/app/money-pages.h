// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/screens/amount/amount-screen.h"

G_BEGIN_DECLS

/**
 * What the worksheet and the fee check ask alike, from the tables of the pack. Main thread.
 */

/** MrcCountryPage: which countries are asked for, and what a touch does; all borrowed */
typedef struct {
  gboolean others;    /* those behind the tile "more" */
  const char *chosen; /* code of the country already told; "" for none */
  const char *action; /* takes its code: "worksheet.country" */
  const char *more;   /* place of the others: "worksheet/countries" */
  const char *sub;    /* a message */
  int steps;          /* stitches over the head; this is the first */
} MrcCountryPage;

/** mrc_country_screen_new: the most asked for first. Returns: (nullable): NULL when the pack has none */
GtkWidget *mrc_country_screen_new (MrcKiosk *kiosk, const MrcCountryPage *page);

/** MrcTakaPage: a sum in taka that is asked for; all borrowed */
typedef struct {
  const char *question; /* a message; the small words under it are that of its name and ".sub" */
  const char *picture;
  int steps, step;
  const char *sums;   /* row of the table "sums" */
  gint64 told;        /* taka; -1 before it was told: */
  int usual;          /* then the offered sum of this index is shown, from 0 */
  gint64 most;        /* taka */
  const char *unsure; /* (nullable): as in #MrcAmountWords */
  const char *action; /* takes the sum, in taka */
} MrcTakaPage;

/** mrc_taka_screen_new: as mrc_amount_screen_new(). Returns: (nullable): NULL when the pack has no such sums
 */
GtkWidget *mrc_taka_screen_new (MrcKiosk *kiosk,
                                const MrcTakaPage *page,
                                MrcAmountBand band,
                                gpointer data,
                                GDestroyNotify destroy);

/** mrc_amount_words_read: what is taken with one touch. @row: of the tables "sums" or "currencies" */
void mrc_amount_words_read (MrcAmountWords *words, MrcTableRow *row);

G_END_DECLS
