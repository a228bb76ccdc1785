// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/sound.h"

#include <string.h>

#define BENGALI 0x0980
#define N_BENGALI 0x80

#define NUKTA 0x09BC
#define VIRAMA 0x09CD
#define YA 0x09AF
#define BA 0x09AC
#define SSA 0x09B7
#define NYA 0x099E
#define VISARGA 0x0983
#define ZWNJ 0x200C
#define ZWJ 0x200D

/* What a letter costs to leave out or put in. */
#define COST_VOWEL 25
#define COST_H 30
#define COST_CONSONANT 100
/* What one costs in the place of another. */
#define COST_OTHER_VOWEL 15
#define COST_NEAR 50
#define COST_SWAP 80
/* What a beginning pays for each letter that is still missing, and when it is long enough to be one. */
#define COST_UNSAID 20
#define LEAST_BEGINNING 220

/* What each letter of Bengali sounds like. Its digits are ours. */
static const char bengali[N_BENGALI] = {
  [0x02] = 'n', [0x05] = 'a', [0x06] = 'a', [0x07] = 'i', [0x08] = 'i', [0x09] = 'u', [0x0A] = 'u',
  [0x0B] = 'r', [0x0F] = 'i', [0x10] = 'u', [0x13] = 'u', [0x14] = 'u', [0x15] = 'k', [0x16] = 'k',
  [0x17] = 'g', [0x18] = 'g', [0x19] = 'n', [0x1A] = 'c', [0x1B] = 'c', [0x1C] = 'j', [0x1D] = 'j',
  [0x1E] = 'n', [0x1F] = 't', [0x20] = 't', [0x21] = 'd', [0x22] = 'd', [0x23] = 'n', [0x24] = 't',
  [0x25] = 't', [0x26] = 'd', [0x27] = 'd', [0x28] = 'n', [0x2A] = 'p', [0x2B] = 'f', [0x2C] = 'b',
  [0x2D] = 'b', [0x2E] = 'm', [0x2F] = 'j', [0x30] = 'r', [0x32] = 'l', [0x36] = 's', [0x37] = 's',
  [0x38] = 's', [0x39] = 'h', [0x3E] = 'a', [0x3F] = 'i', [0x40] = 'i', [0x41] = 'u', [0x42] = 'u',
  [0x43] = 'r', [0x47] = 'i', [0x48] = 'u', [0x4B] = 'u', [0x4C] = 'u', [0x4E] = 't', [0x66] = '0',
  [0x67] = '1', [0x68] = '2', [0x69] = '3', [0x6A] = '4', [0x6B] = '5', [0x6C] = '6', [0x6D] = '7',
  [0x6E] = '8', [0x6F] = '9',
};

/* c, h and x are looked at apart. */
static const char latin[26] = {
  ['a' - 'a'] = 'a', ['b' - 'a'] = 'b', ['d' - 'a'] = 'd', ['e' - 'a'] = 'i', ['f' - 'a'] = 'f',
  ['g' - 'a'] = 'g', ['i' - 'a'] = 'i', ['j' - 'a'] = 'j', ['k' - 'a'] = 'k', ['l' - 'a'] = 'l',
  ['m' - 'a'] = 'm', ['n' - 'a'] = 'n', ['o' - 'a'] = 'u', ['p' - 'a'] = 'p', ['q' - 'a'] = 'k',
  ['r' - 'a'] = 'r', ['s' - 'a'] = 's', ['t' - 'a'] = 't', ['u' - 'a'] = 'u', ['v' - 'a'] = 'b',
  ['w' - 'a'] = 'u', ['y' - 'a'] = 'i', ['z' - 'a'] = 'j',
};

/* এ বি সি: how the letters of English are called in Bangladesh. */
static const char *const called[26] = {
  "i",  "bi", "si", "di", "i",  "if", "ji", "ic", "a",  "ji",     "ki",  "il", "im",
  "in", "u",  "pi", "ki", "ar", "is", "ti", "iu", "bi", "dabliu", "iks", "ua", "jid",
};

/* Written short on signboards. In the letters of the list, as they stand after lower case and NFC. */
static const struct {
  const char *written, *word;
} short_words[] = {
  { "ltd", "limited" },  { "pvt", "private" }, { "intl", "international" }, { "md", "mohammad" },
  { "co", "company" },   { "লিঃ", "limited" }, { "লি", "limited" },         { "প্রাঃ", "private" },
  { "মোঃ", "mohammad" }, { "কোং", "company" }, { "bd", "bangladesh" },      { "বিডি", "bangladesh" },
};

static gboolean
is_vowel (char letter)
{
  return letter == 'a' || letter == 'i' || letter == 'u';
}

