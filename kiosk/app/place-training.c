// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

/* Where a trade or a language is taught near one's home: what, where, and a card for each centre that is
 * known. "training", "training/TRADE", "training/TRADE/in/DIVISION[/PAGE]",
 * "training/TRADE/at/DISTRICT[/CARD]". Tables: trades, divisions, districts, training. Nothing of it is kept:
 * the place has the answers. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/card/card-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

#define MOST 8              /* to choose from: design/tokens.md 1 */
#define ANYWHERE "anywhere" /* for a district: what is known of the trade hangs on none */
#define DESK "nav.open('arrival/today')"

/* The nearest is told first. */
typedef enum {
  HERE, /* in the district itself */
  NEAR, /* in another of its division */
  ALL,  /* of no one district: it holds in each */
  FAR,
} Nearness;

static const char *
words_of (MrcTableRow *row, const char *column)
{
  return mrc_row_words (row, column, mrc_language_current ());
}

/* Returns: (transfer container): the rows of @table whose @column is @value; all for a @column of %NULL */
static GPtrArray *
rows_where (MrcKiosk *kiosk, const char *table, const char *column, const char *value)
{
  GPtrArray *rows = mrc_pack_get_table (mrc_kiosk_get_services (kiosk)->pack, table);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    if (column == NULL || g_str_equal (mrc_table_row_get (rows->pdata[i], column), value))
      g_ptr_array_add (found, rows->pdata[i]);
  }
  return found;
}

/* A question whose answer changes nothing is not asked. */
static gboolean
hangs_on_place (MrcKiosk *kiosk, const char *trade)
{
  g_autoptr (GPtrArray) rows = rows_where (kiosk, "training", "trade", trade);

  for (guint i = 0; i < rows->len; i++) {
    if (*mrc_table_row_get (rows->pdata[i], "district") != '\0')
      return TRUE;
  }
  return FALSE;
}

/* the questions */

/* @row: what it is called, and its code is the tile's id */
static void
add_tile (GListStore *choices, MrcTableRow *row, const char *picture, const char *place)
{
  g_autofree char *action = g_strdup_printf ("nav.open('%s')", place);

  mrc_tiles_add (choices, mrc_table_row_get (row, "code"), picture, words_of (row, "name"), NULL, action);
}

static GtkWidget *
question_screen (GListStore *choices,
                 MrcChoiceLayout layout,
                 const char *question_id,
                 guint page,
                 guint n_pages)
{
  g_autofree char *question = mrc_message (question_id, NULL);
  g_autofree char *sub = n_pages > 1
                           ? mrc_message ("index.page", "#n", (gint64) page, "#of", (gint64) n_pages, NULL)
                           : mrc_message ("index.touch", NULL);

  return mrc_choices_screen_new (layout, question, sub, NULL, G_LIST_MODEL (choices));
}

static GtkWidget *
trades_screen (MrcKiosk *kiosk)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (GPtrArray) trades = rows_where (kiosk, "trades", NULL, NULL);

  if (trades->len == 0)
    return NULL;
  for (guint i = 0; i < trades->len; i++) {
    const char *code = mrc_table_row_get (trades->pdata[i], "code");
    g_autofree char *place =
      g_strconcat ("training/", code, hangs_on_place (kiosk, code) ? "" : "/at/" ANYWHERE, NULL);

    add_tile (choices, trades->pdata[i], mrc_table_row_get (trades->pdata[i], "picture"), place);
  }
  return question_screen (choices, MRC_LAYOUT_LIST, "training.what", 1, 1);
}

static GtkWidget *
divisions_screen (MrcKiosk *kiosk, const char *trade)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (GPtrArray) divisions = rows_where (kiosk, "divisions", NULL, NULL);

  for (guint i = 0; i < divisions->len; i++) {
    MrcTableRow *division = divisions->pdata[i];
    g_autofree char *place =
      g_strconcat ("training/", trade, "/in/", mrc_table_row_get (division, "code"), NULL);

    add_tile (choices, division, mrc_table_row_get (division, "picture"), place);
  }
  return question_screen (choices, MRC_LAYOUT_SERVICES, "training.division", 1, 1);
}

static void
add_next_page (GListStore *choices, const char *trade, MrcTableRow *division, guint page)
{
  g_autofree char *words = mrc_message ("index.next", NULL);
  g_autofree char *action = g_strdup_printf ("nav.open('training/%s/in/%s/%u')", trade,
                                             mrc_table_row_get (division, "code"), page + 1);
  g_autoptr (MrcChoice) choice = mrc_choice_new ("next-page", "pages", words, NULL, action, MRC_CHOICE_WIDE);

  g_list_store_append (choices, choice);
}

