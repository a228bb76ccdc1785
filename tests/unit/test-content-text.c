// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/csv.h"
#include "content/sentence.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *result;  /* rows by ';', fields by '|'; sentences by '|'; NULL: refused */
  const char *message; /* of a refusal */
} Case;

static const Case csv_cases[] = {
  { "plain", "a,b\n1,2\n", "a|b;1|2" },
  { "no-last-line-end", "a,b\n1,2", "a|b;1|2" },
  { "crlf", "a,b\r\n1,2\r\n", "a|b;1|2" },
  { "byte-order-mark",
    "\xEF\xBB\xBF"
    "a,b\n",
    "a|b" },
  { "empty-fields", "a,,\n,,\n", "a||;||" },
  { "empty-lines-are-skipped", "a\n\n\r\nb\n", "a;b" },
  { "quotes", "\"a,b\",\"say \"\"no\"\"\"\n", "a,b|say \"no\"" },
  { "line-break-in-quotes", "\"a\nb\",c\nd,e\n", "a\nb|c;d|e" },
  { "bengali", "কুমিল্লা,\"ফি, ২০০\"\n", "কুমিল্লা|ফি, ২০০" },
  { "nothing", "", "" },
  { "never-closed", "a\n\"b\nc\n", NULL, "t.csv:2: a quote is opened" },
  { "after-a-quote", "a\n\"b\"c\n", NULL, "t.csv:2: something follows" },
  { "quote-inside", "a\nb\"c\n", NULL, "t.csv:2: a quote inside" },
  { "lone-carriage-return", "a\rb\n", NULL, "t.csv:1: a lone carriage return" },
  { "not-utf8", "a\nb\n\xFF\n", NULL, "t.csv:3: not UTF-8" },
  { "line-after-a-quoted-break", "\"a\nb\",c\nd\"e\n", NULL, "t.csv:3: a quote inside" },
};

static const Case sentence_cases[] = {
  { "bengali", "চুক্তি পড়ুন। বুঝেছেন? সই করুন!", "চুক্তি পড়ুন।|বুঝেছেন?|সই করুন!" },
  { "danda-without-space", "পড়ুন।বুঝুন।", "পড়ুন।|বুঝুন।" },
  { "english", "Read it. Do you understand? Sign!", "Read it.|Do you understand?|Sign!" },
  { "no-end", "Read it", "Read it" },
  { "number", "It costs Tk. 1.5 lakh. Ask.", "It costs Tk. 1.5 lakh.|Ask." },
  { "abbreviation", "Ask e.g. BMET. Go.", "Ask e.g. BMET.|Go." },
  { "initial", "Mr. A. Karim works here.", "Mr. A. Karim works here." },
  { "address", "See www.bmet.gov.bd first.", "See www.bmet.gov.bd first." },
  { "closing-quote", "Say \"no.\" Then go.", "Say \"no.\"|Then go." },
  { "closing-bengali-quote", "বলুন “না।” তারপর যান।", "বলুন “না।”|তারপর যান।" },
  { "paragraphs", "Read it\nThen sign.", "Read it|Then sign." },
  { "several-ends", "Really?! Yes.", "Really?!|Yes." },
  { "nothing", " \n ", "" },
};

static void
test_csv (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = mrc_csv_parse (c->text, strlen (c->text), "t.csv", &error);
  g_autoptr (GString) result = g_string_new (NULL);

  if (c->result == NULL) {
    g_assert_error (error, MRC_CSV_ERROR, MRC_CSV_ERROR_SYNTAX);
    g_assert_true (g_str_has_prefix (error->message, c->message));
    g_assert_null (rows);
    return;
  }
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    const MrcCsvRow *row = rows->pdata[i];

    for (guint j = 0; j < row->fields->len; j++)
      g_string_append_printf (result, "%s%s", j > 0 ? "|" : i > 0 ? ";" : "", (char *) row->fields->pdata[j]);
  }
  g_assert_cmpstr (result->str, ==, c->result);
}

static void
assert_too_much (const char *unit, int n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < n; i++)
    g_string_append (text, unit);
  g_assert_null (mrc_csv_parse (text->str, text->len, "t.csv", &error));
  g_assert_error (error, MRC_CSV_ERROR, MRC_CSV_ERROR_LIMIT);
}

static void
test_csv_limits (void)
{
  assert_too_much ("a\n", MRC_CSV_MAX_ROWS + 1);
  assert_too_much (",", MRC_CSV_MAX_COLUMNS);
  assert_too_much ("a", MRC_CSV_MAX_FIELD + 1);
}

static void
test_sentences (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) sentences = mrc_sentences_split (c->text);
  g_autofree char *result = NULL;

  g_ptr_array_add (sentences, NULL);
  result = g_strjoinv ("|", (char **) sentences->pdata);
  g_assert_cmpstr (result, ==, c->result);
}

static void
add (const char *folder, const Case *cases, gsize n, GTestDataFunc func)
{
  for (gsize i = 0; i < n; i++) {
    g_autofree char *path = g_strconcat (folder, cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], func);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/content/csv/", csv_cases, G_N_ELEMENTS (csv_cases), test_csv);
  g_test_add_func ("/content/csv/too-much-is-refused", test_csv_limits);
  add ("/content/sentences/", sentence_cases, G_N_ELEMENTS (sentence_cases), test_sentences);
  return g_test_run ();
}
