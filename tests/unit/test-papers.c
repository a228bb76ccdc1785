// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/document-layout.h"
#include "printing/paper-sample.h"
#include "printing/papers.h"
#include "printing/pen.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tests/support/paper-page.h"
#include "tests/support/print-lab.h"

#define DOTS_MM 8

static const char *const papers[] = { "58mm", "80mm", "a6", "a5", "a4" };

static MrcDocument *
sample (const char *kind, MrcLanguage language, gboolean longest)
{
  MrcDay day = 0;
  MrcDocument *document = NULL;

  g_assert_true (mrc_day_from_iso ("2026-09-24", &day));
  document = mrc_paper_sample_new (kind, language, longest, day);
  g_assert_nonnull (document);
  return document;
}

static char *
write_pdf (const MrcDocument *document, const char *paper)
{
  char *path = g_strdup_printf ("%s/paper-%08x.pdf", g_get_tmp_dir (), g_random_int ());
  double width_mm = 0, height_mm = 0;
  g_autoptr (GBytes) pdf = mrc_document_layout_pdf (document, paper, &width_mm, &height_mm);

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  return path;
}

static GBytes *
render (const MrcDocument *document, const char *paper)
{
  g_autofree char *path = write_pdf (document, paper);
  GBytes *pbm = mrc_test_render (path);

  g_unlink (path);
  return pbm;
}

static GPtrArray *
render_pages (const MrcDocument *document, const char *paper)
{
  g_autoptr (GBytes) pbm = render (document, paper);

  return mrc_test_pages (pbm);
}

static char *
run (const char *const *argv, GBytes *input, GBytes **ret_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
    argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0), &error);
  GBytes *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, input, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  if (ret_bytes != NULL) {
    *ret_bytes = output;
    return NULL;
  }
  return g_bytes_unref_to_data (output, &(gsize){ 0 });
}

/* All papers, the shortest texts and the longest, one image after the other. */
static GBytes *
render_all (const char *kind)
{
  GByteArray *all = g_byte_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    for (int longest = 0; longest < 2; longest++) {
      g_autoptr (MrcDocument) document = sample (kind, MRC_LANGUAGE_BENGALI, longest);
      g_autoptr (GBytes) pbm = render (document, papers[i]);

      g_byte_array_append (all, g_bytes_get_data (pbm, NULL), (guint) g_bytes_get_size (pbm));
    }
  }
  return g_byte_array_free_to_bytes (all);
}

static GPtrArray *
read_golden (const char *path)
{
  const char *const xz[] = { "xz", "-dc", path, NULL };
  g_autoptr (GBytes) pbm = NULL;

  run (xz, NULL, &pbm);
  return mrc_test_pages (pbm);
}

/* Where somebody can look at it, and take it from. */
static void
keep_new (const char *path, GBytes *pbm)
{
  static const char *const xz[] = { "xz", "-9ec", NULL };
  g_autoptr (GBytes) packed = NULL;

  run (xz, pbm, &packed);
  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (packed, NULL), (gssize) g_bytes_get_size (packed), NULL));
}

static void
test_looks_as_it_did (gconstpointer data)
{
  g_autofree char *file = g_strconcat ("paper-", (const char *) data, ".pbm.xz", NULL);
  g_autofree char *golden_path =
    g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "tests", "unit", "golden", file, NULL);
  g_autofree char *new_path = g_build_filename (g_getenv ("MRC_BUILD_ROOT"), file, NULL);
  g_autoptr (GBytes) pbm = render_all (data);
  g_autoptr (GPtrArray) pages = mrc_test_pages (pbm);
  g_autoptr (GPtrArray) golden = read_golden (golden_path);
  int worst = pages->len == golden->len ? 0 : G_MAXINT;
  guint page = 0;

  for (guint i = 0; i < pages->len && worst <= MRC_TEST_LONE_DOTS; i++) {
    worst = mrc_test_compare_pages (pages->pdata[i], golden->pdata[i]);
    page = i + 1;
  }
  if (worst > MRC_TEST_LONE_DOTS) {
    keep_new (new_path, pbm);
    g_test_fail_printf (
      "page %u of %u (there were %u): %d dots of one tile are elsewhere: compare %s with %s, "
      "and put it there if it is meant",
      page, pages->len, golden->len, worst, new_path, golden_path);
  }
}

