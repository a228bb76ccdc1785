// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-fee"

#include "kiosk/app/fee.h"

#include "kiosk/app/actions.h"

#define TOLD "mrc-fee"
#define POISHA 100 /* of a taka */

MrcFeeTold *
mrc_fee_told_of (MrcKiosk *kiosk)
{
  return MRC_KEEP_FOR_VISIT (kiosk, TOLD, mrc_fee_told);
}

const char *
mrc_fee_next_place (MrcKiosk *kiosk)
{
  const MrcFeeTold *told = mrc_fee_told_of (kiosk);

  if (*told->country == '\0')
    return "fee";
  return told->has_asked ? "fee/result" : "fee/asked";
}

static void
on_country (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_fee_told_set_country (mrc_fee_told_of (data), g_variant_get_string (target, NULL));
  mrc_navigator_open (mrc_kiosk_get_navigator (data), mrc_fee_next_place (data));
}

static void
on_asked (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_fee_told_set_asked (mrc_fee_told_of (data), g_variant_get_int64 (target) * POISHA);
  mrc_navigator_open (mrc_kiosk_get_navigator (data), mrc_fee_next_place (data));
}

GActionGroup *
mrc_fee_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "country", .activate = on_country, .parameter_type = "s" },
    { .name = "asked", .activate = on_asked, .parameter_type = "x" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
