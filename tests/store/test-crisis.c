// SPDX-License-Identifier: GPL-3.0-or-later

/* One urgent word at a time, until its last day. */

#include "kiosk/notice/crisis.h"
#include "tests/store/folder.h"

#define DAY 20779 /* 2026-11-22 */

static void
set (MrcStore *store, const char *code, MrcDay until)
{
  MrcCrisis crisis = { (char *) code, until, { "কাতার: এখন বন্ধ।", "Qatar: stopped now." } };
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_crisis_set (store, &crisis, &error));
  g_assert_no_error (error);
}

/* @code: (nullable): NULL for none */
static void
assert_shown (MrcStore *store, MrcDay day, const char *code)
{
  g_autoptr (MrcCrisis) crisis = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_crisis_get (store, day, &crisis, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (crisis != NULL ? crisis->code : NULL, ==, code);
}

static void
test_until_its_last_day (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);

  assert_shown (store, DAY, NULL);
  set (store, "stopped", DAY + 30);
  for (MrcDay day = DAY; day < DAY + 60; day++)
    assert_shown (store, day, day <= DAY + 30 ? "stopped" : NULL);
}

static void
test_the_later_one_takes_its_place (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcCrisis) crisis = NULL;
  gboolean dropped = FALSE;

  set (store, "stopped", DAY + 30);
  set (store, "flights", DAY + 1);
  assert_shown (store, DAY, "flights");
  assert_shown (store, DAY + 2, NULL);
  g_assert_true (mrc_crisis_get (store, DAY, &crisis, NULL));
  g_assert_cmpint (crisis->until, ==, DAY + 1);
  g_assert_cmpstr (crisis->text[MRC_LANGUAGE_BENGALI], ==, "কাতার: এখন বন্ধ।");
  g_assert_cmpstr (crisis->text[MRC_LANGUAGE_ENGLISH], ==, "Qatar: stopped now.");
  g_assert_true (mrc_crisis_drop (store, &dropped, NULL));
  g_assert_true (dropped);
  assert_shown (store, DAY, NULL);
  g_assert_true (mrc_crisis_drop (store, &dropped, NULL));
  g_assert_false (dropped);
}

static void
test_what_cannot_be_shown_is_refused (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autofree char *long_text = g_strnfill (MRC_CRISIS_TEXT_MAX + 1, 'a');
  MrcCrisis crisis = { (char *) "stopped", DAY, { "ক", long_text } };
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_crisis_set (store, &crisis, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
  assert_shown (store, DAY, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/crisis/until-its-last-day", test_until_its_last_day);
  g_test_add_func ("/crisis/the-later-one-takes-its-place", test_the_later_one_takes_its_place);
  g_test_add_func ("/crisis/what-cannot-be-shown-is-refused", test_what_cannot_be_shown_is_refused);

  return g_test_run ();
}
