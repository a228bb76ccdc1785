// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/spelling.h"

#include <string.h>

#include "locales/numbers.h"

#define VIRAMA "্"
#define LONGEST_READ_OUT 4 /* SBS is read out; what is longer and has no vowel is misspelt */

static const struct {
  const char *english, *bengali;
} words[] = {
#define WORD(english, bengali) { english, bengali },
#include "kiosk/counsel/spelling-words.inc"
#undef WORD
};

/* How the letters are called in Bangladesh. */
static const char *const called[26] = {
  "এ",  "বি", "সি", "ডি",  "ই",  "এফ", "জি", "এইচ", "আই", "জে",    "কে",  "এল",   "এম",
  "এন", "ও",  "পি", "কিউ", "আর", "এস", "টি", "ইউ",  "ভি", "ডব্লিউ", "এক্স", "ওয়াই", "জেড",
};

/* The longest first. @sign: under or beside a consonant; @alone: where there is none. */
static const struct {
  const char *english, *sign, *alone;
} vowels[] = {
  { "oo", "ু", "উ" },    { "ee", "ি", "ই" },   { "ea", "ি", "ই" }, { "ai", "াই", "আই" },
  { "au", "াউ", "আউ" }, { "ou", "াউ", "আউ" }, { "aa", "া", "আ" }, { "a", "া", "আ" },
  { "e", "ে", "এ" },    { "i", "ি", "ই" },    { "o", "ো", "ও" },  { "u", "ু", "উ" },
};

static const struct {
  const char *english, *bengali;
} consonants[] = {
  { "chh", "ছ" }, { "ch", "চ" }, { "sh", "শ" }, { "kh", "খ" }, { "gh", "ঘ" }, { "jh", "ঝ" }, { "th", "থ" },
  { "dh", "ধ" },  { "ph", "ফ" }, { "bh", "ভ" }, { "ck", "ক" }, { "b", "ব" },  { "d", "দ" },  { "f", "ফ" },
  { "g", "গ" },   { "h", "হ" },  { "j", "জ" },  { "k", "ক" },  { "l", "ল" },  { "m", "ম" },  { "n", "ন" },
  { "p", "প" },   { "q", "ক" },  { "r", "র" },  { "s", "স" },  { "v", "ভ" },  { "x", "ক্স" }, { "z", "জ" },
};

/* A word in the making. */
typedef struct {
  GString *out;
  const char *word, *rest; /* all of it, and what is still to be spelt */
  const char *last;        /* (nullable): a consonant of English that has no vowel yet */
  gboolean vowel;          /* the last letter was one */
} Spelling;

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

static gboolean
begins (const char *text, const char *with)
{
  return g_str_has_prefix (text, with);
}

/* Which two consonants hang together: প্র, স্ট, ন্ড, ল্ল; others stand apart, with a vowel or without. @begin:
 * they begin the word: প্লাজা, but শাপলা */
static gboolean
hang_together (const char *first, const char *second, char after, gboolean begin)
{
  gboolean liquid = (*second == 'r' || (*second == 'l' && begin)) && is_vowel (after);

  if (g_str_equal (first, second))
    return TRUE;
  if (liquid && strchr ("bpkgtdfsv", *first) != NULL)
    return TRUE;
  switch (*first) {
  case 's':
    return strchr (begin ? "tpkmn" : "tpk", *second) != NULL;
  case 'n':
    return strchr ("tdjc", *second) != NULL;
  case 'm':
    return strchr ("pb", *second) != NULL;
  case 'r':
    return strchr ("tdnmjg", *second) != NULL;
  default:
    return FALSE;
  }
}

static void
put_consonant (Spelling *self, const char *english, const char *bengali, gsize length)
{
  char after = self->rest[length];
  gboolean begin = self->last != NULL && self->rest == self->word + strlen (self->last);

  if (self->last != NULL && hang_together (self->last, english, after, begin)) {
    if (g_str_equal (english, "s") && g_str_equal (self->last, "s")) {
      self->rest += length; /* Hassan: one is heard */
      return;
    }
    g_string_append (self->out, VIRAMA);
  }
  g_string_append (self->out, bengali);
  self->last = english;
  self->vowel = FALSE;
  self->rest += length;
}

/* A vowel after a vowel needs a bearer: এশিয়া, দোয়েল. */
static void
put_vowel (Spelling *self, const char *english, const char *sign, const char *alone)
{
  gboolean silent = g_str_equal (english, "e") && self->rest[1] == '\0' && self->last != NULL;

  self->rest += strlen (english);
  if (silent)
    return;
  if (self->vowel && (*english == 'a' || *english == 'e'))
    g_string_append_printf (self->out, "য়%s", sign);
  else
    g_string_append (self->out, self->last != NULL ? sign : alone);
  self->last = NULL;
  self->vowel = TRUE;
}

