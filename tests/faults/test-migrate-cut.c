// SPDX-License-Identifier: GPL-3.0-or-later

/* The power is cut in the middle of a migration: from each released schema, at each thing it does to the
 * disk, on an honest disk and on a cheap card. What is left opens as the kiosk opens it, and nothing is
 * missing.
 *
 *   MRC_MIGRATION_CUTS=20 tests/run migrate-cut      moments of each migration; all of them if not said */

#include "kiosk/store/migrate.h"
#include "tests/faults/cut-disk.h"
#include "tests/store/folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define IMAGES 3 /* of the many that a disk may hold after one operation */

static void
load_dump (MrcTestFolder *folder, int schema)
{
  g_autofree char *name = g_strdup_printf ("store/schema/%04d.sql", schema);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *dump = NULL;

  g_assert_true (g_file_get_contents (path, &dump, NULL, NULL));
  mrc_test_exec (folder->db, dump);
  mrc_test_exec (folder->db, "PRAGMA journal_mode = WAL"); /* as the release had it */
}

static GPtrArray *
record_migration (MrcTestFolder *folder)
{
  g_autoptr (MrcStore) store = NULL;

  mrc_sick_disk_install (folder->path);
  mrc_sick_disk_record ();
  store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
  g_clear_object (&store);
  return mrc_sick_disk_stop ();
}

/* Opening it goes on with the migration; the rows of the dump are all there. */
static void
assert_whole (MrcTestFolder *folder, int newest)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);

  g_clear_object (&store);
  g_assert_cmpint (mrc_test_count (folder->db, "PRAGMA user_version"), ==, newest);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM appointment WHERE status = 1"), ==, 2);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT sum(taken) FROM slot"), ==, 2);
  g_assert_cmpint (
    mrc_test_count (folder->db, "SELECT count(*) FROM visit JOIN visit_topic USING(day, visit_id)"), ==, 2);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM page_count WHERE page = 'help'"), >=, 1);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static int
cut_migration (int schema, int newest, gboolean cheap_card)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcTestFolder) after = mrc_test_folder_new ();
  g_autoptr (GPtrArray) record = NULL;
  MrcCutDisk disk = { 0 };
  guint stride;
  int cuts = 0;

  load_dump (folder, schema);
  mrc_cut_disk_init (&disk, folder->db);
  record = record_migration (folder);
  stride = MAX (1, record->len / (guint) mrc_test_many ("MRC_MIGRATION_CUTS", (int) record->len));
  for (guint i = 0; i < record->len; i++) {
    mrc_cut_disk_follow (&disk, g_ptr_array_index (record, i));
    for (int image = 0; i % stride == 0 && image < IMAGES; image++, cuts++) {
      mrc_cut_disk_write (&disk, after->db, cheap_card);
      assert_whole (after, newest);
    }
  }
  mrc_cut_disk_clear (&disk);
  return cuts;
}

static void
cut_all (gboolean cheap_card)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();

  for (int schema = 1; schema < (int) steps->len; schema++)
    g_test_message ("from schema %d: %d cuts", schema, cut_migration (schema, (int) steps->len, cheap_card));
}

static void
test_honest_disk (void)
{
  cut_all (FALSE);
}

static void
test_cheap_card (void)
{
  cut_all (TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* What is tested is what the images hold: they may lie in memory. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_add_func ("/faults/migrate-cut/honest-disk", test_honest_disk);
  g_test_add_func ("/faults/migrate-cut/cheap-card", test_cheap_card);

  return g_test_run ();
}
