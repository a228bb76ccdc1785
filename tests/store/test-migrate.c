// SPDX-License-Identifier: GPL-3.0-or-later

/* Migrations: from the kept dump of each released schema, and the runner itself. */

#include "kiosk/store/migrate.h"
#include "kiosk/store/store-private.h"
#include "tests/store/folder.h"

static void
add_step (GPtrArray *steps, const char *sql)
{
  g_ptr_array_add (steps, g_bytes_new (sql, strlen (sql)));
}

static sqlite3 *
open_memory (void)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  return db;
}

static int
version (sqlite3 *db)
{
  int found = -1;

  g_assert_true (mrc_migrate_version (db, "memory", &found, NULL));
  return found;
}

static void
test_all_steps (void)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_memory ();
  int x = 0;

  add_step (steps, "CREATE TABLE a(x); INSERT INTO a VALUES(1);");
  g_assert_true (mrc_migrate (db, "memory", steps, &error));
  g_assert_cmpint (version (db), ==, 1);
  add_step (steps, "ALTER TABLE a ADD COLUMN y DEFAULT 2;");
  add_step (steps, "UPDATE a SET x = x + y;");
  g_assert_true (mrc_migrate (db, "memory", steps, &error));
  g_assert_cmpint (version (db), ==, 3);
  g_assert_true (mrc_migrate (db, "memory", steps, &error));
  g_assert_true (mrc_store_query_int (db, "memory", "SELECT x FROM a", &x, NULL));
  g_assert_cmpint (x, ==, 3);
  sqlite3_close (db);
}

static void
assert_undone (const char *bad_step)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_memory ();

  add_step (steps,
            "CREATE TABLE a(x INTEGER PRIMARY KEY); CREATE TABLE b(a REFERENCES a); INSERT INTO a VALUES(1);"
            "INSERT INTO b VALUES(1);");
  g_assert_true (mrc_migrate (db, "memory", steps, NULL));
  add_step (steps, "CREATE TABLE c(x);");
  add_step (steps, bad_step);
  g_assert_false (mrc_migrate (db, "memory", steps, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (version (db), ==, 1);
  g_assert_true (sqlite3_get_autocommit (db));
  g_assert_cmpint (sqlite3_exec (db, "SELECT * FROM c", NULL, NULL, NULL), ==, SQLITE_ERROR);
  sqlite3_close (db);
}

static void
test_all_or_nothing (void)
{
  assert_undone ("DROP TABLE a; CREATE TABLE nonsense(");
  assert_undone ("DELETE FROM a;"); /* leaves a row of b without its parent */
}

static void
test_newer (void)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_memory ();

  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 999", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (mrc_migrate (db, "memory", steps, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_NEWER);
  g_assert_cmpint (version (db), ==, 999);
  sqlite3_close (db);
}

/* The dump of a released schema, with rows, becomes a file of today. */
static void
assert_opens (int schema)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autofree char *name = g_strdup_printf ("store/schema/%04d.sql", schema);
  g_autofree char *dump_path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  g_autoptr (MrcStore) store = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *code = NULL;

  g_assert_true (g_file_get_contents (dump_path, &dump, NULL, NULL));
  mrc_test_exec (folder->db, dump);
  g_assert_cmpint (mrc_test_count (folder->db, "PRAGMA user_version"), ==, schema);

  store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
  code = mrc_store_dup_setting (store, MRC_SETTING_CENTRE_CODE, NULL);
  g_assert_cmpstr (code, ==, "CML");
  g_clear_object (&store);
  g_assert_cmpint (mrc_test_count (folder->db, "PRAGMA user_version"), ==, steps->len);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM appointment WHERE status = 1"), ==, 2);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT sum(taken) FROM slot"), ==, 2);
  g_assert_cmpint (
    mrc_test_count (folder->db, "SELECT count(*) FROM visit JOIN visit_topic USING(day, visit_id)"), ==, 2);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_from_each_release (void)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();

  for (guint schema = 1; schema <= steps->len; schema++)
    assert_opens ((int) schema);
}

static void
assert_is_the_dump (int schema)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autofree char *name = g_strdup_printf ("store/schema/%04d.sql", schema);
  g_autofree char *dump_path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *dump = NULL;
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  sqlite3 *db = open_memory ();
  sqlite3_stmt *stmt = NULL;

  g_assert_true (g_file_get_contents (dump_path, &dump, NULL, NULL));
  mrc_test_exec (folder->db, dump);
  g_ptr_array_set_size (steps, schema);
  g_assert_true (mrc_migrate (db, "memory", steps, NULL));

  g_assert_cmpint (sqlite3_prepare_v2 (db, "ATTACH ?1 AS dump", -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (stmt, 1, folder->db, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
  g_assert_cmpint (
    sqlite3_prepare_v2 (db,
                        "SELECT count(*) FROM main.sqlite_schema m LEFT JOIN dump.sqlite_schema d"
                        " USING(type, name) WHERE d.sql IS NOT m.sql",
                        -1, &stmt, NULL),
    ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (stmt, 0), ==, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
}

/* A released step is never changed: today's fresh schema, up to the release, is that of the dump. */
static void
test_fresh_is_the_dump (void)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();

  for (guint schema = 1; schema <= steps->len; schema++)
    assert_is_the_dump ((int) schema);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/migrate/all-steps", test_all_steps);
  g_test_add_func ("/store/migrate/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/store/migrate/newer", test_newer);
  g_test_add_func ("/store/migrate/from-each-release", test_from_each_release);
  g_test_add_func ("/store/migrate/fresh-is-the-dump", test_fresh_is_the_dump);

  return g_test_run ();
}
