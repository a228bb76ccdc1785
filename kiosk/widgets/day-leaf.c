// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/day-leaf.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define WIDTH 162 /* units, without the border */
#define WIDTH_LANDSCAPE 142

struct _MrcDayLeaf {
  GtkWidget parent_instance;

  GtkWidget *weekday;
  GtkWidget *number;
};

G_DEFINE_FINAL_TYPE (MrcDayLeaf, mrc_day_leaf, GTK_TYPE_WIDGET)

static void
mrc_day_leaf_dispose (GObject *object)
{
  MrcDayLeaf *self = MRC_DAY_LEAF (object);

  g_clear_pointer (&self->weekday, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_day_leaf_parent_class)->dispose (object);
}

static GtkSizeRequestMode
mrc_day_leaf_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static int
natural_width (void)
{
  return mrc_u (mrc_panel_get ()->portrait ? WIDTH : WIDTH_LANDSCAPE);
}

static void
mrc_day_leaf_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  MrcDayLeaf *self = MRC_DAY_LEAF (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = natural_width ();
  else
    *natural = mrc_text_height_for (MRC_TEXT (self->weekday), natural_width (), 1) +
               mrc_text_height_for (MRC_TEXT (self->number), natural_width (), 1);
  *minimum = *natural;
}

static void
mrc_day_leaf_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcDayLeaf *self = MRC_DAY_LEAF (widget);
  int weekday = mrc_text_height_for (MRC_TEXT (self->weekday), natural_width (), 1);
  int number = mrc_text_height_for (MRC_TEXT (self->number), natural_width (), 1);

  if (weekday + number > height)
    weekday = weekday * height / (weekday + number);
  gtk_widget_size_allocate (self->weekday, &(GtkAllocation){ 0, 0, width, weekday }, -1);
  gtk_widget_size_allocate (self->number, &(GtkAllocation){ 0, weekday, width, MAX (0, height - weekday) },
                            -1);
}

static void
mrc_day_leaf_class_init (MrcDayLeafClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_day_leaf_dispose;
  widget_class->get_request_mode = mrc_day_leaf_get_request_mode;
  widget_class->measure = mrc_day_leaf_measure;
  widget_class->size_allocate = mrc_day_leaf_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mrc-day-leaf");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mrc_day_leaf_init (MrcDayLeaf *self)
{
  self->weekday = mrc_text_new ("small", NULL);
  self->number = mrc_text_new ("number", NULL);
  mrc_text_set_align (MRC_TEXT (self->weekday), 0.5f, 0.5f);
  mrc_text_set_align (MRC_TEXT (self->number), 0.5f, 0.5f);
  gtk_widget_set_parent (self->weekday, GTK_WIDGET (self));
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_day_leaf_new (MrcDay day)
{
  MrcDayLeaf *self = g_object_new (MRC_TYPE_DAY_LEAF, NULL);
  MrcLanguage language = mrc_language_current ();
  g_autofree char *weekday = mrc_day_text (day, MRC_DAY_TEXT_WEEKDAY_SHORT, language);
  g_autofree char *number = mrc_day_text (day, MRC_DAY_TEXT_NUMBER, language);

  mrc_text_set_text (MRC_TEXT (self->weekday), weekday);
  mrc_text_set_text (MRC_TEXT (self->number), number);

  return GTK_WIDGET (self);
}
