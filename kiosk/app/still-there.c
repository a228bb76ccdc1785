// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/still-there.h"

#include "kiosk/widgets/countdown.h"
#include "kiosk/widgets/panel.h"

struct _MrcStillThere {
  GtkWidget parent_instance;

  GtkWidget *panel;    /* (template child) */
  GtkWidget *question; /* (template child) */
  GtkWidget *warning;  /* (template child) */
  GtkWidget *yes;      /* (template child) */

  GtkWidget *before; /* (weak) (nullable): what had the focus when it asked */
};

G_DEFINE_FINAL_TYPE (MrcStillThere, mrc_still_there, GTK_TYPE_WIDGET)

static void
mrc_still_there_dispose (GObject *object)
{
  g_clear_weak_pointer (&MRC_STILL_THERE (object)->before);
  gtk_widget_dispose_template (GTK_WIDGET (object), MRC_TYPE_STILL_THERE);

  G_OBJECT_CLASS (mrc_still_there_parent_class)->dispose (object);
}

static void
mrc_still_there_class_init (MrcStillThereClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_still_there_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_css_name (widget_class, "mrc-still-there");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/app/still-there.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcStillThere, panel);
  gtk_widget_class_bind_template_child (widget_class, MrcStillThere, question);
  gtk_widget_class_bind_template_child (widget_class, MrcStillThere, warning);
  gtk_widget_class_bind_template_child (widget_class, MrcStillThere, yes);
}

static void
mrc_still_there_init (MrcStillThere *self)
{
  g_autofree char *name = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  name = g_strconcat (gtk_label_get_text (GTK_LABEL (self->question)), " ",
                      gtk_label_get_text (GTK_LABEL (self->warning)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_margin_top (self->panel, mrc_panel_out_of_reach ()); /* in the middle of what is in reach */
}

GtkWidget *
mrc_still_there_new (int seconds)
{
  MrcStillThere *self = g_object_new (MRC_TYPE_STILL_THERE, NULL);
  GtkWidget *countdown = mrc_countdown_new (seconds);

  gtk_widget_set_name (countdown, "countdown");
  gtk_widget_set_halign (countdown, GTK_ALIGN_CENTER);
  gtk_box_prepend (GTK_BOX (self->panel), countdown);
  return GTK_WIDGET (self);
}

void
mrc_still_there_ask (MrcStillThere *self)
{
  g_return_if_fail (MRC_IS_STILL_THERE (self));

  g_set_weak_pointer (&self->before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->yes);
}

void
mrc_still_there_go (MrcStillThere *self)
{
  g_return_if_fail (MRC_IS_STILL_THERE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->before != NULL)
    gtk_widget_grab_focus (self->before);
  g_clear_weak_pointer (&self->before);
}

GPtrArray *
mrc_still_there_dup_narration (MrcStillThere *self)
{
  GPtrArray *sayings = NULL;

  g_return_val_if_fail (MRC_IS_STILL_THERE (self), NULL);

  sayings = mrc_sayings_new ();
  mrc_sayings_add (sayings, "", gtk_label_get_text (GTK_LABEL (self->question)));
  mrc_sayings_add (sayings, "", gtk_label_get_text (GTK_LABEL (self->warning)));
  return sayings;
}
