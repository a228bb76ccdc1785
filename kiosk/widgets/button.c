// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/button.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/text.h"

#define TOUCH_FLOOR 90 /* units: with padding and border 20 mm */
#define KEEP_BREAKS 0.8

struct _MrcButton {
  MrcPressable parent_instance;

  GtkWidget *image; /* (nullable): glyph or picture */
  GtkWidget *text;
  GtkWidget *sub; /* (nullable) */
  char *text_style;
  char *glyph;
  double image_units;
  gboolean after;
  gboolean upright;
  double least; /* units, as the next */
  double most;  /* 0: any */
};

enum {
  PROP_0,
  PROP_TEXT,
  PROP_TEXT_STYLE,
  PROP_SUB,
  PROP_GLYPH,
  PROP_PICTURE,
  PROP_GLYPH_UNITS,
  PROP_AFTER,
  PROP_UPRIGHT,
  PROP_LEAST,
  PROP_MOST,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcButton, mrc_button, MRC_TYPE_PRESSABLE)

static gboolean
has_words (MrcButton *self)
{
  return *mrc_text_get_text (MRC_TEXT (self->text)) != '\0';
}

static int
gap (MrcButton *self)
{
  if (self->image == NULL || !has_words (self))
    return 0;

  return mrc_u (self->upright ? 2 : 16);
}

static int
image_side (MrcButton *self)
{
  return self->image != NULL ? mrc_u (self->image_units) : 0;
}

static int
words_height (MrcButton *self, int width)
{
  int height = mrc_text_height_for (MRC_TEXT (self->text), width, 1);

  return self->sub != NULL ? height + mrc_text_height_for (MRC_TEXT (self->sub), width, 1) : height;
}

static int
words_width (MrcButton *self)
{
  int width = mrc_text_natural_width (MRC_TEXT (self->text));

  return self->sub != NULL ? MAX (width, mrc_text_natural_width (MRC_TEXT (self->sub))) : width;
}

static GtkSizeRequestMode
mrc_button_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
natural_height (MrcButton *self, int width)
{
  int side = image_side (self);
  int height = 0;

  if (self->upright)
    height = side + gap (self) + words_height (self, width);
  else
    height = MAX (side, words_height (self, MAX (1, width - side - gap (self))));

  return self->most > 0 ? MIN (height, mrc_u (self->most)) : height;
}

/* px within padding and border; where a unit is smaller than a finger wants, the millimetres count. */
static int
least_height (MrcButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gboolean main = gtk_widget_has_css_class (widget, "go") || gtk_widget_has_css_class (widget, "help");
  int least = mrc_u (MIN (self->least, TOUCH_FLOOR));
  GtkBorder padding;
  GtkBorder border;

  if (!mrc_panel_get ()->small)
    return least;

  gtk_style_context_get_padding (context, &padding);
  gtk_style_context_get_border (context, &border);
  return MAX (least, mrc_touch (main) - padding.top - padding.bottom - border.top - border.bottom);
}

static void
mrc_button_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  MrcButton *self = MRC_BUTTON (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? least_height (self) : 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (MAX (*minimum, mrc_u (self->least)),
                    natural_height (self, for_size < 0 ? mrc_panel_get ()->width : for_size));
  else if (self->upright)
    *natural = MAX (image_side (self), words_width (self));
  else
    *natural = image_side (self) + gap (self) + words_width (self);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

static void
place_words (MrcButton *self, int x, int y, int width, int height)
{
  GtkWidget *const texts[] = { self->text, self->sub };
  int words = MIN (mrc_texts_fit (texts, G_N_ELEMENTS (texts), width, height, KEEP_BREAKS), height);
  int text = mrc_text_height_for (MRC_TEXT (self->text), width, mrc_text_get_factor (MRC_TEXT (self->text)));

  y += (height - words) / 2;
  place (self->text, x, y, width, MIN (text, words));
  if (self->sub != NULL)
    place (self->sub, x, y + text, width, words - text);
}

static void
allocate_upright (MrcButton *self, int width, int height)
{
  int side = image_side (self);
  int words = words_height (self, width);
  int used = 0;

  side = MIN (side, MAX (height - gap (self) - words, side / 2));
  words = MIN (words, height - gap (self) - side);
  used = side + gap (self) + words;
  if (self->image != NULL)
    place (self->image, (width - side) / 2, (height - used) / 2, side, side);
  place_words (self, 0, (height - used) / 2 + side + gap (self), width, words);
}

static void
allocate_beside (MrcButton *self, int width, int height)
{
  int side = MIN (image_side (self), height);
  int words = MIN (words_width (self), width - side - gap (self));
  int x = (width - side - gap (self) - words) / 2;

  if (self->image != NULL)
    place (self->image, self->after ? x + words + gap (self) : x, (height - side) / 2, side, side);
  place_words (self, self->after ? x : x + side + gap (self), 0, words, height);
}

static void
mrc_button_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcButton *self = MRC_BUTTON (widget);

  if (self->upright)
    allocate_upright (self, width, height);
  else
    allocate_beside (self, width, height);
}

static void
update_align (MrcButton *self)
{
  gboolean left = self->image != NULL && !self->upright;

  mrc_text_set_align (MRC_TEXT (self->text), left ? 0 : 0.5f, 0.5f);
  if (self->sub != NULL)
    mrc_text_set_align (MRC_TEXT (self->sub), left ? 0 : 0.5f, 0.5f);
}

