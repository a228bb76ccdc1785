// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-voice"

#include "kiosk/speech/voice.h"

#include "kiosk/speech/loudspeaker.h"
#include "kiosk/speech/narrator-private.h"
#include "kiosk/speech/recording.h"
#include "kiosk/speech/synthesiser.h"

#define CHUNK_MS 40  /* how often a stop and the words are looked at */
#define PAUSE_MS 200 /* after each saying: choices are heard as several */
#define MS_PER_SECOND 1000
#define END_MS 20       /* how often the last words are looked at */
#define END_PATIENCE 50 /* so many times: a card that has stopped playing is not waited for */

typedef struct {
  gint64 frame;   /* of the loudspeaker: it begins with this one */
  const char *id; /* (borrowed): of a saying */
  int start, end; /* characters of the shown text; 0, 0: the saying begins */
} Mark;

struct _MrcVoice {
  char *device; /* (owned) */
  MrcVoiceFuncs funcs;
  gpointer data;
  gboolean complained;  /* that there is no sound: once is enough */
  MrcLoudspeaker *loud; /* (owned) (nullable) */
  int rate;             /* frames a second of @loud: a clip has others than the synthesiser */
  GArray *marks;        /* (owned) (element-type Mark): in the order of their frames */
  guint told;           /* so many of @marks were told */

  const MrcSaying *saying; /* (borrowed): the one being said */
  gint64 begin;            /* its first frame */
};

static void
complain (MrcVoice *self, const char *what, const char *why)
{
  if (!self->complained)
    g_message ("no voice: %s: %s; mrc doctor says what to do", what, why);
  self->complained = TRUE;
}

/* What is heard decides, not the wall clock. */
static void
tell_heard (MrcVoice *self, gint64 heard)
{
  for (; self->told < self->marks->len; self->told++) {
    const Mark *mark = &g_array_index (self->marks, Mark, self->told);

    if (mark->frame > heard)
      break;
    self->funcs.tell (self->data, mark->id, mark->start, mark->end);
  }
}

static void
add_mark (MrcVoice *self, gint64 frame, int start, int end)
{
  const Mark mark = { frame, self->saying->id, start, end };

  g_array_append_val (self->marks, mark);
}

static gboolean
play (MrcVoice *self, const gint16 *frames, int n)
{
  const int chunk = self->rate * CHUNK_MS / MS_PER_SECOND;
  const char *why = NULL;

  for (int at = 0; at < n; at += chunk) {
    if (self->funcs.wait (self->data, 0))
      return FALSE;
    if (!mrc_loudspeaker_write (self->loud, frames + at, (gsize) MIN (chunk, n - at), &why)) {
      complain (self, self->device, why);
      g_clear_pointer (&self->loud, mrc_loudspeaker_close);
      return FALSE;
    }
    tell_heard (self, mrc_loudspeaker_heard (self->loud));
  }

  return TRUE;
}

static void
on_word (gpointer data, gint64 at, int start, int end)
{
  MrcVoice *self = data;

  add_mark (self, self->begin + at, start, end);
}

static gboolean
on_sound (gpointer data, const gint16 *frames, int n)
{
  return play (data, frames, n);
}

/* What is written is not yet heard: the last words light up when they are. */
static void
hear_the_end (MrcVoice *self)
{
  mrc_loudspeaker_begin (self->loud);
  for (int i = 0; i < END_PATIENCE; i++) {
    gint64 heard = mrc_loudspeaker_heard (self->loud);

    tell_heard (self, heard);
    if (heard >= mrc_loudspeaker_written (self->loud) || self->funcs.wait (self->data, END_MS))
      return;
  }
}

static void
close_loudspeaker (MrcVoice *self)
{
  if (self->loud != NULL && !self->funcs.wait (self->data, 0))
    hear_the_end (self);
  g_clear_pointer (&self->loud, mrc_loudspeaker_close);
  g_array_set_size (self->marks, 0);
  self->told = 0;
}

