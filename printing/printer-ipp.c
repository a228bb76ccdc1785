// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-printer-ipp"

#include <string.h>

#include "printing/ipp.h"
#include "printing/printer.h"

#define POLL_MS 100
#define BLINK_US 6000000LL /* a cable that is pushed in again, a cupsd that is started anew */
#define LOOK_UPS 8         /* a request that is on its way lands after the first look */
#define STOPPED_POLLS 8    /* the reason may have gone between asking for the job and for the printer */
#define STALE_US 3000000LL /* cupsd hears from the printer within this time after a job begins */
#define SETTLE_US 5000000LL
#define DEVICE_US 20000000LL /* how long to watch the printer itself finish what its cupsd has forgotten */

struct _MrcPrinterIpp {
  MrcPrinter parent_instance;

  char *uri; /* (owned) */
  int limit_seconds;
  int patience_seconds;
  char *life_file; /* (owned) (nullable) */
};

#define MRC_TYPE_PRINTER_IPP (mrc_printer_ipp_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrinterIpp, mrc_printer_ipp, MRC, PRINTER_IPP, MrcPrinter)
G_DEFINE_FINAL_TYPE (MrcPrinterIpp, mrc_printer_ipp, MRC_TYPE_PRINTER)

/* One slip on its way. */
typedef struct {
  const MrcPrinterIpp *printer;
  MrcIpp *ipp;
  const char *name;
  gint64 deadline; /* µs, monotonic, as the next ones */
  gint64 patience;
  gint64 sent;
  GCancellable *cancellable; /* (nullable) */
  MrcPrintReport report;
  gpointer data;
  gboolean looked_up;
  MrcPrintReason before; /* what a queue said before the job: left from another one */
  gboolean begun;        /* something of it is on paper, as our own filter says */
  MrcPrintStep told;     /* what was reported last */
  MrcPrintStep *step;
} Way;

static gboolean
tell (Way *way, MrcPrintState state, MrcPrintReason reason)
{
  way->step->state = state;
  way->step->reason = reason;
  if (memcmp (&way->told, way->step, sizeof way->told) == 0)
    return TRUE;

  way->told = *way->step;
  return way->report (way->step, way->data);
}

static void
end (Way *way, MrcPrintState state, MrcPrintReason reason)
{
  way->step->state = state;
  way->step->reason = reason;
}

/* Returns FALSE when the visitor is gone or the time is over: a slip that comes
 * out later would be for the next one. */
static gboolean
wait_until (Way *way, gint64 deadline)
{
  GPollFD fd;

  if (g_get_monotonic_time () >= deadline || g_cancellable_is_cancelled (way->cancellable))
    return FALSE;

  if (g_cancellable_make_pollfd (way->cancellable, &fd)) {
    g_poll (&fd, 1, POLL_MS);
    g_cancellable_release_fd (way->cancellable);
  } else {
    g_poll (NULL, 0, POLL_MS);
  }
  return !g_cancellable_is_cancelled (way->cancellable);
}

/* which life of the server */

/* Returns whether a life is known that outlives a connection. */
static gboolean
read_life_file (Way *way, char *life)
{
  g_autofree char *text = NULL;

  if (way->printer->life_file == NULL || !mrc_ipp_is_here (way->ipp) ||
      !g_file_get_contents (way->printer->life_file, &text, NULL, NULL) || *g_strstrip (text) == '\0')
    return FALSE;

  g_strlcpy (life, text, MRC_PRINT_LIFE_SIZE);
  return TRUE;
}

static void
read_life (Way *way, char *life)
{
  life[0] = '\0';
  if (!mrc_ipp_is_queue (way->ipp))
    return;
  if (!read_life_file (way, life))
    g_snprintf (life, MRC_PRINT_LIFE_SIZE, "link-%" G_GUINT64_FORMAT, mrc_ipp_get_link (way->ipp));
}

/* A cupsd that was started anew says "completed" of jobs it lost, "pending" of jobs that it printed, and "not
 * found" of jobs on their way to paper. Asked after its answer: a start between the two is seen. */
static gboolean
is_same_life (Way *way)
{
  char life[MRC_PRINT_LIFE_SIZE];

  read_life (way, life);
  return g_str_equal (life, way->step->life) && !g_str_equal (life, "link-0");
}

/* before it is sent */

