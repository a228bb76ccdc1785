// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/search.h"

#include <string.h>

#include "content/pack-sql.h"
#include "content/search-private.h"
#include "locales/fold.h"

#define MAX_WORDS 8
#define MAX_BYTES 1024 /* what is typed is shorter */
#define PORTER_MOST 64 /* bytes of a word that FTS5's porter looks at */

/* What is asked of FTS5. */
typedef struct {
  const char *section;
  const char *plain, *near; /* columns */
  const char *between;      /* two words */
  gboolean in_one_card;     /* all of them */
} Manner;

static const Manner by_name = { "search-names", "name", "near", " AND ", FALSE };
static const Manner by_card = { "search-texts", "{name text}", "{near_name near_text}", " AND ", TRUE };
static const Manner by_all = { "search-texts", "{name text}", "{near_name near_text}", " AND ", FALSE };
static const Manner by_any = { "search-texts", "{name text}", "{near_name near_text}", " OR ", FALSE };

/* Folded words hold no quote: in quotes nothing that was typed is FTS5's syntax. The whole word is asked for
 * besides its beginning, so that it counts twice: বিমা is not বিমানবন্দর. */
static void
append_word (GString *out, const char *columns, const char *word, gboolean begun)
{
  g_string_append_printf (out, "%s : \"%s\"", columns, word);
  if (begun)
    g_string_append_printf (out, " OR %s : \"%s\" *", columns, word);
}