/* A person's voice and the synthesiser's, one after the other: each at its own rate, so that neither is
 * bent. Returns: whether there is one */
static gboolean
open_loudspeaker (MrcVoice *self, int rate)
{
  const char *why = NULL;

  if (self->loud != NULL && self->rate == rate)
    return TRUE;
  close_loudspeaker (self);
  if (rate < 0) {
    complain (self, "espeak-ng", "its data is not there (package espeak-ng-data)");
    return FALSE;
  }
  self->rate = rate;
  self->loud = mrc_loudspeaker_open (self->device, rate, &why);
  if (self->loud == NULL)
    complain (self, self->device, why);
  return self->loud != NULL;
}

static void
pause_after (MrcVoice *self)
{
  int n = self->rate * PAUSE_MS / MS_PER_SECOND;
  g_autofree gint16 *silence = g_new0 (gint16, n);

  play (self, silence, n);
}

static void
begin_saying (MrcVoice *self)
{
  self->begin = mrc_loudspeaker_written (self->loud);
  add_mark (self, self->begin, 0, 0);
}

static gboolean
synthesise (MrcVoice *self, const MrcVoiceOrder *order)
{
  static const MrcSynthesiserFuncs funcs = { on_word, on_sound };

  if (!open_loudspeaker (self, mrc_synthesiser_start ()))
    return FALSE;
  begin_saying (self);
  if (!mrc_synthesise (self->saying->text, order->language, order->dial, &order->manner, &funcs, self))
    complain (self, "espeak-ng has no voice for", mrc_language_code (order->language));
  return TRUE;
}

static gboolean
play_recording (MrcVoice *self, const MrcVoiceOrder *order, const MrcClip *clip)
{
  g_autoptr (MrcRecording) recording = mrc_recording_open (clip, &order->manner);
  gint16 frames[MRC_RECORDING_RATE * CHUNK_MS / MS_PER_SECOND];
  int n = 0;

  if (recording == NULL || !open_loudspeaker (self, MRC_RECORDING_RATE))
    return FALSE;
  begin_saying (self);
  for (guint i = 0; i < clip->words->len; i++) {
    const MrcClipWord *word = &g_array_index (clip->words, MrcClipWord, i);

    add_mark (self, self->begin + mrc_recording_frame_of (recording, word->ms), word->start, word->end);
  }
  do
    n = mrc_recording_read (recording, frames, G_N_ELEMENTS (frames));
  while (n > 0 && play (self, frames, n));
  return TRUE;
}

/* Without a loudspeaker the tiles still light up one after the other. */
static void
keep_time (MrcVoice *self)
{
  self->funcs.tell (self->data, self->saying->id, 0, 0);
  self->funcs.wait (self->data, (int) g_utf8_strlen (self->saying->text, -1) * MRC_NARRATOR_MS_PER_CHARACTER);
}

static void
say (MrcVoice *self, const MrcVoiceOrder *order)
{
  const MrcClip *clip =
    order->pack != NULL ? mrc_pack_get_clip (order->pack, order->language, self->saying->text) : NULL;

  if ((clip == NULL || !play_recording (self, order, clip)) && !synthesise (self, order))
    keep_time (self);
  else if (self->loud != NULL)
    pause_after (self);
}

MrcVoice *
mrc_voice_new (const char *device, const MrcVoiceFuncs *funcs, gpointer data)
{
  MrcVoice *self = g_new0 (MrcVoice, 1);

  self->device = g_strdup (device);
  self->funcs = *funcs;
  self->data = data;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  return self;
}

void
mrc_voice_say (MrcVoice *self, const MrcVoiceOrder *order)
{
  for (guint i = 0; i < order->sayings->len && !self->funcs.wait (self->data, 0); i++) {
    self->saying = g_ptr_array_index (order->sayings, i);
    say (self, order);
  }
  close_loudspeaker (self);
}

void
mrc_voice_free (MrcVoice *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->marks);
  g_free (self->device);
  g_free (self);
}
