// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/fold.h"

#include <locale.h>

/* @words: divided by "|". Written with escapes where the bytes matter. */
static const struct {
  const char *text;
  const char *words;
} tables[] = {
  /* Vowel signs stay with their letters. */
  { "কাজ", "কাজ" },
  { "কাজি", "কাজি" },
  { "কি কী কু কূ কৃ", "কি|কী|কু|কূ|কৃ" },
  { "কে কৈ কো কৌ", "কে|কৈ|কো|কৌ" },
  { "ভিসা", "ভিসা" },
  { "মেয়েরা", "মেয়েরা" },
  { "দূতাবাস", "দূতাবাস" },
  { "মৃত্যু", "মৃত্যু" },
  { "টাকা পাঠায় না", "টাকা|পাঠায়|না" },
  /* So do conjuncts, reph, ya and ra under a letter. */
  { "চুক্তি", "চুক্তি" },
  { "মুক্তিপণ", "মুক্তিপণ" },
  { "রেজিস্ট্রেশন", "রেজিস্ট্রেশন" },
  { "সার্টিফিকেট", "সার্টিফিকেট" },
  { "ব্যাংক", "ব্যাংক" },
  { "ক্ষতিপূরণ", "ক্ষতিপূরণ" },
  { "প্রবাসী কল্যাণ", "প্রবাসী|কল্যাণ" },
  { "জনশক্তি", "জনশক্তি" },
  { "অ্যাপ", "অ্যাপ" },
  { "স্ত্রী", "স্ত্রী" },
  { "ট্রেনিংয়ের", "ট্রেনিংয়ের" },
  /* And ঁ ং ঃ ৎ. */
  { "আঙুলের ছাপ", "আঙুলের|ছাপ" },
  { "তাঁরা", "তাঁরা" },
  { "মোঃ", "মোঃ" },
  { "দুঃখ", "দুঃখ" },
  { "হঠাৎ", "হঠাৎ" },
  /* One way to write what may be written in two. */
  { "\u09AC\u09BE\u09DC\u09BF", "\u09AC\u09BE\u09A1\u09BC\u09BF" },       /* বাড়ি */
  { "\u0986\u09B7\u09BE\u09DD", "\u0986\u09B7\u09BE\u09A2\u09BC" },       /* আষাঢ় */
  { "\u09AF\u09BE\u09DF", "\u09AF\u09BE\u09AF\u09BC" },                   /* যায় */
  { "\u09B2\u09C7\u09BE\u09A8", "\u09B2\u09CB\u09A8" },                   /* লোন: ে and া */
  { "\u09AE\u09C7\u09D7", "\u09AE\u09CC" },                               /* মৌ: ে and ৗ */
  { "\u0985\u09BE\u09AE\u09BF", "\u0986\u09AE\u09BF" },                   /* আমি: অ and া */
  { "\u09B9\u09A0\u09BE\u09A4\u09CD\u200D", "\u09B9\u09A0\u09BE\u09CE" }, /* হঠাৎ: ত, ্, joiner */
  { "\u09B0\u200D\u09CD\u09AF\u09BE\u09AC",
    "\u09B0\u09CD\u09AF\u09BE\u09AC" }, /* র‍্যাব: joiner */
  { "\u0989\u09A6\u09CD\u200C\u09AC\u09C7\u0997", "\u0989\u09A6\u09CD\u09AC\u09C7\u0997" }, /* non-joiner */
  { "\uFEFF\u09AD\u09BF\u09B8\u09BE", "\u09AD\u09BF\u09B8\u09BE" },   /* byte order mark */
  { "\u09AD\u09BF\u09B8\u09BE\u200B\u0995\u09BE\u099C", "ভিসা|কাজ" }, /* zero-width space */
  { "\u09F0", "\u09B0" },
  /* Signs and figures. */
  { "এজেন্সি/দালাল", "এজেন্সি|দালাল" },
  { "লাভ-ক্ষতি।", "লাভ|ক্ষতি" },
  { "“ফ্রি ভিসা”?", "ফ্রি|ভিসা" },
  { "৫০ লাখ", "50|লাখ" },
  { "+৮৮০৯৬১০১০২০৩০", "8809610102030" },
  { "১,৬৫,০০০ টাকা", "165000|টাকা" },
  { "২০১৪-১৫", "2014|15" },
  { "এক, দুই", "এক|দুই" },
  { "৳২০০", "200" },
  /* English. */
  { "Visa VISA", "visa|visa" },
  { "The agency’s workers' don't", "the|agency|workers|dont" },
  { "Tk 41,250, BMET", "tk|41250|bmet" },
  { "\uFF36isa", "visa" },
  { "", "" },
  { " \"*()^:-+ ", "" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_auto (GStrv) words = mrc_fold_words (tables[i].text);
    g_autofree char *joined = g_strjoinv ("|", words);

    g_assert_cmpstr (joined, ==, tables[i].words);
  }
}

