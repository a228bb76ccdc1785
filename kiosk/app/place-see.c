// SPDX-License-Identifier: GPL-3.0-or-later

/* How one sees and hears best: a touch changes it, and it ends with the visit. */

#include "kiosk/app/place-builders.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

/* @sub: (transfer full) (nullable) */
static void
add (GListStore *choices, const char *act, const char *picture, char *sub, gboolean selected)
{
  g_autofree char *message = g_strconcat ("see.", act, NULL);
  g_autofree char *label = mrc_message (message, NULL);
  g_autofree char *action = g_strdup_printf ("visit.ease('%s')", act);
  g_autofree char *owned = sub;
  g_autoptr (MrcChoice) choice = mrc_choice_new (act, picture, label, owned, action, MRC_CHOICE_PLAIN);

  mrc_choice_set_selected (choice, selected);
  g_list_store_append (choices, choice);
}

static char *
percent (int value)
{
  return mrc_message ("see.volume", "#n", (gint64) value, NULL);
}

static char *
size_text (MrcTextSize size)
{
  static const char *const ids[MRC_N_TEXT_SIZES] = { "see.size-small", "see.size-normal", "see.size-large",
                                                     "see.size-largest" };

  return mrc_message (ids[size], NULL);
}

GtkWidget *
mrc_place_see (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const MrcEase *ease = mrc_kiosk_get_ease (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("see.question", NULL);
  g_autofree char *sub = mrc_message ("see.sub", NULL);
  g_autofree char *done = mrc_message ("see.done", NULL);
  g_autoptr (MrcChoice) back = mrc_choice_new ("done", "handshake", done, NULL, "nav.back", MRC_CHOICE_PLAIN);

  /* A small panel has letters of one size. */
  if (!mrc_panel_get ()->small) {
    add (choices, "larger", "see-larger", size_text (ease->text_size), ease->text_size > MRC_TEXT_NORMAL);
    add (choices, "smaller", "see-smaller", NULL, ease->text_size < MRC_TEXT_NORMAL);
  }
  add (choices, "contrast", "see-contrast", NULL, ease->contrast);
  if (mrc_panel_get ()->portrait)
    add (choices, "low", "see-low", NULL, ease->low);
  add (choices, "slower", "hear-slower", NULL, ease->manner.speed < 1);
  add (choices, "louder", "hear-louder", percent (ease->manner.volume), ease->manner.volume > 100);
  add (choices, "quieter", "hear-quieter", NULL, ease->manner.volume < 100);
  add (choices, "normal", "see-normal", NULL, FALSE);
  g_list_store_append (choices, back);
  return mrc_choices_screen_new (MRC_LAYOUT_SERVICES, question, sub, "", G_LIST_MODEL (choices));
}
