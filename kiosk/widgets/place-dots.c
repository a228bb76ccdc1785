// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/place-dots.h"

#include "kiosk/widgets/panel.h"

#define GAP 7 /* units, as the next one */
#define RING 3

struct _MrcPlaceDots {
  GtkWidget parent_instance;

  int full;
  int count;
  int columns;
  double units; /* a dot's side */
};

G_DEFINE_FINAL_TYPE (MrcPlaceDots, mrc_place_dots, GTK_TYPE_WIDGET)

static void
draw_dot (MrcPlaceDots *self, GtkSnapshot *snapshot, int i, const graphene_rect_t *bounds)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  float ring = (float) mrc_u (RING);
  float widths[4] = { ring, ring, ring, ring };
  GdkRGBA colour = { 0 };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, bounds, bounds->size.height / 2);
  if (i < self->full) {
    gtk_style_context_get_color (context, &colour);
    gtk_snapshot_push_rounded_clip (snapshot, &rounded);
    gtk_snapshot_append_color (snapshot, &colour, bounds);
    gtk_snapshot_pop (snapshot);
  } else {
    gboolean bright = gtk_widget_has_css_class (GTK_WIDGET (self), "bright");

    gtk_style_context_lookup_color (context, bright ? "card" : "edge", &colour);
    gtk_snapshot_append_border (snapshot, &rounded, widths, (GdkRGBA[4]){ colour, colour, colour, colour });
  }
}

static int
length (int dots, double units)
{
  return dots > 0 ? mrc_u (units * dots + GAP * (dots - 1)) : 0;
}

static void
mrc_place_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcPlaceDots *self = MRC_PLACE_DOTS (widget);
  int columns = MIN (self->columns, MAX (self->count, 1));
  int rows = (self->count + columns - 1) / columns;
  int side = mrc_u (self->units);
  int step = side + mrc_u (GAP);
  int left = (gtk_widget_get_width (widget) - length (columns, self->units)) / 2;
  int top = (gtk_widget_get_height (widget) - length (rows, self->units)) / 2;

  for (int i = 0; i < self->count; i++)
    draw_dot (self, snapshot, i,
              &GRAPHENE_RECT_INIT ((float) (left + i % columns * step), (float) (top + i / columns * step),
                                   (float) side, (float) side));
}

static void
mrc_place_dots_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  MrcPlaceDots *self = MRC_PLACE_DOTS (widget);
  int rows = (self->count + self->columns - 1) / self->columns;

  *minimum = *natural =
    length (orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (self->columns, self->count) : rows, self->units);
}

static void
mrc_place_dots_class_init (MrcPlaceDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mrc_place_dots_snapshot;
  widget_class->measure = mrc_place_dots_measure;

  gtk_widget_class_set_css_name (widget_class, "mrc-place-dots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mrc_place_dots_init (MrcPlaceDots *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_place_dots_new (int free, int capacity, int columns, double units)
{
  MrcPlaceDots *self = NULL;

  g_return_val_if_fail (columns > 0, NULL);

  self = g_object_new (MRC_TYPE_PLACE_DOTS, NULL);
  self->count = mrc_place_dots_scale (free, capacity, &self->full);
  self->columns = columns;
  self->units = units;

  return GTK_WIDGET (self);
}

int
mrc_place_dots_scale (int free, int capacity, int *ret_free)
{
  free = CLAMP (free, 0, capacity);
  if (capacity <= MRC_PLACE_DOTS_MAX) {
    *ret_free = free;
    return capacity;
  }

  *ret_free = (free * MRC_PLACE_DOTS_MAX + capacity / 2) / capacity;
  if (free > 0)
    *ret_free = MAX (*ret_free, 1);
  if (free < capacity)
    *ret_free = MIN (*ret_free, MRC_PLACE_DOTS_MAX - 1);

  return MRC_PLACE_DOTS_MAX;
}
