// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/navigator.h"

static void
test_back_goes_the_way_one_came (void)
{
  g_autoptr (MrcNavigator) nav = mrc_navigator_new ("idle");

  mrc_navigator_open (nav, "doors");
  mrc_navigator_open (nav, "home/returnee");
  g_assert_cmpstr (mrc_navigator_get_place (nav), ==, "home/returnee");
  g_assert_true (mrc_navigator_back (nav));
  g_assert_cmpstr (mrc_navigator_get_place (nav), ==, "doors");
  g_assert_true (mrc_navigator_back (nav));
  g_assert_false (mrc_navigator_back (nav));
  g_assert_cmpstr (mrc_navigator_get_place (nav), ==, "idle");
}

static void
test_nobody_walks_in_circles (void)
{
  g_autoptr (MrcNavigator) nav = mrc_navigator_new ("doors");

  mrc_navigator_open (nav, "when");
  mrc_navigator_open (nav, "confirm");
  mrc_navigator_open (nav, "when");
  mrc_navigator_open (nav, "confirm");
  g_assert_true (mrc_navigator_back (nav));
  g_assert_cmpstr (mrc_navigator_get_place (nav), ==, "when");
  g_assert_true (mrc_navigator_back (nav));
  g_assert_cmpstr (mrc_navigator_get_place (nav), ==, "doors");
}

static void
test_a_replaced_place_is_not_on_the_way_back (void)
{
  g_autoptr (MrcNavigator) nav = mrc_navigator_new ("doors");

  mrc_navigator_open (nav, "ask/first");
  mrc_navigator_replace (nav, "ask/sex");
  mrc_navigator_replace (nav, "slip");
  g_assert_true (mrc_navigator_back (nav));
  g_assert_cmpstr (mrc_navigator_get_place (nav), ==, "doors");
}

static void
on_place_changed (MrcNavigator *nav, GParamSpec *pspec, gpointer data)
{
  (*(int *) data)++;
}

static void
test_notifies_each_time_something_is_to_be_shown (void)
{
  g_autoptr (MrcNavigator) nav = mrc_navigator_new ("doors");
  int shown = 0;

  g_signal_connect (nav, "notify::place", G_CALLBACK (on_place_changed), &shown);
  mrc_navigator_open (nav, "help");
  mrc_navigator_refresh (nav);
  mrc_navigator_reset (nav, "clock");
  g_assert_cmpint (shown, ==, 3);
  g_assert_false (mrc_navigator_can_go_back (nav));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/navigator/back-goes-the-way-one-came", test_back_goes_the_way_one_came);
  g_test_add_func ("/app/navigator/nobody-walks-in-circles", test_nobody_walks_in_circles);
  g_test_add_func ("/app/navigator/a-replaced-place-is-not-on-the-way-back",
                   test_a_replaced_place_is_not_on_the_way_back);
  g_test_add_func ("/app/navigator/notifies-each-time-something-is-to-be-shown",
                   test_notifies_each_time_something_is_to_be_shown);

  return g_test_run ();
}
