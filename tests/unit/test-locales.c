// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/collation.h"
#include "locales/dates.h"
#include "locales/messages.h"
#include "locales/numbers.h"
#include "locales/spoken.h"

#include <unicode/umsg.h>

#include "locales/icu.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static MrcDay
day (const char *iso)
{
  MrcDay result = 0;

  g_assert_true (mrc_day_from_iso (iso, &result));
  return result;
}

static void
test_numbers_group_in_lakhs (void)
{
  assert_text (mrc_number_text (450000, BN), "৪,৫০,০০০");
  assert_text (mrc_number_text (450000, EN), "4,50,000");
  assert_text (mrc_number_text (12345678, BN), "১,২৩,৪৫,৬৭৮");
  assert_text (mrc_number_text (-7, BN), "-৭");
  assert_text (mrc_money_text (20000, BN), "২০০ টাকা");
  assert_text (mrc_money_text (20050, EN), "Tk 200.50");
}

static void
test_digits_go_there_and_back (void)
{
  assert_text (mrc_digits_text ("017-16135", BN), "০১৭-১৬১৩৫");
  assert_text (mrc_digits_text ("017", EN), "017");
  assert_text (mrc_digits_ascii ("০১৭১২ ৩"), "01712 3");
}

static void
test_days_in_words (void)
{
  const MrcDay monday = day ("2026-11-30");

  g_assert_cmpint (mrc_day_weekday (monday), ==, 1);
  assert_text (mrc_day_text (monday, MRC_DAY_TEXT_FULL, BN), "সোমবার, ৩০ নভেম্বর ২০২৬");
  assert_text (mrc_day_text (monday, MRC_DAY_TEXT_FULL, EN), "Monday, 30 November 2026");
  assert_text (mrc_day_text (monday, MRC_DAY_TEXT_WEEKDAY_MONTH, BN), "সোমবার, ৩০ নভেম্বর");
  assert_text (mrc_day_text (monday, MRC_DAY_TEXT_WEEKDAY_SHORT, BN), "সোম");
  assert_text (mrc_day_text (day ("2026-11-26"), MRC_DAY_TEXT_WEEKDAY_SHORT, BN), "বৃহ");
  assert_text (mrc_day_text (monday, MRC_DAY_TEXT_NUMBER, BN), "৩০");
  assert_text (mrc_day_text (monday, MRC_DAY_TEXT_MONTH_YEAR, EN), "November 2026");
}

/* How the calendar was mended in 2019, and what for: “Bangladesh reworks Bangla calendar to match national
 * days with West”, bdnews24.com, 16 October 2019; “Bengali calendar changes”, Daily Bangladesh, 17 October
 * 2019. */
static const struct {
  const char *bangla, *english;
  int days;
} bangla_months[] = {
  { "বৈশাখ", "Boishakh", 31 }, { "জ্যৈষ্ঠ", "Joishtho", 31 },    { "আষাঢ়", "Asharh", 31 },
  { "শ্রাবণ", "Srabon", 31 },   { "ভাদ্র", "Bhadro", 31 },       { "আশ্বিন", "Ashwin", 31 },
  { "কার্তিক", "Kartik", 30 },  { "অগ্রহায়ণ", "Ogrohayon", 30 }, { "পৌষ", "Poush", 30 },
  { "মাঘ", "Magh", 30 },       { "ফাল্গুন", "Falgun", 29 },      { "চৈত্র", "Choitro", 30 },
};

#define FALGUN 10
#define BEHIND 593 /* 1432 began in 2025 */

static void
assert_bangla_day (MrcDay at, int number, guint month, int year)
{
  g_autofree char *bangla = g_strdup_printf ("%d %s %d", number, bangla_months[month].bangla, year);
  g_autofree char *digits = mrc_digits_text (bangla, BN);
  g_autofree char *english = g_strdup_printf ("%d %s %d", number, bangla_months[month].english, year);

  assert_text (mrc_day_bangla_text (at, BN), digits);
  assert_text (mrc_day_bangla_text (at, EN), english);
}

/* Counted day by day by the lengths of the months alone, from a new year on: not by the days they begin on.
 */
