// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/search.h"
#include "content/source.h"
#include "locales/fold.h"

#include <locale.h>
#include <string.h>

/* What is shipped, and what a visitor finds in it. */
typedef struct {
  MrcSource *source;
  MrcSearch *search;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);

  self->source = mrc_source_read (folder, NULL);
  self->search = mrc_search_new (self->source->pages, self->source->topics,
                                 g_hash_table_lookup (self->source->tables, "synonyms"),
                                 g_hash_table_lookup (self->source->tables, "districts"),
                                 g_hash_table_lookup (self->source->tables, "upazilas"));
  g_assert_nonnull (self->search);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mrc_search_free (self->search);
  mrc_source_free (self->source);
}

/* @first: the place without the number of its card. */
static const struct {
  const char *words;
  const char *first;
} queries[] = {
  /* Before going. */
  { "ফ্রি ভিসা", "topic/free-visa" },
  { "ভিসা আসল", "topic/visa-real" },
  { "আসল ভিসা", "topic/visa-real" },
  { "ভিজিট ভিসা", "topic/visa-real" },
  { "চুক্তি", "topic/contract" },
  { "চুক্তির", "topic/contract" },
  { "চুক", "topic/contract" },
  { "সই", "topic/contract" },
  { "ওভারটাইম", "topic/contract" },
  { "পাসপোর্ট আটকে", "topic/scam-job" },
  { "দালাল", "topic/broker" },
  { "দালালকে টাকা", "topic/broker" },
  { "লাইসেন্স", "topic/agency-check" },
  { "এজেন্সি", "agency" },
  { "এজেন্সী", "agency" },
  { "এজেন্সির লাইসেন্স নম্বর", "topic/agency-check" },
  { "বোয়েসেল", "topic/boesl" },
  { "জাপান", "topic/country-jp" },
  { "মালয়েশিয়া", "topic/country-my" },
  { "ইতালি", "topic/country-it" },
  { "মালদ্বীপ", "topic/country-mv" },
  { "সাগরপথ", "topic/sea-route" },
  { "ট্রলার", "topic/sea-route" },
  { "মেডিকেল", "topic/medical" },
  { "আনফিট", "topic/medical" },
  { "ফিঙ্গার", "topic/registration" },
  { "রেজিস্ট্রেশন", "topic/registration" },
  { "১৮ বছর", "topic/registration" },
  { "বিএমইটি কার্ড", "topic/departure" },
  { "পিডিও", "topic/departure" },
  { "বিমা", "topic/if-wrong" }, /* insurance, not the airport: বিমানবন্দর */
  { "বিজ্ঞাপন", "topic/real-jobs" },
  { "কাজের খবর", "topic/real-jobs" },
  { "কল সেন্টার", "topic/scam-job" },
  { "চাকরি", "topic/scam-job" },
  { "মেয়েরা বিদেশে", "topic/women-abroad" },
  { "ঘরের কাজ", "topic/women-abroad" },
  { "মেয়েদের বয়স", "topic/women-abroad" },
  { "যাব না থাকব", "topics/decide" },
  { "লাভ ক্ষতি", "topic/gain-loss" },
  { "খরচ কত", "worksheet" },
  /* Loan, training, a life here. */
  { "লোনের সুদ", "topic/loan-return" },
  { "মহাজন", "topic/loan-before" },
  { "জমি বন্ধক", "topic/loan-before" },
  { "লোন", "topics/loan-training" },
  { "লোণ", "topic/loan-before" },
  { "ট্রেনিং", "topic/training" },
  { "ট্রেনিঙ", "topic/training" },
  { "টিটিসি", "topic/training" },
  { "সার্টিফিকেট", "topic/skill-certificate" },
  { "ব্যবসা", "topic/stay-plan" },
  { "ট্রেড লাইসেন্স", "topic/stay-plan" },
  { "ছাগল", "topic/stay-home" },
  { "মাছ চাষ", "topic/stay-home" },
  { "বন্যা", "topic/climate" },
  /* Somebody of ours abroad. */
  { "মুক্তিপণ", "topic/ransom" },
  { "মুক্তিপন", "topic/ransom" },
  { "ভিডিও", "topic/ransom" },
  { "খোঁজ", "topic/missing" },
  { "খোজ", "topic/missing" },
  { "খোঁজ নেই", "topic/missing" },
  { "ছেলের খোঁজ নেই", "topics/danger-abroad" },
  { "থানায় জিডি", "topic/missing" },
  { "জেল", "topic/jail" },
  { "জেলে বন্দি", "topic/jail" },
  { "বন্দি", "topic/jail" },
  { "লাশ", "topic/death" },
  { "লাস", "topic/death" },
  { "মৃত্যু", "topic/death" },
  { "ক্ষতিপূরণ", "topic/death" },
  { "হাসপাতাল", "topic/sick-abroad" },
  { "অসুস্থ", "topic/sick-abroad" },
  { "টাকা পাঠায় না", "topic/no-money" },
  { "টাকা পাঠানো", "topic/send-money" },
  { "হুন্ডি", "topic/send-money" },
  { "বিকাশ", "topic/send-money" },
  /* Back home. */
  { "আউটপাস", "topics/again" },
  { "পাওনা টাকা", "topic/wages-owed" },
  { "আকামা", "topic/wages-owed" },
  { "কুমিল্লা সালিশ", "topic/wages-owed" },
  { "অভিযোগ", "topic/cheated" },
  { "মানব পাচার", "topic/rescued" },
  { "ঘুম আসে না", "topic/mind" },
  { "মন খারাপ", "topic/mind" },
  { "ডাক্তার", "topic/health" },
  { "বৃত্তি", "topic/what-help" },
  { "সরকারি সাহায্য", "topic/what-help" },
  { "সিরিয়াল", "serial" },
  { "ফোন নম্বর", "help/numbers" },
  /* Words that no card has: tables/synonyms.csv. */
  { "ব্রোকার", "topic/broker" },
  { "ব্রোকারকে টাকা", "topic/broker" },
  { "ঋণ", "topic/loan-before" },
  { "প্রশিক্ষণ", "topic/training" },
  { "হাজত", "topic/jail" },
  { "মরদেহ", "topic/death" },
  { "সমুদ্রপথে", "topic/sea-route" },
  { "নৌকা", "topic/sea-route" },
  { "স্বাক্ষর", "topic/contract" },
  { "নিবন্ধন", "topic/registration" },
  { "অপহরণ", "topic/ransom" },
  { "সনদ", "topic/skill-certificate" },
  /* A whole sentence: what is rare in it decides. */
  { "আমার ভাইয়ের জন্য মুক্তিপণ চাইছে", "topic/ransom" },
  /* English, on whatever page. */
  { "বুড়িচং", "refer/manpower/at/cumilla" }, /* an upazila: the offices of its district */
  { "বুড়িচঙ", "refer/manpower/at/cumilla" },
  { "Hathazari", "refer/manpower/at/chattogram" },
  { "পঞ্চগড়", "refer/manpower/at/panchagarh" },
  { "visa real", "topic/visa-real" },
  { "free visa", "topic/free-visa" },
  { "Contract", "topic/contract" },
  { "licences", "topic/agency-check" },
  { "agency’s licence", "topic/agency-check" },
  { "Malaysia", "topic/country-my" },
  { "Maldives", "topic/country-mv" },
  { "ransom", "topic/ransom" },
  { "jailed", "topic/jail" },
  { "hundi", "topic/send-money" },
  { "outpass", "topics/again" },
  { "trafficked", "topic/rescued" },
  { "fingerprint", "topic/registration" },
  { "medical test", "topic/medical" },
  { "skill certificate", "topic/skill-certificate" },
  { "goat", "topic/stay-home" },
  { "no sleep", "topic/mind" },
  { "overtime", "topic/contract" },
  { "bKash", "topic/send-money" },
};