/* A queue repeats what its printer said during the last job: the printer itself is asked, where it can be. */
static MrcPrintReason
ask_device_reason (Way *way, MrcPrintReason said)
{
  const char *uri = mrc_ipp_get_device (way->ipp);
  MrcIpp *device = uri != NULL ? mrc_ipp_new (uri) : NULL;
  MrcIppPrinter state = { .reason = said };
  MrcIppAnswer answer = device != NULL ? mrc_ipp_printer (device, &state) : MRC_IPP_YES;

  mrc_ipp_free (device);
  if (answer == MRC_IPP_UNKNOWN)
    return MRC_PRINT_REASON_UNREACHABLE;
  return uri != NULL ? state.reason : MRC_PRINT_REASON_NONE;
}

static MrcPrintReason
ask_whether_ready (Way *way)
{
  MrcIppPrinter state = { 0 };

  if (mrc_ipp_printer (way->ipp, &state) != MRC_IPP_YES)
    return MRC_PRINT_REASON_UNREACHABLE;

  way->before = state.reason;
  return mrc_ipp_is_queue (way->ipp) ? ask_device_reason (way, state.reason) : state.reason;
}

/* Nothing is sent to a printer that would only keep it. Returns whether it is ready. */
static gboolean
wait_until_ready (Way *way)
{
  gint64 lost = 0; /* since when it has not answered */

  do {
    MrcPrintReason reason = ask_whether_ready (way);
    gint64 now = g_get_monotonic_time ();

    if (reason == MRC_PRINT_REASON_NONE)
      return TRUE;
    if (reason != MRC_PRINT_REASON_UNREACHABLE) {
      lost = 0;
      tell (way, MRC_PRINT_NEEDS_ATTENTION, reason);
      continue;
    }
    lost = lost != 0 ? lost : now;
    if (now - lost >= MIN (BLINK_US, way->patience - lost)) {
      end (way, MRC_PRINT_FAILED, reason);
      return FALSE;
    }
  } while (wait_until (way, way->patience));

  way->step->state = MRC_PRINT_FAILED;
  return FALSE;
}

/* sending */

/* The answer to Print-Job was lost: the job's name tells whether it arrived. */
static MrcIppAnswer
look_up (Way *way)
{
  int n_missing = 0;

  do {
    MrcIppAnswer answer = mrc_ipp_find (way->ipp, way->name, &way->step->job);

    if (answer == MRC_IPP_YES)
      return answer;
    if (answer == MRC_IPP_NO && ++n_missing == LOOK_UPS)
      return is_same_life (way) ? MRC_IPP_NO : MRC_IPP_UNKNOWN;
  } while (wait_until (way, way->deadline));

  return MRC_IPP_UNKNOWN;
}

static MrcIppAnswer
send_slip (Way *way, GBytes *document, double width_mm, double height_mm)
{
  MrcIppAnswer answer = MRC_IPP_NO;

  do {
    answer = mrc_ipp_print (way->ipp, way->name, document, width_mm, height_mm, &way->step->job);
  } while (answer == MRC_IPP_LATER && wait_until (way, way->deadline));

  way->looked_up = answer == MRC_IPP_UNKNOWN;
  return way->looked_up ? look_up (way) : answer;
}

/* on its way */

/* The cupsd that had it is gone; the printer may know the slip by its name. */
static void
ask_device (Way *way)
{
  const char *uri = mrc_ipp_get_device (way->ipp);
  MrcIpp *device = uri != NULL ? mrc_ipp_new (uri) : NULL;
  gint64 deadline = g_get_monotonic_time () + DEVICE_US;
  MrcIppJob job = MRC_IPP_JOB_WAITING;
  int id = 0;

  end (way, MRC_PRINT_UNCERTAIN, MRC_PRINT_REASON_OTHER);
  if (device == NULL)
    return;

  if (mrc_ipp_find (device, way->name, &id) == MRC_IPP_YES) {
    while (mrc_ipp_job (device, id, way->name, &job) == MRC_IPP_YES && job == MRC_IPP_JOB_WAITING &&
           wait_until (way, deadline))
      ;
    if (job == MRC_IPP_JOB_WAITING || job == MRC_IPP_JOB_STOPPED)
      mrc_ipp_cancel (device, id);
  }
  mrc_ipp_free (device);
  if (job == MRC_IPP_JOB_PRINTED)
    end (way, MRC_PRINT_PRINTED, MRC_PRINT_REASON_NONE);
}

/* A cupsd says "completed" of a job whose printer was switched off in the middle of it: what it says is
 * believed while the printer behind it answers. */
