// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MrcStoreError:
 * @MRC_STORE_ERROR_MISSING: there is no centre.db in the folder
 * @MRC_STORE_ERROR_DAMAGED: the file is no database, or the quick check failed
 * @MRC_STORE_ERROR_NEWER: a later version of the kiosk made it
 * @MRC_STORE_ERROR_FULL: the disk or the quota is full, or a write failed; nothing was written
 * @MRC_STORE_ERROR_BUSY: another process kept the write lock too long (nothing was written), or a
 *   second kiosk was started on the same folder
 * @MRC_STORE_ERROR_EXISTS: mrc_store_create() found a database
 * @MRC_STORE_ERROR_CONSTRAINT: a guard of the schema refused the row
 * @MRC_STORE_ERROR_IO: any other failure. The row may or may not be there: look it up by its id
 *
 * Messages are for staff and the journal: they name the file and the remedy.
 */
typedef enum {
  MRC_STORE_ERROR_MISSING,
  MRC_STORE_ERROR_DAMAGED,
  MRC_STORE_ERROR_NEWER,
  MRC_STORE_ERROR_FULL,
  MRC_STORE_ERROR_BUSY,
  MRC_STORE_ERROR_EXISTS,
  MRC_STORE_ERROR_CONSTRAINT,
  MRC_STORE_ERROR_IO,
} MrcStoreError;

#define MRC_STORE_ERROR (mrc_store_error_quark ())
GQuark mrc_store_error_quark (void);

typedef enum {
  MRC_STORE_KIOSK,     /* the one process that checkpoints; keeps the ballast; one a folder */
  MRC_STORE_COMMAND,   /* mrc beside a running kiosk: reads and writes, never checkpoints */
  MRC_STORE_READ_ONLY, /* refuses to write */
} MrcStoreMode;

/**
 * MrcStore:
 *
 * The one SQLite file of a centre, centre.db. A transaction that has been
 * committed is on the disk: WAL, synchronous=FULL, psow=0 (recipes/data.md 1.4).
 *
 * The functions of the rooms are plain and synchronous over a store. Use one
 * store from one thread at a time: in the kiosk that is the store's own thread,
 * reached by mrc_store_run_async(); `mrc` calls them directly.
 */
#define MRC_TYPE_STORE (mrc_store_get_type ())
G_DECLARE_FINAL_TYPE (MrcStore, mrc_store, MRC, STORE, GObject)

/**
 * mrc_store_create:
 *
 * Makes an empty centre.db in @data_dir at the newest schema (folder 0700, file
 * 0600), whole or not at all, and opens it as MRC_STORE_KIOSK. @error:
 * MRC_STORE_ERROR_EXISTS, _FULL, _IO
 */
MrcStore *mrc_store_create (const char *data_dir, GError **error);

/**
 * mrc_store_open:
 *
 * Opens, checks and migrates. A full disk costs the ballast, 16 MB kept for that
 * day; in kiosk mode the whole file is checked and a ballast kept again when
 * there is room. Files written beyond a limit or quota give an error, never
 * SIGXFSZ, which is ignored from here on.
 */
MrcStore *mrc_store_open (const char *data_dir, MrcStoreMode mode, GError **error);

/** mrc_store_check: the whole file, as opening in kiosk mode does; half a second for a million appointments. @error: MRC_STORE_ERROR_DAMAGED */
gboolean mrc_store_check (MrcStore *self, GError **error);

/** mrc_store_get_path: Returns: (transfer none): the path of centre.db */
const char *mrc_store_get_path (MrcStore *self);

/**
 * mrc_store_begin:
 *
 * Takes the lock file (two processes may write; waits 5 seconds at most), then
 * BEGIN IMMEDIATE. Every begin is ended by one mrc_store_commit() or
 * mrc_store_rollback(). Begins nest: the inner commit is on the disk with the
 * outer one, the inner rollback undoes the inner part alone.
 */
gboolean mrc_store_begin (MrcStore *self, GError **error);
/** mrc_store_commit: %TRUE once it is on the disk. On failure it has rolled back; MRC_STORE_ERROR_IO alone leaves doubt. */
gboolean mrc_store_commit (MrcStore *self, GError **error);
void mrc_store_rollback (MrcStore *self);

/** MrcStoreWork: what happens in one transaction; may be called twice. Returns: %FALSE with @error to undo it */
typedef gboolean (*MrcStoreWork) (MrcStore *self, gpointer data, GError **error);

