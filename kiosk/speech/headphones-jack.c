// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-headphones"

#include "kiosk/speech/headphones-private.h"
#include "kiosk/speech/jack.h"

#include <gio/gio.h>
#include <glib-unix.h>

struct _MrcHeadphonesJack {
  MrcHeadphones parent_instance;

  GCancellable *opening; /* (owned) (nullable): while the card is looked for */
  MrcJack *jack;         /* (owned) (nullable) */
  guint source;          /* id: of the jack's fd */
};

#define MRC_TYPE_HEADPHONES_JACK (mrc_headphones_jack_get_type ())
G_DECLARE_FINAL_TYPE (MrcHeadphonesJack, mrc_headphones_jack, MRC, HEADPHONES_JACK, MrcHeadphones)
G_DEFINE_FINAL_TYPE (MrcHeadphonesJack, mrc_headphones_jack, MRC_TYPE_HEADPHONES)

static void
open_on_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *why = NULL;
  MrcJack *jack = mrc_jack_open (data, &why);

  if (jack != NULL)
    g_task_return_pointer (task, jack, (GDestroyNotify) mrc_jack_close);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: %s", (char *) data, why);
}

/* A card that is gone tells nothing: by the rules of a loudspeaker then. */
static gboolean
on_changed (int fd, GIOCondition condition, gpointer data)
{
  MrcHeadphonesJack *self = data;
  const char *why = "the sound card is gone";

  if (!(condition & (G_IO_ERR | G_IO_HUP | G_IO_NVAL)) && mrc_jack_read (self->jack, &why)) {
    mrc_headphones_set_present (MRC_HEADPHONES (self), mrc_jack_is_private (self->jack));
    return G_SOURCE_CONTINUE;
  }

  g_message ("headphones are not told of any more, sensitive pages wait to be asked: %s", why);
  self->source = 0;
  g_clear_pointer (&self->jack, mrc_jack_close);
  mrc_headphones_set_present (MRC_HEADPHONES (self), FALSE);
  return G_SOURCE_REMOVE;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcHeadphonesJack *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcJack) jack = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* @self is no more */

  g_clear_object (&self->opening);
  if (jack == NULL) {
    g_message ("headphones are not told of, sensitive pages wait to be asked: %s", error->message);
    return;
  }

  g_message ("headphones are told of, whoever puts them in hears sensitive pages too");
  self->jack = g_steal_pointer (&jack);
  self->source =
    g_unix_fd_add (mrc_jack_get_fd (self->jack), G_IO_IN | G_IO_ERR | G_IO_HUP, on_changed, self);
  mrc_headphones_set_present (MRC_HEADPHONES (self), mrc_jack_is_private (self->jack));
}

static void
mrc_headphones_jack_dispose (GObject *object)
{
  MrcHeadphonesJack *self = (MrcHeadphonesJack *) object;

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->jack, mrc_jack_close);

  G_OBJECT_CLASS (mrc_headphones_jack_parent_class)->dispose (object);
}

static void
mrc_headphones_jack_class_init (MrcHeadphonesJackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mrc_headphones_jack_dispose;
}

static void
mrc_headphones_jack_init (MrcHeadphonesJack *self)
{
}

MrcHeadphones *
mrc_headphones_jack_new (const char *device)
{
  MrcHeadphonesJack *self = g_object_new (MRC_TYPE_HEADPHONES_JACK, NULL);
  g_autoptr (GTask) task = NULL;

  self->opening = g_cancellable_new ();
  task = g_task_new (NULL, self->opening, on_opened, self);
  g_task_set_task_data (task, g_strdup (device != NULL ? device : "default"), g_free);
  g_task_run_in_thread (task, open_on_worker);
  return MRC_HEADPHONES (self);
}
