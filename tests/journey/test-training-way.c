// SPDX-License-Identifier: GPL-3.0-or-later

/* Where a trade is taught, by touches: what, where, the nearest centre first; where none is known it
 * says so and sends to the desk; no question is asked whose answer changes nothing. */

#include "kiosk/app/place-builders.h"
#include "kiosk/widgets/reader.h"
#include "tests/support/test-kiosk.h"

#define YEAR (366 * 24 * 3600)

static void
press_all (MrcTestKiosk *kiosk, const char *const *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    mrc_test_kiosk_press (kiosk, ids[i]);
}

static void
assert_place (MrcTestKiosk *kiosk, const char *place)
{
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, place);
}

static void
assert_reads (MrcTestKiosk *kiosk, const char *words)
{
  GtkWidget *reader = mrc_test_find_id (kiosk->window, "reader");

  g_assert_cmpstr (mrc_reader_get_text (MRC_READER (reader)), ==, words);
}

static void
assert_shows (MrcTestKiosk *kiosk, const char *words)
{
  g_test_message ("%s", words);
  g_assert_true (mrc_test_says (kiosk->window, words));
}

static void
assert_silent_of (MrcTestKiosk *kiosk, const char *words)
{
  g_test_message ("not: %s", words);
  g_assert_false (mrc_test_says (kiosk->window, words));
}

/* Two touches from a door, from either page. */
static void
test_from_a_door (void)
{
  static const char *const pages[] = { "loan-training", "stay" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    mrc_test_kiosk_open (kiosk, "doors");
    mrc_test_kiosk_press (kiosk, "prospective");
    mrc_test_kiosk_press (kiosk, pages[i]);
    mrc_test_kiosk_press (kiosk, "where-taught");
    assert_place (kiosk, "training");
  }
  mrc_test_kiosk_free (kiosk);
}

/* In the district itself: its own centre, then what holds in all, then the desk. */
static void
test_in_the_district (void)
{
  static const char *const touches[] = { "start",        "prospective",   "loan-training",
                                         "where-taught", "domestic-work", "rajshahi" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);

  press_all (kiosk, touches, G_N_ELEMENTS (touches));
  assert_place (kiosk, "training/domestic-work/in/rajshahi");
  mrc_test_kiosk_press (kiosk, "pabna");
  assert_place (kiosk, "training/domestic-work/at/pabna");
  assert_reads (
    kiosk, "Pabna TTC: work in a home abroad, for women.\nHow long: was one month, ask now. Cost: ask here.");
  assert_shows (kiosk, "Sirajganj DEMO, undated");
  assert_shows (kiosk, "Ask at the counter before you rely on this.");
  mrc_test_kiosk_press (kiosk, "next");
  assert_reads (
    kiosk,
    "Government TTCs: work in a home abroad, for women.\nHow long: living in, ask how long. Cost: ask here.");
  mrc_test_kiosk_press (kiosk, "other");
  assert_place (kiosk, "arrival/today");
  mrc_test_kiosk_free (kiosk);
}

/* A centre in the next district is near; one in another division is not. */
static void
test_beside_the_district (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "training/domestic-work/in/rajshahi");
  mrc_test_kiosk_press (kiosk, "sirajganj");
  assert_reads (kiosk, "পাবনা টিটিসি: বিদেশে ঘরের কাজ, মেয়েদের জন্য।\nকত দিন: আগে ছিল এক মাস, এখন জেনে নিন। "
                       "খরচ: এখানে জেনে নিন।");
  mrc_test_kiosk_open (kiosk, "training/domestic-work/in/sylhet");
  mrc_test_kiosk_press (kiosk, "sylhet");
  assert_reads (kiosk,
                "সিলেট জেলায় কোথায় শেখায়, এই মেশিনে এখনো লেখা নেই।\nকাউন্টারে বলুন, কাছের টিটিসি খুঁজে দেব।");
  assert_silent_of (kiosk, "এটি কাউন্টারে জিজ্ঞেস করে নিন।");
  mrc_test_kiosk_press (kiosk, "next");
  assert_place (kiosk, "training/domestic-work/at/sylhet/2");
  mrc_test_kiosk_press (kiosk, "other");
  assert_place (kiosk, "arrival/today");
  mrc_test_kiosk_free (kiosk);
}