static char *
without_card (const char *place)
{
  const char *slash = strrchr (place, '/');
  gboolean numbered = slash != NULL && g_str_has_prefix (place, "topic/") && slash != strchr (place, '/');

  return numbered ? g_strndup (place, slash - place) : g_strdup (place);
}

static void
test_queries (Fixture *self, gconstpointer data)
{
  int wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (GPtrArray) found = mrc_search_find (self->search, queries[i].words);
    g_autofree char *first =
      without_card (found->len > 0 ? ((MrcFound *) found->pdata[0])->place : "nothing");

    if (!g_str_equal (first, queries[i].first)) {
      g_test_message ("%s → %s, not %s", queries[i].words, first, queries[i].first);
      wrong++;
    }
  }
  g_assert_cmpint (wrong, ==, 0);
}

static const MrcFound *
first_of (Fixture *self, const char *words)
{
  g_autoptr (GPtrArray) found = mrc_search_find (self->search, words);

  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

/* Where one comes in: at the card that has the words, but at the beginning where the name has them, and where
 * the topic is a hard one. */
static void
test_where_it_opens (Fixture *self, gconstpointer data)
{
  const MrcFound *found = first_of (self, "আনফিট");

  g_assert_cmpstr (found->place, ==, "topic/medical/4");
  g_assert_cmpstr (found->label[MRC_LANGUAGE_BENGALI], ==, "মেডিকেল");
  g_assert_cmpstr (found->picture, ==, "doctor");
  g_assert_cmpstr (first_of (self, "মেডিকেল")->place, ==, "topic/medical/1");
  found = first_of (self, "গলা শুনতে");
  g_assert_true (found->topic->sensitive);
  g_assert_cmpstr (found->place, ==, "topic/ransom/1");
  g_assert_null (first_of (self, "সিরিয়াল")->topic);
}

static void
test_each_once (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "টাকা", "কাজ", "ক", "বিদেশ" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) found = mrc_search_find (self->search, words[i]);
    g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    g_assert_cmpuint (found->len, >, 8);
    g_assert_cmpuint (found->len, <=, MRC_SEARCH_MOST);
    for (guint n = 0; n < found->len; n++)
      g_assert_true (g_hash_table_add (places, without_card (((MrcFound *) found->pdata[n])->place)));
  }
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "",  "  ",   "\"",   "\" OR name:*", "NEAR(a b)",    "*",
                                       "।", "ঝঝঝঝ", "zzzz", "ক্ঞ",           "-১২৩৪৫৬৭৮৯০১২" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) found = mrc_search_find (self->search, words[i]);

    if (found->len > 0 && i != 3 && i != 4)
      g_test_message ("%s → %s", words[i], ((MrcFound *) found->pdata[0])->place);
    g_assert_true (found->len == 0 || i == 3 || i == 4); /* "or", "name", "a", "near" are words */
  }
}

