// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_FEE_SUMS 3

/** MrcFeeSum: one sum and how long it is beside the others. Id: sum-1, sum-2 … */
typedef struct {
  const char *picture;
  const char *label; /* whose sum, and of which year */
  const char *sum;   /* or that it is not known */
  int length, whole; /* length: 0 to whole; 0: no bar */
  gboolean over;     /* more than is allowed */
} MrcFeeSum;

/** MrcFeeWords: all copied */
typedef struct {
  const char *question; /* the answer */
  const char *sub;
  MrcFeeSum sums[MRC_FEE_SUMS];
  const char *source; /* where the sums are from */
  const char *next;   /* a detailed action */
} MrcFeeWords;

/**
 * MrcFeeScreen:
 *
 * What was asked, what the government allows and what people pay, as bars over one another: who reads no sums
 * sees which is longer. It judges no agency.
 */
#define MRC_TYPE_FEE_SCREEN (mrc_fee_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcFeeScreen, mrc_fee_screen, MRC, FEE_SCREEN, MrcScreen)

GtkWidget *mrc_fee_screen_new (const MrcFeeWords *words);

G_END_DECLS
