// SPDX-License-Identifier: GPL-3.0-or-later

/* What a visitor finds alone, by touches: through the pictures first, then by words. */

#include "kiosk/app/finding.h"
#include "kiosk/app/topic-order.h"
#include "tests/support/test-kiosk.h"

#include <string.h>

/* Presses "find it" and waits for what comes of it. */
static void
find (MrcTestKiosk *kiosk, const char *place)
{
  mrc_test_press_id (kiosk->window, "go");
  mrc_test_kiosk_wait_place (kiosk, place);
}

/* From the first page to the card that has the word, back to the results, and to other words. */
static void
test_by_words (void)
{
  static const char *const to_the_board[] = { "start", "all", "write", NULL };
  static const char *const letters[] = { "key-page", "key-আ", "key-ন", "key-ফ", "key-ি", "key-ট", NULL };
  static const char *const away[] = { "back", "write", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, to_the_board);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "search");
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (kiosk->window, "go")));
  mrc_test_kiosk_press_each (kiosk, letters);
  find (kiosk, "found/1");
  mrc_test_kiosk_press (kiosk, "medical");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/medical/4");
  mrc_test_kiosk_press_each (kiosk, away);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "search");
  g_assert_cmpstr (mrc_secret_text_peek (mrc_finding_words (kiosk->kiosk)), ==, "আনফিট");
  mrc_test_kiosk_free (kiosk);
}

/* A word on a key needs no typing; a name in English does. */
static void
test_by_a_key (void)
{
  static const char *const touches[] = { "start", "all", "write", "part-Visa", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  find (kiosk, "found/1");
  mrc_test_kiosk_press (kiosk, "visa-real");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/visa-real/1");
  mrc_test_kiosk_free (kiosk);
}

/* Nothing: a calm word, said aloud, and three ways on. */
static void
test_nothing (void)
{
  static const char *const touches[] = { "start", "all", "write", "key-ঝ", "key-ঞ", "key-ঝ", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1920, 1080, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  find (kiosk, "found/nothing");
  mrc_test_kiosk_press (kiosk, "again");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "search");
  find (kiosk, "found/nothing");
  mrc_test_kiosk_press (kiosk, "pictures");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topics/all");
  mrc_test_kiosk_open (kiosk, "found/nothing");
  mrc_test_kiosk_press (kiosk, "desk");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "arrival/today");
  mrc_test_kiosk_free (kiosk);
}

/* Page by page every topic is there once, and the last page has no next. */
static void
test_every_topic (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  GPtrArray *topics = mrc_pack_get_topics (mrc_kiosk_get_services (kiosk->kiosk)->pack);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  mrc_test_kiosk_open (kiosk, "topics/all");
  for (;;) {
    int n = 0;

    for (guint i = 0; i < topics->len; i++) {
      const MrcTopic *topic = topics->pdata[i];

      if (mrc_test_find_id (kiosk->window, topic->slug) != NULL) {
        g_assert_true (g_hash_table_add (seen, (gpointer) topic));
        n++;
      }
    }
    g_assert_cmpint (n, <=, 6);
    g_assert_nonnull (mrc_test_find_id (kiosk->window, "write"));
    if (mrc_test_find_id (kiosk->window, "next-page") == NULL)
      break;
    mrc_test_kiosk_press (kiosk, "next-page");
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, topics->len);
  mrc_test_kiosk_free (kiosk);
}

/* Whose door it is comes first; what stands on its page before what stands behind it. */
static void
test_own_first (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcPack *pack = mrc_kiosk_get_services (kiosk->kiosk)->pack;
  g_autoptr (GPtrArray) family = mrc_topics_in_order (pack, "family");
  g_autoptr (GPtrArray) nobody = mrc_topics_in_order (pack, NULL);

  g_assert_cmpstr (((MrcTopic *) family->pdata[0])->slug, ==, "missing");
  g_assert_cmpstr (((MrcTopic *) family->pdata[1])->slug, ==, "jail");
  g_assert_cmpstr (((MrcTopic *) nobody->pdata[0])->slug, ==, "loan-return");
  g_assert_cmpuint (family->len, ==, mrc_pack_get_topics (pack)->len);
  mrc_test_kiosk_open (kiosk, "home/family");
  mrc_test_kiosk_open (kiosk, "topics/all");
  g_assert_nonnull (mrc_test_find_id (kiosk->window, "missing"));
  mrc_test_kiosk_free (kiosk);
}

/* Who has gone elsewhere meanwhile is not fetched back. */
static void
test_gone_elsewhere (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  GPtrArray *found = NULL;

  mrc_test_kiosk_open (kiosk, "search");
  mrc_secret_text_set (mrc_finding_words (kiosk->kiosk), "আনফিট");
  mrc_finding_start (kiosk->kiosk);
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk->kiosk), "doors");
  while ((found = mrc_finding_get (kiosk->kiosk)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (((MrcFound *) found->pdata[0])->place, ==, "topic/medical/4");
  mrc_test_kiosk_settle (kiosk);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "doors");
  mrc_test_kiosk_free (kiosk);
}

/* A search that is under way when the visit ends is nobody's: it begins no visit and leads nowhere. */
static void
test_ended_meanwhile (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  GObject *pack = G_OBJECT (mrc_kiosk_get_services (kiosk->kiosk)->pack);
  int before = 0;

  mrc_test_kiosk_open (kiosk, "search");
  before = g_atomic_int_get (&pack->ref_count);
  mrc_secret_text_set (mrc_finding_words (kiosk->kiosk), "আনফিট");
  mrc_finding_start (kiosk->kiosk);
  g_assert_cmpint (g_atomic_int_get (&pack->ref_count), >, before);
  mrc_kiosk_end_visit (kiosk->kiosk, MRC_VISIT_END_EXIT, "clock");
  while (g_atomic_int_get (&pack->ref_count) > before) /* the search holds the pack */
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (mrc_kiosk_has_visit (kiosk->kiosk));
  mrc_test_kiosk_settle (kiosk);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
  mrc_test_kiosk_free (kiosk);
}

/* The words and what they found are gone with the visit. */
static void
test_it_dies_with_the_visit (void)
{
  static const char *const touches[] = { "start", "all", "write", "part-ভিসা", NULL };
  MrcVisit *visit = NULL;
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  find (kiosk, "found/1");
  visit = mrc_kiosk_get_visit (kiosk->kiosk);
  g_object_add_weak_pointer (G_OBJECT (visit), (gpointer *) &visit);
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_null (visit);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
  g_assert_cmpstr (mrc_secret_text_peek (mrc_finding_words (kiosk->kiosk)), ==, "");
  g_assert_null (mrc_finding_get (kiosk->kiosk));
  mrc_test_kiosk_open (kiosk, "found/1");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/content");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/search-way/by-words", test_by_words);
  g_test_add_func ("/search-way/by-a-key", test_by_a_key);
  g_test_add_func ("/search-way/nothing", test_nothing);
  g_test_add_func ("/search-way/every-topic", test_every_topic);
  g_test_add_func ("/search-way/own-first", test_own_first);
  g_test_add_func ("/search-way/gone-elsewhere", test_gone_elsewhere);
  g_test_add_func ("/search-way/ended-meanwhile", test_ended_meanwhile);
  g_test_add_func ("/search-way/it-dies-with-the-visit", test_it_dies_with_the_visit);

  return g_test_run ();
}
