// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/agency-search.h"

#include "kiosk/counsel/sound.h"

#include <math.h>

#define LONGEST_RUN 2 /* words that may be written as one */
#define MOST_HEARD 8  /* words of what a visitor wrote */

/* Of MRC_SOUND_SAME: less alike is another word, and a name with less is not shown. */
#define LEAST_WORD 600
#define LEAST_RUN 800 /* forgives where words are divided, and little else */
#define LEAST_NAME 560
/* What stands in fewer than one of so many names weighs no more for it: it may be a slip of the finger. */
#define RAREST 200.
/* How much of a name's mark its length makes: among names that have the words, the one with no others is
 * first. */
#define PART_OF_LENGTH 0.12

/* A word of the list, or some that stand together. */
typedef struct {
  char *key;  /* (owned) */
  int length; /* as mrc_sound_length() counts */
  int names;  /* in how many */
  gboolean run;
} Word;

/* One name of an agency: the places of its words and runs in the list of words. */
typedef struct {
  guint agency;
  int length;    /* as mrc_sound_length() counts, of all its words */
  GArray *words; /* (owned) (element-type guint) */
} Name;

struct _MrcAgencyIndex {
  GPtrArray *agencies; /* (owned) */
  GArray *words;       /* (owned) (element-type Word) */
  GArray *names;       /* (owned) (element-type Name) */
};

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->key);
}

static void
clear_name (gpointer data)
{
  g_array_unref (((Name *) data)->words);
}

static char *
run_of (GPtrArray *keys, guint from, guint n)
{
  g_autoptr (GString) run = g_string_new (NULL);

  for (guint i = from; i < from + n; i++)
    g_string_append (run, g_ptr_array_index (keys, i));
  return g_string_free (g_steal_pointer (&run), FALSE);
}

static guint
place_of (MrcAgencyIndex *self, GHashTable *places, const char *key)
{
  gpointer place = NULL;

  if (!g_hash_table_lookup_extended (places, key, NULL, &place)) {
    Word word = { g_strdup (key), mrc_sound_length (key), 0, TRUE };

    place = GUINT_TO_POINTER (self->words->len);
    g_array_append_val (self->words, word);
    g_hash_table_insert (places, g_strdup (key), place);
  }
  return GPOINTER_TO_UINT (place);
}

static gboolean
holds (const Name *name, guint place)
{
  for (guint i = 0; i < name->words->len; i++)
    if (g_array_index (name->words, guint, i) == place)
      return TRUE;
  return FALSE;
}

static void
add_name (MrcAgencyIndex *self, GHashTable *places, guint agency, const char *text)
{
  g_autoptr (GPtrArray) keys = mrc_sound_words (text);
  Name name = { .agency = agency, .words = g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (guint i = 0; i < keys->len; i++) {
    name.length += mrc_sound_length (g_ptr_array_index (keys, i));
    for (guint n = 1; n <= LONGEST_RUN && i + n <= keys->len; n++) {
      g_autofree char *key = run_of (keys, i, n);
      guint place = place_of (self, places, key);

      if (n == 1)
        g_array_index (self->words, Word, place).run = FALSE;
      if (!holds (&name, place)) {
        g_array_index (self->words, Word, place).names++;
        g_array_append_val (name.words, place);
      }
    }
  }
  g_array_append_val (self->names, name);
}

MrcAgencyIndex *
mrc_agency_index_new (GPtrArray *agencies)
{
  MrcAgencyIndex *self = g_new0 (MrcAgencyIndex, 1);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->agencies = g_ptr_array_ref (agencies);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->words, clear_word);
  g_array_set_clear_func (self->names, clear_name);
  for (guint i = 0; i < agencies->len; i++) {
    const MrcAgency *agency = g_ptr_array_index (agencies, i);

    for (int language = 0; language < MRC_N_LANGUAGES; language++)
      if (*agency->name[language] != '\0')
        add_name (self, places, i, agency->name[language]);
  }
  return self;
}

void
mrc_agency_index_free (MrcAgencyIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->names);
  g_array_unref (self->words);
  g_ptr_array_unref (self->agencies);
  g_free (self);
}

/* A run of what was heard, and how like each word of the list it is. */
typedef struct {
  guint from, n;
  double weight;
  int *likeness; /* (owned): as many as the index has words */
} Heard;

static void
clear_heard (gpointer data)
{
  g_free (((Heard *) data)->likeness);
}

/* What one has more than the other must be left out at least: most pairs need no closer look. */
static gboolean
may_be_alike (int heard, int word, int least, gboolean begins)
{
  int longer = begins ? heard : MAX (word, heard);

  return MIN (word, heard) * MRC_SOUND_SAME >= least * longer;
}

