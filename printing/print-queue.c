// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-print-queue"

#include "printing/print-queue.h"

#include "printing/slip-layout.h"

struct _MrcPrintJob {
  GObject parent_instance;

  MrcSlip *slip;        /* (owned) */
  GCancellable *cancel; /* (owned) */
  MrcPrintState state;
  MrcPrintReason reason;
};

enum {
  PROP_0,
  PROP_STATE,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcPrintJob, mrc_print_job, G_TYPE_OBJECT)

struct _MrcPrintQueue {
  GObject parent_instance;

  MrcPrinter *printer; /* (owned): used on the thread only */
  char *paper;         /* (owned) */
  GThread *thread;     /* (owned) */
  GAsyncQueue *jobs;   /* (owned) (element-type GObject): a job; the queue's printer: warm up; its own
                          cancellable: the end */
  GCancellable *end;   /* (owned): also ends the job being printed */
};

G_DEFINE_FINAL_TYPE (MrcPrintQueue, mrc_print_queue, G_TYPE_OBJECT)

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
  GObject *job = G_OBJECT (change->job);

  g_object_freeze_notify (job);
  if (change->job->reason != change->reason) {
    change->job->reason = change->reason;
    g_object_notify_by_pspec (job, props[PROP_REASON]);
  }
  if (change->job->state != change->state) {
    change->job->state = change->state;
    g_object_notify_by_pspec (job, props[PROP_STATE]);
  }
  g_object_thaw_notify (job);
  return G_SOURCE_REMOVE;
}

static void
report (MrcPrintState state, MrcPrintReason reason, gpointer data)
{
  Change *change = g_new0 (Change, 1);

  change->job = g_object_ref (data);
  change->state = state;
  change->reason = reason;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_change, change, change_free);
}

static void
mrc_print_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcPrintJob *self = MRC_PRINT_JOB (object);

  switch (id) {
  case PROP_STATE:
    g_value_set_int (value, (int) self->state);
    break;
  case PROP_REASON:
    g_value_set_int (value, (int) self->reason);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_print_job_finalize (GObject *object)
{
  MrcPrintJob *self = MRC_PRINT_JOB (object);

  mrc_slip_free (self->slip);
  g_object_unref (self->cancel);

  G_OBJECT_CLASS (mrc_print_job_parent_class)->finalize (object);
}

static void
mrc_print_job_class_init (MrcPrintJobClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = mrc_print_job_get_property;
  G_OBJECT_CLASS (klass)->finalize = mrc_print_job_finalize;

  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, MRC_PRINT_CANCELLED, MRC_PRINT_QUEUED,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REASON] = g_param_spec_int ("reason", NULL, NULL, 0, MRC_PRINT_REASON_OTHER,
                                         MRC_PRINT_REASON_NONE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
mrc_print_job_init (MrcPrintJob *self)
{
  self->cancel = g_cancellable_new ();
}

MrcPrintState
mrc_print_job_get_state (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), MRC_PRINT_FAILED);

  return self->state;
}

MrcPrintReason
mrc_print_job_get_reason (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), MRC_PRINT_REASON_OTHER);

  return self->reason;
}

gboolean
mrc_print_job_is_final (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), TRUE);

  return self->state == MRC_PRINT_PRINTED || self->state == MRC_PRINT_FAILED ||
         self->state == MRC_PRINT_UNCERTAIN || self->state == MRC_PRINT_CANCELLED;
}

