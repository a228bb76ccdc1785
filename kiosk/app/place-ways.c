// SPDX-License-Identifier: GPL-3.0-or-later

/* The ways to work, from the pack's table "channels": staying beside one or two others on each page. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/ways/ways-screen.h"
#include "kiosk/widgets/layout.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define POISHA 100
#define TAKA_A_SQUARE 100000

/* A word that this kiosk does not know, of a table made for a newer one, is to be asked about. */
static MrcWayMark
mark_of (MrcTableRow *row)
{
  static const char *const names[] = { "near", "low", "middle", "high" };
  const char *risk = mrc_table_row_get (row, "risk");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_str_equal (risk, names[i]))
      return (MrcWayMark) i;
  }
  return MRC_WAY_ASK;
}

static char *
chip_text (MrcWayMark mark)
{
  static const char *const messages[] = { "ways.risk.near", "ways.risk.low", "ways.risk.middle",
                                          "ways.risk.high", "ways.risk.ask", "ways.risk.old" };

  return mrc_message (messages[mark], NULL);
}

/* Where the sum is known it stands before its words. */
static char *
cost_text (MrcTableRow *row, MrcLanguage language)
{
  gint64 taka = mrc_row_int (row, "cost", -1);
  g_autofree char *sum = taka >= 0 ? mrc_money_text (taka * POISHA, language) : NULL;
  const char *words = mrc_row_words (row, "cost", language);

  return sum != NULL ? mrc_message ("ways.cost", "sum", sum, "words", words, NULL) : g_strdup (words);
}

static void
add_way (MrcKiosk *kiosk, MrcWaysScreen *screen, MrcTableRow *row, gboolean at_home)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  gint64 taka = mrc_row_int (row, "cost", 0);
  gboolean old = mrc_row_is_old (kiosk, row);
  gboolean unsure = !old && mrc_table_row_is (row, "check_with_staff");
  MrcWayMark mark = old ? MRC_WAY_OLD : mark_of (row);
  g_autofree char *chip = chip_text (mark);
  g_autofree char *check = unsure ? mrc_message ("ways.check", NULL) : NULL;
  g_autofree char *cost = cost_text (row, language);
  g_autofree char *action = g_strdup_printf ("nav.open('%s')", mrc_table_row_get (row, "opens"));
  MrcChannelWords words = {
    .id = mrc_table_row_get (row, "code"),
    .picture = mrc_table_row_get (row, "picture"),
    .name = mrc_row_words (row, "name", language),
    .sub = mrc_row_words (row, "sub", language),
    .at_home = at_home,
    .mark = mark,
    .chip = chip,
    .check = check,
    .facts = { { "money", cost },
               { "calendar", mrc_row_words (row, "time", language) },
               { "documents", mrc_row_words (row, "papers", language) },
               { "staff-desk", mrc_row_words (row, "see", language) } },
    .level = taka > 0 ? (int) MAX (1, (taka + TAKA_A_SQUARE / 2) / TAKA_A_SQUARE) : 0,
    .action = action,
  };

  mrc_ways_screen_add (screen, &words);
}

/* What is shown needs its sources; a square is explained only where one stands. */
static char *
source_text (GPtrArray *shown, MrcLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean squares = FALSE;

  for (guint i = 0; i < shown->len; i++) {
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "",
                            mrc_row_words (shown->pdata[i], "source", language));
    squares = squares || *mrc_table_row_get (shown->pdata[i], "cost") != '\0';
  }
  return squares ? mrc_message ("ways.square", "sources", text->str, NULL)
                 : g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_other (MrcWaysScreen *screen, guint page, guint n_pages)
{
  gboolean last = page == n_pages;
  g_autofree char *label = mrc_message (last ? "ways.worksheet" : "ways.more", NULL);
  g_autofree char *action =
    last ? g_strdup ("nav.open('worksheet')") : g_strdup_printf ("nav.open('ways/%u')", page + 1);

  mrc_ways_screen_set_other (screen, label, action);
}

/* @rest: the page, from 1. */
GtkWidget *
mrc_place_ways (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  GPtrArray *rows = pack != NULL ? mrc_pack_get_table (pack, "channels") : NULL;
  guint others = (guint) mrc_layout ()->ways;
  guint n_pages = rows != NULL ? (rows->len - 1 + others - 1) / others : 0;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *source = NULL;
  guint64 page = 1;
  GtkWidget *screen = NULL;

  if (n_pages == 0 || (*rest != '\0' && !g_ascii_string_to_unsigned (rest, 10, 1, rows->len, &page, NULL)))
    return NULL;

  page = MIN (page, n_pages); /* one that was opened while there were fewer on a page */
  g_ptr_array_add (shown, rows->pdata[0]);
  for (guint i = 0; i < others; i++) {
    guint row = 1 + ((guint) page - 1) * others + i;

    if (row < rows->len)
      g_ptr_array_add (shown, rows->pdata[row]);
  }
  screen = mrc_ways_screen_new ();
  for (guint i = 0; i < shown->len; i++)
    add_way (kiosk, MRC_WAYS_SCREEN (screen), shown->pdata[i], i == 0);
  source = source_text (shown, mrc_kiosk_get_language (kiosk));
  mrc_ways_screen_set_source (MRC_WAYS_SCREEN (screen), source);
  set_other (MRC_WAYS_SCREEN (screen), (guint) page, n_pages);
  return screen;
}
