// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-agency"

#include "kiosk/app/actions.h"
#include "kiosk/app/agency.h"

#define HEARD "mrc-agency-heard"

/* Somebody may write a broker's name here, or their own. */
MrcSecretText *
mrc_agency_get_heard (MrcKiosk *kiosk)
{
  return MRC_KEEP_FOR_VISIT (kiosk, HEARD, mrc_secret_text);
}

static void
on_number (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *place = g_strdup_printf ("agency/is/%d", g_variant_get_int32 (target));

  mrc_navigator_open (mrc_kiosk_get_navigator (data), place);
}

static void
on_by_name (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_navigator_open (mrc_kiosk_get_navigator (data), "agency/name");
}

static void
on_name (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_navigator_open (mrc_kiosk_get_navigator (data), "agency/found");
}

GActionGroup *
mrc_agency_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "number", .activate = on_number, .parameter_type = "i" },
    { .name = "by-name", .activate = on_by_name },
    { .name = "name", .activate = on_name },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
