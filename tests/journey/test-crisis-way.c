// SPDX-License-Identifier: GPL-3.0-or-later

/* The crisis notice stands on every page of a visitor, large and said on the first ones, and is gone by
 * itself. */

#include "kiosk/notice/crisis.h"
#include "tests/support/test-kiosk.h"

#define BN "কাতার: এখন লোক নেওয়া বন্ধ।"
#define EN "Qatar: no workers are taken now."
#define N_PLACES 5
#define N_WIDE_PLACES 2 /* idle and doors: the homes of a wide panel are full */

static const char *const places[N_PLACES] = { "idle", "doors", "home/prospective", "home/returnee",
                                              "home/family" };

/* In one line, where the page needs the room; on the neutral clock and the staff's pages not at all. */
static const char *const with_strip[] = {
  "topic/real-jobs/1", "topics/steps", "serial", "help", "help/numbers", "see", "search",
  "worksheet",         "agency",       "arrival"
};
static const char *const without[] = { "clock", "staff" };

static void
drop (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  gboolean dropped = FALSE;

  g_assert_true (mrc_crisis_drop (store, &dropped, NULL));
  g_assert_true (dropped);
}

static void
settle (MrcTestKiosk *kiosk)
{
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  mrc_test_kiosk_settle (kiosk);
}

/* Shown anew: as the 20 seconds do, the page asks what is to be said. */
static void
open (MrcTestKiosk *kiosk, const char *place)
{
  mrc_test_kiosk_open (kiosk, g_str_equal (place, "idle") ? "clock" : "idle");
  mrc_test_kiosk_open (kiosk, place);
  settle (kiosk);
}

static gboolean
is_shown (MrcTestKiosk *kiosk)
{
  return mrc_test_find_id (kiosk->window, "crisis") != NULL;
}

static void
test_on_the_first_pages (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  for (int i = 0; i < N_PLACES; i++) {
    open (kiosk, places[i]);
    g_assert_false (is_shown (kiosk));
  }
  mrc_test_kiosk_tell_crisis (kiosk, BN, EN, MRC_TEST_DAY);
  for (int i = 0; i < N_PLACES; i++) {
    open (kiosk, places[i]);
    g_assert_true (is_shown (kiosk));
    g_assert_true (mrc_test_says (kiosk->window, BN));
  }
  mrc_test_kiosk_free (kiosk);
}

static void
test_on_all_others (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_tell_crisis (kiosk, BN, EN, MRC_TEST_DAY);
  open (kiosk, "doors");
  for (guint i = 0; i < G_N_ELEMENTS (with_strip); i++) {
    mrc_test_kiosk_open (kiosk, with_strip[i]);
    g_assert_false (is_shown (kiosk));
    g_assert_nonnull (mrc_test_find_id (kiosk->window, "crisis-strip"));
    g_assert_true (mrc_test_says (kiosk->window, BN));
  }
  for (guint i = 0; i < G_N_ELEMENTS (without); i++) {
    mrc_test_kiosk_open (kiosk, without[i]);
    g_assert_false (mrc_test_says (kiosk->window, BN));
  }
  mrc_test_kiosk_free (kiosk);
}

/* Who has gone on to a page is not told it again on each, but hears it by শুনুন. */
static void
test_heard_when_asked (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_tell_crisis (kiosk, BN, EN, MRC_TEST_DAY);
  open (kiosk, "doors");
  mrc_narrator_recording_clear (mrc_kiosk_get_services (kiosk->kiosk)->narrator);
  mrc_test_kiosk_open (kiosk, "home/prospective");
  g_assert_true (is_shown (kiosk));
  g_assert_true (mrc_test_kiosk_said (kiosk, "কী জানতে চান?"));
  mrc_test_kiosk_open (kiosk, "topic/real-jobs/1");
  g_assert_false (mrc_test_kiosk_said (kiosk, BN));
  mrc_test_kiosk_press (kiosk, "listen");
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, BN));
  mrc_test_kiosk_free (kiosk);
}

static void
test_heard_first (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_tell_crisis (kiosk, BN, EN, MRC_TEST_DAY);
  open (kiosk, "idle");
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, BN));
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "কী দরকারে এসেছেন?"));
  mrc_test_kiosk_free (kiosk);
}

/* It comes, changes, and goes while the page stands on the glass. */
static void
test_gone_by_itself (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;
  MrcDay day = 0;

  g_assert_true (mrc_day_from_iso (MRC_TEST_DAY, &day));
  mrc_test_kiosk_tell_crisis (kiosk, BN, EN, "2026-11-24");
  open (kiosk, "doors");
  g_assert_true (mrc_test_says (kiosk->window, EN));
  mrc_clock_set (clock, mrc_day_to_unix (day + 1, 600));
  open (kiosk, "doors");
  g_assert_true (is_shown (kiosk));
  mrc_clock_set (clock, mrc_day_to_unix (day + 2, 600));
  open (kiosk, "doors");
  g_assert_false (is_shown (kiosk));

  mrc_test_kiosk_tell_crisis (kiosk, BN, EN, "2026-12-24");
  open (kiosk, "idle");
  g_assert_true (is_shown (kiosk));
  drop (kiosk);
  open (kiosk, "idle");
  g_assert_false (is_shown (kiosk));
  mrc_test_kiosk_free (kiosk);
}

/* The longest there may be. */
static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (width, height, language, NULL);
  g_assert_cmpint (g_utf8_strlen (MRC_TEST_CRISIS_BN, -1), <=, MRC_CRISIS_TEXT_MAX);
  g_assert_cmpint (g_utf8_strlen (MRC_TEST_CRISIS_EN, -1), <=, MRC_CRISIS_TEXT_MAX);
  mrc_test_kiosk_tell_crisis (kiosk, MRC_TEST_CRISIS_BN, MRC_TEST_CRISIS_EN, MRC_TEST_DAY);
  mrc_kiosk_set_ease (kiosk->kiosk, &(MrcEase){ text, FALSE, MRC_MANNER_NORMAL });
  for (int i = 0; i < (width < height ? N_PLACES : N_WIDE_PLACES); i++) {
    g_autofree char *flat = g_strdelimit (g_strdup (places[i]), "/", '-');
    g_autofree char *name =
      g_strdup_printf ("crisis-%s-%dx%d-%s-%s", flat, width, height, mrc_language_code (language),
                       text == MRC_TEXT_NORMAL ? "normal" : "largest");

    mrc_test_kiosk_open (kiosk, places[i]);
    settle (kiosk);
    mrc_test_frames (kiosk->window, 2);
    g_assert_true (is_shown (kiosk));
    if (gtk_widget_get_width (kiosk->window) > width || gtk_widget_get_height (kiosk->window) > height)
      g_test_fail_printf ("%s wants %d×%d", name, gtk_widget_get_width (kiosk->window),
                          gtk_widget_get_height (kiosk->window));
    mrc_test_lint (kiosk->window, name, TRUE);
    mrc_test_save_png (kiosk->window, name);
  }
  mrc_test_kiosk_free (kiosk);
}

static void
test_the_longest_fits (void)
{
  mrc_test_look_everywhere (look, NULL);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/crisis/on-the-first-pages", test_on_the_first_pages);
  g_test_add_func ("/crisis/on-all-others", test_on_all_others);
  g_test_add_func ("/crisis/heard-first", test_heard_first);
  g_test_add_func ("/crisis/heard-when-asked", test_heard_when_asked);
  g_test_add_func ("/crisis/gone-by-itself", test_gone_by_itself);
  g_test_add_func ("/crisis/the-longest-fits", test_the_longest_fits);

  return g_test_run ();
}
