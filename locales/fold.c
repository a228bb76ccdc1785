// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/fold.h"

#include <string.h>
#include <unicode/unorm2.h>

#include "locales/icu.h"
#include "locales/numbers.h"

#define HASANTA 0x09CD
#define NUKTA 0x09BC
#define ZWSP "\u200B"

/* What normalising leaves apart, or would lose: the old writing of ৎ needs its joiner to be known. */
static char *
write_in_one_way (const char *text)
{
  static const char *const pairs[][2] = {
    { "\u09A4\u09CD\u200D", "\u09CE" }, /* ত্ and a joiner: ৎ before Unicode 4.1 */
    { "\u0985\u09BE", "\u0986" },       /* অ and া */
    { "\u09F0", "\u09B0" },             /* the ৰ of Assam, from a wrong keyboard */
    { ZWSP, " " },                      /* parts words, though nobody sees it */
    { "\u2019", "'" },
  };
  g_autoptr (GString) out = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (out, pairs[i][0], pairs[i][1], 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ICU's data is part of its library: it fails for want of memory only. */
static char *
fold_case (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance (&status);
  g_autofree UChar *wide = mrc_icu_from_utf8 (text);
  g_autofree UChar *folded = NULL;
  int length;

  length = unorm2_normalize (normalizer, wide, -1, NULL, 0, &status);
  status = U_ZERO_ERROR;
  folded = g_new0 (UChar, length + 1);
  unorm2_normalize (normalizer, wide, -1, folded, length + 1, &status);
  if (U_FAILURE (status))
    g_error ("ICU cannot normalise: %s", u_errorName (status));
  return mrc_icu_to_utf8 (folded, length);
}

/* A mark belongs to the word: most libraries part a Bengali word at each vowel sign. */
static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The comma of 1,65,000 and the apostrophe of agency's stand inside a word. */
static gboolean
is_inside (const char *at, gunichar before)
{
  return (*at == ',' && g_unichar_isdigit (before) && g_ascii_isdigit (at[1])) ||
         (*at == '\'' && g_unichar_isalpha (before));
}

static char *
take_word (const char *text, const char **ret_end)
{
  GString *word = g_string_new (NULL);
  const char *at = text;
  gunichar before = 0;

  for (; *at != '\0' && (is_of_word (g_utf8_get_char (at)) || is_inside (at, before));
       at = g_utf8_next_char (at)) {
    if (is_of_word (g_utf8_get_char (at)))
      g_string_append_unichar (word, g_utf8_get_char (at));
    else if (*at == '\'')
      g_string_append_c (word, '\'');
    before = g_utf8_get_char (at);
  }
  *ret_end = at;
  return g_string_free (word, FALSE);
}

/* don't → dont, agency's → agency, workers' → workers */
static void
drop_apostrophes (char *word)
{
  char *out = word;

  if (g_str_has_suffix (word, "'s"))
    word[strlen (word) - 2] = '\0';
  for (const char *p = word; *p != '\0'; p++) {
    if (*p != '\'')
      *out++ = *p;
  }
  *out = '\0';
}

GStrv
mrc_fold_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *one = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *ascii = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  one = write_in_one_way (text);
  folded = fold_case (one);
  ascii = mrc_digits_ascii (folded);
  for (const char *at = ascii; *at != '\0';) {
    if (is_of_word (g_utf8_get_char (at))) {
      g_autofree char *word = take_word (at, &at);

      drop_apostrophes (word);
      g_strv_builder_add (words, word);
    } else {
      at = g_utf8_next_char (at);
    }
  }
  return g_strv_builder_end (words);
}

static gboolean
is_consonant (gunichar c)
{
  return (c >= 0x0995 && c <= 0x09B9) || c == 0x09CE;
}

static gboolean
is_letter (gunichar c)
{
  return is_consonant (c) || (c >= 0x0985 && c <= 0x0994);
}

static gboolean
is_bengali (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  return c >= 0x0980 && c <= 0x09FF && !g_unichar_isdigit (c);
}

/* Where an ending may stand: some come after a vowel only, where the letter alone may belong to the word. */
typedef enum {
  AFTER_ANY,
  AFTER_LETTER, /* not ং: ব্যাংকে is ব্যাংক and ে */
  AFTER_VOWEL,
  AFTER_A, /* া */
} After;

/* The longest first. */
static const struct {
  const char *ending;
  After after;
} endings[] = {
  { "গুলো", AFTER_ANY },  { "গুলি", AFTER_ANY }, { "দের", AFTER_ANY },   { "য়ের", AFTER_VOWEL },
  { "েরা", AFTER_ANY },  { "ের", AFTER_ANY },  { "রা", AFTER_ANY },    { "য়ে", AFTER_VOWEL },
  { "টা", AFTER_ANY },   { "টি", AFTER_ANY },  { "কে", AFTER_LETTER }, { "েতে", AFTER_ANY },
  { "তে", AFTER_VOWEL }, { "য়", AFTER_A },     { "র", AFTER_VOWEL },   { "ে", AFTER_ANY },
  { "ও", AFTER_ANY },    { "ই", AFTER_ANY },
};

/* Two letters at least are left, and no half of a conjunct. */
static gboolean
is_stem (const char *word, gsize length, After after)
{
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (word, word + length));
  int letters = 0;

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    letters += is_letter (g_utf8_get_char (p));
  if (letters < 2 || last == HASANTA)
    return FALSE;
  if (after == AFTER_A)
    return last == 0x09BE || last == 0x0986;
  if (after == AFTER_LETTER)
    return last != 0x0982;
  return after == AFTER_ANY || !(is_consonant (last) || last == NUKTA);
}

