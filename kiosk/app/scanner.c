// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-scanner"

#include "kiosk/app/scanner.h"

#include <string.h>

#define MARK "MRC1"
#define MOST 512 /* characters: no slip's code is longer; what is, is let go */

struct _MrcScanner {
  char text[MOST + 1];
  gsize length;
  guint32 last_ms;
};

MrcScanner *
mrc_scanner_new (void)
{
  return g_new0 (MrcScanner, 1);
}

static void
forget (MrcScanner *self)
{
  explicit_bzero (self->text, sizeof self->text);
  self->length = 0;
}

void
mrc_scanner_free (MrcScanner *self)
{
  forget (self);
  g_free (self);
}

static gboolean
has_mark (const MrcScanner *self)
{
  return self->length >= strlen (MARK) && g_ascii_strncasecmp (self->text, MARK, strlen (MARK)) == 0;
}

/* Whether it may still become a slip's code; Caps Lock and layouts change no more than the case. */
static gboolean
may_be_slip (const MrcScanner *self)
{
  return g_ascii_strncasecmp (self->text, MARK, MIN (self->length, strlen (MARK))) == 0;
}

/* Return ends it, and only a code that has its mark. */
static gboolean
end (MrcScanner *self, char **ret_text)
{
  gboolean ours = has_mark (self);

  if (ours)
    *ret_text = g_strdup (self->text);
  forget (self);
  return ours;
}

gboolean
mrc_scanner_key (MrcScanner *self, guint keyval, guint32 time_ms, char **ret_text)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  *ret_text = NULL;
  if (self->length > 0 && time_ms - self->last_ms > MRC_SCANNER_GAP_MS)
    forget (self);
  self->last_ms = time_ms;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return end (self, ret_text);
  if (keyval == GDK_KEY_Shift_L || keyval == GDK_KEY_Shift_R)
    return FALSE; /* a capital's */
  if (character >= 128 || !g_ascii_isalnum ((char) character) || self->length == MOST) {
    forget (self);
    return FALSE;
  }
  self->text[self->length++] = (char) character;
  if (!may_be_slip (self)) {
    forget (self);
    return FALSE;
  }
  return has_mark (self);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                gpointer scanner)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  g_autofree char *text = NULL;
  gboolean ours = mrc_scanner_key (scanner, keyval, time, &text);

  if (text != NULL)
    gtk_widget_activate_action (window, "arrival.code", "s", text);
  return ours;
}

void
mrc_scanner_watch (GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  MrcScanner *scanner = mrc_scanner_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), scanner);
  g_object_set_data_full (G_OBJECT (keys), "mrc-scanner", scanner, (GDestroyNotify) mrc_scanner_free);
  gtk_widget_add_controller (window, keys);
}