static void
end_printed (Way *way)
{
  const char *uri = mrc_ipp_is_queue (way->ipp) ? mrc_ipp_get_device (way->ipp) : NULL;
  MrcIpp *device = uri != NULL ? mrc_ipp_new (uri) : NULL;
  int id = 0;

  if (device != NULL && mrc_ipp_find (device, way->name, &id) == MRC_IPP_UNKNOWN)
    end (way, MRC_PRINT_UNCERTAIN, MRC_PRINT_REASON_UNREACHABLE);
  else
    end (way, MRC_PRINT_PRINTED, MRC_PRINT_REASON_NONE);
  mrc_ipp_free (device);
}

/* The time is over, or the visitor gone, and the slip was sent: it must not come out for the next one, but it
 * may just have come out for this one. */
static void
give_up (Way *way)
{
  MrcIppJob job = MRC_IPP_JOB_WAITING;
  gboolean answered = FALSE;

  mrc_ipp_cancel (way->ipp, way->step->job);
  answered = mrc_ipp_job (way->ipp, way->step->job, way->name, &job) == MRC_IPP_YES;
  if (answered && job == MRC_IPP_JOB_PRINTED && is_same_life (way))
    end_printed (way);
  else
    end (way, MRC_PRINT_UNCERTAIN,
         way->step->reason != MRC_PRINT_REASON_NONE ? way->step->reason : MRC_PRINT_REASON_OTHER);
}

/* What keeps the printer from going on, told at each change; without an answer nothing is changed. */
static MrcPrintReason
ask_reason (Way *way)
{
  MrcIppPrinter state = { 0 };

  if (mrc_ipp_printer (way->ipp, &state) == MRC_IPP_UNKNOWN)
    return way->step->reason;
  way->begun = state.begun;
  if (state.reason == way->before && g_get_monotonic_time () - way->sent < STALE_US)
    state.reason = MRC_PRINT_REASON_NONE;
  tell (way, state.reason != MRC_PRINT_REASON_NONE ? MRC_PRINT_NEEDS_ATTENTION : MRC_PRINT_SUBMITTED,
        state.reason);
  return state.reason;
}

/* A receipt printer that had begun may have put out all of it before its line broke. */
static void
end_badly (Way *way, MrcPrintReason reason)
{
  end (way, way->begun ? MRC_PRINT_UNCERTAIN : MRC_PRINT_FAILED, reason);
}

/* Returns whether @job is an end. */
static gboolean
take_job (Way *way, MrcIppJob job)
{
  MrcPrintReason reason = MRC_PRINT_REASON_NONE;

  if (!is_same_life (way)) {
    mrc_ipp_cancel (way->ipp, way->step->job);
    ask_device (way);
    return TRUE;
  }

  switch (job) {
  case MRC_IPP_JOB_PRINTED:
    end_printed (way);
    return TRUE;
  case MRC_IPP_JOB_ANOTHER:
    ask_device (way);
    return TRUE;
  case MRC_IPP_JOB_FAILED:
    reason = ask_reason (way);
    end_badly (way, reason != MRC_PRINT_REASON_NONE ? reason : MRC_PRINT_REASON_OTHER);
    return TRUE;
  case MRC_IPP_JOB_WAITING:
  case MRC_IPP_JOB_STOPPED:
  default:
    return FALSE;
  }
}

static void
follow (Way *way)
{
  int n_stopped = 0;

  way->sent = g_get_monotonic_time ();
  do {
    MrcIppJob job = MRC_IPP_JOB_WAITING;
    MrcPrintReason reason = MRC_PRINT_REASON_NONE;

    if (mrc_ipp_job (way->ipp, way->step->job, way->name, &job) != MRC_IPP_YES)
      continue;
    if (take_job (way, job))
      return;
    reason = ask_reason (way);
    n_stopped = job == MRC_IPP_JOB_STOPPED && reason == MRC_PRINT_REASON_NONE ? n_stopped + 1 : 0;
    if (n_stopped == STOPPED_POLLS) {
      /* With no reason a person can clear, as after a crashed filter, it would stay there for ever. */
      mrc_ipp_cancel (way->ipp, way->step->job);
      end_badly (way, MRC_PRINT_REASON_OTHER);
      return;
    }
  } while (wait_until (way, way->deadline));

  give_up (way);
}

/* The very connection that took it tells more than the one before it. */
static void
keep_link (Way *way, MrcIppAnswer answer)
{
  if (answer == MRC_IPP_YES && !way->looked_up && g_str_has_prefix (way->step->life, "link-"))
    read_life (way, way->step->life);
}

