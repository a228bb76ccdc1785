// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/clock-face.h"

#include "kiosk/widgets/panel.h"

#include <math.h>

#define SIDE 240.0 /* of the drawing; all that follows is in its dots */
#define RIM_RADIUS 110
#define RIM_WIDTH 12
#define TICK_OUTER 96
#define TICK_LONG 22
#define TICK_SHORT 10
#define HOUR_LENGTH 44
#define HOUR_WIDTH 15
#define MINUTE_LENGTH 60
#define MINUTE_WIDTH 10

struct _MrcClockFace {
  GtkWidget parent_instance;

  int minute;
  double wish; /* units */
};

enum {
  PROP_0,
  PROP_MINUTE,
  PROP_WISH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcClockFace, mrc_clock_face, GTK_TYPE_WIDGET)

static void
set_colour (cairo_t *cr, GtkWidget *widget, const char *name)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
}

/* A line from the middle outwards; @turn: 0 to 1, clockwise from the top. */
static void
draw_ray (cairo_t *cr, double turn, double from, double to, double width)
{
  double x = sin (turn * 2 * G_PI);
  double y = -cos (turn * 2 * G_PI);

  cairo_move_to (cr, x * from, y * from);
  cairo_line_to (cr, x * to, y * to);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
draw_face (MrcClockFace *self, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);

  cairo_arc (cr, 0, 0, RIM_RADIUS, 0, 2 * G_PI);
  set_colour (cr, widget, "card");
  cairo_fill_preserve (cr);
  set_colour (cr, widget, "river");
  cairo_set_line_width (cr, RIM_WIDTH);
  cairo_stroke (cr);

  set_colour (cr, widget, "ink");
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < 12; i++)
    draw_ray (cr, i / 12.0, TICK_OUTER, TICK_OUTER - (i % 3 == 0 ? TICK_LONG : TICK_SHORT),
              i % 3 == 0 ? 11 : 6);
}

static void
draw_hands (MrcClockFace *self, cairo_t *cr)
{
  draw_ray (cr, self->minute % 720 / 720.0, 0, HOUR_LENGTH, HOUR_WIDTH);
  set_colour (cr, GTK_WIDGET (self), "gold2");
  draw_ray (cr, self->minute % 60 / 60.0, 0, MINUTE_LENGTH, MINUTE_WIDTH);
  set_colour (cr, GTK_WIDGET (self), "ink");
  cairo_arc (cr, 0, 0, 10, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
mrc_clock_face_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcClockFace *self = MRC_CLOCK_FACE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale = MIN (width, height) / SIDE;
  cairo_t *cr = NULL;

  if (scale <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, scale, scale);
  draw_face (self, cr);
  draw_hands (self, cr);
  cairo_destroy (cr);
}

static void
mrc_clock_face_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 0;
  *natural = mrc_u (MRC_CLOCK_FACE (widget)->wish);
}

static void
mrc_clock_face_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcClockFace *self = MRC_CLOCK_FACE (object);

  switch (id) {
  case PROP_MINUTE:
    g_value_set_int (value, self->minute);
    break;
  case PROP_WISH:
    g_value_set_double (value, self->wish);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_clock_face_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcClockFace *self = MRC_CLOCK_FACE (object);

  switch (id) {
  case PROP_MINUTE:
    mrc_clock_face_set_minute (self, g_value_get_int (value));
    break;
  case PROP_WISH:
    self->wish = g_value_get_double (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_clock_face_class_init (MrcClockFaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_clock_face_get_property;
  object_class->set_property = mrc_clock_face_set_property;
  widget_class->snapshot = mrc_clock_face_snapshot;
  widget_class->measure = mrc_clock_face_measure;

  props[PROP_MINUTE] = g_param_spec_int ("minute", NULL, NULL, 0, 1439, 0, flags);
  props[PROP_WISH] = g_param_spec_double ("wish", NULL, NULL, 0, 4000, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-clock-face");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mrc_clock_face_init (MrcClockFace *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_clock_face_new (int minute, double wish)
{
  return g_object_new (MRC_TYPE_CLOCK_FACE, "minute", minute, "wish", wish, NULL);
}

void
mrc_clock_face_set_minute (MrcClockFace *self, int minute)
{
  g_return_if_fail (MRC_IS_CLOCK_FACE (self));
  g_return_if_fail (minute >= 0 && minute < 1440);

  self->minute = minute;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
