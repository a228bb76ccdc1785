// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/page.h"

struct _MrcPage {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MrcPage, mrc_page, GTK_TYPE_WIDGET)

static void
mrc_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *head = gtk_widget_get_first_child (widget);
  GtkWidget *rest = gtk_widget_get_last_child (widget);
  int least = 0;
  int wish = 0;
  int rest_least = 0;

  gtk_widget_measure (head, GTK_ORIENTATION_VERTICAL, width, &least, &wish, NULL, NULL);
  gtk_widget_measure (rest, GTK_ORIENTATION_VERTICAL, width, &rest_least, NULL, NULL, NULL);
  wish = CLAMP (MIN (wish, height / 2), least, MAX (least, height - rest_least));
  gtk_widget_size_allocate (head, &(GtkAllocation){ 0, 0, width, wish }, -1);
  gtk_widget_size_allocate (rest, &(GtkAllocation){ 0, wish, width, height - wish }, -1);
}

static GtkSizeRequestMode
mrc_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mrc_page_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least = 0;
    int wish = 0;

    gtk_widget_measure (child, orientation, for_size, &least, &wish, NULL, NULL);
    if (orientation == GTK_ORIENTATION_VERTICAL) {
      *minimum += least;
      *natural += wish;
    } else {
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wish);
    }
  }
}

static void
mrc_page_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_page_parent_class)->dispose (object);
}

static void
mrc_page_class_init (MrcPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_page_dispose;
  widget_class->get_request_mode = mrc_page_get_request_mode;
  widget_class->measure = mrc_page_measure;
  widget_class->size_allocate = mrc_page_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mrc-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mrc_page_init (MrcPage *self)
{
}