/**
 * mrc_store_transact:
 *
 * Begin, @work, commit; or rollback. When the disk was full and giving up the
 * ballast made room, all of it once more. What most rooms use to write.
 */
gboolean mrc_store_transact (MrcStore *self, MrcStoreWork work, gpointer data, GError **error);

/**
 * MrcStatement:
 *
 * A prepared statement, lent from the store's cache by g_autoptr; freeing it
 * resets it and gives it back. Parameters are numbered from 1, columns from 0.
 */
typedef struct _MrcStatement MrcStatement;

/**
 * mrc_store_statement:
 * @room: the room's .sql file, as "booking" for the resource /bd/mrc/kiosk/sql/booking.sql
 * @name: the section after its "-- name:" line
 *
 * A missing section is a programming error; so is stepping a statement that
 * writes outside of a transaction, where no lock would be held.
 */
MrcStatement *mrc_store_statement (MrcStore *self, const char *room, const char *name, GError **error);
void mrc_statement_free (MrcStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcStatement, mrc_statement_free)

void mrc_statement_bind_int64 (MrcStatement *self, int index, gint64 value);
void mrc_statement_bind_text (MrcStatement *self, int index, const char *text);  /* (nullable): copied */
void mrc_statement_bind_blob (MrcStatement *self, int index, const void *data, gsize length); /* copied; NULL data binds NULL */

typedef enum {
  MRC_STEP_ERROR = -1,
  MRC_STEP_DONE = 0,
  MRC_STEP_ROW = 1,
} MrcStep;

MrcStep mrc_statement_step (MrcStatement *self, GError **error);
/** mrc_statement_run: steps a statement that returns no row. */
gboolean mrc_statement_run (MrcStatement *self, GError **error);

gint64 mrc_statement_int64 (MrcStatement *self, int column);
const char *mrc_statement_text (MrcStatement *self, int column);  /* (nullable), until the next step */
GBytes *mrc_statement_dup_blob (MrcStatement *self, int column);  /* (nullable) (transfer full) */
gboolean mrc_statement_is_null (MrcStatement *self, int column);
/** mrc_store_changes: rows changed by the last statement */
int mrc_store_changes (MrcStore *self);

/* The key-value rows of a centre. */
#define MRC_SETTING_CENTRE_CODE "centre_code"       /* "CML" */
#define MRC_SETTING_CENTRE_NAME_BN "centre_name_bn" /* "কুমিল্লা" */
#define MRC_SETTING_CENTRE_NAME_EN "centre_name_en"
#define MRC_SETTING_CENTRE_PHONE "centre_phone"     /* as it is printed on slips; unset leaves dots */
#define MRC_SETTING_PUBLIC_KEY "centre_public_key"  /* what names and phones are sealed to: 64 hexadecimal digits */
#define MRC_SETTING_DEMO "demo"                     /* "1" in a demonstration centre only */
#define MRC_SETTING_CONTENT_KEY "content_public_key" /* whose content packs are shown: minisign's, "RW…" */
#define MRC_SETTING_CONTENT_SEQUENCE "content_sequence" /* of the newest pack ever installed: an older one is refused */
#define MRC_SETTING_STATUS_SEQUENCE "status_sequence"   /* the same of status packs, which have a row of their own */

char *mrc_store_dup_setting (MrcStore *self, const char *key, GError **error); /* (nullable): NULL without @error when unset */
/** mrc_store_set_setting: @value: (nullable): NULL to unset */
gboolean mrc_store_set_setting (MrcStore *self, const char *key, const char *value, GError **error);

/**
 * MrcStoreFunc:
 *
 * Runs on the store's thread. Returns: (nullable): the result, freed by the task's destroy when nobody fetched it
 */
typedef gpointer (*MrcStoreFunc) (MrcStore *store, gpointer data, GError **error);

/**
 * mrc_store_run_async:
 * @data: (transfer full): freed on the store's thread by @data_free
 * @cancellable: (nullable): cancels the report, never the work
 * @callback: on the thread-default context of the caller
 *
 * Puts @func on the store's one FIFO thread. Work once queued is done even if the caller is gone.
 */
void mrc_store_run_async (MrcStore *self, MrcStoreFunc func, gpointer data, GDestroyNotify data_free,
                          GDestroyNotify result_free, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data);
gpointer mrc_store_run_finish (MrcStore *self, GAsyncResult *result, GError **error);

/** mrc_store_drain: Waits until all queued work is done. For the end of the program and for tests. */
void mrc_store_drain (MrcStore *self);

G_END_DECLS
