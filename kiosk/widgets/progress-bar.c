// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/progress-bar.h"

#include "kiosk/widgets/panel.h"

#define HEIGHT 52 /* units, as the next ones */
#define WIDTH 880
#define BORDER 4
#define STITCH 52
#define SEAM 8

struct _MrcProgressBar {
  GtkWidget parent_instance;

  double fraction;
};

enum {
  PROP_0,
  PROP_FRACTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcProgressBar, mrc_progress_bar, GTK_TYPE_WIDGET)

static void
append_fill (GtkWidget *widget, GtkSnapshot *snapshot, const char *name, float x, float width)
{
  GdkRGBA colour = { 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (x, 0, width, (float) gtk_widget_get_height (widget)));
}

static void
mrc_progress_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcProgressBar *self = MRC_PROGRESS_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float done = width * (float) self->fraction;
  float line = (float) mrc_u (BORDER);
  float lines[4] = { line, line, line, line };
  GdkRGBA edges[4];
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (0, 0, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  append_fill (widget, snapshot, "card", 0, width);
  append_fill (widget, snapshot, "river", 0, done);
  for (float x = (float) mrc_u (STITCH - SEAM); x < done; x += (float) mrc_u (STITCH))
    append_fill (widget, snapshot, "seam", x, MIN ((float) mrc_u (SEAM), done - x));
  gtk_snapshot_pop (snapshot);

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "edge", &edges[0]);
  edges[1] = edges[2] = edges[3] = edges[0];
  gtk_snapshot_append_border (snapshot, &rounded, lines, edges);
}

static void
mrc_progress_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  *natural = mrc_u (orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT);
}

static void
mrc_progress_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_FRACTION:
    g_value_set_double (value, MRC_PROGRESS_BAR (object)->fraction);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_progress_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_FRACTION:
    mrc_progress_bar_set_fraction (MRC_PROGRESS_BAR (object), g_value_get_double (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_progress_bar_class_init (MrcProgressBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_progress_bar_get_property;
  object_class->set_property = mrc_progress_bar_set_property;
  widget_class->measure = mrc_progress_bar_measure;
  widget_class->snapshot = mrc_progress_bar_snapshot;

  props[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-progress-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
mrc_progress_bar_init (MrcProgressBar *self)
{
}

GtkWidget *
mrc_progress_bar_new (void)
{
  return g_object_new (MRC_TYPE_PROGRESS_BAR, NULL);
}

void
mrc_progress_bar_set_fraction (MrcProgressBar *self, double fraction)
{
  g_return_if_fail (MRC_IS_PROGRESS_BAR (self));

  self->fraction = CLAMP (fraction, 0, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  self->fraction, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
