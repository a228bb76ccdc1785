// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/recording.h"

#include <opusfile.h>
#include <sonic.h>

#define MS_PER_SECOND 1000
#define PERCENT 100.0f
#define CHUNK 5760 /* frames: the longest packet of Opus */

struct _MrcRecording {
  OggOpusFile *file;  /* (owned) */
  sonicStream stream; /* (owned) */
  double speed;
  gboolean ended; /* the file; what is in the stream may still be read */
};

MrcRecording *
mrc_recording_open (const MrcClip *clip, const MrcManner *manner)
{
  gsize length = 0;
  const unsigned char *data = g_bytes_get_data (clip->opus, &length);
  OggOpusFile *file = op_open_memory (data, length, NULL);
  MrcRecording *self = NULL;

  if (file == NULL)
    return NULL;
  self = g_new0 (MrcRecording, 1);
  self->file = file;
  self->speed = manner->speed;
  self->stream = sonicCreateStream (MRC_RECORDING_RATE, 1);
  sonicSetSpeed (self->stream, (float) manner->speed);
  sonicSetVolume (self->stream, (float) manner->volume / PERCENT);
  return self;
}

/* One voice from however many channels there are. */
static void
decode (MrcRecording *self)
{
  opus_int16 frames[CHUNK * 2];
  int n = op_read_stereo (self->file, frames, G_N_ELEMENTS (frames));

  if (n <= 0) { /* a hole too ends it: half a sentence misleads less than its end alone */
    self->ended = TRUE;
    sonicFlushStream (self->stream);
    return;
  }
  for (int i = 0; i < n; i++)
    frames[i] = (opus_int16) ((frames[i * 2] + frames[i * 2 + 1]) / 2);
  sonicWriteShortToStream (self->stream, frames, n);
}

int
mrc_recording_read (MrcRecording *self, gint16 *frames, int n)
{
  while (!self->ended && sonicSamplesAvailable (self->stream) < n)
    decode (self);
  return sonicReadShortFromStream (self->stream, frames, n);
}

gint64
mrc_recording_frame_of (const MrcRecording *self, int ms)
{
  return (gint64) ((double) ms * MRC_RECORDING_RATE / MS_PER_SECOND / self->speed);
}

void
mrc_recording_free (MrcRecording *self)
{
  if (self == NULL)
    return;
  op_free (self->file);
  sonicDestroyStream (self->stream);
  g_free (self);
}
