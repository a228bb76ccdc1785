// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build.h"

#include <stdarg.h>
#include <string.h>

#include "content/build-private.h"
#include "content/clip.h"
#include "content/file.h"

static void
bind_bytes (sqlite3_stmt *statement, int parameter, GBytes *bytes)
{
  sqlite3_bind_blob64 (statement, parameter, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       SQLITE_STATIC);
}

gboolean
mrc_pack_put (sqlite3 *db, const char *name, const char *types, ...)
{
  g_autoptr (sqlite3_stmt) statement = mrc_pack_statement (db, name);
  va_list args;

  if (statement == NULL)
    return FALSE;
  va_start (args, types);
  for (int i = 0; types[i] != '\0'; i++) {
    if (types[i] == 's')
      sqlite3_bind_text (statement, i + 1, va_arg (args, const char *), -1, SQLITE_STATIC);
    else if (types[i] == 'b')
      bind_bytes (statement, i + 1, va_arg (args, GBytes *));
    else if (types[i] == 'i')
      sqlite3_bind_int (statement, i + 1, va_arg (args, int));
    else
      sqlite3_bind_int64 (statement, i + 1, va_arg (args, gint64));
  }
  va_end (args);
  return sqlite3_step (statement) == SQLITE_DONE;
}

static gboolean
put_page (sqlite3 *db, const MrcPage *page, int position)
{
  gboolean ok = mrc_pack_put (db, "put-page", "isssssi", position, page->id, page->question[0],
                              page->question[1], page->sub[0], page->sub[1], page->sensitive);

  for (guint i = 0; ok && i < page->entries->len; i++) {
    const MrcEntry *entry = g_ptr_array_index (page->entries, i);

    ok = mrc_pack_put (db, "put-entry", "sissssssssss", page->id, (int) i, entry->id, entry->picture,
                       entry->label[0], entry->label[1], entry->sub[0], entry->sub[1], entry->tag[0],
                       entry->tag[1], entry->style, entry->opens);
  }
  return ok;
}

static gboolean
put_card (sqlite3 *db, const MrcTopic *topic, const MrcCard *card, int position)
{
  return mrc_pack_put (db, "put-card", "sissssssiiii", topic->slug, position, card->text[0], card->text[1],
                       card->picture, card->source[0], card->source[1], card->address, card->as_of,
                       card->review_by, card->check_with_staff, card->danger);
}

static gboolean
put_topic (sqlite3 *db, const MrcTopic *topic, int position)
{
  gboolean ok = mrc_pack_put (db, "put-topic",
                              "isssss"
                              "si",
                              position, topic->slug, topic->title[0], topic->title[1], topic->picture,
                              topic->audience, topic->reviewer, topic->sensitive);

  for (guint i = 0; ok && i < topic->cards->len; i++)
    ok = put_card (db, topic, g_ptr_array_index (topic->cards, i), (int) i);
  return ok;
}

/* Sorted, so that the same source gives the same bytes whatever the hash table does. */
static GList *
sorted_keys (GHashTable *table)
{
  return g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) strcmp);
}

static gboolean
put_row (sqlite3 *db, const char *sheet, MrcTableRow *row, int position)
{
  g_autoptr (GList) names = sorted_keys (row);
  gboolean ok = TRUE;

  for (GList *l = names; ok && l != NULL; l = l->next)
    ok = mrc_pack_put (db, "put-cell", "siss", sheet, position, l->data, mrc_table_row_get (row, l->data));
  return ok;
}

static gboolean
put_tables (sqlite3 *db, MrcSource *source)
{
  g_autoptr (GList) names = sorted_keys (source->tables);
  gboolean ok = TRUE;

  for (GList *l = names; l != NULL; l = l->next) {
    GPtrArray *rows = g_hash_table_lookup (source->tables, l->data);

    for (guint i = 0; ok && i < rows->len; i++)
      ok = put_row (db, l->data, g_ptr_array_index (rows, i), (int) i);
  }
  return ok;
}

static gboolean
put_pictures (sqlite3 *db, MrcSource *source)
{
  g_autoptr (GList) names = sorted_keys (source->pictures);
  gboolean ok = TRUE;

  for (GList *l = names; ok && l != NULL; l = l->next)
    ok = mrc_pack_put (db, "put-picture", "sb", l->data, g_hash_table_lookup (source->pictures, l->data));
  return ok;
}

static gboolean
put_clip (sqlite3 *db, const MrcClip *clip)
{
  g_autofree char *words = mrc_clip_words_to_text (clip->words);

  return mrc_pack_put (db, "put-clip", "sbsi", clip->name, clip->opus, words, clip->synthetic);
}

static gboolean
put_clips (sqlite3 *db, MrcSource *source)
{
  g_autoptr (GList) names = sorted_keys (source->clips);
  gboolean ok = TRUE;

  for (GList *l = names; ok && l != NULL; l = l->next)
    ok = put_clip (db, g_hash_table_lookup (source->clips, l->data));
  return ok;
}

static gboolean
run_section (sqlite3 *db, const char *name)
{
  g_autofree char *sql = mrc_pack_sql (name);

  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static gboolean
fill (sqlite3 *db, MrcSource *source, gint64 sequence, gint64 built)
{
  gboolean ok = run_section (db, "schema") && sqlite3_exec (db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK &&
                mrc_pack_put (db, "put-meta", "sl", "sequence", sequence) &&
                mrc_pack_put (db, "put-meta", "sl", "built", built) &&
                (!source->is_status || mrc_pack_put (db, "put-meta", "sl", "status", (gint64) 1));

  for (guint i = 0; ok && i < source->pages->len; i++)
    ok = put_page (db, g_ptr_array_index (source->pages, i), (int) i);
  for (guint i = 0; ok && i < source->topics->len; i++)
    ok = put_topic (db, g_ptr_array_index (source->topics, i), (int) i);
  return ok && mrc_pack_put_decisions (db, source) && put_tables (db, source) && put_pictures (db, source) &&
         put_clips (db, source) && sqlite3_exec (db, "COMMIT; VACUUM", NULL, NULL, NULL) == SQLITE_OK;
}

gboolean
mrc_pack_build (MrcSource *source, const char *path, gint64 sequence, gint64 built, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  unsigned char *bytes = NULL;
  sqlite3_int64 length = 0;
  gboolean ok;

  if (source->problems->len > 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "%s: %u problems; mend them first, `mrc content check` "
                 "lists them",
                 source->folder, source->problems->len);
    return FALSE;
  }
  if (sqlite3_open (":memory:", &db) == SQLITE_OK && fill (db, source, sequence, built))
    bytes = sqlite3_serialize (db, "main", &length, 0);
  if (bytes == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: the pack cannot be made: %s", path,
                 sqlite3_errmsg (db));
    return FALSE;
  }
  ok = mrc_file_write (path, bytes, length, 0644, error);
  sqlite3_free (bytes);
  return ok;
}
