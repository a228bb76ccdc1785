// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/status.h"

#include <string.h>

#include "content/pack-private.h"

#define PAGE "topics/countries"
#define TOPIC "country-"

static gboolean
has_page (const MrcPage *page)
{
  const char *rest = page->id + strlen (PAGE);

  return g_str_has_prefix (page->id, PAGE) && (*rest == '\0' || *rest == '-');
}

static gboolean
has_topic (const MrcTopic *topic)
{
  return g_str_has_prefix (topic->slug, TOPIC);
}

static gboolean
has_table (const char *name)
{
  return g_str_equal (name, "countries") || g_str_equal (name, "ceilings");
}

static gboolean
is_other_table (gpointer name, gpointer rows, gpointer data)
{
  return !has_table (name);
}

void
mrc_source_keep_status (MrcSource *source)
{
  for (guint i = source->pages->len; i > 0; i--) {
    if (!has_page (source->pages->pdata[i - 1]))
      g_ptr_array_remove_index (source->pages, i - 1);
  }
  for (guint i = source->topics->len; i > 0; i--) {
    if (!has_topic (source->topics->pdata[i - 1]))
      g_ptr_array_remove_index (source->topics, i - 1);
  }
  g_ptr_array_set_size (source->decisions, 0);
  g_ptr_array_set_size (source->risks, 0);
  g_hash_table_foreach_remove (source->tables, is_other_table, NULL);
  g_hash_table_remove_all (source->pictures);
  g_hash_table_remove_all (source->clips);
  source->is_status = TRUE;
}

/* Returns: whether some tile of the whole pack leads there: a page, a topic, or a place of the program */
static gboolean
leads_somewhere (MrcPack *self, const char *place)
{
  for (guint i = 0; i < self->pages->len; i++) {
    const MrcPage *page = self->pages->pdata[i];

    for (guint n = 0; n < page->entries->len; n++) {
      if (g_str_equal (((const MrcEntry *) page->entries->pdata[n])->opens, place))
        return TRUE;
    }
  }
  return FALSE;
}

/* Returns: (transfer full) (nullable): what is wrong with a page */
static char *
dup_wrong_page (MrcPack *self, const MrcPage *page)
{
  if (!has_page (page) || mrc_pack_get_page (self, page->id) == NULL)
    return g_strdup_printf ("it has the page %s", page->id);
  for (guint i = 0; i < page->entries->len; i++) {
    const MrcEntry *entry = page->entries->pdata[i];

    if (!leads_somewhere (self, entry->opens))
      return g_strdup_printf ("a tile of %s leads to %s", page->id, entry->opens);
    if (mrc_pack_get_picture (self, entry->picture) == NULL)
      return g_strdup_printf ("a tile of %s has the picture %s", page->id, entry->picture);
  }
  return NULL;
}

static char *
dup_wrong_topic (MrcPack *self, const MrcTopic *topic)
{
  if (!has_topic (topic) || mrc_pack_get_topic (self, topic->slug) == NULL)
    return g_strdup_printf ("it has the topic %s", topic->slug);
  if (topic->cards->len == 0)
    return g_strdup_printf ("%s has no card", topic->slug);
  for (guint i = 0; i < topic->cards->len; i++) {
    const MrcCard *card = topic->cards->pdata[i];

    if (mrc_pack_get_picture (self, card->picture) == NULL)
      return g_strdup_printf ("a card of %s has the picture %s", topic->slug, card->picture);
  }
  return NULL;
}

/* A country that no page here leads to would be told of nowhere, or in the worksheet alone. */
static char *
dup_wrong_row (GPtrArray *ours, GPtrArray *theirs, const char *name)
{
  for (guint i = 0; i < theirs->len; i++) {
    const char *code = mrc_table_row_get (theirs->pdata[i], "code");

    if (mrc_table_find (ours, "code", code) == NULL)
      return g_strdup_printf ("its table %s has a row for %s", name, code);
  }
  return NULL;
}

static char *
dup_wrong_table (MrcPack *self, MrcPack *status)
{
  char *wrong = NULL;
  GHashTableIter tables;
  gpointer name = NULL;
  gpointer rows = NULL;

  g_hash_table_iter_init (&tables, status->tables);
  while (wrong == NULL && g_hash_table_iter_next (&tables, &name, &rows)) {
    GPtrArray *ours = mrc_pack_get_table (self, name);

    if (!has_table (name) || ours == NULL)
      wrong = g_strdup_printf ("it has the table %s", (const char *) name);
    else
      wrong = dup_wrong_row (ours, rows, name);
  }
  return wrong;
}

static char *
dup_wrong (MrcPack *self, MrcPack *status)
{
  char *wrong = NULL;

  if (!status->is_status)
    return g_strdup ("it is a whole pack");
  for (guint i = 0; wrong == NULL && i < status->pages->len; i++)
    wrong = dup_wrong_page (self, status->pages->pdata[i]);
  for (guint i = 0; wrong == NULL && i < status->topics->len; i++)
    wrong = dup_wrong_topic (self, status->topics->pdata[i]);
  return wrong != NULL ? wrong : dup_wrong_table (self, status);
}

/* What each of the arrays holds it frees: the old one goes with the status pack. */
static void
change_places (GPtrArray *ours, const void *old, GPtrArray *theirs, guint index)
{
  guint at = 0;
  gpointer new = theirs->pdata[index];

  if (!g_ptr_array_find (ours, old, &at))
    return;
  theirs->pdata[index] = ours->pdata[at];
  ours->pdata[at] = new;
}

static void
lay_over_tables (MrcPack *self, MrcPack *status)
{
  GHashTableIter tables;
  gpointer name = NULL;
  gpointer rows = NULL;

  g_hash_table_iter_init (&tables, status->tables);
  while (g_hash_table_iter_next (&tables, &name, &rows))
    g_hash_table_insert (self->tables, g_strdup (name), g_ptr_array_ref (rows));
}

gboolean
mrc_pack_lay_over (MrcPack *self, MrcPack *status, GError **error)
{
  g_autofree char *wrong = dup_wrong (self, status);

  if (wrong != NULL) {
    g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_UNFIT,
                 "%s: no status pack for the content here: %s; install the newest whole pack first",
                 status->path, wrong);
    return FALSE;
  }
  if (status->sequence <= self->sequence) {
    g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER,
                 "%s: the content here is newer: it has all of it", status->path);
    return FALSE;
  }

  for (guint i = 0; i < status->pages->len; i++) {
    MrcPage *page = status->pages->pdata[i];

    change_places (self->pages, mrc_pack_get_page (self, page->id), status->pages, i);
    g_hash_table_replace (self->page_by_id, page->id, page);
  }
  for (guint i = 0; i < status->topics->len; i++) {
    MrcTopic *topic = status->topics->pdata[i];

    change_places (self->topics, mrc_pack_get_topic (self, topic->slug), status->topics, i);
    g_hash_table_replace (self->topic_by_slug, topic->slug, topic);
  }
  lay_over_tables (self, status);
  self->status_built = status->built;
  return TRUE;
}
