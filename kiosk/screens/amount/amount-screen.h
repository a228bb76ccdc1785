// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_AMOUNT_SUMS 6

/**
 * MrcAmountBand:
 *
 * Returns: (transfer full) (nullable): what is written under the amount: what it
 * is in taka, where a figure comes from. Small words follow the first line break.
 */
typedef char *(*MrcAmountBand) (gint64 amount, gpointer data);

/** MrcAmountWords: one question for a sum; all copied. Amounts are whole units of @unit. */
typedef struct {
  const char *question;
  const char *sub; /* (nullable) */
  const char *picture;
  int steps, step;
  gint64 amount;                 /* shown at first */
  gint64 most;                   /* the least is 0 */
  gint64 stride;                 /* of − and + */
  gint64 sums[MRC_AMOUNT_SUMS];  /* to take with one touch */
  const char *unit;              /* "টাকা" */
  const char *other_unit;        /* (nullable): the other one it can be told in: "রিয়াল" */
  const char *other_unit_action; /* (nullable): a detailed action that changes to it */
  const char *unsure_action;     /* (nullable): a detailed action for "I do not know" */
  const char *action;            /* takes the amount as an int64: "worksheet.cost" */
} MrcAmountWords;

/**
 * MrcAmountScreen:
 *
 * Asks for a sum by touches alone: six sums to take, − and + beside the field. Each
 * touch says what the sum is now; the narration has all six, each with its unit.
 */
#define MRC_TYPE_AMOUNT_SCREEN (mrc_amount_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcAmountScreen, mrc_amount_screen, MRC, AMOUNT_SCREEN, MrcScreen)

/** mrc_amount_screen_new: @band: (nullable); @destroy frees @data with the screen */
GtkWidget *mrc_amount_screen_new (const MrcAmountWords *words,
                                  MrcAmountBand band,
                                  gpointer data,
                                  GDestroyNotify destroy);

G_END_DECLS
