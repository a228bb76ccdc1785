// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/sorry/sorry-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define PICTURE_WIDTH 640 /* units, landscape */

struct _MrcSorryScreen {
  MrcScreen parent_instance;

  GtkWidget *sentence; /* the one of the reason */

  GtkWidget *page;
  GtkWidget *picture;
  GtkWidget *side;
  GtkWidget *instead;
  GtkWidget *first;
};

G_DEFINE_FINAL_TYPE (MrcSorryScreen, mrc_sorry_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_sorry_screen_dup_narration (MrcScreen *screen)
{
  MrcSorryScreen *self = MRC_SORRY_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_sayings_add (sayings, "", mrc_text_get_text (MRC_TEXT (self->sentence)));
  mrc_sayings_add (sayings, "", mrc_text_get_text (MRC_TEXT (self->instead)));
  mrc_say_button (sayings, self->first);

  return g_steal_pointer (&sayings);
}

static void
mrc_sorry_screen_class_init (MrcSorryScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_sorry_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-sorry-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/sorry/sorry-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcSorryScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcSorryScreen, picture);
  gtk_widget_class_bind_template_child (widget_class, MrcSorryScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcSorryScreen, instead);
  gtk_widget_class_bind_template_child (widget_class, MrcSorryScreen, first);
}

static void
arrange_beside (MrcSorryScreen *self)
{
  gtk_widget_set_hexpand (self->picture, FALSE);
  gtk_widget_set_size_request (self->picture, mrc_u (PICTURE_WIDTH), -1);
  gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
}

static void
mrc_sorry_screen_init (MrcSorryScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (48));
  gtk_box_set_spacing (GTK_BOX (self->side), mrc_u (40));
  if (mrc_panel_get ()->portrait)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->page), GTK_ORIENTATION_VERTICAL);
  else
    arrange_beside (self);
}

GtkWidget *
mrc_sorry_screen_new (const char *reason)
{
  MrcSorryScreen *self = NULL;
  GtkWidget *any = NULL;

  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (MRC_TYPE_SORRY_SCREEN, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (self->side); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (child));

    if (g_strcmp0 (id, "any") == 0)
      any = child;
    if (g_strcmp0 (id, reason) == 0 && !gtk_widget_get_visible (child))
      self->sentence = child;
  }
  if (self->sentence == NULL)
    self->sentence = any;
  gtk_widget_set_visible (self->sentence, TRUE);

  return GTK_WIDGET (self);
}
