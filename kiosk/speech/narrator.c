// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-narrator"

#include "kiosk/speech/narrator-private.h"

typedef struct {
  gboolean speaking;
  char **dial;   /* (owned) (nullable) */
  MrcPack *pack; /* (owned) (nullable) */
  MrcManner manner;
} MrcNarratorPrivate;

enum {
  PROP_0,
  PROP_SPEAKING,
  N_PROPS,
};

enum {
  STARTED,
  WORD,
  FINISHED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MrcNarrator, mrc_narrator, G_TYPE_OBJECT)

static void
mrc_narrator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SPEAKING:
    g_value_set_boolean (value, mrc_narrator_get_speaking (MRC_NARRATOR (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_narrator_finalize (GObject *object)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (MRC_NARRATOR (object));

  g_strfreev (priv->dial);
  g_clear_object (&priv->pack);

  G_OBJECT_CLASS (mrc_narrator_parent_class)->finalize (object);
}

static void
mrc_narrator_class_init (MrcNarratorClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = mrc_narrator_get_property;
  G_OBJECT_CLASS (klass)->finalize = mrc_narrator_finalize;

  props[PROP_SPEAKING] =
    g_param_spec_boolean ("speaking", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  signals[STARTED] = g_signal_new ("started", MRC_TYPE_NARRATOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WORD] = g_signal_new ("word", MRC_TYPE_NARRATOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT);
  signals[FINISHED] =
    g_signal_new ("finished", MRC_TYPE_NARRATOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mrc_narrator_init (MrcNarrator *self)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  priv->manner = MRC_MANNER_NORMAL;
}

static void
set_speaking (MrcNarrator *self, gboolean speaking)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  if (priv->speaking == speaking)
    return;

  priv->speaking = speaking;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPEAKING]);
}

void
mrc_narrator_emit_started (MrcNarrator *self, const char *id)
{
  g_signal_emit (self, signals[STARTED], 0, id);
}

void
mrc_narrator_emit_word (MrcNarrator *self, const char *id, int start, int end)
{
  g_signal_emit (self, signals[WORD], 0, id, start, end);
}

void
mrc_narrator_emit_finished (MrcNarrator *self)
{
  if (!mrc_narrator_get_speaking (self))
    return;

  set_speaking (self, FALSE);
  g_signal_emit (self, signals[FINISHED], 0);
}

void
mrc_narrator_say (MrcNarrator *self, GPtrArray *sayings, MrcLanguage language)
{
  g_return_if_fail (MRC_IS_NARRATOR (self));
  g_return_if_fail (sayings != NULL);

  mrc_narrator_stop (self);
  if (sayings->len == 0)
    return;

  set_speaking (self, TRUE);
  MRC_NARRATOR_GET_CLASS (self)->say (self, sayings, language);
}

void
mrc_narrator_stop (MrcNarrator *self)
{
  g_return_if_fail (MRC_IS_NARRATOR (self));

  if (!mrc_narrator_get_speaking (self))
    return;

  MRC_NARRATOR_GET_CLASS (self)->stop (self);
  mrc_narrator_emit_finished (self);
}

gboolean
mrc_narrator_get_speaking (MrcNarrator *self)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  g_return_val_if_fail (MRC_IS_NARRATOR (self), FALSE);

  return priv->speaking;
}

void
mrc_narrator_set_dial (MrcNarrator *self, const char *const *numbers)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  g_return_if_fail (MRC_IS_NARRATOR (self));

  g_strfreev (priv->dial);
  priv->dial = g_strdupv ((char **) numbers);
}

const char *const *
mrc_narrator_get_dial (MrcNarrator *self)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  return (const char *const *) priv->dial;
}

void
mrc_narrator_set_pack (MrcNarrator *self, MrcPack *pack)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  g_return_if_fail (MRC_IS_NARRATOR (self) && (pack == NULL || MRC_IS_PACK (pack)));

  g_set_object (&priv->pack, pack);
}

MrcPack *
mrc_narrator_get_pack (MrcNarrator *self)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  return priv->pack;
}

void
mrc_narrator_set_manner (MrcNarrator *self, const MrcManner *manner)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  g_return_if_fail (MRC_IS_NARRATOR (self) && manner != NULL);

  priv->manner = *manner;
}

const MrcManner *
mrc_narrator_get_manner (MrcNarrator *self)
{
  MrcNarratorPrivate *priv = mrc_narrator_get_instance_private (self);

  g_return_val_if_fail (MRC_IS_NARRATOR (self), NULL);

  return &priv->manner;
}
