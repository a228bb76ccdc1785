// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-narrator-recording"

#include "kiosk/speech/narrator-private.h"

/* Writes down what it was told to say and is done at once. */
struct _MrcNarratorRecording {
  MrcNarrator parent_instance;

  GPtrArray *said; /* (owned) (element-type MrcSaying) */
};

#define MRC_TYPE_NARRATOR_RECORDING (mrc_narrator_recording_get_type ())
G_DECLARE_FINAL_TYPE (MrcNarratorRecording, mrc_narrator_recording, MRC, NARRATOR_RECORDING, MrcNarrator)
G_DEFINE_FINAL_TYPE (MrcNarratorRecording, mrc_narrator_recording, MRC_TYPE_NARRATOR)

static void
mrc_narrator_recording_say (MrcNarrator *narrator, GPtrArray *sayings, MrcLanguage language)
{
  MrcNarratorRecording *self = (MrcNarratorRecording *) narrator;

  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    mrc_sayings_add (self->said, saying->id, saying->text);
    mrc_narrator_emit_started (narrator, saying->id);
  }
  mrc_narrator_emit_finished (narrator);
}

static void
mrc_narrator_recording_stop (MrcNarrator *narrator)
{
}

static void
mrc_narrator_recording_finalize (GObject *object)
{
  g_clear_pointer (&((MrcNarratorRecording *) object)->said, g_ptr_array_unref);

  G_OBJECT_CLASS (mrc_narrator_recording_parent_class)->finalize (object);
}

static void
mrc_narrator_recording_class_init (MrcNarratorRecordingClass *klass)
{
  MRC_NARRATOR_CLASS (klass)->say = mrc_narrator_recording_say;
  MRC_NARRATOR_CLASS (klass)->stop = mrc_narrator_recording_stop;
  G_OBJECT_CLASS (klass)->finalize = mrc_narrator_recording_finalize;
}

static void
mrc_narrator_recording_init (MrcNarratorRecording *self)
{
  self->said = mrc_sayings_new ();
}

MrcNarrator *
mrc_narrator_recording_new (void)
{
  return g_object_new (MRC_TYPE_NARRATOR_RECORDING, NULL);
}

GPtrArray *
mrc_narrator_recording_get (MrcNarrator *self)
{
  g_return_val_if_fail (MRC_IS_NARRATOR_RECORDING (self), NULL);

  return ((MrcNarratorRecording *) self)->said;
}

void
mrc_narrator_recording_clear (MrcNarrator *self)
{
  g_return_if_fail (MRC_IS_NARRATOR_RECORDING (self));

  g_ptr_array_set_size (((MrcNarratorRecording *) self)->said, 0);
}
