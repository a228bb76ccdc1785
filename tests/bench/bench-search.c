// SPDX-License-Identifier: GPL-3.0-or-later

/* A pack of ten thousand cards: how long it takes to open, what it and its index take of
 * the memory, and how long a visitor's words are looked for. */

#include "content/build.h"
#include "content/pack.h"
#include "content/signature.h"
#include "tests/bench/stopwatch.h"

#include <glib/gstdio.h>

#include <malloc.h>
#include <string.h>
#include <unistd.h>

#define CARDS 10000
#define CARDS_OF_TOPIC 7
#define OPENINGS 10
#define SEARCHES 4000
#define SEED 20261125

typedef struct {
  GRand *rand;
  GPtrArray
    *words[MRC_N_LANGUAGES]; /* (element-type utf8): of the shipped cards, as often as they stand there */
} Vocabulary;

static void
take_words (Vocabulary *self, char *const text[MRC_N_LANGUAGES])
{
  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    g_auto (GStrv) words = g_strsplit_set (text[i], " \n", -1);

    for (char **word = words; *word != NULL; word++) {
      if (**word != '\0')
        g_ptr_array_add (self->words[i], g_strdup (*word));
    }
  }
}

/* Ten thousand cards have many more words than the shipped: every fourth is one that is made up. */
static char *
random_word (Vocabulary *self, int language)
{
  GPtrArray *words = self->words[language];
  const char *word = g_ptr_array_index (words, g_rand_int_range (self->rand, 0, (int) words->len));
  const char *other = g_ptr_array_index (words, g_rand_int_range (self->rand, 0, (int) words->len));

  return g_rand_int_range (self->rand, 0, 4) > 0 ? g_strdup (word) : g_strconcat (word, other, NULL);
}

static char *
random_text (Vocabulary *self, int language, int n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < n; i++) {
    g_autofree char *word = random_word (self, language);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static void
add_card (Vocabulary *self, MrcTopic *topic)
{
  MrcCard *card = mrc_card_new ();

  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    put (&card->text[i], random_text (self, i, g_rand_int_range (self->rand, 8, 18)));
    put (&card->source[i], g_strdup ("BMET"));
  }
  put (&card->picture, g_strdup ("contract"));
  card->as_of = 20000;
  card->review_by = 21000;
  g_ptr_array_add (topic->cards, card);
}

static MrcTopic *
random_topic (Vocabulary *self, int number)
{
  MrcTopic *topic = mrc_topic_new ();

  put (&topic->slug, g_strdup_printf ("topic-%d", number));
  put (&topic->picture, g_strdup ("contract"));
  put (&topic->audience, g_strdup ("all"));
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    put (&topic->title[i], random_text (self, i, g_rand_int_range (self->rand, 1, 5)));
  for (int i = 0; i < CARDS_OF_TOPIC; i++)
    add_card (self, topic);
  return topic;
}

/* The shipped content with other topics behind its own. */
static MrcSource *
large_source (Vocabulary *self)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);
  MrcSource *source = mrc_source_read (folder, NULL);
  int cards = 0;

  for (guint i = 0; i < source->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (source->topics, i);

    for (guint n = 0; n < topic->cards->len; n++, cards++)
      take_words (self, ((MrcCard *) topic->cards->pdata[n])->text);
  }
  for (int i = 0; cards < CARDS; i++, cards += CARDS_OF_TOPIC)
    g_ptr_array_add (source->topics, random_topic (self, i));
  g_print ("%d cards in %u topics\n", cards, source->topics->len);
  return source;
}

static gint64
memory_in_use (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (gint64) (info.uordblks + info.hblkhd);
}

