// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/name/name-screen.h"

#include "kiosk/widgets/bengali-typing.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/field.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/name-board.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/take-out.h"

#include <string.h>

#define QUESTION_WIDTH 520 /* units, where the field stands beside it */
#define PILL_ROOM 272      /* units at the right that belong to the end pill */

struct _MrcNameScreen {
  MrcScreen parent_instance;

  MrcDraft *draft;
  char *sub;       /* said, and shown where there is room for it */
  char *go_action; /* of the gold button */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *board;
  GtkWidget *buttons;
  GtkWidget *skip;
  GtkWidget *go;
};

G_DEFINE_FINAL_TYPE (MrcNameScreen, mrc_name_screen, MRC_TYPE_SCREEN)

static void
go_on (MrcNameScreen *self)
{
  char text[MRC_TYPING_SIZE] = "";

  g_utf8_strncpy (text, mrc_draft_peek (self->draft), MRC_TYPING_MAX);
  if (mrc_typing_finish (text))
    mrc_draft_set (self->draft, text);
  explicit_bzero (text, sizeof text);

  if (*mrc_draft_peek (self->draft) != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), self->go_action, NULL);
}

static void
on_go_clicked (GtkWidget *button, MrcNameScreen *self)
{
  go_on (self);
}

/* What the board does not write comes here; a button that has the focus takes Return itself. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                MrcNameScreen *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  go_on (self);
  return GDK_EVENT_STOP;
}

static void
on_draft_changed (MrcNameScreen *self)
{
  gtk_widget_set_sensitive (self->go, *mrc_draft_peek (self->draft) != '\0');
}

static void
mrc_name_screen_shown (MrcScreen *screen)
{
  gtk_widget_grab_focus (MRC_NAME_SCREEN (screen)->board);
}

static void
say_button (GPtrArray *sayings, GtkWidget *button)
{
  g_autofree char *text = NULL;

  g_object_get (button, "text", &text, NULL);
  mrc_sayings_add (sayings, gtk_widget_get_name (button), text);
}

static GPtrArray *
mrc_name_screen_dup_narration (MrcScreen *screen)
{
  MrcNameScreen *self = MRC_NAME_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_sayings_add (sayings, "", mrc_header_get_question (MRC_HEADER (self->header)));
  mrc_sayings_add (sayings, "", self->sub);
  say_button (sayings, self->skip);
  say_button (sayings, self->go);

  return g_steal_pointer (&sayings);
}

static void
mrc_name_screen_dispose (GObject *object)
{
  MrcNameScreen *self = MRC_NAME_SCREEN (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (mrc_name_screen_parent_class)->dispose (object);
}

static void
mrc_name_screen_finalize (GObject *object)
{
  g_free (MRC_NAME_SCREEN (object)->sub);
  g_free (MRC_NAME_SCREEN (object)->go_action);

  G_OBJECT_CLASS (mrc_name_screen_parent_class)->finalize (object);
}

static void
mrc_name_screen_class_init (MrcNameScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MrcScreenClass *screen_class = MRC_SCREEN_CLASS (klass);

  object_class->dispose = mrc_name_screen_dispose;
  object_class->finalize = mrc_name_screen_finalize;
  screen_class->shown = mrc_name_screen_shown;
  screen_class->dup_narration = mrc_name_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-name-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/name/name-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcNameScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcNameScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcNameScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcNameScreen, skip);
  gtk_widget_class_bind_template_child (widget_class, MrcNameScreen, go);
  gtk_widget_class_bind_template_callback (widget_class, on_go_clicked);
}

static void
arrange (MrcNameScreen *self)
{
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_gap_below (mrc_layout ()->board_page));
  gtk_box_set_spacing (GTK_BOX (self->buttons), mrc_gap (20));
  gtk_widget_set_size_request (self->buttons, -1, mrc_u (mrc_layout ()->board_buttons));
}

static void
mrc_name_screen_init (MrcNameScreen *self)
{
  GtkEventController *keyboard = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keyboard, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keyboard);
  arrange (self);
}

/* Where there is no row for what is written it stands between the question and the end pill. */
static void
show_field_above (MrcNameScreen *self, GtkWidget *field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_widget_get_parent (self->header);

  gtk_box_append (GTK_BOX (row), mrc_take_out (self->header));
  gtk_box_append (GTK_BOX (row), field);
  gtk_box_prepend (GTK_BOX (column), row);

  mrc_header_set_picture (MRC_HEADER (self->header), "");
  mrc_header_set_beside (MRC_HEADER (self->header));
  gtk_widget_set_size_request (self->header, mrc_u (QUESTION_WIDTH), mrc_u (mrc_layout ()->pill + 40));
  gtk_widget_set_size_request (field, -1, mrc_u (mrc_layout ()->pill));
  gtk_widget_set_margin_end (field, mrc_u (PILL_ROOM));
  gtk_widget_set_hexpand (field, TRUE);
  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
}

static GtkWidget *
make (MrcNameScreen *self, MrcDraft *draft, const char *const *parts)
{
  GtkWidget *field = mrc_field_new (draft);
  gboolean small = mrc_panel_get ()->small;

  self->sub = g_strdup (mrc_header_get_sub (MRC_HEADER (self->header)));
  if (!mrc_panel_get ()->portrait)
    mrc_header_set_sub (MRC_HEADER (self->header), NULL);
  self->draft = g_object_ref (draft);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mrc_header_get_question (MRC_HEADER (self->header)), -1);
  if (small)
    show_field_above (self, field);
  self->board = mrc_name_board_new (draft, small ? NULL : field, parts);
  if (small)
    mrc_name_board_lend_edit_keys (MRC_NAME_BOARD (self->board), self->buttons);
  gtk_widget_set_vexpand (self->board, TRUE);
  gtk_box_prepend (GTK_BOX (self->page), self->board);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (on_draft_changed), self);
  on_draft_changed (self);

  return GTK_WIDGET (self);
}

GtkWidget *
mrc_name_screen_new (MrcDraft *draft)
{
  MrcNameScreen *self = NULL;

  g_return_val_if_fail (MRC_IS_DRAFT (draft), NULL);

  self = g_object_new (MRC_TYPE_NAME_SCREEN, NULL);
  self->go_action = g_strdup ("booking.name");
  return make (self, draft, NULL);
}

GtkWidget *
mrc_name_screen_new_for (MrcDraft *draft, const MrcNameScreenWords *words)
{
  MrcNameScreen *self = NULL;

  g_return_val_if_fail (MRC_IS_DRAFT (draft), NULL);

  self = g_object_new (MRC_TYPE_NAME_SCREEN, NULL);
  mrc_header_set_question (MRC_HEADER (self->header), words->question);
  mrc_header_set_sub (MRC_HEADER (self->header), words->sub);
  mrc_header_set_steps (MRC_HEADER (self->header), 0, 0);
  mrc_button_set_text (MRC_BUTTON (self->skip), words->skip);
  mrc_button_set_text (MRC_BUTTON (self->go), words->go);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->skip), words->skip_action);
  self->go_action = g_strdup (words->go_action);
  return make (self, draft, words->parts);
}
