// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/fee.h"

#include <string.h>

#define TAKA G_GINT64_CONSTANT (100) /* poisha */
#define NONE MRC_FEE_UNKNOWN_SUM

/* Worked by hand; sums in taka. */
static const struct {
  const char *name;
  gint64 asked, ceiling, average;
  gboolean old;
  MrcFeeAnswer answer;
  gint64 over;
  int asked_length, ceiling_length, average_length;
} golden[] = {
  { "three times the ceiling", 495000, 165000, 436000, FALSE, MRC_FEE_OVER, 330000, 1000, 333, 881 },
  { "a taka more", 165001, 165000, 436000, FALSE, MRC_FEE_OVER, 1, 378, 378, 1000 },
  { "the ceiling itself", 165000, 165000, 436000, FALSE, MRC_FEE_WITHIN, 0, 378, 378, 1000 },
  { "less", 50000, 165000, 436000, FALSE, MRC_FEE_WITHIN, 0, 115, 378, 1000 },
  { "nothing", 0, 165000, 436000, FALSE, MRC_FEE_WITHIN, 0, 0, 378, 1000 },
  { "a ceiling of nothing", 1000, 0, NONE, FALSE, MRC_FEE_OVER, 1000, 1000, 0, 0 },
  { "no ceiling is known", 400000, NONE, 402000, FALSE, MRC_FEE_UNKNOWN, 0, 995, 0, 1000 },
  { "nothing is known", 400000, NONE, NONE, FALSE, MRC_FEE_UNKNOWN, 0, 1000, 0, 0 },
  { "nothing is known nor asked", 0, NONE, NONE, FALSE, MRC_FEE_UNKNOWN, 0, 0, 0, 0 },
  { "an old ceiling condemns nobody", 495000, 165000, 436000, TRUE, MRC_FEE_OLD, 0, 1000, 333, 881 },
  { "an old ceiling acquits nobody", 100000, 165000, 436000, TRUE, MRC_FEE_OLD, 0, 229, 378, 1000 },
  { "an old remark without a ceiling", 100000, NONE, 402000, TRUE, MRC_FEE_UNKNOWN, 0, 249, 0, 1000 },
  { "the largest sum", 100000000, 165000, 436000, FALSE, MRC_FEE_OVER, 99835000, 1000, 2, 4 },
};

static gint64
poisha (gint64 taka)
{
  return taka == NONE ? NONE : taka * TAKA;
}

static void
test_golden (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  MrcFee fee = { poisha (golden[i].asked), poisha (golden[i].ceiling), poisha (golden[i].average),
                 golden[i].old };
  MrcFeeResult result;

  mrc_fee_check (&fee, &result);
  g_assert_cmpint (result.answer, ==, golden[i].answer);
  g_assert_cmpint (result.over, ==, golden[i].over * TAKA);
  g_assert_cmpint (result.asked_length, ==, golden[i].asked_length);
  g_assert_cmpint (result.ceiling_length, ==, golden[i].ceiling_length);
  g_assert_cmpint (result.average_length, ==, golden[i].average_length);
}

/* The longest fills its bar, and a longer sum never has a shorter bar. */
static void
test_lengths (void)
{
  for (int i = 0; i < 10000; i++) {
    MrcFee fee = { g_test_rand_int_range (0, 900000) * TAKA, g_test_rand_int_range (-1, 900000) * TAKA,
                   g_test_rand_int_range (-1, 900000) * TAKA, FALSE };
    MrcFeeResult result;
    int longest;

    fee.ceiling = MAX (fee.ceiling, NONE);
    fee.average = MAX (fee.average, NONE);
    mrc_fee_check (&fee, &result);
    longest = MAX (result.asked_length, MAX (result.ceiling_length, result.average_length));
    g_assert_cmpint (longest, ==, MAX (fee.asked, MAX (fee.ceiling, fee.average)) > 0 ? MRC_FEE_WHOLE : 0);
    if (fee.asked >= fee.ceiling)
      g_assert_cmpint (result.asked_length, >=, result.ceiling_length);
    else
      g_assert_cmpint (result.asked_length, <=, result.ceiling_length);
  }
}

static void
test_told (void)
{
  MrcFeeTold *told = mrc_fee_told_new ();

  g_assert_false (told->has_asked);
  mrc_fee_told_set_country (told, "sa");
  mrc_fee_told_set_asked (told, 0);
  g_assert_true (told->has_asked); /* nothing was asked is an answer */
  mrc_fee_told_set_country (told, "a-code-that-is-far-too-long");
  g_assert_cmpuint (strlen (told->country), ==, MRC_FEE_CODE - 1);
  mrc_fee_told_free (told);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (golden); i++) {
    g_autofree char *name = g_strdelimit (g_strdup (golden[i].name), " ", '-');
    g_autofree char *path = g_strconcat ("/fee/golden/", name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_golden);
  }
  g_test_add_func ("/fee/lengths", test_lengths);
  g_test_add_func ("/fee/told", test_told);
  return g_test_run ();
}