static gboolean
cut_ending (char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++) {
    gsize length = strlen (word);
    gsize ending = strlen (endings[i].ending);

    if (length > ending && g_str_has_suffix (word, endings[i].ending) &&
        is_stem (word, length - ending, endings[i].after)) {
      word[length - ending] = '\0';
      return TRUE;
    }
  }
  return FALSE;
}

/* @next: the character behind it. Returns: 0 for nothing */
static gunichar
sound_of (gunichar c, gunichar next)
{
  switch (c) {
  case 0x09C0: /* ী */
    return 0x09BF;
  case 0x09C2: /* ূ */
    return 0x09C1;
  case 0x0988: /* ঈ */
    return 0x0987;
  case 0x098A: /* ঊ */
    return 0x0989;
  case 0x09A3: /* ণ */
    return 0x09A8;
  case 0x09B6: /* শ */
  case 0x09B7: /* ষ */
    return 0x09B8;
  case 0x09CE: /* ৎ */
    return 0x09A4;
  case 0x0999: /* ঙ */
    return 0x0982;
  case 0x09A1: /* ড, ড় */
  case 0x09A2: /* ঢ, ঢ় */
    return next == NUKTA ? 0x09B0 : c;
  case 0x09AF: /* য, য় */
    return next == NUKTA ? c : 0x099C;
  case NUKTA:
  case HASANTA:
  case 0x0981: /* ঁ */
  case 0x0983: /* ঃ */
    return 0;
  default:
    return c;
  }
}

static gboolean
is_ya_under (const char *at)
{
  return g_str_has_prefix (at, "\u09CD\u09AF") && !g_str_has_prefix (at, "\u09CD\u09AF\u09BC");
}

static char *
sounds (const char *word)
{
  GString *out = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar sound = sound_of (g_utf8_get_char (p), g_utf8_get_char (g_utf8_next_char (p)));

    if (is_ya_under (p))
      p = g_utf8_next_char (p);
    else if (sound != 0)
      g_string_append_unichar (out, sound);
  }
  return g_string_free (out, FALSE);
}

char *
mrc_fold_near (const char *word)
{
  g_autofree char *stem = g_strdup (word);

  g_return_val_if_fail (word != NULL, NULL);

  if (!is_bengali (word))
    return g_steal_pointer (&stem);
  while (cut_ending (stem))
    ;
  if (g_str_has_suffix (stem, "\u09CB") && is_stem (stem, strlen (stem) - strlen ("\u09CB"), AFTER_ANY))
    stem[strlen (stem) - strlen ("\u09CB")] = '\0';
  return sounds (stem);
}
