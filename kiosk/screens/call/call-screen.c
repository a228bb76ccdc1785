// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/call/call-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/choice-grid.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

struct _MrcCallScreen {
  MrcScreen parent_instance;

  gsize first; /* of the two answers it has */

  GtkWidget *may_header;
  GtkWidget *safe_header;
  GtkWidget *grid;
};

static const struct {
  const char *id, *picture, *message, *action;
} answers[] = {
  { "yes", "phone-call", "call.yes", "nav.open('call/safe')" },
  { "no", "anonymous", "call.no", "booking.call(false)" },
  { "safe", "lock", "call.safe", "booking.call(true)" },
  { "unsafe", "no-name", "call.unsafe", "booking.call(false)" },
};

G_DEFINE_FINAL_TYPE (MrcCallScreen, mrc_call_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_call_screen_dup_narration (MrcScreen *screen)
{
  MrcCallScreen *self = MRC_CALL_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->first == 0 ? self->may_header : self->safe_header);
  for (gsize i = self->first; i < self->first + 2; i++) {
    g_autofree char *words = mrc_message (answers[i].message, NULL);

    mrc_sayings_add (sayings, answers[i].id, words);
  }

  return g_steal_pointer (&sayings);
}

static void
mrc_call_screen_class_init (MrcCallScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_call_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-call-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/call/call-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, may_header);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, safe_header);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, grid);
}

static void
mrc_call_screen_init (MrcCallScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mrc_call_screen_new (gboolean safe)
{
  MrcCallScreen *self = g_object_new (MRC_TYPE_CALL_SCREEN, NULL);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  self->first = safe ? 2 : 0;
  for (gsize i = self->first; i < self->first + 2; i++) {
    g_autofree char *label = mrc_message (answers[i].message, NULL);
    g_autoptr (MrcChoice) choice =
      mrc_choice_new (answers[i].id, answers[i].picture, label, NULL, answers[i].action, MRC_CHOICE_PLAIN);

    g_list_store_append (choices, choice);
  }
  mrc_choice_grid_set (MRC_CHOICE_GRID (self->grid), MRC_LAYOUT_ASK, G_LIST_MODEL (choices));
  gtk_widget_set_visible (self->may_header, !safe);
  gtk_widget_set_visible (self->safe_header, safe);

  return GTK_WIDGET (self);
}
