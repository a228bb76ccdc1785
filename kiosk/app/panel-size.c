// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/panel-size.h"

#include <math.h>

/* 1080 units, of which 115 are 20 mm: no page is whole on a smaller panel. No ratio that is told in place of
 * a size is this large. */
#define LEAST_MM 188
#define MOST_MM 2500
#define LEAST_PX_PER_MM 0.5 /* 1920×1080 of 176″ */
#define MOST_PX_PER_MM 16   /* 3840×2160 of 11″ */
#define SKEW 0.1            /* pixels are square; the millimetres are rounded, some to centimetres */

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
  if (width <= 0 || height <= 0 || MIN (said_width, said_height) < LEAST_MM ||
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