static void
test_bangla_days (void)
{
  MrcDay at = day ("2024-04-14");

  for (int year = 2024; year <= 2035; year++) {
    for (guint month = 0; month < G_N_ELEMENTS (bangla_months); month++) {
      gboolean leap = month == FALGUN && g_date_is_leap_year ((GDateYear) (year + 1));

      for (int number = 1; number <= bangla_months[month].days + leap; number++)
        assert_bangla_day (at++, number, month, year - BEHIND);
    }
  }
  g_assert_cmpint (at, ==, day ("2036-04-14"));
}

/* They are for ever on the day they had in 1952 and 1971. */
static void
test_national_days (void)
{
  static const struct {
    const char *day; /* of our year */
    const char *bangla;
    int behind; /* years */
  } days[] = {
    { "02-21", "৮ ফাল্গুন", 594 },  /* the martyrs of the language */
    { "03-26", "১২ চৈত্র", 594 },  /* independence */
    { "04-14", "১ বৈশাখ", 593 },  /* the new year */
    { "05-08", "২৫ বৈশাখ", 593 }, /* Rabindranath’s birthday */
    { "05-25", "১১ জ্যৈষ্ঠ", 593 }, /* Nazrul’s */
    { "12-16", "১ পৌষ", 593 },    /* victory */
  };

  for (int year = 2025; year <= 2035; year++) {
    for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
      g_autofree char *iso = g_strdup_printf ("%d-%s", year, days[i].day);
      g_autofree char *ascii = g_strdup_printf ("%s %d", days[i].bangla, year - days[i].behind);
      g_autofree char *bangla = mrc_digits_text (ascii, BN);

      assert_text (mrc_day_bangla_text (day (iso), BN), bangla);
    }
  }
  assert_text (mrc_day_bangla_text (day ("2028-03-14"), BN), "৩০ ফাল্গুন ১৪৩৪");
  assert_text (mrc_day_bangla_text (day ("2029-03-14"), BN), "২৯ ফাল্গুন ১৪৩৫");
  assert_text (mrc_day_bangla_text (day ("2032-03-14"), BN), "৩০ ফাল্গুন ১৪৩৮");
  assert_text (mrc_day_bangla_text (day ("2026-11-23"), EN), "8 Ogrohayon 1433");
}

static void
test_iso_days_are_real_days (void)
{
  static const char *const wrong[] = {
    "2026-02-29", "2026-13-01", "2026-00-10", "26-11-24", "2026/11/24", "2026-11-2x", ""
  };
  MrcDay untouched = 7;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (mrc_day_from_iso (wrong[i], &untouched));
  g_assert_cmpint (untouched, ==, 7);
  assert_text (mrc_day_to_iso (day ("2028-02-29")), "2028-02-29");
  g_assert_cmpint (day ("1970-01-01"), ==, 0);
}

static void
test_dhaka_is_six_hours_ahead (void)
{
  int minute = 0;

  g_assert_cmpint (mrc_day_from_unix (mrc_day_to_unix (day ("2026-11-24"), 630), &minute), ==,
                   day ("2026-11-24"));
  g_assert_cmpint (minute, ==, 630);
  g_assert_cmpint (mrc_day_from_unix (0, &minute), ==, 0);
  g_assert_cmpint (minute, ==, 360);
  g_assert_cmpint (mrc_day_from_unix (-6 * 3600 - 1, &minute), ==, -1);
  g_assert_cmpint (minute, ==, 1439);
}

