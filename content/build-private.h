// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack-sql.h"
#include "content/source.h"

G_BEGIN_DECLS

/* Shared by the files that write a pack. */

/** mrc_pack_put: runs one statement of pack.sql. @types has a letter a parameter: s for a string, b for
 * GBytes, i for an int, l for a gint64 */
gboolean mrc_pack_put (sqlite3 *db, const char *name, const char *types, ...);

/** mrc_pack_put_decisions: the decision paths and the risks */
gboolean mrc_pack_put_decisions (sqlite3 *db, MrcSource *source);

G_END_DECLS
