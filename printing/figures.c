// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/figures.h"

#include <math.h>

#define VIEW 240.0 /* the square the coordinates below are of, as those of content/pictures */
#define MINUTES_ON_FACE 720
#define TWO_PI (2 * G_PI)

/* NULL while the pen only measures. */
static cairo_t *
begin (MrcPen *pen, double x, double y, double size)
{
  cairo_t *cr = mrc_pen_get_cairo (pen);

  if (cr == NULL)
    return NULL;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / VIEW, size / VIEW);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  return cr;
}

static void
line (cairo_t *cr, double x1, double y1, double x2, double y2, double thick)
{
  cairo_set_line_width (cr, thick);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, TWO_PI);
}

/* From @near to @far of the middle; @turn: of the whole face, from the top */
static void
ray (cairo_t *cr, double turn, double near, double far, double thick)
{
  double dx = sin (turn * TWO_PI);
  double dy = -cos (turn * TWO_PI);

  line (cr, VIEW / 2 + near * dx, VIEW / 2 + near * dy, VIEW / 2 + far * dx, VIEW / 2 + far * dy, thick);
}

void
mrc_figure_clock (MrcPen *pen, double x, double y, double size, int minute)
{
  cairo_t *cr = begin (pen, x, y, size);

  if (cr == NULL)
    return;

  circle (cr, VIEW / 2, VIEW / 2, 110);
  cairo_set_line_width (cr, 9);
  cairo_stroke (cr);
  for (int hour = 0; hour < 12; hour++) {
    gboolean quarter = hour % 3 == 0;

    ray (cr, hour / 12.0, quarter ? 74 : 86, 96, quarter ? 11 : 6);
  }
  ray (cr, (minute % MINUTES_ON_FACE) / (double) MINUTES_ON_FACE, 0, 48, 15);
  ray (cr, (minute % 60) / 60.0, 0, 74, 10);
  circle (cr, VIEW / 2, VIEW / 2, 10);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
mrc_figure_slip (MrcPen *pen, double x, double y, double size)
{
  static const double torn[][2] = { { 176, 202 }, { 157, 186 }, { 139, 202 }, { 120, 186 },
                                    { 101, 202 }, { 83, 186 },  { 64, 202 } };
  cairo_t *cr = begin (pen, x, y, size);

  if (cr == NULL)
    return;

  cairo_set_line_width (cr, 15);
  cairo_move_to (cr, 64, 34);
  cairo_line_to (cr, 176, 34);
  for (gsize i = 0; i < G_N_ELEMENTS (torn); i++)
    cairo_line_to (cr, torn[i][0], torn[i][1]);
  cairo_close_path (cr);
  cairo_stroke (cr);
  line (cr, 90, 70, 150, 70, 13);
  line (cr, 90, 98, 130, 98, 13);
  cairo_rectangle (cr, 92, 122, 34, 34);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
rounded (cairo_t *cr, double left, double top, double right, double bottom, double radius, double thick)
{
  cairo_set_line_width (cr, thick);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

void
mrc_figure_id_card (MrcPen *pen, double x, double y, double size)
{
  cairo_t *cr = begin (pen, x, y, size);

  if (cr == NULL)
    return;

  rounded (cr, 28, 64, 212, 176, 12, 16);
  circle (cr, 82, 106, 16);
  cairo_fill (cr);
  cairo_move_to (cr, 54, 152);
  cairo_curve_to (cr, 54, 132, 66, 126, 82, 126);
  cairo_curve_to (cr, 98, 126, 110, 132, 110, 152);
  cairo_close_path (cr);
  cairo_fill (cr);
  line (cr, 136, 102, 184, 102, 14);
  line (cr, 136, 134, 170, 134, 14);
  cairo_restore (cr);
}

void
mrc_figure_passport (MrcPen *pen, double x, double y, double size)
{
  cairo_t *cr = begin (pen, x, y, size);

  if (cr == NULL)
    return;

  rounded (cr, 56, 34, 184, 206, 12, 16);
  circle (cr, 120, 98, 30);
  cairo_set_line_width (cr, 12);
  cairo_stroke (cr);
  line (cr, 90, 98, 150, 98, 9);
  line (cr, 120, 68, 120, 128, 9);
  line (cr, 92, 160, 148, 160, 14);
  cairo_restore (cr);
}
