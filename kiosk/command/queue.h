// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/arrival.h"
#include "kiosk/command/command.h"

G_BEGIN_DECLS

/** mrc_queue_parse_line: @text: (nullable): "general", "women", "first"; %NULL leaves @ret_line alone */
gboolean mrc_queue_parse_line (const char *text, MrcQueueLine *ret_line, GError **error);

/** mrc_queue_print_when: "@word: 2026-11-24 10:30, call number 42, counsel" */
void mrc_queue_print_when (const char *word, const MrcAppointment *appointment);

/** mrc_queue_print_arrival: one line on stdout. Returns: MRC_EXIT_DONE when they are in the queue or may
 * enter it */
MrcExit mrc_queue_print_arrival (const MrcArrival *arrival);

G_END_DECLS
