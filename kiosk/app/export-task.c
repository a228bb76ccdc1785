// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-export"

#include "kiosk/app/export-task.h"

#include <glib/gstdio.h>

#include "kiosk/store/store.h"

struct _MrcExportTask {
  GObject parent_instance;

  char *data_dir;    /* (owned) */
  char *centre_code; /* (owned) */

  MrcExportTaskState state;
  gint64 done, total;   /* rows */
  char *file_name;      /* (owned) (nullable) */
  char *message;        /* (owned) (nullable) */
  GCancellable *cancel; /* (owned) (nullable): of the one being written */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcExportTask, mrc_export_task, G_TYPE_OBJECT)

/* What the thread works on. */
typedef struct {
  char *data_dir;  /* (owned) */
  char *name;      /* (owned) */
  MrcDrive *drive; /* (owned) */
  MrcExportOptions options;
  GCancellable *cancel; /* (owned) */
  MrcExportTask *task;  /* (owned) */
} Work;

typedef struct {
  MrcExportTask *task; /* (owned) */
  gint64 done, total;
} Step;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->data_dir);
  g_free (work->name);
  g_clear_object (&work->drive);
  g_clear_object (&work->cancel);
  g_clear_object (&work->task);
  g_free (work);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step);
}

static void
set_state (MrcExportTask *self, MrcExportTaskState state, const char *message)
{
  char *copy = g_strdup (message);

  self->state = state;
  g_free (self->message);
  self->message = copy;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_step (gpointer data)
{
  const Step *step = data;

  step->task->done = step->done;
  step->task->total = step->total;
  g_signal_emit (step->task, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
on_progress (gint64 done, gint64 total, gpointer data)
{
  const Work *work = data;
  Step *step = g_new0 (Step, 1);

  step->task = g_object_ref (work->task);
  step->done = done;
  step->total = total;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_step, step, step_free); /* never on this thread */
  return !g_cancellable_is_cancelled (work->cancel);
}

/* Written in memory first: a file of a centre is small, and nothing is left on the
 * kiosk's own disk when the power goes. */
static gboolean
write_and_carry (const Work *work, GError **error)
{
  g_autoptr (MrcStore) store = mrc_store_open (work->data_dir, MRC_STORE_COMMAND, error);
  g_autofree char *path = NULL;
  gboolean ok = FALSE;

  if (store == NULL)
    return FALSE;

  path = g_build_filename (g_get_user_runtime_dir (), work->name, NULL);
  ok = mrc_export_write (store, &work->options, path, on_progress, (gpointer) work, error) &&
       mrc_drive_put (work->drive, path, work->name, work->cancel, error);
  /* A stick is let go of also when nothing came onto it. */
  ok = mrc_drive_finish (work->drive, NULL, ok ? error : NULL) && ok;
  g_unlink (path);
  return ok;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_and_carry (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcExportTask *self = MRC_EXPORT_TASK (source);
  g_autoptr (GError) error = NULL;
  gboolean cancelled = g_cancellable_is_cancelled (self->cancel);

  g_clear_object (&self->cancel);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    set_state (self, MRC_EXPORT_TASK_DONE, NULL);
  else if (cancelled)
    set_state (self, MRC_EXPORT_TASK_CANCELLED, NULL);
  else
    set_state (self, MRC_EXPORT_TASK_FAILED, error->message);
}

static void
mrc_export_task_finalize (GObject *object)
{
  MrcExportTask *self = MRC_EXPORT_TASK (object);

  g_free (self->data_dir);
  g_free (self->centre_code);
  g_free (self->file_name);
  g_free (self->message);
  g_clear_object (&self->cancel);

  G_OBJECT_CLASS (mrc_export_task_parent_class)->finalize (object);
}

static void
mrc_export_task_class_init (MrcExportTaskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_export_task_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", MRC_TYPE_EXPORT_TASK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mrc_export_task_init (MrcExportTask *self)
{
}

MrcExportTask *
mrc_export_task_new (const char *data_dir, const char *centre_code)
{
  MrcExportTask *self = g_object_new (MRC_TYPE_EXPORT_TASK, NULL);

  self->data_dir = g_strdup (data_dir);
  self->centre_code = g_strdup (centre_code);
  return self;
}

void
mrc_export_task_start (MrcExportTask *self, MrcDrive *drive, const MrcExportOptions *options)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (MRC_IS_EXPORT_TASK (self));

  if (self->cancel != NULL) {
    g_object_unref (drive);
    return;
  }

  g_free (self->file_name);
  self->file_name = mrc_export_name (self->centre_code, options);
  self->done = self->total = 0;
  self->cancel = g_cancellable_new ();

  work = g_new0 (Work, 1);
  work->data_dir = g_strdup (self->data_dir);
  work->name = g_strdup (self->file_name);
  work->drive = drive;
  work->options = *options;
  work->cancel = g_object_ref (self->cancel);
  work->task = g_object_ref (self);

  task = g_task_new (self, NULL, on_ready, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, run_in_thread);
  set_state (self, MRC_EXPORT_TASK_WRITING, NULL);
}

void
mrc_export_task_cancel (MrcExportTask *self)
{
  g_return_if_fail (MRC_IS_EXPORT_TASK (self));

  if (self->cancel != NULL)
    g_cancellable_cancel (self->cancel);
  else
    set_state (self, MRC_EXPORT_TASK_READY, NULL);
}

void
mrc_export_task_fail (MrcExportTask *self, const char *message)
{
  g_return_if_fail (MRC_IS_EXPORT_TASK (self));

  set_state (self, MRC_EXPORT_TASK_FAILED, message);
}

MrcExportTaskState
mrc_export_task_get_state (MrcExportTask *self)
{
  g_return_val_if_fail (MRC_IS_EXPORT_TASK (self), MRC_EXPORT_TASK_FAILED);

  return self->state;
}

void
mrc_export_task_get_count (MrcExportTask *self, gint64 *ret_done, gint64 *ret_total)
{
  g_return_if_fail (MRC_IS_EXPORT_TASK (self));

  *ret_done = self->done;
  *ret_total = self->total;
}

const char *
mrc_export_task_get_file_name (MrcExportTask *self)
{
  g_return_val_if_fail (MRC_IS_EXPORT_TASK (self), NULL);

  return self->file_name;
}

const char *
mrc_export_task_get_message (MrcExportTask *self)
{
  g_return_val_if_fail (MRC_IS_EXPORT_TASK (self), NULL);

  return self->message;
}
