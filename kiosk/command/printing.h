// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/command/command.h"
#include "printing/printer.h"

G_BEGIN_DECLS

/** mrc_command_new_printer: the printer of kiosk.yaml; a folder only in a demonstration centre */
MrcPrinter *
mrc_command_new_printer (const char *data_dir, MrcStore *store, MrcSettings *settings, GError **error);

G_END_DECLS
