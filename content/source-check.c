// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include <stdlib.h>
#include <string.h>

#include "content/problem.h"

#define MOST_TILES 8 /* to choose from: more do not fit a page at 20 mm each */
#define MAX_LEVELS 2 /* of pages between a door and a topic: who looks for a thing gives up at the third */

#define DECISION "decide/" /* how the place of a decision path begins */

#define MOST_LINES 6   /* of advice */
#define MOST_NUMBERS 3 /* of a page, beside our people or under each other */
#define MAX_POINTS 12  /* of tables/contract.csv */

/* Places of the kiosk that are no pages of content. */
static const char *const other_places =
  "serial arrival arrival/today topics/all search agency worksheet ways contract fee training refer "
  "help/numbers help/numbers-2 calendar clock";

static void
complain (MrcSource *self, gconstpointer thing, const char *remedy, const char *what, const char *name)
{
  const MrcOrigin *origin = mrc_source_origin (self, thing);

  mrc_problem_add (self->problems, origin->file, origin->line, remedy, "%s %s", what, name);
}

void
mrc_source_check_picture (MrcSource *self, gconstpointer thing, const char *name)
{
  if (*name != '\0' && !g_hash_table_contains (self->pictures, name))
    complain (self, thing, "put it into pictures/, or name another", "there is no picture", name);
}

/* The slug of topic/SLUG, topic/SLUG/3, or notices/SLUG, which shows what is open today and then the topic;
 * %NULL for another place. */
static char *
topic_of (const char *place)
{
  const char *slug = strchr (place, '/');

  if (slug == NULL || !(g_str_has_prefix (place, "topic/") || g_str_has_prefix (place, "notices/")))
    return NULL;
  return g_strndup (slug + 1, strcspn (slug + 1, "/"));
}

static gboolean
is_place (MrcSource *self, const char *place)
{
  g_autofree char *slug = topic_of (place);
  const MrcTopic *topic = slug != NULL ? mrc_source_get_topic (self, slug) : NULL;
  const char *card;
  gint64 n;

  if (g_str_has_prefix (place, DECISION))
    return mrc_source_get_decision (self, place + strlen (DECISION)) != NULL;
  if (slug == NULL)
    return mrc_source_get_page (self, place) != NULL || mrc_is_one_of (place, other_places);
  card = strchr (place, '/') + 1 + strlen (slug);
  return topic != NULL &&
         (*card == '\0' || g_ascii_string_to_signed (card + 1, 10, 1, MAX (topic->cards->len, 1), &n, NULL));
}

static void
check_page (MrcSource *self, const MrcPage *page)
{
  for (guint i = 0; i < page->entries->len; i++) {
    const MrcEntry *entry = g_ptr_array_index (page->entries, i);

    mrc_source_check_picture (self, entry, entry->picture);
    if (*entry->opens != '\0' && !is_place (self, entry->opens))
      complain (self, entry, "name a page, topic/… or decide/… of what is there, serial or help",
                "opens: leads nowhere:", entry->opens);
  }
}

static void
check_topic (MrcSource *self, const MrcTopic *topic)
{
  mrc_source_check_picture (self, topic, topic->picture);
  for (guint i = 0; i < topic->cards->len; i++) {
    const MrcCard *card = g_ptr_array_index (topic->cards, i);

    mrc_source_check_picture (self, card, card->picture);
  }
}

/* @column: (nullable): rows of one value of it stand on one page; NULL: all do
 * @key: the column that names a row
 * @what: the complaint, before the name of the first row that has no room */
static void
check_room (MrcSource *self,
            const char *table,
            const char *column,
            guint most,
            const char *key,
            const char *what)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, table);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const char *page = column != NULL ? mrc_table_row_get (rows->pdata[i], column) : "";
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, page)) + 1;

    g_hash_table_insert (counts, (gpointer) page, GUINT_TO_POINTER (n));
    if (n == most + 1)
      complain (self, rows->pdata[i], "put two together, or leave one out", what,
                mrc_table_row_get (rows->pdata[i], key));
  }
}

static void
check_rows (MrcSource *self)
{
  GPtrArray *services = g_hash_table_lookup (self->tables, "services");

  for (guint i = 0; services != NULL && i < services->len; i++)
    mrc_source_check_picture (self, services->pdata[i], mrc_table_row_get (services->pdata[i], "picture"));
  for (guint i = 0; i < self->hotlines->len; i++)
    mrc_source_check_picture (self, self->hotlines->pdata[i],
                              ((MrcHotline *) self->hotlines->pdata[i])->picture);
  check_room (self, "hotlines", "page", MOST_NUMBERS, "number", "more numbers than a page has room for:");
}

