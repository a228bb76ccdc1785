// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of agencies that stand in English only, in Bengali letters: whole words as signboards have them, the
 * others by ear. */

#include "kiosk/counsel/agency-file.h"
#include "kiosk/counsel/sound.h"
#include "kiosk/counsel/spelling.h"

#include <locale.h>

static void
test_table (void)
{
  static const char *const names[][2] = {
    { "Al Madina Overseas Ltd.", "আল মদিনা ওভারসিজ লিমিটেড" },
    { "M/S. R K INTERNATIONAL (PVT.) LTD", "মেসার্স আর কে ইন্টারন্যাশনাল (প্রাইভেট) লিমিটেড" },
    { "SBS Tours & Travels", "এস বি এস ট্যুরস অ্যান্ড ট্রাভেলস" },
    { "Tista Recruiting Agency", "তিস্তা রিক্রুটিং এজেন্সি" },
    { "Swadesh Manpower Services", "স্বাদেশ ম্যানপাওয়ার সার্ভিসেস" },
    { "Doyel Trade International", "দোয়েল ট্রেড ইন্টারন্যাশনাল" },
    { "House 12, 5th Floor, Naya Paltan, Dhaka-1000", "বাড়ি ১২, ৫ তলা, নয়া পল্টন, ঢাকা-১০০০" },
    { "নমুনা Travels", "নমুনা ট্রাভেলস" },
    { "Hassan's", "হাসানস" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *spelt = mrc_spelling_bengali (names[i][0]);

    g_assert_cmpstr (spelt, ==, names[i][1]);
  }
}

static gboolean
is_foreign (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      return TRUE;
  return FALSE;
}

/* How much of a name sounds as its own Bengali does; MRC_SOUND_SAME: all of it. */
static int
likeness (const char *spelt, const char *bengali)
{
  g_autoptr (GPtrArray) ours = mrc_sound_words (spelt);
  g_autoptr (GPtrArray) theirs = mrc_sound_words (bengali);
  int sum = 0;

  if (ours->len != theirs->len)
    return 0;
  for (guint i = 0; i < ours->len; i++)
    sum += mrc_sound_likeness (ours->pdata[i], theirs->pdata[i], 0, FALSE);
  return ours->len > 0 ? sum / (int) ours->len : 0;
}

/* Of 2,750 invented names nine of ten have a Bengali one beside the English: that is what is measured. */
static void
test_the_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "support", "agencies.csv", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) agencies = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0, same = 0, alike = 0;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  agencies = mrc_agency_file_read (data, length, "agencies.csv", problems);
  for (guint i = 0; i < agencies->len; i++) {
    const MrcAgency *agency = g_ptr_array_index (agencies, i);
    g_autofree char *spelt = mrc_spelling_bengali (agency->name[MRC_LANGUAGE_ENGLISH]);
    int like = 0;

    g_assert_false (is_foreign (spelt));
    if (*agency->name[MRC_LANGUAGE_BENGALI] == '\0')
      continue;
    n++;
    like = likeness (spelt, agency->name[MRC_LANGUAGE_BENGALI]);
    same += g_str_equal (spelt, agency->name[MRC_LANGUAGE_BENGALI]);
    alike += like >= 900;
    if (like < 900)
      g_test_message ("%s: %s, spelt %s", agency->name[MRC_LANGUAGE_ENGLISH],
                      agency->name[MRC_LANGUAGE_BENGALI], spelt);
  }
  g_test_message ("letter by letter %u, by ear %u, of %u", same, alike, n);
  g_assert_cmpuint (n, >, 2400);
  g_assert_cmpuint (same * 100, >=, n * 50);
  g_assert_cmpuint (alike * 100, >=, n * 95);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spelling/table", test_table);
  g_test_add_func ("/spelling/of-the-list", test_the_list);

  return g_test_run ();
}