/* y and w are a vowel or carry one. Returns: whether it was one of them */
static gboolean
put_half_vowel (Spelling *self)
{
  char letter = self->rest[0];
  gboolean carries = is_vowel (self->rest[1]);

  if (letter != 'y' && letter != 'w')
    return FALSE;
  if (self->last != NULL && carries && (letter == 'y' || *self->last == 's')) {
    put_consonant (self, "y", letter == 'y' ? VIRAMA "য" : VIRAMA "ব", 1); /* প্রত্যাশা, স্বদেশ */
    return TRUE;
  }
  if (carries) {
    g_string_append (self->out, self->vowel && letter == 'y' ? "য়" : letter == 'y' ? "ইয়" : "ওয়");
    self->last = "y";
    self->vowel = FALSE;
  } else {
    g_string_append (self->out,
                     letter == 'w' ? (self->last != NULL ? "ু" : "উ") : (self->last != NULL ? "ি" : "ই"));
    self->last = NULL;
    self->vowel = TRUE;
  }
  self->rest++;
  return TRUE;
}

/* What is heard otherwise than its letters. Returns: whether something was */
static gboolean
put_special (Spelling *self)
{
  const char *rest = self->rest;

  if (begins (rest, "tion") || begins (rest, "sion") || begins (rest, "ssion")) {
    g_string_append (self->out, "শন");
    self->rest += strcspn (rest, "i") + 3;
    self->last = NULL;
    self->vowel = FALSE;
    return TRUE;
  }
  if (begins (rest, "ng") && !is_vowel (rest[2])) {
    g_string_append (self->out, "ং");
    self->rest += 2;
    self->last = NULL;
    self->vowel = FALSE;
    return TRUE;
  }
  if (*rest == 't' && rest[1] != 'h') { /* at the end it is mostly of an English word, else of a name */
    put_consonant (self, "t", rest[1] == '\0' ? "ট" : "ত", 1);
    return TRUE;
  }
  if (*rest == 'c' && rest[1] != 'h' && rest[1] != 'k') {
    if (rest[1] == 'e' || rest[1] == 'i' || rest[1] == 'y')
      put_consonant (self, "s", "স", 1);
    else
      put_consonant (self, "k", "ক", 1);
    return TRUE;
  }
  return put_half_vowel (self);
}

static void
put_letter (Spelling *self)
{
  if (put_special (self))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (vowels); i++) {
    if (begins (self->rest, vowels[i].english)) {
      put_vowel (self, vowels[i].english, vowels[i].sign, vowels[i].alone);
      return;
    }
  }
  for (gsize i = 0; i < G_N_ELEMENTS (consonants); i++) {
    if (begins (self->rest, consonants[i].english)) {
      put_consonant (self, consonants[i].english, consonants[i].bengali, strlen (consonants[i].english));
      return;
    }
  }
  self->rest++;
}

static gboolean
is_read_out (const char *word)
{
  gsize length = strlen (word);

  return length == 1 || (length <= LONGEST_READ_OUT && strpbrk (word, "aeiouy") == NULL);
}

/* Returns: how many letters of a word @text begins with, and the apostrophes between them */
static gsize
word_length (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalpha (text[length]) ||
         (length > 0 && text[length] == '\'' && g_ascii_isalpha (text[length + 1])))
    length++;
  return length;
}

/* In lower case, without apostrophes. */
static char *
dup_word (const char *text, gsize length)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (text[i]))
      g_string_append_c (word, g_ascii_tolower (text[i]));
  return g_string_free (g_steal_pointer (&word), FALSE);
}

static void
read_out (GString *out, const char *word)
{
  for (const char *letter = word; *letter != '\0'; letter++)
    g_string_append_printf (out, "%s%s", letter > word ? " " : "", called[*letter - 'a']);
}

/* @word: letters of English, in lower case */
static void
append_word (GString *out, const char *word)
{
  Spelling spelling = { out, word, word, NULL, FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (words[i].english, word)) {
      g_string_append (out, words[i].bengali);
      return;
    }
  }
  if (is_read_out (word)) {
    read_out (out, word);
    return;
  }
  while (*spelling.rest != '\0')
    put_letter (&spelling);
}

/* 5th floor is ৫ তলা. */
static gboolean
is_ordinal (const char *word, const char *at, const char *start)
{
  return at > start && g_ascii_isdigit (at[-1]) &&
         (g_str_equal (word, "st") || g_str_equal (word, "nd") || g_str_equal (word, "rd") ||
          g_str_equal (word, "th"));
}

char *
mrc_spelling_bengali (const char *english)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean after_word = FALSE;

  for (const char *at = english; *at != '\0';) {
    gsize length = word_length (at);
    g_autofree char *word = dup_word (at, length);

    if (g_ascii_strncasecmp (at, "m/s", 3) == 0 && !g_ascii_isalpha (at[3])) {
      g_string_append (out, "মেসার্স");
      at += 3;
    } else if (length > 0) {
      if (!is_ordinal (word, at, english))
        append_word (out, word);
      at += length;
    } else {
      if (*at == '&')
        g_string_append (out, "অ্যান্ড");
      else if (!(*at == '\'' || (*at == '.' && after_word))) /* Ltd. is no longer short */
        g_string_append_c (out, *at);
      at++;
    }
    after_word = length > 0;
  }
  return mrc_digits_text (out->str, MRC_LANGUAGE_BENGALI);
}
