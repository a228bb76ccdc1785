// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

/* Where to go for what the centre does not do itself: what for, which district, and a card for each office
 * that is known. "refer", "refer/NEED", "refer/NEED/in[/DIVISION[/PAGE]]", "refer/NEED/at/DISTRICT[/CARD]".
 * Tables: needs, offices; and what the centre has written down itself. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/refer.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/where.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/counsel/office.h"
#include "kiosk/screens/card/card-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "locales/messages.h"

#define DESK "nav.open('arrival/today')"
#define DESK_PICTURE "staff-desk"
#define PLAIN_PICTURE "map-district" /* tells of no need */

gpointer
mrc_place_load_refer (MrcStore *store, gpointer request, GError **error)
{
  return mrc_office_all (store, error);
}

static const char *
words_of (MrcTableRow *row, const char *column)
{
  return mrc_row_words (row, column, mrc_language_current ());
}

static GtkWidget *
needs_screen (MrcKiosk *kiosk, GPtrArray *own)
{
  GPtrArray *needs = mrc_pack_get_table (mrc_kiosk_get_services (kiosk)->pack, "needs");
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("refer.what", NULL);
  g_autofree char *sub = mrc_message ("index.touch", NULL);

  if (needs == NULL || needs->len == 0)
    return NULL;
  for (guint i = 0; i < needs->len; i++) {
    MrcTableRow *need = needs->pdata[i];
    const char *code = mrc_table_row_get (need, "code");
    g_autoptr (GPtrArray) offices = mrc_refer_offices (kiosk, own, code);
    g_autofree char *action = g_strdup_printf ("nav.open('refer/%s%s')", code,
                                               mrc_where_hangs_on_place (offices) ? "" : "/at/" MRC_ANYWHERE);

    mrc_tiles_add (tiles, code, mrc_table_row_get (need, "picture"), words_of (need, "name"),
                   words_of (need, "sub"), action);
  }
  return mrc_choices_screen_new (MRC_LAYOUT_LIST, question, sub, NULL, G_LIST_MODEL (tiles));
}

/* A line each: the name, where, the phone and when. */
static char *
office_text (MrcTableRow *office)
{
  g_autofree char *phone = mrc_refer_dup_phone (office);
  const char *where = words_of (office, "where");
  const char *hours = words_of (office, "hours");
  g_autoptr (GString) text = g_string_new (words_of (office, "name"));

  if (mrc_language_current () == MRC_LANGUAGE_BENGALI)
    g_string_append (text, "।");
  else
    g_string_append_c (text, '.');
  if (*where != '\0')
    g_string_append_printf (text, "\n%s", where);
  if (phone != NULL) {
    g_autofree char *call = mrc_message ("refer.phone", "phone", phone, NULL);

    g_string_append_printf (text, "\n%s", call);
  }
  if (*hours != '\0')
    g_string_append_printf (text, "\n%s", hours);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the pack has says where it is from; what staff wrote down, when they asked. */
static char *
source_text (MrcTableRow *office)
{
  MrcDay as_of = 0;
  g_autofree char *day = NULL;

  if (*words_of (office, "source") != '\0')
    return g_strdup (words_of (office, "source"));
  if (!mrc_day_from_iso (mrc_table_row_get (office, "as_of"), &as_of))
    return NULL;
  day = mrc_day_text (as_of, MRC_DAY_TEXT_MONTH_YEAR, mrc_language_current ());
  return mrc_message ("refer.asked", "month", day, NULL);
}

static gboolean
is_old (MrcKiosk *kiosk, MrcTableRow *office)
{
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);

  return *mrc_table_row_get (office, "review_by") != '\0' ? mrc_row_is_old (kiosk, office)
                                                          : mrc_office_is_old (office, today);
}

/* The card of what is to stay off the paper is as plain on the glass: who looks on reads "Where do I go?". */
static void
hide_need (MrcCardWords *words, const char *where_to)
{
  words->topic = where_to;
  if (!g_str_equal (words->picture, DESK_PICTURE))
    words->picture = PLAIN_PICTURE;
}

/* @district: (nullable); @number: the card, or %NULL for the first */
static GtkWidget *
card_screen (MrcKiosk *kiosk, MrcTableRow *need, MrcTableRow *district, const char *number, gpointer loaded)
{
  GPtrArray *own = loaded;
  const char *code = mrc_table_row_get (need, "code");
  const char *at = district != NULL ? mrc_table_row_get (district, "code") : MRC_ANYWHERE;
  g_autoptr (GPtrArray) answers = mrc_refer_answers (kiosk, own, code, district);
  g_autofree char *desk = mrc_message ("found.desk", NULL);
  g_autofree char *unknown = mrc_message ("refer.unknown", NULL);
  g_autofree char *where_to = mrc_message ("refer.where", NULL);
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;
  g_autofree char *print = NULL;
  MrcTableRow *office = NULL;
  MrcCardWords words = { 0 };
  guint64 card = 1;

  if (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, answers->len, &card, NULL))
    return NULL;

  office = answers->pdata[card - 1];
  if (office != NULL) {
    text = office_text (office);
    source = source_text (office);
    if (mrc_refer_is_on_paper (kiosk, code)) {
      g_autofree char *key = mrc_refer_dup_key (office);
      g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(sss)", code, at, key));

      print = g_action_print_detailed_name ("take.office", target);
    }
  }
  if (card < answers->len)
    next = g_strdup_printf ("nav.open('refer/%s/at/%s/%u')", code, at, (guint) card + 1);
  words = (MrcCardWords){
    .topic = words_of (need, "name"),
    .number = (int) card,
    .count = (int) answers->len,
    .picture = office != NULL ? mrc_table_row_get (need, "picture") : DESK_PICTURE,
    .text = text != NULL ? text : unknown,
    .source = source,
    .print = print,
    .next = next != NULL ? next : DESK,
    .onward = desk,
    .check_with_staff = office != NULL && mrc_table_row_is (office, "check_with_staff"),
    .old = office != NULL && is_old (kiosk, office),
  };
  if (!mrc_refer_is_on_paper (kiosk, code))
    hide_need (&words, where_to);
  return mrc_card_screen_new (&words);
}

/* For what hangs on no district there is nothing to ask. */
static GtkWidget *
first_screen (MrcKiosk *kiosk, const char *base, MrcTableRow *need, GPtrArray *own)
{
  g_autoptr (GPtrArray) offices = mrc_refer_offices (kiosk, own, mrc_table_row_get (need, "code"));

  return mrc_where_hangs_on_place (offices) ? mrc_where_first_screen (kiosk, base)
                                            : card_screen (kiosk, need, NULL, NULL, own);
}

/* @rest: see the head of this file */
GtkWidget *
mrc_place_refer (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 2);
  g_autofree char *base = parts[0] != NULL ? g_strconcat ("refer/", parts[0], NULL) : NULL;
  MrcTableRow *need = NULL;

  if (mrc_kiosk_get_services (kiosk)->pack == NULL)
    return NULL;
  if (parts[0] == NULL)
    return needs_screen (kiosk, loaded);
  need = mrc_worksheet_row (kiosk, "needs", parts[0]);
  if (need == NULL)
    return NULL;
  return parts[1] != NULL ? mrc_where_screen (kiosk, base, parts[1], need, card_screen, loaded)
                          : first_screen (kiosk, base, need, loaded);
}
