// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_CONTRACT_MAX 12 /* points of tables/contract.csv, and lines of its paper */

typedef enum {
  MRC_CONTRACT_OPEN, /* not asked yet */
  MRC_CONTRACT_YES,
  MRC_CONTRACT_NO,
  MRC_CONTRACT_UNSURE,
} MrcContractAnswer;

/**
 * MrcContractVerdict:
 *
 * That all is written down says nothing about whether it is kept: even then the contract is to be read at the
 * desk before it is signed.
 */
typedef enum {
  MRC_CONTRACT_WHOLE, /* every point is there */
  MRC_CONTRACT_ASK,   /* something is missing, or not known */
  MRC_CONTRACT_STOP,  /* one that must be there is not: not to be signed now */
} MrcContractVerdict;

/** MrcContractTold: what a visitor has told, a byte a point. All 0 is nothing. Main thread. */
typedef struct {
  guint8 answers[MRC_CONTRACT_MAX]; /* MrcContractAnswer */
} MrcContractTold;

typedef struct {
  MrcContractVerdict verdict;
  int n_missing;
  int
    missing[MRC_CONTRACT_MAX]; /* points to ask about: first those that must be there, else in their order */
} MrcContractResult;

MrcContractTold *mrc_contract_told_new (void);
/** mrc_contract_told_free: wipes it */
void mrc_contract_told_free (MrcContractTold *self);
/** mrc_contract_told_give: @point: from 0 */
void mrc_contract_told_give (MrcContractTold *self, int point, MrcContractAnswer answer);
MrcContractAnswer mrc_contract_told_get (const MrcContractTold *self, int point);
/** mrc_contract_told_next: Returns: the first of @n_points that is open; @n_points when none is */
int mrc_contract_told_next (const MrcContractTold *self, int n_points);

/**
 * mrc_contract_check:
 * @must: (array length=n_points): whether a point must be there
 *
 * Returns: %FALSE before every point is answered
 */
gboolean mrc_contract_check (const MrcContractTold *self,
                             const gboolean *must,
                             int n_points,
                             MrcContractResult *ret_result);

G_END_DECLS