static void
test_times_as_people_say_them (void)
{
  static const struct {
    int minute;
    const char *shown, *spoken;
  } rows[] = {
    { 540, "সকাল ৯:০০", "সকাল নয়টা" },
    { 555, "সকাল ৯:১৫", "সকাল সোয়া নয়টা" },
    { 630, "সকাল ১০:৩০", "সকাল সাড়ে দশটা" },
    { 645, "সকাল ১০:৪৫", "সকাল পৌনে এগারোটা" },
    { 720, "দুপুর ১২:০০", "দুপুর বারোটা" },
    { 810, "দুপুর ১:৩০", "দুপুর দেড়টা" },
    { 870, "দুপুর ২:৩০", "দুপুর আড়াইটা" },
    { 915, "বিকেল ৩:১৫", "বিকেল সোয়া তিনটা" },
    { 825, "দুপুর ১:৪৫", "দুপুর পৌনে দুইটা" },
    { 765, "দুপুর ১২:৪৫", "দুপুর পৌনে একটা" },
    { 970, "বিকেল ৪:১০", "বিকেল চারটা দশ মিনিট" },
    { 0, "রাত ১২:০০", "রাত বারোটা" },
    { 15, "রাত ১২:১৫", "রাত সোয়া বারোটা" },
    { 45, "রাত ১২:৪৫", "রাত পৌনে একটা" },
    { 90, "রাত ১:৩০", "রাত দেড়টা" },
    { 239, "রাত ৩:৫৯", "রাত তিনটা ঊনষাট মিনিট" },
    { 240, "ভোর ৪:০০", "ভোর চারটা" },
    { 330, "ভোর ৫:৩০", "ভোর সাড়ে পাঁচটা" },
    { 360, "সকাল ৬:০০", "সকাল ছয়টা" },
    { 705, "সকাল ১১:৪৫", "সকাল পৌনে বারোটা" },
    { 735, "দুপুর ১২:১৫", "দুপুর সোয়া বারোটা" },
    { 750, "দুপুর ১২:৩০", "দুপুর সাড়ে বারোটা" },
    { 795, "দুপুর ১:১৫", "দুপুর সোয়া একটা" },
    { 855, "দুপুর ২:১৫", "দুপুর সোয়া দুইটা" },
    { 885, "দুপুর ২:৪৫", "দুপুর পৌনে তিনটা" },
    { 900, "বিকেল ৩:০০", "বিকেল তিনটা" },
    { 1065, "বিকেল ৫:৪৫", "বিকেল পৌনে ছয়টা" },
    { 1080, "সন্ধ্যা ৬:০০", "সন্ধ্যা ছয়টা" },
    { 1170, "সন্ধ্যা ৭:৩০", "সন্ধ্যা সাড়ে সাতটা" },
    { 1200, "রাত ৮:০০", "রাত আটটা" },
    { 1425, "রাত ১১:৪৫", "রাত পৌনে বারোটা" },
  };
  int minute = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    assert_text (mrc_minute_text (rows[i].minute, BN), rows[i].shown);
    assert_text (mrc_minute_spoken (rows[i].minute, BN), rows[i].spoken);
  }
  assert_text (mrc_minute_text (630, EN), "10:30 am");
  assert_text (mrc_minute_spoken (810, EN), "half past one in the afternoon");
  assert_text (mrc_minute_spoken (765, EN), "quarter to one in the afternoon");
  assert_text (mrc_minute_spoken (545, EN), "nine oh five in the morning");
  assert_text (mrc_minute_spoken (1170, EN), "half past seven in the evening");
  assert_text (mrc_minute_spoken (0, EN), "twelve o’clock at night");
  g_assert_true (mrc_minute_from_text ("10:30", &minute));
  g_assert_cmpint (minute, ==, 630);
  g_assert_false (mrc_minute_from_text ("24:00", &minute));
  g_assert_false (mrc_minute_from_text ("9:30", &minute));
}

static void
test_messages_carry_values (void)
{
  mrc_language_use (BN);
  assert_text (mrc_message ("when.places-left", "#n", (gint64) 2, NULL), "২ জনের জায়গা");
  assert_text (mrc_message ("export.progress", "#n", (gint64) 802, "#all", (gint64) 1248, NULL),
               "১,২৪৮টির মধ্যে ৮০২টি লেখা হয়েছে");
  assert_text (mrc_message ("when.answer", "day", "কাল", "time", "সকাল ১০:৩০", NULL),
               "কাল সকাল ১০:৩০, ঠিক আছে");
  assert_text (mrc_message_in (EN, "when.places-left", "#n", (gint64) 1, NULL), "1 place");
  assert_text (mrc_message_in (EN, "when.places-left", "#n", (gint64) 3, NULL), "3 places");
}