static char *
expression (GStrv words, const Manner *manner)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (int i = 0; words[i] != NULL && i < MAX_WORDS; i++) {
    g_autofree char *near = mrc_search_has_near (words[i]) ? mrc_fold_near (words[i]) : NULL;
    gboolean begun = words[i + 1] == NULL || i + 1 == MAX_WORDS;

    g_string_append_printf (out, "%s(", i > 0 ? manner->between : "");
    append_word (out, manner->plain, words[i], begun);
    if (i == 0 && manner == &by_name) /* a name that begins so: সিরিয়াল is সিরিয়াল নিন before আজকের সিরিয়াল */
      g_string_append_printf (out, " OR %s : ^ \"%s\"", manner->plain, words[i]);
    if (near != NULL) {
      g_string_append (out, " OR ");
      append_word (out, manner->near, near, begun);
    }
    g_string_append_c (out, ')');
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* @beginnings: of near words, with a space before. Returns: how many of them stand in the card */
static int
count_words (const MrcSearchLeaf *leaf, GStrv beginnings)
{
  int n = 0;

  for (int i = 0; beginnings[i] != NULL; i++)
    n += strstr (leaf->words, beginnings[i]) != NULL;
  return n;
}

/* What was asked, and what has been found. */
typedef struct {
  GStrv words;      /* folded */
  GStrv beginnings; /* as count_words() takes them */
  GArray *rows;     /* (element-type guint): found already */
  GPtrArray *result;
} Asked;

/* The card that has most of the words; the first of those that have as many. @ret_most: (out): how many */
static MrcSearchLeaf *
best_leaf (MrcSearch *self, Asked *asked, const MrcSearchRow *row, int *ret_most)
{
  MrcSearchLeaf *best = g_ptr_array_index (self->leaves, row->first);
  int most = count_words (best, asked->beginnings);

  for (guint i = row->first + 1; i < row->first + row->n; i++) {
    MrcSearchLeaf *leaf = g_ptr_array_index (self->leaves, i);
    int n = count_words (leaf, asked->beginnings);

    if (n > most) {
      most = n;
      best = leaf;
    }
  }
  *ret_most = most;
  return best;
}

static gboolean
is_new (Asked *asked, guint row)
{
  for (guint i = 0; i < asked->rows->len; i++) {
    if (g_array_index (asked->rows, guint, i) == row)
      return FALSE;
  }
  g_array_append_val (asked->rows, row);
  return TRUE;
}

/* Returns: (nullable): what shows the row; %NULL where it is not what @manner is after */
static MrcSearchLeaf *
leaf_of (MrcSearch *self, Asked *asked, guint at, const Manner *manner)
{
  const MrcSearchRow *row = &g_array_index (self->rows, MrcSearchRow, at);
  MrcSearchLeaf *first = g_ptr_array_index (self->leaves, row->first);
  MrcSearchLeaf *best = NULL;
  int most = 0;

  if (manner == &by_name || first->shown.topic == NULL)
    return first;
  best = best_leaf (self, asked, row, &most);
  if (manner->in_one_card && most < (int) g_strv_length (asked->beginnings))
    return NULL;
  return first->shown.topic->sensitive ? first : best;
}

static void
look (MrcSearch *self, Asked *asked, const Manner *manner)
{
  g_autoptr (sqlite3_stmt) row = mrc_pack_statement (self->db, manner->section);
  g_autofree char *text = expression (asked->words, manner);

  if (row == NULL || *text == '\0')
    return;
  sqlite3_bind_text (row, 1, text, -1, SQLITE_STATIC);
  while (asked->result->len < MRC_SEARCH_MOST && sqlite3_step (row) == SQLITE_ROW) {
    guint at = (guint) sqlite3_column_int (row, 0) - 1;
    MrcSearchLeaf *leaf = leaf_of (self, asked, at, manner);

    if (leaf != NULL && is_new (asked, at))
      g_ptr_array_add (asked->result, leaf);
  }
}

static GStrv
beginnings_of (GStrv words)
{
  g_autoptr (GStrvBuilder) beginnings = g_strv_builder_new ();

  for (int i = 0; words[i] != NULL && i < MAX_WORDS; i++) {
    g_autofree char *near = mrc_fold_near (words[i]);
    g_autofree char *beginning = g_strconcat (" ", near, NULL);

    g_strv_builder_add (beginnings, beginning);
  }
  return g_strv_builder_end (beginnings);
}

/* FTS5's tokenizers keep the last word they were given for as long as the table is open. Words of no meaning
 * take its place: one that fills what Porter's keeps, and one longer than any that is typed. */
static void
forget (MrcSearch *self)
{
  static const char *const sections[] = { "search-names", "search-texts" };
  g_autofree char *porter = g_strnfill (PORTER_MOST, 'z');
  g_autofree char *longest = g_strnfill (MAX_BYTES, 'z');
  g_autofree char *text = g_strdup_printf ("\"%s\" OR \"%s\"", longest, porter);

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++) {
    g_autoptr (sqlite3_stmt) row = mrc_pack_statement (self->db, sections[i]);

    if (row == NULL)
      continue;
    sqlite3_bind_text (row, 1, text, -1, SQLITE_STATIC);
    sqlite3_step (row);
  }
}

/* By the whole name only: half of a village's name is a common word. */
static void
add_named (MrcSearch *self, Asked *asked)
{
  g_autofree char *name = mrc_search_dup_near (asked->words);
  GPtrArray *leaves = g_hash_table_lookup (self->named, name);

  for (guint i = 0; leaves != NULL && i < leaves->len && asked->result->len < MRC_SEARCH_MOST; i++)
    g_ptr_array_add (asked->result, leaves->pdata[i]);
}

GPtrArray *
mrc_search_find (MrcSearch *self, const char *words)
{
  g_auto (GStrv) folded = NULL;
  g_auto (GStrv) beginnings = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  Asked asked = { .rows = rows, .result = g_ptr_array_new () };

  g_return_val_if_fail (self != NULL && words != NULL, asked.result);

  asked.words = folded = mrc_fold_words (words);
  asked.beginnings = beginnings = beginnings_of (folded);
  look (self, &asked, &by_name);
  look (self, &asked, &by_card);
  look (self, &asked, &by_all);
  if (asked.result->len == 0)
    look (self, &asked, &by_any);
  add_named (self, &asked);
  forget (self);
  return asked.result;
}
