// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/ballast.h"
#include "kiosk/store/lock.h"
#include "kiosk/store/store-private.h"

void
mrc_store_note_failure (MrcStore *self, const GError *error)
{
  if (g_error_matches (error, MRC_STORE_ERROR, MRC_STORE_ERROR_FULL) && mrc_ballast_give_up (self->dir))
    self->made_room = TRUE;
}

static gboolean
run (MrcStore *self, const char *sql, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (mrc_store_exec (self->db, self->path, sql, &failure))
    return TRUE;
  mrc_store_note_failure (self, failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
begin_outer (MrcStore *self, GError **error)
{
  if (self->mode == MRC_STORE_READ_ONLY) {
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_IO, "%s: opened for reading only", self->path);
    return FALSE;
  }
  if (!mrc_lock_take (self->lock_fd, MRC_LOCK_WRITE, MRC_LOCK_WAIT_MS, error))
    return FALSE;
  self->made_room = FALSE;
  if (run (self, "BEGIN IMMEDIATE", error))
    return TRUE;
  mrc_lock_release (self->lock_fd, MRC_LOCK_WRITE);
  return FALSE;
}

gboolean
mrc_store_begin (MrcStore *self, GError **error)
{
  g_return_val_if_fail (MRC_IS_STORE (self), FALSE);

  if (self->depth == 0) {
    if (!begin_outer (self, error))
      return FALSE;
  } else if (!run (self, "SAVEPOINT inner", error)) {
    return FALSE;
  }
  self->depth++;
  return TRUE;
}

void
mrc_store_rollback (MrcStore *self)
{
  g_return_if_fail (MRC_IS_STORE (self) && self->depth > 0);

  self->depth--;
  /* After a full disk or an I/O error SQLite has rolled back by itself. */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, self->depth ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK", NULL, NULL, NULL);
  if (self->depth == 0)
    mrc_lock_release (self->lock_fd, MRC_LOCK_WRITE);
}

/* A kiosk's checkpoint runs inside COMMIT, so the lock file keeps other writers
 * away from it: SQLite before 3.51.3 can damage the file when they meet. */
gboolean
mrc_store_commit (MrcStore *self, GError **error)
{
  g_return_val_if_fail (MRC_IS_STORE (self) && self->depth > 0, FALSE);

  if (sqlite3_get_autocommit (self->db)) {
    g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_IO, "%s: the transaction has failed already",
                 self->path);
    mrc_store_rollback (self);
    return FALSE;
  }
  if (!run (self, self->depth > 1 ? "RELEASE inner" : "COMMIT", error)) {
    mrc_store_rollback (self);
    return FALSE;
  }
  if (--self->depth == 0)
    mrc_lock_release (self->lock_fd, MRC_LOCK_WRITE);
  return TRUE;
}

static gboolean
transact_once (MrcStore *self, MrcStoreWork work, gpointer data, GError **error)
{
  if (!mrc_store_begin (self, error))
    return FALSE;
  if (work (self, data, error))
    return mrc_store_commit (self, error);
  mrc_store_rollback (self);
  return FALSE;
}

gboolean
mrc_store_transact (MrcStore *self, MrcStoreWork work, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (MRC_IS_STORE (self) && work, FALSE);

  if (transact_once (self, work, data, &failure))
    return TRUE;
  if (self->depth == 0 && self->made_room && g_error_matches (failure, MRC_STORE_ERROR, MRC_STORE_ERROR_FULL))
    return transact_once (self, work, data, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
