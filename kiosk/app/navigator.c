// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-navigator"

#include "kiosk/app/navigator.h"

struct _MrcNavigator {
  GObject parent_instance;

  GPtrArray *history; /* (owned) (element-type utf8): the last is the present place; never empty */
};

enum {
  PROP_0,
  PROP_PLACE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcNavigator, mrc_navigator, G_TYPE_OBJECT)

static void
push (MrcNavigator *self, const char *place)
{
  guint index = 0;

  if (g_ptr_array_find_with_equal_func (self->history, place, g_str_equal, &index))
    g_ptr_array_set_size (self->history, (int) index + 1);
  else
    g_ptr_array_add (self->history, g_strdup (place));
}

static void
mrc_navigator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_PLACE:
    g_value_set_string (value, mrc_navigator_get_place (MRC_NAVIGATOR (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_navigator_finalize (GObject *object)
{
  g_clear_pointer (&MRC_NAVIGATOR (object)->history, g_ptr_array_unref);

  G_OBJECT_CLASS (mrc_navigator_parent_class)->finalize (object);
}

static void
mrc_navigator_class_init (MrcNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mrc_navigator_get_property;
  object_class->finalize = mrc_navigator_finalize;

  props[PROP_PLACE] =
    g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mrc_navigator_init (MrcNavigator *self)
{
  self->history = g_ptr_array_new_with_free_func (g_free);
}

MrcNavigator *
mrc_navigator_new (const char *place)
{
  MrcNavigator *self = g_object_new (MRC_TYPE_NAVIGATOR, NULL);

  push (self, place);
  return self;
}

void
mrc_navigator_open (MrcNavigator *self, const char *place)
{
  g_autofree char *copy = g_strdup (place); /* may be a string of the history itself */

  g_return_if_fail (MRC_IS_NAVIGATOR (self));
  g_return_if_fail (place != NULL);

  push (self, copy);
  mrc_navigator_refresh (self);
}

void
mrc_navigator_replace (MrcNavigator *self, const char *place)
{
  g_autofree char *copy = g_strdup (place);

  g_return_if_fail (MRC_IS_NAVIGATOR (self));
  g_return_if_fail (place != NULL);

  g_ptr_array_set_size (self->history, (int) self->history->len - 1);
  push (self, copy);
  mrc_navigator_refresh (self);
}

gboolean
mrc_navigator_back (MrcNavigator *self)
{
  g_return_val_if_fail (MRC_IS_NAVIGATOR (self), FALSE);

  if (!mrc_navigator_can_go_back (self))
    return FALSE;

  g_ptr_array_set_size (self->history, (int) self->history->len - 1);
  mrc_navigator_refresh (self);
  return TRUE;
}

void
mrc_navigator_leave (MrcNavigator *self, const char *prefix)
{
  guint keep = 0;

  g_return_if_fail (MRC_IS_NAVIGATOR (self));

  for (keep = self->history->len; keep > 0; keep--) {
    if (!g_str_has_prefix (g_ptr_array_index (self->history, keep - 1), prefix))
      break;
  }
  if (keep == 0 || keep == self->history->len)
    return;

  g_ptr_array_set_size (self->history, (int) keep);
  mrc_navigator_refresh (self);
}

void
mrc_navigator_reset (MrcNavigator *self, const char *place)
{
  g_autofree char *copy = g_strdup (place);

  g_return_if_fail (MRC_IS_NAVIGATOR (self));
  g_return_if_fail (place != NULL);

  g_ptr_array_set_size (self->history, 0);
  push (self, copy);
  mrc_navigator_refresh (self);
}

void
mrc_navigator_refresh (MrcNavigator *self)
{
  g_return_if_fail (MRC_IS_NAVIGATOR (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
}

const char *
mrc_navigator_get_place (MrcNavigator *self)
{
  g_return_val_if_fail (MRC_IS_NAVIGATOR (self), NULL);

  return g_ptr_array_index (self->history, self->history->len - 1);
}

gboolean
mrc_navigator_can_go_back (MrcNavigator *self)
{
  g_return_val_if_fail (MRC_IS_NAVIGATOR (self), FALSE);

  return self->history->len > 1;
}
