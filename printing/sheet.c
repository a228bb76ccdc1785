// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/sheet.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "printing/qr.h"

#define FAMILY "Noto Sans Bengali, Noto Sans"
#define DASH 7
#define GAP 4
#define TICKS 12
#define LONG_TICK_EVERY 3

struct _MrcSheet {
  cairo_t *cr;           /* (owned) (nullable) */
  PangoContext *context; /* (owned) */
  int missing;
};

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same shapes on every resolution: what was measured is what is drawn. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_language (context, pango_language_from_string ("bn"));
  return context;
}

MrcSheet *
mrc_sheet_new (cairo_t *cr)
{
  MrcSheet *self = g_new0 (MrcSheet, 1);

  self->cr = cr;
  self->context = make_context ();
  if (cr != NULL)
    cairo_set_source_rgb (cr, 0, 0, 0);
  return self;
}

void
mrc_sheet_free (MrcSheet *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cr, cairo_destroy);
  g_object_unref (self->context);
  g_free (self);
}

static PangoLayout *
make_layout (MrcSheet *self, int width, int size, gboolean bold, MrcAlign align, const char *text)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, alignments[align]);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

int
mrc_sheet_text (MrcSheet *self,
                int x,
                int y,
                int width,
                int size,
                gboolean bold,
                MrcAlign align,
                const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (self, width, size, bold, align, text);
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->missing += pango_layout_get_unknown_glyphs_count (layout);
  if (self->cr != NULL) {
    cairo_move_to (self->cr, x, y);
    pango_cairo_show_layout (self->cr, layout);
  }
  return height;
}

void
mrc_sheet_rule (MrcSheet *self, int x, int y, int width)
{
  static const double dashes[] = { DASH, GAP };

  if (self->cr == NULL)
    return;

  cairo_save (self->cr);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  mrc_sheet_line (self, x, y, x + width, y, 3);
  cairo_restore (self->cr);
}

void
mrc_sheet_line (MrcSheet *self, double x1, double y1, double x2, double y2, double thick)
{
  if (self->cr == NULL)
    return;

  cairo_set_line_width (self->cr, thick);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

void
mrc_sheet_box (MrcSheet *self, int x, int y, int width, int height, int radius, int thick)
{
  if (self->cr == NULL)
    return;

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (self->cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (self->cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (self->cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (self->cr);
  cairo_set_line_width (self->cr, thick);
  cairo_stroke (self->cr);
}

/* From the middle outwards; @turn is 0 at twelve and 1 after a whole round. */
static void
ray (MrcSheet *self, int cx, int cy, double turn, double from, double to, double thick)
{
  double angle = 2 * G_PI * turn - G_PI_2;

  mrc_sheet_line (self, cx + from * cos (angle), cy + from * sin (angle), cx + to * cos (angle),
                  cy + to * sin (angle), thick);
}

void
mrc_sheet_clock (MrcSheet *self, int cx, int cy, int radius, int minute)
{
  double unit = radius / 70.0;

  if (self->cr == NULL)
    return;

  cairo_save (self->cr);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, 6 * unit);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, cx, cy, radius - 3 * unit, 0, 2 * G_PI);
  cairo_stroke (self->cr);
  for (int i = 0; i < TICKS; i++) {
    gboolean long_tick = i % LONG_TICK_EVERY == 0;

    ray (self, cx, cy, (double) i / TICKS, (long_tick ? 46 : 52) * unit, 59 * unit,
         (long_tick ? 6 : 3) * unit);
  }
  ray (self, cx, cy, minute / 720.0, 0, 28 * unit, 8 * unit);
  ray (self, cx, cy, minute % 60 / 60.0, 0, 38 * unit, 5 * unit);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, cx, cy, 6 * unit, 0, 2 * G_PI);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

int
mrc_sheet_qr (MrcSheet *self, int x, int y, int module, const char *text)
{
  cairo_surface_t *modules = mrc_qr_new (text, 0);
  int side = 0;

  if (modules == NULL)
    return 0;

  side = cairo_image_surface_get_width (modules);
  if (self->cr != NULL) {
    /* An image, a pixel a module: a renderer paints each pixel that a vector
     * square touches, and the squares come out a dot too large. */
    cairo_save (self->cr);
    cairo_translate (self->cr, x, y);
    cairo_scale (self->cr, module, module);
    cairo_set_source_surface (self->cr, modules, 0, 0);
    cairo_pattern_set_filter (cairo_get_source (self->cr), CAIRO_FILTER_NEAREST);
    cairo_rectangle (self->cr, 0, 0, side, side);
    cairo_fill (self->cr);
    cairo_restore (self->cr);
  }
  cairo_surface_destroy (modules);
  return side * module;
}

int
mrc_sheet_missing (MrcSheet *self)
{
  return self->missing;
}

cairo_t *
mrc_sheet_cairo (MrcSheet *self)
{
  return self->cr;
}
