// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/command/command.h"
#include "kiosk/paper/desk-paper.h"
#include "printing/print-work.h"

G_BEGIN_DECLS

/** mrc_command_new_printer: the printer of kiosk.yaml; a folder only in a demonstration centre */
MrcPrinter *
mrc_command_new_printer (const char *data_dir, MrcStore *store, MrcSettings *settings, GError **error);

/** mrc_command_new_print_work: both printers of kiosk.yaml over @store, which is writable */
MrcPrintWork *
mrc_command_new_print_work (const char *data_dir, MrcStore *store, MrcSettings *settings, GError **error);

/** mrc_command_new_letterhead: of Bengali papers. Returns: (transfer full) */
MrcLetterhead *mrc_command_new_letterhead (const char *data_dir, MrcStore *store, MrcClock *clock);

const char *mrc_print_state_words (MrcPrintState state);
const char *mrc_print_reason_words (MrcPrintReason reason); /* "; put paper in", with the remedy; or "" */

/** mrc_print_say_step: a MrcPrintReport to stderr */
gboolean mrc_print_say_step (const MrcPrintStep *step, gpointer data);

/** mrc_print_run: prints a record, and says its id and what became of it. @printout: (nullable): NULL to take
 * it as it is kept */
MrcExit mrc_print_run (MrcPrintWork *work, const char *id, const MrcPrintout *printout);

/** mrc_print_new: writes down what is to be printed, and prints it as mrc_print_run() does */
MrcExit mrc_print_new (MrcStore *store, MrcPrintWork *work, const MrcPrintout *printout, GError **error);

G_END_DECLS
