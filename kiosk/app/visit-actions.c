// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-visit"

#include "kiosk/app/actions.h"

static void
on_exit_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_kiosk_end_visit (data, MRC_VISIT_END_EXIT, "clock");
}

static void
on_language_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_kiosk_toggle_language (data);
}

#define LOUDEST 150 /* percent */
#define QUIETEST 50
#define VOLUME_STEP 25
#define SLOW 0.75

/* One touch on the page of seeing and hearing. */
static void
on_ease_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *what = g_variant_get_string (target, NULL);
  MrcEase ease = *mrc_kiosk_get_ease (data);

  if (g_str_equal (what, "larger"))
    ease.text_size = MIN (ease.text_size + 1, MRC_TEXT_LARGEST);
  else if (g_str_equal (what, "smaller"))
    ease.text_size = MAX ((int) ease.text_size - 1, MRC_TEXT_SMALL);
  else if (g_str_equal (what, "contrast"))
    ease.contrast = !ease.contrast;
  else if (g_str_equal (what, "louder"))
    ease.manner.volume = MIN (ease.manner.volume + VOLUME_STEP, LOUDEST);
  else if (g_str_equal (what, "quieter"))
    ease.manner.volume = MAX (ease.manner.volume - VOLUME_STEP, QUIETEST);
  else if (g_str_equal (what, "slower"))
    ease.manner.speed = ease.manner.speed < 1 ? 1 : SLOW;
  else if (g_str_equal (what, "low"))
    ease.low = !ease.low;
  else if (g_str_equal (what, "normal"))
    ease = (MrcEase){ MRC_TEXT_NORMAL, FALSE, MRC_MANNER_NORMAL, FALSE };
  /* In 60 % of a page larger letters leave no room for keys of 15 mm. */
  if (ease.low)
    ease.text_size = MIN (ease.text_size, MRC_TEXT_NORMAL);
  mrc_kiosk_set_ease (data, &ease);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (data));
}

static void
on_fact_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcKiosk *kiosk = data;
  g_autofree char *next = NULL;
  const char *name = NULL;
  const char *value = NULL;

  g_variant_get (target, "(&s&s)", &name, &value);
  for (MrcFact fact = 0; fact < MRC_N_FACTS; fact++) {
    if (g_str_equal (name, mrc_fact_name (fact)))
      mrc_visit_set_fact (mrc_kiosk_get_visit (kiosk), fact, value);
  }

  next = mrc_facts_next_place (kiosk, name);
  mrc_navigator_replace (mrc_kiosk_get_navigator (kiosk), next);
}

static void
on_skip_facts_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_navigator_replace (mrc_kiosk_get_navigator (data), "slip");
}

/* The questions are pages of the pack: those that are there are asked, in this order. */
char *
mrc_facts_next_place (MrcKiosk *kiosk, const char *after)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  const char *door = mrc_visit_get_door (mrc_kiosk_get_visit (kiosk));
  gboolean found = after == NULL;

  for (MrcFact fact = 0; fact < MRC_N_FACTS; fact++) {
    gboolean leaving = fact == MRC_FACT_STAGE || fact == MRC_FACT_OFFER;
    g_autofree char *place = g_strconcat ("ask/", mrc_fact_name (fact), NULL);

    if (found && pack != NULL && mrc_pack_get_page (pack, place) != NULL &&
        (!leaving || g_strcmp0 (door, "prospective") == 0))
      return g_steal_pointer (&place);
    found = found || g_strcmp0 (after, mrc_fact_name (fact)) == 0;
  }

  return g_strdup ("slip");
}

GActionGroup *
mrc_visit_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "exit", .activate = on_exit_activated },
    { .name = "language", .activate = on_language_activated },
    { .name = "ease", .activate = on_ease_activated, .parameter_type = "s" },
    { .name = "fact", .activate = on_fact_activated, .parameter_type = "(ss)" },
    { .name = "skip-facts", .activate = on_skip_facts_activated },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
