// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-narration"

#include "kiosk/app/narration.h"

struct _MrcNarration {
  GObject parent_instance;

  MrcKiosk *kiosk;           /* (borrowed): the window holds it longer than us */
  MrcNarrator *narrator;     /* (owned) */
  MrcHeadphones *headphones; /* (owned) */
  MrcAloud aloud;            /* of @screen */
  MrcScreen *screen;         /* (weak) (nullable) */
  char *first;               /* (owned) (nullable): said before the screen */
  gboolean first_unasked;
  gboolean aside; /* what is said is of the frame */
};

enum {
  PROP_0,
  PROP_SPEAKING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcNarration, mrc_narration, G_TYPE_OBJECT)

static void
on_started (MrcNarration *self, const char *id)
{
  if (self->screen != NULL && !self->aside)
    mrc_screen_saying (self->screen, id);
}

static void
on_word (MrcNarration *self, const char *id, int start, int end)
{
  if (self->screen != NULL && !self->aside)
    mrc_screen_word (self->screen, id, start, end);
}

static void
on_finished (MrcNarration *self)
{
  if (self->screen != NULL)
    mrc_screen_saying (self->screen, NULL);
}

static void
on_speaking_changed (MrcNarration *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPEAKING]);
}

/* Others in the room hear it: a code is said only to whoever asks. */
static void
leave_code_out (GPtrArray *sayings)
{
  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    if (g_str_equal (saying->id, "code")) {
      g_ptr_array_remove_index (sayings, i);
      return;
    }
  }
}

static void
say (MrcNarration *self, GPtrArray *sayings, gboolean aside)
{
  mrc_narrator_stop (self->narrator); /* what was lit is put out by those it belonged to */
  self->aside = aside;
  mrc_narrator_say (self->narrator, sayings, mrc_kiosk_get_language (self->kiosk));
}

static void
say_screen (MrcNarration *self, gboolean asked)
{
  g_autoptr (GPtrArray) sayings = self->screen != NULL ? mrc_screen_dup_narration (self->screen) : NULL;

  if (sayings == NULL) /* of a page of staff */
    return;

  if (!asked && !mrc_headphones_get_present (self->headphones))
    leave_code_out (sayings);
  if (self->first != NULL && (asked || self->first_unasked))
    g_ptr_array_insert (sayings, 0, mrc_saying_new ("", self->first));
  if (sayings->len > 0)
    say (self, sayings, FALSE);
}

static gboolean
may_speak (MrcNarration *self)
{
  return self->aloud == MRC_ALOUD_ALWAYS ||
         (self->aloud == MRC_ALOUD_PRIVATELY && mrc_headphones_get_present (self->headphones));
}

/* Unasked. */
static void
tell_screen (MrcNarration *self)
{
  if (may_speak (self))
    say_screen (self, FALSE);
}

/* What may be overheard was said already. Pulled out, they have silenced the narrator: MrcKiosk. */
static void
on_headphones_changed (MrcNarration *self)
{
  if (self->aloud != MRC_ALOUD_ALWAYS)
    tell_screen (self);
}

static void
mrc_narration_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SPEAKING:
    g_value_set_boolean (value, mrc_narration_get_speaking (MRC_NARRATION (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_narration_dispose (GObject *object)
{
  MrcNarration *self = MRC_NARRATION (object);

  g_clear_weak_pointer (&self->screen);
  g_clear_object (&self->narrator);
  g_clear_object (&self->headphones);
  g_clear_pointer (&self->first, g_free);

  G_OBJECT_CLASS (mrc_narration_parent_class)->dispose (object);
}

static void
mrc_narration_class_init (MrcNarrationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mrc_narration_get_property;
  object_class->dispose = mrc_narration_dispose;

  props[PROP_SPEAKING] =
    g_param_spec_boolean ("speaking", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mrc_narration_init (MrcNarration *self)
{
}

MrcNarration *
mrc_narration_new (MrcKiosk *kiosk)
{
  MrcNarration *self = g_object_new (MRC_TYPE_NARRATION, NULL);

  self->kiosk = kiosk;
  self->narrator = g_object_ref (mrc_kiosk_get_services (kiosk)->narrator);
  self->headphones = g_object_ref (mrc_kiosk_get_services (kiosk)->headphones);
  g_signal_connect_object (self->headphones, "notify::present", G_CALLBACK (on_headphones_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrator, "started", G_CALLBACK (on_started), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrator, "word", G_CALLBACK (on_word), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrator, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrator, "notify::speaking", G_CALLBACK (on_speaking_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
mrc_narration_set_first (MrcNarration *self, const char *words, gboolean unasked)
{
  self->first_unasked = unasked;
  g_free (self->first);
  self->first = g_strdup (words);
}

void
mrc_narration_show (MrcNarration *self, MrcScreen *screen, MrcAloud aloud)
{
  mrc_narrator_stop (self->narrator);
  g_set_weak_pointer (&self->screen, screen);
  self->aloud = aloud;
  tell_screen (self);
}

void
mrc_narration_tell (MrcNarration *self, const char *id)
{
  g_autoptr (GPtrArray) sayings = NULL;

  if (self->screen == NULL || !may_speak (self))
    return;

  sayings = mrc_screen_dup_narration (self->screen);
  for (guint i = sayings->len; i > 0; i--) {
    if (!g_str_equal (((const MrcSaying *) g_ptr_array_index (sayings, i - 1))->id, id))
      g_ptr_array_remove_index (sayings, i - 1);
  }
  say (self, sayings, FALSE);
}

void
mrc_narration_toggle (MrcNarration *self)
{
  if (mrc_narrator_get_speaking (self->narrator)) {
    mrc_narrator_stop (self->narrator);
    return;
  }

  if (mrc_kiosk_has_visit (self->kiosk))
    mrc_visit_set_voice_used (mrc_kiosk_get_visit (self->kiosk));
  say_screen (self, TRUE);
}

void
mrc_narration_say (MrcNarration *self, GPtrArray *sayings)
{
  say (self, sayings, TRUE);
}

void
mrc_narration_interrupt (MrcNarration *self)
{
  mrc_narrator_stop (self->narrator);
}

gboolean
mrc_narration_get_speaking (MrcNarration *self)
{
  return mrc_narrator_get_speaking (self->narrator);
}
