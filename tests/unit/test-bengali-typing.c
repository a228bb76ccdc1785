// SPDX-License-Identifier: GPL-3.0-or-later

#include <string.h>

#include "kiosk/widgets/bengali-typing.h"

#define ERASE "<"

/* Keys with a blank between them; "_" is the space, "<" erases, "+…" is a whole part. */
static void
type (char *text, const char *keys)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  for (char **key = split; *key != NULL; key++) {
    if (**key == '\0')
      continue;
    if (g_str_equal (*key, ERASE))
      mrc_typing_erase (text);
    else if (**key == '+')
      mrc_typing_add_part (text, *key + 1);
    else
      mrc_typing_press (text, g_str_equal (*key, "_") ? " " : *key);
    g_assert_true (g_utf8_validate (text, -1, NULL));
  }
}

static const struct {
  const char *keys;
  const char *text;
} words[] = {
  { "ক ্ ষ ত ি প ূ র ণ", "ক্ষতিপূরণ" },
  { "ক্ষ ত ি প ূ র ণ", "ক্ষতিপূরণ" },
  { "স ্ ব া স ্ থ ্য", "স্বাস্থ্য" },
  { "ক র ্ ম", "কর্ম" },
  { "ক ম র্", "কর্ম" },
  { "র া ষ ্ ট ্র", "রাষ্ট্র" },
  { "র া ষ ্ ট ্ র", "রাষ্ট্র" },
  { "আ ই ন", "আইন" },
  { "া ি ন", "আইন" },
  { "ব ি ি", "বই" },
  { "ব ই", "বই" },
  { "ব ি", "বি" },
  { "ব ি ি ি", "বি" },
  { "ব ই ি", "বি" },
  { "ভ া ি", "ভাই" },
  { "প ্র শ ি ক ্ ষ ণ", "প্রশিক্ষণ" },
  { "ম ো ঃ", "মোঃ" },
  { "+মোঃ", "মোঃ " },
  { "খ া ত ু ন", "খাতুন" },
  { "স া ল ম া +আক্তার", "সালমা আক্তার" },
  { "স া ল ম া _ +আক্তার", "সালমা আক্তার" },
  { "স া ল ম া _ _ আ ক ্ ত া র", "সালমা আক্তার" },
  { "+মোঃ আ ব ্ দ ু ল +ইসলাম", "মোঃ আব্দুল ইসলাম" },
  { "ম ো হ া ম ্ ম দ", "মোহাম্মদ" },
  { "ক ৃ ষ্ণ", "কৃষ্ণ" },
  { "চ ঁ া দ", "চাঁদ" },
  { "চ া ঁ দ", "চাঁদ" },
  { "অ ্য া ন ি", "অ্যানি" },
  { "্য া", "অ্যা" },
  { "S a l m a _ A k t e r", "Salma Akter" },
};

static const struct {
  const char *keys;
  const char *text;
} edges[] = {
  /* no sign without a letter that carries it */
  { "্", "" },
  { "_ ্", "" },
  { "ং", "অং" },
  { "ঁ ঁ", "অ" },
  { "ব া ্", "বা" },
  { "ৎ া", "ৎআ" },
  { "ক ং া", "কংআ" },
  { "a ি", "aই" },
  { "্র", "র" },
  /* what waited for a second consonant and did not get one */
  { "ক ্ ্", "ক" },
  { "ক ্ া", "কা" },
  { "ক ্ ই", "কই" },
  { "ক ্ _ খ", "ক খ" },
  { "ক ্ ং", "কং" },
  { "ক ্ ্য", "ক্য" },
  { "ক ্ +দাস", "ক দাস" },
  /* once more undoes */
  { "ক ্য ্য", "ক" },
  { "ক র্ র্", "ক" },
  { "র র্", "র্র" },
  { "ক া ্য", "ক্যা" },
  { "ক া ্য ্য", "কা" },
  /* without its ্য, a vowel's letter carries no sign */
  { "অ ্য া ্য", "অ" },
  { "এ ্য া ঁ ্য", "এঁ" },
  { "ক ম া র্", "কর্মা" },
  { "ম ঃ ঃ", "ম" },
  { "ম ঃ ঁ", "মঁঃ" },
  /* ং and ঃ take each other's place: a third mark would stand on a dotted circle */
  { "ক ং ঃ", "কঃ" },
  { "ক ঃ ং", "কং" },
  { "এ ঁ ং ঃ", "এঁঃ" },
  { "অ ং ঃ ঁ", "অঁঃ" },
  /* two characters, whichever came */
  { "\xE0\xA7\x9C", "\xE0\xA6\xA1\xE0\xA6\xBC" },
  { "\xE0\xA7\x9D", "\xE0\xA6\xA2\xE0\xA6\xBC" },
  { "\xE0\xA7\x9F", "\xE0\xA6\xAF\xE0\xA6\xBC" },
  { "\xE0\xA6\xAF \xE0\xA6\xBC", "\xE0\xA6\xAF\xE0\xA6\xBC" },
  { "\xE0\xA6\x95 \xE0\xA6\xBC", "\xE0\xA6\x95" },
  { "\xE0\xA7\x9C ি", "\xE0\xA6\xA1\xE0\xA6\xBCি" },
  { "\xE2\x80\x8D", "" },
  /* erasing */
  { ERASE, "" },
  { "ক ি <", "ক" },
  { "ক ্ ষ <", "ক্" },
  { "ক ্ ষ < ত", "ক্ত" },
  { "ক ্ ষ < <", "ক" },
  { "ম ো ঃ <", "মো" },
  { "ম ো ঃ < <", "ম" },
  { "ক \xE0\xA7\x9C <", "ক" },
  { "+মোঃ <", "মোঃ" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    char text[MRC_TYPING_SIZE] = "";

    type (text, words[i].keys);
    g_assert_cmpstr (text, ==, words[i].text);
  }
}

