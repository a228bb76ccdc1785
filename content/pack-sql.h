// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define MRC_PACK_FORMAT 3       /* an older one is read too: no centre is left without words by an update */
#define MRC_PACK_FORMAT_CLIPS 2 /* the first that may hold clips */
#define MRC_PACK_FORMAT_DECISIONS 3        /* the first that may hold decision paths */
#define MRC_PACK_APPLICATION_ID 1297236816 /* 'MRCP' */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

/** mrc_pack_sql: Returns: (transfer full): the section @name of pack.sql; a missing one is a programming
 * error */
char *mrc_pack_sql (const char *name);

/** mrc_pack_statement: Returns: (transfer full) (nullable): the section @name, prepared; NULL when @db does
 * not have what it asks for */
sqlite3_stmt *mrc_pack_statement (sqlite3 *db, const char *name);

G_END_DECLS
