// SPDX-License-Identifier: GPL-3.0-or-later

/* An agency is found by its name however it is spelt, among 2,750 of invented names. */

#include "content/csv.h"
#include "kiosk/counsel/agency-file.h"
#include "kiosk/counsel/agency-search.h"
#include "kiosk/counsel/sound.h"

#include <locale.h>
#include <string.h>

#define ON_A_PAGE 4 /* hits that a visitor is shown */

static GPtrArray *
read_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "support", "agencies.csv", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GPtrArray *agencies = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  agencies = mrc_agency_file_read (data, length, "agencies.csv", problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (agencies->len, >=, 2700);
  return agencies;
}

static gboolean
is_called (const MrcAgency *agency, const char *meant)
{
  const char *name = agency->name[MRC_LANGUAGE_ENGLISH] + strlen ("Sample ");
  gsize length = strlen (meant);

  return strncmp (name, meant, length) == 0 && (name[length] == '\0' || g_str_equal (name + length, " Ltd."));
}

/* Returns: at which place it is shown, from 1; 0 when it is not on the page */
static guint
place_of (const MrcAgencyIndex *index, const char *heard, const char *meant)
{
  g_autoptr (GPtrArray) found = mrc_agency_index_find (index, heard, ON_A_PAGE);

  for (guint i = 0; i < found->len; i++)
    if (is_called (g_ptr_array_index (found, i), meant))
      return i + 1;
  return 0;
}

/* The government's own list is in English alone. */
static void
forget_bengali (GPtrArray *agencies)
{
  for (guint i = 0; i < agencies->len; i++) {
    MrcAgency *agency = g_ptr_array_index (agencies, i);

    *agency->name[MRC_LANGUAGE_BENGALI] = '\0';
  }
}

/* The last 52 rows were written when all was done, and found as they are. @english: whether the list is in
 * English alone */
static void
test_table (gconstpointer english)
{
  g_autoptr (GPtrArray) agencies = read_list ();
  g_autoptr (MrcAgencyIndex) index = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "unit", "agency-misspelt.csv", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  guint first = 0;
  guint shown = 0;

  if (GPOINTER_TO_INT (english))
    forget_bengali (agencies);
  index = mrc_agency_index_new (agencies);
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  rows = mrc_csv_parse (data, length, "agency-misspelt.csv", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, >, 60);
  for (guint i = 1; i < rows->len; i++) {
    const MrcCsvRow *row = g_ptr_array_index (rows, i);
    const char *heard = g_ptr_array_index (row->fields, 0);
    const char *meant = g_ptr_array_index (row->fields, 1);
    guint place = place_of (index, heard, meant);

    first += place == 1;
    shown += place > 0;
    if (place != 1)
      g_test_message ("“%s”, meaning %s: place %u", heard, meant, place);
  }
  g_test_message ("first %u, on the page %u, of %u", first, shown, rows->len - 1);
  g_assert_cmpuint (shown * 100, >=, (rows->len - 1) * 98);
  g_assert_cmpuint (first * 100, >=, (rows->len - 1) * 90);
}

