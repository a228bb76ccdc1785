// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/spoken.h"

#include <unicode/unum.h>

#include "locales/dates.h"
#include "locales/icu.h"

#define MINUTES_PER_HOUR 60
#define SPOKEN_UNITS 256

/* ICU spells no Bengali. Each number up to a hundred has a word of its own:
 * ten a row, to be read as a table. */
// clang-format off
static const char *const bengali[100] = {
  "শূন্য", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়",
  "দশ", "এগারো", "বারো", "তেরো", "চৌদ্দ", "পনেরো", "ষোলো", "সতেরো", "আঠারো", "উনিশ",
  "বিশ", "একুশ", "বাইশ", "তেইশ", "চব্বিশ", "পঁচিশ", "ছাব্বিশ", "সাতাশ", "আটাশ", "ঊনত্রিশ",
  "ত্রিশ", "একত্রিশ", "বত্রিশ", "তেত্রিশ", "চৌত্রিশ", "পঁয়ত্রিশ", "ছত্রিশ", "সাঁইত্রিশ", "আটত্রিশ", "ঊনচল্লিশ",
  "চল্লিশ", "একচল্লিশ", "বিয়াল্লিশ", "তেতাল্লিশ", "চুয়াল্লিশ", "পঁয়তাল্লিশ", "ছেচল্লিশ", "সাতচল্লিশ", "আটচল্লিশ", "ঊনপঞ্চাশ",
  "পঞ্চাশ", "একান্ন", "বায়ান্ন", "তিপ্পান্ন", "চুয়ান্ন", "পঞ্চান্ন", "ছাপ্পান্ন", "সাতান্ন", "আটান্ন", "ঊনষাট",
  "ষাট", "একষট্টি", "বাষট্টি", "তেষট্টি", "চৌষট্টি", "পঁয়ষট্টি", "ছেষট্টি", "সাতষট্টি", "আটষট্টি", "ঊনসত্তর",
  "সত্তর", "একাত্তর", "বাহাত্তর", "তিয়াত্তর", "চুয়াত্তর", "পঁচাত্তর", "ছিয়াত্তর", "সাতাত্তর", "আটাত্তর", "ঊনআশি",
  "আশি", "একাশি", "বিরাশি", "তিরাশি", "চুরাশি", "পঁচাশি", "ছিয়াশি", "সাতাশি", "আটাশি", "ঊননব্বই",
  "নব্বই", "একানব্বই", "বিরানব্বই", "তিরানব্বই", "চুরানব্বই", "পঁচানব্বই", "ছিয়ানব্বই", "সাতানব্বই", "আটানব্বই", "নিরানব্বই",
};
// clang-format on

static void
say_bengali (GString *out, guint64 number)
{
  static const struct {
    guint64 size;
    const char *word;
  } steps[] = { { 10000000, " কোটি" }, { 100000, " লাখ" }, { 1000, " হাজার" }, { 100, "শ" } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (number < steps[i].size || (steps[i].size == 1000 && number >= 1100 && number < 2000))
      continue;
    say_bengali (out, number / steps[i].size);
    g_string_append (out, steps[i].word);
    number %= steps[i].size;
    if (number == 0)
      return;
    g_string_append_c (out, ' ');
  }

  g_string_append (out, bengali[number]);
}

static char *
spell_english (gint64 number)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format =
    unum_open (UNUM_SPELLOUT, NULL, 0, mrc_icu_locale (MRC_LANGUAGE_ENGLISH), NULL, &status);
  UChar text[SPOKEN_UNITS];
  int length = unum_formatInt64 (format, number, text, SPOKEN_UNITS, NULL, &status);

  unum_close (format);
  g_return_val_if_fail (U_SUCCESS (status), NULL);
  return mrc_icu_to_utf8 (text, length);
}

