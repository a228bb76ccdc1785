// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/model-private.h"

#include <stdlib.h>

gboolean
mrc_review_is_over (MrcDay review_by, MrcDay today)
{
  return today > review_by;
}

void
mrc_words_init (char *words[MRC_N_LANGUAGES])
{
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    words[i] = g_strdup ("");
}

void
mrc_words_clear (char *words[MRC_N_LANGUAGES])
{
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_free (words[i]);
}

MrcEntry *
mrc_entry_new (void)
{
  MrcEntry *self = g_new0 (MrcEntry, 1);

  self->id = g_strdup ("");
  self->picture = g_strdup ("");
  self->opens = g_strdup ("");
  self->style = g_strdup ("");
  mrc_words_init (self->label);
  mrc_words_init (self->sub);
  mrc_words_init (self->tag);
  return self;
}

void
mrc_entry_free (MrcEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->picture);
  g_free (self->opens);
  g_free (self->style);
  mrc_words_clear (self->label);
  mrc_words_clear (self->sub);
  mrc_words_clear (self->tag);
  g_free (self);
}

MrcPage *
mrc_page_new (void)
{
  MrcPage *self = g_new0 (MrcPage, 1);

  self->id = g_strdup ("");
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_entry_free);
  mrc_words_init (self->question);
  mrc_words_init (self->sub);
  return self;
}

void
mrc_page_free (MrcPage *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_ptr_array_unref (self->entries);
  mrc_words_clear (self->question);
  mrc_words_clear (self->sub);
  g_free (self);
}

MrcCard *
mrc_card_new (void)
{
  MrcCard *self = g_new0 (MrcCard, 1);

  self->picture = g_strdup ("");
  self->address = g_strdup ("");
  mrc_words_init (self->text);
  mrc_words_init (self->source);
  return self;
}

void
mrc_card_free (MrcCard *self)
{
  if (self == NULL)
    return;
  g_free (self->picture);
  g_free (self->address);
  mrc_words_clear (self->text);
  mrc_words_clear (self->source);
  g_free (self);
}

MrcTopic *
mrc_topic_new (void)
{
  MrcTopic *self = g_new0 (MrcTopic, 1);

  self->slug = g_strdup ("");
  self->picture = g_strdup ("");
  self->audience = g_strdup ("");
  self->reviewer = g_strdup ("");
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_card_free);
  mrc_words_init (self->title);
  return self;
}

void
mrc_topic_free (MrcTopic *self)
{
  if (self == NULL)
    return;
  g_free (self->slug);
  g_free (self->picture);
  g_free (self->audience);
  g_free (self->reviewer);
  g_ptr_array_unref (self->cards);
  mrc_words_clear (self->title);
  g_free (self);
}

MrcHotline *
mrc_hotline_new (MrcTableRow *row)
{
  MrcHotline *self = g_new0 (MrcHotline, 1);

  self->number = g_strdup (mrc_table_row_get (row, "number"));
  self->dial = g_strdup (mrc_table_row_get (row, "dial"));
  self->abroad = g_strdup (mrc_table_row_get (row, "abroad"));
  self->picture = g_strdup (mrc_table_row_get (row, "picture"));
  self->page = atoi (mrc_table_row_get (row, "page"));
  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    g_autofree char *name = g_strconcat ("name_", mrc_language_code (i), NULL);
    g_autofree char *sub = g_strconcat ("sub_", mrc_language_code (i), NULL);

    self->name[i] = g_strdup (mrc_table_row_get (row, name));
    self->sub[i] = g_strdup (mrc_table_row_get (row, sub));
  }
  return self;
}

void
mrc_hotline_free (MrcHotline *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->dial);
  g_free (self->abroad);
  g_free (self->picture);
  mrc_words_clear (self->name);
  mrc_words_clear (self->sub);
  g_free (self);
}

MrcTableRow *
mrc_table_row_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

const char *
mrc_table_row_get (MrcTableRow *row, const char *column)
{
  const char *value = g_hash_table_lookup (row, column);

  return value != NULL ? value : "";
}

gboolean
mrc_table_row_is (MrcTableRow *row, const char *column)
{
  return g_str_equal (mrc_table_row_get (row, column), "true");
}

MrcTableRow *
mrc_table_find (GPtrArray *rows, const char *column, const char *value)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    if (g_str_equal (mrc_table_row_get (rows->pdata[i], column), value))
      return rows->pdata[i];
  }
  return NULL;
}