/* Each a topic of one card; a row's first word is looked for, and it is found first; of the others only
 * what is near it (ক্রম is near কর্ম). This is the index as SQLite keeps it, whose own tokenizers part a word
 * at each vowel sign. */
static const char *const words[] = {
  "কাজ কাজি কাজু কার্জ কজ",
  "কাজি কাজ",
  "কুল কূট কাল কল কিল কেল কোল কৌল",
  "জেল জেলা জাল জল",
  "মন মান মিন মেন মানা",
  "দাস দেশ দিশা দোষ",
  "বাড়া বাটা বোড়া বেড়া",
  "শক্তি শোক শাকতি সখত",
  "পত্র পাতর পতন পাত্র",
  "মুক্ত মুখ মক্তব মোকতা",
  "কর্ম ক্রম করিম কারম",
  "অর্থ অথ আর্ত",
  "বিশ্ব বিষ বেশ বাঁশ",
  "সত্য সত সাত্ত্বিক",
  "স্বামী সামি শামা",
  "জ্ঞান গান জান",
  "ঋণ রণ রিন",
  "বৃত্তি বিত্ত বাত্তি",
  "চাঁদ চাদর চন্দ",
  "ভিসা ভাষা বাসা",
};

static MrcTopic *
topic_of_word (const char *word)
{
  MrcTopic *topic = mrc_topic_new ();
  MrcCard *card = mrc_card_new ();

  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    g_free (topic->title[i]);
    topic->title[i] = g_strdup ("");
    g_free (card->text[i]);
    card->text[i] = g_strdup_printf ("%s শেষ", word);
  }
  g_free (topic->slug);
  topic->slug = g_strdup (word);
  g_ptr_array_add (topic->cards, card);
  return topic;
}

