// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/code/code-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/number-pad.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/numbers.h"

#include <string.h>

#define CODE_DIGITS 9
#define GROUP 3

struct _MrcCodeScreen {
  MrcScreen parent_instance;

  char code[CODE_DIGITS + 1]; /* ASCII */
  gsize length;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *side;
  GtkWidget *how;
  GtkWidget *digits;
  GtkWidget *without_slip;
  GtkWidget *pad;
};

G_DEFINE_FINAL_TYPE (MrcCodeScreen, mrc_code_screen, MRC_TYPE_SCREEN)

/* "417 205 ___": what is missing is a line for each digit. */
static void
show_code (MrcCodeScreen *self)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (gsize i = 0; i < CODE_DIGITS; i++) {
    if (i > 0 && (i % GROUP == 0 || i > self->length))
      g_string_append (shown, i % GROUP == 0 ? "\u2002" : "\u2009");
    g_string_append_c (shown, i < self->length ? self->code[i] : '_');
  }
  words = mrc_digits_text (shown->str, mrc_language_current ());
  mrc_text_set_text (MRC_TEXT (self->digits), words);
  mrc_number_pad_set_ready (MRC_NUMBER_PAD (self->pad), self->length == CODE_DIGITS);
}

static void
forget (MrcCodeScreen *self)
{
  explicit_bzero (self->code, sizeof self->code);
  self->length = 0;
}

static void
on_digit (MrcCodeScreen *self, int digit)
{
  if (self->length == CODE_DIGITS)
    return;

  self->code[self->length++] = (char) ('0' + digit);
  show_code (self);
}

static void
on_erase (MrcCodeScreen *self)
{
  if (self->length > 0)
    self->code[--self->length] = '\0';
  show_code (self);
}

static void
on_done (MrcCodeScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "arrival.code", "s", self->code);
  forget (self);
  show_code (self);
}

static void
mrc_code_screen_shown (MrcScreen *screen)
{
  gtk_widget_grab_focus (MRC_CODE_SCREEN (screen)->pad);
}

static GPtrArray *
mrc_code_screen_dup_narration (MrcScreen *screen)
{
  MrcCodeScreen *self = MRC_CODE_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_say_text (sayings, "", self->how);
  mrc_say_button (sayings, self->without_slip);
  return g_steal_pointer (&sayings);
}

static void
mrc_code_screen_dispose (GObject *object)
{
  forget (MRC_CODE_SCREEN (object));

  G_OBJECT_CLASS (mrc_code_screen_parent_class)->dispose (object);
}

static void
mrc_code_screen_class_init (MrcCodeScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_code_screen_dispose;
  MRC_SCREEN_CLASS (klass)->shown = mrc_code_screen_shown;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_code_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-code-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/code/code-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, how);
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, digits);
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, without_slip);
  gtk_widget_class_bind_template_child (widget_class, MrcCodeScreen, pad);
  gtk_widget_class_bind_template_callback (widget_class, on_digit);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
arrange_beside (MrcCodeScreen *self)
{
  mrc_shares_set_child (self->side, 1, 0, 0);
  gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
}

static void
mrc_code_screen_init (MrcCodeScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_number_pad_listen (MRC_NUMBER_PAD (self->pad), GTK_WIDGET (self));
  mrc_shares_set_gap (MRC_SHARES (self->page), mrc_layout ()->pad_page);
  mrc_shares_set_gap (MRC_SHARES (self->side), mrc_layout ()->pad_side);
  if (!mrc_panel_get ()->portrait)
    arrange_beside (self);
  show_code (self);
}

GtkWidget *
mrc_code_screen_new (const char *notice)
{
  MrcCodeScreen *self = g_object_new (MRC_TYPE_CODE_SCREEN, NULL);

  if (notice != NULL) {
    mrc_header_set_sub (MRC_HEADER (self->header), notice);
    gtk_widget_add_css_class (self->header, "notice");
  }
  return GTK_WIDGET (self);
}
