// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/lock.h"

#define CHORDS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK)

static gboolean
is_way_out (guint key, GdkModifierType state)
{
  if (state & CHORDS)
    return TRUE;
  if (key >= GDK_KEY_F1 && key <= GDK_KEY_F35)
    return TRUE;

  switch (key) {
  case GDK_KEY_Menu:
  case GDK_KEY_Print:
  case GDK_KEY_Sys_Req:
  case GDK_KEY_Super_L:
  case GDK_KEY_Super_R:
  case GDK_KEY_Meta_L:
  case GDK_KEY_Meta_R:
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                gpointer data)
{
  return is_way_out (key, state);
}

/* Only the first button is a finger; the others open menus and paste. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) > GDK_BUTTON_PRIMARY)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_close_request (GtkWindow *window, gpointer data)
{
  return TRUE;
}

void
mrc_lock_window (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *buttons = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (buttons), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (buttons), GTK_PHASE_CAPTURE);
  g_signal_connect (buttons, "pressed", G_CALLBACK (on_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (buttons));

  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request), NULL);
}
