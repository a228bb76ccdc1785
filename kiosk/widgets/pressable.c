// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/pressable.h"

#include "kiosk/widgets/style.h"

#define SHOWN_PRESSED (120 * G_TIME_SPAN_MILLISECOND)
#define DOUBLE_TAP_MS 400
#define DOUBLE_TAP (DOUBLE_TAP_MS * G_TIME_SPAN_MILLISECOND)

typedef struct {
  gboolean eager;
  gint64 pressed_at; /* µs, monotonic */
  guint release_id;  /* source that takes the class "pressed" away, 0 for none */
} MrcPressablePrivate;

enum {
  PROP_0,
  PROP_EAGER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gint64 last_tap = -DOUBLE_TAP; /* µs, monotonic: when it was answered */
static guint32 last_touch; /* ms, the display's: when the finger lifted; GDK_CURRENT_TIME: by none */

G_DEFINE_TYPE_WITH_PRIVATE (MrcPressable, mrc_pressable, GTK_TYPE_BUTTON)

static gboolean
on_shown_long_enough (gpointer data)
{
  MrcPressablePrivate *priv = mrc_pressable_get_instance_private (data);

  priv->release_id = 0;
  gtk_widget_remove_css_class (data, "pressed");

  return G_SOURCE_REMOVE;
}

static void
mrc_pressable_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  MrcPressablePrivate *priv = mrc_pressable_get_instance_private (MRC_PRESSABLE (widget));
  GtkStateFlags changed = previous ^ gtk_widget_get_state_flags (widget);

  if (changed & GTK_STATE_FLAG_ACTIVE) {
    g_clear_handle_id (&priv->release_id, g_source_remove);
    if (previous & GTK_STATE_FLAG_ACTIVE) {
      gint64 left = SHOWN_PRESSED - (g_get_monotonic_time () - priv->pressed_at);

      priv->release_id = g_timeout_add ((guint) (MAX (left, 0) / 1000), on_shown_long_enough, widget);
    } else {
      priv->pressed_at = g_get_monotonic_time ();
      gtk_widget_add_css_class (widget, "pressed");
    }
  }

  GTK_WIDGET_CLASS (mrc_pressable_parent_class)->state_flags_changed (widget, previous);
}

/* Returns: when the finger that presses @button lifted, in ms of the display; GDK_CURRENT_TIME: none does */
static guint32
get_touch (GtkButton *button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (button));
  guint32 touch = GDK_CURRENT_TIME;

  for (guint i = 0; touch == GDK_CURRENT_TIME && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_CLICK (controller))
      touch = gtk_event_controller_get_current_event_time (controller);
  }
  return touch;
}

/* Two touches are far apart only when the fingers were and we were: a page that takes long to build must not
 * make two of a double tap, nor answer one that was meant for the page before. */
static gboolean
is_double (gint64 now, guint32 touch)
{
  if (now - last_tap < DOUBLE_TAP)
    return TRUE;
  return touch != GDK_CURRENT_TIME && last_touch != GDK_CURRENT_TIME && touch - last_touch < DOUBLE_TAP_MS;
}

/* Runs before the handlers of the signal and before the action. */
static void
mrc_pressable_clicked (GtkButton *button)
{
  MrcPressablePrivate *priv = mrc_pressable_get_instance_private (MRC_PRESSABLE (button));
  gint64 now = g_get_monotonic_time ();
  guint32 touch = get_touch (button);

  if (!priv->eager && is_double (now, touch)) {
    g_signal_stop_emission_by_name (button, "clicked");
    return;
  }

  last_tap = now;
  last_touch = touch;
  if (GTK_BUTTON_CLASS (mrc_pressable_parent_class)->clicked != NULL)
    GTK_BUTTON_CLASS (mrc_pressable_parent_class)->clicked (button);
}

static void
mrc_pressable_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcPressablePrivate *priv = mrc_pressable_get_instance_private (MRC_PRESSABLE (object));

  switch (id) {
  case PROP_EAGER:
    g_value_set_boolean (value, priv->eager);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_pressable_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_EAGER:
    mrc_pressable_set_eager (MRC_PRESSABLE (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_pressable_dispose (GObject *object)
{
  MrcPressablePrivate *priv = mrc_pressable_get_instance_private (MRC_PRESSABLE (object));
  GtkWidget *child = NULL;

  g_clear_handle_id (&priv->release_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_pressable_parent_class)->dispose (object);
}

static void
mrc_pressable_class_init (MrcPressableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_pressable_get_property;
  object_class->set_property = mrc_pressable_set_property;
  object_class->dispose = mrc_pressable_dispose;
  widget_class->state_flags_changed = mrc_pressable_state_flags_changed;
  GTK_BUTTON_CLASS (klass)->clicked = mrc_pressable_clicked;

  props[PROP_EAGER] =
    g_param_spec_boolean ("eager", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "button");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
mrc_pressable_init (MrcPressable *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
}

void
mrc_pressable_set_eager (MrcPressable *self, gboolean eager)
{
  MrcPressablePrivate *priv = mrc_pressable_get_instance_private (self);

  g_return_if_fail (MRC_IS_PRESSABLE (self));

  priv->eager = eager;
}

void
mrc_pressable_set_selected (MrcPressable *self, gboolean selected)
{
  g_return_if_fail (MRC_IS_PRESSABLE (self));

  mrc_style_set_class (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

void
mrc_pressable_forget_taps (void)
{
  last_tap = -DOUBLE_TAP;
  last_touch = GDK_CURRENT_TIME;
}
