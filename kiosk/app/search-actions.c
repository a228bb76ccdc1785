// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-finding"

#include "kiosk/app/actions.h"
#include "kiosk/app/finding.h"

static void
on_find_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_finding_start (data);
}

GActionGroup *
mrc_search_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "find", .activate = on_find_activated },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
