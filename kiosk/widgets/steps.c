// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/steps.h"

#include "kiosk/widgets/panel.h"

#define HEIGHT 16 /* units, as the next ones */
#define LEAST_STITCH 24
#define GAP 10
#define BORDER 3

struct _MrcSteps {
  GtkWidget parent_instance;

  int count;
  int current; /* from 1 */
};

enum {
  PROP_0,
  PROP_COUNT,
  PROP_CURRENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcSteps, mrc_steps, GTK_TYPE_WIDGET)

static void
draw_stitch (MrcSteps *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, int step)
{
  const char *fill_name = step < self->current ? "river" : step == self->current ? "gold" : "card";
  const char *edge_name = step < self->current ? "river" : step == self->current ? "gold_lip" : "edge";
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  float width = (float) mrc_u (BORDER);
  float widths[4] = { width, width, width, width };
  GdkRGBA fill = { 0 };
  GdkRGBA edge = { 0 };
  GdkRGBA edges[4];
  GskRoundedRect rounded;

  gtk_style_context_lookup_color (context, fill_name, &fill);
  gtk_style_context_lookup_color (context, edge_name, &edge);
  for (int i = 0; i < 4; i++)
    edges[i] = edge;

  gsk_rounded_rect_init_from_rect (&rounded, bounds, bounds->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &fill, bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, widths, edges);
}

static void
mrc_steps_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcSteps *self = MRC_STEPS (widget);
  float gap = (float) mrc_u (GAP);
  float height = (float) gtk_widget_get_height (widget);
  float one =
    ((float) gtk_widget_get_width (widget) - gap * (float) (self->count - 1)) / (float) (self->count + 1);
  float x = 0;

  if (self->count < 1 || one <= height)
    return;

  for (int step = 1; step <= self->count; step++) {
    float width = step == self->current ? 2 * one : one;

    draw_stitch (self, snapshot, &GRAPHENE_RECT_INIT (x, 0, width, height), step);
    x += width + gap;
  }
}

static void
mrc_steps_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = mrc_u (HEIGHT);
  else
    *minimum = *natural =
      mrc_u ((MRC_STEPS (widget)->count + 1) * LEAST_STITCH + MRC_STEPS (widget)->count * GAP);
}

static void
mrc_steps_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcSteps *self = MRC_STEPS (object);

  switch (id) {
  case PROP_COUNT:
    g_value_set_int (value, self->count);
    break;
  case PROP_CURRENT:
    g_value_set_int (value, self->current);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_steps_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcSteps *self = MRC_STEPS (object);

  switch (id) {
  case PROP_COUNT:
    mrc_steps_set (self, g_value_get_int (value), self->current);
    break;
  case PROP_CURRENT:
    mrc_steps_set (self, self->count, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_steps_class_init (MrcStepsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_steps_get_property;
  object_class->set_property = mrc_steps_set_property;
  widget_class->snapshot = mrc_steps_snapshot;
  widget_class->measure = mrc_steps_measure;

  props[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, 100, 0, flags);
  props[PROP_CURRENT] = g_param_spec_int ("current", NULL, NULL, 0, 100, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
mrc_steps_init (MrcSteps *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
mrc_steps_new (void)
{
  return g_object_new (MRC_TYPE_STEPS, NULL);
}

void
mrc_steps_set (MrcSteps *self, int count, int current)
{
  g_return_if_fail (MRC_IS_STEPS (self));

  self->count = count;
  self->current = current;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) count,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) current, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
