// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/card/card-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/reader.h"
#include "kiosk/widgets/steps.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "locales/numbers.h"

#define MARGIN 48 /* of a landscape page */

struct _MrcCardScreen {
  MrcScreen parent_instance;

  gboolean first; /* card of its topic */

  GtkWidget *top;
  GtkWidget *topic;
  GtkWidget *steps;
  GtkWidget *count;
  GtkWidget *page;
  GtkWidget *art;
  GtkWidget *picture;
  GtkWidget *side;
  GtkWidget *reader;
  GtkWidget *check;
  GtkWidget *check_text;
  GtkWidget *old;
  GtkWidget *old_text;
  GtkWidget *source;
  GtkWidget *buttons;
  GtkWidget *print;
  GtkWidget *next;
  GtkWidget *other;
};

G_DEFINE_FINAL_TYPE (MrcCardScreen, mrc_card_screen, MRC_TYPE_SCREEN)

static void
say_remark (GPtrArray *sayings, GtkWidget *remark, GtkWidget *text)
{
  if (gtk_widget_get_visible (remark))
    mrc_sayings_add (sayings, "", mrc_text_get_text (MRC_TEXT (text)));
}

static GPtrArray *
mrc_card_screen_dup_narration (MrcScreen *screen)
{
  MrcCardScreen *self = MRC_CARD_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  /* The topic is named once, not again on each of its cards. */
  if (self->first)
    mrc_sayings_add (sayings, "", mrc_text_get_text (MRC_TEXT (self->topic)));
  mrc_sayings_add (sayings, "text", mrc_reader_get_text (MRC_READER (self->reader)));
  say_remark (sayings, self->check, self->check_text);
  say_remark (sayings, self->old, self->old_text);
  mrc_say_button (sayings, self->print);
  mrc_say_button (sayings, self->next);
  mrc_say_button (sayings, self->other);

  return g_steal_pointer (&sayings);
}

static void
mrc_card_screen_saying (MrcScreen *screen, const char *id)
{
  mrc_reader_set_word (MRC_READER (MRC_CARD_SCREEN (screen)->reader), -1, -1);

  MRC_SCREEN_CLASS (mrc_card_screen_parent_class)->saying (screen, id);
}

static void
mrc_card_screen_word (MrcScreen *screen, const char *id, int start, int end)
{
  if (g_strcmp0 (id, "text") == 0)
    mrc_reader_set_word (MRC_READER (MRC_CARD_SCREEN (screen)->reader), start, end);
}

static void
mrc_card_screen_class_init (MrcCardScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MrcScreenClass *screen_class = MRC_SCREEN_CLASS (klass);

  screen_class->dup_narration = mrc_card_screen_dup_narration;
  screen_class->saying = mrc_card_screen_saying;
  screen_class->word = mrc_card_screen_word;

  g_type_ensure (MRC_TYPE_READER);
  gtk_widget_class_set_css_name (widget_class, "mrc-card-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/card/card-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, top);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, topic);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, steps);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, count);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, art);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, picture);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, reader);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, check);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, check_text);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, old);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, old_text);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, source);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, print);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, next);
  gtk_widget_class_bind_template_child (widget_class, MrcCardScreen, other);
}

/* The words take the height: where they are from stands under the picture. */
static void
arrange_small (MrcCardScreen *self, int side)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->art), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self->art), mrc_take_out (self->source));
  mrc_text_set_align (MRC_TEXT (self->source), 0.5f, 0.5f);
  gtk_widget_set_margin_bottom (self->source, mrc_u (16));
  /* Told, or it would ask for the height of its words at their least width. */
  gtk_widget_set_size_request (self->side, side, -1);
}

/* Portrait: the picture over the words, in what they leave. Landscape: beside them, of its own width. A small
 * panel has its buttons beside each other, so that the words keep their lines. */
static void
arrange (MrcCardScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();
  int art = mrc_u (mrc_layout ()->card_art);

  gtk_box_set_spacing (GTK_BOX (self->top), mrc_u (24));
  gtk_box_set_spacing (GTK_BOX (self->side), mrc_u (mrc_layout ()->card_gap));
  gtk_box_set_spacing (GTK_BOX (self->check), mrc_u (16));
  gtk_box_set_spacing (GTK_BOX (self->old), mrc_u (16));
  gtk_box_set_spacing (GTK_BOX (self->buttons), mrc_gap (24));
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (panel->portrait ? 24 : 48));
  if (panel->small)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons), GTK_ORIENTATION_HORIZONTAL);
  if (panel->portrait) {
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->page), GTK_ORIENTATION_VERTICAL);
    gtk_widget_set_size_request (self->art, -1, art);
  } else {
    gtk_widget_set_hexpand (self->art, FALSE);
    gtk_widget_set_size_request (self->art, art, -1);
    if (panel->small)
      arrange_small (self, panel->width - mrc_u (2 * MARGIN + 48) - art);
    gtk_widget_set_vexpand (self->reader, TRUE);
  }
}

static void
mrc_card_screen_init (MrcCardScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

static void
show_progress (MrcCardScreen *self, const MrcCardWords *words)
{
  g_autofree char *number = mrc_number_text (words->number, mrc_language_current ());
  g_autofree char *count = mrc_number_text (words->count, mrc_language_current ());
  g_autofree char *both = g_strdup_printf ("%s / %s", number, count);

  mrc_text_set_text (MRC_TEXT (self->topic), words->topic);
  mrc_text_set_text (MRC_TEXT (self->count), both);
  mrc_steps_set (MRC_STEPS (self->steps), words->count, words->number);
}

GtkWidget *
mrc_card_screen_new (const MrcCardWords *words)
{
  MrcCardScreen *self = NULL;
  gboolean last = FALSE;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (MRC_TYPE_CARD_SCREEN, NULL);
  self->first = words->number <= 1;
  last = words->number >= words->count;
  show_progress (self, words);
  mrc_picture_set_picture (MRC_PICTURE (self->picture), words->picture);
  mrc_reader_set_text (MRC_READER (self->reader), words->text);
  mrc_text_set_text (MRC_TEXT (self->source), words->source);
  if (words->danger)
    gtk_widget_add_css_class (self->art, "danger");
  /* Both send to the counter: one is enough. */
  gtk_widget_set_visible (self->old, words->old);
  gtk_widget_set_visible (self->check, words->check_with_staff && !words->old);
  gtk_widget_set_visible (self->next, !last);
  gtk_widget_set_visible (self->other, last);
  if (words->print != NULL) {
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->print), words->print);
    gtk_widget_set_visible (self->print, TRUE);
  }
  if (words->onward != NULL)
    mrc_button_set_text (MRC_BUTTON (self->other), words->onward);
  if (words->next != NULL)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (last ? self->other : self->next), words->next);

  return GTK_WIDGET (self);
}
