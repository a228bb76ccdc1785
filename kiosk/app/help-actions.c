// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-help"

#include "kiosk/app/actions.h"

#include "kiosk/app/visit-writes.h"

/* The band lights and the call is counted: nothing more is promised. */
static void
on_call_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_visit_writes_page (mrc_kiosk_get_services (data), "help-call");
  mrc_kiosk_call_staff (data);
  mrc_navigator_open (mrc_kiosk_get_navigator (data), "help/called");
}

GActionGroup *
mrc_help_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "call", .activate = on_call_activated },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
