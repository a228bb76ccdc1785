// SPDX-License-Identifier: GPL-3.0-or-later

/* What a serial is for: one service, several on one day, and what is needed besides. */

#include "kiosk/app/place-builders.h"
#include "kiosk/booking/journey.h"
#include "kiosk/booking/need.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

#define STEPS 5         /* of the serial: what, when, at what time, may we call, is it right */
#define MANY_SERVICES 8 /* no page has more choices */

gpointer
mrc_place_load_services (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;

  return mrc_service_list (store, request->audience, error);
}

/* @act: booking.service goes on at once, booking.also gathers */
static MrcChoice *
service_choice (const MrcService *service, const char *act, MrcLanguage language, gboolean selected)
{
  g_autofree char *sub = g_strconcat (service->provider[language], "\n", service->fee[language], NULL);
  g_autofree char *action = g_strdup_printf ("%s('%s')", act, service->code);
  MrcChoice *choice =
    mrc_choice_new (service->code, service->picture, service->name[language], sub, action, MRC_CHOICE_PLAIN);

  mrc_choice_set_selected (choice, selected);
  return choice;
}

static GListStore *
list_services (GPtrArray *services, const char *act, const char *chosen, MrcLanguage language)
{
  GListStore *choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (guint i = 0; i < services->len; i++) {
    const MrcService *service = g_ptr_array_index (services, i);
    g_autoptr (MrcChoice) choice =
      service_choice (service, act, language, mrc_journey_has (chosen, service->code));

    g_list_store_append (choices, choice);
  }
  return choices;
}

#define MORE "nav.open('serial/more')"

/* The way to several things on one day: a picture more where the page has room for one. */
static gboolean
add_more_tile (GListStore *choices)
{
  g_autofree char *words = mrc_message ("serial.more", NULL);
  g_autofree char *sub = mrc_message ("serial.more-small", NULL);
  g_autoptr (MrcChoice) choice = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (choices)) >= MANY_SERVICES)
    return FALSE;
  choice = mrc_choice_new ("more", "steps-papers", words, sub, MORE, MRC_CHOICE_PLAIN);
  g_list_store_append (choices, choice);
  return TRUE;
}

static void
add_more_button (MrcChoicesScreen *screen)
{
  g_autofree char *words = mrc_message ("serial.more", NULL);

  mrc_choices_screen_set_more (screen, words, MORE, FALSE);
}

/* Each touch has gathered one; with two or three it goes on. */
static void
add_go_on (MrcChoicesScreen *screen, const char *chosen)
{
  g_auto (GStrv) codes = mrc_journey_split (chosen);
  g_autofree char *words = mrc_message ("serial.go-on", "#n", (gint64) g_strv_length (codes), NULL);

  mrc_choices_screen_set_more (screen, words, "booking.journey", TRUE);
}

static GtkWidget *
gather (MrcKiosk *kiosk, GPtrArray *services, const char *chosen)
{
  g_autofree char *question = mrc_message ("serial.more-question", NULL);
  g_autofree char *sub = mrc_message ("serial.more-sub", NULL);
  g_autoptr (GListStore) choices =
    list_services (services, "booking.also", chosen, mrc_kiosk_get_language (kiosk));
  GtkWidget *screen =
    mrc_choices_screen_new (MRC_LAYOUT_SERVICES, question, sub, NULL, G_LIST_MODEL (choices));

  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), STEPS, 1);
  if (chosen != NULL && mrc_journey_is (chosen))
    add_go_on (MRC_CHOICES_SCREEN (screen), chosen);
  return screen;
}

GtkWidget *
mrc_place_serial (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const char *chosen = mrc_visit_get_service (mrc_kiosk_get_visit (kiosk));
  g_autofree char *question = mrc_message ("serial.question", NULL);
  g_autofree char *sub = mrc_message ("serial.sub", NULL);
  g_autoptr (GListStore) choices = NULL;
  GtkWidget *screen = NULL;
  gboolean is_tile = FALSE;

  if (g_str_equal (rest, "more"))
    return gather (kiosk, loaded, chosen);

  choices = list_services (loaded, "booking.service", chosen, mrc_kiosk_get_language (kiosk));
  is_tile = add_more_tile (choices);
  screen = mrc_choices_screen_new (MRC_LAYOUT_SERVICES, question, sub, NULL, G_LIST_MODEL (choices));
  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), STEPS, 1);
  if (!is_tile)
    add_more_button (MRC_CHOICES_SCREEN (screen));
  return screen;
}

/* what is needed besides */

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