char *
mrc_number_spoken (gint64 number, MrcLanguage language)
{
  GString *out = NULL;

  if (language == MRC_LANGUAGE_ENGLISH)
    return spell_english (number);

  out = g_string_new (number < 0 ? "মাইনাস " : NULL);
  say_bengali (out, number < 0 ? -(guint64) number : (guint64) number);
  return g_string_free (out, FALSE);
}

const char *
mrc_digit_spoken (int digit, MrcLanguage language)
{
  static const char *const english[10] = { "zero", "one", "two",   "three", "four",
                                           "five", "six", "seven", "eight", "nine" };

  g_return_val_if_fail (digit >= 0 && digit <= 9, NULL);

  return language == MRC_LANGUAGE_BENGALI ? bengali[digit] : english[digit];
}

static char *
say_time_in_bengali (int hour, int rest)
{
  const char *this_hour = bengali[hour];
  const char *next_hour = bengali[hour % 12 + 1];
  g_autofree char *minutes = NULL;

  switch (rest) {
  case 0:
    return g_strconcat (this_hour, "টা", NULL);
  case 15:
    return g_strconcat ("সোয়া ", this_hour, "টা", NULL);
  case 30:
    if (hour == 1)
      return g_strdup ("দেড়টা");
    if (hour == 2)
      return g_strdup ("আড়াইটা");
    return g_strconcat ("সাড়ে ", this_hour, "টা", NULL);
  case 45:
    return g_strconcat ("পৌনে ", next_hour, "টা", NULL);
  default:
    minutes = mrc_number_spoken (rest, MRC_LANGUAGE_BENGALI);
    return g_strconcat (this_hour, "টা ", minutes, " মিনিট", NULL);
  }
}

static char *
say_time_in_english (int hour, int rest)
{
  g_autofree char *this_hour = mrc_number_spoken (hour, MRC_LANGUAGE_ENGLISH);
  g_autofree char *next_hour = mrc_number_spoken (hour % 12 + 1, MRC_LANGUAGE_ENGLISH);
  g_autofree char *minutes = mrc_number_spoken (rest, MRC_LANGUAGE_ENGLISH);

  switch (rest) {
  case 0:
    return g_strconcat (this_hour, " o’clock", NULL);
  case 15:
    return g_strconcat ("quarter past ", this_hour, NULL);
  case 30:
    return g_strconcat ("half past ", this_hour, NULL);
  case 45:
    return g_strconcat ("quarter to ", next_hour, NULL);
  default:
    return g_strconcat (this_hour, rest < 10 ? " oh " : " ", minutes, NULL);
  }
}

char *
mrc_clock_spoken (int hour, int minute, MrcLanguage language)
{
  int of_twelve = (hour + 11) % 12 + 1;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;

  if (language == MRC_LANGUAGE_BENGALI)
    return say_time_in_bengali (of_twelve, minute);
  if (minute == 0)
    return say_time_in_english (of_twelve, minute);

  hours = mrc_number_spoken (of_twelve, language);
  minutes = mrc_number_spoken (minute, language);
  return g_strconcat (hours, minute < 10 ? " oh " : " ", minutes, NULL);
}

static const char *
english_part (int hour)
{
  if (hour < 4 || hour >= 20)
    return " at night";
  if (hour < 12)
    return " in the morning";
  return hour < 18 ? " in the afternoon" : " in the evening";
}

char *
mrc_minute_spoken (int minute, MrcLanguage language)
{
  int hour = (minute / MINUTES_PER_HOUR + 11) % 12 + 1;
  int rest = minute % MINUTES_PER_HOUR;
  g_autofree char *time =
    language == MRC_LANGUAGE_BENGALI ? say_time_in_bengali (hour, rest) : say_time_in_english (hour, rest);

  if (language == MRC_LANGUAGE_BENGALI)
    return g_strconcat (mrc_time_word (minute), " ", time, NULL);
  return g_strconcat (time, english_part (minute / MINUTES_PER_HOUR), NULL);
}
