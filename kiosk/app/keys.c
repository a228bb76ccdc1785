// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/keys.h"

#include "kiosk/app/places.h"

#define REPEAT_MS 1000 /* a key that is held comes again sooner */

typedef struct {
  MrcKiosk *kiosk; /* (borrowed): the window holds it longer */
  gboolean used;   /* since the last touch of the glass */
  guint held;      /* code of the key that is down; 0: none */
  gint64 came;     /* µs, monotonic: when it came last */
  GtkWidget *at;   /* (weak) (nullable): where the ring was last */
} Keys;

static void
keys_free (Keys *keys)
{
  g_clear_weak_pointer (&keys->at);
  g_free (keys);
}

/* GTK takes its ring away three seconds after the last key; some need longer for the next. */
static void
on_ring_changed (GtkWindow *window, GParamSpec *pspec, Keys *keys)
{
  if (keys->used && !gtk_window_get_focus_visible (window))
    gtk_window_set_focus_visible (window, TRUE);
}

static void
set_used (GtkWindow *window, Keys *keys, gboolean used)
{
  keys->used = used;
  gtk_window_set_focus_visible (window, used);
}

static void
on_focus_changed (GtkWindow *window, GParamSpec *pspec, Keys *keys)
{
  if (gtk_window_get_focus (window) != NULL)
    g_set_weak_pointer (&keys->at, gtk_window_get_focus (window));
}

/* What greys while the ring is on it loses it to nothing: "less" that has come to 0. Whoever pressed it goes
 * on from there, not from the head of the page. */
static gboolean
go_on (GtkWindow *window, Keys *keys, GtkDirectionType direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;

  if (gtk_window_get_focus (window) != NULL || keys->at == NULL || !gtk_widget_get_mapped (keys->at) ||
      gtk_widget_is_sensitive (keys->at))
    return FALSE;

  for (GtkWidget *widget = keys->at; widget != NULL && !GTK_IS_WINDOW (widget);
       widget = gtk_widget_get_parent (widget)) {
    GtkWidget *beside = widget;

    while ((beside = forward ? gtk_widget_get_next_sibling (beside) : gtk_widget_get_prev_sibling (beside)) !=
           NULL) {
      if (gtk_widget_child_focus (beside, direction))
        return TRUE;
    }
  }
  return FALSE;
}

/* The focus comes into each page without its ring, which fingers do not need: the first key only shows it,
 * and presses nothing that nobody has seen it on. */
static gboolean
show_ring (GtkWindow *window, Keys *keys)
{
  if (gtk_window_get_focus_visible (window) || !GTK_IS_BUTTON (gtk_window_get_focus (window)))
    return FALSE;
  set_used (window, keys, TRUE);
  return TRUE;
}

/* Round and round: at the end the first comes again. */
static void
move (GtkWindow *window, Keys *keys, GtkDirectionType direction)
{
  if (show_ring (window, keys))
    return;
  set_used (window, keys, TRUE);
  if (go_on (window, keys, direction) || gtk_widget_child_focus (GTK_WIDGET (window), direction))
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

/* A hand that cannot let go at once chooses one thing, not one after the other. The time tells of a release
 * that was lost. */
static gboolean
is_held (Keys *keys, guint code)
{
  gint64 now = g_get_monotonic_time ();
  gboolean held = keys->held == code && now - keys->came < REPEAT_MS * G_TIME_SPAN_MILLISECOND;

  keys->held = code;
  keys->came = now;
  return held;
}

/* Where the PIN is asked for a visitor may stand as well: there is no one else yet. */
static gboolean
are_staff_at_work (MrcKiosk *kiosk)
{
  const MrcPlace *place = mrc_place_find (mrc_navigator_get_place (mrc_kiosk_get_navigator (kiosk)));

  return (mrc_place_get_flags (place) & MRC_PLACE_STAFF) && mrc_kiosk_is_staff_unlocked (kiosk);
}

static void
on_key_released (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, Keys *keys)
{
  keys->held = 0;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, Keys *keys)
{
  GtkWindow *window = GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  gboolean held = is_held (keys, code);

  /* Somebody is there, slow as it may be. What lies under that question is not answered with it. */
  if (mrc_idle_touch (mrc_kiosk_get_idle (keys->kiosk)))
    return GDK_EVENT_STOP;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key) {
  case GDK_KEY_Right:
  case GDK_KEY_Down:
  case GDK_KEY_Tab:
    if (!held)
      move (window, keys, GTK_DIR_TAB_FORWARD);
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_Up:
  case GDK_KEY_ISO_Left_Tab:
    if (!held)
      move (window, keys, GTK_DIR_TAB_BACKWARD);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return held || show_ring (window, keys) || choose (window);
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
  case GDK_KEY_ISO_Enter:
    return show_ring (window, keys);
  case GDK_KEY_F1:
    if (!are_staff_at_work (keys->kiosk))
      gtk_widget_activate_action (GTK_WIDGET (window), "nav.open", "s", "help");
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, Keys *keys)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (keys->used && (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN))
    set_used (GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))), keys, FALSE);
  return GDK_EVENT_PROPAGATE;
}

static void
on_visit_ended (GtkWindow *window)
{
  set_used (window, g_object_get_data (G_OBJECT (window), "mrc-keys"), FALSE);
}

static void
add_controller (GtkWindow *window, GtkEventController *controller, const char *signal, GCallback callback)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, signal, callback, g_object_get_data (G_OBJECT (window), "mrc-keys"));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

void
mrc_keys_watch (GtkWindow *window, MrcKiosk *kiosk)
{
  Keys *keys = g_new0 (Keys, 1);
  GtkEventController *controller = NULL;

  keys->kiosk = kiosk;
  g_object_set_data_full (G_OBJECT (window), "mrc-keys", keys, (GDestroyNotify) keys_free);
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (on_ring_changed), keys);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed), keys);
  g_signal_connect_object (kiosk, "visit-ended", G_CALLBACK (on_visit_ended), window, G_CONNECT_SWAPPED);
  add_controller (window, gtk_event_controller_legacy_new (), "event", G_CALLBACK (on_event));
  controller = gtk_event_controller_key_new ();
  add_controller (window, controller, "key-pressed", G_CALLBACK (on_key_pressed));
  g_signal_connect (controller, "key-released", G_CALLBACK (on_key_released), keys);
}
