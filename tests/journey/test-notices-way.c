// SPDX-License-Identifier: GPL-3.0-or-later

/* What staff enter by mrc notices stands on the idle page and under "how to go", and is gone by itself. */

#include "kiosk/notice/notice.h"
#include "kiosk/screens/idle/idle-screen.h"
#include "kiosk/widgets/text.h"
#include "tests/support/test-kiosk.h"

#define N_MESSAGES 4

static void
drop_all (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (GPtrArray) notices = mrc_notice_list (store, NULL);
  gboolean dropped = FALSE;

  for (guint i = 0; i < notices->len; i++)
    g_assert_true (mrc_notice_drop (store, ((MrcNotice *) notices->pdata[i])->id, &dropped, NULL));
}

static void
enter (MrcTestKiosk *kiosk, MrcNoticeKind kind, const char *bn, const char *en, const char *until)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  MrcNotice notice = { .kind = kind, .text = { (char *) bn, (char *) en } };

  g_assert_true (mrc_day_from_iso (MRC_TEST_DAY, &notice.from));
  g_assert_true (mrc_day_from_iso (until, &notice.until));
  g_assert_true (mrc_notice_add (store, &notice, NULL, NULL));
}

static void
enter_two (MrcTestKiosk *kiosk)
{
  drop_all (kiosk);
  enter (kiosk, MRC_NOTICE_FAIR, "টাউন হলে চাকরি মেলা।", "A job fair in the town hall.", "2026-11-30");
  enter (kiosk, MRC_NOTICE_JOB, "বোয়েসেল দর্জি নেবে।", "BOESL takes tailors.", "2026-11-25");
}

static void
set_day (MrcTestKiosk *kiosk, const char *iso)
{
  MrcDay day = 0;

  g_assert_true (mrc_day_from_iso (iso, &day));
  mrc_clock_set (mrc_kiosk_get_services (kiosk->kiosk)->clock, mrc_day_to_unix (day, 600));
}

static MrcIdleScreen *
idle_screen (MrcTestKiosk *kiosk)
{
  return MRC_IDLE_SCREEN (mrc_window_get_screen (MRC_WINDOW (kiosk->window)));
}

/* A minute goes by on the idle page. */
static void
make_stale (MrcTestKiosk *kiosk)
{
  g_signal_emit_by_name (idle_screen (kiosk), "stale");
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whether any of the messages that change on the idle page is @words. */
static gboolean
idle_tells (MrcTestKiosk *kiosk, const char *words)
{
  gboolean found = FALSE;

  for (int i = 0; i < N_MESSAGES; i++) {
    mrc_idle_screen_next_scene (idle_screen (kiosk));
    found = found || mrc_test_says (kiosk->window, words);
  }
  return found;
}

static void
test_under_how_to_go (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  enter_two (kiosk);
  mrc_test_kiosk_open (kiosk, "doors");
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_press (kiosk, "steps");
  mrc_test_kiosk_press (kiosk, "real-jobs");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "notices/real-jobs");
  /* What ends first is first, with its day. */
  g_assert_true (mrc_test_says (kiosk->window, "বুধবার, ২৫ নভেম্বর ২০২৬ পর্যন্ত"));
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "বোয়েসেল দর্জি নেবে।"));
  mrc_test_kiosk_press_words (kiosk, "পরের কথা");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "notices/real-jobs/2");
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "টাউন হলে চাকরি মেলা।"));
  mrc_test_kiosk_press_words (kiosk, "আসল খবর কীভাবে চিনব");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/real-jobs");
  mrc_test_kiosk_free (kiosk);
}

static void
test_gone_by_itself (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  enter_two (kiosk);
  set_day (kiosk, "2026-11-26");
  mrc_test_kiosk_open (kiosk, "notices/real-jobs");
  g_assert_true (mrc_test_says (kiosk->window, "সোমবার, ৩০ নভেম্বর ২০২৬ পর্যন্ত"));
  /* The second of two, which is one now: what was left of its list is over. */
  mrc_test_kiosk_open (kiosk, "notices/real-jobs/2");
  mrc_test_kiosk_wait_place (kiosk, "topic/real-jobs");
  set_day (kiosk, "2026-12-01");
  mrc_test_kiosk_open (kiosk, "notices/real-jobs");
  mrc_test_kiosk_wait_place (kiosk, "topic/real-jobs");
  mrc_test_kiosk_free (kiosk);
}

