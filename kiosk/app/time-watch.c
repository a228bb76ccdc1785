// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/time-watch.h"

struct _MrcTimeWatch {
  MrcStore *store; /* (owned) (nullable) */
  MrcClock *clock; /* (owned) */
  MrcTimeMark mark;
  MrcTimeNote note;
  GCancellable *gone; /* (owned) */
};

MrcTimeWatch *
mrc_time_watch_new (MrcStore *store, MrcClock *clock, gint64 floor)
{
  MrcTimeWatch *self = g_new0 (MrcTimeWatch, 1);
  g_autoptr (GError) error = NULL;

  g_set_object (&self->store, store);
  g_set_object (&self->clock, clock);
  self->gone = g_cancellable_new ();
  self->mark.floor = floor;
  if (store != NULL &&
      (!mrc_time_mark_raise (store, floor, &error) || !mrc_time_mark_read (store, &self->mark, &error)))
    g_message ("the last time that was believed is not known: %s", error->message);
  return self;
}

void
mrc_time_watch_free (MrcTimeWatch *self)
{
  if (self == NULL)
    return;

  g_cancellable_cancel (self->gone);
  g_clear_object (&self->gone);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_free (self);
}

gboolean
mrc_time_watch_is_good (MrcTimeWatch *self)
{
  return mrc_time_mark_judge (&self->mark, self->clock) == MRC_TIME_GOOD;
}

const MrcTimeNote *
mrc_time_watch_note (MrcTimeWatch *self)
{
  self->note = mrc_time_mark_note (&self->mark, self->clock);
  return &self->note;
}

static gpointer
renew_in_store (MrcStore *store, gpointer data, GError **error)
{
  g_autoptr (GError) doubt = NULL;
  MrcTimeMark mark;

  if (!mrc_time_mark_advance (store, data, &doubt) &&
      !g_error_matches (doubt, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT)) {
    g_propagate_error (error, g_steal_pointer (&doubt));
    return NULL;
  }
  if (!mrc_time_mark_read (store, &mark, error))
    return NULL;
  if (doubt != NULL)
    g_message ("%s", doubt->message);
  return g_memdup2 (&mark, sizeof mark);
}

static void
on_renewed (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcTimeWatch *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree MrcTimeMark *mark = mrc_store_run_finish (MRC_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (mark != NULL)
    self->mark = *mark;
  else
    g_message ("the time was not noted: %s", error->message);
}

void
mrc_time_watch_refresh (MrcTimeWatch *self)
{
  if (self->store != NULL)
    mrc_store_run_async (self->store, renew_in_store, g_object_ref (self->clock), g_object_unref, g_free,
                         self->gone, on_renewed, self);
}
