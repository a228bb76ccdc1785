// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/actions.h"
#include "kiosk/app/take-home.h"

static void
on_print (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_take_home_print (data, g_variant_get_string (target, NULL));
}

GActionGroup *
mrc_take_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "print", .activate = on_print, .parameter_type = "s" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