static void
test_on_the_idle_page (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  drop_all (kiosk);
  make_stale (kiosk);
  g_assert_false (idle_tells (kiosk, "টাউন হলে চাকরি মেলা।"));
  enter (kiosk, MRC_NOTICE_FAIR, "টাউন হলে চাকরি মেলা।", "A job fair in the town hall.", MRC_TEST_DAY);
  make_stale (kiosk);
  g_assert_true (idle_tells (kiosk, "টাউন হলে চাকরি মেলা।"));
  gtk_widget_activate_action (kiosk->window, "speech.toggle", NULL);
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "টাউন হলে চাকরি মেলা।"));
  /* It leaves while it is on the glass. */
  while (!mrc_test_says (kiosk->window, "টাউন হলে চাকরি মেলা।"))
    mrc_idle_screen_next_scene (idle_screen (kiosk));
  set_day (kiosk, "2026-11-24");
  make_stale (kiosk);
  g_assert_false (idle_tells (kiosk, "টাউন হলে চাকরি মেলা।"));
  mrc_test_kiosk_free (kiosk);
}

/* The longest that may be entered, everywhere. */
static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (width, height, language, NULL);
  g_autofree char *name = g_strdup_printf ("%dx%d-%s-%s", width, height, mrc_language_code (language),
                                           text == MRC_TEXT_NORMAL ? "normal" : "largest");
  g_autofree char *idle_name = g_strconcat ("idle-notice-", name, NULL);
  g_autofree char *card_name = g_strconcat ("notices-", name, NULL);
  static const char bn[] =
    "বোয়েসেল জর্ডানে সেলাইয়ের কাজে দুইশ নারী কর্মী নেবে, বিনা খরচে। আবেদন চলবে ডিসেম্বর পর্যন্ত।";
  static const char en[] = "BOESL takes two hundred women for sewing work in Jordan, free of charge. Bring "
                           "your papers to the counter first.";

  g_assert_cmpint (g_utf8_strlen (bn, -1), <=, MRC_NOTICE_TEXT_MAX);
  g_assert_cmpint (g_utf8_strlen (en, -1), <=, MRC_NOTICE_TEXT_MAX);
  drop_all (kiosk);
  enter (kiosk, MRC_NOTICE_JOB, bn, en, "2026-12-15");
  mrc_kiosk_set_ease (kiosk->kiosk, &(MrcEase){ text, FALSE, MRC_MANNER_NORMAL });
  mrc_test_kiosk_settle (kiosk);
  make_stale (kiosk);
  while (!mrc_test_says (kiosk->window, language == MRC_LANGUAGE_BENGALI ? bn : en))
    mrc_idle_screen_next_scene (idle_screen (kiosk));
  mrc_test_frames (kiosk->window, 2);
  mrc_test_lint (kiosk->window, idle_name, TRUE);
  mrc_test_save_png (kiosk->window, idle_name);
  mrc_test_kiosk_open (kiosk, "notices/real-jobs");
  mrc_test_lint (kiosk->window, card_name, TRUE);
  mrc_test_voice (GTK_WIDGET (mrc_window_get_screen (MRC_WINDOW (kiosk->window))), card_name);
  mrc_test_save_png (kiosk->window, card_name);
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

  g_test_add_func ("/notices/under-how-to-go", test_under_how_to_go);
  g_test_add_func ("/notices/gone-by-itself", test_gone_by_itself);
  g_test_add_func ("/notices/on-the-idle-page", test_on_the_idle_page);
  g_test_add_func ("/notices/the-longest-fits", test_the_longest_fits);

  return g_test_run ();
}
