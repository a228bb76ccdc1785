// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-narrator-silent"

#include "kiosk/speech/narrator-private.h"

/* Makes no sound and keeps time, so that a desk without a loudspeaker shows what a kiosk shows. */
struct _MrcNarratorSilent {
  MrcNarrator parent_instance;

  GPtrArray *sayings; /* (owned) (nullable) */
  guint next;         /* index of the saying that comes next */
  guint timer;        /* source id */
};

#define MRC_TYPE_NARRATOR_SILENT (mrc_narrator_silent_get_type ())
G_DECLARE_FINAL_TYPE (MrcNarratorSilent, mrc_narrator_silent, MRC, NARRATOR_SILENT, MrcNarrator)
G_DEFINE_FINAL_TYPE (MrcNarratorSilent, mrc_narrator_silent, MRC_TYPE_NARRATOR)

static gboolean
on_timer (gpointer data)
{
  MrcNarratorSilent *self = data;
  const MrcSaying *saying = NULL;

  self->timer = 0;
  if (self->next == self->sayings->len) {
    mrc_narrator_emit_finished (MRC_NARRATOR (self));
    return G_SOURCE_REMOVE;
  }

  saying = g_ptr_array_index (self->sayings, self->next++);
  self->timer =
    g_timeout_add ((guint) g_utf8_strlen (saying->text, -1) * MRC_NARRATOR_MS_PER_CHARACTER, on_timer, self);
  mrc_narrator_emit_started (MRC_NARRATOR (self), saying->id);
  return G_SOURCE_REMOVE;
}

static void
mrc_narrator_silent_say (MrcNarrator *narrator, GPtrArray *sayings, MrcLanguage language)
{
  MrcNarratorSilent *self = (MrcNarratorSilent *) narrator;

  g_clear_pointer (&self->sayings, g_ptr_array_unref);
  self->sayings = mrc_sayings_new ();
  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    mrc_sayings_add (self->sayings, saying->id, saying->text);
  }
  self->next = 0;
  on_timer (self);
}

static void
mrc_narrator_silent_stop (MrcNarrator *narrator)
{
  g_clear_handle_id (&((MrcNarratorSilent *) narrator)->timer, g_source_remove);
}

static void
mrc_narrator_silent_finalize (GObject *object)
{
  MrcNarratorSilent *self = (MrcNarratorSilent *) object;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->sayings, g_ptr_array_unref);

  G_OBJECT_CLASS (mrc_narrator_silent_parent_class)->finalize (object);
}

static void
mrc_narrator_silent_class_init (MrcNarratorSilentClass *klass)
{
  MRC_NARRATOR_CLASS (klass)->say = mrc_narrator_silent_say;
  MRC_NARRATOR_CLASS (klass)->stop = mrc_narrator_silent_stop;
  G_OBJECT_CLASS (klass)->finalize = mrc_narrator_silent_finalize;
}

static void
mrc_narrator_silent_init (MrcNarratorSilent *self)
{
}

MrcNarrator *
mrc_narrator_silent_new (void)
{
  return g_object_new (MRC_TYPE_NARRATOR_SILENT, NULL);
}
