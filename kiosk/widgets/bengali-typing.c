// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/bengali-typing.h"

#include <string.h>

#define CANDRABINDU 0x0981
#define HASANTA 0x09CD
#define NUKTA 0x09BC
#define NUKTA_TEXT "\xE0\xA6\xBC"
#define LETTER_A "অ"
#define LETTER_RA "র"
#define ANUSVARA "ং"
#define VISARGA "ঃ"

/* A sign and the letter of the same vowel. */
static const struct {
  const char *sign;
  const char *letter;
} vowels[] = {
  { "া", "আ" }, { "ি", "ই" }, { "ী", "ঈ" }, { "ু", "উ" },  { "ূ", "ঊ" },
  { "ৃ", "ঋ" },  { "ে", "এ" }, { "ৈ", "ঐ" }, { "ো", "ও" }, { "ৌ", "ঔ" },
};

typedef enum {
  TAIL_OTHER, /* nothing that carries a sign */
  TAIL_VOWEL, /* a vowel's letter */
  TAIL_CONSONANT,
} TailKind;

/* The last syllable of a text: head … end, then a joining or a sign, then marks. */
typedef struct {
  TailKind kind;
  char *head;
  char *end;
  char *marks;
  gboolean joining;
  gunichar sign; /* 0: none */
} Tail;

static gboolean
is_consonant (gunichar c)
{
  return c >= 0x0995 && c <= 0x09B9;
}

static gboolean
is_vowel (gunichar c)
{
  return c >= 0x0985 && c <= 0x0994;
}

static gboolean
is_sign (gunichar c)
{
  return c >= 0x09BE && c <= 0x09CC;
}

static gboolean
is_mark (gunichar c)
{
  return c >= CANDRABINDU && c <= 0x0983;
}