static char *
without_spaces (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *bare = g_string_new (NULL);

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isspace (c) && g_unichar_isprint (c) && c != '-')
      g_string_append_unichar (bare, c);
  }
  return g_string_free (bare, FALSE);
}

static gboolean
is_arabic (const char *text)
{
  return g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_ARABIC;
}

/* Spaces aside, which a reader guesses; Arabic aside, which it gives in the order it stands on paper. */
static void
assert_says (const char *said, const MrcBlock *block, const char *where)
{
  int first = block->kind == MRC_BLOCK_QR ? 1 : 0;

  for (int i = first; block->texts[i] != NULL && block->kind != MRC_BLOCK_CELLS; i++) {
    g_autofree char *text = without_spaces (block->texts[i]);

    if (!is_arabic (block->texts[i]) && strstr (said, text) == NULL)
      g_test_fail_printf ("%s does not say “%s”", where, block->texts[i]);
  }
}

static void
test_its_words_can_be_searched (gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (MrcDocument) document = sample (data, MRC_LANGUAGE_BENGALI, TRUE);
    g_autofree char *path = write_pdf (document, papers[i]);
    const char *const argv[] = { "pdftotext", "-raw", path, "-", NULL };
    g_autofree char *said = run (argv, NULL, NULL);
    g_autofree char *bare = without_spaces (said);

    for (guint j = 0; j < document->blocks->len; j++)
      assert_says (bare, document->blocks->pdata[j], papers[i]);
    g_unlink (path);
  }
}

/* Nothing at the edges, where a head does not reach, nor at the foot: nothing is lost over an edge. */
static void
assert_edges_are_white (cairo_surface_t *page, int edge, int foot)
{
  int width = cairo_image_surface_get_width (page), height = cairo_image_surface_get_height (page);

  for (int y = 0; y < height; y++) {
    for (int x = 0; x < edge; x++) {
      g_assert_false (mrc_test_is_dark (page, x, y));
      g_assert_false (mrc_test_is_dark (page, width - 1 - x, y));
    }
  }
  for (int x = 0; x < width; x++)
    g_assert_cmpint (mrc_test_run_length (page, x, height - foot), ==, foot);
}

static void
test_nothing_is_over_an_edge (gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    for (int language = 0; language < MRC_N_LANGUAGES; language++) {
      g_autoptr (MrcDocument) document = sample (data, (MrcLanguage) language, TRUE);
      g_autoptr (GPtrArray) pages = render_pages (document, papers[i]);
      int edge = (g_str_equal (papers[i], "80mm") ? 4 : 5) * DOTS_MM - 1;

      for (guint j = 0; j < pages->len; j++)
        assert_edges_are_white (pages->pdata[j], edge, 2 * DOTS_MM);
    }
  }
}

/* How often @reader finds the sample's ticket on any page. */
static int
count_read (GPtrArray *pages, const char *reader)
{
  g_autofree char *ticket = mrc_paper_sample_ticket ();
  int n = 0;

  for (guint i = 0; i < pages->len; i++) {
    g_autofree char *png = g_strdup_printf ("%s/qr-%08x.png", g_get_tmp_dir (), g_random_int ());
    const char *const zbar[] = { "zbarimg", "--nodbus", "-q", "--raw", png, NULL };
    const char *const zxing[] = { "ZXingReader", "-format", "QRCode", png, NULL };
    g_autofree char *said = NULL;

    g_assert_cmpint (cairo_surface_write_to_png (pages->pdata[i], png), ==, CAIRO_STATUS_SUCCESS);
    said = run (g_str_equal (reader, "zbar") ? zbar : zxing, NULL, NULL);
    for (const char *at = said; at != NULL && (at = strstr (at, ticket)) != NULL; at += strlen (ticket))
      n++;
    g_unlink (png);
  }
  return n;
}