/* A run of vowels is its first, a consonant written twice is one. */
static void
add (GString *key, char letter)
{
  char last = key->len > 0 ? key->str[key->len - 1] : '\0';

  if (key->len < MRC_SOUND_MOST && letter != last && !(is_vowel (letter) && is_vowel (last)))
    g_string_append_c (key, letter);
}

static gboolean
is_bengali (gunichar c)
{
  return c >= BENGALI && c < BENGALI + N_BENGALI;
}

/* ড়, ঢ় and য় have come apart into a letter and its dot; a silent second letter hangs under its first.
 * Returns: how many of @word it took */
static int
add_bengali (GString *key, const gunichar *word)
{
  gunichar first = word[0];

  if (first == VIRAMA && word[1] == YA && word[2] != NUKTA)
    return 2; /* ট্র্যাভেল, অ্যা: only its vowel is heard */
  if (first == VIRAMA && word[1] == BA && key->len > 0 && strchr ("stdn", key->str[key->len - 1]) != NULL)
    return 2; /* বিশ্ব, স্বদেশ */
  if (first == VIRAMA && word[1] == SSA && key->len > 0 && key->str[key->len - 1] == 'k')
    return 2; /* লক্ষ্মী */
  if (word[0] == 0x099C && word[1] == VIRAMA && word[2] == NYA) {
    add (key, 'g'); /* জ্ঞান */
    return 3;
  }
  if (word[1] == NUKTA) {
    add (key, first == YA ? 'i' : 'r');
    return 2;
  }
  if (bengali[first - BENGALI] != '\0')
    add (key, bengali[first - BENGALI]);
  return 1;
}

static char
latin_at (const gunichar *word)
{
  return *word >= 'a' && *word <= 'z' ? latin[*word - 'a'] : '\0';
}

static gboolean
is_front (gunichar c)
{
  return c == 'e' || c == 'i' || c == 'y';
}

/* Returns: how many of @word it took */
static int
add_latin (GString *key, const gunichar *word)
{
  gunichar first = word[0];
  gunichar second = word[1];

  if (second == 'h' && strchr ("bcdgjkpst", (int) first) != NULL) {
    add (key, first == 'c' ? 'c' : first == 'p' ? 'f' : latin_at (word));
    return 2;
  }
  if ((first == 't' || first == 's') && second == 'i' && word[2] == 'o' && word[3] == 'n') {
    add (key, 's'); /* international, vision */
    return 2;
  }
  if (first == 'n' && second == 'g' && !is_vowel (latin_at (word + 2))) {
    add (key, 'n'); /* বাংলা */
    return 2;
  }
  switch (first) {
  case 'c':
    add (key, is_front (second) ? 's' : 'k');
    break;
  case 'h':
    add (key, 'h');
    break;
  case 'x':
    add (key, 'k');
    add (key, 's');
    break;
  default:
    add (key, latin_at (word));
  }
  return 1;
}

/* RK, SBS: letters, not a word. */
static gboolean
is_read_out (const gunichar *word, glong length)
{
  for (glong i = 0; i < length; i++)
    if (word[i] < 'a' || word[i] > 'z' || (length > 1 && is_vowel (latin_at (word + i))))
      return FALSE;
  return length > 0 && length <= 4;
}

static const char *
written_out (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (short_words); i++)
    if (g_str_equal (short_words[i].written, word))
      return short_words[i].word;
  return word;
}

static char *
key_of (const char *written)
{
  GString *key = g_string_new (NULL);
  glong length = 0;
  g_autofree gunichar *word = g_utf8_to_ucs4_fast (written_out (written), -1, &length);

  if (is_read_out (word, length)) {
    for (glong i = 0; i < length; i++)
      for (const char *letter = called[word[i] - 'a']; *letter != '\0'; letter++)
        add (key, *letter);
    return g_string_free (key, FALSE);
  }
  for (glong i = 0; i < length;)
    if (is_bengali (word[i]))
      i += add_bengali (key, word + i);
    else if (word[i] >= 'a' && word[i] <= 'z')
      i += add_latin (key, word + i);
    else if (g_unichar_isdigit (word[i++]) && word[i - 1] < 0x80)
      add (key, (char) word[i - 1]);
  return g_string_free (key, FALSE);
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == VISARGA;
}

static void
add_word (GPtrArray *keys, GString *word)
{
  g_autofree char *key = key_of (word->str);

  if (*key != '\0')
    g_ptr_array_add (keys, g_steal_pointer (&key));
  g_string_truncate (word, 0);
}

GPtrArray *
mrc_sound_words (const char *text)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = normal; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == ZWJ || c == ZWNJ || c == '\'' || c == 0x2019)
      continue;
    if (is_of_word (c))
      g_string_append_unichar (word, g_unichar_tolower (c));
    else
      add_word (keys, word);
  }
  add_word (keys, word);
  return keys;
}

