// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "content/model.h"
#include "locales/language.h"

G_BEGIN_DECLS

#define MRC_SEARCH_MOST 40 /* what is found at most: nobody turns to a sixth page */

/** One thing that words lead to. Immutable, of its MrcSearch. */
typedef struct {
  char *place; /* "topic/contract/3", "topics/cost", "worksheet": what a tile opens */
  char *picture;
  char *label[MRC_N_LANGUAGES]; /* with hand-set line breaks */
  const MrcTopic *topic;        /* (borrowed) (nullable) */
} MrcFound;

/**
 * MrcSearch:
 *
 * Finds cards, and the other places that pages open, by words in Bengali or
 * English, whichever is on the screen. An SQLite FTS5 index in memory, made anew
 * from what is shown, so that nothing in a file is trusted to be an index, and so
 * that words are folded by this program and not by that of the builder.
 *
 * Making it belongs on a worker; then it is immutable and may be asked on any
 * thread. SQLite keeps copies of the words only while it looks for them.
 */
typedef struct _MrcSearch MrcSearch;

/**
 * mrc_search_new:
 * @pages, @topics: (element-type MrcPage) (element-type MrcTopic): borrowed, they outlive it
 * @synonyms: (element-type MrcTableRow) (nullable): rows of the table "synonyms": a text with one of a row's
 *   words is found by each of them
 * @districts, @upazilas: (element-type MrcTableRow) (nullable): rows of those tables: whoever asks for the
 * whole name of one finds the offices of its district
 *
 * Besides its cards' words a topic is found by its title and by the words of the
 * entries that open it; another place by the words of its entries. The pages of
 * questions (ask/…) are none of them.
 *
 * Returns: (transfer full) (nullable): %NULL where there is no memory
 */
MrcSearch *mrc_search_new (GPtrArray *pages,
                           GPtrArray *topics,
                           GPtrArray *synonyms,
                           GPtrArray *districts,
                           GPtrArray *upazilas);
void mrc_search_free (MrcSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSearch, mrc_search_free)

/**
 * mrc_search_find:
 * @words: as typed; the last may be unfinished
 *
 * First what has all the words in its name, then topics with all of them in one
 * card, then those with all in name and cards together; only where there is none,
 * what has any of them; at last the district that is called so. Within each the best
 * first: a word as it was typed counts more than one near it (another ending or
 * spelling, see mrc_fold_near()), a rare word more than a common one. Each topic
 * is found once: from its beginning where its name has the words or the topic is
 * sensitive, whose first card prepares for the others; else at the card that has
 * them.
 *
 * Returns: (transfer container) (element-type MrcFound): MRC_SEARCH_MOST at most
 */
GPtrArray *mrc_search_find (MrcSearch *self, const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
