// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/folder.h"

#include <glib/gstdio.h>

MrcTestFolder *
mrc_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  MrcTestFolder *self = g_new0 (MrcTestFolder, 1);

  self->path = g_dir_make_tmp ("mrc-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->db = g_build_filename (self->path, "centre.db", NULL);
  return self;
}

void
mrc_test_folder_free (MrcTestFolder *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (self->path, name, NULL);

    g_remove (path);
  }
  g_rmdir (self->path);
  g_free (self->path);
  g_free (self->db);
  g_free (self);
}

MrcStore *
mrc_test_folder_create_store (MrcTestFolder *self)
{
  g_autoptr (GError) error = NULL;
  MrcStore *store = mrc_store_create (self->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

MrcStore *
mrc_test_folder_open_store (MrcTestFolder *self, MrcStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  MrcStore *store = mrc_store_open (self->path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

gint64
mrc_test_folder_size (MrcTestFolder *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  GStatBuf buf;

  return g_stat (path, &buf) == 0 ? buf.st_size : -1;
}

gboolean
mrc_test_folder_holds (MrcTestFolder *self, const char *text)
{
  const char *argv[] = { "grep", "--recursive", "--quiet", "--fixed-strings", "--text", "--",
                         text,   self->path,    NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  if (status == 0)
    return TRUE;
  g_spawn_check_wait_status (status, &error);
  g_assert_error (error, G_SPAWN_EXIT_ERROR, 1);
  return FALSE;
}

void
mrc_test_exec (const char *db_path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (db_path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

gboolean
mrc_test_try_exec (const char *db_path, const char *sql)
{
  sqlite3 *db = NULL;
  int result;

  g_assert_cmpint (sqlite3_open (db_path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  result = sqlite3_exec (db, sql, NULL, NULL, NULL);
  sqlite3_close (db);
  return result == SQLITE_OK;
}

gint64
mrc_test_count (const char *db_path, const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  gint64 count;

  g_assert_cmpint (sqlite3_open (db_path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  count = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return count;
}

int
mrc_test_many (const char *variable, int many)
{
  const char *text = g_getenv (variable);

  return text ? (int) g_ascii_strtoll (text, NULL, 10) : many;
}
