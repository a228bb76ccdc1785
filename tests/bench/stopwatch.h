// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcStopwatch: the times of one thing done many times. A benchmark prints, it
 * asserts nothing: machines differ, so compare what one run measured.
 */
typedef struct {
  GArray *laps; /* microseconds */
  gint64 started;
} MrcStopwatch;

MrcStopwatch *mrc_stopwatch_new (void);
void mrc_stopwatch_free (MrcStopwatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcStopwatch, mrc_stopwatch_free)

void mrc_stopwatch_start (MrcStopwatch *self);
void mrc_stopwatch_stop (MrcStopwatch *self);

/** mrc_stopwatch_percentile: Returns: microseconds; @percent: 50 for the median */
gint64 mrc_stopwatch_percentile (MrcStopwatch *self, int percent);

/** mrc_stopwatch_print: "name: p50 0.21 ms, p99 0.58 ms (n = 500)" */
void mrc_stopwatch_print (MrcStopwatch *self, const char *name);

G_END_DECLS
