// SPDX-License-Identifier: GPL-3.0-or-later

/* Staff tell everybody something by touch, without a key of letters: on the glass at once, in both languages,
 * and taken back by touch. */

#include "content/install.h"
#include "kiosk/notice/crisis.h"
#include "kiosk/notice/notice.h"
#include "kiosk/notice/prepared.h"
#include "kiosk/widgets/picture.h"
#include "tests/support/test-kiosk.h"

#include <sqlite3.h>

#define DAY (24 * 3600)
#define CRISIS_TOUCHES 7 /* from the staff's first page: under a minute for whoever knows the way */

static void
settle (MrcTestKiosk *kiosk)
{
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  mrc_test_kiosk_settle (kiosk);
}

static MrcTestKiosk *
staff_of (int width, int height, MrcLanguage language)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (width, height, language, NULL);

  mrc_kiosk_set_staff_unlocked (kiosk->kiosk, TRUE);
  mrc_test_kiosk_open (kiosk, "centre");
  return kiosk;
}

/* How often staff did that, as the log of it has it. */
static int
count_done (MrcTestKiosk *kiosk, const char *act)
{
  g_autofree char *path = g_build_filename (kiosk->dir, "centre.db", NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM audit WHERE act = '%s'", act);
  sqlite3 *db = NULL;
  sqlite3_stmt *row = NULL;
  int n = 0;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &row, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  n = sqlite3_column_int (row, 0);
  sqlite3_finalize (row);
  sqlite3_close (db);
  return n;
}

static void
test_crisis (void)
{
  static const char *const touches[] = { "news", "crisis", "stopped", "qa", "days-6", "tell", NULL };
  MrcTestKiosk *kiosk = staff_of (1080, 1920, MRC_LANGUAGE_BENGALI);

  g_assert_cmpuint (g_strv_length ((char **) touches), <, CRISIS_TOUCHES);
  mrc_test_kiosk_open (kiosk, "news/make/crises/stopped/qa/0/6");
  g_assert_true (mrc_test_says (kiosk->window, "এখনো কেউ সই করেননি"));
  mrc_test_kiosk_open (kiosk, "centre");
  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_wait_place (kiosk, "news");
  g_assert_true (mrc_test_says (kiosk->window, "এক মিনিটের মধ্যে সবাই দেখবে"));
  mrc_test_kiosk_open (kiosk, "idle");
  settle (kiosk);
  mrc_test_wait_until (mrc_test_says (kiosk->window, "কাতার: এখন লোক নেওয়া বন্ধ।"));
  mrc_test_save_png (kiosk->window, "crisis-idle");
  g_assert_cmpstr (mrc_picture_get_picture (
                     MRC_PICTURE (gtk_widget_get_first_child (mrc_test_find_id (kiosk->window, "crisis")))),
                   ==, "stop-hand");

  mrc_kiosk_set_staff_unlocked (kiosk->kiosk, TRUE);
  mrc_test_kiosk_open (kiosk, "news/crisis");
  g_assert_true (mrc_test_says (kiosk->window, "কাতার"));
  mrc_test_kiosk_press (kiosk, "off");
  mrc_test_kiosk_wait_place (kiosk, "news");
  mrc_test_kiosk_open (kiosk, "idle");
  settle (kiosk);
  mrc_test_wait_until (mrc_test_find_id (kiosk->window, "crisis") == NULL);
  g_assert_cmpint (count_done (kiosk, "crisis-on"), ==, 1);
  g_assert_cmpint (count_done (kiosk, "crisis-off"), ==, 1);
  mrc_test_kiosk_free (kiosk);
}

static GPtrArray *
notices_of (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);

  return mrc_notice_list (store, NULL);
}

static void
test_notice (void)
{
  static const char *const touches[] = { "news",    "make",    "more",    "more", "intake",
                                         "driving", "start-0", "days-13", "tell", NULL };
  MrcTestKiosk *kiosk = staff_of (1280, 800, MRC_LANGUAGE_ENGLISH);
  guint before = 0;

  {
    g_autoptr (GPtrArray) notices = notices_of (kiosk);

    before = notices->len;
  }
  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_wait_place (kiosk, "news");
  {
    g_autoptr (GPtrArray) notices = notices_of (kiosk);
    const MrcNotice *notice = notices->pdata[0];
    MrcDay day = 0;

    g_assert_cmpuint (notices->len, ==, before + 1);
    g_assert_true (mrc_day_from_iso (MRC_TEST_DAY, &day));
    g_assert_cmpint (notice->kind, ==, MRC_NOTICE_INTAKE);
    g_assert_cmpint (notice->from, ==, day);
    g_assert_cmpint (notice->until, ==, day + 13);
    g_assert_cmpstr (notice->text[MRC_LANGUAGE_ENGLISH], ==,
                     "Driving: The TTC takes names. Ask at the counter.");
    g_assert_nonnull (strstr (notice->text[MRC_LANGUAGE_BENGALI], "টিটিসিতে ভর্তি চলছে"));
  }
  mrc_test_kiosk_open (kiosk, "notices/real-jobs");
  g_assert_true (mrc_test_says (kiosk->window, "Driving"));

  mrc_kiosk_set_staff_unlocked (kiosk->kiosk, TRUE);
  mrc_test_kiosk_open (kiosk, "news/open");
  mrc_test_kiosk_press (kiosk, "notice-0");
  g_assert_true (mrc_test_says (kiosk->window, "Driving"));
  mrc_test_kiosk_press (kiosk, "drop");
  mrc_test_kiosk_wait_place (kiosk, "news");
  {
    g_autoptr (GPtrArray) notices = notices_of (kiosk);

    g_assert_cmpuint (notices->len, ==, before);
  }
  g_assert_cmpint (count_done (kiosk, "notice-add"), ==, 1);
  g_assert_cmpint (count_done (kiosk, "notice-drop"), ==, 1);
  mrc_test_kiosk_free (kiosk);
}

