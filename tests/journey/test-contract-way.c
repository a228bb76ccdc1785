// SPDX-License-Identifier: GPL-3.0-or-later

/* The contract check, told by touches alone, to what is asked, where, and the paper of it. */

#include "kiosk/app/contract.h"
#include "tests/support/test-kiosk.h"

#define TWO_YEARS (2 * 366 * 24 * 3600) /* all that is shipped is past its review */

/* The hours are not known, the passport does not stay: that comes first, and nothing is signed. */
static void
test_something_is_missing (void)
{
  static const char *const touches[] = { "start", "prospective", "decide", "contract-check",
                                         "yes",   "yes",         "yes",    "unsure",
                                         "yes",   "yes",         "yes",    "yes",
                                         "no",    "yes",         NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (MrcDocument) paper = NULL;

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "contract/result/1");
  g_assert_true (mrc_test_kiosk_said (kiosk, "এখনই সই করবেন না"));
  mrc_test_assert_label (kiosk->window, "line-1", "আমার পাসপোর্ট আমার হাতে কবে দেবেন?");
  mrc_test_assert_label (kiosk->window, "line-2", "দিনে কত ঘণ্টা কাজ? ওভারটাইমে কত টাকা?");
  mrc_test_kiosk_press (kiosk, "next");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "contract/result/2");
  mrc_test_assert_label (kiosk->window, "line-1", "এজেন্সির অফিসে জিজ্ঞেস করুন, দালালকে নয়।");
  paper = mrc_contract_paper_new (kiosk->kiosk);
  g_assert_nonnull (paper);
  mrc_test_kiosk_press (kiosk, "print");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "take/contract");
  mrc_test_kiosk_free (kiosk);
}

/* All is there: no praise, and the way to the desk. */
static void
test_all_is_there (void)
{
  static const char *const touches[] = { "yes", "yes", "yes", "yes", "yes", "yes",
                                         "yes", "yes", "yes", "yes", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_open (kiosk, "contract");
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "contract/result/1");
  g_assert_true (mrc_test_kiosk_said (kiosk, "All of it is written down"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "Show the contract at the counter before you sign"));
  g_assert_null (mrc_test_find_id (kiosk->window, "line-5"));
  mrc_test_kiosk_press (kiosk, "serial");
  mrc_test_kiosk_free (kiosk);
}

/* Who begins in the middle is asked what is still open before anything is judged. */
static void
test_nothing_is_left_out (void)
{
  static const char *const touches[] = { "no", "no", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcContractResult result;

  mrc_test_kiosk_open (kiosk, "contract/passport");
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "contract/paper");
  g_assert_false (mrc_contract_result_of (kiosk->kiosk, &result));
  g_assert_null (mrc_contract_paper_new (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

static void
test_old_says_so (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  mrc_clock_set (clock, mrc_clock_now (clock) + TWO_YEARS);
  mrc_test_kiosk_open (kiosk, "contract");
  for (int i = 0; i < 10; i++)
    mrc_test_kiosk_press (kiosk, "unsure");
  g_assert_true (mrc_test_kiosk_said (kiosk, "Ask about 10 things"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "This may be old: please ask at the office"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_it_dies_with_the_visit (void)
{
  static const char *const touches[] = { "start", "prospective", "decide", "contract-check", "no", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpint (mrc_contract_told_get (mrc_contract_told_of (kiosk->kiosk), 0), ==, MRC_CONTRACT_NO);
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_cmpint (mrc_contract_told_get (mrc_contract_told_of (kiosk->kiosk), 0), ==, MRC_CONTRACT_OPEN);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/contract/something-is-missing", test_something_is_missing);
  g_test_add_func ("/contract/all-is-there", test_all_is_there);
  g_test_add_func ("/contract/nothing-is-left-out", test_nothing_is_left_out);
  g_test_add_func ("/contract/old-says-so", test_old_says_so);
  g_test_add_func ("/contract/it-dies-with-the-visit", test_it_dies_with_the_visit);
  return g_test_run ();
}
