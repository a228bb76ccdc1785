// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sqlite3.h>

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/** MrcTestFolder: a data folder of its own for one test, gone with all its files when it is freed. */
typedef struct {
  char *path;
  char *db; /* the path of centre.db */
} MrcTestFolder;

MrcTestFolder *mrc_test_folder_new (void);
void mrc_test_folder_free (MrcTestFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTestFolder, mrc_test_folder_free)

/** mrc_test_folder_create_store / open_store: fail the test when it cannot be done */
MrcStore *mrc_test_folder_create_store (MrcTestFolder *self);
MrcStore *mrc_test_folder_open_store (MrcTestFolder *self, MrcStoreMode mode);

/** mrc_test_folder_size: bytes of a file by its name in the folder; -1 when it is not there */
gint64 mrc_test_folder_size (MrcTestFolder *self, const char *name);

/** mrc_test_folder_holds: whether any file of the folder holds these bytes, looked for by another
 * process: closing a file of SQLite's in this one would drop its locks */
gboolean mrc_test_folder_holds (MrcTestFolder *self, const char *text);

/** mrc_test_exec: runs SQL on the file past the store, as sqlite3(1) would */
void mrc_test_exec (const char *db_path, const char *sql);

/** mrc_test_try_exec: the same, where a guard may refuse. Returns: whether it was done */
gboolean mrc_test_try_exec (const char *db_path, const char *sql);
/** mrc_test_count: the first column of a query's first row, past the store */
gint64 mrc_test_count (const char *db_path, const char *sql);

/** mrc_test_many: Returns: how often something is done: the number in the environment's @variable, else @many
 */
int mrc_test_many (const char *variable, int many);

G_END_DECLS
