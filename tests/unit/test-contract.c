// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/contract.h"

#include <string.h>

#define N 5

/* The second and the fourth point must be there. y yes, n no, ? not known, - not asked. */
static const gboolean must[N] = { FALSE, TRUE, FALSE, TRUE, FALSE };

static const struct {
  const char *name, *answers;
  gboolean told;
  MrcContractVerdict verdict;
  const char *missing; /* digits: points from 0 */
} cases[] = {
  { "all is there", "yyyyy", TRUE, MRC_CONTRACT_WHOLE, "" },
  { "a point is missing", "yyyyn", TRUE, MRC_CONTRACT_ASK, "4" },
  { "a point is not known", "?yyyy", TRUE, MRC_CONTRACT_ASK, "0" },
  { "one that must be there is not", "yyyny", TRUE, MRC_CONTRACT_STOP, "3" },
  { "one that must be there is not known", "y?yyy", TRUE, MRC_CONTRACT_ASK, "1" },
  { "what must be there is asked first", "n?y?n", TRUE, MRC_CONTRACT_ASK, "1304" },
  { "nothing is there", "nnnnn", TRUE, MRC_CONTRACT_STOP, "13024" },
  { "the last is not asked", "yyyy-", FALSE, MRC_CONTRACT_WHOLE, "" },
  { "one in the middle is not asked", "nn-nn", FALSE, MRC_CONTRACT_WHOLE, "" },
};

static MrcContractTold *
tell (const char *answers)
{
  static const char letters[] = "-yn?";
  MrcContractTold *told = mrc_contract_told_new ();

  for (int i = 0; answers[i] != '\0'; i++)
    mrc_contract_told_give (told, i, (MrcContractAnswer) (strchr (letters, answers[i]) - letters));
  return told;
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  MrcContractTold *told = tell (cases[i].answers);
  g_autoptr (GString) missing = g_string_new (NULL);
  MrcContractResult result;

  g_assert_true (mrc_contract_check (told, must, N, &result) == cases[i].told);
  g_assert_cmpint (result.verdict, ==, cases[i].verdict);
  for (int n = 0; n < result.n_missing; n++)
    g_string_append_printf (missing, "%d", result.missing[n]);
  g_assert_cmpstr (missing->str, ==, cases[i].missing);
  mrc_contract_told_free (told);
}

static void
test_next (void)
{
  MrcContractTold *told = tell ("y-y--");

  g_assert_cmpint (mrc_contract_told_next (told, N), ==, 1);
  mrc_contract_told_give (told, 1, MRC_CONTRACT_UNSURE);
  g_assert_cmpint (mrc_contract_told_next (told, N), ==, 3);
  mrc_contract_told_give (told, 3, MRC_CONTRACT_NO);
  mrc_contract_told_give (told, 4, MRC_CONTRACT_NO);
  g_assert_cmpint (mrc_contract_told_next (told, N), ==, N);
  mrc_contract_told_give (told, 4, MRC_CONTRACT_YES);
  g_assert_cmpint (mrc_contract_told_get (told, 4), ==, MRC_CONTRACT_YES);
  mrc_contract_told_free (told);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strdelimit (g_strdup (cases[i].name), " ", '-');
    g_autofree char *path = g_strconcat ("/contract/", name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/contract/next", test_next);
  return g_test_run ();
}
