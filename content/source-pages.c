// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include <string.h>

#include "content/problem.h"

#define MAX_ENTRIES 8 /* besides a hero: more do not fit a page at 20 mm each */

static void
check_entry (MrcSource *self, const char *file, int line, const MrcPage *page, const MrcEntry *entry)
{
  gboolean asks = g_str_has_prefix (page->id, "ask/");

  if (*entry->style != '\0' && !mrc_is_one_of (entry->style, "hero wide danger"))
    mrc_problem_add (self->problems, file, line, "write hero, wide or danger, or take the line out",
                     "unknown style: %s", entry->style);
  if (asks && *entry->opens != '\0')
    mrc_problem_add (self->problems, file, line, "take the line out: its id is the answer",
                     "opens: in an entry of a question");
  if (!asks && *entry->opens == '\0')
    mrc_problem_add (self->problems, file, line, "say which place it opens, as topic/contract",
                     "opens: is missing");
  for (guint i = 0; i < page->entries->len; i++) {
    const MrcEntry *other = g_ptr_array_index (page->entries, i);

    if (*entry->id != '\0' && g_str_equal (other->id, entry->id))
      mrc_problem_add (self->problems, file, line, "rename one", "two entries have the id %s", entry->id);
  }
}

static MrcEntry *
read_entry (MrcSource *self, const char *file, const MrcYaml *map, const MrcPage *page)
{
  g_autoptr (MrcEntry) entry = mrc_entry_new ();

  if (map->kind != MRC_YAML_MAP) {
    mrc_problem_add (self->problems, file, map->line, "write it as { id: …, picture: …, label: … }",
                     "no entry");
    return NULL;
  }
  mrc_fields_known (self, file, map, "id picture label sub tag style opens");
  mrc_fields_text (self, file, map, "id", TRUE, &entry->id);
  mrc_fields_text (self, file, map, "picture", TRUE, &entry->picture);
  mrc_fields_text (self, file, map, "style", FALSE, &entry->style);
  mrc_fields_text (self, file, map, "opens", FALSE, &entry->opens);
  mrc_fields_words (self, file, map, "label", TRUE, entry->label);
  mrc_fields_words (self, file, map, "sub", FALSE, entry->sub);
  mrc_fields_words (self, file, map, "tag", FALSE, entry->tag);
  check_entry (self, file, map->line, page, entry);
  mrc_source_note (self, entry, file, map->line);
  return g_steal_pointer (&entry);
}

static void
read_entries (MrcSource *self, const char *file, const MrcYaml *map, MrcPage *page)
{
  const MrcYaml *list = mrc_fields_list (self, file, map, "entries");
  int heroes = 0;

  for (guint i = 0; list != NULL && i < list->items->len; i++) {
    const MrcYaml *item = g_ptr_array_index (list->items, i);
    MrcEntry *entry = read_entry (self, file, item, page);

    if (entry == NULL)
      continue;
    heroes += g_str_equal (entry->style, "hero");
    g_ptr_array_add (page->entries, entry);
    if (heroes == 2 && g_str_equal (entry->style, "hero"))
      mrc_problem_add (self->problems, file, item->line, "keep one", "two entries of style hero");
    if ((int) page->entries->len - heroes == MAX_ENTRIES + 1 && !g_str_equal (entry->style, "hero"))
      mrc_problem_add (self->problems, file, item->line, "move some to another page",
                       "more than %d entries besides a hero", MAX_ENTRIES);
  }
}

/* A question is named by the column of the visit log that its answer fills: age_band. */
static gboolean
is_question (const char *name)
{
  g_autofree char *slug = g_strdelimit (g_strdup (name), "_", '-');

  return mrc_is_slug (slug);
}

static gboolean
is_page_id (const char *id)
{
  const char *slash = strchr (id, '/');
  g_autofree char *first = g_strndup (id, slash != NULL ? (gsize) (slash - id) : strlen (id));

  if (slash == NULL)
    return mrc_is_one_of (id, "doors help");
  if (g_str_equal (first, "ask"))
    return is_question (slash + 1);
  return mrc_is_one_of (first, "home topics") && mrc_is_slug (slash + 1);
}

static void
check_id (MrcSource *self, const char *file, const MrcYaml *map, const char *id)
{
  const MrcYaml *value = mrc_yaml_get (map, "id");
  g_autofree char *flat = g_strdelimit (g_strdup (id), "/", '-');
  g_autofree char *wanted = g_strconcat ("pages/", flat, ".yaml", NULL);

  if (value == NULL)
    return;
  if (!is_page_id (id))
    mrc_problem_add (self->problems, file, value->line, "use doors, help, home/…, topics/… or ask/…",
                     "\"%s\" is no id of a page", id);
  else if (mrc_source_get_page (self, id) != NULL)
    mrc_problem_add (self->problems, file, value->line, "give it its own id", "two pages have the id %s", id);
  else if (!g_str_equal (file, wanted))
    mrc_problem_add (self->problems, file, value->line, "rename the file or change the id",
                     "the page %s belongs in %s", id, wanted);
}

static void
read_page (MrcSource *self, const char *file)
{
  g_autoptr (MrcYaml) map = mrc_source_load_yaml (self, file);
  g_autoptr (MrcPage) page = NULL;

  if (map == NULL)
    return;
  page = mrc_page_new ();
  mrc_fields_known (self, file, map, "id question sub sensitive entries");
  mrc_fields_text (self, file, map, "id", TRUE, &page->id);
  check_id (self, file, map, page->id);
  mrc_fields_words (self, file, map, "question", TRUE, page->question);
  mrc_fields_words (self, file, map, "sub", FALSE, page->sub);
  page->sensitive = mrc_fields_yes (self, file, map, "sensitive");
  read_entries (self, file, map, page);
  mrc_source_note (self, page, file, map->line);
  g_ptr_array_add (self->pages, g_steal_pointer (&page));
}

void
mrc_source_read_pages (MrcSource *self)
{
  g_auto (GStrv) names = mrc_source_list (self, "pages");

  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_build_filename ("pages", names[i], NULL);

    if (g_str_has_suffix (names[i], ".yaml"))
      read_page (self, file);
    else
      mrc_problem_add (self->problems, file, 0, "name it like home-family.yaml, or move it away", "no page");
  }
}
