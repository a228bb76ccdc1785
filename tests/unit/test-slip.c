// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/slip-layout.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tests/support/paper-page.h"
#include "tests/support/print-lab.h"

/* As long as a real one: 84 bytes in base32. */
#define TICKET \
  "MRC18D6CR0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJKMNPQRSTVWXY" \
  "Z" \
  "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

static MrcSlip *
sample_slip (void)
{
  MrcSlip *slip = mrc_slip_new ();

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কুমিল্লা");
  slip->centre_name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Cumilla");
  slip->centre_code = g_strdup ("CML");
  slip->call_number = 42;
  g_assert_true (mrc_day_from_iso ("2026-11-24", &slip->day));
  slip->minute = 630;
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strdup (TICKET);
  slip->counter = 1;
  slip->printed = slip->day - 1;
  return slip;
}

static char *
write_pdf (const MrcSlip *slip, const char *paper, double *ret_height_mm)
{
  char *path = g_strdup_printf ("%s/slip-%08x.pdf", g_get_tmp_dir (), g_random_int ());
  double width_mm = 0;
  g_autoptr (GBytes) pdf = mrc_slip_layout_pdf (slip, paper, &width_mm, ret_height_mm);

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  return path;
}

static void
test_two_readers_read_the_qr (gconstpointer data)
{
  static const char *const readers[] = { "zbar", "zxing" };
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = write_pdf (slip, data, &height_mm);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    g_autofree char *text = mrc_test_read_qr (path, readers[i]);

    g_assert_cmpstr (text, ==, TICKET);
  }
  g_unlink (path);
}

static void
test_says_when_and_which_number (gconstpointer data)
{
  static const char *const words[] = {
    "অভিবাসী তথ্য কেন্দ্র",
    "আপনার সিরিয়াল নম্বর",
    "০৪২",
    "মঙ্গলবার",
    "২৪ নভেম্বর ২০২৬",
    "সকাল ১০:৩০",
    "১ নম্বর কাউন্টার",
    "১৬১৩৫",
    "৯৯৯ · ১০৯",
    "৪১৭",
    "২০৫",
    "৮৩৬",
    "Serial 042",
    "24 November 2026",
    "10:30 am",
    "এখানে কাউকে টাকা দেবেন না",
    "Pay nobody here",
    "CML · ছাপা ২৩/১১/২৬",
  };
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = write_pdf (slip, data, &height_mm);
  g_autofree char *text = mrc_test_read_text (path);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strstr (text, words[i]) == NULL)
      g_test_fail_printf ("the slip on %s does not say “%s”:\n%s", (const char *) data, words[i], text);
  }
  g_assert_null (strstr (text, "অনুলিপি"));
  g_assert_null (strstr (text, "নমুনা"));
  g_unlink (path);
}

static void
test_copies_and_samples_are_marked (gconstpointer data)
{
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  slip->copy = 2;
  slip->demo = TRUE;
  path = write_pdf (slip, data, &height_mm);
  text = mrc_test_read_text (path);
  g_assert_nonnull (strstr (text, "অনুলিপি ২"));
  g_assert_nonnull (strstr (text, "নমুনা"));
  g_unlink (path);
}

/* revisions.md 1b: a husband or a broker who finds the slip learns nothing from it. */
static void
test_tells_no_service (gconstpointer data)
{
  g_autofree char *table =
    g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", "tables", "services.csv", NULL);
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = write_pdf (slip, data, &height_mm);
  g_autofree char *text = mrc_test_read_text (path);

  g_assert_true (g_file_get_contents (table, &csv, NULL, NULL));
  rows = g_strsplit (csv, "\n", -1);
  g_assert_cmpint (g_strv_length (rows), >, 10);
  for (int i = 1; rows[i] != NULL && *rows[i] != '\0'; i++) {
    g_auto (GStrv) fields = g_strsplit (rows[i], ",", -1);

    g_assert_null (strstr (text, fields[4]));
    g_assert_null (strstr (text, fields[5]));
  }
  g_unlink (path);
}

