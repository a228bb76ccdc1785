// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/slip-layout.h"

#include <glib/gstdio.h>
#include <string.h>

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

  slip->id = g_strdup ("slip:sample:0");
  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("অভিবাসী তথ্য কেন্দ্র (এমআরসি)\nকুমিল্লা");
  slip->centre_name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Migrant Resource Centre, Cumilla");
  slip->call_number = 42;
  g_assert_true (mrc_day_from_iso ("2026-11-24", &slip->day));
  slip->minute = 630;
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strdup (TICKET);
  slip->counter = 1;
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
  static const char *const words[] = { "০৪২",        "মঙ্গলবার",         "২৪ নভেম্বর ২০২৬",
                                       "১০:৩০",      "১৬১৩৫",           "এখানে কাউকে টাকা দেবেন না",
                                       "Serial 042", "2026-11-24 10:30" };
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
  static const char *const papers[] = { "80mm", "a5" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autofree char *qr = g_strdup_printf ("/slip/%s/two-readers-read-the-qr", papers[i]);
    g_autofree char *says = g_strdup_printf ("/slip/%s/says-when-and-which-number", papers[i]);
    g_autofree char *marked = g_strdup_printf ("/slip/%s/copies-and-samples-are-marked", papers[i]);

    g_test_add_data_func (qr, papers[i], test_two_readers_read_the_qr);
    g_test_add_data_func (says, papers[i], test_says_when_and_which_number);
    g_test_add_data_func (marked, papers[i], test_copies_and_samples_are_marked);
  }
  g_test_add_func ("/slip/a-roll-is-as-long-as-its-words", test_a_roll_is_as_long_as_its_words);
  g_test_add_func ("/slip/the-same-slip-gives-the-same-bytes", test_the_same_slip_gives_the_same_bytes);

  return g_test_run ();
}
