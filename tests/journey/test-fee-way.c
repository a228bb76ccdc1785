// SPDX-License-Identifier: GPL-3.0-or-later

/* The fee check, told by touches alone: from the first page to what to do, and to the paper. */

#include "kiosk/app/fee.h"
#include "tests/support/test-kiosk.h"

#define YEAR (366 * 24 * 3600)

/* Three lakh for Saudi Arabia. */
static void
test_too_much (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "fee", "sa", "sum-3", "done", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "fee/result");
  g_assert_true (mrc_test_kiosk_said (kiosk, "সরকারের হিসাবের চেয়ে ১,৩৫,০০০ টাকা বেশি"));
  mrc_test_assert_label (kiosk->window, "sum-1", "আপনার কাছে চেয়েছে ৩,০০,০০০ টাকা");
  mrc_test_assert_label (kiosk->window, "sum-2", "সরকারের হিসাব, ২০১৬ সাল ১,৬৫,০০০ টাকা");
  mrc_test_assert_label (kiosk->window, "sum-3", "মানুষ গড়ে দিয়েছে, ২০২০ সাল ৪,৩৬,০০০ টাকা");
  mrc_test_kiosk_press (kiosk, "next");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "fee/next");
  mrc_test_assert_label (kiosk->window, "line-1",
                         "এই হিসাব পুরুষের। ২০১৬ সালের নিয়মে মেয়েদের টাকা লাগার কথা নয়।");
  mrc_test_assert_label (kiosk->window, "line-2", "এখন টাকা দেবেন না। কেন বেশি, লিখে দিতে বলুন।");
  mrc_test_kiosk_press (kiosk, "print");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "take/broker-receipt");
  mrc_test_kiosk_free (kiosk);
}

/* A lakh for Kuwait: within, yet no praise. */
static void
test_within (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "fee", "kw", "sum-1", "done", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_true (mrc_test_kiosk_said (kiosk, "Within the government’s figure"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "This is no advice to go: ask at the counter too"));
  mrc_test_assert_label (kiosk->window, "sum-3", "Average of all countries, 2020 Tk 4,16,789");
  mrc_test_kiosk_press (kiosk, "next");
  mrc_test_assert_label (kiosk->window, "line-1", "Have them write down what the sum covers.");
  mrc_test_kiosk_free (kiosk);
}

/* Nobody has found a ceiling for Qatar; that is said, and what people paid. */
static void
test_no_ceiling_is_known (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "fee", "qa", "sum-4", "done", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_true (mrc_test_kiosk_said (kiosk, "No government figure is known here"));
  mrc_test_assert_label (kiosk->window, "sum-2", "The government’s figure Not known here");
  mrc_test_assert_label (kiosk->window, "sum-3", "People paid on average, 2020 Tk 4,02,000");
  mrc_test_kiosk_press (kiosk, "next");
  mrc_test_assert_label (kiosk->window, "line-1", "Ask at the counter for the figure of this country.");
  mrc_test_kiosk_free (kiosk);
}

/* Past its review a ceiling neither condemns nor acquits. */
static void
test_an_old_ceiling (void)
{
  static const char *const touches[] = { "sa", "sum-3", "done", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  mrc_clock_set (clock, mrc_clock_now (clock) + YEAR);
  mrc_test_kiosk_open (kiosk, "fee");
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_true (mrc_test_kiosk_said (kiosk, "The government’s figure may have changed"));
  mrc_test_kiosk_press (kiosk, "next");
  mrc_test_assert_label (kiosk->window, "line-2", "Ask at the counter for the present figure.");
  mrc_test_kiosk_free (kiosk);
}

static void
test_it_dies_with_the_visit (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "fee", "more",
                                         "kr",    "more",        "done", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpint (mrc_fee_told_of (kiosk->kiosk)->asked, ==, 31000000);
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_cmpstr (mrc_fee_told_of (kiosk->kiosk)->country, ==, "");
  g_assert_false (mrc_fee_told_of (kiosk->kiosk)->has_asked);
  g_assert_cmpstr (mrc_fee_next_place (kiosk->kiosk), ==, "fee");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/fee/too-much", test_too_much);
  g_test_add_func ("/fee/within", test_within);
  g_test_add_func ("/fee/no-ceiling-is-known", test_no_ceiling_is_known);
  g_test_add_func ("/fee/an-old-ceiling", test_an_old_ceiling);
  g_test_add_func ("/fee/it-dies-with-the-visit", test_it_dies_with_the_visit);
  return g_test_run ();
}
