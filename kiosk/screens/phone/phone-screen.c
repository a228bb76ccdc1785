// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/phone/phone-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/field.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/number-pad.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/phone-number.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/style.h"

#include <string.h>

struct _MrcPhoneScreen {
  MrcScreen parent_instance;

  MrcDraft *draft; /* (owned) */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *side;
  GtkWidget *hint;
  GtkWidget *promise;
  GtkWidget *problem;
  GtkWidget *field;
  GtkWidget *skip;
  GtkWidget *pad;
};

G_DEFINE_FINAL_TYPE (MrcPhoneScreen, mrc_phone_screen, MRC_TYPE_SCREEN)

/* The promise gives way to what is wrong, which is said when it first shows. */
static void
on_draft_changed (MrcPhoneScreen *self)
{
  const char *digits = mrc_draft_peek (self->draft);
  gboolean wrong = !mrc_phone_can_become_valid (digits);
  gboolean was_wrong = gtk_widget_get_visible (self->problem);

  mrc_number_pad_set_ready (MRC_NUMBER_PAD (self->pad), mrc_phone_is_valid (digits));
  if (wrong == was_wrong)
    return;

  gtk_widget_set_visible (self->problem, wrong);
  gtk_widget_set_visible (self->promise, !wrong);
  mrc_style_set_class (self->hint, "problem", wrong);
  if (wrong)
    mrc_screen_ask (MRC_SCREEN (self));
}

/* Writes @length digits of the draft and what is in @more, by way of a buffer that is wiped. */
static void
write_draft (MrcPhoneScreen *self, gsize length, const char *more)
{
  char digits[MRC_PHONE_DIGITS + 1] = { 0 };

  g_return_if_fail (length + strlen (more) <= MRC_PHONE_DIGITS);

  memcpy (digits, mrc_draft_peek (self->draft), length);
  memcpy (digits + length, more, strlen (more));
  mrc_draft_set (self->draft, digits);
  explicit_bzero (digits, sizeof digits);
}

static void
on_digit (MrcPhoneScreen *self, int digit)
{
  gsize length = strlen (mrc_draft_peek (self->draft));
  char more[2] = { (char) ('0' + digit), '\0' };

  if (length < MRC_PHONE_DIGITS)
    write_draft (self, length, more);
}

static void
on_erase (MrcPhoneScreen *self)
{
  gsize length = strlen (mrc_draft_peek (self->draft));

  if (length > 0)
    write_draft (self, MIN (length - 1, MRC_PHONE_DIGITS), "");
}

static void
on_done (MrcPhoneScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "booking.phone", NULL);
}

static void
mrc_phone_screen_shown (MrcScreen *screen)
{
  gtk_widget_grab_focus (MRC_PHONE_SCREEN (screen)->pad);
}

/* Never the digits: others in the room hear it. */
static GPtrArray *
mrc_phone_screen_dup_narration (MrcScreen *screen)
{
  MrcPhoneScreen *self = MRC_PHONE_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  if (gtk_widget_get_visible (self->problem)) {
    mrc_say_text (sayings, "", self->problem);
    return g_steal_pointer (&sayings);
  }

  mrc_say_header (sayings, self->header);
  mrc_say_text (sayings, "", self->promise);
  mrc_say_button (sayings, self->skip);

  return g_steal_pointer (&sayings);
}

static void
mrc_phone_screen_dispose (GObject *object)
{
  MrcPhoneScreen *self = MRC_PHONE_SCREEN (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (mrc_phone_screen_parent_class)->dispose (object);
}

static void
mrc_phone_screen_class_init (MrcPhoneScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_phone_screen_dispose;
  MRC_SCREEN_CLASS (klass)->shown = mrc_phone_screen_shown;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_phone_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-phone-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/phone/phone-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, hint);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, promise);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, problem);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, field);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, skip);
  gtk_widget_class_bind_template_child (widget_class, MrcPhoneScreen, pad);
  gtk_widget_class_bind_template_callback (widget_class, on_digit);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
arrange_beside (MrcPhoneScreen *self)
{
  mrc_shares_set_child (self->side, 1, 0, 0);
  gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
}

static void
mrc_phone_screen_init (MrcPhoneScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_number_pad_listen (MRC_NUMBER_PAD (self->pad), GTK_WIDGET (self));
  mrc_shares_set_gap (MRC_SHARES (self->page), mrc_layout ()->pad_page);
  if (!mrc_panel_get ()->portrait)
    arrange_beside (self);
}

GtkWidget *
mrc_phone_screen_new (MrcDraft *draft)
{
  MrcPhoneScreen *self = NULL;

  g_return_val_if_fail (MRC_IS_DRAFT (draft), NULL);

  self = g_object_new (MRC_TYPE_PHONE_SCREEN, NULL);
  self->draft = g_object_ref (draft);
  mrc_field_set_draft (MRC_FIELD (self->field), draft);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (on_draft_changed), self);
  on_draft_changed (self);

  return GTK_WIDGET (self);
}