/* The character before @at; 0 at the beginning. */
static gunichar
before (const char *text, const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

/* Before the letter that ends at @at, its dot included. */
static char *
letter_start (const char *text, char *at)
{
  if (before (text, at) == NUKTA)
    at = g_utf8_prev_char (at);

  return at > text ? g_utf8_prev_char (at) : at;
}

static void
read_letters (const char *text, Tail *tail)
{
  gunichar letter;

  tail->head = letter_start (text, tail->end);
  letter = tail->head < tail->end ? g_utf8_get_char (tail->head) : 0;
  if (is_consonant (letter))
    tail->kind = TAIL_CONSONANT;
  else if (is_vowel (letter) && !tail->joining && tail->sign == 0)
    tail->kind = TAIL_VOWEL;

  while (tail->kind == TAIL_CONSONANT && before (text, tail->head) == HASANTA)
    tail->head = letter_start (text, g_utf8_prev_char (tail->head));
}

static Tail
read_tail_before (char *text, char *at)
{
  Tail tail = { TAIL_OTHER, NULL, NULL, NULL, FALSE, 0 };

  while (is_mark (before (text, at)))
    at = g_utf8_prev_char (at);
  tail.marks = at;
  if (before (text, at) == HASANTA) {
    tail.joining = TRUE;
    at = g_utf8_prev_char (at);
  } else if (is_sign (before (text, at))) {
    tail.sign = before (text, at);
    at = g_utf8_prev_char (at);
  }
  tail.end = at;
  read_letters (text, &tail);

  return tail;
}

static Tail
read_tail (char *text)
{
  return read_tail_before (text, text + strlen (text));
}

static gboolean
insert (char *text, char *at, const char *piece)
{
  gsize length = strlen (piece);

  if (g_utf8_strlen (text, -1) + g_utf8_strlen (piece, -1) > MRC_TYPING_MAX)
    return FALSE;

  memmove (at + length, at, strlen (at) + 1);
  memcpy (at, piece, length);

  return TRUE;
}

static gboolean
append (char *text, const char *piece)
{
  return insert (text, text + strlen (text), piece);
}

static gboolean
take_out (char *from, char *to)
{
  gsize left = strlen (to);
  gsize gone = (gsize) (to - from);

  memmove (from, to, left + 1);
  memset (from + left, 0, gone);

  return TRUE;
}

static gboolean
replace (char *text, char *from, char *to, const char *piece)
{
  take_out (from, to);

  return insert (text, from, piece);
}

static void
drop_joining (char *text)
{
  Tail tail = read_tail (text);

  if (tail.joining)
    take_out (tail.end, tail.marks);
}

/* A sign may still slip in before ঁ, which people often write first. */
static gboolean
takes_sign (const Tail *tail)
{
  return tail->kind == TAIL_CONSONANT && tail->sign == 0 &&
         (*tail->marks == '\0' || g_utf8_get_char (tail->marks) == CANDRABINDU);
}

static gboolean
letter_to_sign (char *text, const Tail *tail, const char *sign, const char *letter)
{
  Tail left;

  if (tail->kind != TAIL_VOWEL || strcmp (tail->head, letter) != 0)
    return FALSE;

  left = read_tail_before (text, tail->head);
  return left.kind == TAIL_CONSONANT && left.sign == 0 && !left.joining && left.marks == tail->head &&
         replace (text, tail->head, tail->marks, sign);
}

static gboolean
press_vowel (char *text, const char *sign, const char *letter)
{
  Tail tail = read_tail (text);

  if (takes_sign (&tail))
    return replace (text, tail.end, tail.marks, sign);
  if (tail.kind == TAIL_CONSONANT && tail.sign == g_utf8_get_char (sign) && *tail.marks == '\0')
    return replace (text, tail.end, tail.marks, letter);

  return letter_to_sign (text, &tail, sign, letter) || append (text, letter);
}

/* ং and ঃ both close a syllable, so the later one stands: with ঁ a third mark has no letter to sit on. */
static void
drop_other_close (char *text, const char *mark)
{
  Tail tail = read_tail (text);
  const char *other = g_str_equal (mark, ANUSVARA) ? VISARGA : ANUSVARA;
  char *at = strstr (tail.marks, other);

  if (at != NULL)
    take_out (at, at + strlen (other));
}

static gboolean
press_mark (char *text, const char *mark)
{
  Tail tail;
  char *same = NULL;

  drop_joining (text);
  tail = read_tail (text);
  if (tail.kind == TAIL_OTHER)
    return append (text, LETTER_A) && append (text, mark);

  same = strstr (tail.marks, mark);
  if (same != NULL)
    return take_out (same, same + strlen (mark));

  if (g_utf8_get_char (mark) == CANDRABINDU)
    return insert (text, tail.marks, mark);

  drop_other_close (text, mark);
  return append (text, mark);
}

static gboolean
press_join (char *text)
{
  Tail tail = read_tail (text);

  if (tail.joining)
    return take_out (tail.end, tail.marks);

  return mrc_typing_can_join (text) && append (text, MRC_TYPING_JOIN);
}

static gboolean
press_reph (char *text)
{
  Tail tail = read_tail (text);
  gsize length = strlen (MRC_TYPING_REPH);

  if (tail.kind != TAIL_CONSONANT || tail.joining)
    return append (text, MRC_TYPING_REPH);
  if (g_str_has_prefix (tail.head, MRC_TYPING_REPH) && tail.head + length < tail.end)
    return take_out (tail.head, tail.head + length);

  return insert (text, tail.head, MRC_TYPING_REPH);
}

/* Takes @key off the last letter, and a sign with it when a vowel's letter is left, which carries none. */
static gboolean
take_under (const char *text, const Tail *tail, gsize length)
{
  char *from = tail->end - length;

  return take_out (from, is_vowel (before (text, from)) ? tail->marks : tail->end);
}

/* অ and এ carry ্য too: অ্যানি. Without anything to stand under, ্র is র. */
static gboolean
press_under (char *text, const char *key)
{
  Tail tail;
  gsize length = strlen (key);

  drop_joining (text);
  tail = read_tail (text);
  if (tail.kind == TAIL_CONSONANT && (gsize) (tail.end - tail.head) > length &&
      strncmp (tail.end - length, key, length) == 0)
    return take_under (text, &tail, length);
  if (tail.kind == TAIL_CONSONANT)
    return insert (text, tail.end, key);
  if (strcmp (key, MRC_TYPING_YA) != 0)
    return append (text, LETTER_RA);
  if (tail.kind == TAIL_VOWEL && (g_str_equal (tail.head, LETTER_A) || g_str_equal (tail.head, "এ")))
    return append (text, key);

  return append (text, LETTER_A MRC_TYPING_YA);
}

/* The one-character forms of ড় ঢ় য় in two. */
static const char *
in_two (gunichar c)
{
  switch (c) {
  case 0x09DC:
    return "ড" NUKTA_TEXT;
  case 0x09DD:
    return "ঢ" NUKTA_TEXT;
  case 0x09DF:
    return "য" NUKTA_TEXT;
  default:
    return NULL;
  }
}

static gboolean
press_other (char *text, const char *key)
{
  gunichar c = g_utf8_get_char (key);
  gunichar last;

  if (in_two (c) != NULL)
    return append (text, in_two (c));
  if (!is_consonant (c))
    drop_joining (text);

  last = before (text, text + strlen (text));
  if (c == NUKTA)
    return (last == 0x09A1 || last == 0x09A2 || last == 0x09AF) && append (text, key);
  if (c == ' ')
    return last != 0 && last != ' ' && append (text, key);

  return g_unichar_isprint (c) && !g_unichar_ismark (c) && append (text, key);
}

gboolean
mrc_typing_press (char *text, const char *key)
{
  g_return_val_if_fail (text != NULL && key != NULL && *key != '\0', FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (vowels); i++) {
    if (strcmp (key, vowels[i].sign) == 0)
      return press_vowel (text, vowels[i].sign, vowels[i].letter);
  }
  if (strcmp (key, MRC_TYPING_JOIN) == 0)
    return press_join (text);
  if (strcmp (key, MRC_TYPING_REPH) == 0)
    return press_reph (text);
  if (strcmp (key, MRC_TYPING_YA) == 0 || strcmp (key, MRC_TYPING_RA) == 0)
    return press_under (text, key);
  if (is_mark (g_utf8_get_char (key)))
    return press_mark (text, key);

  return press_other (text, key);
}

gboolean
mrc_typing_add_part (char *text, const char *part)
{
  gunichar last;
  gboolean first;

  g_return_val_if_fail (text != NULL && part != NULL, FALSE);

  drop_joining (text);
  last = before (text, text + strlen (text));
  first = last == 0;
  if (g_utf8_strlen (text, -1) + g_utf8_strlen (part, -1) + 1 > MRC_TYPING_MAX)
    return FALSE;
  if (!first && last != ' ')
    append (text, " ");
  append (text, part);

  return !first || append (text, " ");
}

gboolean
mrc_typing_erase (char *text)
{
  char *end = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (*text == '\0')
    return FALSE;

  end = text + strlen (text);
  return take_out (letter_start (text, end), end);
}

gboolean
mrc_typing_finish (char *text)
{
  gsize length;
  Tail tail;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  tail = read_tail (text);
  if (tail.joining)
    take_out (tail.end, tail.marks);
  else if (g_str_has_suffix (text, " "))
    mrc_typing_erase (text);

  return strlen (text) != length;
}

/* The functions that change nothing may read a text that is not theirs to change. */
static Tail
peek_tail (const char *text)
{
  return read_tail ((char *) text);
}

gboolean
mrc_typing_can_join (const char *text)
{
  Tail tail;

  g_return_val_if_fail (text != NULL, FALSE);

  tail = peek_tail (text);
  return tail.kind == TAIL_CONSONANT && tail.sign == 0 && *tail.marks == '\0';
}

gboolean
mrc_typing_is_joining (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return peek_tail (text).joining;
}

/* Only the last few letters matter: so there is always room for the key. */
#define PREVIEWED (MRC_TYPING_MAX / 2)

char *
mrc_typing_preview (const char *text, const char *key)
{
  char scratch[MRC_TYPING_SIZE] = "";
  glong length;
  Tail tail;
  char *preview = NULL;

  g_return_val_if_fail (text != NULL && key != NULL, NULL);

  length = g_utf8_strlen (text, -1);
  g_strlcpy (scratch, g_utf8_offset_to_pointer (text, MAX (0, length - PREVIEWED)), sizeof scratch);
  mrc_typing_press (scratch, key);
  tail = read_tail (scratch);
  preview = g_strdup (tail.kind != TAIL_OTHER ? tail.head : key);
  explicit_bzero (scratch, sizeof scratch);

  return preview;
}
