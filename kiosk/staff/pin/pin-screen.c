// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/staff/pin/pin-screen.h"

#include "kiosk/widgets/header.h"
#include "kiosk/widgets/number-pad.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

#include <string.h>

struct _MrcPinScreen {
  MrcScreen parent_instance;

  char pin[MRC_PIN_DIGITS + 1]; /* wiped as soon as it is handed on */
  int length;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *side;
  GtkWidget *dots;
  GtkWidget *message;
  GtkWidget *pad;
};

G_DEFINE_FINAL_TYPE (MrcPinScreen, mrc_pin_screen, MRC_TYPE_SCREEN)

static void
show_dots (MrcPinScreen *self, int filled)
{
  for (GtkWidget *dot = gtk_widget_get_first_child (self->dots); dot != NULL;
       dot = gtk_widget_get_next_sibling (dot), filled--) {
    mrc_style_set_class (dot, "on", filled > 0);
  }
}

static void
forget (MrcPinScreen *self)
{
  explicit_bzero (self->pin, sizeof self->pin);
  self->length = 0;
}

static void
show_message (MrcPinScreen *self, const char *message)
{
  mrc_text_set_text (MRC_TEXT (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (message != NULL)
    mrc_screen_announce (MRC_SCREEN (self), message);
}

/* A part of a PIN would cost a try and never open. The dots stay until there is an answer. */
static void
on_done (MrcPinScreen *self)
{
  if (self->length < MRC_PIN_DIGITS) {
    g_autofree char *short_pin = mrc_message ("pin.short", NULL);

    show_message (self, short_pin);
    return;
  }

  gtk_widget_activate_action (GTK_WIDGET (self), "staff.pin", "s", self->pin);
  forget (self);
}

static void
on_digit (MrcPinScreen *self, int digit)
{
  show_message (self, NULL);
  self->pin[self->length++] = (char) ('0' + digit);
  show_dots (self, self->length);
  if (self->length == MRC_PIN_DIGITS)
    on_done (self);
}

static void
on_erase (MrcPinScreen *self)
{
  if (self->length > 0)
    self->pin[--self->length] = '\0';
  show_dots (self, self->length);
}

static void
mrc_pin_screen_shown (MrcScreen *screen)
{
  gtk_widget_grab_focus (MRC_PIN_SCREEN (screen)->pad);
}

static void
mrc_pin_screen_dispose (GObject *object)
{
  forget (MRC_PIN_SCREEN (object));

  G_OBJECT_CLASS (mrc_pin_screen_parent_class)->dispose (object);
}

static void
mrc_pin_screen_class_init (MrcPinScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_pin_screen_dispose;
  MRC_SCREEN_CLASS (klass)->shown = mrc_pin_screen_shown;

  gtk_widget_class_set_css_name (widget_class, "mrc-pin-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/staff/pin/pin-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcPinScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcPinScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcPinScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcPinScreen, dots);
  gtk_widget_class_bind_template_child (widget_class, MrcPinScreen, message);
  gtk_widget_class_bind_template_child (widget_class, MrcPinScreen, pad);
  gtk_widget_class_bind_template_callback (widget_class, on_digit);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
add_dots (MrcPinScreen *self)
{
  gtk_box_set_spacing (GTK_BOX (self->dots), mrc_u (30));
  for (int i = 0; i < MRC_PIN_DIGITS; i++) {
    GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_widget_add_css_class (dot, "dot");
    gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
    gtk_widget_set_halign (dot, i == 0 ? GTK_ALIGN_END : GTK_ALIGN_START);
    gtk_widget_set_hexpand (dot, i == 0 || i == MRC_PIN_DIGITS - 1);
    gtk_box_append (GTK_BOX (self->dots), dot);
  }
}

static void
arrange_beside (MrcPinScreen *self)
{
  mrc_shares_set_gap (MRC_SHARES (self->page), 48);
  mrc_shares_set_child (self->side, 1, 0, 0);
  gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
}

static void
mrc_pin_screen_init (MrcPinScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_number_pad_listen (MRC_NUMBER_PAD (self->pad), GTK_WIDGET (self));
  add_dots (self);
  mrc_shares_set_gap (MRC_SHARES (self->page), 24);
  if (!mrc_panel_get ()->portrait)
    arrange_beside (self);
}

GtkWidget *
mrc_pin_screen_new (void)
{
  return g_object_new (MRC_TYPE_PIN_SCREEN, NULL);
}

void
mrc_pin_screen_set_message (MrcPinScreen *self, const char *message)
{
  g_return_if_fail (MRC_IS_PIN_SCREEN (self));

  forget (self);
  show_dots (self, 0);
  show_message (self, message);
}
