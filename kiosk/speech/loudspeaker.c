// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/loudspeaker.h"

#include "kiosk/speech/alsa-quiet.h"

#include <alsa/asoundlib.h>

#define LATENCY_US 100000 /* what a stop cuts off at most, and a word lights up early */

struct _MrcLoudspeaker {
  snd_pcm_t *pcm; /* (owned) */
  gint64 written; /* frames */
};

MrcLoudspeaker *
mrc_loudspeaker_open (const char *device, int rate, const char **ret_why)
{
  MrcLoudspeaker *self = NULL;
  snd_pcm_t *pcm = NULL;
  int code = 0;

  mrc_alsa_quiet ();
  code = snd_pcm_open (&pcm, device, SND_PCM_STREAM_PLAYBACK, 0);
  if (code >= 0)
    code = snd_pcm_set_params (pcm, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1, (unsigned int) rate,
                               1, LATENCY_US);
  if (code < 0) {
    *ret_why = snd_strerror (code);
    g_clear_pointer (&pcm, snd_pcm_close);
    return NULL;
  }

  self = g_new0 (MrcLoudspeaker, 1);
  self->pcm = pcm;
  return self;
}

gboolean
mrc_loudspeaker_write (MrcLoudspeaker *self, const gint16 *frames, gsize n, const char **ret_why)
{
  while (n > 0) {
    snd_pcm_sframes_t done = snd_pcm_writei (self->pcm, frames, n);

    if (done < 0)
      done = snd_pcm_recover (self->pcm, (int) done, 1);
    if (done < 0) {
      *ret_why = snd_strerror ((int) done);
      return FALSE;
    }
    frames += done;
    n -= (gsize) done;
    self->written += done;
  }

  return TRUE;
}

gint64
mrc_loudspeaker_written (MrcLoudspeaker *self)
{
  return self->written;
}

gint64
mrc_loudspeaker_heard (MrcLoudspeaker *self)
{
  snd_pcm_sframes_t delay = 0;

  /* After an underrun there is no delay to ask for: all was heard. */
  if (snd_pcm_delay (self->pcm, &delay) < 0 || delay < 0)
    delay = 0;
  return self->written - delay;
}

void
mrc_loudspeaker_begin (MrcLoudspeaker *self)
{
  if (snd_pcm_state (self->pcm) == SND_PCM_STATE_PREPARED)
    snd_pcm_start (self->pcm);
}

void
mrc_loudspeaker_close (MrcLoudspeaker *self)
{
  if (self == NULL)
    return;

  snd_pcm_drop (self->pcm);
  snd_pcm_close (self->pcm);
  g_free (self);
}
