// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/countdown.h"

#include "kiosk/widgets/panel.h"

#include <math.h>

#define SIDE 220 /* units, as the next one */
#define WIDTH 26
#define MS_PER_SECOND 1000

struct _MrcCountdown {
  GtkWidget parent_instance;

  int seconds;
  gint64 begun; /* µs, monotonic */
  double left;  /* of the whole */
  guint timer;  /* source id; 0 while it is not seen */
};

enum {
  PROP_0,
  PROP_LEFT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcCountdown, mrc_countdown, GTK_TYPE_WIDGET)

static void
set_left (MrcCountdown *self, double left)
{
  self->left = CLAMP (left, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEFT]);
}

/* A step that came late makes the next one no later. */
static gboolean
on_second (gpointer data)
{
  MrcCountdown *self = data;
  double gone = (double) (g_get_monotonic_time () - self->begun) / G_TIME_SPAN_SECOND;

  set_left (self, 1 - round (gone) / self->seconds);
  return G_SOURCE_CONTINUE;
}

static void
mrc_countdown_map (GtkWidget *widget)
{
  MrcCountdown *self = MRC_COUNTDOWN (widget);

  self->begun = g_get_monotonic_time ();
  set_left (self, 1);
  self->timer = g_timeout_add (MS_PER_SECOND, on_second, self);
  GTK_WIDGET_CLASS (mrc_countdown_parent_class)->map (widget);
}

static void
mrc_countdown_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&MRC_COUNTDOWN (widget)->timer, g_source_remove);
  GTK_WIDGET_CLASS (mrc_countdown_parent_class)->unmap (widget);
}

/* @share: of a whole turn, counted backwards from the top: what is left ends where the next step takes it. */
static void
draw_arc (MrcCountdown *self, cairo_t *cr, const char *name, double share, double radius)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  if (share <= 0)
    return;
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, -G_PI_2 + (1 - share) * 2 * G_PI, -G_PI_2 + 2 * G_PI);
  cairo_stroke (cr);
}

static void
mrc_countdown_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcCountdown *self = MRC_COUNTDOWN (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double line = mrc_u (WIDTH);
  double radius = (MIN (width, height) - line) / 2;
  cairo_t *cr = NULL;

  if (radius <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, line / 4);
  draw_arc (self, cr, "edge", 1, radius);
  cairo_set_line_width (cr, line);
  draw_arc (self, cr, "river", self->left, radius);
  cairo_destroy (cr);
}

static void
mrc_countdown_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = mrc_u (SIDE);
}

static void
mrc_countdown_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_LEFT:
    g_value_set_double (value, MRC_COUNTDOWN (object)->left);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_countdown_class_init (MrcCountdownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_countdown_get_property;
  widget_class->map = mrc_countdown_map;
  widget_class->unmap = mrc_countdown_unmap;
  widget_class->measure = mrc_countdown_measure;
  widget_class->snapshot = mrc_countdown_snapshot;

  props[PROP_LEFT] =
    g_param_spec_double ("left", NULL, NULL, 0, 1, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-countdown");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mrc_countdown_init (MrcCountdown *self)
{
  self->left = 1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_countdown_new (int seconds)
{
  MrcCountdown *self = g_object_new (MRC_TYPE_COUNTDOWN, NULL);

  self->seconds = seconds;
  return GTK_WIDGET (self);
}
