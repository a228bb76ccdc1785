// SPDX-License-Identifier: GPL-3.0-or-later

/* What a visitor waits for before a slip is on its way to the printer: the first
 * drawing of a process loads fonts, which the queue does before anybody comes. */

#include "printing/slip-layout.h"
#include "tests/bench/stopwatch.h"

#define LAPS 200

static MrcSlip *
new_slip (void)
{
  MrcSlip *slip = mrc_slip_new ();

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("কুমিল্লা");
  slip->centre_name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Cumilla");
  slip->centre_code = g_strdup ("CML");
  slip->call_number = 42;
  g_assert_true (mrc_day_from_iso ("2026-11-24", &slip->day));
  slip->minute = 630;
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strnfill (133, 'A');
  slip->counter = 1;
  return slip;
}

static void
time_slip (const MrcSlip *slip, const char *paper, int laps, const char *name)
{
  g_autoptr (MrcStopwatch) watch = mrc_stopwatch_new ();
  gsize size = 0;
  double width_mm = 0, height_mm = 0;

  for (int lap = 0; lap < laps; lap++) {
    GBytes *pdf = NULL;

    mrc_stopwatch_start (watch);
    pdf = mrc_slip_layout_pdf (slip, paper, &width_mm, &height_mm);
    mrc_stopwatch_stop (watch);
    size = g_bytes_get_size (pdf);
    g_bytes_unref (pdf);
  }
  mrc_stopwatch_print (watch, name);
  g_print ("  %g x %g mm, %" G_GSIZE_FORMAT " bytes\n", width_mm, height_mm, size);
}

int
main (void)
{
  g_autoptr (MrcSlip) slip = new_slip ();

  time_slip (slip, "80mm", 1, "slip on 80 mm, first of the process");
  time_slip (slip, "80mm", LAPS, "slip on 80 mm");
  time_slip (slip, "a5", LAPS, "slip on A5");
  return 0;
}
