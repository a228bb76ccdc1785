// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/number-pad.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define COLUMNS 3
#define ROWS 4
#define N_KEYS (COLUMNS * ROWS)
#define ERASE 9 /* place of the key, row by row */
#define ZERO 10
#define DONE 11

struct _MrcNumberPad {
  GtkWidget parent_instance;

  GtkWidget *keys[N_KEYS];
};

enum {
  PROP_0,
  PROP_DONE,
  N_PROPS,
};

enum {
  DIGIT,
  ERASED,
  FINISHED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcNumberPad, mrc_number_pad, GTK_TYPE_WIDGET)

static int
digit_of (int key)
{
  return key == ZERO ? 0 : key + 1;
}

static void
on_key_clicked (GtkWidget *button, gpointer data)
{
  MrcNumberPad *self = MRC_NUMBER_PAD (data);

  for (int i = 0; i < N_KEYS; i++) {
    if (self->keys[i] != button)
      continue;
    if (i == ERASE)
      g_signal_emit (self, signals[ERASED], 0);
    else if (i == DONE)
      g_signal_emit (self, signals[FINISHED], 0);
    else
      g_signal_emit (self, signals[DIGIT], 0, digit_of (i));
    return;
  }
}

static void
mrc_number_pad_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcNumberPad *self = MRC_NUMBER_PAD (widget);
  gboolean small = mrc_panel_get ()->small;
  int gap = mrc_u (mrc_layout ()->pad_gap);
  int across = small ? mrc_gap (0) : gap;
  double key_width = (width - (COLUMNS - 1) * across) / (double) COLUMNS;
  double key_height = (height - (ROWS - 1) * gap) / (double) ROWS;
  double last = key_height;

  /* The gold key is in the last row. */
  if (small) {
    last = MAX (last, mrc_touch (TRUE) + mrc_u (MRC_LIP));
    key_height = (height - (ROWS - 1) * gap - last) / (ROWS - 1);
  }

  for (int i = 0; i < N_KEYS; i++)
    gtk_widget_size_allocate (
      self->keys[i],
      &(GtkAllocation){ (int) ((i % COLUMNS) * (key_width + across)),
                        (int) ((i / COLUMNS) * (key_height + gap)), MAX ((int) key_width, 0),
                        MAX ((int) (i / COLUMNS == ROWS - 1 ? last : key_height), 0) },
      -1);
}

static void
mrc_number_pad_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
mrc_number_pad_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcNumberPad *self = MRC_NUMBER_PAD (object);

  switch (id) {
  case PROP_DONE:
    g_object_get_property (G_OBJECT (self->keys[DONE]), "text", value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_number_pad_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcNumberPad *self = MRC_NUMBER_PAD (object);

  switch (id) {
  case PROP_DONE:
    mrc_button_set_text (MRC_BUTTON (self->keys[DONE]), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_number_pad_dispose (GObject *object)
{
  MrcNumberPad *self = MRC_NUMBER_PAD (object);

  for (int i = 0; i < N_KEYS; i++)
    g_clear_pointer (&self->keys[i], gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_number_pad_parent_class)->dispose (object);
}

static void
mrc_number_pad_class_init (MrcNumberPadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_number_pad_get_property;
  object_class->set_property = mrc_number_pad_set_property;
  object_class->dispose = mrc_number_pad_dispose;
  widget_class->measure = mrc_number_pad_measure;
  widget_class->size_allocate = mrc_number_pad_size_allocate;

  props[PROP_DONE] =
    g_param_spec_string ("done", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[DIGIT] = g_signal_new ("digit", MRC_TYPE_NUMBER_PAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ERASED] =
    g_signal_new ("erase", MRC_TYPE_NUMBER_PAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] =
    g_signal_new ("done", MRC_TYPE_NUMBER_PAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "mrc-number-pad");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_erase (void)
{
  GtkWidget *button = mrc_button_new ("key alt", NULL, "erase");
  g_autofree char *words = mrc_message ("pad.erase", NULL); /* it shows a glyph only */

  mrc_widget_set_id (button, "erase", words);
  return button;
}

static GtkWidget *
new_key (int key)
{
  g_autofree char *ascii = g_strdup_printf ("%d", digit_of (key));
  g_autofree char *words = mrc_digits_text (ascii, mrc_language_current ());
  g_autofree char *name = g_strdup_printf ("key-%d", digit_of (key));
  GtkWidget *button = NULL;

  switch (key) {
  case ERASE:
    button = new_erase ();
    break;
  case DONE:
    button = mrc_button_new ("key go done", NULL, NULL);
    gtk_widget_set_name (button, "go");
    return button;
  default:
    button = mrc_button_new ("key", words, NULL);
    gtk_widget_set_name (button, name);
  }
  mrc_pressable_set_eager (MRC_PRESSABLE (button), TRUE);

  return button;
}

static void
mrc_number_pad_init (MrcNumberPad *self)
{
  g_autofree char *name = mrc_message ("pad.digits", NULL);

  for (int i = 0; i < N_KEYS; i++) {
    self->keys[i] = new_key (i);
    g_signal_connect (self->keys[i], "clicked", G_CALLBACK (on_key_clicked), self);
    gtk_widget_set_parent (self->keys[i], GTK_WIDGET (self));
  }
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
mrc_number_pad_new (const char *done)
{
  return g_object_new (MRC_TYPE_NUMBER_PAD, "done", done, NULL);
}

void
mrc_number_pad_set_ready (MrcNumberPad *self, gboolean ready)
{
  g_return_if_fail (MRC_IS_NUMBER_PAD (self));

  gtk_widget_set_sensitive (self->keys[DONE], ready);
}

gboolean
mrc_number_pad_key (MrcNumberPad *self, guint keyval)
{
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  g_return_val_if_fail (MRC_IS_NUMBER_PAD (self), FALSE);

  if (digit >= 0)
    g_signal_emit (self, signals[DIGIT], 0, digit);
  else if (keyval == GDK_KEY_BackSpace)
    g_signal_emit (self, signals[ERASED], 0);
  else if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return FALSE;
  else if (gtk_widget_get_sensitive (self->keys[DONE]))
    g_signal_emit (self, signals[FINISHED], 0);

  return TRUE;
}

static gboolean
on_key_pressed (MrcNumberPad *self, guint keyval, guint keycode, GdkModifierType state)
{
  return mrc_number_pad_key (self, keyval);
}

void
mrc_number_pad_listen (MrcNumberPad *self, GtkWidget *page)
{
  GtkEventController *keys = NULL;

  g_return_if_fail (MRC_IS_NUMBER_PAD (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, keys);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}
