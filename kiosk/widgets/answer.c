// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/answer.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/text.h"

struct _MrcAnswer {
  MrcPressable parent_instance;

  GtkWidget *parts;
  GtkWidget *tick; /* (nullable): the sign that it is selected */
};

G_DEFINE_FINAL_TYPE (MrcAnswer, mrc_answer, MRC_TYPE_PRESSABLE)

/* The tick stands on the tile's corner, outside what its padding leaves. */
static void
place_tick (MrcAnswer *self, int width)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GtkBorder padding;
  GtkBorder border;
  int side = 0;

  if (self->tick == NULL)
    return;

  gtk_style_context_get_padding (context, &padding);
  gtk_style_context_get_border (context, &border);
  gtk_widget_measure (self->tick, GTK_ORIENTATION_HORIZONTAL, -1, &side, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->tick,
                            &(GtkAllocation){ width + padding.right + border.right - side + mrc_u (14),
                                              -(padding.top + border.top) - mrc_u (20), side, side },
                            -1);
}

static void
mrc_answer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcAnswer *self = MRC_ANSWER (widget);

  gtk_widget_size_allocate (self->parts, &(GtkAllocation){ 0, 0, MAX (width, 0), MAX (height, 0) }, -1);
  place_tick (self, width);
}

static void
mrc_answer_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
mrc_answer_dispose (GObject *object)
{
  MrcAnswer *self = MRC_ANSWER (object);

  g_clear_pointer (&self->parts, gtk_widget_unparent);
  g_clear_pointer (&self->tick, gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_answer_parent_class)->dispose (object);
}

static void
mrc_answer_class_init (MrcAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_answer_dispose;
  widget_class->measure = mrc_answer_measure;
  widget_class->size_allocate = mrc_answer_size_allocate;
}

static void
mrc_answer_init (MrcAnswer *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tile");
  gtk_widget_add_css_class (GTK_WIDGET (self), "answer");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
mrc_answer_new (const char *id, const char *name, GtkOrientation orientation, double gap)
{
  MrcAnswer *self = g_object_new (MRC_TYPE_ANSWER, NULL);

  mrc_widget_set_id (GTK_WIDGET (self), id, name);
  self->parts = mrc_parts_new (orientation, gap);
  gtk_widget_set_parent (self->parts, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

void
mrc_answer_add (MrcAnswer *self, GtkWidget *part)
{
  g_return_if_fail (MRC_IS_ANSWER (self));

  mrc_parts_add (MRC_PARTS (self->parts), part);
}

void
mrc_answer_set_selected (MrcAnswer *self, gboolean selected)
{
  g_return_if_fail (MRC_IS_ANSWER (self));

  if (selected == (self->tick != NULL))
    return;

  g_clear_pointer (&self->tick, gtk_widget_unparent);
  if (selected) {
    self->tick = mrc_glyph_new ("check", 44);
    gtk_widget_add_css_class (self->tick, "tick");
    gtk_widget_set_parent (self->tick, GTK_WIDGET (self));
  }
  mrc_pressable_set_selected (MRC_PRESSABLE (self), selected);
}

gboolean
mrc_answer_get_selected (MrcAnswer *self)
{
  g_return_val_if_fail (MRC_IS_ANSWER (self), FALSE);

  return self->tick != NULL;
}
