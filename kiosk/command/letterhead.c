// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/printing.h"
#include "kiosk/provision/provision.h"

static char *
dup_setting (MrcStore *store, const char *key)
{
  char *value = mrc_store_dup_setting (store, key, NULL);

  return value != NULL ? value : g_strdup ("");
}

/* Those that stand everywhere, as the content has them; NULL leaves the printer's own. */
static char **
dup_hotlines (MrcStore *store, const char *data_dir)
{
  g_autoptr (MrcPack) pack = mrc_provision_open (store, data_dir, NULL, NULL);
  GPtrArray *hotlines = pack != NULL ? mrc_pack_get_hotlines (pack) : NULL;
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  if (hotlines == NULL)
    return NULL;
  for (guint i = 0; i < hotlines->len; i++) {
    const MrcHotline *hotline = g_ptr_array_index (hotlines, i);

    if (hotline->page == 1)
      g_strv_builder_add (numbers, hotline->number);
  }
  return g_strv_builder_end (numbers);
}

MrcLetterhead *
mrc_command_new_letterhead (const char *data_dir, MrcStore *store, MrcClock *clock)
{
  MrcLetterhead *head = mrc_letterhead_new ();

  head->name[MRC_LANGUAGE_BENGALI] = dup_setting (store, MRC_SETTING_CENTRE_NAME_BN);
  head->name[MRC_LANGUAGE_ENGLISH] = dup_setting (store, MRC_SETTING_CENTRE_NAME_EN);
  head->code = dup_setting (store, MRC_SETTING_CENTRE_CODE);
  head->phone = dup_setting (store, MRC_SETTING_CENTRE_PHONE);
  head->hotlines = dup_hotlines (store, data_dir);
  head->today = mrc_clock_today (clock, NULL);
  head->demo = mrc_command_is_demo (store);
  return head;
}
