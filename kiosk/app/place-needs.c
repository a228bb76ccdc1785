// SPDX-License-Identifier: GPL-3.0-or-later

/* What a visitor needs besides the service: the helps that the centre has. */

#include "kiosk/app/place-builders.h"
#include "kiosk/booking/need.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

/* Returns: (transfer full): MRC_N_NEEDS numbers */
gpointer
mrc_place_load_needs (MrcStore *store, gpointer data, GError **error)
{
  g_autofree int *capacity = g_new0 (int, MRC_N_NEEDS);

  return mrc_need_get_capacity (store, capacity, error) ? g_steal_pointer (&capacity) : NULL;
}

static MrcChoice *
need_choice (int index, gboolean selected)
{
  static const char *const pictures[MRC_N_NEEDS] = { "counsellor", "wheelchair", "read-together",
                                                     "language" };
  static const char *const words[MRC_N_NEEDS] = { "need.woman", "need.wheelchair", "need.reading",
                                                  "need.interpreter" };
  const char *name = mrc_need_name (index);
  g_autofree char *action = g_strdup_printf ("booking.need('%s')", name);
  g_autofree char *text = mrc_message (words[index], NULL);
  MrcChoice *choice = mrc_choice_new (name, pictures[index], text, NULL, action, MRC_CHOICE_PLAIN);

  mrc_choice_set_selected (choice, selected);
  return choice;
}

GtkWidget *
mrc_place_needs (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const int *capacity = loaded;
  guint needs = mrc_visit_get_needs (mrc_kiosk_get_visit (kiosk));
  g_autofree char *question = mrc_message ("need.question", NULL);
  g_autofree char *sub = mrc_message ("need.sub", NULL);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (int i = 0; i < MRC_N_NEEDS; i++) {
    g_autoptr (MrcChoice) choice = need_choice (i, (needs & 1U << i) != 0);

    if (capacity[i] > 0)
      g_list_store_append (choices, choice);
  }
  return mrc_choices_screen_new (MRC_LAYOUT_ASK, question, sub, NULL, G_LIST_MODEL (choices));
}
