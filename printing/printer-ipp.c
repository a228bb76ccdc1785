// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-printer-ipp"

#include "printing/ipp.h"
#include "printing/printer.h"

#define POLL_MS 250
#define LOOK_UPS 3      /* a request that is on its way lands after the first look */
#define STOPPED_POLLS 3 /* the reason may have been cleared between asking for the job and for the printer \
                         */
#define STALE_US 3000000LL /* cupsd hears from the printer within this time after a job begins */

struct _MrcPrinterIpp {
  MrcPrinter parent_instance;

  char *uri; /* (owned) */
  int limit_seconds;
};

#define MRC_TYPE_PRINTER_IPP (mrc_printer_ipp_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrinterIpp, mrc_printer_ipp, MRC, PRINTER_IPP, MrcPrinter)
G_DEFINE_FINAL_TYPE (MrcPrinterIpp, mrc_printer_ipp, MRC_TYPE_PRINTER)

/* One slip on its way. */
typedef struct {
  MrcIpp *ipp;
  const char *name;
  int job;         /* 0 until the server has it */
  gint64 deadline; /* µs, monotonic */
  GCancellable *cancellable;
  MrcPrintReport report;
  gpointer data;
  MrcPrintReason before; /* what a queue said before the job: left from another one */
  gint64 sent;           /* µs, monotonic */
  MrcPrintState told;    /* what was reported last */
  MrcPrintReason reason;
} Way;

static void
tell (Way *way, MrcPrintState state, MrcPrintReason reason)
{
  if (way->told == state && way->reason == reason)
    return;

  way->told = state;
  way->reason = reason;
  way->report (state, reason, way->data);
}

/* Returns FALSE when the visitor is gone or the time is over: a slip that comes
 * out later would be for the next one. */
static gboolean
wait_a_little (Way *way)
{
  GPollFD fd;

  if (g_get_monotonic_time () >= way->deadline || g_cancellable_is_cancelled (way->cancellable))
    return FALSE;

  if (g_cancellable_make_pollfd (way->cancellable, &fd)) {
    g_poll (&fd, 1, POLL_MS);
    g_cancellable_release_fd (way->cancellable);
  } else {
    g_poll (NULL, 0, POLL_MS);
  }
  return !g_cancellable_is_cancelled (way->cancellable);
}

/* Nothing is sent to a printer that would only keep it. Returns whether it is ready. */
static gboolean
wait_until_ready (Way *way)
{
  do {
    MrcPrintReason reason = MRC_PRINT_REASON_NONE;
    MrcIppAnswer answer = mrc_ipp_printer (way->ipp, &reason);

    way->before = reason;
    if (answer == MRC_IPP_YES && (reason == MRC_PRINT_REASON_NONE || mrc_ipp_is_queue (way->ipp)))
      return TRUE;
    if (answer != MRC_IPP_YES) {
      way->reason = MRC_PRINT_REASON_UNREACHABLE;
      return FALSE;
    }
    tell (way, MRC_PRINT_NEEDS_ATTENTION, reason);
  } while (wait_a_little (way));

  return FALSE;
}

/* The answer to Print-Job was lost: the job's name tells whether it arrived. */
static MrcIppAnswer
look_up (Way *way)
{
  int n_missing = 0;

  do {
    MrcIppAnswer answer = mrc_ipp_find (way->ipp, way->name, &way->job);

    if (answer == MRC_IPP_YES || (answer == MRC_IPP_NO && ++n_missing == LOOK_UPS))
      return answer;
  } while (wait_a_little (way));

  return MRC_IPP_UNKNOWN;
}

/* The time is over, and the slip was sent: it must not come out for the next
 * visitor, but it may just have come out for this one. */
static MrcPrintState
give_up (Way *way)
{
  MrcIppJob job = MRC_IPP_JOB_WAITING;

  mrc_ipp_cancel (way->ipp, way->job);
  if (mrc_ipp_job (way->ipp, way->job, way->name, &job) == MRC_IPP_YES && job == MRC_IPP_JOB_PRINTED)
    return MRC_PRINT_PRINTED;
  return MRC_PRINT_UNCERTAIN;
}

/* What keeps the printer from going on, told at each change. */
static MrcPrintReason
ask_reason (Way *way)
{
  MrcPrintReason reason = MRC_PRINT_REASON_NONE;

  if (mrc_ipp_printer (way->ipp, &reason) == MRC_IPP_UNKNOWN)
    return way->reason;
  if (reason == way->before && g_get_monotonic_time () - way->sent < STALE_US)
    reason = MRC_PRINT_REASON_NONE;
  tell (way, reason != MRC_PRINT_REASON_NONE ? MRC_PRINT_NEEDS_ATTENTION : MRC_PRINT_SUBMITTED, reason);
  return reason;
}

/* Stopped with no reason a person can clear, as after a crashed filter, it would stay there for ever. */
static MrcPrintState
drop_stopped (Way *way)
{
  mrc_ipp_cancel (way->ipp, way->job);
  way->reason = MRC_PRINT_REASON_OTHER;
  return MRC_PRINT_FAILED;
}