/* Told of tomorrow it is not there today, is there tomorrow, and goes by itself after its last day. */
static void
test_notice_of_another_day (void)
{
  static const char *const touches[] = { "news",    "make",    "more",   "more", "intake",
                                         "driving", "start-1", "days-2", "tell", NULL };
  MrcTestKiosk *kiosk = staff_of (1080, 1920, MRC_LANGUAGE_ENGLISH);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_wait_place (kiosk, "news");
  mrc_test_kiosk_open (kiosk, "news/open");
  g_assert_true (mrc_test_says (kiosk->window, "Driving: The TTC takes names."));
  g_assert_true (mrc_test_says (kiosk->window, "24 November to 26 November"));
  for (int day = 0; day < 5; day++) {
    mrc_test_kiosk_open (kiosk, "doors");
    mrc_test_kiosk_open (kiosk, "notices/real-jobs");
    g_assert_cmpint (mrc_test_says (kiosk->window, "Driving"), ==, day >= 1 && day <= 3);
    mrc_clock_set (clock, mrc_clock_now (clock) + DAY);
  }
  mrc_test_kiosk_free (kiosk);
}

/* What a table is about, and each text with each name: the store takes them all. */
static void
test_every_text_is_taken (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcPack *pack = mrc_kiosk_get_services (kiosk->kiosk)->pack;
  static const struct {
    const char *table;
    glong most;
  } tables[] = { { "crises", MRC_CRISIS_TEXT_MAX }, { "notice_texts", MRC_NOTICE_TEXT_MAX } };
  guint n = 0;

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++) {
    GPtrArray *rows = mrc_pack_get_table (pack, tables[t].table);

    g_assert_nonnull (rows);
    for (guint i = 0; i < rows->len; i++) {
      const char *about = mrc_prepared_about (rows->pdata[i]);
      GPtrArray *names = about != NULL ? mrc_pack_get_table (pack, about) : NULL;

      for (guint k = 0; k < (names != NULL ? names->len : 1); k++) {
        for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
          g_autofree char *text =
            mrc_prepared_dup_text (rows->pdata[i], names != NULL ? names->pdata[k] : NULL, language);

          g_assert_cmpint (g_utf8_strlen (text, -1), <=, tables[t].most);
          g_assert_null (strchr (text, '\n'));
          n++;
        }
      }
    }
  }
  g_assert_cmpuint (n, >, 100);
  mrc_test_kiosk_free (kiosk);
}

/* Whoever has not given the PIN tells nobody anything, whatever action is activated. */
static void
test_staff_only (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  gtk_widget_activate_action (kiosk->window, "staff.tell", "(sssii)", "crises", "stopped", "qa", 0, 3);
  settle (kiosk);
  mrc_test_kiosk_open (kiosk, "doors");
  settle (kiosk);
  g_assert_null (mrc_test_find_id (kiosk->window, "crisis"));
  mrc_test_kiosk_free (kiosk);
}

static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  static const char *const places[] = { "news",
                                        "news/open",
                                        "news/make/notice_texts",
                                        "news/make/crises",
                                        "news/make/crises/stopped",
                                        "news/make/notice_texts/intake",
                                        "news/make/notice_texts/fair/-",
                                        "news/make/notice_texts/fair/-/2",
                                        "news/make/crises/bring-home/ae/0/6" };
  MrcTestKiosk *kiosk = staff_of (width, height, language);

  mrc_kiosk_set_ease (kiosk->kiosk, &(MrcEase){ text, FALSE, MRC_MANNER_NORMAL });
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *flat = g_strdelimit (g_strdup (places[i]), "/", '-');
    g_autofree char *name =
      g_strdup_printf ("%s-%dx%d-%s-%s", flat, width, height, mrc_language_code (language),
                       text == MRC_TEXT_NORMAL ? "normal" : "largest");

    mrc_test_kiosk_open (kiosk, places[i]);
    g_assert_cmpint (gtk_widget_get_width (kiosk->window), <=, width);
    g_assert_cmpint (gtk_widget_get_height (kiosk->window), <=, height);
    mrc_test_lint (kiosk->window, name, FALSE);
    mrc_test_save_png (kiosk->window, name);
  }
  mrc_test_kiosk_free (kiosk);
}

static void
test_looks (void)
{
  mrc_test_look_everywhere (look, NULL);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/news/crisis", test_crisis);
  g_test_add_func ("/news/notice", test_notice);
  g_test_add_func ("/news/notice-of-another-day", test_notice_of_another_day);
  g_test_add_func ("/news/every-text-is-taken", test_every_text_is_taken);
  g_test_add_func ("/news/staff-only", test_staff_only);
  g_test_add_func ("/news/looks", test_looks);

  return g_test_run ();
}
