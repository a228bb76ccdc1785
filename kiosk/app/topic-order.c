// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/topic-order.h"

#include <string.h>

#define TOPIC "topic/"

typedef struct {
  MrcPack *pack;
  GPtrArray *topics; /* so far */
  GQueue pages;      /* (element-type MrcPage): still to be read */
  GHashTable *known; /* (element-type MrcPage): have been or are in @pages */
} Walk;

static void
add_topic (Walk *self, const MrcTopic *topic)
{
  if (!g_ptr_array_find (self->topics, topic, NULL))
    g_ptr_array_add (self->topics, (gpointer) topic);
}

static void
meet_page (Walk *self, const char *id)
{
  const MrcPage *page = mrc_pack_get_page (self->pack, id);

  if (page != NULL && g_hash_table_add (self->known, (gpointer) page))
    g_queue_push_tail (&self->pages, (gpointer) page);
}

/* "topic/contract/3" is the topic contract. */
static void
meet (Walk *self, const char *place)
{
  g_autofree char *slug = NULL;
  const MrcTopic *topic = NULL;

  if (!g_str_has_prefix (place, TOPIC)) {
    meet_page (self, place);
    return;
  }
  slug = g_strndup (place + strlen (TOPIC), strcspn (place + strlen (TOPIC), "/"));
  topic = mrc_pack_get_topic (self->pack, slug);
  if (topic != NULL)
    add_topic (self, topic);
}

static void
walk_from (Walk *self, const char *id)
{
  const MrcPage *page = NULL;

  meet_page (self, id);
  while ((page = g_queue_pop_head (&self->pages)) != NULL) {
    for (guint i = 0; i < page->entries->len; i++)
      meet (self, ((MrcEntry *) page->entries->pdata[i])->opens);
  }
}

GPtrArray *
mrc_topics_in_order (MrcPack *pack, const char *door)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autofree char *home = door != NULL ? g_strconcat ("home/", door, NULL) : NULL;
  Walk self = { pack, g_ptr_array_new (), G_QUEUE_INIT, known };
  GPtrArray *all = mrc_pack_get_topics (pack);

  if (home != NULL)
    walk_from (&self, home);
  walk_from (&self, "doors");
  for (guint i = 0; i < all->len; i++)
    add_topic (&self, all->pdata[i]);
  return self.topics;
}
