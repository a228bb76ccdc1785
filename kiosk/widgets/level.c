// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/level.h"

#include "kiosk/widgets/panel.h"

#define SIDE 28 /* units, as the next ones */
#define GAP 4
#define BORDER 3
#define ROUND 6
#define SIGN_WIDTH 16
#define SIGN_HEIGHT 4

struct _MrcLevel {
  GtkWidget parent_instance;

  int full;
};

G_DEFINE_FINAL_TYPE (MrcLevel, mrc_level, GTK_TYPE_WIDGET)

static GdkRGBA
colour_of (MrcLevel *self, const char *name)
{
  GdkRGBA colour = { 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  return colour;
}

static void
draw_square (MrcLevel *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, gboolean full)
{
  float border = (float) mrc_u (BORDER);
  float widths[4] = { border, border, border, border };
  float sign = (float) mrc_u (SIGN_WIDTH);
  float thick = (float) mrc_u (SIGN_HEIGHT);
  GdkRGBA edge = colour_of (self, full ? "brick" : "edge");
  GdkRGBA white = { 1, 1, 1, 1 };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, bounds, (float) mrc_u (ROUND));
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, full ? &edge : &white, bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, widths, (GdkRGBA[4]){ edge, edge, edge, edge });
  if (full)
    gtk_snapshot_append_color (snapshot, &white,
                               &GRAPHENE_RECT_INIT (bounds->origin.x + (bounds->size.width - sign) / 2,
                                                    bounds->origin.y + (bounds->size.height - thick) / 2,
                                                    sign, thick));
}

static void
mrc_level_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcLevel *self = MRC_LEVEL (widget);
  int side = mrc_u (SIDE);
  int top = (gtk_widget_get_height (widget) - side) / 2;

  for (int i = 0; i < MRC_LEVEL_MOST; i++)
    draw_square (
      self, snapshot,
      &GRAPHENE_RECT_INIT ((float) (i * (side + mrc_u (GAP))), (float) top, (float) side, (float) side),
      i < self->full);
}

static void
mrc_level_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MRC_LEVEL_MOST * mrc_u (SIDE) + (MRC_LEVEL_MOST - 1) * mrc_u (GAP);
  else
    *minimum = *natural = mrc_u (SIDE);
}

static void
mrc_level_class_init (MrcLevelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mrc_level_snapshot;
  widget_class->measure = mrc_level_measure;

  gtk_widget_class_set_css_name (widget_class, "mrc-level");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mrc_level_init (MrcLevel *self)
{
}

GtkWidget *
mrc_level_new (int full)
{
  MrcLevel *self = g_object_new (MRC_TYPE_LEVEL, NULL);

  self->full = CLAMP (full, 1, MRC_LEVEL_MOST);
  return GTK_WIDGET (self);
}