static void
send_and_follow (Way *way, GBytes *document, double width_mm, double height_mm)
{
  MrcIppAnswer answer = MRC_IPP_NO;

  read_life (way, way->step->life);
  if (!tell (way, MRC_PRINT_SUBMITTING, MRC_PRINT_REASON_NONE)) {
    end (way, MRC_PRINT_FAILED, MRC_PRINT_REASON_OTHER);
    return;
  }

  answer = send_slip (way, document, width_mm, height_mm);
  keep_link (way, answer);
  if (answer == MRC_IPP_YES && tell (way, MRC_PRINT_SUBMITTED, MRC_PRINT_REASON_NONE))
    follow (way);
  else if (answer == MRC_IPP_YES)
    give_up (way);
  else if (answer == MRC_IPP_UNKNOWN)
    end (way, MRC_PRINT_UNCERTAIN, MRC_PRINT_REASON_UNREACHABLE);
  else if (g_cancellable_is_cancelled (way->cancellable))
    end (way, MRC_PRINT_CANCELLED, MRC_PRINT_REASON_NONE);
  else
    end (way, MRC_PRINT_FAILED, MRC_PRINT_REASON_UNREACHABLE);
}

static void
mrc_printer_ipp_print (MrcPrinter *printer,
                       const char *name,
                       GBytes *document,
                       double width_mm,
                       double height_mm,
                       MrcPrintReport report,
                       gpointer data,
                       GCancellable *cancellable,
                       MrcPrintStep *step)
{
  MrcPrinterIpp *self = (MrcPrinterIpp *) printer;
  gint64 now = g_get_monotonic_time ();
  Way way = { .printer = self,
              .ipp = mrc_ipp_new (self->uri),
              .name = name,
              .deadline = now + self->limit_seconds * G_USEC_PER_SEC,
              .patience = now + self->patience_seconds * G_USEC_PER_SEC,
              .cancellable = cancellable,
              .report = report,
              .data = data,
              .told = { .state = MRC_PRINT_QUEUED },
              .step = step };

  step->state = MRC_PRINT_QUEUED;
  if (wait_until_ready (&way))
    send_and_follow (&way, document, width_mm, height_mm);
  else if (g_cancellable_is_cancelled (cancellable) && step->reason == MRC_PRINT_REASON_NONE)
    step->state = MRC_PRINT_CANCELLED; /* with a reason it has failed by it, whoever lost patience */
  mrc_ipp_free (way.ipp);
}

/* after its program has died */

/* What is being printed may finish, as for a visitor who turns away; what waits may not. */
static void
settle_found (Way *way)
{
  gint64 deadline = g_get_monotonic_time () + SETTLE_US;
  MrcIppJob job = MRC_IPP_JOB_WAITING;

  while (mrc_ipp_job (way->ipp, way->step->job, way->name, &job) == MRC_IPP_YES &&
         job == MRC_IPP_JOB_WAITING && is_same_life (way) && wait_until (way, deadline))
    ;
  mrc_ipp_cancel (way->ipp, way->step->job);
  if (mrc_ipp_job (way->ipp, way->step->job, way->name, &job) == MRC_IPP_YES &&
      (job == MRC_IPP_JOB_PRINTED || job == MRC_IPP_JOB_FAILED) && is_same_life (way)) {
    if (job == MRC_IPP_JOB_PRINTED)
      end_printed (way);
    else
      ask_device (way); /* cancelled a moment ago, perhaps when it was done */
    return;
  }
  ask_device (way);
}

static void
settle_submitted (Way *way)
{
  MrcIppAnswer answer = MRC_IPP_UNKNOWN;
  int n_missing = 0;

  do {
    answer = mrc_ipp_find (way->ipp, way->name, &way->step->job);
  } while ((answer == MRC_IPP_UNKNOWN || (answer == MRC_IPP_NO && ++n_missing < LOOK_UPS)) &&
           wait_until (way, way->deadline));

  if (answer == MRC_IPP_YES)
    settle_found (way);
  else if (answer == MRC_IPP_NO && way->told.state == MRC_PRINT_SUBMITTING && is_same_life (way))
    end (way, MRC_PRINT_FAILED, MRC_PRINT_REASON_LATE); /* it never arrived */
  else
    ask_device (way);
}

static void
mrc_printer_ipp_settle (MrcPrinter *printer, const char *name, MrcPrintStep *step)
{
  MrcPrinterIpp *self = (MrcPrinterIpp *) printer;
  gint64 now = g_get_monotonic_time ();
  Way way = { .printer = self,
              .ipp = mrc_ipp_new (self->uri),
              .name = name,
              .deadline = now + BLINK_US,
              .told = *step,
              .step = step };
  MrcIppPrinter state = { 0 };

  mrc_ipp_printer (way.ipp, &state); /* whether it is a queue, and what is behind it */
  settle_submitted (&way);
  mrc_ipp_free (way.ipp);
}

