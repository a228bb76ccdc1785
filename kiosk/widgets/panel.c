// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/panel.h"

#include <math.h>

#define REFERENCE_MM_SHORT 299 /* a 24″ panel, the reference of the design */
#define TOUCH_FLOOR_MM 20
#define TOUCH_LEAST_MM 15
#define GAP_MM 3
#define OUT_OF_REACH 0.4 /* of the height, from above */
#define TOUCH_FLOOR_UNITS 115
#define TEXT_FLOOR_UNITS 32      /* 8.9 mm em on the reference panel: nobody is asked to read less */
#define COMPACT_WIDTH_UNITS 1800 /* 1280×800 is 1727 × 1080: the width of 16:9 is missing */
#define SHORT_SIDE_UNITS 1080

static const double text_factors[MRC_N_TEXT_SIZES] = { 0.85, 1.0, 1.25, 1.5 };

static MrcPanel panel = { 1080, 1920, 3.61, 1.0, 1.0, 1.0, TRUE, FALSE, FALSE, FALSE, FALSE };

void
mrc_panel_set (int width, int height, int width_mm, int height_mm, MrcTextSize text)
{
  int side = MIN (width, height);
  double scale = side / (double) SHORT_SIDE_UNITS;
  int side_mm = MIN (width_mm, height_mm);

  g_return_if_fail (width > 0 && height > 0);

  panel.width = width;
  panel.height = height;
  panel.px_per_mm = (double) side / (side_mm > 0 ? side_mm : REFERENCE_MM_SHORT);
  panel.portrait = height > width;
  panel.letters = MAX (scale, TOUCH_FLOOR_MM * panel.px_per_mm / TOUCH_FLOOR_UNITS);
  panel.small = !panel.portrait && panel.letters > scale;
  panel.scale = panel.small ? scale : panel.letters;
  panel.text = panel.small ? panel.letters / panel.scale : text_factors[text];
  panel.compact = !panel.portrait && (panel.small || width / panel.scale < COMPACT_WIDTH_UNITS);
}

void
mrc_panel_set_contrast (gboolean contrast)
{
  panel.contrast = contrast;
}

void
mrc_panel_set_low (gboolean low)
{
  panel.low = low && panel.portrait;
}

const MrcPanel *
mrc_panel_get (void)
{
  return &panel;
}

int
mrc_panel_out_of_reach (void)
{
  return panel.low ? (int) ceil (panel.height * OUT_OF_REACH) : 0;
}

int
mrc_u (double units)
{
  return (int) (units * panel.scale + 0.5);
}

int
mrc_gap (double units)
{
  return MAX (mrc_u (units), (int) ceil (GAP_MM * panel.px_per_mm));
}

int
mrc_gap_below (double units)
{
  return MAX (mrc_u (units), mrc_gap (0) - mrc_u (MRC_LIP));
}

int
mrc_touch (gboolean main)
{
  return (int) ceil ((main ? TOUCH_FLOOR_MM : TOUCH_LEAST_MM) * panel.px_per_mm);
}

double
mrc_letter_floor (void)
{
  return TEXT_FLOOR_UNITS * panel.letters;
}

double
mrc_t (double units)
{
  return MAX (units * panel.text * panel.scale, mrc_letter_floor ());
}
