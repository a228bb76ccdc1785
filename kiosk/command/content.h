// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"
#include "kiosk/command/command.h"

G_BEGIN_DECLS

/** mrc_content_read_source: prints to stdout what is wrong in @folder. Returns: (nullable): %NULL, with
 * @ret_exit, when something is, or with @error */
MrcSource *mrc_content_read_source (const char *folder, MrcExit *ret_exit, GError **error);

G_END_DECLS
