// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

/* Where a trade or a language is taught near one's home: what, where, and a card for each centre that is
 * known. "training", "training/TRADE", "training/TRADE/in[/DIVISION[/PAGE]]",
 * "training/TRADE/at/DISTRICT[/CARD]". Tables: trades, divisions, districts, training. Nothing of it is kept:
 * the place has the answers. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/where.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/card/card-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

#define DESK "nav.open('arrival/today')"

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

/* the questions */

static GtkWidget *
trades_screen (MrcKiosk *kiosk)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (GPtrArray) trades = rows_where (kiosk, "trades", NULL, NULL);
  g_autofree char *question = mrc_message ("training.what", NULL);
  g_autofree char *sub = mrc_message ("index.touch", NULL);

  if (trades->len == 0)
    return NULL;
  for (guint i = 0; i < trades->len; i++) {
    const char *code = mrc_table_row_get (trades->pdata[i], "code");
    g_autoptr (GPtrArray) centres = rows_where (kiosk, "training", "trade", code);
    g_autofree char *action = g_strdup_printf ("nav.open('training/%s%s')", code,
                                               mrc_where_hangs_on_place (centres) ? "" : "/at/" MRC_ANYWHERE);

    mrc_tiles_add (choices, code, mrc_table_row_get (trades->pdata[i], "picture"),
                   words_of (trades->pdata[i], "name"), NULL, action);
  }
  return mrc_choices_screen_new (MRC_LAYOUT_LIST, question, sub, NULL, G_LIST_MODEL (choices));
}

/* the answers */

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
card_screen (MrcKiosk *kiosk, MrcTableRow *trade, MrcTableRow *district, const char *number, gpointer unused)
{
  const char *code = mrc_table_row_get (trade, "code");
  g_autoptr (GPtrArray) centres = rows_where (kiosk, "training", "trade", code);
  g_autoptr (GPtrArray) answers = mrc_where_answers (kiosk, centres, district, TRUE);
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
    next = g_strdup_printf ("nav.open('training/%s/at/%s/%u')", code,
                            district != NULL ? mrc_table_row_get (district, "code") : MRC_ANYWHERE,
                            (guint) card + 1);
  return mrc_card_screen_new (&(MrcCardWords){
    .topic = words_of (trade, "name"),
    .number = (int) card,
    .count = (int) answers->len,
    .picture = centre != NULL ? mrc_table_row_get (trade, "picture") : "staff-desk",
    .text = text,
    .source = centre != NULL ? words_of (centre, "source") : NULL,
    .next = next != NULL ? next : DESK,
    .onward = desk,
    .check_with_staff = centre != NULL && mrc_table_row_is (centre, "check_with_staff"),
    .old = mrc_row_is_old (kiosk, centre),
  });
}

/* @rest: see the head of this file */
GtkWidget *
mrc_place_training (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 2);
  g_autofree char *base = parts[0] != NULL ? g_strconcat ("training/", parts[0], NULL) : NULL;
  MrcTableRow *trade = NULL;

  if (mrc_kiosk_get_services (kiosk)->pack == NULL)
    return NULL;
  if (parts[0] == NULL)
    return trades_screen (kiosk);
  trade = mrc_worksheet_row (kiosk, "trades", parts[0]);
  if (trade == NULL)
    return NULL;
  return parts[1] != NULL ? mrc_where_screen (kiosk, base, parts[1], trade, card_screen, NULL)
                          : mrc_where_first_screen (kiosk, base);
}
