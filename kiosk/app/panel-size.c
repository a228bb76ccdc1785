// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/panel-size.h"

#include <math.h>

/* Of the short side. Upright: 1080 units, of which 115 are 20 mm. Wide: 10.1″, the smallest that all pages
 * are whole on (see MrcPanel). No ratio that is told in place of a size is as large. */
#define LEAST_MM_TALL 188
#define LEAST_MM_WIDE 135
#define WIDE 1.59 /* 16:10, and none that is squarer: a low panel has no width to spare either */
#define MOST_MM 2500
#define LEAST_PX_PER_MM 0.5 /* 1920×1080 of 176″ */
#define MOST_PX_PER_MM 16   /* 3840×2160 of 11″ */
#define SKEW 0.1            /* pixels are square; the millimetres are rounded, some to centimetres */

static gboolean
is_large_enough (int width, int height, int short_side)
{
  if (short_side >= LEAST_MM_TALL)
    return TRUE;
  return short_side >= LEAST_MM_WIDE && width >= WIDE * height;
}

static gboolean
fits (int width, int height, int width_mm, int height_mm)
{
  double across = width / (double) width_mm;
  double down = height / (double) height_mm;

  return fabs (across / down - 1) <= SKEW && across >= LEAST_PX_PER_MM && across <= MOST_PX_PER_MM;
}

gboolean
mrc_panel_size_believe (int width,
                        int height,
                        int said_width,
                        int said_height,
                        int *ret_width,
                        int *ret_height)
{
  *ret_width = 0;
  *ret_height = 0;
  if (width <= 0 || height <= 0 || !is_large_enough (width, height, MIN (said_width, said_height)) ||
      MAX (said_width, said_height) > MOST_MM)
    return FALSE;

  if (fits (width, height, said_width, said_height)) {
    *ret_width = said_width;
    *ret_height = said_height;
  } else if (fits (width, height, said_height, said_width)) {
    *ret_width = said_height;
    *ret_height = said_width;
  }

  return *ret_width > 0;
}
