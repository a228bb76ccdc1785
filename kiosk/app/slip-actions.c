// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-slip"

#include "kiosk/app/actions.h"

static void
print_again (MrcKiosk *kiosk)
{
  if (mrc_kiosk_get_appointment (kiosk) == NULL)
    return;

  mrc_kiosk_print_slip (kiosk);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
}

static void
on_again_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  print_again (data);
}

static void
on_done_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_kiosk_set_appointment (data, NULL);
  mrc_navigator_reset (mrc_kiosk_get_navigator (data), "doors");
}

/* "Did it come out?": no prints a marked copy, yes ends it. */
static void
on_came_out_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  if (g_variant_get_boolean (target))
    on_done_activated (action, NULL, data);
  else
    print_again (data);
}

GActionGroup *
mrc_slip_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "again", .activate = on_again_activated },
    { .name = "done", .activate = on_done_activated },
    { .name = "came-out", .activate = on_came_out_activated, .parameter_type = "b" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
