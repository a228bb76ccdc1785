// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "content/pack-sql.h"

G_BEGIN_DECLS

struct _MrcPack {
  GObject parent_instance;
  char *path;
  char *signed_text;
  GBytes *bytes; /* what was verified; @db reads in it */
  sqlite3 *db;   /* over @bytes, for the search only */
  GPtrArray *pages, *topics, *hotlines;
  GHashTable *page_by_id, *topic_by_slug; /* (borrowed values) */
  GHashTable *tables, *pictures, *clips;
  gint64 format, sequence, built;
};

/** mrc_pack_read: fills @self from its bytes, which have been verified */
gboolean mrc_pack_read (MrcPack *self, GError **error);

/** mrc_pack_dup_column: Returns: (transfer full): a column as a string that can be shown, whatever is in the
 * file */
char *mrc_pack_dup_column (sqlite3_stmt *row, int column);

G_END_DECLS
