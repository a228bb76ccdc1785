// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-voice"

#include "kiosk/speech/voice.h"

#include <espeak-ng/speak_lib.h>
#include <string.h>

#include "kiosk/speech/loudspeaker.h"
#include "kiosk/speech/narrator-private.h"
#include "kiosk/speech/spoken.h"

#define RATE_WPM 130 /* slow and clear */
#define CHUNK_MS 40  /* how often a stop and the words are looked at */
#define BUFFER_MS 100
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
  int rate;             /* frames a second of the synthesiser; -1: there is none */
  MrcLoudspeaker *loud; /* (owned) (nullable) */
  GArray *marks;        /* (owned) (element-type Mark): in the order of their frames */
  guint told;           /* so many of @marks were told */

  const MrcSaying *saying; /* (borrowed): the one being synthesised */
  MrcSpoken *spoken;       /* (owned): of @saying */
  gint64 begin;            /* its first frame */
};

/* espeak-ng keeps one voice and one callback a process. */
static GMutex synthesiser;

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
  const Mark *last = self->marks->len > 0 ? &g_array_index (self->marks, Mark, self->marks->len - 1) : NULL;

  /* The words of one number light it up once. */
  if (end > 0 && last->id == mark.id && last->start == start && last->end == end)
    return;
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

/* espeak-ng hands out sound and events as it makes them; told 1 it stops. */
static int
on_synthesised (short *samples, int n, espeak_EVENT *event)
{
  MrcVoice *self = event->user_data;

  if (self == NULL)
    return 0;

  for (; event->type != espeakEVENT_LIST_TERMINATED; event++) {
    int start = 0, end = 0;

    if (event->type != espeakEVENT_WORD)
      continue;
    mrc_spoken_locate (self->spoken, event->text_position - 1, event->length, &start, &end);
    if (end > start)
      add_mark (self, self->begin + event->sample, start, end);
  }

  return samples == NULL || play (self, samples, n) ? 0 : 1;
}

/* Once a process; all later voices get the same answer. */
static int
start_synthesiser (void)
{
  static int rate = 0;

  g_mutex_lock (&synthesiser);
  if (rate == 0) {
    rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, NULL, espeakINITIALIZE_DONT_EXIT);
    if (rate > 0)
      espeak_SetSynthCallback (on_synthesised);
    else
      rate = -1;
  }
  g_mutex_unlock (&synthesiser);
  return rate;
}

static void
open_loudspeaker (MrcVoice *self)
{
  const char *why = NULL;

  self->rate = start_synthesiser ();
  if (self->rate < 0) {
    complain (self, "espeak-ng", "its data is not there (package espeak-ng-data)");
    return;
  }

  self->loud = mrc_loudspeaker_open (self->device, self->rate, &why);
  if (self->loud == NULL)
    complain (self, self->device, why);
}

static void
pause_after (MrcVoice *self)
{
  int n = self->rate * PAUSE_MS / MS_PER_SECOND;
  g_autofree gint16 *silence = g_new0 (gint16, n);

  play (self, silence, n);
}

static void
say_aloud (MrcVoice *self, MrcLanguage language, const char *const *dial, const MrcManner *manner)
{
  self->spoken = mrc_spoken_new (self->saying->text, language, dial);
  self->begin = mrc_loudspeaker_written (self->loud);
  add_mark (self, self->begin, 0, 0);

  g_mutex_lock (&synthesiser);
  if (espeak_SetVoiceByName (mrc_language_code (language)) != EE_OK)
    complain (self, "espeak-ng has no voice for", mrc_language_code (language));
  espeak_SetParameter (espeakRATE, (int) (RATE_WPM * manner->speed), 0);
  espeak_SetParameter (espeakVOLUME, manner->volume, 0);
  espeak_Synth (self->spoken->text, strlen (self->spoken->text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8,
                NULL, self);
  g_mutex_unlock (&synthesiser);

  if (self->loud != NULL)
    pause_after (self);
  g_clear_pointer (&self->spoken, mrc_spoken_free);
}

/* Without a loudspeaker the tiles still light up one after the other. */
static void
keep_time (MrcVoice *self)
{
  self->funcs.tell (self->data, self->saying->id, 0, 0);
  self->funcs.wait (self->data, (int) g_utf8_strlen (self->saying->text, -1) * MRC_NARRATOR_MS_PER_CHARACTER);
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
mrc_voice_say (MrcVoice *self,
               GPtrArray *sayings,
               MrcLanguage language,
               const char *const *dial,
               const MrcManner *manner)
{
  if (self->funcs.wait (self->data, 0))
    return;

  open_loudspeaker (self);
  for (guint i = 0; i < sayings->len && !self->funcs.wait (self->data, 0); i++) {
    self->saying = g_ptr_array_index (sayings, i);
    if (self->loud != NULL)
      say_aloud (self, language, dial, manner);
    else
      keep_time (self);
  }

  if (self->loud != NULL && !self->funcs.wait (self->data, 0))
    hear_the_end (self);
  g_clear_pointer (&self->loud, mrc_loudspeaker_close);
  g_array_set_size (self->marks, 0);
  self->told = 0;
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
