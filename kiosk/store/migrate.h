// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * mrc_migrate_list:
 *
 * Returns: (transfer full) (element-type GBytes): the SQL of each step; the step at index 0 makes
 *   schema 1 out of nothing. Their number is the newest schema.
 */
GPtrArray *mrc_migrate_list (void);

/** mrc_migrate_version: the schema of a database (user_version) */
gboolean mrc_migrate_version (sqlite3 *db, const char *path, int *ret_version, GError **error);

/**
 * mrc_migrate:
 * @steps: from mrc_migrate_list()
 * @path: for the messages
 *
 * Brings the database to the newest schema in one transaction: all steps or
 * none. The caller holds the write lock. @error: MRC_STORE_ERROR_NEWER when a later program made it
 */
gboolean mrc_migrate (sqlite3 *db, const char *path, GPtrArray *steps, GError **error);

G_END_DECLS
