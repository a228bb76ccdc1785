// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-picture"

#include "kiosk/widgets/picture.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/raster.h"

struct _MrcPicture {
  GtkWidget parent_instance;

  char *name;
  double wish; /* units */
  gboolean cover;
  GdkTexture *dots; /* (owned) (nullable): shown instead of a drawing */

  GdkTexture *drawn; /* (owned) (nullable): for the size in drawn_width, drawn_height (px of the device) */
  int drawn_width, drawn_height;
};

enum {
  PROP_0,
  PROP_PICTURE,
  PROP_WISH,
  PROP_COVER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static struct {
  MrcPictureSource get;
  gpointer data;
  GDestroyNotify destroy;
} source;

G_DEFINE_FINAL_TYPE (MrcPicture, mrc_picture, GTK_TYPE_WIDGET)

void
mrc_picture_set_source (MrcPictureSource get, gpointer data, GDestroyNotify destroy)
{
  if (source.destroy != NULL)
    source.destroy (source.data);

  source.get = get;
  source.data = data;
  source.destroy = destroy;
}

static GdkTexture *
draw (MrcPicture *self, int width, int height)
{
  g_autoptr (GBytes) svg = NULL;

  if (self->dots != NULL) {
    int dots = MAX (gdk_texture_get_width (self->dots), gdk_texture_get_height (self->dots));

    return mrc_raster_enlarge (self->dots, MAX (1, MIN (width, height) / dots));
  }

  svg = source.get != NULL && self->name != NULL ? source.get (self->name, source.data) : NULL;
  return svg != NULL ? mrc_raster_svg (svg, width, height, self->cover) : NULL;
}

static void
ensure_drawn (MrcPicture *self, int width, int height)
{
  if (self->drawn_width == width && self->drawn_height == height)
    return;

  g_clear_object (&self->drawn);
  self->drawn = draw (self, width, height);
  self->drawn_width = width;
  self->drawn_height = height;
}

static void
forget_drawn (MrcPicture *self)
{
  g_clear_object (&self->drawn);
  self->drawn_width = 0;
  self->drawn_height = 0;
}

static void
mrc_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcPicture *self = MRC_PICTURE (widget);
  int factor = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int side = MIN (width, height);
  int drawn_width = 0;
  int drawn_height = 0;

  if (side <= 0)
    return;

  ensure_drawn (self, (self->cover ? width : side) * factor, (self->cover ? height : side) * factor);
  if (self->drawn == NULL)
    return;

  drawn_width = gdk_texture_get_width (self->drawn) / factor;
  drawn_height = gdk_texture_get_height (self->drawn) / factor;
  gtk_snapshot_append_texture (
    snapshot, self->drawn,
    &GRAPHENE_RECT_INIT ((width - drawn_width) / 2, (height - drawn_height) / 2, drawn_width, drawn_height));
}

static void
mrc_picture_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = 0;
  *natural = mrc_u (MRC_PICTURE (widget)->wish);
}

/* A scene is a whole page of pixels: it is kept only while it is seen. */
static void
mrc_picture_unmap (GtkWidget *widget)
{
  MrcPicture *self = MRC_PICTURE (widget);

  GTK_WIDGET_CLASS (mrc_picture_parent_class)->unmap (widget);

  if (self->cover)
    forget_drawn (self);
}

static void
mrc_picture_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcPicture *self = MRC_PICTURE (object);

  switch (id) {
  case PROP_PICTURE:
    g_value_set_string (value, self->name);
    break;
  case PROP_WISH:
    g_value_set_double (value, self->wish);
    break;
  case PROP_COVER:
    g_value_set_boolean (value, self->cover);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_picture_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcPicture *self = MRC_PICTURE (object);

  switch (id) {
  case PROP_PICTURE:
    mrc_picture_set_picture (self, g_value_get_string (value));
    break;
  case PROP_WISH:
    self->wish = g_value_get_double (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_COVER:
    self->cover = g_value_get_boolean (value);
    forget_drawn (self);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_picture_finalize (GObject *object)
{
  MrcPicture *self = MRC_PICTURE (object);

  g_clear_object (&self->drawn);
  g_clear_object (&self->dots);
  g_free (self->name);

  G_OBJECT_CLASS (mrc_picture_parent_class)->finalize (object);
}

static void
mrc_picture_class_init (MrcPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_picture_get_property;
  object_class->set_property = mrc_picture_set_property;
  object_class->finalize = mrc_picture_finalize;
  widget_class->snapshot = mrc_picture_snapshot;
  widget_class->measure = mrc_picture_measure;
  widget_class->unmap = mrc_picture_unmap;

  props[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, flags);
  props[PROP_WISH] = g_param_spec_double ("wish", NULL, NULL, 0, 4000, 0, flags);
  props[PROP_COVER] = g_param_spec_boolean ("cover", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mrc_picture_init (MrcPicture *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_picture_new (const char *name, double wish)
{
  return g_object_new (MRC_TYPE_PICTURE, "picture", name, "wish", wish, NULL);
}

void
mrc_picture_set_picture (MrcPicture *self, const char *name)
{
  g_return_if_fail (MRC_IS_PICTURE (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  forget_drawn (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PICTURE]);
}

const char *
mrc_picture_get_picture (MrcPicture *self)
{
  g_return_val_if_fail (MRC_IS_PICTURE (self), NULL);

  return self->name;
}

void
mrc_picture_set_texture (MrcPicture *self, GdkTexture *texture)
{
  g_return_if_fail (MRC_IS_PICTURE (self));

  g_set_object (&self->dots, texture);
  forget_drawn (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