/* Each row: what must be near the first word, then, after "≠", what must not. */
static const char *const near_words[] = {
  "ভিসা ভিসার ভিসায় ভিসাতে ভিসাও ভিসাই ভিসাটা ভিসাগুলো ভীসা ≠ ভাষা বাসা",
  "কাজ কাজের কাজে কাজই ≠ কাজি কাচ কার্ড",
  "টাকা টাকার টাকায় টাকাটা ≠ টিকা ঢাকা টাক",
  "লোন লোনের লোনে লোণ ≠ লেন লন",
  "দেশ দেশে দেশের দেশেই দেষ ≠ দশ দাস",
  "মেয়ে মেয়ের মেয়েরা মেয়েদের মেয়েকে ≠ মায়া মাস",
  "ছেলে ছেলের ছেলেকে ছেলেরা ≠ ছাল",
  "এজেন্সি এজেন্সির এজেন্সিতে এজেন্সী এজেনসি ≠ এজেন্ট",
  "কোম্পানি কোম্পানির কোম্পানী ≠ কাপন",
  "মালয়েশিয়া মালয়েশিয়ার মালয়েশিয়ায় মালয়েশীয়া ≠ মাল",
  "দূতাবাস দুতাবাস দূতাবাসে দূতাবাশ ≠ দাতা",
  "ব্যাংক ব্যাংকের ব্যাঙ্ক ব্যাংকে ≠ বক",
  "বাড়ি বাড়ী বাড়ির বাড়িতে বারি ≠ বড়",
  "আসল আসলে আশল ≠ আসা",
  "পুলিশ পুলিশের পুলিস পুলিশকে ≠ পালিশ",
  "ভালো ভাল ভালোই ≠ ভুল",
  "কারণ কারন কারণে ≠ করুণ",
  "জেল জেলে জেলের ≠ জেলা জাল",
  "জেলা জেলার জেলায় ≠ জেল",
  "হঠাৎ হঠাত ≠ হাত",
  "সৌদি সৌদিতে সৌদির সৌদী ≠ সাদা",
  "দালাল দালালের দালালকে দালালরাই ≠ দল দলিল",
  "চুক্তি চুক্তির চুক্তিতে চুক্তী ≠ চাকতি",
  "খোঁজ খোজ খোঁজে ≠ খোলা খাজা",
  "ভর্তি ভরতি ≠ ভাত",
  "ট্রেনিং ট্রেনিংয়ের ট্রেনিংয়ে ট্রেনিঙ ≠ টান",
  "ঘর ঘরে ঘরের ≠ ঘড়া ঘা",
};

static void
check_near (const char *row)
{
  g_auto (GStrv) words = g_strsplit (row, " ", -1);
  g_autofree char *first = mrc_fold_near (words[0]);
  gboolean same = TRUE;

  for (int i = 1; words[i] != NULL; i++) {
    g_autofree char *key = mrc_fold_near (words[i]);

    if (g_str_equal (words[i], "≠")) {
      same = FALSE;
      continue;
    }
    if (g_str_equal (key, first) != same)
      g_test_fail_printf ("%s → %s, %s → %s", words[0], first, words[i], key);
  }
}

static void
test_near (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (near_words); i++)
    check_near (near_words[i]);
}

/* What is too short to be cut, or of another script, is left whole. */
static void
test_left_whole (void)
{
  static const char *const words[] = { "মা", "না", "বই", "দুই", "visa", "agencies", "16135", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *key = mrc_fold_near (words[i]);

    g_assert_cmpstr (key, ==, words[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, ""); /* so that a failure can be read */
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/near", test_near);
  g_test_add_func ("/fold/left-whole", test_left_whole);
  return g_test_run ();
}
