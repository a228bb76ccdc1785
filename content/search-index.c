// SPDX-License-Identifier: GPL-3.0-or-later

#include <string.h>

#include "content/pack-sql.h"
#include "content/search-private.h"
#include "locales/fold.h"

static MrcSearchLeaf *
leaf_new (const char *place, const char *picture, char *const label[MRC_N_LANGUAGES])
{
  MrcSearchLeaf *self = g_new0 (MrcSearchLeaf, 1);

  self->shown.place = g_strdup (place);
  self->shown.picture = g_strdup (picture);
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    self->shown.label[i] = g_strdup (label[i]);
  return self;
}

static void
leaf_free (MrcSearchLeaf *self)
{
  g_free (self->shown.place);
  g_free (self->shown.picture);
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_free (self->shown.label[i]);
  g_free (self->words);
  g_free (self);
}

/* A text as the index takes it. */
typedef struct {
  GString *plain;
  GString *near; /* of Bengali words, and of those that mean the same: the others are their own */
} Folded;

static Folded
folded_new (void)
{
  return (Folded){ g_string_new (NULL), g_string_new (NULL) };
}

static void
folded_clear (Folded *self)
{
  g_string_free (self->plain, TRUE);
  g_string_free (self->near, TRUE);
}

gboolean
mrc_search_has_near (const char *word)
{
  return !g_ascii_isalnum (*word);
}

/* What an index that is being made needs besides. */
typedef struct {
  MrcSearch *search;
  sqlite3_stmt *put_name, *put_text;
  GHashTable *names;    /* (element-type utf8 GString): place → the words of its entries */
  GHashTable *synonyms; /* (element-type utf8 utf8): near word → all that mean the same, as they are near */
} Filling;

static void
append_near (Filling *self, Folded *folded, const char *word)
{
  g_autofree char *near = mrc_fold_near (word);
  const char *same = g_hash_table_lookup (self->synonyms, near);

  g_string_append_c (g_string_append (folded->near, same != NULL ? same : near), ' ');
}

static void
append (Filling *self, Folded *folded, const char *text)
{
  g_auto (GStrv) words = mrc_fold_words (text);

  for (int i = 0; words[i] != NULL; i++) {
    g_string_append_c (g_string_append (folded->plain, words[i]), ' ');
    if (mrc_search_has_near (words[i]))
      append_near (self, folded, words[i]);
  }
}

static void
bind (sqlite3_stmt *statement, int parameter, const GString *words)
{
  sqlite3_bind_text (statement, parameter, words->str, (int) words->len, SQLITE_STATIC);
}

static gboolean
put (sqlite3_stmt *statement)
{
  gboolean ok = sqlite3_step (statement) == SQLITE_DONE;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return ok;
}

static gboolean
put_row (Filling *self, const MrcSearchRow *row, const Folded *name, const Folded *text)
{
  g_array_append_val (self->search->rows, *row);
  sqlite3_bind_int (self->put_name, 1, (int) self->search->rows->len);
  bind (self->put_name, 2, name->plain);
  bind (self->put_name, 3, name->near);
  sqlite3_bind_int (self->put_text, 1, (int) self->search->rows->len);
  bind (self->put_text, 2, name->plain);
  bind (self->put_text, 3, text->plain);
  bind (self->put_text, 4, name->near);
  bind (self->put_text, 5, text->near);
  return put (self->put_name) && put (self->put_text);
}

static const char *
names_of (Filling *self, const char *place)
{
  GString *names = g_hash_table_lookup (self->names, place);

  return names != NULL ? names->str : "";
}

/* Adds the card's words to those of its topic. */
static MrcSearchLeaf *
leaf_of_card (Filling *self, const MrcTopic *topic, guint index, Folded *text)
{
  const MrcCard *card = g_ptr_array_index (topic->cards, index);
  g_autofree char *place = g_strdup_printf ("topic/%s/%u", topic->slug, index + 1);
  MrcSearchLeaf *leaf = leaf_new (place, index == 0 ? topic->picture : card->picture, topic->title);
  gsize plain = text->plain->len, near = text->near->len;

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    append (self, text, card->text[i]);
  leaf->shown.topic = topic;
  leaf->words = g_strconcat (" ", text->near->str + near, text->plain->str + plain, NULL);
  return leaf;
}

