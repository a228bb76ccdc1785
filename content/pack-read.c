// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/pack-private.h"

#define MAX_CELL (8 * 1024 * 1024) /* bytes of one value */
#define MAX_ROWS 200000            /* of one section: a pack of 10,000 cards has 70,000 cells */
#define MAX_SEQUENCE 4102444800 /* 2100-01-01: a builder's clock beyond it would shut out all later packs */
#define MAX_DAY 47482           /* 2100-01-01 */

void
mrc_pack_take_text (char **field, sqlite3_stmt *row, int column)
{
  g_free (*field);
  *field = mrc_pack_dup_column (row, column);
}

void
mrc_pack_take_words (char *words[MRC_N_LANGUAGES], sqlite3_stmt *row, int column)
{
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    mrc_pack_take_text (&words[i], row, column + i);
}

gboolean
mrc_pack_read_rows (MrcPack *self, const char *section, const char *key, MrcPackRowFunc each, gpointer data)
{
  g_autoptr (sqlite3_stmt) row = mrc_pack_statement (self->db, section);
  int step, n = 0;

  if (row == NULL)
    return FALSE;
  if (key != NULL)
    sqlite3_bind_text (row, 1, key, -1, SQLITE_STATIC);
  while ((step = sqlite3_step (row)) == SQLITE_ROW && n++ < MAX_ROWS)
    each (self, row, data);
  return step == SQLITE_DONE;
}

static void
read_number (MrcPack *self, sqlite3_stmt *row, gpointer number)
{
  *(gint64 *) number = sqlite3_column_int64 (row, 0);
}

static void
read_entry (MrcPack *self, sqlite3_stmt *row, gpointer page)
{
  MrcEntry *entry = mrc_entry_new ();

  mrc_pack_take_text (&entry->id, row, 0);
  mrc_pack_take_text (&entry->picture, row, 1);
  mrc_pack_take_words (entry->label, row, 2);
  mrc_pack_take_words (entry->sub, row, 4);
  mrc_pack_take_words (entry->tag, row, 6);
  mrc_pack_take_text (&entry->style, row, 8);
  mrc_pack_take_text (&entry->opens, row, 9);
  g_ptr_array_add (((MrcPage *) page)->entries, entry);
}

static void
read_page (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  MrcPage *page = mrc_page_new ();

  mrc_pack_take_text (&page->id, row, 0);
  mrc_pack_take_words (page->question, row, 1);
  mrc_pack_take_words (page->sub, row, 3);
  page->sensitive = sqlite3_column_int (row, 5) != 0;
  g_ptr_array_add (self->pages, page);
  g_hash_table_insert (self->page_by_id, page->id, page);
}

MrcDay
mrc_pack_take_day (sqlite3_stmt *row, int column)
{
  gint64 day = sqlite3_column_int64 (row, column);

  return day > 0 && day < MAX_DAY ? (MrcDay) day : 0;
}

static void
read_card (MrcPack *self, sqlite3_stmt *row, gpointer topic)
{
  MrcCard *card = mrc_card_new ();

  mrc_pack_take_words (card->text, row, 0);
  mrc_pack_take_text (&card->picture, row, 2);
  mrc_pack_take_words (card->source, row, 3);
  mrc_pack_take_text (&card->address, row, 5);
  card->as_of = mrc_pack_take_day (row, 6);
  card->review_by = mrc_pack_take_day (row, 7);
  card->check_with_staff = sqlite3_column_int (row, 8) != 0;
  card->danger = sqlite3_column_int (row, 9) != 0;
  g_ptr_array_add (((MrcTopic *) topic)->cards, card);
}

static void
read_topic (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  MrcTopic *topic = mrc_topic_new ();

  mrc_pack_take_text (&topic->slug, row, 0);
  mrc_pack_take_words (topic->title, row, 1);
  mrc_pack_take_text (&topic->picture, row, 3);
  mrc_pack_take_text (&topic->audience, row, 4);
  mrc_pack_take_text (&topic->reviewer, row, 5);
  topic->sensitive = sqlite3_column_int (row, 6) != 0;
  g_ptr_array_add (self->topics, topic);
  g_hash_table_insert (self->topic_by_slug, topic->slug, topic);
}

/* Cells come by sheet and row: @place remembers the row the last one was in. */
typedef struct {
  char *sheet; /* (owned) (nullable) */
  int position;
  MrcTableRow *row;
} CellPlace;

static void
read_cell (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  CellPlace *place = data;
  g_autofree char *sheet = mrc_pack_dup_column (row, 0);
  int position = sqlite3_column_int (row, 1);
  GPtrArray *rows = g_hash_table_lookup (self->tables, sheet);

  if (rows == NULL) {
    rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
    g_hash_table_insert (self->tables, g_strdup (sheet), rows);
  }
  if (g_strcmp0 (place->sheet, sheet) != 0 || place->position != position) {
    place->row = mrc_table_row_new ();
    g_ptr_array_add (rows, place->row);
    g_free (place->sheet);
    place->sheet = g_steal_pointer (&sheet);
    place->position = position;
  }
  g_hash_table_insert (place->row, mrc_pack_dup_column (row, 2), mrc_pack_dup_column (row, 3));
}

static gboolean
read_tables (MrcPack *self)
{
  CellPlace place = { 0 };
  gboolean ok = mrc_pack_read_rows (self, "cells", NULL, read_cell, &place);
  GPtrArray *hotlines = g_hash_table_lookup (self->tables, "hotlines");

  g_free (place.sheet);
  for (guint i = 0; hotlines != NULL && i < hotlines->len; i++)
    g_ptr_array_add (self->hotlines, mrc_hotline_new (g_ptr_array_index (hotlines, i)));
  return ok;
}

