// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/end-pill.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"

#define WIDTH 196 /* units */

struct _MrcEndPill {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MrcEndPill, mrc_end_pill, GTK_TYPE_WIDGET)

static void
mrc_end_pill_dispose (GObject *object)
{
  g_clear_pointer (&(GtkWidget *){ gtk_widget_get_first_child (GTK_WIDGET (object)) }, gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_end_pill_parent_class)->dispose (object);
}

static void
mrc_end_pill_class_init (MrcEndPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_end_pill_dispose;

  g_type_ensure (MRC_TYPE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mrc-end-pill");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/widgets/end-pill.ui");
}

static void
mrc_end_pill_init (MrcEndPill *self)
{
  const MrcPanel *panel = mrc_panel_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), mrc_u (WIDTH), mrc_u (mrc_layout ()->pill));
  gtk_widget_set_margin_top (GTK_WIDGET (self), mrc_u (mrc_layout ()->pill_top));
  gtk_widget_set_margin_end (GTK_WIDGET (self), mrc_u (panel->portrait ? 32 : 48));
}

GtkWidget *
mrc_end_pill_new (void)
{
  return g_object_new (MRC_TYPE_END_PILL, NULL);
}
