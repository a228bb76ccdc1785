// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/choices/choices-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/clock-face.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define GAP 24 /* units */

struct _MrcChoicesScreen {
  MrcScreen parent_instance;

  GListModel *choices; /* (owned) */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *grid;
  char *serial_spoken; /* (owned) (nullable) */
  GtkWidget *serial;
  GtkWidget *serial_number;
  GtkWidget *serial_when;
  GtkWidget *serial_clock;
  GtkWidget *hotline;
  GtkWidget *hotline_words;
  GtkWidget *hotline_number;
  GtkWidget *skip;
};

G_DEFINE_FINAL_TYPE (MrcChoicesScreen, mrc_choices_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_choices_screen_dup_narration (MrcScreen *screen)
{
  MrcChoicesScreen *self = MRC_CHOICES_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_sayings_add (sayings, "", self->serial_spoken);
  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++) {
    g_autoptr (MrcChoice) choice = g_list_model_get_item (self->choices, i);

    mrc_say_choice (sayings, choice);
  }
  if (gtk_widget_get_visible (self->hotline)) {
    g_autofree char *hotline = g_strconcat (mrc_text_get_text (MRC_TEXT (self->hotline_words)), " ",
                                            mrc_text_get_text (MRC_TEXT (self->hotline_number)), NULL);

    mrc_sayings_add (sayings, "", hotline);
  }
  mrc_say_button (sayings, self->skip);

  return g_steal_pointer (&sayings);
}

static void
mrc_choices_screen_dispose (GObject *object)
{
  g_clear_object (&MRC_CHOICES_SCREEN (object)->choices);
  g_clear_pointer (&MRC_CHOICES_SCREEN (object)->serial_spoken, g_free);

  G_OBJECT_CLASS (mrc_choices_screen_parent_class)->dispose (object);
}

static void
mrc_choices_screen_class_init (MrcChoicesScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_choices_screen_dispose;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_choices_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-choices-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/choices/choices-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, grid);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, serial);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, serial_number);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, serial_when);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, serial_clock);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, hotline);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, hotline_words);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, hotline_number);
  gtk_widget_class_bind_template_child (widget_class, MrcChoicesScreen, skip);
}

static void
mrc_choices_screen_init (MrcChoicesScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (GAP));
  gtk_box_set_spacing (GTK_BOX (self->hotline), mrc_u (GAP));
  gtk_box_set_spacing (GTK_BOX (self->serial), mrc_u (2 * GAP));
}

static gboolean
all_danger (GListModel *choices)
{
  guint n = g_list_model_get_n_items (choices);

  for (guint i = 0; i < n; i++) {
    g_autoptr (MrcChoice) choice = g_list_model_get_item (choices, i);

    if (mrc_choice_get_style (choice) != MRC_CHOICE_DANGER)
      return FALSE;
  }

  return n > 0;
}

GtkWidget *
mrc_choices_screen_new (MrcChoiceLayout layout,
                        const char *question,
                        const char *sub,
                        const char *portrait,
                        GListModel *choices)
{
  MrcChoicesScreen *self = NULL;

  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);

  self = g_object_new (MRC_TYPE_CHOICES_SCREEN, NULL);
  self->choices = g_object_ref (choices);
  mrc_header_set_question (MRC_HEADER (self->header), question);
  mrc_header_set_sub (MRC_HEADER (self->header), sub);
  mrc_header_set_picture (MRC_HEADER (self->header), portrait);
  mrc_choice_grid_set (MRC_CHOICE_GRID (self->grid), layout, choices);
  if (all_danger (choices)) {
    gtk_widget_add_css_class (self->header, "danger");
    gtk_widget_add_css_class (self->page, "below-danger");
  }

  return GTK_WIDGET (self);
}

void
mrc_choices_screen_set_skip (MrcChoicesScreen *self, const char *action)
{
  g_return_if_fail (MRC_IS_CHOICES_SCREEN (self));
  g_return_if_fail (action != NULL);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->skip), action);
  gtk_widget_set_visible (self->skip, TRUE);
}

void
mrc_choices_screen_set_more (MrcChoicesScreen *self, const char *words, const char *action, gboolean go)
{
  g_return_if_fail (MRC_IS_CHOICES_SCREEN (self));

  gtk_widget_set_name (self->skip, "more");
  mrc_button_set_text (MRC_BUTTON (self->skip), words);
  mrc_button_set_glyph (MRC_BUTTON (self->skip), go ? "more" : "plus");
  if (go) {
    gtk_widget_remove_css_class (self->skip, "soft");
    gtk_widget_add_css_class (self->skip, "go");
  }
  mrc_choices_screen_set_skip (self, action);
}

void
mrc_choices_screen_set_serial (MrcChoicesScreen *self, const char *number, const char *when, int minute)
{
  g_return_if_fail (MRC_IS_CHOICES_SCREEN (self));

  mrc_text_set_text (MRC_TEXT (self->serial_number), number);
  mrc_text_set_text (MRC_TEXT (self->serial_when), when);
  mrc_clock_face_set_minute (MRC_CLOCK_FACE (self->serial_clock), minute);
  gtk_widget_set_visible (self->serial, TRUE);
  g_free (self->serial_spoken);
  self->serial_spoken = g_strdup_printf ("%s, %s", number, when);
}

void
mrc_choices_screen_set_hotline (MrcChoicesScreen *self, const char *words, const char *number)
{
  g_return_if_fail (MRC_IS_CHOICES_SCREEN (self));

  mrc_text_set_text (MRC_TEXT (self->hotline_words), words);
  mrc_text_set_text (MRC_TEXT (self->hotline_number), number);
  gtk_widget_set_visible (self->hotline, TRUE);
}

void
mrc_choices_screen_set_steps (MrcChoicesScreen *self, int steps, int step)
{
  g_return_if_fail (MRC_IS_CHOICES_SCREEN (self));

  mrc_header_set_steps (MRC_HEADER (self->header), steps, step);
}