static MrcPrintState
follow (Way *way)
{
  int n_stopped = 0;

  way->sent = g_get_monotonic_time ();
  do {
    MrcIppJob job = MRC_IPP_JOB_WAITING;
    MrcPrintReason reason = MRC_PRINT_REASON_NONE;

    if (mrc_ipp_job (way->ipp, way->job, way->name, &job) != MRC_IPP_YES)
      continue;
    if (job == MRC_IPP_JOB_PRINTED)
      return MRC_PRINT_PRINTED;
    if (job == MRC_IPP_JOB_ANOTHER)
      return MRC_PRINT_UNCERTAIN;
    reason = ask_reason (way);
    if (job == MRC_IPP_JOB_FAILED)
      return MRC_PRINT_FAILED;
    n_stopped = job == MRC_IPP_JOB_STOPPED && reason == MRC_PRINT_REASON_NONE ? n_stopped + 1 : 0;
    if (n_stopped == STOPPED_POLLS)
      return drop_stopped (way);
  } while (wait_a_little (way));

  return give_up (way);
}

static MrcIppAnswer
send_slip (Way *way, GBytes *pdf, double width_mm, double height_mm)
{
  MrcIppAnswer answer = MRC_IPP_NO;

  tell (way, MRC_PRINT_SUBMITTING, MRC_PRINT_REASON_NONE);
  do {
    answer = mrc_ipp_print (way->ipp, way->name, pdf, width_mm, height_mm, &way->job);
  } while (answer == MRC_IPP_LATER && wait_a_little (way));

  return answer == MRC_IPP_UNKNOWN ? look_up (way) : answer;
}

static MrcPrintState
send_and_follow (Way *way, GBytes *pdf, double width_mm, double height_mm)
{
  MrcIppAnswer answer = MRC_IPP_NO;

  if (wait_until_ready (way))
    answer = send_slip (way, pdf, width_mm, height_mm);
  else if (!g_cancellable_is_cancelled (way->cancellable))
    return MRC_PRINT_FAILED;

  if (answer == MRC_IPP_YES)
    return follow (way);
  if (answer != MRC_IPP_UNKNOWN && g_cancellable_is_cancelled (way->cancellable))
    return MRC_PRINT_CANCELLED;
  way->reason = MRC_PRINT_REASON_UNREACHABLE;
  return answer == MRC_IPP_UNKNOWN ? MRC_PRINT_UNCERTAIN : MRC_PRINT_FAILED;
}

static MrcPrintState
mrc_printer_ipp_print (MrcPrinter *printer,
                       const char *name,
                       GBytes *pdf,
                       double width_mm,
                       double height_mm,
                       MrcPrintReport report,
                       gpointer data,
                       GCancellable *cancellable,
                       MrcPrintReason *ret_reason)
{
  MrcPrinterIpp *self = (MrcPrinterIpp *) printer;
  Way way = { .name = name, .cancellable = cancellable, .report = report, .data = data };
  MrcPrintState state = MRC_PRINT_FAILED;

  way.ipp = mrc_ipp_new (self->uri);
  way.deadline = g_get_monotonic_time () + self->limit_seconds * G_USEC_PER_SEC;
  state = send_and_follow (&way, pdf, width_mm, height_mm);
  *ret_reason = state == MRC_PRINT_PRINTED ? MRC_PRINT_REASON_NONE : way.reason;
  mrc_ipp_free (way.ipp);
  return state;
}

static char *
mrc_printer_ipp_describe (MrcPrinter *printer, gboolean *ret_ok)
{
  static const char *const words[] = {
    [MRC_PRINT_REASON_NONE] = "ready",
    [MRC_PRINT_REASON_PAPER] = "paper is out: put some in",
    [MRC_PRINT_REASON_JAM] = "paper jam: open it and take the paper out",
    [MRC_PRINT_REASON_COVER] = "its cover is open: close it",
  };
  MrcPrinterIpp *self = (MrcPrinterIpp *) printer;
  MrcIpp *ipp = mrc_ipp_new (self->uri);
  MrcPrintReason reason = MRC_PRINT_REASON_NONE;
  MrcIppAnswer answer = mrc_ipp_printer (ipp, &reason);

  mrc_ipp_free (ipp);
  *ret_ok = answer == MRC_IPP_YES && reason == MRC_PRINT_REASON_NONE;
  if (answer == MRC_IPP_UNKNOWN)
    return g_strdup_printf ("%s does not answer: is it switched on, and is “printer” in kiosk.yaml right?",
                            self->uri);
  if (answer == MRC_IPP_NO)
    return g_strdup_printf ("%s is stopped or takes no jobs: cupsenable and cupsaccept resume a queue",
                            self->uri);
  return g_strdup_printf ("%s: %s", self->uri, words[reason]);
}

static void
mrc_printer_ipp_finalize (GObject *object)
{
  g_free (((MrcPrinterIpp *) object)->uri);

  G_OBJECT_CLASS (mrc_printer_ipp_parent_class)->finalize (object);
}

static void
mrc_printer_ipp_class_init (MrcPrinterIppClass *klass)
{
  MRC_PRINTER_CLASS (klass)->print = mrc_printer_ipp_print;
  MRC_PRINTER_CLASS (klass)->describe = mrc_printer_ipp_describe;
  G_OBJECT_CLASS (klass)->finalize = mrc_printer_ipp_finalize;
}

static void
mrc_printer_ipp_init (MrcPrinterIpp *self)
{
}

MrcPrinter *
mrc_printer_ipp_new (const char *uri, int limit_seconds)
{
  MrcPrinterIpp *self = g_object_new (MRC_TYPE_PRINTER_IPP, NULL);

  self->uri = g_strdup (uri);
  self->limit_seconds = limit_seconds;
  return MRC_PRINTER (self);
}
