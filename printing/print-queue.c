// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-print-queue"

#include "printing/print-queue.h"

#include "kiosk/store/uuid7.h"
#include "printing/print-job-private.h"

#define LEAVE_SECONDS 10 /* half a slip helps nobody: a printer at work may finish, whoever turns away */
#define WATCH_US (4 * G_USEC_PER_SEC)

struct _MrcPrintQueue {
  GObject parent_instance;

  GThread *thread;     /* (owned) */
  GAsyncQueue *orders; /* (owned) (element-type Order) */
  GCancellable *end;   /* (owned): also ends the job being printed */
  char *data_dir;      /* (owned) (nullable) */
  int watch;           /* atomic */

  MrcPrinter *printers[MRC_N_PRINTERS]; /* (owned) (nullable): used on the thread only, as the next ones */
  char *papers[MRC_N_PRINTERS];         /* (owned) (nullable) */
  MrcStore *store;                      /* (owned) (nullable) */
  MrcPrintWork *work;                   /* (owned) */

  MrcPrinterCondition conditions[MRC_N_PRINTERS]; /* on the main thread */
  gboolean asked[MRC_N_PRINTERS];
};

enum {
  CONDITION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcPrintQueue, mrc_print_queue, G_TYPE_OBJECT)

/* What the thread is told. */
typedef enum {
  ORDER_PRINT,
  ORDER_START,
  ORDER_ANSWER,
  ORDER_RESUME,
  ORDER_ASK,
  ORDER_END,
} OrderKind;

typedef struct {
  OrderKind kind;
  MrcPrintJob *job; /* (owned) (nullable) */
  gboolean came_out;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->job);
  g_free (order);
}

static void
give_order (MrcPrintQueue *self, OrderKind kind, MrcPrintJob *job, gboolean came_out)
{
  Order *order = g_new0 (Order, 1);

  order->kind = kind;
  g_set_object (&order->job, job);
  order->came_out = came_out;
  g_async_queue_push (self->orders, order);
}

/* what the thread tells */

typedef struct {
  MrcPrintJob *job; /* (owned) */
  MrcPrintState state;
  MrcPrintReason reason;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->job);
  g_free (change);
}

static gboolean
on_change (gpointer data)
{
  const Change *change = data;

  mrc_print_job_set (change->job, change->state, change->reason);
  return G_SOURCE_REMOVE;
}

static gboolean
report (const MrcPrintStep *step, gpointer data)
{
  Change *change = g_new0 (Change, 1);

  change->job = g_object_ref (data);
  change->state = step->state;
  change->reason = step->reason;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_change, change, change_free);
  return TRUE;
}

typedef struct {
  GWeakRef queue;
  int printer;
  MrcPrinterCondition condition;
} News;

static void
news_free (gpointer data)
{
  g_weak_ref_clear (&((News *) data)->queue);
  g_free (data);
}

static gboolean
on_news (gpointer data)
{
  News *news = data;
  g_autoptr (MrcPrintQueue) self = g_weak_ref_get (&news->queue);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  self->conditions[news->printer] = news->condition;
  self->asked[news->printer] = TRUE;
  g_signal_emit (self, signals[CONDITION_CHANGED], 0, news->printer);
  return G_SOURCE_REMOVE;
}

static void
ask_printers (MrcPrintQueue *self)
{
  for (int i = 0; i < MRC_N_PRINTERS && self->printers[i] != NULL; i++) {
    News *news = g_new0 (News, 1);

    g_weak_ref_init (&news->queue, self);
    news->printer = i;
    mrc_printer_ask (self->printers[i], &news->condition);
    g_idle_add_full (G_PRIORITY_DEFAULT, on_news, news, news_free);
  }
}

/* what the thread does */

static void
open_store (MrcPrintQueue *self)
{
  g_autoptr (GError) error = NULL;
  MrcPrintTarget targets[MRC_N_PRINTERS];

  for (int i = 0; i < MRC_N_PRINTERS; i++)
    targets[i] = (MrcPrintTarget){ self->printers[i], self->papers[i] };
  if (self->data_dir != NULL)
    self->store = mrc_store_open (self->data_dir, MRC_STORE_COMMAND, &error);
  if (error != NULL)
    g_message ("slips are printed, but nothing is written down of them: %s", error->message);
  self->work = mrc_print_work_new (self->store, targets);
}

