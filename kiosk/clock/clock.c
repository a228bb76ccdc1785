// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-clock"

#include "kiosk/clock/clock.h"

#include <time.h>

struct _MrcClock {
  GObject parent_instance;

  gboolean settable;
  gint64 time;   /* seconds, UTC: of a settable clock; atomic by the lock */
  gint64 boot;   /* seconds: of a settable clock that was told; -1 before */
  char *boot_id; /* (owned): (nullable): of a settable clock */
  GMutex lock;
};

G_DEFINE_FINAL_TYPE (MrcClock, mrc_clock, G_TYPE_OBJECT)

static void
mrc_clock_finalize (GObject *object)
{
  MrcClock *self = MRC_CLOCK (object);

  g_free (self->boot_id);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (mrc_clock_parent_class)->finalize (object);
}

static void
mrc_clock_class_init (MrcClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_clock_finalize;
}

static void
mrc_clock_init (MrcClock *self)
{
  g_mutex_init (&self->lock);
  self->boot = -1;
}

MrcClock *
mrc_clock_new (void)
{
  return g_object_new (MRC_TYPE_CLOCK, NULL);
}

MrcClock *
mrc_clock_new_settable (gint64 unix_time)
{
  MrcClock *self = g_object_new (MRC_TYPE_CLOCK, NULL);

  self->settable = TRUE;
  self->time = unix_time;
  return self;
}

void
mrc_clock_set (MrcClock *self, gint64 unix_time)
{
  g_return_if_fail (MRC_IS_CLOCK (self) && self->settable);

  g_mutex_lock (&self->lock);
  self->time = unix_time;
  g_mutex_unlock (&self->lock);
}

gint64
mrc_clock_now (MrcClock *self)
{
  gint64 now = 0;

  g_return_val_if_fail (MRC_IS_CLOCK (self), 0);

  if (!self->settable)
    return (gint64) time (NULL);

  g_mutex_lock (&self->lock);
  now = self->time;
  g_mutex_unlock (&self->lock);
  return now;
}

MrcDay
mrc_clock_today (MrcClock *self, int *ret_minute)
{
  return mrc_day_from_unix (mrc_clock_now (self), ret_minute);
}

gint64
mrc_clock_boot_seconds (MrcClock *self)
{
  struct timespec now = { 0 };
  gint64 told;

  g_return_val_if_fail (MRC_IS_CLOCK (self), 0);

  g_mutex_lock (&self->lock);
  told = self->boot;
  g_mutex_unlock (&self->lock);
  if (told >= 0)
    return told;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return now.tv_sec;
}

void
mrc_clock_set_boot_seconds (MrcClock *self, gint64 seconds)
{
  g_return_if_fail (MRC_IS_CLOCK (self) && self->settable && seconds >= 0);

  g_mutex_lock (&self->lock);
  self->boot = seconds;
  g_mutex_unlock (&self->lock);
}

char *
mrc_clock_dup_boot_id (MrcClock *self)
{
  char *id = NULL;

  g_return_val_if_fail (MRC_IS_CLOCK (self), NULL);

  if (!self->settable)
    return g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL) ? g_strchomp (id)
                                                                                    : g_strdup ("");
  g_mutex_lock (&self->lock);
  id = g_strdup (self->boot_id);
  g_mutex_unlock (&self->lock);
  return id;
}

void
mrc_clock_set_boot_id (MrcClock *self, const char *id)
{
  g_return_if_fail (MRC_IS_CLOCK (self) && self->settable && id != NULL);

  g_mutex_lock (&self->lock);
  g_free (self->boot_id);
  self->boot_id = g_strdup (id);
  g_mutex_unlock (&self->lock);
}

gint64
mrc_clock_get_build_time (void)
{
  return MRC_BUILD_TIME;
}

gboolean
mrc_clock_is_sane (MrcClock *self, gint64 newest_seen)
{
  return mrc_clock_now (self) >= MAX (newest_seen, MRC_BUILD_TIME);
}