/* for staff */

static void
mrc_printer_ipp_ask (MrcPrinter *printer, MrcPrinterCondition *condition)
{
  MrcPrinterIpp *self = (MrcPrinterIpp *) printer;
  MrcIpp *ipp = mrc_ipp_new (self->uri);
  MrcIppPrinter state = { 0 };
  Way way = { .printer = self, .ipp = ipp };

  condition->answers = mrc_ipp_printer (ipp, &state) != MRC_IPP_UNKNOWN;
  condition->accepts = state.accepts;
  condition->low = state.low;
  condition->reason = condition->answers ? state.reason : MRC_PRINT_REASON_UNREACHABLE;
  if (mrc_ipp_get_device (ipp) != NULL)
    condition->reason = ask_device_reason (&way, state.reason);
  mrc_ipp_free (ipp);
}

static gboolean
mrc_printer_ipp_resume (MrcPrinter *printer)
{
  MrcIpp *ipp = mrc_ipp_new (((MrcPrinterIpp *) printer)->uri);
  MrcIppPrinter state = { 0 };
  gboolean resumed = FALSE;

  if (mrc_ipp_printer (ipp, &state) != MRC_IPP_UNKNOWN)
    resumed = mrc_ipp_resume (ipp) == MRC_IPP_YES;
  mrc_ipp_free (ipp);
  return resumed;
}

static char *
mrc_printer_ipp_describe (MrcPrinter *printer, gboolean *ret_ok)
{
  static const char *const words[] = {
    [MRC_PRINT_REASON_NONE] = "ready",
    [MRC_PRINT_REASON_PAPER] = "paper is out: put some in",
    [MRC_PRINT_REASON_JAM] = "paper jam: open it and take the paper out",
    [MRC_PRINT_REASON_COVER] = "its cover is open: close it",
    [MRC_PRINT_REASON_UNREACHABLE] = "the printer behind this queue does not answer: is it switched on?",
    [MRC_PRINT_REASON_OTHER] = "look at the printer",
    [MRC_PRINT_REASON_LATE] = "look at the printer",
  };
  MrcPrinterIpp *self = (MrcPrinterIpp *) printer;
  MrcPrinterCondition condition = { 0 };

  mrc_printer_ipp_ask (printer, &condition);
  *ret_ok = condition.accepts && condition.reason == MRC_PRINT_REASON_NONE;
  if (!condition.answers)
    return g_strdup_printf ("%s does not answer: is it switched on, and is “printer” in kiosk.yaml right?",
                            self->uri);
  if (!condition.accepts)
    return g_strdup_printf ("%s is stopped or takes no jobs: mrc print resume", self->uri);
  return g_strdup_printf ("%s: %s%s", self->uri, words[condition.reason],
                          condition.low ? "; its paper will end soon" : "");
}

static void
mrc_printer_ipp_finalize (GObject *object)
{
  g_free (((MrcPrinterIpp *) object)->uri);
  g_free (((MrcPrinterIpp *) object)->life_file);

  G_OBJECT_CLASS (mrc_printer_ipp_parent_class)->finalize (object);
}

static void
mrc_printer_ipp_class_init (MrcPrinterIppClass *klass)
{
  MRC_PRINTER_CLASS (klass)->print = mrc_printer_ipp_print;
  MRC_PRINTER_CLASS (klass)->settle = mrc_printer_ipp_settle;
  MRC_PRINTER_CLASS (klass)->ask = mrc_printer_ipp_ask;
  MRC_PRINTER_CLASS (klass)->resume = mrc_printer_ipp_resume;
  MRC_PRINTER_CLASS (klass)->describe = mrc_printer_ipp_describe;
  G_OBJECT_CLASS (klass)->finalize = mrc_printer_ipp_finalize;
}

static void
mrc_printer_ipp_init (MrcPrinterIpp *self)
{
}

MrcPrinter *
mrc_printer_ipp_new (const char *uri, int limit_seconds, const char *life_file)
{
  MrcPrinterIpp *self = g_object_new (MRC_TYPE_PRINTER_IPP, NULL);

  self->uri = g_strdup (uri);
  self->limit_seconds = limit_seconds;
  self->patience_seconds = limit_seconds;
  self->life_file = g_strdup (life_file);
  return MRC_PRINTER (self);
}

void
mrc_printer_ipp_set_patience (MrcPrinter *self, int seconds)
{
  g_return_if_fail (MRC_IS_PRINTER_IPP (self));

  ((MrcPrinterIpp *) self)->patience_seconds = MIN (seconds, ((MrcPrinterIpp *) self)->limit_seconds);
}