/* The page as the head of a receipt printer sees it: black or white at 203.2 dpi. Makes @base.png */
static void
render_to (const char *pdf, const char *base)
{
  const char *const argv[] = { "pdftoppm", "-r", "203.2", "-mono", "-png", "-singlefile", pdf, base, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static cairo_surface_t *
render (const char *pdf)
{
  g_autofree char *base = g_strconcat (pdf, "-page", NULL);
  g_autofree char *png = g_strconcat (base, ".png", NULL);
  cairo_surface_t *page = NULL;

  render_to (pdf, base);
  page = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_surface_status (page), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (png);
  return page;
}

static void
test_each_module_is_six_dots (gconstpointer data)
{
  gboolean narrow = g_str_equal (data, "58mm");
  int left = narrow ? (58 * 8 - (41 + 8) * 6) / 2 : 4 * 8; /* in the middle; at the margin of the head */
  int in_first_column = left + 4 * 6 + 3;                  /* white of the code, half a module */
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = write_pdf (slip, data, &height_mm);
  cairo_surface_t *page = render (path);
  int top = 0;

  while (!mrc_test_is_dark (page, in_first_column, top) ||
         mrc_test_run_length (page, in_first_column, top) != 7 * 6)
    top += mrc_test_run_length (page, in_first_column, top);
  for (int column = 0; column < 41; column++) {
    int x = in_first_column + 6 * column;

    for (int y = top; y < top + 41 * 6;) {
      int length = MIN (mrc_test_run_length (page, x, y), top + 41 * 6 - y);

      g_assert_cmpint (length % 6, ==, 0);
      y += length;
    }
  }
  cairo_surface_destroy (page);
  g_unlink (path);
}

static void
test_looks_as_it_did (gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("slip-%s", (const char *) data);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *golden_path =
    g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "tests", "unit", "golden", file, NULL);
  g_autofree char *new_path = g_build_filename (g_getenv ("MRC_BUILD_ROOT"), name, NULL);
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = write_pdf (slip, data, &height_mm);
  cairo_surface_t *page = render (path);
  cairo_surface_t *golden = cairo_image_surface_create_from_png (golden_path);
  int worst = mrc_test_compare_pages (page, golden);

  if (worst > MRC_TEST_LONE_DOTS) {
    render_to (path, new_path);
    g_test_fail_printf ("%d dots of one tile are elsewhere: compare %s.png with %s, and put it there if it "
                        "is meant",
                        worst, new_path, golden_path);
  }
  cairo_surface_destroy (page);
  cairo_surface_destroy (golden);
  g_unlink (path);
}

/* The page @slip makes, all of it larger by @scale, on paper of the same size. */
static cairo_surface_t *
render_scaled (const MrcSlip *slip, const char *paper, double scale)
{
  double height_mm = 0;
  g_autofree char *path = write_pdf (slip, paper, &height_mm);
  cairo_surface_t *page = render (path);
  cairo_surface_t *scaled = mrc_test_scale_page (page, scale);

  cairo_surface_destroy (page);
  g_unlink (path);
  return scaled;
}

/* What test_looks_as_it_did() lets pass, and what it does not. */
static void
test_a_wrong_conjunct_is_seen (gconstpointer data)
{
  static const char *const wrong[] = { "কুমিল্রা", "কুমিল্‌লা", "কুমিল্লী", "কুমিলা" };
  g_autoptr (MrcSlip) slip = sample_slip ();
  cairo_surface_t *right = render_scaled (slip, data, 1);
  cairo_surface_t *larger = render_scaled (slip, data, 1.001);

  g_assert_cmpint (mrc_test_compare_pages (right, larger), <=, MRC_TEST_LONE_DOTS);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    cairo_surface_t *page = NULL;

    g_free (slip->centre_name[MRC_LANGUAGE_BENGALI]);
    slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup (wrong[i]);
    page = render_scaled (slip, data, 1);
    g_assert_cmpint (mrc_test_compare_pages (right, page), >, MRC_TEST_LONE_DOTS);
    g_test_message ("%s: %d", wrong[i], mrc_test_compare_pages (right, page));
    cairo_surface_destroy (page);
  }
  cairo_surface_destroy (right);
  cairo_surface_destroy (larger);
}

