// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/dates.h"
#include "locales/messages.h"
#include "locales/numbers.h"

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
    { 970, "বিকেল ৪:১০", "বিকেল চারটা ১০ মিনিট" },
  };
  int minute = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    assert_text (mrc_minute_text (rows[i].minute, BN), rows[i].shown);
    assert_text (mrc_minute_spoken (rows[i].minute, BN), rows[i].spoken);
  }
  assert_text (mrc_minute_text (630, EN), "10:30 am");
  assert_text (mrc_minute_spoken (810, EN), "half past one in the afternoon");
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

/* No Latin letter in a Bengali sentence, but for the names between braces. */
static void
test_messages_are_bengali (void)
{
  for (const char *const *id = mrc_messages_list (); *id != NULL; id++) {
    const char *pattern = mrc_message_pattern (BN, *id);
    int depth = 0;

    g_assert_cmpstr (mrc_message_pattern (EN, *id), !=, "");
    for (const char *p = pattern; *p != '\0'; p++) {
      depth += *p == '{' ? 1 : *p == '}' ? -1 : 0;
      if (depth == 0 && g_ascii_isalnum (*p))
        g_test_fail_printf ("%s: “%s” has a Latin letter or digit", *id, pattern);
    }
    g_assert_cmpint (depth, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locales/numbers-group-in-lakhs", test_numbers_group_in_lakhs);
  g_test_add_func ("/locales/digits-go-there-and-back", test_digits_go_there_and_back);
  g_test_add_func ("/locales/days-in-words", test_days_in_words);
  g_test_add_func ("/locales/iso-days-are-real-days", test_iso_days_are_real_days);
  g_test_add_func ("/locales/dhaka-is-six-hours-ahead", test_dhaka_is_six_hours_ahead);
  g_test_add_func ("/locales/times-as-people-say-them", test_times_as_people_say_them);
  g_test_add_func ("/locales/messages-carry-values", test_messages_carry_values);
  g_test_add_func ("/locales/messages-are-bengali", test_messages_are_bengali);

  return g_test_run ();
}
