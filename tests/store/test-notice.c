// SPDX-License-Identifier: GPL-3.0-or-later

/* What is open just now is shown from its first day to its last. */

#include "kiosk/notice/notice.h"
#include "tests/store/folder.h"

#define DAY 20779 /* 2026-11-22 */

static gint64
add (MrcStore *store, MrcNoticeKind kind, MrcDay from, MrcDay until)
{
  MrcNotice notice = { .kind = kind, .from = from, .until = until, .text = { "চাকরি মেলা।", "A job fair." } };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_assert_true (mrc_notice_add (store, &notice, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
assert_open (MrcStore *store, MrcDay day, const gint64 *ids, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open = mrc_notice_list_open (store, day, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (((MrcNotice *) open->pdata[i])->id, ==, ids[i]);
}

static void
test_from_its_first_day_to_its_last (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  gint64 late = add (store, MRC_NOTICE_JOB, DAY, DAY + 9);
  gint64 soon = add (store, MRC_NOTICE_FAIR, DAY + 2, DAY + 2);
  const gint64 both[] = { soon, late };

  assert_open (store, DAY - 1, NULL, 0);
  assert_open (store, DAY, &late, 1);
  assert_open (store, DAY + 2, both, 2); /* what ends first is first */
  assert_open (store, DAY + 3, &late, 1);
  assert_open (store, DAY + 9, &late, 1);
  assert_open (store, DAY + 10, NULL, 0);
}

static void
test_comes_back_as_it_was_written (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  gint64 id = add (store, MRC_NOTICE_INTAKE, DAY, DAY + 1);
  g_autoptr (GPtrArray) all = mrc_notice_list (store, NULL);
  const MrcNotice *notice = g_ptr_array_index (all, 0);

  g_assert_cmpint (notice->id, ==, id);
  g_assert_cmpint (notice->kind, ==, MRC_NOTICE_INTAKE);
  g_assert_cmpint (notice->from, ==, DAY);
  g_assert_cmpint (notice->until, ==, DAY + 1);
  g_assert_cmpstr (notice->text[MRC_LANGUAGE_BENGALI], ==, "চাকরি মেলা।");
  g_assert_cmpstr (notice->text[MRC_LANGUAGE_ENGLISH], ==, "A job fair.");
}

static void
test_dropped_for_good (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  gint64 id = add (store, MRC_NOTICE_JOB, DAY, DAY);
  gboolean dropped = FALSE;

  g_assert_true (mrc_notice_drop (store, id, &dropped, NULL));
  g_assert_true (dropped);
  assert_open (store, DAY, NULL, 0);
  g_assert_true (mrc_notice_drop (store, id, &dropped, NULL));
  g_assert_false (dropped);
  g_assert_cmpint (add (store, MRC_NOTICE_JOB, DAY, DAY), >, id);
}

/* Every list a visitor sees is made by mrc_notice_list_open(): it is asked for each day of half a year, about
 * notices of every length, and compared with what a person would say. */
static void
test_each_day_of_half_a_year (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  MrcDay from[60], until[60];

  for (guint i = 0; i < G_N_ELEMENTS (from); i++) {
    from[i] = DAY + g_rand_int_range (rand, 0, 150);
    until[i] = from[i] + g_rand_int_range (rand, 0, 40);
    add (store, MRC_NOTICE_JOB, from[i], until[i]);
  }
  for (MrcDay day = DAY - 2; day < DAY + 195; day++) {
    g_autoptr (GPtrArray) open = mrc_notice_list_open (store, day, NULL);
    guint expected = 0;

    for (guint i = 0; i < G_N_ELEMENTS (from); i++)
      expected += from[i] <= day && day <= until[i];
    g_assert_cmpuint (open->len, ==, expected);
    for (guint i = 0; i < open->len; i++) {
      const MrcNotice *notice = g_ptr_array_index (open, i);

      g_assert_true (notice->from <= day && day <= notice->until);
    }
  }
}

static void
assert_refused (MrcStore *store, const MrcNotice *notice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_false (mrc_notice_add (store, notice, NULL, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
  all = mrc_notice_list (store, NULL);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
test_what_cannot_be_shown_is_refused (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autofree char *long_text = g_strnfill (MRC_NOTICE_TEXT_MAX + 1, 'a');

  assert_refused (store, &(MrcNotice){ .from = DAY, .until = DAY - 1, .text = { "ক", "a" } });
  assert_refused (store, &(MrcNotice){ .from = DAY, .until = DAY, .text = { "", "a" } });
  assert_refused (store, &(MrcNotice){ .from = DAY, .until = DAY, .text = { "ক", long_text } });
}

static void
test_kinds_have_names (void)
{
  MrcNoticeKind kind = MRC_NOTICE_JOB;

  for (int i = 0; i < MRC_N_NOTICE_KINDS; i++) {
    g_assert_true (mrc_notice_kind_from_name (mrc_notice_kind_name ((MrcNoticeKind) i), &kind));
    g_assert_cmpint (kind, ==, i);
  }
  g_assert_false (mrc_notice_kind_from_name ("party", &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice/from-its-first-day-to-its-last", test_from_its_first_day_to_its_last);
  g_test_add_func ("/notice/comes-back-as-it-was-written", test_comes_back_as_it_was_written);
  g_test_add_func ("/notice/dropped-for-good", test_dropped_for_good);
  g_test_add_func ("/notice/each-day-of-half-a-year", test_each_day_of_half_a_year);
  g_test_add_func ("/notice/what-cannot-be-shown-is-refused", test_what_cannot_be_shown_is_refused);
  g_test_add_func ("/notice/kinds-have-names", test_kinds_have_names);

  return g_test_run ();
}
