// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/field.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/phone-number.h"
#include "locales/numbers.h"

#include <string.h>

#define HEIGHT 128 /* units within the border, as the next ones */
#define HEIGHT_LANDSCAPE 112
#define CARET_WIDTH 8
#define CARET_GAP 6
#define SMALLEST 0.55 /* of the letters; a longer text shows its end */
#define PREFIX_DIGITS 5

struct _MrcField {
  GtkWidget parent_instance;

  MrcDraft *draft; /* (owned) (nullable) */
  gulong changed_id;
  gboolean phone;
};

enum {
  PROP_0,
  PROP_PHONE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcField, mrc_field, GTK_TYPE_WIDGET)

/* Somebody's words: they are not left behind in the heap. */
static void
wipe (char *text)
{
  explicit_bzero (text, strlen (text));
  g_free (text);
}

char *
mrc_field_phone_text (const char *digits)
{
  gsize length = strlen (digits);
  char *grouped = length > PREFIX_DIGITS
                    ? g_strdup_printf ("%.*s-%s", PREFIX_DIGITS, digits, digits + PREFIX_DIGITS)
                    : g_strdup (digits);
  char *text = mrc_digits_text (grouped, mrc_language_current ());

  wipe (grouped);
  return text;
}

static char *
dup_missing (MrcField *self, const char *text)
{
  GString *missing = g_string_new (NULL);

  for (gsize i = strlen (text); self->phone && i < MRC_PHONE_DIGITS; i++)
    g_string_append (missing, missing->len > 0 ? " _" : "_");

  return g_string_free (missing, FALSE);
}

/* A layout of @text, its letters @factor of their full size. */
static PangoLayout *
new_layout (MrcField *self, const char *text, double factor)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoContext *context = pango_layout_get_context (layout);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, pango_font_description_get_size (font) * factor);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

static int
layout_width (PangoLayout *layout)
{
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
caret_room (void)
{
  return mrc_u (CARET_WIDTH + 2 * CARET_GAP);
}

static void
draw_layout (GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *layout, int x)
{
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), x,
                              (gtk_widget_get_height (widget) - height) / 2, layout);
}

static void
draw_caret (GtkWidget *widget, GtkSnapshot *snapshot, int x)
{
  int height = MIN (gtk_widget_get_height (widget), mrc_u (mrc_panel_get ()->portrait ? 88 : 76));
  GdkRGBA colour = { 0 };
  GskRoundedRect rounded;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "gold_lip", &colour);
  gsk_rounded_rect_init_from_rect (
    &rounded,
    &GRAPHENE_RECT_INIT (x, (gtk_widget_get_height (widget) - height) / 2, mrc_u (CARET_WIDTH), height),
    mrc_u (CARET_WIDTH) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &colour, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw (MrcField *self, GtkSnapshot *snapshot, const char *text, const char *missing)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int room = gtk_widget_get_width (widget) - caret_room ();
  double factor = 1;
  g_autoptr (PangoLayout) typed = new_layout (self, text, 1);
  g_autoptr (PangoLayout) rest = new_layout (self, missing, 1);
  int used = layout_width (typed) + layout_width (rest);
  int x = 0;

  if (used > room) {
    factor = MAX (SMALLEST, (double) room / used);
    g_object_unref (typed);
    g_object_unref (rest);
    typed = new_layout (self, text, factor);
    rest = new_layout (self, missing, factor);
    used = layout_width (typed) + layout_width (rest);
  }
  x = MIN (0, room - used);
  draw_layout (widget, snapshot, typed, x);
  x += layout_width (typed) + mrc_u (CARET_GAP);
  draw_caret (widget, snapshot, x);
  draw_layout (widget, snapshot, rest, x + mrc_u (CARET_WIDTH + CARET_GAP));
}

static void
mrc_field_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcField *self = MRC_FIELD (widget);
  const char *draft = self->draft != NULL ? mrc_draft_peek (self->draft) : "";
  char *text = self->phone ? mrc_field_phone_text (draft) : g_strdup (draft);
  g_autofree char *missing = dup_missing (self, draft);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (width > 0 && height > 0) {
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
    draw (self, snapshot, text, missing);
    gtk_snapshot_pop (snapshot);
  }
  wipe (text);
}

static void
mrc_field_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = mrc_u (mrc_panel_get ()->portrait ? HEIGHT : HEIGHT_LANDSCAPE);
}

static void
mrc_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcField *self = MRC_FIELD (object);

  switch (id) {
  case PROP_PHONE:
    g_value_set_boolean (value, self->phone);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcField *self = MRC_FIELD (object);

  switch (id) {
  case PROP_PHONE:
    self->phone = g_value_get_boolean (value);
    if (self->phone)
      gtk_widget_add_css_class (GTK_WIDGET (self), "phone");
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_field_dispose (GObject *object)
{
  mrc_field_set_draft (MRC_FIELD (object), NULL);

  G_OBJECT_CLASS (mrc_field_parent_class)->dispose (object);
}

static void
mrc_field_class_init (MrcFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_field_get_property;
  object_class->set_property = mrc_field_set_property;
  object_class->dispose = mrc_field_dispose;
  widget_class->measure = mrc_field_measure;
  widget_class->snapshot = mrc_field_snapshot;

  props[PROP_PHONE] =
    g_param_spec_boolean ("phone", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mrc_field_init (MrcField *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_field_new (MrcDraft *draft)
{
  MrcField *self = g_object_new (MRC_TYPE_FIELD, NULL);

  mrc_field_set_draft (self, draft);

  return GTK_WIDGET (self);
}

void
mrc_field_set_draft (MrcField *self, MrcDraft *draft)
{
  g_return_if_fail (MRC_IS_FIELD (self));

  if (self->draft != NULL)
    g_clear_signal_handler (&self->changed_id, self->draft);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    self->changed_id = g_signal_connect_swapped (draft, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
