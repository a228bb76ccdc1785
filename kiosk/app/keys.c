// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/keys.h"

/* Round and round: at the end the first comes again. */
static void
move (GtkWindow *window, GtkDirectionType direction)
{
  gtk_window_set_focus_visible (window, TRUE);
  if (gtk_widget_child_focus (GTK_WIDGET (window), direction))
    return;
  gtk_window_set_focus (window, NULL);
  gtk_widget_child_focus (GTK_WIDGET (window), direction);
}

/* Returns: whether something was chosen by keys: else the key is the page's */
static gboolean
choose (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (!GTK_IS_BUTTON (focus) || !gtk_window_get_focus_visible (window))
    return FALSE;
  g_signal_emit_by_name (focus, "clicked");
  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                MrcKiosk *kiosk)
{
  GtkWindow *window = GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  mrc_idle_touch (mrc_kiosk_get_idle (kiosk)); /* somebody is there, slow as it may be */
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key) {
  case GDK_KEY_Right:
  case GDK_KEY_Down:
  case GDK_KEY_Tab:
    move (window, GTK_DIR_TAB_FORWARD);
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_Up:
  case GDK_KEY_ISO_Left_Tab:
    move (window, GTK_DIR_TAB_BACKWARD);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return choose (window);
  case GDK_KEY_F1:
    mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), "help");
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

void
mrc_keys_watch (GtkWindow *window, MrcKiosk *kiosk)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), kiosk, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}