static int
count_qrs (const MrcDocument *document)
{
  int n = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    n += ((MrcBlock *) document->blocks->pdata[i])->kind == MRC_BLOCK_QR;
  return n;
}

static void
test_each_qr_is_read (gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (MrcDocument) document = sample (data, MRC_LANGUAGE_BENGALI, TRUE);
    g_autoptr (GPtrArray) pages = render_pages (document, papers[i]);

    g_assert_cmpint (count_qrs (document), >, 0);
    g_assert_cmpint (count_read (pages, "zbar"), ==, count_qrs (document));
    g_assert_cmpint (count_read (pages, "zxing"), >=, 1);
  }
}

/* One QR of the middle of a roll: whole dots, whatever line it stands on. */
static void
test_each_module_is_six_dots (void)
{
  g_autoptr (MrcDocument) document = sample ("ticket", MRC_LANGUAGE_BENGALI, TRUE);
  g_autoptr (GPtrArray) pages = render_pages (document, "58mm");
  cairo_surface_t *page = pages->pdata[0];
  int first = (58 * DOTS_MM - (41 + 8) * 6) / 2 + 4 * 6 + 3;
  int top = 0;

  while (!mrc_test_is_dark (page, first, top) || mrc_test_run_length (page, first, top) != 7 * 6)
    top += mrc_test_run_length (page, first, top);
  for (int column = 0; column < 41; column++) {
    for (int y = top; y < top + 41 * 6;) {
      int length = MIN (mrc_test_run_length (page, first + 6 * column, y), top + 41 * 6 - y);

      g_assert_cmpint (length % 6, ==, 0);
      y += length;
    }
  }
}

/* What test_looks_as_it_did() lets pass, and what it does not. */
static void
test_a_wrong_conjunct_is_seen (void)
{
  static const char *const right = "ব্রাহ্মণবাড়িয়ার স্কুলের চিহ্ন";
  static const char *const wrong[] = {
    "ব্রাহ্মণবাড়িয়ার স্‌কুলের চিহ্ন",
    "ব্রাহ্মণবাড়িয়ার স্কুলের চিহ্ণ", "ব্রাহ্মনবাড়িয়ার স্কুলের চিহ্ন", "ব্রাহ্মণবাড়িয়ার স্কূলের চিহ্ন"
  };
  const MrcPaperFrame frame = { .language = MRC_LANGUAGE_BENGALI };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (MrcDocument) document = mrc_document_new (&frame, NULL);
    g_autoptr (GPtrArray) pages = NULL;
    cairo_surface_t *larger = NULL;

    mrc_document_add (document, MRC_BLOCK_TEXT, right);
    pages = render_pages (document, papers[i]);
    larger = mrc_test_scale_page (pages->pdata[0], 1.001);
    g_assert_cmpint (mrc_test_compare_pages (pages->pdata[0], larger), <=, MRC_TEST_LONE_DOTS);
    cairo_surface_destroy (larger);
    for (gsize j = 0; j < G_N_ELEMENTS (wrong); j++) {
      g_autoptr (MrcDocument) other = mrc_document_new (&frame, NULL);
      g_autoptr (GPtrArray) others = NULL;

      mrc_document_add (other, MRC_BLOCK_TEXT, wrong[j]);
      others = render_pages (other, papers[i]);
      g_assert_cmpint (mrc_test_compare_pages (pages->pdata[0], others->pdata[0]), >, MRC_TEST_LONE_DOTS);
    }
  }
}

static void
test_is_kept_whole (gconstpointer data)
{
  g_autoptr (MrcDocument) document = sample (data, MRC_LANGUAGE_ENGLISH, TRUE);
  g_autoptr (MrcDocument) copy = mrc_document_copy (document);
  double width_mm = 0, height_mm = 0;
  g_autoptr (GBytes) first = mrc_document_layout_pdf (document, "a5", &width_mm, &height_mm);
  g_autoptr (GBytes) second = mrc_document_layout_pdf (copy, "a5", &width_mm, &height_mm);

  g_assert_true (g_bytes_equal (first, second));
}

