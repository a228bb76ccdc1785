// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-narrator-sound"

#include <alsa/asoundlib.h>
#include <espeak-ng/speak_lib.h>
#include <string.h>

#include "kiosk/speech/narrator-private.h"
#include "kiosk/speech/spoken.h"

#define RATE_WPM 130 /* slow and clear: recipes/ui.md 7 */
#define CHUNK_MS 40  /* how often a stop and the words are looked at */
#define LATENCY_US 100000
#define BUFFER_MS 200
#define SILENT_MS_PER_CHARACTER 70
#define MS_PER_SECOND 1000

struct _MrcNarratorSound {
  MrcNarrator parent_instance;

  char *device;        /* (owned): an ALSA PCM */
  GThread *thread;     /* (owned): the only one that calls espeak-ng and ALSA */
  GAsyncQueue *orders; /* (owned) (element-type Order) */
  GMutex lock;         /* guards @stopped */
  GCond stopped;       /* signalled when @generation grows */
  gint generation;     /* atomic: what was ordered before it grew is not said any more */
};

#define MRC_TYPE_NARRATOR_SOUND (mrc_narrator_sound_get_type ())
G_DECLARE_FINAL_TYPE (MrcNarratorSound, mrc_narrator_sound, MRC, NARRATOR_SOUND, MrcNarrator)
G_DEFINE_FINAL_TYPE (MrcNarratorSound, mrc_narrator_sound, MRC_TYPE_NARRATOR)

typedef struct {
  GPtrArray *sayings; /* (owned) (nullable): NULL ends the thread */
  MrcLanguage language;
  gint generation;
} Order;

/* The voice as it lives on the thread. */
typedef struct {
  MrcNarratorSound *self;
  int sample_rate; /* 0 until the synthesiser is there; -1 when there is none */
  snd_pcm_t *pcm;  /* (nullable): NULL: no sound card */
  gboolean told;   /* that there is no sound */
  gint generation; /* of the order being said */
  GArray *samples; /* (owned) (element-type gint16): of the saying being said */
  GArray *words;   /* (owned) (element-type Word) */
} Voice;

typedef struct {
  int sample;        /* it begins with this one */
  int start, length; /* characters of the spoken text, from 0 */
} Word;

typedef struct {
  MrcNarratorSound *self; /* (owned) */
  gint generation;
  char *id;       /* (owned) (nullable): NULL: all was said */
  int start, end; /* 0, 0: the saying begins */
} Event;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->sayings, g_ptr_array_unref);
  g_free (order);
}

static void
event_free (gpointer data)
{
  Event *event = data;

  g_object_unref (event->self);
  g_free (event->id);
  g_free (event);
}

static gboolean
on_event (gpointer data)
{
  const Event *event = data;
  MrcNarrator *narrator = MRC_NARRATOR (event->self);

  if (event->generation != g_atomic_int_get (&event->self->generation))
    return G_SOURCE_REMOVE;

  if (event->id == NULL)
    mrc_narrator_emit_finished (narrator);
  else if (event->end == 0)
    mrc_narrator_emit_started (narrator, event->id);
  else
    mrc_narrator_emit_word (narrator, event->id, event->start, event->end);
  return G_SOURCE_REMOVE;
}

static void
tell (const Voice *voice, const char *id, int start, int end)
{
  Event *event = g_new0 (Event, 1);

  event->self = g_object_ref (voice->self);
  event->generation = voice->generation;
  event->id = g_strdup (id);
  event->start = start;
  event->end = end;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_event, event, event_free); /* never on this thread */
}

static gboolean
is_stopped (const Voice *voice)
{
  return voice->generation != g_atomic_int_get (&voice->self->generation);
}

/* espeak-ng hands out sound and events while espeak_Synth() runs; told 1 it stops. */
static int
on_synthesised (short *samples, int n, espeak_EVENT *event)
{
  Voice *voice = event->user_data;

  if (voice == NULL)
    return 0;
  if (samples != NULL && n > 0)
    g_array_append_vals (voice->samples, samples, (guint) n);

  for (; event->type != espeakEVENT_LIST_TERMINATED; event++) {
    if (event->type == espeakEVENT_WORD) {
      const Word word = { event->sample, event->text_position - 1, event->length };

      g_array_append_val (voice->words, word);
    }
  }
  return is_stopped (voice) ? 1 : 0;
}