/* Ways abroad are shown beside staying, never alone: tokens.md 10, "Compare card". */
static void
check_channels (MrcSource *self)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, "channels");

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    MrcTableRow *row = rows->pdata[i];

    mrc_source_check_picture (self, row, mrc_table_row_get (row, "picture"));
    if (!is_place (self, mrc_table_row_get (row, "opens")))
      complain (self, row, "name a page or topic/… of a topic that is there",
                "opens: leads nowhere:", mrc_table_row_get (row, "opens"));
    if (i == 0 && !g_str_equal (mrc_table_row_get (row, "code"), "home"))
      complain (self, row, "put the row home first: it stands beside every way", "the first way is",
                mrc_table_row_get (row, "code"));
  }
}

static gboolean
has_row (MrcSource *self, const char *table, const char *column, const char *value)
{
  return mrc_table_find (g_hash_table_lookup (self->tables, table), column, value) != NULL;
}

/* Of advice: MRC_PLAN_MAX_LINES of the kiosk, @kept of them for what it adds. */
static void
check_room_for_advice (MrcSource *self, const char *table, const char *column, guint kept)
{
  check_room (self, table, column, MOST_LINES - kept, "code", "more advice than a page has room for:");
}

/* A ceiling belongs to a country that can be chosen, and every answer says what to do. */
static void
check_fees (MrcSource *self)
{
  static const char *const answers[] = { "within", "over", "unknown", "old" };
  GPtrArray *ceilings = g_hash_table_lookup (self->tables, "ceilings");
  GPtrArray *advice = g_hash_table_lookup (self->tables, "fee_advice");

  for (guint i = 0; ceilings != NULL && i < ceilings->len; i++) {
    const char *code = mrc_table_row_get (ceilings->pdata[i], "code");

    if (!has_row (self, "countries", "code", code))
      complain (self, ceilings->pdata[i], "write a code of tables/countries.csv", "no country has the code",
                code);
  }
  check_room_for_advice (self, "fee_advice", "answer", 1); /* the remark on the country's ceiling */
  for (guint i = 0; advice != NULL && i < advice->len; i++)
    mrc_source_check_picture (self, advice->pdata[i], mrc_table_row_get (advice->pdata[i], "picture"));
  for (guint i = 0; advice != NULL && advice->len > 0 && i < G_N_ELEMENTS (answers); i++) {
    if (!has_row (self, "fee_advice", "answer", answers[i]))
      complain (self, advice->pdata[0], "write at least one row for each answer", "no advice for the answer",
                answers[i]);
  }
}

/* As many points as a visit and its paper have room for: MRC_CONTRACT_MAX of the kiosk. */
static void
check_contract (MrcSource *self)
{
  static const char *const names[] = { "contract", "contract_advice" };
  GPtrArray *points = g_hash_table_lookup (self->tables, "contract");

  for (guint n = 0; n < G_N_ELEMENTS (names); n++) {
    GPtrArray *rows = g_hash_table_lookup (self->tables, names[n]);

    for (guint i = 0; rows != NULL && i < rows->len; i++)
      mrc_source_check_picture (self, rows->pdata[i], mrc_table_row_get (rows->pdata[i], "picture"));
  }
  check_room_for_advice (self, "contract_advice", NULL, 0);
  if (points != NULL && points->len > MAX_POINTS)
    complain (self, points->pdata[MAX_POINTS], "keep twelve points at most",
              "one point too many:", mrc_table_row_get (points->pdata[MAX_POINTS], "code"));
}

/* @column of each row of @table is a code of the table @of, or nothing */
static void
check_codes (MrcSource *self, const char *table, const char *column, const char *of)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, table);
  g_autofree char *remedy = g_strdup_printf ("write a code of tables/%s.csv, or add it there", of);
  g_autofree char *what = g_strdup_printf ("%s: there is no row", column);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const char *code = mrc_table_row_get (rows->pdata[i], column);

    if (*code != '\0' && !has_row (self, of, "code", code))
      complain (self, rows->pdata[i], remedy, what, code);
  }
}

static void
check_pictures (MrcSource *self, const char *table)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, table);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    mrc_source_check_picture (self, rows->pdata[i], mrc_table_row_get (rows->pdata[i], "picture"));
}

/* What is chosen from by pictures: on one page. */
static void
check_tiles (MrcSource *self, const char *table)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, table);

  check_pictures (self, table);
  if (rows != NULL && rows->len > MOST_TILES)
    complain (
      self, rows->pdata[MOST_TILES], "put two together",
      "more to choose from than a page has room for:", mrc_table_row_get (rows->pdata[MOST_TILES], "code"));
}

static void
check_onward (MrcSource *self)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, "onward");

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const char *slug = mrc_table_row_get (rows->pdata[i], "topic");

    if (mrc_source_get_topic (self, slug) == NULL)
      complain (self, rows->pdata[i], "write the name of a folder of topics/", "topic: there is none called",
                slug);
  }
}