static void
test_edges (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++) {
    char text[MRC_TYPING_SIZE] = "";

    type (text, edges[i].keys);
    g_assert_cmpstr (text, ==, edges[i].text);
  }
}

/* What a font would draw on a dotted circle: a sign or mark with no letter that carries it. */
static void
assert_no_circle (const char *text)
{
  gunichar before = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gboolean letter = (before >= 0x0985 && before <= 0x0994) || (before >= 0x0995 && before <= 0x09B9);
    gboolean carries = (before >= 0x0995 && before <= 0x09B9) || before == 0x09BC;

    if (c >= 0x09BE && c <= 0x09CC)
      g_assert_true (carries);
    else if (c == 0x09CD)
      g_assert_true (letter || before == 0x09BC);
    else if (c == 0x0981)
      g_assert_true (letter || (before >= 0x09BC && before <= 0x09CC));
    else if (c == 0x0982 || c == 0x0983)
      g_assert_true (letter || before == 0x0981 || (before >= 0x09BC && before <= 0x09CC));
    before = c;
  }
}

/* Keys in no order anybody would press them in; the same walk every time. */
static void
test_walk (void)
{
  static const char *const keys[] = { "া",
                                      "ি",
                                      "ৌ",
                                      "ৃ",
                                      "্",
                                      "ক",
                                      "ষ",
                                      "য",
                                      "র",
                                      "\xE0\xA7\x9C",
                                      "ৎ",
                                      "ং",
                                      "ঃ",
                                      "ঁ",
                                      "অ",
                                      "এ",
                                      "ই",
                                      "্য",
                                      "্র",
                                      "র্",
                                      "ক্ত",
                                      "\xE0\xA6\xBC",
                                      "\xE2\x80\x8D",
                                      "_",
                                      "a",
                                      ERASE,
                                      ERASE,
                                      "+দাস" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int walk = 0; walk < 5000; walk++) {
    char text[MRC_TYPING_SIZE] = "";

    for (int step = 0; step < 12; step++) {
      type (text, keys[g_rand_int_range (rand, 0, G_N_ELEMENTS (keys))]);
      assert_no_circle (text);
    }
  }
}

static void
test_preview (void)
{
  static const struct {
    const char *text, *key, *shown;
  } shown[] = {
    { "", "া", "আ" },     { "সালমা আক্তার", "া", "রা" }, { "র", "ৌ", "রৌ" },
    { "ক্ষ", "ি", "ক্ষি" }, { "রা", "ি", "ই" },           { "বি", "ি", "ই" },
    { "বই", "ি", "বি" },  { "রা", "ং", "রাং" },         { "", "ঃ", "অঃ" },
    { "র", "্", "র্" },     { "ক", "র্", "র্ক" },           { "ক", "্য", "ক্য" },
    { "ক্", "া", "কা" },   { "দাস ", "ি", "ই" },         { "", "র্", "র্" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++) {
    g_autofree char *preview = mrc_typing_preview (shown[i].text, shown[i].key);

    g_assert_cmpstr (preview, ==, shown[i].shown);
  }
}

static void
test_join (void)
{
  g_assert_true (mrc_typing_can_join ("ক"));
  g_assert_true (mrc_typing_can_join ("ক্"));
  g_assert_false (mrc_typing_can_join (""));
  g_assert_false (mrc_typing_can_join ("কা"));
  g_assert_false (mrc_typing_can_join ("কং"));
  g_assert_false (mrc_typing_can_join ("ই"));
  g_assert_true (mrc_typing_is_joining ("ক্"));
  g_assert_false (mrc_typing_is_joining ("ক্ষ"));
}

static void
test_full (void)
{
  char text[MRC_TYPING_SIZE] = "";
  g_autofree char *preview = NULL;

  for (int i = 0; i < 3 * MRC_TYPING_MAX; i++)
    type (text, "ক ি খ ী +বেগম _");
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, MRC_TYPING_MAX);
  g_assert_cmpint (g_utf8_strlen (text, -1), >=, MRC_TYPING_MAX - 5);

  memset (text, 0, sizeof text);
  for (int i = 0; i < MRC_TYPING_MAX; i++)
    g_assert_true (mrc_typing_press (text, "ক"));
  g_assert_false (mrc_typing_press (text, "ক"));
  g_assert_false (mrc_typing_press (text, "ি"));
  g_assert_false (mrc_typing_add_part (text, "দাস"));
  preview = mrc_typing_preview (text, "ি");
  g_assert_cmpstr (preview, ==, "কি");
}

static void
test_finish (void)
{
  char text[MRC_TYPING_SIZE] = "মোঃ ";

  g_assert_true (mrc_typing_finish (text));
  g_assert_cmpstr (text, ==, "মোঃ");
  g_assert_false (mrc_typing_finish (text));
  type (text, "_ ক ্");
  g_assert_true (mrc_typing_finish (text));
  g_assert_cmpstr (text, ==, "মোঃ ক");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typing/words", test_words);
  g_test_add_func ("/typing/edges", test_edges);
  g_test_add_func ("/typing/walk", test_walk);
  g_test_add_func ("/typing/preview", test_preview);
  g_test_add_func ("/typing/join", test_join);
  g_test_add_func ("/typing/full", test_full);
  g_test_add_func ("/typing/finish", test_finish);

  return g_test_run ();
}
