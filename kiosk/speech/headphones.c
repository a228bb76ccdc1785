// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-headphones"

#include "kiosk/speech/headphones-private.h"

typedef struct {
  gboolean present;
} MrcHeadphonesPrivate;

enum {
  PROP_0,
  PROP_PRESENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MrcHeadphones, mrc_headphones, G_TYPE_OBJECT)

static void
mrc_headphones_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_PRESENT:
    g_value_set_boolean (value, mrc_headphones_get_present (MRC_HEADPHONES (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_headphones_class_init (MrcHeadphonesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mrc_headphones_get_property;

  props[PROP_PRESENT] =
    g_param_spec_boolean ("present", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mrc_headphones_init (MrcHeadphones *self)
{
}

gboolean
mrc_headphones_get_present (MrcHeadphones *self)
{
  MrcHeadphonesPrivate *priv = mrc_headphones_get_instance_private (self);

  g_return_val_if_fail (MRC_IS_HEADPHONES (self), FALSE);

  return priv->present;
}

void
mrc_headphones_set_present (MrcHeadphones *self, gboolean present)
{
  MrcHeadphonesPrivate *priv = mrc_headphones_get_instance_private (self);

  if (priv->present == present)
    return;

  priv->present = present;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PRESENT]);
}
