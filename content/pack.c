// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/pack.h"

#include <string.h>

#include "content/file.h"
#include "content/pack-private.h"
#include "content/signature.h"

G_DEFINE_FINAL_TYPE (MrcPack, mrc_pack, G_TYPE_OBJECT)

GQuark
mrc_pack_error_quark (void)
{
  return g_quark_from_static_string ("mrc-pack-error-quark");
}

GBytes *
mrc_pack_file_read (const char *path, gsize limit, GError **error)
{
  g_autoptr (GError) local = NULL;
  GBytes *bytes = mrc_file_read (path, limit, &local);

  if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOMEM))
    g_set_error_literal (error, MRC_PACK_ERROR, MRC_PACK_ERROR_TOO_BIG, local->message);
  else if (bytes == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return bytes;
}

/* The bytes of the pack, proved; nothing has been parsed when this fails. */
static gboolean
read_signed (MrcPack *self, const char *public_key, GError **error)
{
  g_autofree char *signature_path = g_strconcat (self->path, ".minisig", NULL);
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GError) local = NULL;
  int code = MRC_PACK_ERROR_SIGNATURE;

  self->bytes = mrc_pack_file_read (self->path, MRC_PACK_MAX, &local);
  if (g_error_matches (local, MRC_PACK_ERROR, MRC_PACK_ERROR_TOO_BIG)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (self->bytes == NULL)
    code = MRC_PACK_ERROR_MISSING;
  else if ((signature = mrc_file_read (signature_path, MRC_SIGNATURE_MAX_FILE, &local)) != NULL &&
           mrc_signature_verify (self->bytes, signature, public_key, self->path, &self->signed_text, &local))
    return TRUE;
  g_set_error (error, MRC_PACK_ERROR, code, "%s%s", local->message,
               self->bytes == NULL ? "; copy the pack and its .minisig there"
               : signature == NULL ? ": the pack is not signed; copy its .minisig too"
                                   : "");
  return FALSE;
}

static void
mrc_pack_finalize (GObject *object)
{
  MrcPack *self = MRC_PACK (object);

  sqlite3_close (self->db);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  mrc_search_free (self->search);
  g_free (self->path);
  g_free (self->signed_text);
  g_hash_table_unref (self->page_by_id);
  g_hash_table_unref (self->topic_by_slug);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->risks);
  g_ptr_array_unref (self->hotlines);
  g_hash_table_unref (self->tables);
  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->clips);
  G_OBJECT_CLASS (mrc_pack_parent_class)->finalize (object);
}

static void
mrc_pack_class_init (MrcPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_pack_finalize;
}

static void
mrc_pack_init (MrcPack *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_page_free);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_decision_free);
  self->risks = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_risk_free);
  self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_topic_free);
  self->hotlines = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_hotline_free);
  self->page_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->topic_by_slug = g_hash_table_new (g_str_hash, g_str_equal);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->clips = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) mrc_clip_free);
}

MrcPack *
mrc_pack_open (const char *path, const char *public_key, GError **error)
{
  g_autoptr (MrcPack) self = g_object_new (MRC_TYPE_PACK, NULL);

  self->path = g_strdup (path);
  if (!read_signed (self, public_key, error) || !mrc_pack_read (self, error))
    return NULL;
  /* All of it has been read. */
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  return g_steal_pointer (&self);
}

const MrcPage *
mrc_pack_get_page (MrcPack *self, const char *id)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return g_hash_table_lookup (self->page_by_id, id);
}

const MrcTopic *
mrc_pack_get_topic (MrcPack *self, const char *slug)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return g_hash_table_lookup (self->topic_by_slug, slug);
}

GPtrArray *
mrc_pack_get_pages (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->pages;
}

const MrcDecision *
mrc_pack_get_decision (MrcPack *self, const char *slug)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  for (guint i = 0; i < self->decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (self->decisions, i);

    if (g_str_equal (decision->slug, slug))
      return decision;
  }
  return NULL;
}

GPtrArray *
mrc_pack_get_decisions (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->decisions;
}

GPtrArray *
mrc_pack_get_risks (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->risks;
}

GPtrArray *
mrc_pack_get_topics (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->topics;
}

GPtrArray *
mrc_pack_get_hotlines (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->hotlines;
}

GPtrArray *
mrc_pack_get_table (MrcPack *self, const char *name)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return g_hash_table_lookup (self->tables, name);
}

GBytes *
mrc_pack_get_picture (MrcPack *self, const char *name)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return g_hash_table_lookup (self->pictures, name);
}

const MrcClip *
mrc_pack_get_clip (MrcPack *self, MrcLanguage language, const char *text)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  if (g_hash_table_size (self->clips) == 0)
    return NULL;
  name = mrc_clip_name (language, text);
  return g_hash_table_lookup (self->clips, name);
}

gint64
mrc_pack_get_sequence (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), 0);
  return self->sequence;
}

gint64
mrc_pack_get_built (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), 0);
  return self->built;
}

gboolean
mrc_pack_is_status (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), FALSE);
  return self->is_status != 0;
}

gint64
mrc_pack_get_status_built (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), 0);
  return self->status_built;
}

int
mrc_pack_count_stale (MrcPack *self, MrcDay today)
{
  int n = 0;

  g_return_val_if_fail (MRC_IS_PACK (self), 0);

  for (guint i = 0; i < self->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (self->topics, i);

    for (guint c = 0; c < topic->cards->len; c++)
      n += mrc_review_is_over (((const MrcCard *) g_ptr_array_index (topic->cards, c))->review_by, today);
  }
  return n;
}

int
mrc_pack_count_unsigned (MrcPack *self)
{
  int n = 0;

  g_return_val_if_fail (MRC_IS_PACK (self), 0);

  for (guint i = 0; i < self->topics->len; i++)
    n += *((const MrcTopic *) g_ptr_array_index (self->topics, i))->reviewer == '\0';
  return n;
}

const char *
mrc_pack_get_path (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->path;
}

const char *
mrc_pack_get_signed_text (MrcPack *self)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);
  return self->signed_text;
}

void
mrc_pack_make_index (MrcPack *self)
{
  g_return_if_fail (MRC_IS_PACK (self));

  if (g_once_init_enter (&self->is_indexed)) {
    self->search =
      mrc_search_new (self->pages, self->topics, mrc_pack_get_table (self, "synonyms"),
                      mrc_pack_get_table (self, "districts"), mrc_pack_get_table (self, "upazilas"));
    g_once_init_leave (&self->is_indexed, TRUE);
  }
}

GPtrArray *
mrc_pack_search (MrcPack *self, const char *words)
{
  g_return_val_if_fail (MRC_IS_PACK (self), NULL);

  mrc_pack_make_index (self);
  return self->search != NULL ? mrc_search_find (self->search, words) : g_ptr_array_new ();
}
