// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/worksheet.h"

#define TAKA G_GINT64_CONSTANT (100) /* poisha */

/* Worked by hand, month by month on paper; sums in taka unless they end in poisha. */
static const struct {
  const char *name;
  gint64 cost, loan, per_thousand, wage, living; /* taka */
  int months;
  int break_even;
  gint64 interest, in_hand, owed; /* poisha */
} golden[] = {
  { "the mock's: never within the contract", 472000, 0, 0, 28000, 15500, 24, 0, 0, 0, 172000 * TAKA },
  { "twenty months for the lender, four mine", 240000, 0, 0, 27500, 15500, 24, 20, 0, 48000 * TAKA, 0 },
  { "one month too late", 400000, 0, 0, 31000, 15000, 24, 0, 0, 0, 16000 * TAKA },
  { "the same with a longer contract", 400000, 0, 0, 31000, 15000, 36, 25, 0, 176000 * TAKA, 0 },
  { "all borrowed at two in a hundred a month", 100000, 100000, 20, 25000, 15000, 12, 12, 1270327, 729673,
    0 },
  { "half borrowed: the lender first, then the purse", 100000, 50000, 10, 30000, 10000, 6, 6, 91305, 1908695,
    0 },
  { "the interest eats more than is left", 500000, 500000, 100, 15000, 10000, 2, 0, 10450000, 0, 59450000 },
  { "nothing is left of the wage", 100000, 0, 0, 15000, 15000, 24, 0, 0, 0, 100000 * TAKA },
  { "living costs more than the wage", 100000, 0, 0, 10000, 12000, 10, 0, 0, 0, 120000 * TAKA },
  { "who pays nothing has nothing to earn back", 0, 0, 0, 20000, 5000, 1, 1, 0, 15000 * TAKA, 0 },
};

static void
test_golden (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  MrcWorksheet sheet = { .cost = golden[i].cost * TAKA,
                         .loan = golden[i].loan * TAKA,
                         .interest = golden[i].per_thousand * TAKA,
                         .wage = golden[i].wage * TAKA,
                         .living = golden[i].living * TAKA,
                         .months = golden[i].months };
  MrcWorksheetResult result;

  mrc_worksheet_reckon (&sheet, &result);
  g_assert_cmpint (result.break_even, ==, golden[i].break_even);
  g_assert_cmpint (result.interest, ==, golden[i].interest);
  g_assert_cmpint (result.in_hand, ==, golden[i].in_hand);
  g_assert_cmpint (result.owed, ==, golden[i].owed);
  g_assert_cmpint (result.total, ==, sheet.cost + result.interest);
}

static MrcWorksheet
random_sheet (void)
{
  MrcWorksheet sheet = { .cost = g_test_rand_int_range (0, 900000) * TAKA,
                         .interest = g_test_rand_int_range (0, 100) * TAKA,
                         .wage = g_test_rand_int_range (0, 90000) * TAKA,
                         .living = g_test_rand_int_range (0, 40000) * TAKA,
                         .months = g_test_rand_int_range (1, MRC_WORKSHEET_MONTHS_MAX + 1) };

  sheet.loan = sheet.cost / 4 * g_test_rand_int_range (0, 5);
  return sheet;
}

/* The books balance, and the break-even month is the first that is not under water. */
static void
test_the_books_balance (void)
{
  for (int round = 0; round < 2000; round++) {
    MrcWorksheet sheet = random_sheet ();
    MrcWorksheetResult result;
    int first = 0;

    mrc_worksheet_reckon (&sheet, &result);
    g_assert_cmpint (result.in_hand - result.owed, ==,
                     sheet.months * (sheet.wage - sheet.living) - sheet.cost - result.interest);
    for (int month = sheet.months; month >= 1; month--)
      first = result.standing[month] >= 0 ? month : first;
    g_assert_cmpint (result.break_even, ==, first);
  }
}

static void
test_a_better_wage_is_never_later (void)
{
  for (int round = 0; round < 2000; round++) {
    MrcWorksheet sheet = random_sheet ();
    MrcWorksheetResult before, after;

    mrc_worksheet_reckon (&sheet, &before);
    sheet.wage += 100 * TAKA;
    mrc_worksheet_reckon (&sheet, &after);
    g_assert_cmpint (after.in_hand - after.owed, >, before.in_hand - before.owed);
    if (before.break_even > 0)
      g_assert_cmpint (after.break_even, <=, before.break_even);
  }
}

static void
test_whose_month (void)
{
  MrcWorksheet sheet = { .cost = 24000000, .wage = 2750000, .living = 1550000, .months = 24 };
  MrcWorksheetResult result;

  mrc_worksheet_reckon (&sheet, &result);
  for (int month = 1; month <= 24; month++)
    g_assert_cmpint (mrc_worksheet_is_mine (&result, month), ==, month > 20);
}

/* The worst lender and the longest contract stay within 64 bits. */
static void
test_the_worst_can_be_counted (void)
{
  MrcWorksheet sheet = { .cost = MRC_WORKSHEET_MONEY_MAX,
                         .loan = MRC_WORKSHEET_MONEY_MAX,
                         .interest = 100000,
                         .living = MRC_WORKSHEET_MONEY_MAX,
                         .months = MRC_WORKSHEET_MONTHS_MAX };
  MrcWorksheetResult result;

  mrc_worksheet_reckon (&sheet, &result);
  g_assert_cmpint (result.break_even, ==, 0);
  g_assert_cmpint (result.owed, >, 0);
  g_assert_cmpint (result.total, >, sheet.cost);
}

static void
test_limits (void)
{
  const MrcWorksheet good = { .cost = 100, .loan = 100, .months = 1 };
  MrcWorksheet bad[] = { good, good, good, good, good, good };

  g_assert_true (mrc_worksheet_is_valid (&good));
  bad[0].loan = 101;
  bad[1].months = 0;
  bad[2].months = MRC_WORKSHEET_MONTHS_MAX + 1;
  bad[3].wage = MRC_WORKSHEET_MONEY_MAX + 1;
  bad[4].living = -1;
  bad[5].interest = 100001;
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mrc_worksheet_is_valid (&bad[i]));
}

static void
test_convert (void)
{
  g_assert_cmpint (mrc_worksheet_convert (875, 1, 3200), ==, 2800000);
  g_assert_cmpint (mrc_worksheet_convert (1800000, 100, 850), ==, 15300000);
  g_assert_cmpint (mrc_worksheet_convert (1, 3, 100), ==, 33);
  g_assert_cmpint (mrc_worksheet_convert (1, 2, 101), ==, 51);
  g_assert_cmpint (mrc_worksheet_convert (0, 1, 3200), ==, 0);
  g_assert_cmpint (mrc_worksheet_convert (G_MAXINT64, 1, 3200), ==, -1);
  g_assert_cmpint (mrc_worksheet_convert (MRC_WORKSHEET_MONEY_MAX, 1, 100), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (golden); i++) {
    g_autofree char *path = g_strdup_printf ("/worksheet/golden/%s", golden[i].name);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_golden);
  }
  g_test_add_func ("/worksheet/the-books-balance", test_the_books_balance);
  g_test_add_func ("/worksheet/a-better-wage-is-never-later", test_a_better_wage_is_never_later);
  g_test_add_func ("/worksheet/whose-month", test_whose_month);
  g_test_add_func ("/worksheet/the-worst-can-be-counted", test_the_worst_can_be_counted);
  g_test_add_func ("/worksheet/limits", test_limits);
  g_test_add_func ("/worksheet/convert", test_convert);

  return g_test_run ();
}