static MrcPack *
time_opening (const char *path, const char *public_key)
{
  g_autoptr (MrcStopwatch) whole = mrc_stopwatch_new ();
  g_autoptr (MrcStopwatch) index = mrc_stopwatch_new ();
  MrcPack *pack = NULL;
  gint64 before = memory_in_use (), with_pack = 0;

  for (int i = 0; i < OPENINGS; i++) {
    g_clear_object (&pack);
    mrc_stopwatch_start (whole);
    pack = mrc_pack_open (path, public_key, NULL);
    g_assert_nonnull (pack);
    with_pack = memory_in_use ();
    mrc_stopwatch_start (index);
    mrc_pack_make_index (pack);
    mrc_stopwatch_stop (index);
    mrc_stopwatch_stop (whole);
    if (i == 0)
      g_print ("memory: %.1f MB with the index, which takes %.1f MB\n",
               (memory_in_use () - before) / 1048576.0, (memory_in_use () - with_pack) / 1048576.0);
  }
  mrc_stopwatch_print (whole, "open: verify, read, make the index");
  mrc_stopwatch_print (index, "of that the index");
  return pack;
}

/* Begun words and whole ones, as fingers leave them. */
static char *
asked (Vocabulary *self, int language, int n)
{
  g_autofree char *text = random_text (self, language, n);
  long length = g_utf8_strlen (text, -1) - g_rand_int_range (self->rand, 0, 4);

  return g_utf8_substring (text, 0, MAX (1, length));
}

static void
time_searches (Vocabulary *self, MrcPack *pack, const char *name, int n)
{
  g_autoptr (MrcStopwatch) watch = mrc_stopwatch_new ();
  guint found = 0;

  for (int i = 0; i < SEARCHES; i++) {
    g_autofree char *words = asked (self, i % MRC_N_LANGUAGES, n);
    GPtrArray *result = NULL;

    mrc_stopwatch_start (watch);
    result = mrc_pack_search (pack, words);
    mrc_stopwatch_stop (watch);
    found += result->len > 0;
    g_ptr_array_unref (result);
  }
  mrc_stopwatch_print (watch, name);
  g_print ("    longest %.1f ms; %u of %d find something\n", mrc_stopwatch_percentile (watch, 100) / 1000.0,
           found, SEARCHES);
}

/* The worst there is: one letter that half of all words begin with. */
static void
time_letters (MrcPack *pack)
{
  static const char *const letters[] = { "ক", "স", "ব", "আ", "t", "a", "টাকা", "কাজ", "the" };
  g_autoptr (MrcStopwatch) watch = mrc_stopwatch_new ();

  for (int i = 0; i < 300; i++) {
    mrc_stopwatch_start (watch);
    g_ptr_array_unref (mrc_pack_search (pack, letters[(gsize) i % G_N_ELEMENTS (letters)]));
    mrc_stopwatch_stop (watch);
  }
  mrc_stopwatch_print (watch, "one letter, or the commonest words");
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder);
}

int
main (void)
{
  Vocabulary vocabulary = { .rand = g_rand_new_with_seed (SEED) };
  g_autofree char *folder = g_dir_make_tmp ("mrc-search-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.pack", NULL);
  g_autofree char *secret = g_build_filename (folder, "content.key", NULL);
  g_autofree char *public_file = g_build_filename (folder, "content.pub", NULL);
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (secret, public_file, NULL, NULL);
  g_autofree char *public_key = mrc_signing_key_dup_public (key);
  MrcPack *pack = NULL;
  MrcSource *source = NULL;
  GStatBuf status;

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    vocabulary.words[i] = g_ptr_array_new_with_free_func (g_free);
  source = large_source (&vocabulary);
  g_assert_true (mrc_pack_build (source, path, 1, 1790000000, NULL));
  g_assert_true (mrc_sign_file (path, key, 1790000000, NULL));
  mrc_source_free (source);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_print ("the pack has %.1f MB\n", (double) status.st_size / 1048576.0);

  pack = time_opening (path, public_key);
  time_searches (&vocabulary, pack, "one word", 1);
  time_searches (&vocabulary, pack, "two words", 2);
  time_searches (&vocabulary, pack, "four words", 4);
  time_letters (pack);

  g_object_unref (pack);
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_ptr_array_unref (vocabulary.words[i]);
  g_rand_free (vocabulary.rand);
  remove_folder (folder);
  return 0;
}