/* @number: the page, or %NULL for the first */
static GtkWidget *
districts_screen (MrcKiosk *kiosk, const char *trade, MrcTableRow *division, const char *number)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (GPtrArray) districts =
    rows_where (kiosk, "districts", "division", mrc_table_row_get (division, "code"));
  guint a_page = districts->len > MOST ? MOST - 1 : MOST; /* the next page is a choice too */
  guint n_pages = (districts->len + a_page - 1) / a_page;
  guint64 page = 1;

  if (n_pages == 0 || (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, n_pages, &page, NULL)))
    return NULL;

  for (guint i = ((guint) page - 1) * a_page; i < MIN ((guint) page * a_page, districts->len); i++) {
    g_autofree char *place =
      g_strconcat ("training/", trade, "/at/", mrc_table_row_get (districts->pdata[i], "code"), NULL);

    add_tile (choices, districts->pdata[i], mrc_table_row_get (division, "picture"), place);
  }
  if (page < n_pages)
    add_next_page (choices, trade, division, (guint) page);
  return question_screen (choices, MRC_LAYOUT_SERVICES, "training.district", (guint) page, n_pages);
}

/* the answers */

/* @district: (nullable) */
static Nearness
nearness_of (MrcKiosk *kiosk, MrcTableRow *centre, MrcTableRow *district)
{
  const char *code = mrc_table_row_get (centre, "district");
  MrcTableRow *its = mrc_worksheet_row (kiosk, "districts", code);

  if (*code == '\0')
    return ALL;
  if (district == NULL || its == NULL)
    return FAR;
  if (its == district)
    return HERE;
  return g_str_equal (mrc_table_row_get (its, "division"), mrc_table_row_get (district, "division")) ? NEAR
                                                                                                     : FAR;
}

/* Returns: (transfer container) (element-type MrcTableRow): a %NULL in it stands for "not known near by",
 * which is told before what holds everywhere */
static GPtrArray *
answers_new (MrcKiosk *kiosk, const char *trade, MrcTableRow *district)
{
  g_autoptr (GPtrArray) rows = rows_where (kiosk, "training", "trade", trade);
  GPtrArray *answers = g_ptr_array_new ();

  for (Nearness nearness = HERE; nearness <= ALL; nearness++) {
    if (nearness == ALL && answers->len == 0)
      g_ptr_array_add (answers, NULL);
    for (guint i = 0; i < rows->len; i++) {
      if (nearness_of (kiosk, rows->pdata[i], district) == nearness)
        g_ptr_array_add (answers, rows->pdata[i]);
    }
  }
  return answers;
}

static char *
centre_text (MrcTableRow *centre)
{
  return mrc_message ("training.centre", "name", words_of (centre, "name"), "courses",
                      words_of (centre, "courses"), "time", words_of (centre, "time"), "cost",
                      words_of (centre, "cost"), NULL);
}

static char *
unknown_text (MrcTableRow *district)
{
  return district != NULL ? mrc_message ("training.unknown-in", "district", words_of (district, "name"), NULL)
                          : mrc_message ("training.unknown", NULL);
}

/* @district: (nullable); @number: the card, or %NULL for the first */
static GtkWidget *
card_screen (MrcKiosk *kiosk, MrcTableRow *trade, MrcTableRow *district, const char *number)
{
  const char *code = mrc_table_row_get (trade, "code");
  g_autoptr (GPtrArray) answers = answers_new (kiosk, code, district);
  g_autofree char *desk = mrc_message ("found.desk", NULL);
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;
  MrcTableRow *centre = NULL;
  guint64 card = 1;

  if (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, answers->len, &card, NULL))
    return NULL;

  centre = answers->pdata[card - 1];
  text = centre != NULL ? centre_text (centre) : unknown_text (district);
  if (card < answers->len)
    next =
      g_strdup_printf ("nav.open('training/%s/at/%s/%u')", code,
                       district != NULL ? mrc_table_row_get (district, "code") : ANYWHERE, (guint) card + 1);
  return mrc_card_screen_new (&(MrcCardWords){
    .topic = words_of (trade, "name"),
    .number = (int) card,
    .count = (int) answers->len,
    .picture = centre != NULL ? mrc_table_row_get (trade, "picture") : "staff-desk",
    .text = text,
    .source = centre != NULL ? words_of (centre, "source") : NULL,
    .next = next != NULL ? next : DESK,
    .onward = desk,
    .check_with_staff =
      centre != NULL && g_str_equal (mrc_table_row_get (centre, "check_with_staff"), "true"),
    .old = mrc_row_is_old (kiosk, centre),
  });
}

/* @rest: see the head of this file */
GtkWidget *
mrc_place_training (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 4);
  guint n = g_strv_length (parts);
  MrcTableRow *trade = NULL;
  MrcTableRow *row = NULL;

  if (mrc_kiosk_get_services (kiosk)->pack == NULL)
    return NULL;
  if (n == 0)
    return trades_screen (kiosk);
  trade = mrc_worksheet_row (kiosk, "trades", parts[0]);
  if (trade == NULL || n < 3)
    return trade != NULL && n == 1 ? divisions_screen (kiosk, parts[0]) : NULL;

  row = mrc_worksheet_row (kiosk, g_str_equal (parts[1], "in") ? "divisions" : "districts", parts[2]);
  if (g_str_equal (parts[1], "in"))
    return row != NULL ? districts_screen (kiosk, parts[0], row, parts[3]) : NULL;
  if (g_str_equal (parts[1], "at") && (row != NULL || g_str_equal (parts[2], ANYWHERE)))
    return card_screen (kiosk, trade, row, parts[3]);
  return NULL;
}