static int
cost_of (char letter)
{
  return is_vowel (letter) ? COST_VOWEL : letter == 'h' ? COST_H : COST_CONSONANT;
}

#define PAIR(a, b) ((a) << 8 | (b))

/* Asked millions of times a search: a switch, not a list. */
static gboolean
are_near (char a, char b)
{
  switch (PAIR (MIN (a, b), MAX (a, b))) {
  case PAIR ('c', 's'):
  case PAIR ('j', 's'):
  case PAIR ('c', 'j'):
  case PAIR ('f', 'p'):
  case PAIR ('b', 'p'):
  case PAIR ('b', 'f'):
  case PAIR ('d', 't'):
  case PAIR ('g', 'k'):
  case PAIR ('g', 'j'):
  case PAIR ('m', 'n'):
  case PAIR ('l', 'r'):
    return TRUE;
  default:
    return FALSE;
  }
}

static int
cost_instead (char a, char b)
{
  if (a == b)
    return 0;
  if (is_vowel (a) && is_vowel (b))
    return COST_OTHER_VOWEL;
  if (cost_of (a) < COST_CONSONANT || cost_of (b) < COST_CONSONANT)
    return cost_of (a) + cost_of (b);
  return are_near (a, b) ? COST_NEAR : COST_CONSONANT;
}

int
mrc_sound_length (const char *key)
{
  int length = 0;

  for (; *key != '\0'; key++)
    length += cost_of (*key);
  return length;
}

/* The rows of the table of costs; three, as two neighbours may have changed places. */
typedef int Row[MRC_SOUND_MOST * 2 + 1];

/* Two words that are taken as one are as long as that. */
#define MOST ((gsize) MRC_SOUND_MOST * 2)

static int
cheapest (const char *heard, const char *name, gsize i, gsize j, Row rows[3])
{
  int *row = rows[i % 3];
  int *above = rows[(i - 1) % 3];
  int cost = MIN (above[j] + cost_of (heard[i - 1]), row[j - 1] + cost_of (name[j - 1]));

  cost = MIN (cost, above[j - 1] + cost_instead (heard[i - 1], name[j - 1]));
  if (i > 1 && j > 1 && heard[i - 1] == name[j - 2] && heard[i - 2] == name[j - 1])
    cost = MIN (cost, rows[(i - 2) % 3][j - 2] + COST_SWAP);
  return cost;
}

/* The beginning of @name that is cheapest, and what it pays for being one. */
static int
cheapest_beginning (const int *row, const char *name, gsize length)
{
  int best = row[length];
  int unsaid = 0;

  for (gsize j = length; j > 0; j--) {
    best = MIN (best, row[j] + unsaid * COST_UNSAID / 100);
    unsaid += cost_of (name[j - 1]);
  }
  return best;
}

/* Fills row @i. Returns: its cheapest: no later row is cheaper, but by two that changed places */
static int
fill_row (Row rows[3], gsize i, const char *heard, const char *name, gsize m)
{
  int *row = rows[i % 3];
  int least = 0;

  row[0] = rows[(i - 1) % 3][0] + cost_of (heard[i - 1]);
  least = row[0];
  for (gsize j = 1; j <= m; j++) {
    row[j] = cheapest (heard, name, i, j, rows);
    least = MIN (least, row[j]);
  }
  return least;
}

int
mrc_sound_likeness (const char *heard, const char *name, int least, gboolean begins)
{
  gsize n = MIN (strlen (heard), MOST);
  gsize m = MIN (strlen (name), MOST);
  int said = mrc_sound_length (heard);
  int whole = MAX (said, mrc_sound_length (name));
  int too_much = whole - whole * least / MRC_SOUND_SAME;
  int likeness = 0;
  int before = 0;
  Row rows[3];

  if (n == 0 || m == 0)
    return 0;
  rows[0][0] = 0;
  for (gsize j = 1; j <= m; j++)
    rows[0][j] = rows[0][j - 1] + cost_of (name[j - 1]);
  for (gsize i = 1; i <= n; i++) {
    int cheapest_here = fill_row (rows, i, heard, name, m);

    if (MIN (cheapest_here, before) > too_much)
      return 0;
    before = cheapest_here;
  }
  likeness = MRC_SOUND_SAME - rows[n % 3][m] * MRC_SOUND_SAME / whole;
  if (begins && said >= LEAST_BEGINNING)
    likeness =
      MAX (likeness, MRC_SOUND_SAME - cheapest_beginning (rows[n % 3], name, m) * MRC_SOUND_SAME / said);
  return MAX (likeness, 0);
}
