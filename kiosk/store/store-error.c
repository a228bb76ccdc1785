// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/store-private.h"

#include <errno.h>

GQuark
mrc_store_error_quark (void)
{
  return g_quark_from_static_string ("mrc-store-error-quark");
}

static const char *
remedy (MrcStoreError code)
{
  switch (code) {
  case MRC_STORE_ERROR_FULL:
    return "; the disk or its quota is full (or failing): delete files that are not the kiosk's, then try "
           "again";
  case MRC_STORE_ERROR_DAMAGED:
    return "; the file is damaged: keep it for repair, and put the last good copy in its place";
  case MRC_STORE_ERROR_BUSY:
    return "; another program is writing: try again";
  case MRC_STORE_ERROR_MISSING:
  case MRC_STORE_ERROR_NEWER:
  case MRC_STORE_ERROR_EXISTS:
  case MRC_STORE_ERROR_CONSTRAINT:
  case MRC_STORE_ERROR_IO:
  default:
    return "";
  }
}

static gboolean
is_no_room (int system_errno)
{
  return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG;
}

/* A quota or a limit on file sizes is an I/O error to SQLite, as is a -shm file
 * that finds no room; by now errno may be of another call. */
static MrcStoreError
io_code (sqlite3 *db)
{
  int extended = sqlite3_extended_errcode (db);

  if (extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_SHMSIZE)
    return MRC_STORE_ERROR_FULL;
  return is_no_room (sqlite3_system_errno (db)) ? MRC_STORE_ERROR_FULL : MRC_STORE_ERROR_IO;
}

static MrcStoreError
error_code (sqlite3 *db)
{
  switch (sqlite3_errcode (db) & 0xff) {
  case SQLITE_FULL:
    return MRC_STORE_ERROR_FULL;
  case SQLITE_IOERR:
  case SQLITE_CANTOPEN:
    return io_code (db);
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return MRC_STORE_ERROR_DAMAGED;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return MRC_STORE_ERROR_BUSY;
  case SQLITE_CONSTRAINT:
    return MRC_STORE_ERROR_CONSTRAINT;
  default:
    return MRC_STORE_ERROR_IO;
  }
}

void
mrc_store_set_error (GError **error, sqlite3 *db, const char *path)
{
  MrcStoreError code = error_code (db);

  g_set_error (error, MRC_STORE_ERROR, code, "%s: %s (SQLite %d)%s", path, sqlite3_errmsg (db),
               sqlite3_extended_errcode (db), remedy (code));
}

void
mrc_store_set_file_error (GError **error, int saved_errno, const char *doing, const char *path)
{
  MrcStoreError code = is_no_room (saved_errno) ? MRC_STORE_ERROR_FULL : MRC_STORE_ERROR_IO;

  g_set_error (error, MRC_STORE_ERROR, code, "%s: cannot %s: %s%s", path, doing, g_strerror (saved_errno),
               remedy (code));
}
