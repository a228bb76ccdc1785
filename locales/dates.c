// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/dates.h"

#include <stdio.h>
#include <unicode/udat.h>

#include "locales/icu.h"
#include "locales/numbers.h"

#define DHAKA_OFFSET (6 * 3600) /* seconds east of UTC; no summer time since 2009 */
#define SECONDS_PER_DAY 86400
#define SECONDS_PER_MINUTE 60
#define MINUTES_PER_HOUR 60
#define EPOCH_WEEKDAY 4     /* 1970-01-01 was a Thursday */
#define EPOCH_JULIAN 719163 /* g_date's number of 1970-01-01 */
#define NOON_BEGINS (12 * MINUTES_PER_HOUR)
#define AFTERNOON_BEGINS (15 * MINUTES_PER_HOUR)
#define DATE_UNITS 96

static gint64
floor_divide (gint64 number, gint64 by)
{
  return number / by - (number % by < 0 ? 1 : 0);
}

gboolean
mrc_day_from_iso (const char *iso, MrcDay *ret_day)
{
  int year = 0, month = 0, day = 0;
  GDate date;

  g_return_val_if_fail (iso != NULL, FALSE);

  if (strlen (iso) != 10 || strspn (iso, "0123456789-") != 10 ||
      sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3 || iso[4] != '-' || iso[7] != '-' || month < 1 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *ret_day = (MrcDay) g_date_get_julian (&date) - EPOCH_JULIAN;
  return TRUE;
}

static void
day_to_date (MrcDay day, GDate *ret_date)
{
  g_date_clear (ret_date, 1);
  g_date_set_julian (ret_date, (guint32) (day + EPOCH_JULIAN));
}

char *
mrc_day_to_iso (MrcDay day)
{
  GDate date;

  day_to_date (day, &date);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

MrcDay
mrc_day_from_unix (gint64 unix_time, int *ret_minute)
{
  gint64 local = unix_time + DHAKA_OFFSET;
  gint64 day = floor_divide (local, SECONDS_PER_DAY);

  if (ret_minute != NULL)
    *ret_minute = (int) ((local - day * SECONDS_PER_DAY) / SECONDS_PER_MINUTE);
  return (MrcDay) day;
}

gint64
mrc_day_to_unix (MrcDay day, int minute)
{
  return (gint64) day * SECONDS_PER_DAY + (gint64) minute * SECONDS_PER_MINUTE - DHAKA_OFFSET;
}

int
mrc_day_weekday (MrcDay day)
{
  return (int) (((gint64) day % 7 + 7 + EPOCH_WEEKDAY) % 7);
}

int
mrc_day_of_month (MrcDay day)
{
  GDate date;

  day_to_date (day, &date);
  return g_date_get_day (&date);
}

static const char *
date_pattern (MrcDayText form)
{
  switch (form) {
  case MRC_DAY_TEXT_FULL:
    return "EEEE, d MMMM y";
  case MRC_DAY_TEXT_WEEKDAY_MONTH:
    return "EEEE, d MMMM";
  case MRC_DAY_TEXT_DAY_MONTH:
    return "d MMMM";
  case MRC_DAY_TEXT_WEEKDAY:
    return "EEEE";
  case MRC_DAY_TEXT_WEEKDAY_SHORT:
    return "EEE";
  case MRC_DAY_TEXT_NUMBER:
    return "d";
  case MRC_DAY_TEXT_MONTH:
    return "MMMM";
  case MRC_DAY_TEXT_MONTH_YEAR:
    return "MMMM y";
  default:
    g_return_val_if_reached (NULL);
  }
}

char *
mrc_day_text (MrcDay day, MrcDayText form, MrcLanguage language)
{
  static const UChar utc[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *pattern = mrc_icu_from_utf8 (date_pattern (form));
  UDateFormat *format = NULL;
  UChar text[DATE_UNITS];
  int length = 0;

  /* ICU writes the whole word for Thursday, which no calendar of the country does. */
  if (form == MRC_DAY_TEXT_WEEKDAY_SHORT && language == MRC_LANGUAGE_BENGALI && mrc_day_weekday (day) == 4)
    return g_strdup ("বৃহ");

  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, mrc_icu_locale (language), utc, -1, pattern, -1, &status);
  length = udat_format (format, (UDate) day * SECONDS_PER_DAY * 1000.0, text, DATE_UNITS, NULL, &status);
  udat_close (format);
  g_return_val_if_fail (U_SUCCESS (status), NULL);
  return mrc_icu_to_utf8 (text, length);
}

/* Since 2019 each Bangla month begins on the same day of ours, and the leap day falls into ফাল্গুন: so 21
 * February is always the 8th of it. Of January first: the month that begins in it. */
static const struct {
  int begins; /* day of our month */
  const char *name[MRC_N_LANGUAGES];
} bangla_months[] = {
  { 15, { "মাঘ", "Magh" } },       { 14, { "ফাল্গুন", "Falgun" } },      { 15, { "চৈত্র", "Choitro" } },
  { 14, { "বৈশাখ", "Boishakh" } }, { 15, { "জ্যৈষ্ঠ", "Joishtho" } },    { 15, { "আষাঢ়", "Asharh" } },
  { 16, { "শ্রাবণ", "Srabon" } },   { 16, { "ভাদ্র", "Bhadro" } },       { 16, { "আশ্বিন", "Ashwin" } },
  { 17, { "কার্তিক", "Kartik" } },  { 16, { "অগ্রহায়ণ", "Ogrohayon" } }, { 16, { "পৌষ", "Poush" } },
};

#define BANGLA_NEW_YEAR 4 /* April */
#define BANGLA_EPOCH 593  /* years behind ours from the new year on */

char *
mrc_day_bangla_text (MrcDay day, MrcLanguage language)
{
  g_autofree char *ascii = NULL;
  GDate date;
  int month = 0, number = 0, year = 0;
  gboolean begun = FALSE;

  day_to_date (day, &date);
  month = (int) g_date_get_month (&date) - 1;
  number = g_date_get_day (&date);
  begun = number >= bangla_months[month].begins;
  if (!begun) { /* of the month that began in our last one */
    GDate before = date;

    g_date_subtract_days (&before, g_date_get_day (&date));
    month = (int) g_date_get_month (&before) - 1;
    number += g_date_get_day (&before);
  }
  number -= bangla_months[month].begins - 1;
  year = g_date_get_year (&date) - BANGLA_EPOCH;
  if ((int) g_date_get_month (&date) < BANGLA_NEW_YEAR || (!begun && month == BANGLA_NEW_YEAR - 2))
    year--;
  ascii = g_strdup_printf ("%d %s %d", number, bangla_months[month].name[language], year);
  return mrc_digits_text (ascii, language);
}

gboolean
mrc_minute_from_text (const char *text, int *ret_minute)
{
  int hour = 0, minute = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != 5 || strspn (text, "0123456789:") != 5 ||
      sscanf (text, "%2d:%2d", &hour, &minute) != 2 || text[2] != ':' || hour > 23 || minute > 59)
    return FALSE;

  *ret_minute = hour * MINUTES_PER_HOUR + minute;
  return TRUE;
}

static int
hour_of_twelve (int minute)
{
  int hour = minute / MINUTES_PER_HOUR % 12;

  return hour == 0 ? 12 : hour;
}

char *
mrc_minute_short_text (int minute, MrcLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%d:%02d", hour_of_twelve (minute), minute % MINUTES_PER_HOUR);

  return mrc_digits_text (ascii, language);
}

char *
mrc_minute_text (int minute, MrcLanguage language)
{
  g_autofree char *time = mrc_minute_short_text (minute, language);

  if (language == MRC_LANGUAGE_ENGLISH)
    return g_strconcat (time, minute < NOON_BEGINS ? " am" : " pm", NULL);

  return g_strconcat (mrc_time_word (minute), " ", time, NULL);
}

const char *
mrc_time_word (int minute)
{
  static const struct {
    int ends; /* hour */
    const char *word;
  } parts[] = { { 4, "রাত" },    { 6, "ভোর" },    { 12, "সকাল" }, { 15, "দুপুর" },
                { 18, "বিকেল" }, { 20, "সন্ধ্যা" }, { 24, "রাত" } };
  guint i = 0;

  while (i < G_N_ELEMENTS (parts) - 1 && minute >= parts[i].ends * MINUTES_PER_HOUR)
    i++;
  return parts[i].word;
}

MrcPartOfDay
mrc_part_of_day (int minute)
{
  if (minute < NOON_BEGINS)
    return MRC_PART_MORNING;
  return minute < AFTERNOON_BEGINS ? MRC_PART_NOON : MRC_PART_AFTERNOON;
}

const char *
mrc_part_of_day_text (MrcPartOfDay part, MrcLanguage language)
{
  static const char *const words[MRC_N_LANGUAGES][MRC_N_PARTS_OF_DAY] = {
    { "সকাল", "দুপুর", "বিকেল" },
    { "Morning", "Noon", "Afternoon" },
  };

  g_return_val_if_fail (part < MRC_N_PARTS_OF_DAY && language < MRC_N_LANGUAGES, NULL);

  return words[language][part];
}
