// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/report-private.h"

#include <string.h>

#include "content/source-private.h"

#define HASANTA 0x9CD

/** How often a word stands in the cards, and where first. */
typedef struct {
  char *word;  /* (owned) */
  char *where; /* (owned) */
  guint n;
} Use;

static void
use_free (Use *self)
{
  g_free (self->word);
  g_free (self->where);
  g_free (self);
}

typedef struct {
  MrcSource *source;
  MrcLanguage language;
  GHashTable *uses; /* (element-type utf8 Use) */
} Count;

/* Letters as they are spoken: ক্ষ্ম is one, and so is a letter with its vowel sign. */
static int
count_letters (const char *word)
{
  gunichar before = 0;
  int n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    n += !g_unichar_ismark (c) && c != 0x200C && c != 0x200D && before != HASANTA;
    before = c;
  }
  return n;
}

/* A number is read out digit by digit and is not meant. */
static gboolean
is_long (const char *word, MrcLanguage language)
{
  return !g_unichar_isdigit (g_utf8_get_char (word)) &&
         count_letters (word) >=
           (language == MRC_LANGUAGE_BENGALI ? MRC_REPORT_LONG_WORD_BN : MRC_REPORT_LONG_WORD_EN);
}

static void
count_use (Count *self, const char *word, gconstpointer thing)
{
  Use *use = g_hash_table_lookup (self->uses, word);

  if (use == NULL) {
    use = g_new0 (Use, 1);
    use->word = g_strdup (word);
    use->where = mrc_report_where (self->source, thing);
    g_hash_table_insert (self->uses, use->word, use);
  }
  use->n++;
}

static void
count_long_words (const MrcTopic *topic, const MrcCard *card, gpointer data)
{
  Count *self = data;
  g_autoptr (GPtrArray) words = mrc_report_split_words (card->text[self->language]);

  for (guint i = 0; i < words->len; i++) {
    if (is_long (words->pdata[i], self->language))
      count_use (self, words->pdata[i], card->text[self->language]);
  }
}

/* "ঋণ" stands in "ঋণের" as well: a Bengali word takes its endings at its end. */
static void
count_beginnings (Count *self, const char *text, const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word)) {
    gunichar before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : ' ';

    if (!g_unichar_isalnum (before) && !g_unichar_ismark (before))
      count_use (self, word, text);
  }
}

static void
count_hard_words (const MrcTopic *topic, const MrcCard *card, gpointer data)
{
  Count *self = data;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, self->source->plain);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    count_beginnings (self, card->text[MRC_LANGUAGE_BENGALI], word);
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const Use *first = a, *second = b;

  return first->n != second->n ? (first->n < second->n ? 1 : -1) : strcmp (first->word, second->word);
}

static void
write_uses (Count *self, GString *out)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_values (self->uses), compare_uses);

  for (GList *l = sorted; l != NULL; l = l->next) {
    const Use *use = l->data;
    const char *rather = g_hash_table_lookup (self->source->plain, use->word);

    g_string_append_printf (out, "%s: %s, %u time%s", use->where, use->word, use->n, use->n == 1 ? "" : "s");
    if (rather != NULL)
      g_string_append_printf (out, "; rather %s", rather);
    g_string_append_c (out, '\n');
  }
  if (sorted == NULL)
    g_string_append (out, "none\n");
}

static void
report_uses (MrcSource *source, MrcLanguage language, MrcReportCardFunc each, GString *out)
{
  Count count = { source, language, NULL };

  count.uses = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) use_free);
  mrc_report_each_card (source, each, &count);
  write_uses (&count, out);
  g_hash_table_unref (count.uses);
}

void
mrc_report_words (MrcSource *source, GString *out)
{
  g_string_append (out, "\nHard words of plain-words.csv:\n");
  report_uses (source, MRC_LANGUAGE_BENGALI, count_hard_words, out);
  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    g_string_append_printf (out, "\nLong words in %s:\n", mrc_language_code (i));
    report_uses (source, i, count_long_words, out);
  }
}