static void
set_image (MrcButton *self, GtkWidget *image)
{
  g_clear_pointer (&self->image, gtk_widget_unparent);
  self->image = image;
  if (image != NULL)
    gtk_widget_insert_after (image, GTK_WIDGET (self), NULL);
  update_align (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* All that is to be read on it. */
static void
tell_name (MrcButton *self)
{
  g_autofree char *text = mrc_flat (mrc_text_get_text (MRC_TEXT (self->text)));
  g_autofree char *sub = self->sub != NULL ? mrc_flat (mrc_text_get_text (MRC_TEXT (self->sub))) : NULL;
  g_autofree char *name = sub != NULL ? g_strconcat (text, ", ", sub, NULL) : g_strdup (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_sub (MrcButton *self, const char *sub)
{
  g_clear_pointer (&self->sub, gtk_widget_unparent);
  if (sub != NULL && *sub != '\0') {
    self->sub = mrc_text_new ("small", sub);
    gtk_widget_set_parent (self->sub, GTK_WIDGET (self));
  }
  tell_name (self);
  update_align (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
mrc_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcButton *self = MRC_BUTTON (object);

  switch (id) {
  case PROP_TEXT:
    g_value_set_string (value, mrc_text_get_text (MRC_TEXT (self->text)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcButton *self = MRC_BUTTON (object);

  switch (id) {
  case PROP_TEXT:
    mrc_button_set_text (self, g_value_get_string (value));
    break;
  case PROP_TEXT_STYLE:
    self->text_style = g_value_dup_string (value);
    break;
  case PROP_SUB:
    set_sub (self, g_value_get_string (value));
    break;
  case PROP_GLYPH:
    mrc_button_set_glyph (self, g_value_get_string (value));
    break;
  case PROP_PICTURE:
    if (g_value_get_string (value) != NULL)
      set_image (self, mrc_picture_new (g_value_get_string (value), self->image_units));
    break;
  case PROP_GLYPH_UNITS:
    self->image_units = g_value_get_double (value);
    if (self->glyph != NULL)
      set_image (self, mrc_glyph_new (self->glyph, self->image_units));
    break;
  case PROP_AFTER:
    self->after = g_value_get_boolean (value);
    break;
  case PROP_UPRIGHT:
    self->upright = g_value_get_boolean (value);
    update_align (self);
    break;
  case PROP_LEAST:
    self->least = g_value_get_double (value);
    break;
  case PROP_MOST:
    self->most = g_value_get_double (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_button_constructed (GObject *object)
{
  MrcButton *self = MRC_BUTTON (object);

  G_OBJECT_CLASS (mrc_button_parent_class)->constructed (object);

  self->text = mrc_text_new (self->text_style != NULL ? self->text_style : "button", NULL);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  update_align (self);
}

static void
mrc_button_dispose (GObject *object)
{
  MrcButton *self = MRC_BUTTON (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->sub, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_button_parent_class)->dispose (object);
}

static void
mrc_button_finalize (GObject *object)
{
  MrcButton *self = MRC_BUTTON (object);

  g_free (self->text_style);
  g_free (self->glyph);

  G_OBJECT_CLASS (mrc_button_parent_class)->finalize (object);
}

static void
mrc_button_class_init (MrcButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_button_get_property;
  object_class->set_property = mrc_button_set_property;
  object_class->constructed = mrc_button_constructed;
  object_class->dispose = mrc_button_dispose;
  object_class->finalize = mrc_button_finalize;
  widget_class->get_request_mode = mrc_button_get_request_mode;
  widget_class->measure = mrc_button_measure;
  widget_class->size_allocate = mrc_button_size_allocate;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags | G_PARAM_READABLE);
  props[PROP_TEXT_STYLE] =
    g_param_spec_string ("text-style", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_SUB] = g_param_spec_string ("sub", NULL, NULL, NULL, flags);
  props[PROP_GLYPH] = g_param_spec_string ("glyph", NULL, NULL, NULL, flags);
  props[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, flags);
  props[PROP_GLYPH_UNITS] = g_param_spec_double ("glyph-units", NULL, NULL, 1, 1000, 64, flags);
  props[PROP_AFTER] = g_param_spec_boolean ("after", NULL, NULL, FALSE, flags);
  props[PROP_UPRIGHT] = g_param_spec_boolean ("upright", NULL, NULL, FALSE, flags);
  props[PROP_LEAST] = g_param_spec_double ("least", NULL, NULL, 0, 1000, 0, flags);
  props[PROP_MOST] = g_param_spec_double ("most", NULL, NULL, 0, 1000, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mrc_button_init (MrcButton *self)
{
  self->image_units = 64;
}

GtkWidget *
mrc_button_new (const char *classes, const char *text, const char *glyph)
{
  g_auto (GStrv) split = g_strsplit (classes, " ", -1);

  return g_object_new (MRC_TYPE_BUTTON, "css-classes", split, "text", text, "glyph", glyph, NULL);
}

void
mrc_button_set_text (MrcButton *self, const char *text)
{
  g_return_if_fail (MRC_IS_BUTTON (self));

  mrc_text_set_text (MRC_TEXT (self->text), text);
  tell_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mrc_button_set_glyph (MrcButton *self, const char *glyph)
{
  g_return_if_fail (MRC_IS_BUTTON (self));

  if (g_strcmp0 (self->glyph, glyph) == 0)
    return;

  g_free (self->glyph);
  self->glyph = g_strdup (glyph);
  set_image (self, glyph != NULL ? mrc_glyph_new (glyph, self->image_units) : NULL);
}