/* What is known of a trade hangs on no district: it is told at once. */
static void
test_no_needless_question (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1920, 1080, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "training");
  mrc_test_kiosk_press (kiosk, "driving");
  assert_place (kiosk, "training/driving/at/anywhere");
  assert_reads (kiosk, "This machine does not yet know where it is taught.\n"
                       "Tell us at the counter: we find the nearest centre for you.");
  mrc_test_kiosk_press (kiosk, "other");
  assert_place (kiosk, "arrival/today");
  mrc_test_kiosk_open (kiosk, "training");
  mrc_test_kiosk_press (kiosk, "language");
  mrc_test_kiosk_press (kiosk, "next");
  assert_reads (kiosk, "Government TTCs: 40 of them teach a language.\nHow long: ask here. Cost: ask here.");
  mrc_test_kiosk_free (kiosk);
}

/* Each district of the country stands on a page of its division, and no page has more than eight tiles. */
static void
test_all_districts (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcPack *pack = mrc_kiosk_get_services (kiosk->kiosk)->pack;
  GPtrArray *divisions = mrc_pack_get_table (pack, "divisions");
  GPtrArray *districts = mrc_pack_get_table (pack, "districts");
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  mrc_test_kiosk_press (kiosk, "start");
  for (guint i = 0; i < divisions->len; i++) {
    gboolean more = TRUE;

    mrc_test_kiosk_open (kiosk, "training/departure");
    mrc_test_kiosk_press (kiosk, mrc_table_row_get (divisions->pdata[i], "code"));
    while (more) {
      guint tiles = 0;

      for (guint n = 0; n < districts->len; n++) {
        const char *code = mrc_table_row_get (districts->pdata[n], "code");

        if (mrc_test_find_id (kiosk->window, code) != NULL) {
          g_assert_true (g_hash_table_add (found, (gpointer) code));
          tiles++;
        }
      }
      more = mrc_test_find_id (kiosk->window, "next-page") != NULL;
      g_assert_cmpuint (tiles + more, <=, 8);
      if (more)
        mrc_test_kiosk_press (kiosk, "next-page");
    }
  }
  g_assert_cmpuint (g_hash_table_size (found), ==, 64);
  mrc_test_kiosk_free (kiosk);
}

static void
test_old_says_so (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  mrc_test_kiosk_press (kiosk, "start");
  mrc_clock_set (clock, mrc_clock_now (clock) + YEAR);
  mrc_test_kiosk_open (kiosk, "training/departure/at/munshiganj");
  assert_shows (kiosk, "This may be out of date. Ask at the counter.");
  assert_silent_of (kiosk, "Ask at the counter before you rely on this.");
  mrc_test_kiosk_free (kiosk);
}

/* No page is made up for a place that is not in the tables. */
static void
test_nowhere (void)
{
  static const char *const nowhere[] = {
    "training/flying",       "training/departure/in/atlantis", "training/departure/in/dhaka/3",
    "training/departure/at", "training/departure/at/atlantis", "training/departure/at/pabna/9",
    "training/departure/or", "training/departure/or/dhaka",    "training/departure/at/munshiganj/0",
  };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  for (guint i = 0; i < G_N_ELEMENTS (nowhere); i++) {
    g_test_message ("%s", nowhere[i]);
    g_assert_null (mrc_place_training (kiosk->kiosk, nowhere[i] + strlen ("training/"), NULL));
  }
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/training/two-touches-from-a-door", test_from_a_door);
  g_test_add_func ("/training/in-the-district", test_in_the_district);
  g_test_add_func ("/training/beside-the-district", test_beside_the_district);
  g_test_add_func ("/training/no-needless-question", test_no_needless_question);
  g_test_add_func ("/training/all-districts", test_all_districts);
  g_test_add_func ("/training/what-is-old-says-so", test_old_says_so);
  g_test_add_func ("/training/nowhere", test_nowhere);
  return g_test_run ();
}