static void
say_once (Voice *voice, const char *what, const char *why)
{
  if (!voice->told)
    g_message ("no voice: %s: %s; mrc doctor says what to do", what, why);
  voice->told = TRUE;
}

/* Started once and never ended: espeak_Terminate() of 1.51 can wait for ever for
 * a thread of its own that we do not use. Returns samples a second, or -1. */
static int
start_synthesiser (void)
{
  static GMutex lock;
  static int sample_rate;
  int rate = 0;

  g_mutex_lock (&lock);
  if (sample_rate == 0)
    sample_rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, NULL, espeakINITIALIZE_DONT_EXIT);
  rate = sample_rate > 0 ? sample_rate : -1;
  g_mutex_unlock (&lock);
  return rate;
}

static void
open_synthesiser (Voice *voice)
{
  if (voice->sample_rate != 0)
    return;

  voice->sample_rate = start_synthesiser ();
  if (voice->sample_rate < 0)
    say_once (voice, "espeak-ng", "its data is not installed (package espeak-ng-data)");
  else
    espeak_SetSynthCallback (on_synthesised);
}

static void
quiet_alsa (const char *file, int line, const char *function, int err, const char *format, ...)
{
}

static void
open_sound (Voice *voice)
{
  int error = 0;

  open_synthesiser (voice);
  if (voice->sample_rate <= 0 || voice->pcm != NULL)
    return;

  snd_lib_error_set_handler (quiet_alsa);
  error = snd_pcm_open (&voice->pcm, voice->self->device, SND_PCM_STREAM_PLAYBACK, 0);
  if (error >= 0)
    error = snd_pcm_set_params (voice->pcm, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1,
                                (unsigned int) voice->sample_rate, 1, LATENCY_US);
  if (error >= 0)
    return;

  say_once (voice, voice->self->device, snd_strerror (error));
  g_clear_pointer (&voice->pcm, snd_pcm_close);
}

static void
close_sound (Voice *voice)
{
  if (voice->pcm == NULL)
    return;

  if (is_stopped (voice))
    snd_pcm_drop (voice->pcm);
  else
    snd_pcm_drain (voice->pcm);
  g_clear_pointer (&voice->pcm, snd_pcm_close);
}

/* Without a loudspeaker the tiles still light up one after the other. */
static void
keep_time (Voice *voice, const char *text)
{
  gint64 until =
    g_get_monotonic_time () + g_utf8_strlen (text, -1) * SILENT_MS_PER_CHARACTER * G_TIME_SPAN_MILLISECOND;

  g_mutex_lock (&voice->self->lock);
  while (!is_stopped (voice) && g_cond_wait_until (&voice->self->stopped, &voice->self->lock, until))
    ;
  g_mutex_unlock (&voice->self->lock);
}

/* The words whose first sample has left the loudspeaker: what is heard decides,
 * not the wall clock. Returns the next word to come. */
static guint
tell_words (const Voice *voice, const char *id, const MrcSpoken *spoken, guint next, snd_pcm_sframes_t played)
{
  for (; next < voice->words->len; next++) {
    const Word *word = &g_array_index (voice->words, Word, next);
    int start = 0, end = 0;

    if (word->sample > played)
      break;
    mrc_spoken_locate (spoken, word->start, word->length, &start, &end);
    tell (voice, id, start, end);
  }

  return next;
}

static gboolean
write_chunk (Voice *voice, const gint16 *samples, snd_pcm_uframes_t n)
{
  while (n > 0) {
    snd_pcm_sframes_t written = snd_pcm_writei (voice->pcm, samples, n);

    if (written < 0)
      written = snd_pcm_recover (voice->pcm, (int) written, 1);
    if (written < 0) {
      say_once (voice, voice->self->device, snd_strerror ((int) written));
      g_clear_pointer (&voice->pcm, snd_pcm_close);
      return FALSE;
    }
    samples += written;
    n -= (snd_pcm_uframes_t) written;
  }

  return TRUE;
}

static void
play (Voice *voice, const char *id, const MrcSpoken *spoken)
{
  guint chunk = (guint) (voice->sample_rate * CHUNK_MS / MS_PER_SECOND);
  guint next = 0;

  for (guint at = 0; at < voice->samples->len && !is_stopped (voice); at += chunk) {
    guint n = MIN (chunk, voice->samples->len - at);
    snd_pcm_sframes_t delay = 0;

    if (!write_chunk (voice, &g_array_index (voice->samples, gint16, at), n))
      return;
    snd_pcm_delay (voice->pcm, &delay);
    next = tell_words (voice, id, spoken, next, (snd_pcm_sframes_t) (at + n) - MAX (delay, 0));
  }
  tell_words (voice, id, spoken, next, G_MAXINT);
}