static void
test_numbers_as_people_say_them (void)
{
  static const struct {
    gint64 number;
    const char *bengali, *english;
  } rows[] = {
    { 0, "শূন্য", "zero" },
    { 99, "নিরানব্বই", "ninety-nine" },
    { 100, "একশ", "one hundred" },
    { 250, "দুইশ পঞ্চাশ", "two hundred fifty" },
    { 1000, "এক হাজার", "one thousand" },
    { 1971, "উনিশশ একাত্তর", "one thousand nine hundred seventy-one" },
    { 2013, "দুই হাজার তেরো", "two thousand thirteen" },
    { 78990, "আটাত্তর হাজার নয়শ নব্বই", "seventy-eight thousand nine hundred ninety" },
    { 450000, "চার লাখ পঞ্চাশ হাজার", "four lakh fifty thousand" },
    { 120000000, "বারো কোটি", "twelve crore" },
    { -7, "মাইনাস সাত", "minus seven" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    assert_text (mrc_number_spoken (rows[i].number, BN), rows[i].bengali);
    assert_text (mrc_number_spoken (rows[i].number, EN), rows[i].english);
  }
  g_assert_cmpstr (mrc_digit_spoken (6, BN), ==, "ছয়");
  g_assert_cmpstr (mrc_digit_spoken (6, EN), ==, "six");
}

/* Each number up to a hundred has its own word: none is there twice by a slip. */
static void
test_a_hundred_words_are_a_hundred (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int number = 0; number < 100; number++) {
    char *word = mrc_number_spoken (number, BN);

    if (!g_hash_table_add (seen, word))
      g_test_fail_printf ("%d: “%s” is there twice", number, word);
  }
}

/* As a schoolbook teaches them: how the words of a ten end, and that the last is the next ten less one. */
static void
test_words_of_a_ten_are_alike (void)
{
  static const char *const ends[] = { "শ", "ত্রিশ", "ল্লিশ", "ন্ন", "ষট্টি", "ত্তর", "াশি", "নব্বই" };

  for (guint ten = 2; ten <= 9; ten++) {
    g_autofree char *last = mrc_number_spoken (ten * 10 + 9, BN);
    g_autofree char *next = mrc_number_spoken ((ten + 1) * 10, BN);
    g_autofree char *less = g_strconcat ("ঊন", next, NULL);

    for (guint one = 1; one <= 8; one++) {
      g_autofree char *word = mrc_number_spoken (ten * 10 + one, BN);

      if (!g_str_has_suffix (word, ends[ten - 2]))
        g_test_fail_printf ("%u: “%s”", ten * 10 + one, word);
    }
    g_assert_cmpstr (last, ==, ten < 9 ? less : "নিরানব্বই");
  }
}

/* No Latin letter in a Bengali sentence, but for the names between braces. */
static void
test_messages_are_bengali (void)
{
  for (const char *const *id = mrc_messages_list (); *id != NULL; id++) {
    const char *pattern = mrc_message_pattern (BN, *id);
    g_autofree char *normal = g_utf8_normalize (pattern, -1, G_NORMALIZE_NFC);
    int depth = 0;

    g_assert_cmpstr (normal, ==, pattern);
    g_assert_null (strstr (pattern, "…"));
    for (const char *p = pattern; *p != '\0'; p++) {
      depth += *p == '{' ? 1 : *p == '}' ? -1 : 0;
      if (depth == 0 && g_ascii_isalnum (*p))
        g_test_fail_printf ("%s: “%s” has a Latin letter or digit", *id, pattern);
    }
    g_assert_cmpint (depth, ==, 0);
  }
}

