// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_WORKSHEET_MONTHS_MAX 120

/**
 * MrcWorksheet:
 *
 * What a way abroad costs and brings, as the visitor tells it. All money is in
 * poisha. A plain value; pure functions, any thread.
 */
typedef struct {
  gint64 cost;     /* all that is paid before leaving, from 0 */
  gint64 loan;     /* how much of @cost is borrowed: 0 to @cost */
  gint64 interest; /* poisha a month for each thousand taka owed: "মাসে হাজারে ২০ টাকা" is 2000 */
  gint64 wage;     /* a month */
  gint64 living;   /* a month: food, room, phone */
  int months;      /* of the contract: 1 to MRC_WORKSHEET_MONTHS_MAX */
} MrcWorksheet;

/**
 * MrcWorksheetResult:
 *
 * Month by month: the lender's interest is added to what is owed, then all that
 * is left of the wage pays the lender, and after him the visitor's own purse.
 * (The survey of 2020 divides the cost by the wage alone, facts/domain.md 3:
 * no meal and no interest. A visitor who plans with that comes home poorer than
 * they were told.) What the contract does not cover is not promised: nothing
 * is reckoned beyond it.
 */
typedef struct {
  int months;
  gint64 standing[MRC_WORKSHEET_MONTHS_MAX +
                  1]; /* after each month: less than 0: not yet earned back; [0]: on leaving */
  gint64 interest;    /* paid or grown within the contract */
  gint64 total;       /* cost and interest */
  int break_even;     /* the month in which the cost is earned back; 0: not within the contract */
  gint64 in_hand;     /* after the contract; 0 when nothing */
  gint64 owed;        /* still missing after the contract; 0 when nothing */
} MrcWorksheetResult;

/** mrc_worksheet_is_valid: whether every value is within the limits above */
gboolean mrc_worksheet_is_valid (const MrcWorksheet *self);

/** mrc_worksheet_reckon: @self: valid */
void mrc_worksheet_reckon (const MrcWorksheet *self, MrcWorksheetResult *ret_result);

/** mrc_worksheet_is_mine: Returns: whether the wage of @month (from 1) stays with the visitor: the cost was
 * earned back before it */
gboolean mrc_worksheet_is_mine (const MrcWorksheetResult *result, int month);

/**
 * mrc_worksheet_convert:
 * @amount: whole units of a currency, from 0
 * @units, @poisha: the dated rate: so many poisha for so many units
 *
 * Returns: poisha, rounded to the nearest; -1 when it is more than MRC_WORKSHEET_MONEY_MAX
 */
#define MRC_WORKSHEET_MONEY_MAX \
  G_GINT64_CONSTANT (10000000000) /* ten crore taka, in poisha: no sum of a visitor is larger */
gint64 mrc_worksheet_convert (gint64 amount, gint64 units, gint64 poisha);

G_END_DECLS