static void
check_training (MrcSource *self)
{
  check_tiles (self, "trades");
  check_tiles (self, "divisions");
  check_codes (self, "districts", "division", "divisions");
  check_codes (self, "upazilas", "district", "districts");
  check_tiles (self, "needs");
  check_pictures (self, "crises");
  check_codes (self, "offices", "need", "needs");
  check_codes (self, "onward", "need", "needs");
  check_onward (self);
  check_codes (self, "offices", "district", "districts");
  check_codes (self, "training", "trade", "trades");
  check_codes (self, "training", "district", "districts");
}

/* A place as it is counted: topic/SLUG/3 is topic/SLUG. */
static char *
dup_whole_place (const char *place)
{
  g_autofree char *slug = topic_of (place);

  return slug != NULL ? g_strconcat ("topic/", slug, NULL) : g_strdup (place);
}

/* Takes note of a place unless it is known at this level or a higher one. */
static void
meet (const char *place, int level, GHashTable *levels, GQueue *queue)
{
  char *key = dup_whole_place (place);
  gpointer known;

  if (g_hash_table_lookup_extended (levels, key, NULL, &known) && GPOINTER_TO_INT (known) <= level) {
    g_free (key);
    return;
  }
  g_queue_push_tail (queue, g_strdup (key));
  g_hash_table_insert (levels, key, GINT_TO_POINTER (level));
}

/* What does not fit on topics/countries goes on at topics/countries-2: no deeper, only further. */
static gboolean
is_next_page (const char *page, const char *opens)
{
  return g_str_has_prefix (opens, page) && g_str_equal (opens + strlen (page), "-2");
}

static void
walk (MrcSource *self, const char *root, int level, GHashTable *levels)
{
  g_auto (GQueue) queue = G_QUEUE_INIT;
  char *place;

  meet (root, level, levels, &queue);
  while ((place = g_queue_pop_head (&queue)) != NULL) {
    const MrcPage *page = mrc_source_get_page (self, place);

    level = GPOINTER_TO_INT (g_hash_table_lookup (levels, place));
    for (guint i = 0; page != NULL && i < page->entries->len; i++) {
      const char *opens = ((MrcEntry *) page->entries->pdata[i])->opens;

      meet (opens, is_next_page (place, opens) ? level : level + 1, levels, &queue);
    }
    g_free (place);
  }
}

/* @thing: a topic or a decision path, which stands at @place */
static void
check_level (MrcSource *self, GHashTable *levels, gconstpointer thing, const char *what, const char *place)
{
  const char *name = strchr (place, '/') + 1;
  g_autofree char *unreached = g_strconcat ("no page leads to the ", what, NULL);
  g_autofree char *deep = g_strconcat ("deeper than two levels below a door: the ", what, NULL);
  gpointer level;

  if (!g_hash_table_lookup_extended (levels, place, NULL, &level))
    complain (self, thing, "let an entry of a page open it", unreached, name);
  else if (GPOINTER_TO_INT (level) > MAX_LEVELS)
    complain (self, thing, "let a home or a list below it open it", deep, name);
}

static void
check_reach (MrcSource *self)
{
  g_autoptr (GHashTable) levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  walk (self, "doors", -1, levels);
  walk (self, "help", 0, levels); /* help is on every screen */
  for (guint i = 0; i < self->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (self->topics, i);
    g_autofree char *place = g_strconcat ("topic/", topic->slug, NULL);

    check_level (self, levels, topic, "topic", place);
  }
  for (guint i = 0; i < self->decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (self->decisions, i);
    g_autofree char *place = g_strconcat (DECISION, decision->slug, NULL);

    check_level (self, levels, decision, "path", place);
  }
  for (guint i = 0; i < self->pages->len; i++) {
    const MrcPage *page = g_ptr_array_index (self->pages, i);

    if (!g_str_has_prefix (page->id, "ask/") && !g_hash_table_contains (levels, page->id))
      complain (self, page, "let an entry open it, or delete it", "no page leads to the page", page->id);
  }
}

void
mrc_source_check (MrcSource *self)
{
  static const char *const needed[] = { "doors", "help" };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++) {
    if (mrc_source_get_page (self, needed[i]) == NULL)
      mrc_problem_add (self->problems, "pages", 0, "write it", "there is no page %s", needed[i]);
  }
  for (guint i = 0; i < self->pages->len; i++)
    check_page (self, g_ptr_array_index (self->pages, i));
  for (guint i = 0; i < self->topics->len; i++)
    check_topic (self, g_ptr_array_index (self->topics, i));
  check_rows (self);
  check_channels (self);
  check_fees (self);
  check_contract (self);
  check_training (self);
  check_reach (self);
}
