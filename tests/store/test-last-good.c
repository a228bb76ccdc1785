// SPDX-License-Identifier: GPL-3.0-or-later

/* A card spoils the store: the last good copy takes its place, and nothing is thrown away. */

#include "kiosk/store/last-good.h"
#include "tests/store/centre.h"

#include <string.h>

static MrcAppointment *
book (MrcTestCentre *centre, int minute)
{
  return mrc_test_centre_book (centre, "documents", MRC_TEST_SUNDAY + 1, minute);
}

/* Every page but the first: what a worn card gives back. */
static void
spoil (const char *path)
{
  char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 8192);
  memset (bytes + 4096, 0xa5, length - 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  g_free (bytes);
}

static int
count_files (const char *dir, const char *part)
{
  g_autoptr (GDir) open = g_dir_open (dir, 0, NULL);
  int count = 0;

  for (const char *name = g_dir_read_name (open); name != NULL; name = g_dir_read_name (open))
    count += strstr (name, part) != NULL;
  return count;
}

static void
test_restored (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) before = NULL;
  g_autoptr (MrcAppointment) after = NULL;
  g_autoptr (MrcAppointment) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 made = 0;

  mrc_test_centre_put_service (centre, "documents", 2);
  before = book (centre, 540);
  g_assert_true (mrc_last_good_keep (centre->store, &error));
  after = book (centre, 570);
  g_clear_object (&centre->store);
  spoil (centre->folder->db);
  g_assert_null (mrc_store_open (centre->folder->path, MRC_STORE_KIOSK, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  mrc_last_good_restore (centre->folder->path, &made, &error);
  g_assert_no_error (error);
  g_assert_cmpint (made, >, 0);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  found = mrc_appointment_get (centre->store, &before->id, &error);
  g_assert_no_error (error);
  g_assert_null (mrc_appointment_get (centre->store, &after->id, NULL));
  g_assert_cmpint (count_files (centre->folder->path, ".damaged-"), >=, 1);
}

static void
test_no_copy (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GError) error = NULL;
  gint64 made = 0;

  g_clear_object (&centre->store);
  g_assert_false (mrc_last_good_restore (centre->folder->path, &made, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (centre->folder->db, G_FILE_TEST_EXISTS));
}

/* A copy that is spoilt too takes nobody's place. */
static void
test_a_spoilt_copy (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autofree char *good = g_strconcat (centre->folder->db, ".good", NULL);
  g_autoptr (GError) error = NULL;
  gint64 made = 0;

  g_assert_true (mrc_last_good_keep (centre->store, &error));
  g_clear_object (&centre->store);
  spoil (good);
  g_assert_false (mrc_last_good_restore (centre->folder->path, &made, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED);
  g_assert_cmpint (count_files (centre->folder->path, ".damaged-"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/last-good/restored", test_restored);
  g_test_add_func ("/last-good/no-copy", test_no_copy);
  g_test_add_func ("/last-good/a-spoilt-copy", test_a_spoilt_copy);

  return g_test_run ();
}
