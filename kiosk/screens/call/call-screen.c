// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/call/call-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/choice-grid.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

struct _MrcCallScreen {
  MrcScreen parent_instance;

  GtkWidget *may_page;
  GtkWidget *may_header;
  GtkWidget *may_grid;
  GtkWidget *safe_page;
  GtkWidget *safe_header;
  GtkWidget *safe_grid;
};

static const struct {
  const char *id, *picture, *message, *action;
} answers[] = {
  { "yes", "phone-call", "call.yes", NULL },
  { "no", "anonymous", "call.no", "booking.call(false)" },
  { "safe", "lock", "call.safe", "booking.call(true)" },
  { "unsafe", "no-name", "call.unsafe", "booking.call(false)" },
};

G_DEFINE_FINAL_TYPE (MrcCallScreen, mrc_call_screen, MRC_TYPE_SCREEN)

/* Which two of the answers are on the page. */
static gsize
first_answer (MrcCallScreen *self)
{
  return gtk_widget_get_visible (self->safe_page) ? 2 : 0;
}

static void
on_yes_clicked (MrcCallScreen *self)
{
  gtk_widget_set_visible (self->may_page, FALSE);
  gtk_widget_set_visible (self->safe_page, TRUE);
  mrc_screen_ask (MRC_SCREEN (self));
}

static GPtrArray *
mrc_call_screen_dup_narration (MrcScreen *screen)
{
  MrcCallScreen *self = MRC_CALL_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  gsize first = first_answer (self);

  mrc_say_header (sayings, first == 0 ? self->may_header : self->safe_header);
  for (gsize i = first; i < first + 2; i++) {
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
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, may_page);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, may_header);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, may_grid);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, safe_page);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, safe_header);
  gtk_widget_class_bind_template_child (widget_class, MrcCallScreen, safe_grid);
}

static void
fill (GtkWidget *grid, gsize first)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (gsize i = first; i < first + 2; i++) {
    g_autofree char *label = mrc_message (answers[i].message, NULL);
    g_autoptr (MrcChoice) choice =
      mrc_choice_new (answers[i].id, answers[i].picture, label, NULL, answers[i].action, MRC_CHOICE_PLAIN);

    g_list_store_append (choices, choice);
  }
  mrc_choice_grid_set (MRC_CHOICE_GRID (grid), MRC_LAYOUT_ASK, G_LIST_MODEL (choices));
}

static void
mrc_call_screen_init (MrcCallScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self->may_grid, 0);
  fill (self->safe_grid, 2);
  g_signal_connect_object (mrc_choice_grid_get_tile (MRC_CHOICE_GRID (self->may_grid), "yes"), "clicked",
                           G_CALLBACK (on_yes_clicked), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mrc_call_screen_new (void)
{
  return g_object_new (MRC_TYPE_CALL_SCREEN, NULL);
}
