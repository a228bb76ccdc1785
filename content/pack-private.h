// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "content/pack-sql.h"

G_BEGIN_DECLS

struct _MrcPack {
  GObject parent_instance;
  char *path;
  char *signed_text;
  GBytes *bytes;     /* (nullable): what was verified; @db reads in it. Until all is read */
  sqlite3 *db;       /* (nullable): over @bytes */
  gsize is_indexed;  /* see mrc_pack_make_index() */
  MrcSearch *search; /* (nullable): not yet, or no memory for it */
  GPtrArray *pages, *topics, *hotlines, *decisions, *risks;
  GHashTable *page_by_id, *topic_by_slug; /* (borrowed values) */
  GHashTable *tables, *pictures, *clips;
  gint64 format, sequence, built;
  gint64 is_status;    /* see content/status.h */
  gint64 status_built; /* of the status pack that was laid over it; 0 for none */
};

#define MRC_PACK_MAX (256u * 1024 * 1024) /* bytes */

/** mrc_pack_file_read: as mrc_file_read(), of a pack or its signature. @error: MRC_PACK_ERROR_TOO_BIG past
 * @limit bytes, else G_FILE_ERROR */
GBytes *mrc_pack_file_read (const char *path, gsize limit, GError **error);

/** mrc_pack_read: fills @self from its bytes, which have been verified */
gboolean mrc_pack_read (MrcPack *self, GError **error);

typedef void (*MrcPackRowFunc) (MrcPack *self, sqlite3_stmt *row, gpointer data);
/** mrc_pack_read_rows: calls @each for every row of a section; @key: (nullable): its parameter, if it has
 * one. Returns: whether all could be read */
gboolean
mrc_pack_read_rows (MrcPack *self, const char *section, const char *key, MrcPackRowFunc each, gpointer data);
/** mrc_pack_read_decisions: the decision paths and the risks */
gboolean mrc_pack_read_decisions (MrcPack *self);

/** mrc_pack_take_text, _take_words: replace a string by a column, or two by a column and the next */
void mrc_pack_take_text (char **field, sqlite3_stmt *row, int column);
void mrc_pack_take_words (char *words[MRC_N_LANGUAGES], sqlite3_stmt *row, int column);
/** mrc_pack_take_day: Returns: a day the calendar can show; 0 for another: the pack is not plausible then */
MrcDay mrc_pack_take_day (sqlite3_stmt *row, int column);
/** mrc_pack_dup_column: Returns: (transfer full): a column as a string that can be shown, whatever is in the
 * file */
char *mrc_pack_dup_column (sqlite3_stmt *row, int column);

G_END_DECLS
