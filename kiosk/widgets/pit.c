// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/pit.h"

#include "kiosk/widgets/panel.h"

#define CORNER 40    /* units */
#define GROUND 0.385 /* of the height: where the air ends */
#define DEEPEST 0.88 /* of the height: the bottom of the deepest step */
#define HIGHEST 0.19 /* of the height: the top of the highest step; the flag is above */
#define MARGIN 0.03  /* of the width, beside the steps */
#define TEXT_UNITS 44
#define TEXT_LEAST 32 /* units: design/tokens.md 4 */

struct _MrcPit {
  GtkWidget parent_instance;

  gint64 *standing; /* (owned) (array length=months + 1) */
  int months;
  int break_even;
  char *depth;  /* (owned) */
  char *flag;   /* (owned) */
  char **years; /* (owned) */
};

G_DEFINE_FINAL_TYPE (MrcPit, mrc_pit, GTK_TYPE_WIDGET)

/* Where things stand, px. */
typedef struct {
  MrcPit *pit;
  cairo_t *cr;
  double width, height;
  double ground;
  double left, step; /* of the first month, and its width */
  double scale;      /* px for one of what is counted */
} Drawing;

static void
set_colour (Drawing *self, const char *name)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->pit)), name, &colour);
  gdk_cairo_set_source_rgba (self->cr, &colour);
}

static double
x_of (Drawing *self, int month)
{
  return self->left + month * self->step;
}

static double
y_of (Drawing *self, gint64 standing)
{
  return self->ground - (double) standing * self->scale;
}

static double
scale_of (Drawing *self)
{
  gint64 deepest = 0;
  gint64 highest = 0;
  double under = self->height * DEEPEST - self->ground;
  double above = self->ground - self->height * HIGHEST;

  for (int i = 0; i <= self->pit->months; i++) {
    deepest = MAX (deepest, -self->pit->standing[i]);
    highest = MAX (highest, self->pit->standing[i]);
  }
  return MIN (deepest > 0 ? under / (double) deepest : G_MAXDOUBLE,
              highest > 0 ? above / (double) highest : under / (double) MAX (deepest, 1));
}

static void
draw_land (Drawing *self)
{
  set_colour (self, "mist");
  cairo_rectangle (self->cr, 0, 0, self->width, self->ground);
  cairo_fill (self->cr);
  set_colour (self, "pit_sand");
  cairo_rectangle (self->cr, 0, self->ground, self->width, self->height - self->ground);
  cairo_fill (self->cr);
}

/* A month is as deep as it begins, and as high as it ends. */
static void
draw_steps (Drawing *self)
{
  MrcPit *pit = self->pit;

  for (int month = 1; month <= pit->months; month++) {
    gint64 standing = pit->standing[month - 1] < 0 ? pit->standing[month - 1] : pit->standing[month];

    set_colour (self, standing < 0 ? "brick" : "leaf");
    cairo_rectangle (self->cr, x_of (self, month - 1), self->ground, self->step,
                     y_of (self, standing) - self->ground);
    cairo_fill (self->cr);
    set_colour (self, standing < 0 ? "brickd" : "leafd");
    cairo_move_to (self->cr, x_of (self, month), self->ground);
    cairo_line_to (self->cr, x_of (self, month), y_of (self, standing));
    cairo_set_line_width (self->cr, mrc_u (2.5));
    cairo_stroke (self->cr);
  }
}

static void
draw_ground (Drawing *self)
{
  set_colour (self, "ink");
  cairo_rectangle (self->cr, 0, self->ground - mrc_u (5), self->width, mrc_u (10));
  cairo_fill (self->cr);
}

static void
draw_line (Drawing *self)
{
  double dashes[] = { mrc_u (26), mrc_u (16) };

  cairo_save (self->cr);
  set_colour (self, "gold");
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, mrc_u (9));
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_new_path (self->cr);
  for (int month = 0; month <= self->pit->months; month++)
    cairo_line_to (self->cr, x_of (self, month), y_of (self, self->pit->standing[month]));
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* Steps down until it is no wider than @width. Returns: (transfer full) */
static PangoLayout *
layout_text (Drawing *self, const char *text, double width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->pit), text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self->pit))));
  int units = TEXT_UNITS;
  int text_width = 0;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  do {
    pango_font_description_set_absolute_size (font, MAX (mrc_u (units), mrc_u (TEXT_LEAST)) * PANGO_SCALE);
    pango_layout_set_font_description (layout, font);
    pango_layout_get_pixel_size (layout, &text_width, NULL);
  } while (text_width > width && (units -= 2) >= TEXT_LEAST);
  pango_font_description_free (font);
  return layout;
}

