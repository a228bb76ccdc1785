// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/stopwatch.h"

MrcStopwatch *
mrc_stopwatch_new (void)
{
  MrcStopwatch *self = g_new0 (MrcStopwatch, 1);

  self->laps = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
mrc_stopwatch_free (MrcStopwatch *self)
{
  if (!self)
    return;
  g_array_unref (self->laps);
  g_free (self);
}

void
mrc_stopwatch_start (MrcStopwatch *self)
{
  self->started = g_get_monotonic_time ();
}

void
mrc_stopwatch_stop (MrcStopwatch *self)
{
  gint64 lap = g_get_monotonic_time () - self->started;

  g_array_append_val (self->laps, lap);
}

static int
compare_laps (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

gint64
mrc_stopwatch_percentile (MrcStopwatch *self, int percent)
{
  g_return_val_if_fail (self->laps->len > 0, 0);

  g_array_sort (self->laps, compare_laps);
  return g_array_index (self->laps, gint64, (self->laps->len - 1) * percent / 100);
}

void
mrc_stopwatch_print (MrcStopwatch *self, const char *name)
{
  g_print ("%-44s p50 %8.3f ms  p99 %8.3f ms  (n = %u)\n", name, mrc_stopwatch_percentile (self, 50) / 1000.0,
           mrc_stopwatch_percentile (self, 99) / 1000.0, self->laps->len);
}