/* ICU's own parser, on the pattern as the names become places. */
static void
assert_parses (const char *id, const char *pattern)
{
  g_autoptr (GRegex) number = g_regex_new ("\\{[a-z]+,", 0, 0, NULL);
  g_autoptr (GRegex) word = g_regex_new ("\\{[a-z]+\\}", 0, 0, NULL);
  g_autofree char *numbered = g_regex_replace_literal (number, pattern, -1, 0, "{0,", 0, NULL);
  g_autofree char *placed = g_regex_replace_literal (word, numbered, -1, 0, "{1}", 0, NULL);
  g_autofree UChar *units = mrc_icu_from_utf8 (placed);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where = { 0 };

  umsg_close (umsg_open (units, -1, "en", &where, &status));
  if (U_FAILURE (status))
    g_test_fail_printf ("%s: “%s”: %s at %d", id, pattern, u_errorName (status), where.offset);
  if (strchr (pattern, '\'') != NULL)
    g_test_fail_printf ("%s: “%s”: an ASCII apostrophe quotes in ICU; write ’", id, pattern);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
names_in (const char *pattern)
{
  g_autoptr (GRegex) name = g_regex_new ("\\{([a-z]+)[,}]", 0, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (name, pattern, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_ptr_array_add (names, g_match_info_fetch (match, 1));
  g_ptr_array_sort (names, by_name);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static void
test_both_halves_say_the_same (void)
{
  const char *before = "";

  for (const char *const *id = mrc_messages_list (); *id != NULL; id++) {
    const char *bn = mrc_message_pattern (BN, *id);
    const char *en = mrc_message_pattern (EN, *id);
    g_autofree char *bn_names = names_in (bn);
    g_autofree char *en_names = names_in (en);

    g_assert_cmpstr (before, <, *id);
    g_assert_cmpstr (bn_names, ==, en_names);
    assert_parses (*id, bn);
    assert_parses (*id, en);
    before = *id;
  }
}

/* Each list as a dictionary has it; bytes would have ৎ, ড় and য় last. */
static void
test_names_as_a_dictionary_has_them (void)
{
  static const char *const bengali[] = { "কক্সবাজার", "কিশোরগঞ্জ", "কুড়িগ্রাম",  "কুমিল্লা",  "কুষ্টিয়া", "খুলনা",
                                         "গাইবান্ধা", "গাজীপুর",   "গোপালগঞ্জ", "চট্টগ্রাম", "চাঁদপুর",  "চিৎমরম",
                                         "চিলমারী",  "চুয়াডাঙ্গা", "জয়পুরহাট",  "জামালপুর" };
  static const char *const english[] = { "bogura", "Chandpur", "Cox's Bazar", "cumilla", "Dhaka" };

  for (guint i = 1; i < G_N_ELEMENTS (bengali); i++) {
    g_autofree char *one = mrc_collation_key (bengali[i - 1], MRC_LANGUAGE_BENGALI);
    g_autofree char *two = mrc_collation_key (bengali[i], MRC_LANGUAGE_BENGALI);

    g_test_message ("%s, %s", bengali[i - 1], bengali[i]);
    g_assert_cmpint (strcmp (one, two), <, 0);
  }
  for (guint i = 1; i < G_N_ELEMENTS (english); i++) {
    g_autofree char *one = mrc_collation_key (english[i - 1], MRC_LANGUAGE_ENGLISH);
    g_autofree char *two = mrc_collation_key (english[i], MRC_LANGUAGE_ENGLISH);

    g_assert_cmpint (strcmp (one, two), <, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locales/numbers-group-in-lakhs", test_numbers_group_in_lakhs);
  g_test_add_func ("/locales/digits-go-there-and-back", test_digits_go_there_and_back);
  g_test_add_func ("/locales/names-as-a-dictionary-has-them", test_names_as_a_dictionary_has_them);
  g_test_add_func ("/locales/days-in-words", test_days_in_words);
  g_test_add_func ("/locales/bangla-days", test_bangla_days);
  g_test_add_func ("/locales/national-days", test_national_days);
  g_test_add_func ("/locales/words-of-a-ten-are-alike", test_words_of_a_ten_are_alike);
  g_test_add_func ("/locales/iso-days-are-real-days", test_iso_days_are_real_days);
  g_test_add_func ("/locales/dhaka-is-six-hours-ahead", test_dhaka_is_six_hours_ahead);
  g_test_add_func ("/locales/times-as-people-say-them", test_times_as_people_say_them);
  g_test_add_func ("/locales/messages-carry-values", test_messages_carry_values);
  g_test_add_func ("/locales/numbers-as-people-say-them", test_numbers_as_people_say_them);
  g_test_add_func ("/locales/a-hundred-words-are-a-hundred", test_a_hundred_words_are_a_hundred);
  g_test_add_func ("/locales/messages-are-bengali", test_messages_are_bengali);
  g_test_add_func ("/locales/both-halves-say-the-same", test_both_halves_say_the_same);

  return g_test_run ();
}