static void
show_text (Drawing *self, PangoLayout *layout, double x, double y, const char *colour)
{
  set_colour (self, colour);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_years (Drawing *self)
{
  double dots[] = { mrc_u (1), mrc_u (15) };
  double bottom = self->height * 0.9;

  for (int i = 0; self->pit->years[i] != NULL; i++) {
    double x = x_of (self, (i + 1) * 12);
    g_autoptr (PangoLayout) layout = layout_text (self, self->pit->years[i], self->step * 11);
    int width = 0;

    pango_layout_get_pixel_size (layout, &width, NULL);
    cairo_save (self->cr);
    set_colour (self, "ink");
    cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_width (self->cr, mrc_u (5));
    cairo_set_dash (self->cr, dots, G_N_ELEMENTS (dots), 0);
    cairo_move_to (self->cr, x, self->ground + mrc_u (14));
    cairo_line_to (self->cr, x, bottom);
    cairo_stroke (self->cr);
    cairo_restore (self->cr);
    show_text (self, layout, MIN (x - width / 2.0, self->width - width - mrc_u (30)), bottom, "ink");
  }
}

/* In the brick where there is room for it, else in the sand beside. */
/* How deep the pit is at @x: what stands right of it and under that is on sand. */
static double
bottom_at (Drawing *self, double x)
{
  MrcPit *pit = self->pit;
  int month = 0;

  while (month < pit->months && x_of (self, month + 1) <= x)
    month++;
  return y_of (self, pit->standing[month]);
}

static void
draw_depth (Drawing *self)
{
  MrcPit *pit = self->pit;
  g_autoptr (PangoLayout) layout = layout_text (self, pit->depth, self->width * 0.6);
  int width = 0;
  int height = 0;
  int covered = 0;
  double top = self->ground + mrc_u (40);

  pango_layout_get_pixel_size (layout, &width, &height);
  while (covered < pit->months && y_of (self, pit->standing[covered]) > top + height)
    covered++;
  if (x_of (self, covered) > self->left + width + mrc_u (60)) {
    show_text (self, layout, self->left + mrc_u (30), top, "card");
  } else {
    double left = self->width - width - mrc_u (40);

    show_text (self, layout, left, MAX (top, bottom_at (self, left) + mrc_u (16)), "ink");
  }
}

static void
draw_flag (Drawing *self)
{
  MrcPit *pit = self->pit;
  const char *colour = pit->break_even > 0 ? "leaf" : "brick";
  double x = x_of (self, pit->break_even > 0 ? pit->break_even : pit->months) - mrc_u (6);
  double top = self->height * 0.06;
  g_autoptr (PangoLayout) layout = layout_text (self, pit->flag, self->width - mrc_u (120));
  int width = 0;
  int height = 0;
  double flag_width = 0;
  double left = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  flag_width = width + mrc_u (60);
  left = x - flag_width >= mrc_u (20) ? x - flag_width : MIN (x, self->width - flag_width - mrc_u (20));
  set_colour (self, "ink");
  cairo_rectangle (self->cr, x - mrc_u (4), top, mrc_u (8), self->ground - top);
  cairo_fill (self->cr);
  set_colour (self, colour);
  cairo_rectangle (self->cr, left, top, flag_width, height + mrc_u (16));
  cairo_fill (self->cr);
  show_text (self, layout, left + mrc_u (30), top + mrc_u (8), "card");
}

static void
clip_corners (cairo_t *cr, double width, double height)
{
  double r = mrc_u (CORNER);

  cairo_new_sub_path (cr);
  cairo_arc (cr, width - r, r, r, -G_PI_2, 0);
  cairo_arc (cr, width - r, height - r, r, 0, G_PI_2);
  cairo_arc (cr, r, height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, r, r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_clip (cr);
}

static void
mrc_pit_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcPit *self = MRC_PIT (widget);
  Drawing drawing = { .pit = self,
                      .width = gtk_widget_get_width (widget),
                      .height = gtk_widget_get_height (widget) };

  if (self->months == 0 || drawing.width <= 0 || drawing.height <= 0)
    return;

  drawing.cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) drawing.width, (float) drawing.height));
  drawing.ground = drawing.height * GROUND;
  drawing.left = drawing.width * MARGIN;
  drawing.step = drawing.width * (1 - 2 * MARGIN) / self->months;
  drawing.scale = scale_of (&drawing);
  clip_corners (drawing.cr, drawing.width, drawing.height);
  draw_land (&drawing);
  draw_steps (&drawing);
  draw_years (&drawing);
  draw_line (&drawing);
  draw_ground (&drawing);
  if (self->standing[0] < 0)
    draw_depth (&drawing);
  draw_flag (&drawing);
  cairo_destroy (drawing.cr);
}

static void
mrc_pit_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
mrc_pit_finalize (GObject *object)
{
  MrcPit *self = MRC_PIT (object);

  g_free (self->standing);
  g_free (self->depth);
  g_free (self->flag);
  g_strfreev (self->years);

  G_OBJECT_CLASS (mrc_pit_parent_class)->finalize (object);
}

static void
mrc_pit_class_init (MrcPitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_pit_finalize;
  widget_class->snapshot = mrc_pit_snapshot;
  widget_class->measure = mrc_pit_measure;

  gtk_widget_class_set_css_name (widget_class, "mrc-pit");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mrc_pit_init (MrcPit *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_pit_new (void)
{
  return g_object_new (MRC_TYPE_PIT, NULL);
}

void
mrc_pit_set (MrcPit *self, const gint64 *standing, int months, int break_even, const MrcPitWords *words)
{
  g_return_if_fail (MRC_IS_PIT (self) && months > 0 && break_even >= 0 && break_even <= months);

  g_free (self->standing);
  self->standing = g_memdup2 (standing, (gsize) (months + 1) * sizeof *standing);
  self->months = months;
  self->break_even = break_even;
  g_free (self->depth);
  self->depth = g_strdup (words->depth);
  g_free (self->flag);
  self->flag = g_strdup (words->flag);
  g_strfreev (self->years);
  self->years = g_strdupv ((char **) words->years);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
