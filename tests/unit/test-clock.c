// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/clock/clock.h"

static void
test_a_settable_clock_stands_still (void)
{
  g_autoptr (MrcClock) clock = mrc_clock_new_settable (1795491000);
  int minute = 0;

  g_assert_cmpint (mrc_clock_now (clock), ==, 1795491000);
  mrc_clock_set (clock, mrc_day_to_unix (20781, 630));
  g_assert_cmpint (mrc_clock_today (clock, &minute), ==, 20781);
  g_assert_cmpint (minute, ==, 630);
}

static void
test_the_machines_clock_goes_on (void)
{
  g_autoptr (MrcClock) clock = mrc_clock_new ();

  g_assert_cmpint (ABS (mrc_clock_now (clock) - g_get_real_time () / G_USEC_PER_SEC), <=, 1);
  g_assert_cmpint (mrc_clock_boot_seconds (clock), >, 0);
}

static void
test_before_the_build_is_not_sane (void)
{
  g_autoptr (MrcClock) clock = mrc_clock_new_settable (946684800);

  g_assert_false (mrc_clock_is_sane (clock, 0));
  mrc_clock_set (clock, 4102444800);
  g_assert_true (mrc_clock_is_sane (clock, 0));
  g_assert_false (mrc_clock_is_sane (clock, 4102444801));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/a-settable-clock-stands-still", test_a_settable_clock_stands_still);
  g_test_add_func ("/clock/the-machines-clock-goes-on", test_the_machines_clock_goes_on);
  g_test_add_func ("/clock/before-the-build-is-not-sane", test_before_the_build_is_not_sane);

  return g_test_run ();
}