/* revisions.md 1b: the words that stand on these whatever is handed in. */
static void
test_tells_no_service (gconstpointer data)
{
  g_autofree char *table =
    g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", "tables", "services.csv", NULL);
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;

  g_assert_true (g_file_get_contents (table, &csv, NULL, NULL));
  rows = g_strsplit (csv, "\n", -1);
  g_assert_cmpint (g_strv_length (rows), >, 10);
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    g_autoptr (MrcDocument) document = sample (data, (MrcLanguage) language, FALSE);
    g_autofree char *path = write_pdf (document, "80mm");
    g_autofree char *text = mrc_test_read_text (path);

    for (int i = 1; rows[i] != NULL && *rows[i] != '\0'; i++) {
      g_auto (GStrv) fields = g_strsplit (rows[i], ",", -1);

      g_assert_null (strstr (text, fields[4]));
      g_assert_null (strstr (text, fields[5]));
    }
    g_assert_null (strstr (text, "অভিযোগ"));
    g_assert_null (strcasestr (text, "complain"));
    g_unlink (path);
  }
}

/* Nothing torn from its heading, numbers on each page, the heads of a table on each. */
static void
test_goes_on_over_pages (void)
{
  g_autoptr (MrcDocument) document = sample ("day-sheet", MRC_LANGUAGE_ENGLISH, TRUE);
  g_autofree char *path = write_pdf (document, "a6");
  const char *const argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *said = run (argv, NULL, NULL);
  g_auto (GStrv) pages = g_strsplit (said, "\f", -1);
  guint n = g_strv_length (pages) - 1;

  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++) {
    g_autofree char *number = g_strdup_printf ("%u / %u", i + 1, n);

    g_assert_nonnull (strstr (pages[i], number));
    if (strstr (pages[i], "0") != NULL && i < n - 1)
      g_assert_nonnull (strstr (pages[i], "Serial"));
  }
  g_unlink (path);
}

static void
test_a_long_text_gets_smaller_letters (void)
{
  const MrcPaperFrame frame = { .language = MRC_LANGUAGE_ENGLISH };
  g_autoptr (MrcDocument) document = mrc_document_new (&frame, NULL);
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append_printf (text, "word %d ", i);
  mrc_document_add (document, MRC_BLOCK_TEXT, text->str);
  g_string_free (text, TRUE);
  pages = render_pages (document, "a6");
  g_assert_cmpuint (pages->len, <=, 2);
  for (guint i = 0; i < pages->len; i++)
    assert_edges_are_white (pages->pdata[i], 5 * DOTS_MM, 2 * DOTS_MM);
}

static void
add_for (const char *test, const char *kind, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/papers/%s/%s", kind, test);

  g_test_add_data_func (path, kind, func);
}

int
main (int argc, char **argv)
{
  static const char *const with_qr[] = { "ticket", "closed", "day-sheet", "test", "pad" };
  static const char *const discreet[] = { "ticket", "receipt", "referral", "closed", "pad", "summary" };

  g_test_init (&argc, &argv, NULL);

  for (const char *const *kind = mrc_paper_sample_kinds (); *kind != NULL; kind++) {
    add_for ("looks-as-it-did", *kind, test_looks_as_it_did);
    add_for ("its-words-can-be-searched", *kind, test_its_words_can_be_searched);
    add_for ("nothing-is-over-an-edge", *kind, test_nothing_is_over_an_edge);
    add_for ("is-kept-whole", *kind, test_is_kept_whole);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (with_qr); i++)
    add_for ("each-qr-is-read", with_qr[i], test_each_qr_is_read);
  for (gsize i = 0; i < G_N_ELEMENTS (discreet); i++)
    add_for ("tells-no-service", discreet[i], test_tells_no_service);
  g_test_add_func ("/papers/each-module-is-six-dots", test_each_module_is_six_dots);
  g_test_add_func ("/papers/a-wrong-conjunct-is-seen", test_a_wrong_conjunct_is_seen);
  g_test_add_func ("/papers/goes-on-over-pages", test_goes_on_over_pages);
  g_test_add_func ("/papers/a-long-text-gets-smaller-letters", test_a_long_text_gets_smaller_letters);

  return g_test_run ();
}
