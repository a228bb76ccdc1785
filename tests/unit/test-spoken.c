// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/spoken.h"

#include <string.h>

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

static void
test_figures_become_words (void)
{
  static const struct {
    MrcLanguage language;
    const char *shown, *spoken;
  } rows[] = {
    { BN, "কাল সকাল ১০:৩০, ঠিক আছে", "কাল সকাল সাড়ে দশটা, ঠিক আছে" },
    { BN, "২০০ টাকা", "দুইশ টাকা" },
    { BN, "খরচ ৳৪,৫০,০০০।", "খরচ চার লাখ পঞ্চাশ হাজার টাকা।" },
    { BN, "২.৫ লাখ, ১০%", "আড়াই লাখ, দশ শতাংশ" },
    { BN, "১.৫ কোটি, ৩.৫ হাজার", "দেড় কোটি, সাড়ে তিন হাজার" },
    { BN, "৳৪.৫ লাখ", "সাড়ে চার লাখ টাকা" },
    { BN, "২.৫ কেজি, ২.২৫ লাখ", "দুই দশমিক পাঁচ কেজি, দুই দশমিক দুই, পাঁচ লাখ" },
    { BN, "০.৫ লাখ", "শূন্য দশমিক পাঁচ লাখ" },
    { BN, "১,৫০,০০০ টাকা", "এক লাখ পঞ্চাশ হাজার টাকা" },
    { BN, "৳১,২০,০০,০০০", "এক কোটি বিশ লাখ টাকা" },
    { BN, "৳ ৫০০", " পাঁচশ টাকা" },
    { BN, "১:৩০, ২:৩০, ১২:৩০", "দেড়টা, আড়াইটা, সাড়ে বারোটা" },
    { BN, "১২:১৫, ১২:৪৫, ১:১৫, ২:৪৫", "সোয়া বারোটা, পৌনে একটা, সোয়া একটা, পৌনে তিনটা" },
    { BN, "রাত ০:০০, দুপুর ১৩:৩০", "রাত বারোটা, দুপুর দেড়টা" },
    { BN, "সকাল ১০:৩০ টায়, ৯:০০টা", "সকাল সাড়ে দশটায়, নয়টা" },
    { BN, "৪:১০টায়", "চারটা দশ মিনিটে" },
    { BN, "৯:০০–৫:০০", "নয়টা থেকে পাঁচটা" },
    { BN, "১লা বৈশাখ, ২রা মাঘ, ৪ঠা আষাঢ়", "পয়লা বৈশাখ, দোসরা মাঘ, চৌঠা আষাঢ়" },
    { BN, "৫ই মে, ২১শে ফেব্রুয়ারি, ৩১শে মার্চ", "পাঁচই মে, একুশে ফেব্রুয়ারি, একত্রিশে মার্চ" },
    { BN, "৮ ফাল্গুন ১৪৩২", "আট ফাল্গুন চৌদ্দশ বত্রিশ" },
    { BN, "১৩টির মধ্যে ২টি", "তেরোটির মধ্যে দুইটি" },
    { BN, "৮ম শ্রেণি, ২য় তলা", "অষ্টম শ্রেণি, দ্বিতীয় তলা" },
    { BN, "২০১৪-১৫ সালে", "দুই হাজার চৌদ্দ থেকে পনেরো সালে" },
    { BN, "৯–৫টা", "নয় থেকে পাঁচটা" },
    { BN, "১০০০-২০০০ টাকা", "এক হাজার থেকে দুই হাজার টাকা" },
    { BN, "২৪ নভেম্বর ২০২৬", "চব্বিশ নভেম্বর দুই হাজার ছাব্বিশ" },
    { BN, "২ নম্বর রুম", "দুই নম্বর রুম" },
    { EN, "10:30 am", "ten thirty am" },
    { EN, "Tk 1,200, not Tk 5.", "one thousand two hundred taka, not five taka." },
    { EN, "up to Tk 3 lakh", "up to three lakh taka" },
    { EN, "Tk 9.92 crore", "nine point nine, two crore taka" },
    { EN, "5 of 7", "five of seven" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (MrcSpoken) spoken = mrc_spoken_new (rows[i].shown, rows[i].language, NULL);

    g_assert_cmpstr (spoken->text, ==, rows[i].spoken);
  }
}

static void
test_numbers_to_dial_are_spelled (void)
{
  static const char *const dial[] = { "109", "1098", NULL };
  static const struct {
    MrcLanguage language;
    const char *shown, *spoken;
  } rows[] = {
    { BN, "১৬১৩৫ নম্বরে", "এক, ছয়, এক, তিন, পাঁচ নম্বরে" },
    { BN, "১০৮ নম্বরে ফোন", "এক, শূন্য, আট নম্বরে ফোন" },
    { BN, "৯৯৯ · ১০৯", "নয়, নয়, নয় , এক, শূন্য, নয়" },
    { BN, "৩৩৩-এ", "তিন, তিন, তিন-এ" },
    { BN, "৪১৭ ২০৫ ৮৩৬", "চার, এক, সাত, দুই, শূন্য, পাঁচ, আট, তিন, ছয়" },
    { BN, "০৪২", "শূন্য, চার, দুই" },
    { BN, "০১৭১২-৩৪৫৬৭৮", "শূন্য, এক, সাত, এক, দুই, তিন, চার, পাঁচ, ছয়, সাত, আট" },
    { BN, "০১৭×× ×××৬৭৮", "শূন্য, এক, সাত ছয়, সাত, আট" },
    { BN, "জন্য ১০৯, ১০৯৮।", "জন্য এক, শূন্য, নয়, এক, শূন্য, নয়, আট।" },
    { BN, "১১০টি", "একশ দশটি" },
    { EN, "Call 105 now", "Call one, zero, five now" },
    { EN, "+8809", "plus eight, eight, zero, nine" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (MrcSpoken) spoken = mrc_spoken_new (rows[i].shown, rows[i].language, dial);

    g_assert_cmpstr (spoken->text, ==, rows[i].spoken);
  }
}

static void
test_what_has_no_sound_is_left_out (void)
{
  g_autoptr (MrcSpoken) spoken = mrc_spoken_new ("র‍্যাব\nআসে", BN, NULL);

  g_assert_cmpstr (spoken->text, ==, "র্যাব আসে");
}

/* Where @word of the spoken text lies in the shown one. */
static void
assert_shown (const MrcSpoken *spoken, const char *word, int start, int end)
{
  const char *found = strstr (spoken->text, word);
  int ret_start = -1, ret_end = -1;

  g_assert_nonnull (found);
  mrc_spoken_locate (spoken, (int) g_utf8_pointer_to_offset (spoken->text, found),
                     (int) g_utf8_strlen (word, -1), &ret_start, &ret_end);
  g_assert_cmpint (ret_start, ==, start);
  g_assert_cmpint (ret_end, ==, end);
}

static void
test_words_are_found_in_the_shown_text (void)
{
  g_autoptr (MrcSpoken) time = mrc_spoken_new ("কাল ১০:৩০ টায়", BN, NULL);
  g_autoptr (MrcSpoken) dial = mrc_spoken_new ("১৬১৩৫ নম্বরে", BN, NULL);
  g_autoptr (MrcSpoken) joined = mrc_spoken_new ("র‍্যাব আসে", BN, NULL);
  g_autoptr (MrcSpoken) money = mrc_spoken_new ("৳৫০০", BN, NULL);

  assert_shown (time, "কাল", 0, 3);
  assert_shown (time, "সাড়ে", 4, 12);
  assert_shown (time, "দশটায়", 4, 14);
  assert_shown (dial, "ছয়", 1, 2);
  assert_shown (dial, "নম্বরে", 6, 12);
  assert_shown (joined, "র্যাব", 0, 6);
  assert_shown (joined, "আসে", 7, 10);
  assert_shown (money, "টাকা", 0, 4);
}

/* Whatever is shown: each spoken character comes from somewhere in it. */
static void
test_any_text_can_be_said (void)
{
  static const char *const bits[] = { "০", "৯৯৯", "১০:৩০", ",",   "-",     " ", "৳", "ম",
                                      "য়", "×",   "Tk ",   "%",   "\n",    "·", ".", "–",
                                      "ক", "+",   "/",     "‍", "১৬১৩৫", "5", ":", "999999999999999999" };
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);

  for (int round = 0; round < 1000; round++) {
    g_autoptr (GString) shown = g_string_new (NULL);
    g_autoptr (MrcSpoken) spoken = NULL;
    int length = 0;

    for (int i = g_rand_int_range (dice, 0, 9); i > 0; i--)
      g_string_append (shown, bits[g_rand_int_range (dice, 0, G_N_ELEMENTS (bits))]);
    spoken = mrc_spoken_new (shown->str, round % 2 == 0 ? BN : EN, NULL);
    length = (int) g_utf8_strlen (spoken->text, -1);
    g_assert_cmpuint (spoken->spans->len, ==, length);
    for (int at = -1; at <= length; at++) {
      int start = -1, end = -1;

      mrc_spoken_locate (spoken, at, 2, &start, &end);
      g_assert_cmpint (start, >=, 0);
      g_assert_cmpint (start, <=, end);
      g_assert_cmpint (end, <=, g_utf8_strlen (shown->str, -1));
    }
    for (const char *p = spoken->text; *p != '\0'; p = g_utf8_next_char (p))
      g_assert_false (g_unichar_isdigit (g_utf8_get_char (p)));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spoken/figures-become-words", test_figures_become_words);
  g_test_add_func ("/spoken/numbers-to-dial-are-spelled", test_numbers_to_dial_are_spelled);
  g_test_add_func ("/spoken/what-has-no-sound-is-left-out", test_what_has_no_sound_is_left_out);
  g_test_add_func ("/spoken/words-are-found-in-the-shown-text", test_words_are_found_in_the_shown_text);
  g_test_add_func ("/spoken/any-text-can-be-said", test_any_text_can_be_said);

  return g_test_run ();
}
