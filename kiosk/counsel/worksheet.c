// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/worksheet.h"

#define THOUSAND_TAKA 100000 /* poisha */
#define INTEREST_MAX THOUSAND_TAKA

static gboolean
is_money (gint64 poisha)
{
  return poisha >= 0 && poisha <= MRC_WORKSHEET_MONEY_MAX;
}

/* Nearest, half upwards: the lender counts so. */
static gint64
divide (gint64 dividend, gint64 divisor)
{
  return (dividend + divisor / 2) / divisor;
}

gboolean
mrc_worksheet_is_valid (const MrcWorksheet *self)
{
  return is_money (self->cost) && self->loan >= 0 && self->loan <= self->cost && self->interest >= 0 &&
         self->interest <= INTEREST_MAX && is_money (self->wage) && is_money (self->living) &&
         self->months >= 1 && self->months <= MRC_WORKSHEET_MONTHS_MAX;
}

void
mrc_worksheet_reckon (const MrcWorksheet *self, MrcWorksheetResult *ret_result)
{
  gint64 left = self->wage - self->living;
  gint64 loan = self->loan;
  gint64 standing = -self->cost;

  g_return_if_fail (mrc_worksheet_is_valid (self));

  *ret_result = (MrcWorksheetResult){ .months = self->months };
  ret_result->standing[0] = standing;
  for (int month = 1; month <= self->months; month++) {
    /* A debt that doubles every month is past telling long before it is past counting. */
    gint64 interest = divide (MIN (loan, MRC_WORKSHEET_MONEY_MAX) * self->interest, THOUSAND_TAKA);

    ret_result->interest += interest;
    loan = MAX (0, loan + interest - MAX (0, left));
    standing += left - interest;
    ret_result->standing[month] = standing;
    if (ret_result->break_even == 0 && standing >= 0)
      ret_result->break_even = month;
  }

  ret_result->total = self->cost + ret_result->interest;
  ret_result->in_hand = MAX (0, standing);
  ret_result->owed = MAX (0, -standing);
}

gboolean
mrc_worksheet_is_mine (const MrcWorksheetResult *result, int month)
{
  g_return_val_if_fail (month >= 1 && month <= result->months, FALSE);

  return result->standing[month - 1] >= 0;
}

gint64
mrc_worksheet_convert (gint64 amount, gint64 units, gint64 poisha)
{
  gint64 product = 0;

  g_return_val_if_fail (amount >= 0 && units > 0 && poisha > 0, -1);

  if (__builtin_mul_overflow (amount, poisha, &product) || product / units > MRC_WORKSHEET_MONEY_MAX)
    return -1;
  return divide (product, units);
}
