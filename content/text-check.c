// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/text-check.h"

#include <string.h>

#include "content/problem.h"

#define ZWNJ 0x200C
#define ZWJ 0x200D
#define DOTTED_CIRCLE 0x25CC
#define ELLIPSIS 0x2026

static int
line_of (const char *text, const char *at, const MrcTextPlace *place)
{
  int line = place->line;

  for (const char *p = text; p < at; p++)
    line += *p == '\n';
  return line;
}

static gboolean
is_bengali (gunichar c)
{
  return c >= 0x980 && c <= 0x9FF;
}

static gboolean
is_latin (gunichar c)
{
  return g_unichar_isalnum (c) && (c < 0x80 || g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN);
}

static gboolean
is_bengali_mark (gunichar c)
{
  return is_bengali (c) && g_unichar_ismark (c);
}

/* Unicode composes neither of the three in NFC, so every keyboard that types them as one sign writes "not
 * NFC". */
static char *
open_nukta_letters (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\u09DC", "\u09A1\u09BC", 0);
  g_string_replace (out, "\u09DD", "\u09A2\u09BC", 0);
  g_string_replace (out, "\u09DF", "\u09AF\u09BC", 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check_form (const char *text, const char *nfc, const MrcTextPlace *place)
{
  const char *a = text, *b = nfc;

  while (*a != '\0' && *a == *b)
    a++, b++;
  if (*a != *b)
    mrc_problem_add (place->problems, place->file, line_of (text, a, place),
                     "type the word again, or save the file as Unicode NFC", "Unicode that is not NFC");
}

static void
check_character (const char *text, const char *at, gunichar before, const MrcTextPlace *place)
{
  gunichar c = g_utf8_get_char (at);
  int line = line_of (text, at, place);

  if (c == ELLIPSIS || (c == '.' && at[1] == '.' && before != '.'))
    mrc_problem_add (place->problems, place->file, line, "finish the sentence", "an ellipsis");
  else if (c == DOTTED_CIRCLE)
    mrc_problem_add (place->problems, place->file, line, "type the letter it belongs to", "a dotted circle");
  else if (is_bengali_mark (c) && !is_bengali (before) && before != ZWJ && before != ZWNJ)
    mrc_problem_add (place->problems, place->file, line, "type its letter before it",
                     "the sign U+%04X stands alone and would show a dotted circle", c);
  else if (c != '\n' && c != ZWJ && c != ZWNJ &&
           (g_unichar_iszerowidth (c) ? !g_unichar_ismark (c) : !g_unichar_isprint (c)))
    mrc_problem_add (place->problems, place->file, line, "delete it and type the words again",
                     "the invisible or unknown character U+%04X", c);
}

static void
check_characters (const char *text, const MrcTextPlace *place)
{
  gunichar before = ' ';

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    check_character (text, p, before, place);
    before = g_utf8_get_char (p);
  }
}

static void
check_no_latin (const char *text, const MrcTextPlace *place)
{
  for (const char *p = text; *p != '\0';) {
    g_autofree char *word = NULL;
    const char *end = p;

    while (*end != '\0' && is_latin (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    if (end == p) {
      p = g_utf8_next_char (p);
      continue;
    }
    word = g_strndup (p, end - p);
    if (place->allowed == NULL || !g_hash_table_contains (place->allowed, word))
      mrc_problem_add (place->problems, place->file, line_of (text, p, place),
                       "write it in Bengali letters and digits, or add it to latin-allowed.txt",
                       "Latin \"%s\" in a Bengali text", word);
    p = end;
  }
}

char *
mrc_text_take (const char *text, MrcLanguage language, const MrcTextPlace *place)
{
  g_autofree char *opened = open_nukta_letters (text);
  char *nfc = g_utf8_normalize (opened, -1, G_NORMALIZE_NFC);

  check_form (opened, nfc, place);
  check_characters (nfc, place);
  if (language == MRC_LANGUAGE_BENGALI)
    check_no_latin (nfc, place);
  return nfc;
}

char *
mrc_text_normalise (const char *text)
{
  return g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}

gboolean
mrc_text_is_utf8 (const char *data, gsize length, const char *file, GPtrArray *problems)
{
  const char *bad;
  int line = 1;

  if (g_utf8_validate_len (data, length, &bad))
    return TRUE;
  for (const char *p = data; p < bad; p++)
    line += *p == '\n';
  mrc_problem_add (problems, file, line, "save the file as UTF-8", "a byte that is not UTF-8 text");
  return FALSE;
}
