// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/stick.h"

char *
mrc_stick_dup_folder (const MrcServices *services)
{
  const char *folder = mrc_settings_get_export_folder (services->settings);

  if (!services->demo)
    return NULL;
  return folder != NULL ? g_strdup (folder) : g_build_filename (services->data_dir, "export", NULL);
}

MrcDrive *
mrc_stick_find (const char *folder, MrcDriveUse use, GError **error)
{
  return folder != NULL ? mrc_drive_folder_new (folder) : mrc_drive_removable_find (use, error);
}
