// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sqlite3.h>

#include "content/search.h"

G_BEGIN_DECLS

/** A card, or a place that is no topic. */
typedef struct {
  MrcFound shown;
  char *words; /* (owned): of the card, as they are near: " পাসপোরট নিজ কাছ … keep your passport " */
} MrcSearchLeaf;

/** A row of the index: a topic with its cards, or another place. */
typedef struct {
  guint first, n; /* of the leaves */
} MrcSearchRow;

struct _MrcSearch {
  sqlite3 *db;       /* in memory, of this index alone */
  GPtrArray *leaves; /* (element-type MrcSearchLeaf) */
  GArray *rows;      /* (element-type MrcSearchRow): rowid - 1 */
  GHashTable *named; /* (element-type utf8 GPtrArray(MrcSearchLeaf)): the near words of a district's or an
                        upazila's name → what shows it */
};

/** mrc_search_has_near: whether a folded word has another form it is found by: those of English are their own
 */
gboolean mrc_search_has_near (const char *word);

/** mrc_search_dup_near: @words: folded. Returns: (transfer full): all of them, as they are near, with a space
 * between
 */
char *mrc_search_dup_near (GStrv words);

G_END_DECLS