static void
assert_near (const char *one, const char *other)
{
  g_autofree char *a = mrc_fold_near (one);
  g_autofree char *b = mrc_fold_near (other);

  g_assert_cmpstr (a, ==, b);
}

/* @row: behind it another word, so that the first is whole. */
static void
check_row (const char *row)
{
  g_auto (GStrv) parts = g_strsplit (row, " ", -1);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_topic_free);
  g_autofree char *asked = g_strconcat (parts[0], " শেষ", NULL);
  g_autoptr (MrcSearch) search = NULL;
  g_autoptr (GPtrArray) found = NULL;

  for (int i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (topics, topic_of_word (parts[i]));
  search = mrc_search_new (pages, topics, NULL, NULL, NULL);
  found = mrc_search_find (search, asked);
  g_test_message ("%s", row);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (((MrcFound *) found->pdata[0])->topic->slug, ==, parts[0]);
  for (guint i = 1; i < found->len; i++)
    assert_near (parts[0], ((MrcFound *) found->pdata[i])->topic->slug);
}

static void
test_words_stay_whole (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    check_row (words[i]);
}

/* As they were typed come before those that only sound so. */
static void
test_typed_before_near (void)
{
  static const char *const pairs[][2] = { { "বাড়ি", "বাড়ী" }, { "বিষ", "বিশ" },  { "দিন", "দীন" },
                                          { "কূল", "কুল" },     { "ভালো", "ভাল" }, { "চাঁদা", "চাদা" } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autoptr (GPtrArray) pages = g_ptr_array_new ();
    g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_topic_free);
    g_autoptr (MrcSearch) search = NULL;

    g_ptr_array_add (topics, topic_of_word (pairs[i][0]));
    g_ptr_array_add (topics, topic_of_word (pairs[i][1]));
    search = mrc_search_new (pages, topics, NULL, NULL, NULL);
    for (int n = 0; n < 2; n++) {
      g_autoptr (GPtrArray) found = mrc_search_find (search, pairs[i][n]);

      g_assert_cmpuint (found->len, ==, 2);
      g_assert_cmpstr (((MrcFound *) found->pdata[0])->topic->slug, ==, pairs[i][n]);
    }
  }
}

static gpointer
search_in_thread (gpointer data)
{
  for (int i = 0; i < 100; i++)
    g_ptr_array_unref (mrc_search_find (data, queries[i % G_N_ELEMENTS (queries)].words));
  return NULL;
}

static void
test_threads (Fixture *self, gconstpointer data)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("search", search_in_thread, self->search);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (first_of (self, "আনফিট")->place, ==, "topic/medical/4");
}

#define ADD(path, func) g_test_add ("/search/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, ""); /* so that a failure can be read */

  ADD ("first-hits", test_queries);
  ADD ("where-it-opens", test_where_it_opens);
  ADD ("each-once", test_each_once);
  ADD ("nothing", test_nothing);
  ADD ("threads", test_threads);
  g_test_add_func ("/search/words-stay-whole", test_words_stay_whole);
  g_test_add_func ("/search/typed-before-near", test_typed_before_near);

  return g_test_run ();
}
