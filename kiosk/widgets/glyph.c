// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-glyph"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/raster.h"

#define FOLDER "/bd/mrc/kiosk/widgets/glyphs/"
#define INK "#17343B" /* the colour the files are drawn in: the only one, and replaced by the text's */

struct _MrcGlyph {
  GtkWidget parent_instance;

  char *sign;
  double units;

  GdkTexture *drawn; /* (owned) (nullable): in drawn_colour, drawn_side px of the device */
  GdkRGBA drawn_colour;
  int drawn_side;
};

enum {
  PROP_0,
  PROP_SIGN,
  PROP_UNITS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcGlyph, mrc_glyph, GTK_TYPE_WIDGET)

static GdkTexture *
draw (const char *sign, const GdkRGBA *colour, int side)
{
  g_autofree char *path = g_strconcat (FOLDER, sign, ".svg", NULL);
  g_autofree char *hex =
    g_strdup_printf ("#%02X%02X%02X", (int) (colour->red * 255 + 0.5f), (int) (colour->green * 255 + 0.5f),
                     (int) (colour->blue * 255 + 0.5f));
  g_autoptr (GBytes) ink = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) svg = NULL;
  g_autoptr (GBytes) coloured = NULL;

  if (ink == NULL)
    g_error ("no glyph “%s”", sign);

  svg = g_string_new_len (g_bytes_get_data (ink, NULL), (gssize) g_bytes_get_size (ink));
  g_string_replace (svg, INK, hex, 0);
  coloured = g_bytes_new (svg->str, svg->len);

  return mrc_raster_svg (coloured, side, side, FALSE);
}

static void
mrc_glyph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcGlyph *self = MRC_GLYPH (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int side = MIN (MIN (width, height), mrc_u (self->units));
  int device_side = side * gtk_widget_get_scale_factor (widget);
  GdkRGBA colour;

  if (side <= 0 || self->sign == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  if (self->drawn == NULL || self->drawn_side != device_side ||
      !gdk_rgba_equal (&self->drawn_colour, &colour)) {
    g_clear_object (&self->drawn);
    self->drawn = draw (self->sign, &colour, device_side);
    self->drawn_side = device_side;
    self->drawn_colour = colour;
  }

  gtk_snapshot_append_texture (snapshot, self->drawn,
                               &GRAPHENE_RECT_INIT ((width - side) / 2, (height - side) / 2, side, side));
}

static void
mrc_glyph_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = *natural = mrc_u (MRC_GLYPH (widget)->units);
}

static void
mrc_glyph_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcGlyph *self = MRC_GLYPH (object);

  switch (id) {
  case PROP_SIGN:
    g_value_set_string (value, self->sign);
    break;
  case PROP_UNITS:
    g_value_set_double (value, self->units);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_glyph_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcGlyph *self = MRC_GLYPH (object);

  switch (id) {
  case PROP_SIGN:
    mrc_glyph_set_sign (self, g_value_get_string (value));
    break;
  case PROP_UNITS:
    self->units = g_value_get_double (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_glyph_finalize (GObject *object)
{
  MrcGlyph *self = MRC_GLYPH (object);

  g_clear_object (&self->drawn);
  g_free (self->sign);

  G_OBJECT_CLASS (mrc_glyph_parent_class)->finalize (object);
}

static void
mrc_glyph_class_init (MrcGlyphClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_glyph_get_property;
  object_class->set_property = mrc_glyph_set_property;
  object_class->finalize = mrc_glyph_finalize;
  widget_class->snapshot = mrc_glyph_snapshot;
  widget_class->measure = mrc_glyph_measure;

  props[PROP_SIGN] = g_param_spec_string ("sign", NULL, NULL, NULL, flags);
  props[PROP_UNITS] = g_param_spec_double ("units", NULL, NULL, 1, 1000, 64, flags | G_PARAM_CONSTRUCT);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mrc_glyph_init (MrcGlyph *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_glyph_new (const char *sign, double units)
{
  return g_object_new (MRC_TYPE_GLYPH, "sign", sign, "units", units, NULL);
}

void
mrc_glyph_set_sign (MrcGlyph *self, const char *sign)
{
  g_return_if_fail (MRC_IS_GLYPH (self));

  if (g_strcmp0 (self->sign, sign) == 0)
    return;

  g_free (self->sign);
  self->sign = g_strdup (sign);
  g_clear_object (&self->drawn);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
