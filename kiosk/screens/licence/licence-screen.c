// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/licence/licence-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/number-pad.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/numbers.h"

struct _MrcLicenceScreen {
  MrcScreen parent_instance;

  GString *typed; /* ASCII digits */
  gsize most;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *side;
  GtkWidget *how;
  GtkWidget *number;
  GtkWidget *by_name;
  GtkWidget *pad;
};

G_DEFINE_FINAL_TYPE (MrcLicenceScreen, mrc_licence_screen, MRC_TYPE_SCREEN)

static int
get_number (MrcLicenceScreen *self)
{
  return (int) g_ascii_strtoll (self->typed->str, NULL, 10);
}

static void
show_number (MrcLicenceScreen *self)
{
  g_autofree char *ascii = g_strconcat (self->typed->str, "_", NULL);
  g_autofree char *digits =
    mrc_digits_text (self->typed->len < self->most ? ascii : self->typed->str, mrc_language_current ());
  g_autofree char *words = mrc_message ("agency.number", "number", digits, NULL);

  mrc_text_set_text (MRC_TEXT (self->number), words);
  mrc_number_pad_set_ready (MRC_NUMBER_PAD (self->pad), get_number (self) > 0);
}

static void
on_digit (MrcLicenceScreen *self, int digit)
{
  if (self->typed->len == self->most)
    return;

  g_string_append_c (self->typed, (char) ('0' + digit));
  show_number (self);
}

static void
on_erase (MrcLicenceScreen *self)
{
  if (self->typed->len > 0)
    g_string_truncate (self->typed, self->typed->len - 1);
  show_number (self);
}

static void
on_done (MrcLicenceScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "agency.number", "i", get_number (self));
}

static void
mrc_licence_screen_shown (MrcScreen *screen)
{
  gtk_widget_grab_focus (MRC_LICENCE_SCREEN (screen)->pad);
}

static GPtrArray *
mrc_licence_screen_dup_narration (MrcScreen *screen)
{
  MrcLicenceScreen *self = MRC_LICENCE_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_say_text (sayings, "", self->how);
  mrc_say_button (sayings, self->by_name);
  return g_steal_pointer (&sayings);
}

static void
mrc_licence_screen_finalize (GObject *object)
{
  g_string_free (MRC_LICENCE_SCREEN (object)->typed, TRUE);

  G_OBJECT_CLASS (mrc_licence_screen_parent_class)->finalize (object);
}

static void
mrc_licence_screen_class_init (MrcLicenceScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_licence_screen_finalize;
  MRC_SCREEN_CLASS (klass)->shown = mrc_licence_screen_shown;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_licence_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-licence-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/licence/licence-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, how);
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, number);
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, by_name);
  gtk_widget_class_bind_template_child (widget_class, MrcLicenceScreen, pad);
  gtk_widget_class_bind_template_callback (widget_class, on_digit);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
mrc_licence_screen_init (MrcLicenceScreen *self)
{
  self->typed = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_number_pad_listen (MRC_NUMBER_PAD (self->pad), GTK_WIDGET (self));
  mrc_shares_set_gap (MRC_SHARES (self->page), mrc_layout ()->pad_page);
  mrc_shares_set_gap (MRC_SHARES (self->side), mrc_layout ()->pad_side);
  if (!mrc_panel_get ()->portrait) {
    mrc_shares_set_child (self->side, 1, 0, 0);
    gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
  }
}

GtkWidget *
mrc_licence_screen_new (int digits, const char *notice)
{
  MrcLicenceScreen *self = g_object_new (MRC_TYPE_LICENCE_SCREEN, NULL);

  self->most = (gsize) digits;
  if (notice != NULL) {
    mrc_header_set_sub (MRC_HEADER (self->header), notice);
    gtk_widget_add_css_class (self->header, "notice");
  }
  show_number (self);
  return GTK_WIDGET (self);
}