static void
say_saying (Voice *voice, const MrcSaying *saying, MrcLanguage language)
{
  g_autoptr (MrcSpoken) spoken = mrc_spoken_new (saying->text, language);

  tell (voice, saying->id, 0, 0);
  if (voice->pcm == NULL) {
    keep_time (voice, saying->text);
    return;
  }

  g_array_set_size (voice->samples, 0);
  g_array_set_size (voice->words, 0);
  espeak_SetVoiceByName (mrc_language_code (language));
  espeak_SetParameter (espeakRATE, RATE_WPM, 0);
  espeak_Synth (spoken->text, strlen (spoken->text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, voice);
  play (voice, saying->id, spoken);
}

static gpointer
run (gpointer data)
{
  MrcNarratorSound *self = data;
  Voice voice = { .self = self,
                  .samples = g_array_new (FALSE, FALSE, sizeof (gint16)),
                  .words = g_array_new (FALSE, FALSE, sizeof (Word)) };

  for (;;) {
    Order *order = g_async_queue_pop (self->orders);

    if (order->sayings == NULL) {
      order_free (order);
      break;
    }

    voice.generation = order->generation;
    if (!is_stopped (&voice))
      open_sound (&voice);
    for (guint i = 0; i < order->sayings->len && !is_stopped (&voice); i++)
      say_saying (&voice, g_ptr_array_index (order->sayings, i), order->language);
    close_sound (&voice);
    tell (&voice, NULL, 0, 0);
    order_free (order);
  }

  g_array_unref (voice.samples);
  g_array_unref (voice.words);
  return NULL;
}

static void
stop_all (MrcNarratorSound *self)
{
  g_mutex_lock (&self->lock);
  g_atomic_int_inc (&self->generation);
  g_cond_broadcast (&self->stopped);
  g_mutex_unlock (&self->lock);
}

static void
mrc_narrator_sound_say (MrcNarrator *narrator, GPtrArray *sayings, MrcLanguage language)
{
  MrcNarratorSound *self = (MrcNarratorSound *) narrator;
  Order *order = g_new0 (Order, 1);

  order->sayings = mrc_sayings_new ();
  order->language = language;
  order->generation = g_atomic_int_get (&self->generation);
  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    mrc_sayings_add (order->sayings, saying->id, saying->text);
  }
  g_async_queue_push (self->orders, order);
}

static void
mrc_narrator_sound_stop (MrcNarrator *narrator)
{
  stop_all ((MrcNarratorSound *) narrator);
}

static void
mrc_narrator_sound_dispose (GObject *object)
{
  MrcNarratorSound *self = (MrcNarratorSound *) object;

  if (self->thread != NULL) {
    stop_all (self);
    g_async_queue_push (self->orders, g_new0 (Order, 1));
    g_thread_join (g_steal_pointer (&self->thread));
  }

  G_OBJECT_CLASS (mrc_narrator_sound_parent_class)->dispose (object);
}

static void
mrc_narrator_sound_finalize (GObject *object)
{
  MrcNarratorSound *self = (MrcNarratorSound *) object;

  g_async_queue_unref (self->orders);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->stopped);
  g_free (self->device);

  G_OBJECT_CLASS (mrc_narrator_sound_parent_class)->finalize (object);
}

static void
mrc_narrator_sound_class_init (MrcNarratorSoundClass *klass)
{
  MRC_NARRATOR_CLASS (klass)->say = mrc_narrator_sound_say;
  MRC_NARRATOR_CLASS (klass)->stop = mrc_narrator_sound_stop;
  G_OBJECT_CLASS (klass)->dispose = mrc_narrator_sound_dispose;
  G_OBJECT_CLASS (klass)->finalize = mrc_narrator_sound_finalize;
}

static void
mrc_narrator_sound_init (MrcNarratorSound *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->stopped);
  self->orders = g_async_queue_new_full (order_free);
}

MrcNarrator *
mrc_narrator_sound_new (const char *device)
{
  MrcNarratorSound *self = g_object_new (MRC_TYPE_NARRATOR_SOUND, NULL);

  self->device = g_strdup (device != NULL ? device : "default");
  self->thread = g_thread_new ("voice", run, self);
  return MRC_NARRATOR (self);
}
