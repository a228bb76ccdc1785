// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-idle"

#include "kiosk/app/idle.h"

#define US_PER_MS 1000
#define LONGEST_SPEECH 4 /* times the wait: the longest page, said slowly, ends before */

struct _MrcIdle {
  GObject parent_instance;

  guint ask_ms;
  guint grace_ms;
  guint timer;    /* source id; 0 when not watching */
  gint64 touched; /* µs, monotonic: the last touch */
  gint64 heard;   /* µs, monotonic: when it was last silent after something was said */
  gboolean asking;
  gboolean speaking;
};

enum {
  ASK,
  BACK,
  END,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcIdle, mrc_idle, G_TYPE_OBJECT)

static gboolean on_timer (gpointer data);

static void
arm (MrcIdle *self, guint ms)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (ms, on_timer, self);
}

/* Returns: ms in which nobody did anything; 0: somebody listens */
static gint64
get_quiet (MrcIdle *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 untouched = (now - self->touched) / US_PER_MS;

  if (untouched >= (gint64) LONGEST_SPEECH * self->ask_ms)
    return untouched;
  return self->speaking ? 0 : (now - MAX (self->touched, self->heard)) / US_PER_MS;
}

/* Touches only note the time; the timer finds out whether it came too early. */
static gboolean
on_timer (gpointer data)
{
  MrcIdle *self = data;
  gint64 quiet = self->asking ? 0 : get_quiet (self);

  self->timer = 0;
  if (self->asking) {
    self->asking = FALSE;
    g_signal_emit (self, signals[END], 0);
  } else if (quiet < self->ask_ms) {
    arm (self, self->ask_ms - (guint) quiet);
  } else {
    self->asking = TRUE;
    arm (self, self->grace_ms);
    g_signal_emit (self, signals[ASK], 0);
  }

  return G_SOURCE_REMOVE;
}

static void
mrc_idle_finalize (GObject *object)
{
  mrc_idle_stop (MRC_IDLE (object));

  G_OBJECT_CLASS (mrc_idle_parent_class)->finalize (object);
}

static void
mrc_idle_class_init (MrcIdleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_idle_finalize;

  signals[ASK] = g_signal_new ("ask", MRC_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BACK] =
    g_signal_new ("back", MRC_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[END] = g_signal_new ("end", MRC_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mrc_idle_init (MrcIdle *self)
{
}

MrcIdle *
mrc_idle_new (guint ask_ms, guint grace_ms)
{
  MrcIdle *self = g_object_new (MRC_TYPE_IDLE, NULL);

  self->ask_ms = ask_ms;
  self->grace_ms = grace_ms;
  return self;
}

void
mrc_idle_start (MrcIdle *self)
{
  g_return_if_fail (MRC_IS_IDLE (self));

  self->asking = FALSE;
  self->touched = g_get_monotonic_time ();
  if (self->timer == 0)
    arm (self, self->ask_ms);
}

void
mrc_idle_stop (MrcIdle *self)
{
  g_return_if_fail (MRC_IS_IDLE (self));

  self->asking = FALSE;
  g_clear_handle_id (&self->timer, g_source_remove);
}

gboolean
mrc_idle_touch (MrcIdle *self)
{
  g_return_val_if_fail (MRC_IS_IDLE (self), FALSE);

  self->touched = g_get_monotonic_time ();
  if (!self->asking)
    return FALSE;

  self->asking = FALSE;
  arm (self, self->ask_ms);
  g_signal_emit (self, signals[BACK], 0);
  return TRUE;
}

void
mrc_idle_set_speaking (MrcIdle *self, gboolean speaking)
{
  g_return_if_fail (MRC_IS_IDLE (self));

  if (self->speaking && !speaking && !self->asking)
    self->heard = g_get_monotonic_time ();
  self->speaking = speaking;
}

gboolean
mrc_idle_is_asking (MrcIdle *self)
{
  g_return_val_if_fail (MRC_IS_IDLE (self), FALSE);

  return self->asking;
}
