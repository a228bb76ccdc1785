// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/report-private.h"

#include "content/sentence.h"
#include "content/source-private.h"

typedef struct {
  MrcSource *source;
  MrcLanguage language;
  GArray *lengths; /* (element-type int): words of each sentence */
  GString *too_long;
} Sentences;

static gboolean
is_of_a_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x200C || c == 0x200D;
}

GPtrArray *
mrc_report_split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;

  for (const char *p = text;; p = g_utf8_next_char (p)) {
    gboolean inside = *p != '\0' && is_of_a_word (g_utf8_get_char (p));

    if (inside && start == NULL)
      start = p;
    if (!inside && start != NULL) {
      g_ptr_array_add (words, g_strndup (start, p - start));
      start = NULL;
    }
    if (*p == '\0')
      return words;
  }
}

void
mrc_report_each_card (MrcSource *source, MrcReportCardFunc each, gpointer data)
{
  for (guint i = 0; i < source->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (source->topics, i);

    for (guint n = 0; n < topic->cards->len; n++)
      each (topic, g_ptr_array_index (topic->cards, n), data);
  }
}

char *
mrc_report_where (MrcSource *source, gconstpointer thing)
{
  const MrcOrigin *origin = mrc_source_origin (source, thing);

  return g_strdup_printf ("%s:%d", origin->file, origin->line);
}

static void
measure_card (const MrcTopic *topic, const MrcCard *card, gpointer data)
{
  Sentences *self = data;
  const char *text = card->text[self->language];
  g_autoptr (GPtrArray) sentences = mrc_sentences_split (text);

  for (guint i = 0; i < sentences->len; i++) {
    const char *sentence = g_ptr_array_index (sentences, i);
    g_autoptr (GPtrArray) words = mrc_report_split_words (sentence);
    int length = (int) words->len;

    g_array_append_val (self->lengths, length);
    if (length > MRC_REPORT_LONG_SENTENCE) {
      g_autofree char *where = mrc_report_where (self->source, text);

      g_string_append_printf (self->too_long, "%s: %d words: %s\n", where, length, sentence);
    }
  }
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* A bar for each length, a sign a hundredth of all, so that the shape is seen at a glance. */
static void
draw_lengths (GArray *lengths, GString *out)
{
  int most = g_array_index (lengths, int, lengths->len - 1);

  for (int length = 1; length <= most; length++) {
    guint n = 0;
    g_autofree char *bar = NULL;

    for (guint i = 0; i < lengths->len; i++)
      n += g_array_index (lengths, int, i) == length;
    bar = g_strnfill ((n * 100 + lengths->len - 1) / lengths->len, '#');
    if (n > 0)
      g_string_append_printf (out, "%3d words %4u %s\n", length, n, bar);
  }
}

static void
report_language (MrcSource *source, MrcLanguage language, GString *out)
{
  Sentences self = { source, language, g_array_new (FALSE, FALSE, sizeof (int)), g_string_new (NULL) };

  mrc_report_each_card (source, measure_card, &self);
  g_array_sort (self.lengths, compare_lengths);
  g_string_append_printf (out, "\nSentences in %s: %u", mrc_language_code (language), self.lengths->len);
  if (self.lengths->len > 0) {
    g_string_append_printf (out, ", half of them of at most %d words, the longest of %d\n",
                            g_array_index (self.lengths, int, self.lengths->len / 2),
                            g_array_index (self.lengths, int, self.lengths->len - 1));
    draw_lengths (self.lengths, out);
    g_string_append_printf (out, "More than %d words:\n%s", MRC_REPORT_LONG_SENTENCE,
                            self.too_long->len > 0 ? self.too_long->str : "none\n");
  }
  g_array_unref (self.lengths);
  g_string_free (self.too_long, TRUE);
}

void
mrc_report_sentences (MrcSource *source, GString *out)
{
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    report_language (source, i, out);
}

char *
mrc_source_report (MrcSource *source, MrcDay today)
{
  GString *out = g_string_new (NULL);

  mrc_report_sentences (source, out);
  mrc_report_words (source, out);
  mrc_report_gaps (source, today, out);
  g_string_erase (out, 0, 1);
  return g_string_free (out, FALSE);
}
