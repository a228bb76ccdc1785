// SPDX-License-Identifier: GPL-3.0-or-later

/* What the files of the store's room share. */

#pragma once

#include <sqlite3.h>

#include "kiosk/store/store.h"

G_BEGIN_DECLS

#define MRC_STORE_APPLICATION_ID 0x4D52434B /* "MRCK" in the file's header */

typedef struct _MrcStoreWorker MrcStoreWorker;

struct _MrcStore {
  GObject parent_instance;

  char *path; /* (owned) */
  char *dir;  /* (owned) */
  MrcStoreMode mode;
  sqlite3 *db;            /* (owned) */
  int lock_fd;            /* of the lock file; -1 before it is open */
  int depth;              /* begins not yet ended */
  gboolean made_room;     /* the ballast was given up since the last begin */
  GHashTable *statements; /* (owned) "room/name" → MrcStatement */
  GMutex worker_mutex;
  MrcStoreWorker *worker; /* (owned) (nullable): from the first mrc_store_run_async() on */
};

/* store-error.c */

/** mrc_store_set_error: what SQLite says of @db, as a MrcStoreError that names @path and the remedy */
void mrc_store_set_error (GError **error, sqlite3 *db, const char *path);
/** mrc_store_set_file_error: the same from errno: @saved_errno, met while @doing something to @path */
void mrc_store_set_file_error (GError **error, int saved_errno, const char *doing, const char *path);

/* statement.c */

/** mrc_store_exec: runs SQL text that returns nothing of interest */
gboolean mrc_store_exec (sqlite3 *db, const char *path, const char *sql, GError **error);
/** mrc_store_query_int: the first column of the first row, or 0 */
gboolean mrc_store_query_int (sqlite3 *db, const char *path, const char *sql, int *ret_value, GError **error);

/* transaction.c */

/** mrc_store_note_failure: gives up the ballast when @error says that the disk is full */
void mrc_store_note_failure (MrcStore *self, const GError *error);

/* store-run.c */
void mrc_store_worker_free (MrcStoreWorker *worker);

G_END_DECLS
