// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * MrcClock:
 *
 * What time it is. The real one asks the machine; the settable one serves tests
 * and the demonstration centre. Any thread may read it.
 */
#define MRC_TYPE_CLOCK (mrc_clock_get_type ())
G_DECLARE_FINAL_TYPE (MrcClock, mrc_clock, MRC, CLOCK, GObject)

/** mrc_clock_new: Returns: (transfer full): the machine's clock */
MrcClock *mrc_clock_new (void);

/** mrc_clock_new_settable: @unix_time: seconds, UTC. Returns: (transfer full): a clock that stands still
 * until it is set */
MrcClock *mrc_clock_new_settable (gint64 unix_time);

/** mrc_clock_set: only for a settable clock */
void mrc_clock_set (MrcClock *self, gint64 unix_time);

/** mrc_clock_now: Returns: seconds, UTC */
gint64 mrc_clock_now (MrcClock *self);

/** mrc_clock_today: @ret_minute: (out) (optional): minutes after midnight in Dhaka. Returns: the day in Dhaka
 */
MrcDay mrc_clock_today (MrcClock *self, int *ret_minute);

/**
 * mrc_clock_boot_seconds:
 *
 * Returns: seconds since the machine started, also while it slept. Setting the
 *   clock does not move it, not even that of a settable clock
 */
gint64 mrc_clock_boot_seconds (MrcClock *self);

/** mrc_clock_set_boot_seconds: only for a settable clock, whose boot clock is the machine's until then */
void mrc_clock_set_boot_seconds (MrcClock *self, gint64 seconds);

/** mrc_clock_dup_boot_id: Returns: (transfer full) (nullable): which start of the machine the boot clock
 * counts from; NULL of a settable clock that was not told: its time is never doubted */
char *mrc_clock_dup_boot_id (MrcClock *self);

/** mrc_clock_set_boot_id: only for a settable clock: as if the machine had been started anew */
void mrc_clock_set_boot_id (MrcClock *self, const char *id);

/** mrc_clock_get_build_time: Returns: seconds, UTC: when this program was made; no time is before it */
gint64 mrc_clock_get_build_time (void);

/**
 * mrc_clock_is_sane:
 * @newest_seen: seconds, UTC, of the newest thing the store or pack has; 0 for none
 *
 * Returns: %FALSE when the clock is before the build or before @newest_seen: rows written now are doubtful
 */
gboolean mrc_clock_is_sane (MrcClock *self, gint64 newest_seen);

G_END_DECLS
