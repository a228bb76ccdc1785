// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/services.h"
#include "kiosk/drives/drive.h"

G_BEGIN_DECLS

/** mrc_stick_dup_folder: Returns: (transfer full) (nullable): what a demonstration centre has for a stick;
 * NULL where staff plug in a real one. Main thread */
char *mrc_stick_dup_folder (const MrcServices *services);
/** mrc_stick_find: @folder: (nullable): of mrc_stick_dup_folder(). Any thread. Errors: see drive.h */
MrcDrive *mrc_stick_find (const char *folder, MrcDriveUse use, GError **error);

G_END_DECLS
