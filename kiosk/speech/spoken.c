// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/spoken.h"

#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER 0x200D /* espeak-ng takes র‍্যাব for two words where it stands */
#define SPELLED_DIGITS 5         /* so many in a row are a number to dial, not a sum */

static const char *const digit_words[MRC_N_LANGUAGES][10] = {
  { "শূন্য", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়" },
  { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" },
};

static void
append (MrcSpoken *self, GString *out, const char *text, int from)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    g_string_append_unichar (out, g_utf8_get_char (p));
    g_array_append_val (self->map, from);
  }
}

static void
append_char (MrcSpoken *self, GString *out, gunichar c, int from)
{
  if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
    return;

  g_string_append_unichar (out, c == '\n' ? ' ' : c);
  g_array_append_val (self->map, from);
}

static int
run_of_digits (const char *text)
{
  int n = 0;

  while (g_unichar_isdigit (g_utf8_get_char (text))) {
    text = g_utf8_next_char (text);
    n++;
  }
  return n;
}

MrcSpoken *
mrc_spoken_new (const char *shown, MrcLanguage language)
{
  MrcSpoken *self = g_new0 (MrcSpoken, 1);
  GString *out = g_string_new (NULL);
  int at = 0;

  self->map = g_array_new (FALSE, FALSE, sizeof (int));
  for (const char *p = shown; *p != '\0';) {
    int digits = run_of_digits (p);

    for (int i = 0; i < MAX (digits, 1); i++, at++, p = g_utf8_next_char (p)) {
      gunichar c = g_utf8_get_char (p);

      if (digits >= SPELLED_DIGITS) {
        append (self, out, digit_words[language][g_unichar_digit_value (c)], at);
        append (self, out, ", ", at);
      } else {
        append_char (self, out, c, at);
      }
    }
  }
  g_array_append_val (self->map, at);
  self->text = g_string_free (out, FALSE);
  return self;
}

void
mrc_spoken_free (MrcSpoken *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_array_unref (self->map);
  g_free (self);
}

void
mrc_spoken_locate (const MrcSpoken *self, int start, int length, int *ret_start, int *ret_end)
{
  int last = (int) self->map->len - 1;
  int first_char = CLAMP (start, 0, last);
  int last_char = CLAMP (start + length - 1, first_char, last);

  *ret_start = g_array_index (self->map, int, first_char);
  *ret_end =
    last_char < last ? g_array_index (self->map, int, last_char) + 1 : g_array_index (self->map, int, last);
}
