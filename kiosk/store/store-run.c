// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/store-private.h"

typedef struct {
  MrcStoreFunc func; /* (nullable): NULL ends the thread */
  gpointer data;     /* (owned) */
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  GTask *task; /* (owned) */
} Job;

struct _MrcStoreWorker {
  GThread *thread;    /* (owned) */
  GAsyncQueue *queue; /* (owned) (element-type Job) */
};

static void
run_job (Job *job)
{
  MrcStore *store = g_task_get_source_object (job->task);
  GError *error = NULL;
  gpointer result = job->func (store, job->data, &error);

  if (job->data_free)
    job->data_free (job->data);
  if (error)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->result_free);
  g_object_unref (job->task);
  g_free (job);
}

static gpointer
work (gpointer data)
{
  g_autoptr (GAsyncQueue) queue = data;
  Job *job;

  while ((job = g_async_queue_pop (queue))->func)
    run_job (job);
  g_free (job);
  return NULL;
}

static MrcStoreWorker *
ensure_worker (MrcStore *self)
{
  g_mutex_lock (&self->worker_mutex);
  if (!self->worker) {
    self->worker = g_new0 (MrcStoreWorker, 1);
    self->worker->queue = g_async_queue_new ();
    self->worker->thread = g_thread_new ("store", work, g_async_queue_ref (self->worker->queue));
  }
  g_mutex_unlock (&self->worker_mutex);
  return self->worker;
}

/* A task holds the store, so all work is done by now; but its last reference may
 * have been dropped by the worker itself, which cannot wait for its own end. */
void
mrc_store_worker_free (MrcStoreWorker *worker)
{
  if (!worker)
    return;
  g_async_queue_push (worker->queue, g_new0 (Job, 1));
  g_async_queue_unref (worker->queue);
  if (worker->thread == g_thread_self ())
    g_thread_unref (worker->thread);
  else
    g_thread_join (worker->thread);
  g_free (worker);
}

void
mrc_store_run_async (MrcStore *self,
                     MrcStoreFunc func,
                     gpointer data,
                     GDestroyNotify data_free,
                     GDestroyNotify result_free,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Job *job;

  g_return_if_fail (MRC_IS_STORE (self) && func);

  job = g_new0 (Job, 1);
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, mrc_store_run_async);
  g_async_queue_push (ensure_worker (self)->queue, job);
}

gpointer
mrc_store_run_finish (MrcStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  GMutex mutex;
  GCond cond;
  gboolean reached;
} Mark;

static gpointer
reach_mark (MrcStore *store, gpointer data, GError **error)
{
  Mark *mark = data;

  g_mutex_lock (&mark->mutex);
  mark->reached = TRUE;
  g_cond_signal (&mark->cond);
  g_mutex_unlock (&mark->mutex);
  return NULL;
}

void
mrc_store_drain (MrcStore *self)
{
  Mark mark = { 0 };

  g_return_if_fail (MRC_IS_STORE (self));

  if (!self->worker)
    return;
  g_mutex_init (&mark.mutex);
  g_cond_init (&mark.cond);
  mrc_store_run_async (self, reach_mark, &mark, NULL, NULL, NULL, NULL, NULL);
  g_mutex_lock (&mark.mutex);
  while (!mark.reached)
    g_cond_wait (&mark.cond, &mark.mutex);
  g_mutex_unlock (&mark.mutex);
  g_mutex_clear (&mark.mutex);
  g_cond_clear (&mark.cond);
}