/* What a word weighs: the rarer those like it, the more. */
static void
compare_with_all (const MrcAgencyIndex *self, Heard *heard, const char *key, gboolean begins)
{
  int length = mrc_sound_length (key);
  double names = 0;

  heard->likeness = g_new0 (int, self->words->len);
  for (guint i = 0; i < self->words->len; i++) {
    const Word *word = &g_array_index (self->words, Word, i);
    int least = heard->n > 1 || word->run ? LEAST_RUN : LEAST_WORD;
    int likeness = 0;

    if (may_be_alike (length, word->length, least, begins))
      likeness = mrc_sound_likeness (key, word->key, least, begins);
    if (likeness < least)
      continue;
    heard->likeness[i] = likeness;
    names += word->names * pow ((double) likeness / MRC_SOUND_SAME, 4);
  }
  heard->weight = log (2 + self->names->len / (1 + names + self->names->len / RAREST));
}

static GArray *
hear (const MrcAgencyIndex *self, GPtrArray *keys)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Heard));

  g_array_set_clear_func (all, clear_heard);
  for (guint i = 0; i < keys->len; i++)
    for (guint n = 1; n <= LONGEST_RUN && i + n <= keys->len; n++) {
      g_autofree char *key = run_of (keys, i, n);
      Heard heard = { .from = i, .n = n };

      compare_with_all (self, &heard, key, i + n == keys->len);
      g_array_append_val (all, heard);
    }
  return all;
}

/* Each word that was heard takes the best that the name has for it, alone or in a run. */
static double
mark_words (const Name *name, GArray *heard, guint n_keys)
{
  double best[MOST_HEARD] = { 0 };
  double weight[MOST_HEARD] = { 0 };
  double sum = 0;
  double most = 0;

  for (guint h = 0; h < heard->len; h++) {
    const Heard *run = &g_array_index (heard, Heard, h);
    int likeness = 0;

    if (run->n == 1)
      weight[run->from] = run->weight;
    for (guint i = 0; i < name->words->len; i++)
      likeness = MAX (likeness, run->likeness[g_array_index (name->words, guint, i)]);
    for (guint i = run->from; i < run->from + run->n; i++)
      best[i] = MAX (best[i], likeness);
  }
  for (guint i = 0; i < n_keys; i++) {
    sum += best[i] * weight[i];
    most += weight[i];
  }
  return most > 0 ? sum / most : 0;
}

typedef struct {
  guint agency;
  double mark;
} Hit;

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *one = a;
  const Hit *two = b;

  if (one->mark != two->mark)
    return one->mark > two->mark ? -1 : 1;
  return one->agency < two->agency ? -1 : one->agency > two->agency;
}

/* The names of an agency follow one another. */
static void
add_hit (GArray *hits, guint agency, double mark)
{
  Hit hit = { agency, mark };
  Hit *last = hits->len > 0 ? &g_array_index (hits, Hit, hits->len - 1) : NULL;

  if (last != NULL && last->agency == agency)
    last->mark = MAX (last->mark, mark);
  else
    g_array_append_val (hits, hit);
}

static GArray *
mark_names (const MrcAgencyIndex *self, GPtrArray *keys)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GArray) heard = hear (self, keys);
  int length = 0;

  for (guint i = 0; i < keys->len; i++)
    length += mrc_sound_length (g_ptr_array_index (keys, i));
  for (guint i = 0; i < self->names->len; i++) {
    const Name *name = &g_array_index (self->names, Name, i);
    double words = mark_words (name, heard, keys->len);
    double alike = (double) MIN (length, name->length) / MAX (MAX (length, name->length), 1);

    if (words >= LEAST_NAME)
      add_hit (hits, name->agency, words * (1 - PART_OF_LENGTH + PART_OF_LENGTH * alike));
  }
  g_array_sort (hits, compare_hits);
  return hits;
}

GPtrArray *
mrc_agency_index_find (const MrcAgencyIndex *self, const char *name, guint most)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) keys = mrc_sound_words (name);
  g_autoptr (GArray) hits = NULL;

  g_ptr_array_set_size (keys, MIN (keys->len, MOST_HEARD));
  hits = mark_names (self, keys);
  for (guint i = 0; i < hits->len && i < most; i++)
    g_ptr_array_add (found, g_ptr_array_index (self->agencies, g_array_index (hits, Hit, i).agency));
  return found;
}

GPtrArray *
mrc_agency_find (MrcStore *store, const char *name, guint most, GError **error)
{
  g_autoptr (GPtrArray) agencies = mrc_agency_all (store, error);
  g_autoptr (MrcAgencyIndex) index = agencies != NULL ? mrc_agency_index_new (agencies) : NULL;
  g_autoptr (GPtrArray) borrowed = index != NULL ? mrc_agency_index_find (index, name, most) : NULL;
  GPtrArray *found = NULL;

  if (borrowed == NULL)
    return NULL;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_agency_free);
  for (guint i = 0; i < borrowed->len; i++) {
    guint place = 0;

    /* The index is gone before anybody looks at the hole. */
    if (g_ptr_array_find (agencies, g_ptr_array_index (borrowed, i), &place))
      g_ptr_array_add (found, g_steal_pointer (&g_ptr_array_index (agencies, place)));
  }
  return found;
}
