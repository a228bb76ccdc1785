// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/ticket/ticket-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/clock-face.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"

struct _MrcTicketScreen {
  MrcScreen parent_instance;

  GtkWidget *fact_words[MRC_TICKET_FACTS];  /* (borrowed) (nullable) */
  GtkWidget *button_of[MRC_TICKET_BUTTONS]; /* (borrowed) (nullable) */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *panel;
  GtkWidget *numbers;
  GtkWidget *caption;
  GtkWidget *number;
  GtkWidget *facts;
  GtkWidget *buttons;
  GtkWidget *below; /* the third button, portrait */
};

G_DEFINE_FINAL_TYPE (MrcTicketScreen, mrc_ticket_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_ticket_screen_dup_narration (MrcScreen *screen)
{
  MrcTicketScreen *self = MRC_TICKET_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  if (gtk_widget_get_visible (self->numbers)) {
    mrc_say_text (sayings, "", self->caption);
    mrc_say_text (sayings, "", self->number);
  }
  for (int i = 0; i < MRC_TICKET_FACTS; i++) {
    if (self->fact_words[i] != NULL)
      mrc_say_text (sayings, "", self->fact_words[i]);
  }
  for (int i = 0; i < MRC_TICKET_BUTTONS; i++) {
    if (self->button_of[i] != NULL)
      mrc_say_button (sayings, self->button_of[i]);
  }
  return g_steal_pointer (&sayings);
}

static void
mrc_ticket_screen_class_init (MrcTicketScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_ticket_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-ticket-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/ticket/ticket-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, panel);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, numbers);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, caption);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, number);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, facts);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcTicketScreen, below);
}

static void
mrc_ticket_screen_init (MrcTicketScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_art (const MrcTicketFact *fact)
{
  return fact->picture != NULL ? mrc_picture_new (fact->picture, 240)
                               : mrc_clock_face_new (fact->minute, 240);
}

static void
add_fact (MrcTicketScreen *self, int i, const MrcTicketFact *fact)
{
  GtkWidget *box = mrc_shares_new (FALSE, 8);

  self->fact_words[i] = mrc_text_new ("label", fact->words);
  mrc_text_set_align (MRC_TEXT (self->fact_words[i]), 0.5f, 0.5f);
  gtk_widget_add_css_class (box, "hint");
  mrc_shares_add (MRC_SHARES (box), new_art (fact), 3);
  mrc_shares_add (MRC_SHARES (box), self->fact_words[i], 2);
  mrc_shares_add (MRC_SHARES (self->facts), box, 1);
}

/* The gold one is last: under the right thumb, as everywhere. */
static void
add_buttons (MrcTicketScreen *self, const MrcTicketButton *buttons)
{
  gboolean portrait = mrc_panel_get ()->portrait;

  mrc_shares_set_child (self->buttons, 0, 0, portrait ? 160 : 124);
  mrc_shares_set_child (self->below, 0, 0, 124);
  gtk_widget_set_visible (self->below, FALSE);
  for (int i = MRC_TICKET_BUTTONS - 1; i >= 0; i--) {
    GtkWidget *button = NULL;

    if (buttons[i].label == NULL)
      continue;
    button = mrc_button_new (i == 0 ? "btn go" : "btn soft", buttons[i].label, buttons[i].glyph);
    gtk_widget_set_name (button, buttons[i].id);
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), buttons[i].action);
    self->button_of[i] = button;
    if (portrait && i == MRC_TICKET_BUTTONS - 1) {
      mrc_shares_add (MRC_SHARES (self->below), button, 1);
      gtk_widget_set_visible (self->below, TRUE);
    } else {
      mrc_shares_add (MRC_SHARES (self->buttons), button, i == 0 ? (mrc_panel_get ()->small ? 1.3 : 1.6) : 1);
    }
  }
}

GtkWidget *
mrc_ticket_screen_new (const MrcTicketWords *words)
{
  MrcTicketScreen *self = g_object_new (MRC_TYPE_TICKET_SCREEN, NULL);

  mrc_header_set_question (MRC_HEADER (self->header), words->question);
  mrc_header_set_sub (MRC_HEADER (self->header), words->sub);
  mrc_text_set_text (MRC_TEXT (self->caption), words->caption != NULL ? words->caption : "");
  mrc_text_set_text (MRC_TEXT (self->number), words->number != NULL ? words->number : "");
  gtk_widget_set_visible (self->numbers, words->number != NULL);
  for (int i = 0; i < MRC_TICKET_FACTS; i++) {
    if (words->facts[i].words != NULL)
      add_fact (self, i, &words->facts[i]);
  }
  gtk_widget_set_visible (self->facts, words->facts[0].words != NULL);
  add_buttons (self, words->buttons);

  return GTK_WIDGET (self);
}