static void
on_end (GCancellable *end, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
print (MrcPrintQueue *self, MrcPrintJob *job)
{
  gulong ending = g_cancellable_connect (self->end, G_CALLBACK (on_end), job->cancel, NULL);
  MrcPrintReason reason = MRC_PRINT_REASON_NONE;
  MrcPrintState state = MRC_PRINT_CANCELLED;
  double width_mm = 0, height_mm = 0;
  g_autoptr (GBytes) pdf = NULL;

  if (!g_cancellable_is_cancelled (job->cancel)) {
    pdf = mrc_slip_layout_pdf (job->slip, self->paper, &width_mm, &height_mm);
    state = mrc_printer_print (self->printer, job->slip->id, pdf, width_mm, height_mm, report, job,
                               job->cancel, &reason);
  }
  g_cancellable_disconnect (self->end, ending);
  report (state, reason, job);
}

/* The first slip loads fonts and shapes: a second that a visitor would wait. */
static void
warm (MrcPrintQueue *self)
{
  g_autoptr (MrcSlip) slip = mrc_slip_new ();
  double width_mm = 0, height_mm = 0;

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("অভিবাসী তথ্য কেন্দ্র");
  slip->short_code = g_strdup ("000000000");
  slip->ticket = g_strdup ("0");
  g_bytes_unref (mrc_slip_layout_pdf (slip, self->paper, &width_mm, &height_mm));
}

/* Who waits for a slip that nobody will print any more is told so. */
static void
drain (MrcPrintQueue *self)
{
  gpointer next = NULL;

  while ((next = g_async_queue_try_pop (self->jobs)) != NULL) {
    if (MRC_IS_PRINT_JOB (next))
      report (MRC_PRINT_CANCELLED, MRC_PRINT_REASON_NONE, next);
    g_object_unref (next);
  }
}

static gpointer
run (gpointer data)
{
  MrcPrintQueue *self = data;

  for (;;) {
    g_autoptr (GObject) next = g_async_queue_pop (self->jobs);

    if (next == G_OBJECT (self->end)) {
      drain (self);
      return NULL;
    }
    if (next == G_OBJECT (self->printer))
      warm (self);
    else
      print (self, MRC_PRINT_JOB (next));
  }
}

static void
mrc_print_queue_dispose (GObject *object)
{
  MrcPrintQueue *self = MRC_PRINT_QUEUE (object);

  if (self->thread != NULL) {
    g_cancellable_cancel (self->end);
    g_async_queue_push_front (self->jobs, g_object_ref (self->end));
    g_thread_join (g_steal_pointer (&self->thread));
  }

  G_OBJECT_CLASS (mrc_print_queue_parent_class)->dispose (object);
}

static void
mrc_print_queue_finalize (GObject *object)
{
  MrcPrintQueue *self = MRC_PRINT_QUEUE (object);

  g_async_queue_unref (self->jobs);
  g_object_unref (self->end);
  g_clear_object (&self->printer);
  g_free (self->paper);

  G_OBJECT_CLASS (mrc_print_queue_parent_class)->finalize (object);
}

static void
mrc_print_queue_class_init (MrcPrintQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mrc_print_queue_dispose;
  G_OBJECT_CLASS (klass)->finalize = mrc_print_queue_finalize;
}

static void
mrc_print_queue_init (MrcPrintQueue *self)
{
  self->jobs = g_async_queue_new_full (g_object_unref);
  self->end = g_cancellable_new ();
}

MrcPrintQueue *
mrc_print_queue_new (MrcPrinter *printer, const char *paper)
{
  MrcPrintQueue *self = g_object_new (MRC_TYPE_PRINT_QUEUE, NULL);

  self->printer = g_object_ref (printer);
  self->paper = g_strdup (paper);
  self->thread = g_thread_new ("printing", run, self);
  return self;
}

MrcPrintJob *
mrc_print_queue_add (MrcPrintQueue *self, const MrcSlip *slip)
{
  MrcPrintJob *job = NULL;

  g_return_val_if_fail (MRC_IS_PRINT_QUEUE (self), NULL);

  job = g_object_new (MRC_TYPE_PRINT_JOB, NULL);
  job->slip = mrc_slip_copy (slip);
  g_async_queue_push (self->jobs, g_object_ref (job));
  return job;
}

void
mrc_print_queue_cancel (MrcPrintQueue *self, MrcPrintJob *job)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self) && MRC_IS_PRINT_JOB (job));

  g_cancellable_cancel (job->cancel);
}

void
mrc_print_queue_warm (MrcPrintQueue *self)
{
  g_return_if_fail (MRC_IS_PRINT_QUEUE (self));

  g_async_queue_push (self->jobs, g_object_ref (self->printer));
}
