// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/command.h"

#include <stdarg.h>

GQuark
mrc_command_error_quark (void)
{
  return g_quark_from_static_string ("mrc-command-error");
}

MrcExit
mrc_command_usage (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error,
                     g_error_new_valist (MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_USAGE, format, arguments));
  va_end (arguments);
  return MRC_EXIT_FAILED;
}

gboolean
mrc_command_fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error,
                     g_error_new_valist (MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_FAILED, format, arguments));
  va_end (arguments);
  return FALSE;
}

MrcStore *
mrc_command_open_store (const MrcInvocation *invocation, MrcStoreMode mode, GError **error)
{
  MrcStore *store = mrc_store_open (invocation->data_dir, mode, error);

  if (store == NULL && error != NULL && g_error_matches (*error, MRC_STORE_ERROR, MRC_STORE_ERROR_MISSING))
    g_prefix_error (error, "no centre here: give --data DIR, or make one with mrc setup: ");
  return store;
}

gboolean
mrc_command_is_demo (MrcStore *store)
{
  g_autofree char *mark = mrc_store_dup_setting (store, MRC_SETTING_DEMO, NULL);

  return g_strcmp0 (mark, "1") == 0;
}

MrcClock *
mrc_command_new_clock (const MrcInvocation *invocation, MrcStore *store, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_autoptr (GTimeZone) dhaka = g_time_zone_new_offset (6 * 3600);
  const char *text;

  if (settings == NULL)
    return NULL;
  text = mrc_settings_get_clock (settings);
  if (text == NULL)
    return mrc_clock_new ();
  if (!mrc_command_is_demo (store)) {
    g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
                 "kiosk.yaml sets the clock, and only a demonstration centre may; remove the line “clock:”");
    return NULL;
  }

  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, dhaka);

  return time != NULL ? mrc_clock_new_settable (g_date_time_to_unix (time)) : mrc_clock_new ();
}

gboolean
mrc_command_parse_day (const char *option, const char *text, MrcDay *ret_day, GError **error)
{
  if (text == NULL)
    mrc_command_usage (error, "%s is missing: give a day as 2026-11-24", option);
  else if (!mrc_day_from_iso (text, ret_day))
    mrc_command_usage (error, "%s %s: there is no such day; give one as 2026-11-24", option, text);
  else
    return TRUE;
  return FALSE;
}