static void
start (MrcPrintQueue *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL && !mrc_print_record_start (self->store, &error))
    g_message ("slips of the last start: %s", error->message);
  mrc_print_work_settle (self->work);
  mrc_print_work_warm (self->work);
}

/* A slip that cannot be written down is not sent: after a power cut nobody would know of it. */
static gboolean
write_down (MrcPrintQueue *self, MrcPrintJob *job)
{
  const MrcPrintStep failed = { .state = MRC_PRINT_FAILED, .reason = MRC_PRINT_REASON_OTHER };
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || job->printout == NULL ||
      mrc_print_record_add (self->store, job->id, job->printout, &error))
    return TRUE;

  g_message ("slip %s was not printed: %s", job->id, error->message);
  report (&failed, job);
  return FALSE;
}

static void
on_end (GCancellable *end, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
print (MrcPrintQueue *self, MrcPrintJob *job)
{
  MrcPrintStep step = { .state = MRC_PRINT_CANCELLED };
  gulong ending = 0;

  if (!write_down (self, job))
    return;

  ending = g_cancellable_connect (self->end, G_CALLBACK (on_end), job->cancel, NULL);
  mrc_print_work_run (self->work, job->id, job->printout, report, job, job->cancel, &step);
  g_cancellable_disconnect (self->end, ending);
  report (&step, job);
}

static void
answer (MrcPrintQueue *self, const Order *order)
{
  const MrcPrintStep step = { .state = order->came_out ? MRC_PRINT_PRINTED : MRC_PRINT_CANCELLED };
  g_autoptr (GError) error = NULL;

  if (self->store != NULL && !mrc_print_record_note (self->store, order->job->id, &step, &error))
    g_message ("slip %s: %s", order->job->id, error->message);
  report (&step, order->job);
}

/* Whoever waits for a slip that nobody will print any more is told so, and the staff's list has it. */
static void
drain (MrcPrintQueue *self)
{
  const MrcPrintStep late = { .state = MRC_PRINT_FAILED, .reason = MRC_PRINT_REASON_LATE };
  Order *order = NULL;

  while ((order = g_async_queue_try_pop (self->orders)) != NULL) {
    if (order->kind == ORDER_PRINT) {
      if (write_down (self, order->job) && self->store != NULL)
        mrc_print_record_note (self->store, order->job->id, &late, NULL);
      report (&late, order->job);
    }
    order_free (order);
  }
}

static void
carry_out (MrcPrintQueue *self, const Order *order)
{
  switch (order->kind) {
  case ORDER_PRINT:
    print (self, order->job);
    break;
  case ORDER_START:
    start (self);
    break;
  case ORDER_ANSWER:
    answer (self, order);
    break;
  case ORDER_RESUME:
    for (int i = 0; i < MRC_N_PRINTERS && self->printers[i] != NULL; i++)
      mrc_printer_resume (self->printers[i]);
    ask_printers (self);
    break;
  case ORDER_ASK:
    ask_printers (self);
    break;
  case ORDER_END:
  default:
    drain (self);
  }
}

static gpointer
run (gpointer data)
{
  MrcPrintQueue *self = data;
  gboolean ended = FALSE;

  open_store (self);
  while (!ended) {
    Order *order = g_atomic_int_get (&self->watch) ? g_async_queue_timeout_pop (self->orders, WATCH_US)
                                                   : g_async_queue_pop (self->orders);
    const Order look = { .kind = ORDER_ASK };

    ended = order != NULL && order->kind == ORDER_END;
    carry_out (self, order != NULL ? order : &look);
    g_clear_pointer (&order, order_free);
  }
  g_clear_pointer (&self->work, mrc_print_work_free);
  g_clear_object (&self->store);
  return NULL;
}

static void
mrc_print_queue_dispose (GObject *object)
{
  MrcPrintQueue *self = MRC_PRINT_QUEUE (object);

  if (self->thread != NULL) {
    Order *order = g_new0 (Order, 1);

    order->kind = ORDER_END;
    g_cancellable_cancel (self->end);
    g_async_queue_push_front (self->orders, order);
    g_thread_join (g_steal_pointer (&self->thread));
  }

  G_OBJECT_CLASS (mrc_print_queue_parent_class)->dispose (object);
}

static void
mrc_print_queue_finalize (GObject *object)
{
  MrcPrintQueue *self = MRC_PRINT_QUEUE (object);

  g_async_queue_unref (self->orders);
  g_object_unref (self->end);
  for (int i = 0; i < MRC_N_PRINTERS; i++) {
    g_clear_object (&self->printers[i]);
    g_free (self->papers[i]);
  }
  g_free (self->data_dir);

  G_OBJECT_CLASS (mrc_print_queue_parent_class)->finalize (object);
}

static void
mrc_print_queue_class_init (MrcPrintQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mrc_print_queue_dispose;
  G_OBJECT_CLASS (klass)->finalize = mrc_print_queue_finalize;

  signals[CONDITION_CHANGED] = g_signal_new ("condition-changed", MRC_TYPE_PRINT_QUEUE, G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
mrc_print_queue_init (MrcPrintQueue *self)
{
  self->orders = g_async_queue_new_full (order_free);
  self->end = g_cancellable_new ();
}

MrcPrintQueue *
mrc_print_queue_new (const char *data_dir, const MrcPrintTarget targets[MRC_N_PRINTERS])
{
  MrcPrintQueue *self = g_object_new (MRC_TYPE_PRINT_QUEUE, NULL);

  self->data_dir = g_strdup (data_dir);
  for (int i = 0; i < MRC_N_PRINTERS; i++) {
    g_set_object (&self->printers[i], targets[i].printer);
    self->papers[i] = g_strdup (targets[i].paper);
  }
  self->thread = g_thread_new ("printing", run, self);
  return self;
}

void
mrc_print_queue_start (MrcPrintQueue *self)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self));

  give_order (self, ORDER_START, NULL, FALSE);
}

