// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/store.h"

#include "kiosk/store/ballast.h"
#include "kiosk/store/lock.h"
#include "kiosk/store/migrate.h"
#include "kiosk/store/store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#define FILE_NAME "centre.db"

G_DEFINE_FINAL_TYPE (MrcStore, mrc_store, G_TYPE_OBJECT)

/* recipes in this order: what guards the open itself comes first */
#define PRAGMAS \
  "PRAGMA trusted_schema = OFF;" \
  "PRAGMA cell_size_check = ON;" \
  "PRAGMA mmap_size = 0;" \
  "PRAGMA temp_store = MEMORY;" \
  "PRAGMA synchronous = FULL;" \
  "PRAGMA foreign_keys = ON;" \
  "PRAGMA secure_delete = ON;" \
  "PRAGMA journal_size_limit = 8388608;"

/* psow=0: a write that is cut short may spoil its whole sector, as cheap cards do. */
static sqlite3 *
open_file (const char *path, GError **error)
{
  g_autofree char *file_uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *uri = g_strconcat (file_uri, "?psow=0", NULL);
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (uri, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX, NULL) ==
      SQLITE_OK) {
    sqlite3_extended_result_codes (db, 1);
    sqlite3_busy_timeout (db, MRC_LOCK_WAIT_MS);
    return db;
  }
  mrc_store_set_error (error, db, path);
  sqlite3_close (db);
  return NULL;
}

static gboolean
is_ours (sqlite3 *db, const char *path, GError **error)
{
  int id = 0;

  if (!mrc_store_query_int (db, path, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == MRC_STORE_APPLICATION_ID)
    return TRUE;
  g_set_error (
    error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED,
    "%s: this is no database of a kiosk: keep it for repair, and put the last good copy in its place", path);
  return FALSE;
}

static gboolean
check_pages (sqlite3 *db, const char *path, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  gboolean good = FALSE;

  if (sqlite3_prepare_v2 (db, "PRAGMA quick_check(1)", -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW) {
    const char *verdict = (const char *) sqlite3_column_text (stmt, 0);

    good = g_str_equal (verdict, "ok");
    if (!good)
      g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED,
                   "%s: damaged (%s): keep it for repair, and put the last good copy in its place", path,
                   verdict);
  } else {
    mrc_store_set_error (error, db, path);
  }
  sqlite3_finalize (stmt);
  return good;
}

static gboolean
migrate (MrcStore *self, GError **error)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  int version = 0;
  gboolean done;

  if (!mrc_migrate_version (self->db, self->path, &version, error))
    return FALSE;
  /* No lock for the usual case: a command starts beside a kiosk that is writing. */
  if (version >= (int) steps->len)
    return mrc_migrate (self->db, self->path, steps, error);
  if (!mrc_lock_take (self->lock_fd, MRC_LOCK_WRITE, MRC_LOCK_WAIT_MS, error))
    return FALSE;
  done = mrc_migrate (self->db, self->path, steps, error);
  mrc_lock_release (self->lock_fd, MRC_LOCK_WRITE);
  return done;
}

/* Whoever only reads may neither migrate nor meet a schema it does not know. */
static gboolean
check_version (MrcStore *self, GError **error)
{
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  int version = 0;

  if (!mrc_migrate_version (self->db, self->path, &version, error))
    return FALSE;
  if (version >= (int) steps->len)
    return mrc_migrate (self->db, self->path, steps, error);
  g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_IO,
               "%s: schema %d is older than this program: start the kiosk once", self->path, version);
  return FALSE;
}

/* Only the kiosk checkpoints (recipe 1.4: the WAL-reset bug of SQLite before 3.51.3). */
static gboolean
set_mode (MrcStore *self, GError **error)
{
  if (self->mode != MRC_STORE_KIOSK)
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (!mrc_store_exec (self->db, self->path, PRAGMAS, error))
    return FALSE;
  if (self->mode == MRC_STORE_KIOSK)
    return mrc_store_exec (self->db, self->path, "PRAGMA wal_autocheckpoint = 500", error);
  return mrc_store_exec (self->db, self->path, "PRAGMA wal_autocheckpoint = 0", error);
}

static gboolean
open_database (MrcStore *self, GError **error)
{
  self->db = open_file (self->path, error);
  if (!self->db || !set_mode (self, error) || !is_ours (self->db, self->path, error))
    return FALSE;
  if (self->mode == MRC_STORE_READ_ONLY)
    return check_version (self, error) &&
           mrc_store_exec (self->db, self->path, "PRAGMA query_only = ON", error);
  if (self->mode == MRC_STORE_KIOSK && !check_pages (self->db, self->path, error))
    return FALSE;
  return migrate (self, error) && mrc_store_exec (self->db, self->path, "PRAGMA journal_mode = WAL", error);
}

