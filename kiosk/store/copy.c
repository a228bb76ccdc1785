// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/copy.h"

#include "kiosk/store/migrate.h"
#include "kiosk/store/store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A second connection: the store's own has its statements and its thread. It never checkpoints. */
static sqlite3 *
open_beside (const char *path, GError **error)
{
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK) {
    sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_busy_timeout (db, 5000);
    return db;
  }
  mrc_store_set_error (error, db, path);
  sqlite3_close (db);
  return NULL;
}

static gboolean
copy_pages (sqlite3 *from, const char *path, GError **error)
{
  sqlite3 *to = NULL;
  sqlite3_backup *backup = NULL;
  gboolean done = FALSE;

  if (sqlite3_open_v2 (path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK)
    backup = sqlite3_backup_init (to, "main", from, "main");
  if (backup != NULL) {
    sqlite3_backup_step (backup, -1);
    done = sqlite3_backup_finish (backup) == SQLITE_OK;
  }
  /* One file, that needs nothing beside it. */
  done = done && sqlite3_exec (to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK;
  if (!done)
    mrc_store_set_error (error, to, path);
  sqlite3_close (to);
  return done;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);
  gboolean done = fd >= 0 && fchmod (fd, 0600) == 0 && fsync (fd) == 0;

  if (!done)
    mrc_store_set_file_error (error, errno, "write", path);
  if (fd >= 0)
    close (fd);
  return done;
}

gboolean
mrc_store_check_file (const char *path, GError **error)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  sqlite3 *db = open_beside (path, error);
  int found = 0;
  gboolean whole = FALSE;

  if (db == NULL)
    return FALSE;
  whole = mrc_store_query_int (db, path, "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'",
                               &found, NULL) &&
          found == 0 && mrc_store_query_int (db, path, "PRAGMA application_id", &found, NULL) &&
          found == MRC_STORE_APPLICATION_ID;
  if (!whole)
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED, "%s: not a whole database of a centre",
                 path);
  else if (mrc_store_query_int (db, path, "PRAGMA user_version", &found, NULL) && found > (int) steps->len) {
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_NEWER,
                 "%s: schema %d was made by a later version: update the kiosk first", path, found);
    whole = FALSE;
  }
  sqlite3_close (db);
  return whole;
}

gboolean
mrc_store_copy (MrcStore *self, const char *path, GError **error)
{
  sqlite3 *from = NULL;
  gboolean done = FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_EXISTS, "%s: is there already: move it away", path);
    return FALSE;
  }
  from = open_beside (mrc_store_get_path (self), error);
  if (from == NULL)
    return FALSE;
  done = copy_pages (from, path, error) && mrc_store_check_file (path, error) && sync_file (path, error);
  sqlite3_close (from);
  if (!done)
    g_unlink (path);
  return done;
}