static gboolean
add_topic (Filling *self, const MrcTopic *topic)
{
  g_autofree char *place = g_strconcat ("topic/", topic->slug, NULL);
  Folded name = folded_new (), text = folded_new ();
  MrcSearchRow row = { self->search->leaves->len, topic->cards->len };
  gboolean ok;

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    append (self, &name, topic->title[i]);
  append (self, &name, names_of (self, place));
  for (guint i = 0; i < topic->cards->len; i++)
    g_ptr_array_add (self->search->leaves, leaf_of_card (self, topic, i, &text));
  ok = row.n == 0 || put_row (self, &row, &name, &text);
  folded_clear (&name);
  folded_clear (&text);
  return ok;
}

/* @entry: the first that opens its place, and so shows it */
static gboolean
add_place (Filling *self, const MrcEntry *entry)
{
  Folded name = folded_new (), text = folded_new ();
  MrcSearchRow row = { self->search->leaves->len, 1 };
  gboolean ok;

  g_ptr_array_add (self->search->leaves, leaf_new (entry->opens, entry->picture, entry->label));
  append (self, &name, names_of (self, entry->opens));
  ok = put_row (self, &row, &name, &text);
  folded_clear (&name);
  folded_clear (&text);
  return ok;
}

static gboolean
add_places (Filling *self, const MrcPage *page, GHashTable *known)
{
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < page->entries->len; i++) {
    const MrcEntry *entry = g_ptr_array_index (page->entries, i);

    if (*entry->opens != '\0' && !g_str_has_prefix (entry->opens, "topic/") &&
        g_hash_table_add (known, entry->opens))
      ok = add_place (self, entry);
  }
  return ok;
}

/* "topic/contract/3" is found as the topic. */
static char *
dup_whole_place (const char *place)
{
  const char *slug = place + strlen ("topic/");

  if (!g_str_has_prefix (place, "topic/"))
    return g_strdup (place);
  return g_strndup (place, strlen ("topic/") + strcspn (slug, "/"));
}

static void
take_names (Filling *self, const MrcEntry *entry)
{
  g_autofree char *place = dup_whole_place (entry->opens);
  GString *names = g_hash_table_lookup (self->names, place);

  if (names == NULL) {
    names = g_string_new (NULL);
    g_hash_table_insert (self->names, g_strdup (place), names);
  }
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_string_append_printf (names, "%s %s ", entry->label[i], entry->sub[i]);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static gboolean
fill (Filling *self, GPtrArray *pages, GPtrArray *topics)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean ok = TRUE;

  for (guint i = 0; i < pages->len; i++) {
    const MrcPage *page = g_ptr_array_index (pages, i);

    for (guint n = 0; n < page->entries->len; n++)
      take_names (self, g_ptr_array_index (page->entries, n));
  }
  for (guint i = 0; ok && i < topics->len; i++)
    ok = add_topic (self, g_ptr_array_index (topics, i));
  for (guint i = 0; ok && i < pages->len; i++)
    ok = add_places (self, g_ptr_array_index (pages, i), known);
  return ok;
}

/* @rows: (nullable) */
static void
take_synonyms (GHashTable *same, GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    g_auto (GStrv) words = mrc_fold_words (mrc_table_row_get (g_ptr_array_index (rows, i), "words"));
    g_autofree char *all = NULL;

    for (int n = 0; words[n] != NULL; n++) {
      char *near = mrc_fold_near (words[n]);

      g_free (words[n]);
      words[n] = near;
    }
    all = g_strjoinv (" ", words);
    for (int n = 0; words[n] != NULL; n++)
      g_hash_table_insert (same, g_strdup (words[n]), g_strdup (all));
  }
}