/* One letter left out, put in, written twice, or changed with its neighbour. */
static char *
misspell (const char *name, GRand *dice)
{
  glong length = 0;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (name, -1, &length);
  glong at = g_rand_int_range (dice, 0, (gint32) length - 1);
  g_autoptr (GString) text = g_string_new (NULL);
  int kind = g_rand_int_range (dice, 0, 3);

  for (glong i = 0; i < length; i++) {
    if (i == at && kind == 0)
      continue;
    if (i == at && kind == 2) {
      g_string_append_unichar (text, letters[++i]);
      g_string_append_unichar (text, letters[at]);
      continue;
    }
    g_string_append_unichar (text, letters[i]);
    if (i == at && kind == 1)
      g_string_append_unichar (text, letters[i]);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_slips (void)
{
  g_autoptr (GPtrArray) agencies = read_list ();
  g_autoptr (MrcAgencyIndex) index = mrc_agency_index_new (agencies);
  g_autoptr (GRand) dice = g_rand_new_with_seed (6);
  guint tried[MRC_N_LANGUAGES] = { 0 };
  guint first[MRC_N_LANGUAGES] = { 0 };
  guint shown[MRC_N_LANGUAGES] = { 0 };

  for (guint i = 0; i < agencies->len; i += 23)
    for (int language = 0; language < MRC_N_LANGUAGES; language++) {
      const MrcAgency *agency = g_ptr_array_index (agencies, i);
      const char *name = strchr (agency->name[language], ' ');
      g_autofree char *heard = name != NULL ? misspell (name + 1, dice) : NULL;
      g_autoptr (GPtrArray) found = name != NULL ? mrc_agency_index_find (index, heard, ON_A_PAGE) : NULL;

      if (name == NULL)
        continue;
      tried[language]++;
      first[language] += found->len > 0 && g_ptr_array_index (found, 0) == agency;
      shown[language] += g_ptr_array_find (found, agency, NULL);
      if (!g_ptr_array_find (found, agency, NULL))
        g_test_message ("%s was not found by “%s”", agency->name[language], heard);
    }
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    g_test_message ("%s: first %u, on the page %u, of %u", mrc_language_code ((MrcLanguage) language),
                    first[language], shown[language], tried[language]);
    g_assert_cmpuint (tried[language], >, 100);
    g_assert_cmpuint (first[language] * 100, >=, tried[language] * 90);
    g_assert_cmpuint (shown[language] * 100, >=, tried[language] * 98);
  }
}

/* What is on no list finds nothing, rather than a stranger who would be condemned or praised. */
static void
test_strangers (void)
{
  static const char *const strangers[] = {
    "কখগঘ", "বসুন্ধরা গ্রুপ অফ ফিশারিজ", "quintessence", "xyzzy overseas", "মোবাইল ব্যাংক", "zanzibar ferry", "",
    "।।।"
  };
  g_autoptr (GPtrArray) agencies = read_list ();
  g_autoptr (MrcAgencyIndex) index = mrc_agency_index_new (agencies);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++) {
    g_autoptr (GPtrArray) found = mrc_agency_index_find (index, strangers[i], ON_A_PAGE);

    for (guint j = 0; j < found->len; j++)
      g_test_message ("“%s” found %s", strangers[i],
                      mrc_agency_name (g_ptr_array_index (found, j), MRC_LANGUAGE_ENGLISH));
    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
test_sounds (void)
{
  static const char *const pairs[][2] = {
    { "মদিনা", "madina" },
    { "মোদীনা", "modinah" },
    { "চৌধুরী", "chowdhury" },
    { "ভিশন", "vision" },
    { "স্বদেশ", "shodesh" },
    { "রক্ষা", "rokkha" },
    { "জ্ঞান", "gaan" },
    { "RK", "আর কে" },
    { "Ltd.", "লিঃ" },
    { "ঢাকা", "daka" },
    { "যমুনা", "jamuna" },
    { "আরএল", "R.L." },
    { "ইন্টারন্যাশনাল", "international" },
    { "ফাতেমা", "phatema" },
    { "ট্র্যাভেল", "travel" },
    { "ক্লাব", "club" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autoptr (GPtrArray) one = mrc_sound_words (pairs[i][0]);
    g_autoptr (GPtrArray) other = mrc_sound_words (pairs[i][1]);
    g_autoptr (GString) a = g_string_new (NULL);
    g_autoptr (GString) b = g_string_new (NULL);

    for (guint j = 0; j < one->len; j++)
      g_string_append (a, g_ptr_array_index (one, j));
    for (guint j = 0; j < other->len; j++)
      g_string_append (b, g_ptr_array_index (other, j));
    g_test_message ("%s %s, %s %s: %d", pairs[i][0], a->str, pairs[i][1], b->str,
                    mrc_sound_likeness (a->str, b->str, 0, FALSE));
    g_assert_cmpint (mrc_sound_likeness (a->str, b->str, 0, FALSE), >=, 800);
    g_assert_cmpint (mrc_sound_likeness (a->str, b->str, 0, FALSE), ==,
                     mrc_sound_likeness (b->str, a->str, 0, FALSE));
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, ""); /* for what it prints */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agency/search/sounds-of-two-scripts", test_sounds);
  g_test_add_data_func ("/agency/search/misspelt-table", GINT_TO_POINTER (FALSE), test_table);
  g_test_add_data_func ("/agency/search/misspelt-table-of-an-english-list", GINT_TO_POINTER (TRUE),
                        test_table);
  g_test_add_func ("/agency/search/one-slip-of-the-finger", test_slips);
  g_test_add_func ("/agency/search/strangers-find-nothing", test_strangers);
  return g_test_run ();
}