/* Returns: (transfer full) */
static MrcPrintJob *
push_job (MrcPrintQueue *self, char *id, MrcPrintout *printout)
{
  MrcPrintJob *job = g_object_new (MRC_TYPE_PRINT_JOB, NULL);

  job->id = id;
  job->printout = printout;
  give_order (self, ORDER_PRINT, job, FALSE);
  return job;
}

MrcPrintJob *
mrc_print_queue_add (MrcPrintQueue *self, const MrcSlip *slip)
{
  MrcUuid id = mrc_uuid4_new ();

  g_return_val_if_fail (MRC_IS_PRINT_QUEUE (self) && slip != NULL, NULL);

  return push_job (self, mrc_uuid_text (&id), mrc_printout_new_slip (slip));
}

MrcPrintJob *
mrc_print_queue_add_document (MrcPrintQueue *self, const MrcDocument *document)
{
  MrcUuid id = mrc_uuid4_new ();

  g_return_val_if_fail (MRC_IS_PRINT_QUEUE (self) && document != NULL, NULL);

  return push_job (self, mrc_uuid_text (&id), mrc_printout_new_document (document));
}

MrcPrintJob *
mrc_print_queue_retry (MrcPrintQueue *self, const char *id)
{
  g_return_val_if_fail (MRC_IS_PRINT_QUEUE (self) && id != NULL, NULL);

  return push_job (self, g_strdup (id), NULL);
}

static gboolean
on_left (gpointer data)
{
  g_cancellable_cancel (MRC_PRINT_JOB (data)->cancel);
  return G_SOURCE_REMOVE;
}

void
mrc_print_queue_cancel (MrcPrintQueue *self, MrcPrintJob *job)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self) && MRC_IS_PRINT_JOB (job));

  if (job->state == MRC_PRINT_SUBMITTED)
    g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, LEAVE_SECONDS, on_left, g_object_ref (job),
                                g_object_unref);
  else
    g_cancellable_cancel (job->cancel);
}

void
mrc_print_queue_answer (MrcPrintQueue *self, MrcPrintJob *job, gboolean came_out)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self) && MRC_IS_PRINT_JOB (job));
  g_return_if_fail (mrc_print_job_is_final (job));

  give_order (self, ORDER_ANSWER, job, came_out);
}

void
mrc_print_queue_watch (MrcPrintQueue *self, gboolean watch)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self));

  g_atomic_int_set (&self->watch, watch);
  if (watch)
    give_order (self, ORDER_ASK, NULL, FALSE);
}

gboolean
mrc_print_queue_get_condition (MrcPrintQueue *self, int printer, MrcPrinterCondition *ret_condition)
{
  g_return_val_if_fail (MRC_IS_PRINT_QUEUE (self) && printer >= 0 && printer < MRC_N_PRINTERS, FALSE);

  *ret_condition = self->conditions[printer];
  return self->asked[printer];
}

void
mrc_print_queue_resume (MrcPrintQueue *self)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self));

  give_order (self, ORDER_RESUME, NULL, FALSE);
}
