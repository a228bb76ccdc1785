// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/pen.h"

#include <pango/pangocairo.h>

#include "printing/qr.h"

#define POINTS_PER_MM (72.0 / 25.4)
#define FAMILIES "Noto Sans Bengali, Noto Sans"
#define QR_QUIET 4   /* modules, by the standard */
#define LARGE 1000.0 /* mm: rounding does not show */

struct _MrcPen {
  PangoContext *context; /* (owned) */
  PangoLayout *layout;   /* (owned): used again for each text */
  cairo_t *cr;           /* (owned) (nullable) */
  double baseline;       /* from the middle of a line, of size 1 */
  int n_missing;
};

/* Paper has no pixels to fit letters to: hints would only spoil their widths. */
static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
}

static void
set_style (MrcPen *self, const MrcPenStyle *style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
}

/* Lines are set by the Bengali font alone, whatever other font lends a letter. A
 * layout is asked, for pango_context_get_metrics() divides by the matrix. */
static double
measure_baseline (MrcPen *self)
{
  const MrcPenStyle large = { .size = LARGE };
  int height = 0;

  set_style (self, &large);
  pango_layout_set_text (self->layout, "ক", -1);
  pango_layout_get_size (self->layout, NULL, &height);
  return (pango_layout_get_baseline (self->layout) - height / 2.0) / PANGO_SCALE / LARGE;
}

MrcPen *
mrc_pen_new (void)
{
  const PangoMatrix millimetres = { .xx = POINTS_PER_MM, .yy = POINTS_PER_MM };
  MrcPen *self = g_new0 (MrcPen, 1);

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_matrix (self->context, &millimetres);
  pango_context_set_language (self->context, pango_language_from_string ("bn"));
  pango_context_set_round_glyph_positions (self->context, FALSE);
  set_font_options (self->context);
  self->layout = pango_layout_new (self->context);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  self->baseline = measure_baseline (self);
  return self;
}

void
mrc_pen_free (MrcPen *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cr, cairo_destroy);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_free (self);
}

void
mrc_pen_put_on (MrcPen *self, cairo_surface_t *paper)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  self->n_missing = 0;
  if (paper == NULL)
    return;

  self->cr = cairo_create (paper);
  cairo_scale (self->cr, POINTS_PER_MM, POINTS_PER_MM);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

void
mrc_pen_set_scale (MrcPen *self, double scale)
{
  if (self->cr != NULL)
    cairo_scale (self->cr, scale, scale);
}

static double
aligned (MrcPenAlign align, double x, double width, PangoLayoutLine *line)
{
  PangoRectangle logical;
  double room = 0;

  pango_layout_line_get_extents (line, NULL, &logical);
  room = width - (double) logical.width / PANGO_SCALE;
  if (align == MRC_PEN_LEFT)
    return x;
  return align == MRC_PEN_CENTRE ? x + room / 2 : x + room;
}

double
mrc_pen_write (MrcPen *self, const MrcPenStyle *style, double x, double y, double width, const char *text)
{
  double step = style->size * style->line;
  int n_lines = 0;

  set_style (self, style);
  pango_layout_set_width (self->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (self->layout, text, -1);
  n_lines = pango_layout_get_line_count (self->layout);
  self->n_missing += pango_layout_get_unknown_glyphs_count (self->layout);

  for (int i = 0; i < n_lines && self->cr != NULL; i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, i);

    cairo_move_to (self->cr, aligned (style->align, x, width, line),
                   y + (i + 0.5) * step + self->baseline * style->size);
    pango_cairo_show_layout_line (self->cr, line);
  }
  return n_lines * step;
}

double
mrc_pen_width (MrcPen *self, const MrcPenStyle *style, const char *text)
{
  int width = 0;

  set_style (self, style);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

void
mrc_pen_rule (MrcPen *self, double x, double y, double width, double thick, double dash, double gap)
{
  const double dashes[] = { dash, gap };

  if (self->cr == NULL)
    return;

  cairo_save (self->cr);
  cairo_set_line_width (self->cr, thick);
  if (dash > 0)
    cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x + width, y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

void
mrc_pen_box (MrcPen *self, double x, double y, double width, double height, double radius, double thick)
{
  double r = radius - thick / 2;
  double left = x + thick / 2 + r, right = x + width - thick / 2 - r;
  double top = y + thick / 2 + r, bottom = y + height - thick / 2 - r;

  if (self->cr == NULL)
    return;

  cairo_save (self->cr);
  cairo_set_line_width (self->cr, thick);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, right, top, r, -G_PI_2, 0);
  cairo_arc (self->cr, right, bottom, r, 0, G_PI_2);
  cairo_arc (self->cr, left, bottom, r, G_PI_2, G_PI);
  cairo_arc (self->cr, left, top, r, G_PI, 3 * G_PI_2);
  cairo_close_path (self->cr);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* An image, not rectangles: a PDF fills every dot a rectangle touches, and modules of 4 dots came out 5
 * and 3. */
double
mrc_pen_qr (MrcPen *self, double x, double middle, double module, const char *text)
{
  cairo_surface_t *image = text != NULL ? mrc_qr_new (text, QR_QUIET) : NULL;
  int side = image != NULL ? cairo_image_surface_get_width (image) : 0;

  if (image != NULL && self->cr != NULL) {
    cairo_save (self->cr);
    cairo_translate (self->cr, x, middle - side * module / 2);
    cairo_scale (self->cr, module, module);
    cairo_set_source_surface (self->cr, image, 0, 0);
    cairo_pattern_set_filter (cairo_get_source (self->cr), CAIRO_FILTER_NEAREST);
    cairo_rectangle (self->cr, 0, 0, side, side);
    cairo_fill (self->cr);
    cairo_restore (self->cr);
  }
  g_clear_pointer (&image, cairo_surface_destroy);
  return side * module;
}

cairo_t *
mrc_pen_get_cairo (MrcPen *self)
{
  return self->cr;
}

int
mrc_pen_get_n_missing (MrcPen *self)
{
  return self->n_missing;
}
