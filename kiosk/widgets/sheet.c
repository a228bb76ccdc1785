// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/sheet.h"

#include "kiosk/widgets/text.h"

struct _MrcSheet {
  MrcPressable parent_instance;

  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (MrcSheet, mrc_sheet, MRC_TYPE_PRESSABLE)

static void
mrc_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (MRC_SHEET (widget)->content,
                            &(GtkAllocation){ 0, 0, MAX (width, 0), MAX (height, 0) }, -1);
}

/* Whoever shows it divides the page. */
static void
mrc_sheet_measure (GtkWidget *widget,
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
mrc_sheet_dispose (GObject *object)
{
  g_clear_pointer (&MRC_SHEET (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_sheet_parent_class)->dispose (object);
}

static void
mrc_sheet_class_init (MrcSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_sheet_dispose;
  widget_class->measure = mrc_sheet_measure;
  widget_class->size_allocate = mrc_sheet_size_allocate;
}

static void
mrc_sheet_init (MrcSheet *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tile");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
}

GtkWidget *
mrc_sheet_new (const char *id, const char *name, const char *action, GtkWidget *content)
{
  MrcSheet *self = g_object_new (MRC_TYPE_SHEET, NULL);

  mrc_widget_set_id (GTK_WIDGET (self), id, name);
  self->content = content;
  gtk_widget_set_parent (content, GTK_WIDGET (self));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self), action);

  return GTK_WIDGET (self);
}