static void
read_picture (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  const void *svg = sqlite3_column_blob (row, 1);

  g_hash_table_insert (self->pictures, mrc_pack_dup_column (row, 0),
                       g_bytes_new (svg, sqlite3_column_bytes (row, 1)));
}

/* Words that cannot be read spoil the clip's light, not its sound. */
static void
read_clip (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  g_autofree char *name = mrc_pack_dup_column (row, 0);
  g_autofree char *words = mrc_pack_dup_column (row, 2);
  MrcClip *clip = mrc_clip_new (name);
  const void *opus = sqlite3_column_blob (row, 1);

  clip->opus = g_bytes_new (opus, sqlite3_column_bytes (row, 1));
  clip->words = mrc_clip_words_from_text (words);
  if (clip->words == NULL)
    clip->words = g_array_new (FALSE, FALSE, sizeof (MrcClipWord));
  clip->synthetic = sqlite3_column_int (row, 3) != 0;
  g_hash_table_insert (self->clips, clip->name, clip);
}

static gboolean
is_plausible (MrcPack *self)
{
  for (guint i = 0; i < self->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (self->topics, i);

    for (guint n = 0; n < topic->cards->len; n++) {
      const MrcCard *card = g_ptr_array_index (topic->cards, n);

      if (card->as_of == 0 || card->review_by < card->as_of)
        return FALSE;
    }
  }
  for (guint i = 0; i < self->decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (self->decisions, i);

    if (decision->questions->len == 0 || decision->as_of == 0 || decision->review_by < decision->as_of)
      return FALSE;
  }
  return self->sequence > 0 && self->sequence < MAX_SEQUENCE;
}

static gboolean
read_content (MrcPack *self)
{
  gboolean ok =
    mrc_pack_read_rows (self, "meta", "sequence", read_number, &self->sequence) &&
    mrc_pack_read_rows (self, "meta", "built", read_number, &self->built) &&
    mrc_pack_read_rows (self, "meta", "status", read_number, &self->is_status) &&
    mrc_pack_read_rows (self, "pages", NULL, read_page, NULL) &&
    mrc_pack_read_rows (self, "topics", NULL, read_topic, NULL) && read_tables (self) &&
    mrc_pack_read_rows (self, "pictures", NULL, read_picture, NULL) &&
    (self->format < MRC_PACK_FORMAT_CLIPS || mrc_pack_read_rows (self, "clips", NULL, read_clip, NULL)) &&
    (self->format < MRC_PACK_FORMAT_DECISIONS || mrc_pack_read_decisions (self));

  for (guint i = 0; ok && i < self->pages->len; i++)
    ok = mrc_pack_read_rows (self, "entries", ((MrcPage *) self->pages->pdata[i])->id, read_entry,
                             self->pages->pdata[i]);
  for (guint i = 0; ok && i < self->topics->len; i++)
    ok = mrc_pack_read_rows (self, "cards", ((MrcTopic *) self->topics->pdata[i])->slug, read_card,
                             self->topics->pdata[i]);
  return ok && is_plausible (self);
}

/* Even a signed file gets no more of SQLite than tables to read. */
static gboolean
attach_bytes (MrcPack *self)
{
  gsize length = g_bytes_get_size (self->bytes);
  unsigned char *data = (unsigned char *) g_bytes_get_data (self->bytes, NULL);

  if (sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, NULL) !=
      SQLITE_OK)
    return FALSE;
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, MAX_CELL);
  sqlite3_limit (self->db, SQLITE_LIMIT_ATTACHED, 0);
  return sqlite3_deserialize (self->db, "main", data, length, length, SQLITE_DESERIALIZE_READONLY) ==
           SQLITE_OK &&
         sqlite3_exec (self->db, "PRAGMA query_only = ON; PRAGMA cell_size_check = ON", NULL, NULL, NULL) ==
           SQLITE_OK;
}

/* A disk may have spoilt it before it was signed. */
static gboolean
is_whole (MrcPack *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  return sqlite3_prepare_v2 (self->db, "PRAGMA quick_check (1)", -1, &statement, NULL) == SQLITE_OK &&
         sqlite3_step (statement) == SQLITE_ROW &&
         g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
}

static gint64
pragma (MrcPack *self, const char *sql)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_step (statement) != SQLITE_ROW)
    return -1;
  return sqlite3_column_int64 (statement, 0);
}

char *
mrc_pack_dup_column (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
}

gboolean
mrc_pack_read (MrcPack *self, GError **error)
{
  if (!attach_bytes (self) || pragma (self, "PRAGMA application_id") != MRC_PACK_APPLICATION_ID) {
    g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED,
                 "%s: signed, but no pack; build it with `mrc content build`", self->path);
    return FALSE;
  }
  self->format = pragma (self, "PRAGMA user_version");
  if (self->format < 1 || self->format > MRC_PACK_FORMAT) {
    g_set_error (
      error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED, "%s: of format %d, and this kiosk reads %d; %s",
      self->path, (int) self->format, MRC_PACK_FORMAT,
      self->format > MRC_PACK_FORMAT ? "update the kiosk first" : "build it again with a newer mrc");
    return FALSE;
  }
  if (is_whole (self) && read_content (self))
    return TRUE;
  g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED,
               "%s: signed, but spoilt before that (%s); build it again", self->path,
               sqlite3_errcode (self->db) == SQLITE_OK ? "not whole" : sqlite3_errmsg (self->db));
  return FALSE;
}
