// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/clip.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "content/text-check.h"

#define NAME_BYTES 8 /* of 10,000 texts two are alike once in 10^11 folders */
#define MAX_WORDS 500
#define MAX_MS (5 * 60 * 1000)

MrcClip *
mrc_clip_new (const char *name)
{
  MrcClip *self = g_new0 (MrcClip, 1);

  self->name = g_strdup (name);
  return self;
}

void
mrc_clip_free (MrcClip *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_pointer (&self->opus, g_bytes_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self);
}

char *
mrc_clip_name (MrcLanguage language, const char *text)
{
  g_autofree char *words = g_strdelimit (mrc_text_normalise (text), "\n\t", ' ');
  unsigned char hash[crypto_generichash_BYTES];
  char hex[NAME_BYTES * 2 + 1];

  crypto_generichash (hash, sizeof hash, (const unsigned char *) words, strlen (words), NULL, 0);
  sodium_bin2hex (hex, sizeof hex, hash, NAME_BYTES);
  return g_strdup_printf ("%s-%s", mrc_language_code (language), hex);
}

char *
mrc_clip_words_to_text (GArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const MrcClipWord *word = &g_array_index (words, MrcClipWord, i);

    g_string_append_printf (text, "%s%d %d %d", i > 0 ? ", " : "", word->ms, word->start, word->end);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_number (const char **at, int max, int *ret_number)
{
  char *end = NULL;
  long number = strtol (*at, &end, 10);

  if (end == *at || number < 0 || number > max)
    return FALSE;
  *ret_number = (int) number;
  *at = end;
  return TRUE;
}

GArray *
mrc_clip_words_from_text (const char *text)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (MrcClipWord));
  g_auto (GStrv) parts = g_strsplit (text, ",", MAX_WORDS + 1);
  int before = 0;

  for (int i = 0; parts[i] != NULL && *text != '\0'; i++) {
    const char *at = parts[i];
    MrcClipWord word;

    if (i == MAX_WORDS || !read_number (&at, MAX_MS, &word.ms) || !read_number (&at, MAX_MS, &word.start) ||
        !read_number (&at, MAX_MS, &word.end) || at[strspn (at, " ")] != '\0' || word.ms < before ||
        word.end <= word.start)
      return NULL;
    before = word.ms;
    g_array_append_val (words, word);
  }
  return g_steal_pointer (&words);
}
