// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/agency/agency-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"

#define NUMBER_SMALL 60   /* units: one line on a small panel; as the next one */
#define UNSURE_MOST 190.0 /* within the button: the letters step down */
#define LONG 50           /* characters of a name or an address: they need the room of the picture */

struct _MrcAgencyScreen {
  MrcScreen parent_instance;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *side;
  GtkWidget *picture;
  GtkWidget *number_row, *address_row;
  GtkWidget *number_label, *name_label, *address_label;
  GtkWidget *number, *name, *address;
  GtkWidget *buttons;
  GtkWidget *yes, *no, *unsure;
};

G_DEFINE_FINAL_TYPE (MrcAgencyScreen, mrc_agency_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_agency_screen_dup_narration (MrcScreen *screen)
{
  MrcAgencyScreen *self = MRC_AGENCY_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_say_text (sayings, "", self->number);
  mrc_say_text (sayings, "", self->name);
  if (gtk_widget_get_visible (self->address_row))
    mrc_say_text (sayings, "", self->address);
  mrc_say_button (sayings, self->yes);
  mrc_say_button (sayings, self->no);
  mrc_say_button (sayings, self->unsure);
  return g_steal_pointer (&sayings);
}

static void
mrc_agency_screen_class_init (MrcAgencyScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_agency_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-agency-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/agency/agency-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, picture);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, address_row);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, number_row);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, number_label);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, name_label);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, address_label);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, number);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, name);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, address);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, yes);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, no);
  gtk_widget_class_bind_template_child (widget_class, MrcAgencyScreen, unsure);
}

/* The buttons stand beside what is compared, under the right hand. */
static void
arrange_beside (MrcAgencyScreen *self)
{
  mrc_shares_set_child (self->side, 1, 0, 0);
  mrc_shares_set_child (self->buttons, 0, mrc_layout ()->agency_buttons, 0);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
}

static void
mrc_agency_screen_init (MrcAgencyScreen *self)
{
  double label = mrc_layout ()->agency_label * CLAMP (mrc_panel_get ()->text, 1, 1.25);

  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_shares_set_child (self->number_label, 0, label, 0);
  mrc_shares_set_child (self->name_label, 0, label, 0);
  mrc_shares_set_child (self->address_label, 0, label, 0);
  mrc_header_set_short (MRC_HEADER (self->header));
  if (mrc_panel_get ()->small) {
    mrc_shares_set_child (self->number_row, 0, 0, NUMBER_SMALL); /* the others need the room */
    g_object_set (self->unsure, "most", UNSURE_MOST, NULL);
  }
  if (!mrc_panel_get ()->portrait)
    arrange_beside (self);
}

static gboolean
is_long (const char *text)
{
  return text != NULL && g_utf8_strlen (text, -1) > LONG;
}

GtkWidget *
mrc_agency_screen_new (const MrcAgencyWords *words)
{
  MrcAgencyScreen *self = g_object_new (MRC_TYPE_AGENCY_SCREEN, NULL);

  mrc_text_set_text (MRC_TEXT (self->number), words->number);
  mrc_text_set_text (MRC_TEXT (self->name), words->name);
  mrc_text_set_text (MRC_TEXT (self->address), words->address != NULL ? words->address : "");
  gtk_widget_set_visible (self->address_row, words->address != NULL);
  gtk_widget_set_visible (self->picture, !is_long (words->name) && !is_long (words->address));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->yes), words->yes_action);
  return GTK_WIDGET (self);
}
