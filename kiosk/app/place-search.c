// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

/* What one finds by oneself: all topics as pictures, and by words. */

#include "kiosk/app/finding.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/secret-draft.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/topic-order.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/name/name-screen.h"
#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/name-board.h"
#include "locales/messages.h"

#define A_PAGE 6 /* with the next page and the words there are eight to choose from: design/tokens.md 1 */

/* One picture of the index, or one that was found. */
typedef struct {
  const char *place, *picture;
  const char *label;
  const char *slug; /* (nullable): of its topic */
} Tile;

static void
add_tile (MrcKiosk *kiosk, GListStore *choices, const Tile *tile)
{
  g_autofree char *id = g_strdelimit (g_strdup (tile->slug != NULL ? tile->slug : tile->place), "/", '-');
  g_autofree char *action = g_strdup_printf ("nav.open('%s')", tile->place);
  MrcChoice *choice = mrc_tiles_add (choices, id, tile->picture, tile->label, NULL, action);

  mrc_choice_set_ticked (choice, tile->slug != NULL &&
                                   mrc_visit_has_seen_topic (mrc_kiosk_get_visit (kiosk), tile->slug));
}

/* Where it leads on from here, in the low last row. */
static void
add_way (GListStore *choices, const char *id, const char *picture, const char *label, const char *place)
{
  g_autofree char *words = mrc_message (label, NULL);
  g_autofree char *action = g_strdup_printf ("nav.open('%s')", place);
  g_autoptr (MrcChoice) choice = mrc_choice_new (id, picture, words, NULL, action, MRC_CHOICE_WIDE);

  g_list_store_append (choices, choice);
}

static void
add_next_page (GListStore *choices, const char *prefix, guint page, guint n)
{
  g_autofree char *place = g_strdup_printf ("%s%u", prefix, page + 1);

  if (page < (n + A_PAGE - 1) / A_PAGE)
    add_way (choices, "next-page", "pages", "index.next", place);
}

/* Returns: 0 for a page that is not there */
static guint
page_of (const char *text, guint n)
{
  guint64 page = 0;

  if (n == 0 || !g_ascii_string_to_unsigned (text, 10, 1, (n + A_PAGE - 1) / A_PAGE, &page, NULL))
    return 0;
  return (guint) page;
}

static GtkWidget *
tiles_screen (GListStore *choices, const char *question, guint page, guint n)
{
  gint64 pages = (n + A_PAGE - 1) / A_PAGE;
  g_autofree char *words = mrc_message (question, NULL);
  g_autofree char *sub = pages > 1 ? mrc_message ("index.page", "#n", (gint64) page, "#of", pages, NULL)
                                   : mrc_message ("index.touch", NULL);

  return mrc_choices_screen_new (MRC_LAYOUT_LIST, words, sub, NULL, G_LIST_MODEL (choices));
}

GtkWidget *
mrc_place_all_topics (MrcKiosk *kiosk, const char *rest)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (GPtrArray) topics = NULL;
  guint page;

  if (pack == NULL)
    return NULL;
  topics = mrc_topics_in_order (pack, mrc_visit_get_door (mrc_kiosk_get_visit (kiosk)));
  page = page_of (*rest == '\0' ? "1" : rest, topics->len);
  if (page == 0)
    return NULL;

  for (guint i = (page - 1) * A_PAGE; i < MIN (page * A_PAGE, topics->len); i++) {
    const MrcTopic *topic = topics->pdata[i];
    g_autofree char *place = g_strconcat ("topic/", topic->slug, NULL);

    add_tile (kiosk, choices, &(Tile){ place, topic->picture, topic->title[language], topic->slug });
  }
  add_next_page (choices, "topics/all/", page, topics->len);
  add_way (choices, "write", "find", "index.write", "search");
  return tiles_screen (choices, "index.question", page, topics->len);
}

GtkWidget *
mrc_place_search (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  g_autoptr (MrcDraft) draft = mrc_secret_draft_new (mrc_kiosk_get_visit (kiosk), mrc_finding_words (kiosk));
  g_autofree char *question = mrc_message ("search.question", NULL);
  g_autofree char *sub = mrc_message ("search.sub", NULL);
  g_autofree char *words = mrc_message ("search.words", NULL);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *pictures = mrc_message ("search.pictures", NULL);
  g_autofree char *go = mrc_message ("search.go", NULL);

  if (mrc_kiosk_get_services (kiosk)->pack == NULL)
    return NULL;
  return mrc_name_screen_new_for (draft, &(MrcNameScreenWords){ .question = question,
                                                                .sub = sub,
                                                                .parts = (const char *const *) parts,
                                                                .skip = pictures,
                                                                .go = go,
                                                                .skip_action = "nav.open('topics/all')",
                                                                .go_action = "search.find" });
}

/* Nobody is sent away with nothing: the pictures, other words, a person. */
static GtkWidget *
nothing_screen (void)
{
  static const struct {
    const char *id, *picture, *label, *place;
  } ways[] = {
    { "pictures", "all-topics", "search.pictures", "topics/all" },
    { "again", "find", "found.again", "search" },
    { "desk", "staff-desk", "found.desk", "arrival/today" },
  };
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("found.nothing", NULL);
  g_autofree char *sub = mrc_message ("found.nothing-sub", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *action = g_strdup_printf ("nav.open('%s')", ways[i].place);

    mrc_tiles_add_message (choices, ways[i].id, ways[i].picture, ways[i].label, action);
  }
  return mrc_choices_screen_new (MRC_LAYOUT_ASK, question, sub, NULL, G_LIST_MODEL (choices));
}

GtkWidget *
mrc_place_found (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  GPtrArray *found = mrc_finding_get (kiosk);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  guint page = found != NULL ? page_of (rest, found->len) : 0;

  if (g_str_equal (rest, "nothing"))
    return nothing_screen ();
  if (page == 0)
    return NULL;

  for (guint i = (page - 1) * A_PAGE; i < MIN (page * A_PAGE, found->len); i++) {
    const MrcFound *one = found->pdata[i];

    add_tile (kiosk, choices,
              &(Tile){ one->place, one->picture, one->label[language],
                       one->topic != NULL ? one->topic->slug : NULL });
  }
  add_next_page (choices, "found/", page, found->len);
  add_way (choices, "write", "find", "found.again", "search");
  return tiles_screen (choices, "found.question", page, found->len);
}
