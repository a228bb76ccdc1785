// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-narrator-sound"

#include "kiosk/speech/narrator-private.h"
#include "kiosk/speech/voice.h"

struct _MrcNarratorSound {
  MrcNarrator parent_instance;

  char *device;        /* (owned): an ALSA PCM */
  GThread *thread;     /* (owned): the only one that calls the voice */
  GAsyncQueue *orders; /* (owned) (element-type Order) */
  GMutex lock;         /* for @stopped */
  GCond stopped;       /* signalled when @generation grows */
  gint generation;     /* atomic: what was ordered before it grew is not said any more */
};

#define MRC_TYPE_NARRATOR_SOUND (mrc_narrator_sound_get_type ())
G_DECLARE_FINAL_TYPE (MrcNarratorSound, mrc_narrator_sound, MRC, NARRATOR_SOUND, MrcNarrator)
G_DEFINE_FINAL_TYPE (MrcNarratorSound, mrc_narrator_sound, MRC_TYPE_NARRATOR)

typedef struct {
  GPtrArray *sayings; /* (owned) (nullable): NULL ends the thread */
  MrcLanguage language;
  char **dial;   /* (owned) (nullable) */
  MrcPack *pack; /* (owned) (nullable) */
  MrcManner manner;
  gint generation;
} Order;

typedef struct {
  GWeakRef self; /* the thread lets nobody live longer */
  gint generation;
  char *id;       /* (owned) (nullable): NULL: all was said */
  int start, end; /* 0, 0: the saying begins */
} Event;

/* What the thread is at. */
typedef struct {
  MrcNarratorSound *self;
  gint generation;
} Turn;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->sayings, g_ptr_array_unref);
  g_strfreev (order->dial);
  g_clear_object (&order->pack);
  g_free (order);
}

static void
event_free (gpointer data)
{
  Event *event = data;

  g_weak_ref_clear (&event->self);
  g_free (event->id);
  g_free (event);
}

static gboolean
on_event (gpointer data)
{
  Event *event = data;
  g_autoptr (MrcNarrator) narrator = g_weak_ref_get (&event->self);

  if (narrator == NULL ||
      event->generation != g_atomic_int_get (&((MrcNarratorSound *) narrator)->generation))
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
tell (gpointer data, const char *id, int start, int end)
{
  const Turn *turn = data;
  Event *event = g_new0 (Event, 1);

  g_weak_ref_init (&event->self, turn->self);
  event->generation = turn->generation;
  event->id = g_strdup (id);
  event->start = start;
  event->end = end;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_event, event, event_free); /* never on this thread */
}

static gboolean
is_stopped (const Turn *turn)
{
  return turn->generation != g_atomic_int_get (&turn->self->generation);
}

static gboolean
wait_or_stop (gpointer data, int ms)
{
  const Turn *turn = data;
  MrcNarratorSound *self = turn->self;
  gint64 until = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  if (ms == 0)
    return is_stopped (turn);

  g_mutex_lock (&self->lock);
  while (!is_stopped (turn) && g_cond_wait_until (&self->stopped, &self->lock, until))
    ;
  g_mutex_unlock (&self->lock);
  return is_stopped (turn);
}

static gpointer
run (gpointer data)
{
  static const MrcVoiceFuncs funcs = { wait_or_stop, tell };
  Turn turn = { data, 0 };
  g_autoptr (MrcVoice) voice = mrc_voice_new (turn.self->device, &funcs, &turn);

  for (;;) {
    Order *order = g_async_queue_pop (turn.self->orders);
    gboolean last = order->sayings == NULL;

    turn.generation = order->generation;
    if (!last) {
      const MrcVoiceOrder what = { order->sayings, order->language, (const char *const *) order->dial,
                                   order->pack, order->manner };

      mrc_voice_say (voice, &what);
      tell (&turn, NULL, 0, 0);
    }
    order_free (order);
    if (last)
      return NULL;
  }
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
  order->manner = *mrc_narrator_get_manner (narrator);
  g_set_object (&order->pack, mrc_narrator_get_pack (narrator));
  order->dial = g_strdupv ((char **) mrc_narrator_get_dial (narrator));
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
