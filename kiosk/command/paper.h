// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/command/command.h"

G_BEGIN_DECLS

/** mrc_command_find_paper: @name: (nullable): "58", "80", "a6", "a5" or "a4". Returns: (transfer none)
 * (nullable): as printing/ calls it; NULL with an error that says what there is */
const char *mrc_command_find_paper (const char *name, GError **error);

/** mrc_command_write_paper: writes @pdf to @path and says so with its size on stdout */
MrcExit
mrc_command_write_paper (GBytes *pdf, const char *path, double width_mm, double height_mm, GError **error);

G_END_DECLS
