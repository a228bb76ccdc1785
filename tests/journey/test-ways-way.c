// SPDX-License-Identifier: GPL-3.0-or-later

/* The ways to work, by touches: staying stands beside every other, each leads on, and
 * what is past its review says so by itself. */

#include "tests/support/test-kiosk.h"

#define YEAR (366 * 24 * 3600)

static void
open_ways (MrcTestKiosk *kiosk)
{
  static const char *const touches[] = { "start", "prospective", "cost", "ways" };

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "ways");
}

static void
assert_shows (MrcTestKiosk *kiosk, const char *id, gboolean shown)
{
  g_test_message ("%s", id);
  g_assert_true ((mrc_test_find_id (kiosk->window, id) != NULL) == shown);
}

static void
test_staying_beside_all (void)
{
  static const char *const pages[][2] = { { "boesl", "agency" },
                                          { "employer", "relative" },
                                          { "training", NULL } };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  open_ways (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    assert_shows (kiosk, "home", TRUE);
    assert_shows (kiosk, pages[i][0], TRUE);
    if (pages[i][1] != NULL)
      assert_shows (kiosk, pages[i][1], TRUE);
    mrc_test_kiosk_press (kiosk, "other");
  }
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet");
  mrc_test_kiosk_free (kiosk);
}

static void
test_a_touch_tells_more (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  open_ways (kiosk);
  mrc_test_kiosk_press (kiosk, "boesl");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/boesl");
  mrc_test_kiosk_open (kiosk, "ways");
  mrc_test_kiosk_press (kiosk, "home");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/stay-home");
  mrc_test_kiosk_free (kiosk);
}

/* Its sum is spoken with its year. */
static void
test_what_is_said (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  GtkWidget *way = NULL;

  open_ways (kiosk);
  way = mrc_test_find_id (kiosk->window, "boesl");
  gtk_test_accessible_assert_property (
    way, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "সরকারিভাবে বোয়েসেল, কাজ জানা লোক ঝুঁকি কম, অফিসে জেনে নিন ৪১,২৫০ টাকা শুধু ফি, ২০২২ "
    "নোটিশে লেখা থাকে নোটিশে লেখা কাগজ বোয়েসেল, এই সেন্টার");
  mrc_test_kiosk_free (kiosk);
}

static void
test_old_says_so (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  open_ways (kiosk);
  g_assert_null (mrc_test_find (kiosk->window, "May be out of date"));
  g_assert_nonnull (mrc_test_find (kiosk->window, "Lower risk ask the office"));
  mrc_clock_set (clock, mrc_clock_now (clock) + YEAR);
  mrc_test_kiosk_open (kiosk, "ways/2");
  mrc_test_kiosk_open (kiosk, "ways");
  g_assert_nonnull (mrc_test_find (kiosk->window, "May be out of date"));
  g_assert_null (mrc_test_find (kiosk->window, "Lower risk ask the office"));
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/ways/staying-stands-beside-all", test_staying_beside_all);
  g_test_add_func ("/ways/a-touch-tells-more", test_a_touch_tells_more);
  g_test_add_func ("/ways/what-is-said", test_what_is_said);
  g_test_add_func ("/ways/what-is-old-says-so", test_old_says_so);
  return g_test_run ();
}
