// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-nav"

#include "kiosk/app/actions.h"
#include "kiosk/app/places.h"

static void
on_open_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcKiosk *kiosk = data;
  const char *name = g_variant_get_string (target, NULL);
  const MrcPlace *place = mrc_place_find (name);
  g_autofree char *door = NULL;

  if (place == NULL) {
    g_message ("no such place: %s", name);
    return;
  }

  door = mrc_place_dup_door (name);
  if (door != NULL)
    mrc_visit_set_door (mrc_kiosk_get_visit (kiosk), door);
  if (!(mrc_place_get_flags (place) & (MRC_PLACE_STAFF | MRC_PLACE_IDLE | MRC_PLACE_NO_BAR)))
    mrc_kiosk_get_visit (kiosk);
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), name);
}

static void
on_back_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_navigator_back (mrc_kiosk_get_navigator (data));
}

/* From any card of a topic to where its first was opened. */
static void
on_leave_topic_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcNavigator *nav = mrc_kiosk_get_navigator (data);

  mrc_navigator_leave (nav, "topic/");
}

static void
on_home_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_navigator_open (mrc_kiosk_get_navigator (data), "doors");
}

GActionGroup *
mrc_nav_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open_activated, .parameter_type = "s" },
    { .name = "back", .activate = on_back_activated },
    { .name = "leave-topic", .activate = on_leave_topic_activated },
    { .name = "home", .activate = on_home_activated },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
