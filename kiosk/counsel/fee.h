// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_FEE_WHOLE 1000     /* the longest of the three */
#define MRC_FEE_UNKNOWN_SUM -1 /* in the place of a sum nobody has found */

/**
 * MrcFee:
 *
 * What somebody was asked for, beside what the government allows and what people have paid, all in poisha. A
 * plain value; pure functions, any thread.
 */
typedef struct {
  gint64 asked;   /* from 0 */
  gint64 ceiling; /* from 0, or MRC_FEE_UNKNOWN_SUM */
  gint64 average; /* from 0, or MRC_FEE_UNKNOWN_SUM */
  gboolean old;   /* @ceiling should have been looked at again */
} MrcFee;

/**
 * MrcFeeAnswer:
 *
 * There is no answer "good": a sum within the ceiling says nothing about the job (design/revisions.md 1c).
 */
typedef enum {
  MRC_FEE_WITHIN,  /* as much as the government allows, or less */
  MRC_FEE_OVER,    /* more */
  MRC_FEE_UNKNOWN, /* no ceiling is known */
  MRC_FEE_OLD,     /* it may have changed: nothing is judged by it */
} MrcFeeAnswer;

#define MRC_N_FEE_ANSWERS 4

typedef struct {
  MrcFeeAnswer answer;
  gint64 over; /* poisha above the ceiling; 0 unless MRC_FEE_OVER */
  /* How long each is beside the longest, of MRC_FEE_WHOLE; 0 for one that is not known. */
  int asked_length, ceiling_length, average_length;
} MrcFeeResult;

/** mrc_fee_check: @self: its sums up to MRC_WORKSHEET_MONEY_MAX */
void mrc_fee_check (const MrcFee *self, MrcFeeResult *ret_result);

/** mrc_fee_answer_code: Returns: (transfer none): as the column "answer" of fee_advice.csv has it: "within",
 * "over", "unknown", "old" */
const char *mrc_fee_answer_code (MrcFeeAnswer answer);

#define MRC_FEE_CODE 16 /* bytes of a country's code, with its end */

/** MrcFeeTold: what a visitor has told: nothing but a code and a sum. All 0 is nothing. Main thread. */
typedef struct {
  char country[MRC_FEE_CODE];
  gboolean has_asked;
  gint64 asked; /* poisha */
} MrcFeeTold;

MrcFeeTold *mrc_fee_told_new (void);
/** mrc_fee_told_free: wipes it */
void mrc_fee_told_free (MrcFeeTold *self);
void mrc_fee_told_set_country (MrcFeeTold *self, const char *code);
void mrc_fee_told_set_asked (MrcFeeTold *self, gint64 poisha);

G_END_DECLS