static gboolean
run (sqlite3 *db, const char *section)
{
  g_autofree char *sql = mrc_pack_sql (section);

  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static gboolean
make (MrcSearch *self, GPtrArray *pages, GPtrArray *topics, GPtrArray *synonyms)
{
  g_autoptr (GHashTable) same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string);
  g_autoptr (sqlite3_stmt) put_name = NULL;
  g_autoptr (sqlite3_stmt) put_text = NULL;

  if (sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, NULL) !=
        SQLITE_OK ||
      !run (self->db, "search-schema"))
    return FALSE;
  /* Small pieces of memory that SQLite keeps for itself would hold what was asked for. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_LOOKASIDE, NULL, 0, 0);
  take_synonyms (same, synonyms);
  put_name = mrc_pack_statement (self->db, "search-put-name");
  put_text = mrc_pack_statement (self->db, "search-put-text");
  return put_name != NULL && put_text != NULL &&
         fill (&(Filling){ self, put_name, put_text, names, same }, pages, topics) &&
         run (self->db, "search-finish");
}

char *
mrc_search_dup_near (GStrv words)
{
  g_autoptr (GString) near = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++) {
    g_autofree char *word = mrc_fold_near (words[i]);

    g_string_append_printf (near, "%s%s", i > 0 ? " " : "", word);
  }
  return g_string_free (g_steal_pointer (&near), FALSE);
}

static void
name_leaf (MrcSearch *self, const char *name, MrcSearchLeaf *leaf)
{
  g_auto (GStrv) words = mrc_fold_words (name);
  g_autofree char *near = mrc_search_dup_near (words);
  GPtrArray *leaves = g_hash_table_lookup (self->named, near);

  if (leaves == NULL) {
    leaves = g_ptr_array_new ();
    g_hash_table_insert (self->named, g_steal_pointer (&near), leaves);
  }
  if (!g_ptr_array_find (leaves, leaf, NULL))
    g_ptr_array_add (leaves, leaf);
}

/* @row: of a district or an upazila. @district: the same, or the one it lies in */
static void
add_named (MrcSearch *self, MrcTableRow *row, MrcTableRow *district)
{
  static const char *const columns[MRC_N_LANGUAGES] = { "name_bn", "name_en" };
  g_autofree char *place = g_strconcat ("refer/manpower/at/", mrc_table_row_get (district, "code"), NULL);
  char *label[MRC_N_LANGUAGES];
  MrcSearchLeaf *leaf = NULL;

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    label[i] = row == district ? g_strdup (mrc_table_row_get (row, columns[i]))
                               : g_strdup_printf ("%s,\n%s", mrc_table_row_get (row, columns[i]),
                                                  mrc_table_row_get (district, columns[i]));
  leaf = leaf_new (place, "map-district", label);
  g_ptr_array_add (self->leaves, leaf);
  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    name_leaf (self, mrc_table_row_get (row, columns[i]), leaf);
    g_free (label[i]);
  }
}

static void
take_named (MrcSearch *self, GPtrArray *districts, GPtrArray *upazilas)
{
  for (guint i = 0; districts != NULL && i < districts->len; i++)
    add_named (self, districts->pdata[i], districts->pdata[i]);
  for (guint i = 0; upazilas != NULL && i < upazilas->len; i++) {
    MrcTableRow *district =
      mrc_table_find (districts, "code", mrc_table_row_get (upazilas->pdata[i], "district"));

    if (district != NULL)
      add_named (self, upazilas->pdata[i], district);
  }
}

static void
free_leaves (gpointer leaves)
{
  g_ptr_array_unref (leaves);
}

MrcSearch *
mrc_search_new (GPtrArray *pages,
                GPtrArray *topics,
                GPtrArray *synonyms,
                GPtrArray *districts,
                GPtrArray *upazilas)
{
  g_autoptr (MrcSearch) self = g_new0 (MrcSearch, 1);

  self->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify) leaf_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (MrcSearchRow));
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_leaves);
  g_return_val_if_fail (pages != NULL && topics != NULL, NULL);

  if (!make (self, pages, topics, synonyms)) {
    g_warning ("the cards cannot be searched: %s", sqlite3_errmsg (self->db));
    return NULL;
  }
  take_named (self, districts, upazilas);
  return g_steal_pointer (&self);
}

void
mrc_search_free (MrcSearch *self)
{
  if (self == NULL)
    return;
  sqlite3_close (self->db);
  g_hash_table_unref (self->named);
  g_ptr_array_unref (self->leaves);
  g_array_unref (self->rows);
  g_free (self);
}
