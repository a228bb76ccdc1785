// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/sentence.h"

#include <string.h>

static const char *const abbreviations[] = { "Tk",  "No", "Nos", "Dr",  "Mr",  "Mrs", "Ms", "St",
                                             "Ltd", "Co", "e.g", "i.e", "etc", "vs",  "p",  NULL };

static gboolean
is_closer (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D;
}

/* Whether the full stop at @stop ends an abbreviation and not a sentence. */
static gboolean
is_abbreviation (const char *start, const char *stop)
{
  const char *word = stop;

  while (word > start && !g_ascii_isspace (word[-1]) && word[-1] != '(')
    word--;
  for (int i = 0; abbreviations[i] != NULL; i++) {
    if (strlen (abbreviations[i]) == (gsize) (stop - word) &&
        strncmp (word, abbreviations[i], stop - word) == 0)
      return TRUE;
  }
  return stop - word == 1 && g_ascii_isupper (*word);
}

/* The byte after the end of the sentence that ends at @at, or %NULL when none does. */
static const char *
sentence_end (const char *start, const char *at)
{
  gunichar c = g_utf8_get_char (at);
  const char *after = g_utf8_next_char (at);

  if (c == '\n')
    return at;
  if (c != 0x964 && c != 0x965 && c != '?' && c != '!' && c != '.')
    return NULL;
  if (c == '.' && is_abbreviation (start, at))
    return NULL;
  while (*after != '\0' && (strchr ("?!.", *after) != NULL || is_closer (g_utf8_get_char (after))))
    after = g_utf8_next_char (after);
  /* A danda needs no space after it; the others stand inside numbers and addresses too. */
  return c == 0x964 || c == 0x965 || *after == '\0' || g_ascii_isspace (*after) ? after : NULL;
}

static void
add (GPtrArray *sentences, const char *start, const char *end)
{
  char *sentence = g_strstrip (g_strndup (start, end - start));

  if (*sentence != '\0')
    g_ptr_array_add (sentences, sentence);
  else
    g_free (sentence);
}

GPtrArray *
mrc_sentences_split (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *at = text; *at != '\0';) {
    const char *end = sentence_end (start, at);

    if (end == NULL) {
      at = g_utf8_next_char (at);
      continue;
    }
    add (sentences, start, end);
    at = *end == '\n' ? end + 1 : end;
    start = at;
  }
  add (sentences, start, start + strlen (start));
  return sentences;
}
