// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/doubt.h"

G_BEGIN_DECLS

/**
 * MrcTimeWatch:
 *
 * Whether the application may believe the clock, known at any moment without
 * asking the disk. Main thread only, but for mrc_time_watch_new().
 */
typedef struct _MrcTimeWatch MrcTimeWatch;

/** mrc_time_watch_new: @store: (nullable): without one only @floor counts. @floor: seconds, UTC: when the
 * newest of program and content was made */
MrcTimeWatch *mrc_time_watch_new (MrcStore *store, MrcClock *clock, gint64 floor);
void mrc_time_watch_free (MrcTimeWatch *self);

gboolean mrc_time_watch_is_good (MrcTimeWatch *self);

/** mrc_time_watch_note: Returns: (transfer none): this moment, for a row that is written later; until the
 * next call */
const MrcTimeNote *mrc_time_watch_note (MrcTimeWatch *self);

/** mrc_time_watch_refresh: has the store move its mark, and learns what staff said meanwhile. Returns at once
 */
void mrc_time_watch_refresh (MrcTimeWatch *self);

G_END_DECLS