static gboolean
open_with_ballast (MrcStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (open_database (self, &failure))
    return TRUE;
  if (g_error_matches (failure, MRC_STORE_ERROR, MRC_STORE_ERROR_FULL) && mrc_ballast_give_up (self->dir)) {
    g_clear_pointer (&self->db, sqlite3_close);
    return open_database (self, error);
  }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static MrcStore *
store_new (const char *data_dir, MrcStoreMode mode)
{
  MrcStore *self = g_object_new (MRC_TYPE_STORE, NULL);

  self->dir = g_canonicalize_filename (data_dir, NULL);
  self->path = g_build_filename (self->dir, FILE_NAME, NULL);
  self->mode = mode;
  return self;
}

MrcStore *
mrc_store_open (const char *data_dir, MrcStoreMode mode, GError **error)
{
  g_autoptr (MrcStore) self = store_new (data_dir, mode);

  signal (SIGXFSZ, SIG_IGN);
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_MISSING,
                 "%s: there is no database: run mrc setup --data %s", self->path, self->dir);
    return NULL;
  }
  self->lock_fd = mrc_lock_open (self->dir, error);
  if (self->lock_fd < 0 ||
      (mode == MRC_STORE_KIOSK && !mrc_lock_take (self->lock_fd, MRC_LOCK_KIOSK, 0, error)))
    return NULL;
  if (!open_with_ballast (self, error))
    return NULL;
  if (mode == MRC_STORE_KIOSK)
    mrc_ballast_keep (self->dir);
  return g_steal_pointer (&self);
}

static gboolean
make_private_folder (const char *dir, GError **error)
{
  if (g_mkdir_with_parents (dir, 0700) == 0 && g_chmod (dir, 0700) == 0)
    return TRUE;
  mrc_store_set_file_error (error, errno, "make the folder", dir);
  return FALSE;
}

static void
remove_draft (const char *draft)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *path = g_strconcat (draft, endings[i], NULL);

    g_unlink (path);
  }
}

static gboolean
write_draft (const char *draft, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", MRC_STORE_APPLICATION_ID);
  g_autoptr (GPtrArray) steps = mrc_migrate_list ();
  /* SQLite gives the -wal and -shm files the mode of the database. */
  int fd = open (draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  sqlite3 *db;
  gboolean done;

  if (fd < 0) {
    mrc_store_set_file_error (error, errno, "make", draft);
    return FALSE;
  }
  close (fd);
  db = open_file (draft, error);
  if (!db)
    return FALSE;
  done = mrc_store_exec (db, draft, mark, error) &&
         mrc_store_exec (db, draft, "PRAGMA journal_mode = WAL", error) &&
         mrc_store_exec (db, draft, PRAGMAS, error) && mrc_migrate (db, draft, steps, error);
  sqlite3_close (db);
  return done;
}

/* The name is on the disk once the folder is. */
static gboolean
rename_draft (const char *draft, const char *path, const char *dir, GError **error)
{
  int fd;
  gboolean done;

  if (g_rename (draft, path) != 0) {
    mrc_store_set_file_error (error, errno, "make", path);
    return FALSE;
  }
  fd = open (dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  done = fd >= 0 && fsync (fd) == 0;
  if (!done)
    mrc_store_set_file_error (error, errno, "flush the folder", dir);
  if (fd >= 0)
    close (fd);
  return done;
}

static gboolean
create_file (const char *path, const char *dir, GError **error)
{
  g_autofree char *draft = g_strconcat (path, ".new", NULL);
  gboolean done;

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_EXISTS,
                 "%s: there is a database already: choose another folder, or move it away", path);
    return FALSE;
  }
  remove_draft (draft);
  done = write_draft (draft, error) && rename_draft (draft, path, dir, error);
  if (!done)
    remove_draft (draft);
  return done;
}

MrcStore *
mrc_store_create (const char *data_dir, GError **error)
{
  g_autofree char *dir = g_canonicalize_filename (data_dir, NULL);
  g_autofree char *path = g_build_filename (dir, FILE_NAME, NULL);
  int lock_fd;
  gboolean done;

  signal (SIGXFSZ, SIG_IGN);
  if (!make_private_folder (dir, error))
    return NULL;
  lock_fd = mrc_lock_open (dir, error);
  if (lock_fd < 0)
    return NULL;
  done = mrc_lock_take (lock_fd, MRC_LOCK_WRITE, MRC_LOCK_WAIT_MS, error) && create_file (path, dir, error);
  close (lock_fd);
  return done ? mrc_store_open (dir, MRC_STORE_KIOSK, error) : NULL;
}

gboolean
mrc_store_check (MrcStore *self, GError **error)
{
  g_return_val_if_fail (MRC_IS_STORE (self), FALSE);

  return check_pages (self->db, self->path, error);
}

const char *
mrc_store_get_path (MrcStore *self)
{
  g_return_val_if_fail (MRC_IS_STORE (self), NULL);

  return self->path;
}

/* Closing a kiosk's store checkpoints: not while another process writes. */
static void
mrc_store_finalize (GObject *object)
{
  MrcStore *self = MRC_STORE (object);

  mrc_store_worker_free (self->worker);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->db) {
    if (self->mode == MRC_STORE_KIOSK &&
        !mrc_lock_take (self->lock_fd, MRC_LOCK_WRITE, MRC_LOCK_WAIT_MS, NULL))
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_close (self->db);
  }
  if (self->lock_fd >= 0)
    close (self->lock_fd); /* and with it both locks */
  g_mutex_clear (&self->worker_mutex);
  g_free (self->path);
  g_free (self->dir);

  G_OBJECT_CLASS (mrc_store_parent_class)->finalize (object);
}

static void
mrc_store_class_init (MrcStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_store_finalize;
}

static void
mrc_store_init (MrcStore *self)
{
  self->lock_fd = -1;
  g_mutex_init (&self->worker_mutex);
}
