// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/money-pages.h"

#include "kiosk/app/tiles.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

#include <string.h>

#define FIRST_PAGE 7 /* and the tile that opens the others */

static void
add_tile (GListStore *tiles,
          const char *id,
          const char *picture,
          const char *label,
          const char *action,
          const char *target,
          gboolean selected)
{
  g_autofree char *detailed = g_strdup_printf ("%s('%s')", action, target);

  mrc_choice_set_selected (mrc_tiles_add (tiles, id, picture, label, NULL, detailed), selected);
}

GtkWidget *
mrc_country_screen_new (MrcKiosk *kiosk, const MrcCountryPage *page)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  GPtrArray *rows = pack != NULL ? mrc_pack_get_table (pack, "countries") : NULL;
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("worksheet.country", NULL);
  g_autofree char *sub = mrc_message (page->sub, NULL);
  GtkWidget *screen = NULL;

  if (rows == NULL)
    return NULL;

  for (guint i = page->others ? FIRST_PAGE : 0; i < (page->others ? rows->len : MIN (rows->len, FIRST_PAGE));
       i++) {
    const char *code = mrc_table_row_get (rows->pdata[i], "code");

    add_tile (tiles, code, mrc_table_row_get (rows->pdata[i], "picture"),
              mrc_row_words (rows->pdata[i], "name", mrc_kiosk_get_language (kiosk)), page->action, code,
              g_str_equal (page->chosen, code));
  }
  if (!page->others) {
    g_autofree char *label = mrc_message ("worksheet.more-countries", NULL);

    add_tile (tiles, "more", "globe", label, "nav.open", page->more, FALSE);
  }
  screen = mrc_choices_screen_new (MRC_LAYOUT_LIST, question, sub, NULL, G_LIST_MODEL (tiles));
  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), page->steps, 1);
  return screen;
}

void
mrc_amount_words_read (MrcAmountWords *words, MrcTableRow *row)
{
  g_auto (GStrv) parts = g_strsplit (mrc_table_row_get (row, "sums"), " ", MRC_AMOUNT_SUMS);

  for (int i = 0; i < MRC_AMOUNT_SUMS && parts[i] != NULL; i++)
    words->sums[i] = g_ascii_strtoll (parts[i], NULL, 10);
  words->stride = mrc_row_int (row, "step", 1);
}

GtkWidget *
mrc_taka_screen_new (MrcKiosk *kiosk,
                     const MrcTakaPage *page,
                     MrcAmountBand band,
                     gpointer data,
                     GDestroyNotify destroy)
{
  MrcTableRow *row = mrc_worksheet_row (kiosk, "sums", page->sums);
  g_autofree char *sub_message = g_strconcat (page->question, ".sub", NULL);
  g_autofree char *question = mrc_message (page->question, NULL);
  g_autofree char *sub = mrc_message (sub_message, NULL);
  g_autofree char *unit = mrc_message ("worksheet.taka", NULL);
  MrcAmountWords words = { .question = question,
                           .sub = sub,
                           .picture = page->picture,
                           .steps = page->steps,
                           .step = page->step,
                           .unit = unit,
                           .unsure_action = page->unsure,
                           .action = page->action,
                           .most = page->most };

  if (row == NULL) {
    if (destroy != NULL)
      destroy (data);
    return NULL;
  }

  mrc_amount_words_read (&words, row);
  words.amount = page->told >= 0 ? page->told : words.sums[page->usual];
  return mrc_amount_screen_new (&words, band, data, destroy);
}