/* The longest names of districts, a phone number, all marks: nothing is lost over an edge. */
static void
test_long_names_stay_on_the_paper (gconstpointer data)
{
  int edge = (g_str_equal (data, "58mm") ? 5 : 4) * 8; /* dots the head does not reach */
  int foot = 2 * 8;
  g_autoptr (MrcSlip) slip = sample_slip ();
  double height_mm = 0;
  g_autofree char *path = NULL;
  cairo_surface_t *page = NULL;

  g_free (slip->centre_name[MRC_LANGUAGE_BENGALI]);
  g_free (slip->centre_name[MRC_LANGUAGE_ENGLISH]);
  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("ব্রাহ্মণবাড়িয়া সদর উপজেলা কারিগরি প্রশিক্ষণ কেন্দ্র");
  slip->centre_name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Brahmanbaria Sadar Upazila Technical Training Centre");
  slip->centre_phone = g_strdup ("+8809610102030");
  slip->copy = 3;
  g_assert_true (mrc_day_from_iso ("2026-09-24", &slip->day));
  slip->demo = TRUE;
  path = write_pdf (slip, data, &height_mm);
  page = render (path);
  for (int y = 0; y < cairo_image_surface_get_height (page); y++) {
    for (int x = 0; x < edge; x++) {
      g_assert_false (mrc_test_is_dark (page, x, y));
      g_assert_false (mrc_test_is_dark (page, cairo_image_surface_get_width (page) - 1 - x, y));
    }
  }
  for (int x = 0; x < cairo_image_surface_get_width (page); x++)
    g_assert_cmpint (mrc_test_run_length (page, x, cairo_image_surface_get_height (page) - foot), ==, foot);
  cairo_surface_destroy (page);
  g_unlink (path);
}

static void
test_a_roll_is_as_long_as_its_words (void)
{
  g_autoptr (MrcSlip) slip = sample_slip ();
  double short_mm = 0, long_mm = 0, a5_mm = 0;
  g_autofree char *first = write_pdf (slip, "80mm", &short_mm);
  g_autofree char *second = NULL;
  g_autofree char *a5 = write_pdf (slip, "a5", &a5_mm);

  slip->copy = 1;
  second = write_pdf (slip, "80mm", &long_mm);
  g_assert_cmpfloat (long_mm, >, short_mm);
  g_assert_cmpfloat (short_mm, >, 120);
  g_assert_cmpfloat (short_mm, <, 220);
  g_assert_cmpfloat (a5_mm, ==, 210);
  g_unlink (first);
  g_unlink (second);
  g_unlink (a5);
}

static void
test_the_same_slip_gives_the_same_bytes (void)
{
  g_autoptr (MrcSlip) slip = sample_slip ();
  g_autoptr (MrcSlip) copy = mrc_slip_copy (slip);
  double width_mm = 0, height_mm = 0;
  g_autoptr (GBytes) first = mrc_slip_layout_pdf (slip, "80mm", &width_mm, &height_mm);
  g_autoptr (GBytes) second = mrc_slip_layout_pdf (copy, "80mm", &width_mm, &height_mm);

  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  static const char *const papers[] = { "58mm", "80mm", "a6", "a5", "a4" };
  static const struct {
    const char *name;
    GTestDataFunc func;
  } tests[] = {
    { "two-readers-read-the-qr", test_two_readers_read_the_qr },
    { "says-when-and-which-number", test_says_when_and_which_number },
    { "tells-no-service", test_tells_no_service },
    { "copies-and-samples-are-marked", test_copies_and_samples_are_marked },
    { "looks-as-it-did", test_looks_as_it_did },
    { "a-wrong-conjunct-is-seen", test_a_wrong_conjunct_is_seen },
    { "long-names-stay-on-the-paper", test_long_names_stay_on_the_paper },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++) {
      g_autofree char *path = g_strdup_printf ("/slip/%s/%s", papers[i], tests[j].name);

      g_test_add_data_func (path, papers[i], tests[j].func);
    }
  }
  g_test_add_data_func ("/slip/58mm/each-module-is-six-dots", "58mm", test_each_module_is_six_dots);
  g_test_add_data_func ("/slip/80mm/each-module-is-six-dots", "80mm", test_each_module_is_six_dots);
  g_test_add_func ("/slip/a-roll-is-as-long-as-its-words", test_a_roll_is_as_long_as_its_words);
  g_test_add_func ("/slip/the-same-slip-gives-the-same-bytes", test_the_same_slip_gives_the_same_bytes);

  return g_test_run ();
}
