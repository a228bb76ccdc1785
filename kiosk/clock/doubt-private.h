// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/doubt.h"

/* What the mark and the doubts of this room need of one another. All inside a transaction. */

/** MRC_DOUBT_OF_SEVERAL: in place of the id of one start of the machine */
#define MRC_DOUBT_OF_SEVERAL "several"

/** mrc_doubt_take: puts the believed rows of a stretch of time into a doubt. @from, @to: seconds, UTC, by the
 * clock of then */
gboolean
mrc_doubt_take (MrcStore *store, const char *boot, gint64 distance, gint64 from, gint64 to, GError **error);

/** mrc_doubt_explain: tells the doubts of a start of the machine by how much they were off. @distance: the
 * right one */
gboolean mrc_doubt_explain (MrcStore *store, const char *boot, gint64 distance, GError **error);
