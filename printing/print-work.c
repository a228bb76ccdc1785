// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-print-work"

#include "printing/print-work.h"

#include "kiosk/store/lock.h"
#include "printing/paper-roll.h"
#include "printing/slip-layout.h"

#include <unistd.h>

#define LOCK_SLICE_MS 200
#define LOCK_WAIT_US (120 * G_USEC_PER_SEC) /* two slips that both wait for paper */

struct _MrcPrintWork {
  MrcStore *store;                      /* (owned) (nullable) */
  MrcPrinter *printers[MRC_N_PRINTERS]; /* (owned) (nullable) */
  char *papers[MRC_N_PRINTERS];         /* (owned) (nullable) */
  int lock;                             /* a file descriptor; -1 without a store */
};

/* One slip on its way. */
typedef struct {
  MrcPrintWork *work;
  const char *id;
  int printer;
  int attempt; /* as it will be claimed */
  gboolean claimed;
  MrcPrintReport report;
  gpointer data;
} Way;

MrcPrintWork *
mrc_print_work_new (MrcStore *store, const MrcPrintTarget targets[MRC_N_PRINTERS])
{
  MrcPrintWork *self = g_new0 (MrcPrintWork, 1);
  g_autofree char *folder = store != NULL ? g_path_get_dirname (mrc_store_get_path (store)) : NULL;
  g_autoptr (GError) error = NULL;

  self->lock = folder != NULL ? mrc_lock_open (folder, &error) : -1;
  if (error != NULL)
    g_message ("%s", error->message);
  g_set_object (&self->store, store);
  for (int i = 0; i < MRC_N_PRINTERS; i++) {
    g_set_object (&self->printers[i], targets[i].printer);
    self->papers[i] = g_strdup (targets[i].paper);
  }
  return self;
}

void
mrc_print_work_free (MrcPrintWork *self)
{
  if (self == NULL)
    return;

  if (self->lock >= 0)
    close (self->lock);
  g_clear_object (&self->store);
  for (int i = 0; i < MRC_N_PRINTERS; i++) {
    g_clear_object (&self->printers[i]);
    g_free (self->papers[i]);
  }
  g_free (self);
}

static gboolean
take_lock (MrcPrintWork *self, gint64 wait_us, GCancellable *cancellable)
{
  gint64 deadline = g_get_monotonic_time () + wait_us;

  if (self->store == NULL)
    return TRUE;
  if (self->lock < 0)
    return FALSE;

  do {
    if (mrc_lock_take (self->lock, MRC_LOCK_PRINT, wait_us > 0 ? LOCK_SLICE_MS : 0, NULL))
      return TRUE;
  } while (g_get_monotonic_time () < deadline && !g_cancellable_is_cancelled (cancellable));

  return FALSE;
}

static void
release_lock (MrcPrintWork *self)
{
  if (self->store != NULL)
    mrc_lock_release (self->lock, MRC_LOCK_PRINT);
}

static char *
job_name (const char *id, int attempt)
{
  return g_strdup_printf ("slip:%s:%d", id, attempt);
}

/* writing down */

static gboolean
note (MrcPrintWork *self, const char *id, const MrcPrintStep *step)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || mrc_print_record_note (self->store, id, step, &error))
    return TRUE;
  g_message ("slip %s: its state was not written down: %s", id, error->message);
  return FALSE;
}

/* What another program has on its way is that one's to write. */
static void
note_queued (MrcPrintWork *self, const char *id, const MrcPrintStep *step)
{
  g_autoptr (MrcPrintRecord) record =
    self->store != NULL ? mrc_print_record_get (self->store, id, NULL) : NULL;

  if (record != NULL && record->step.state == MRC_PRINT_QUEUED)
    note (self, id, step);
}

/* paper */

static gboolean
counts_paper (MrcPrintWork *self, int printer)
{
  return self->store != NULL && mrc_paper_is_roll (self->papers[printer]);
}

/* Of what is uncertain most came out. */
static void
count_paper (MrcPrintWork *self, int printer, double mm, MrcPrintState state)
{
  g_autoptr (GError) error = NULL;

  if (!counts_paper (self, printer) || (state != MRC_PRINT_PRINTED && state != MRC_PRINT_UNCERTAIN))
    return;
  if (!mrc_paper_roll_use (self->store, printer, (int) mm, &error))
    g_message ("the roll of printer %d: %s", printer + 1, error->message);
}

static void
note_no_paper (const Way *way, const MrcPrintStep *step)
{
  g_autoptr (GError) error = NULL;

  if (!counts_paper (way->work, way->printer) || step->state != MRC_PRINT_NEEDS_ATTENTION ||
      step->reason != MRC_PRINT_REASON_PAPER)
    return;
  if (!mrc_paper_roll_set_empty (way->work->store, way->printer, &error))
    g_message ("the roll of printer %d: %s", way->printer + 1, error->message);
}

static gboolean
claim (Way *way, const MrcPrintStep *step)
{
  g_autoptr (GError) error = NULL;
  int attempt = 0;

  if (way->work->store == NULL)
    return TRUE;
  if (mrc_print_record_claim (way->work->store, way->id, way->printer, step->life, &attempt, &error) &&
      attempt == way->attempt)
    return TRUE;
  g_message ("slip %s was not sent: %s", way->id, error != NULL ? error->message : "another program has it");
  return FALSE;
}

static gboolean
on_report (const MrcPrintStep *step, gpointer data)
{
  Way *way = data;
  gboolean written = TRUE;

  if (step->state == MRC_PRINT_SUBMITTING)
    written = way->claimed = claim (way, step);
  else if (way->claimed)
    note (way->work, way->id, step); /* the next start settles what was not written */
  note_no_paper (way, step);
  if (way->report != NULL)
    way->report (step, way->data);
  return written;
}

/* those left behind */

static void
settle_one (MrcPrintWork *self, MrcPrintRecord *record)
{
  g_autofree char *name = job_name (record->id, record->attempt);

  if (self->printers[record->printer] != NULL) {
    mrc_printer_settle (self->printers[record->printer], name, &record->step);
  } else {
    record->step.state = MRC_PRINT_UNCERTAIN;
    record->step.reason = MRC_PRINT_REASON_LATE;
  }
  note (self, record->id, &record->step);
}

/* Whoever has the lock knows that nobody else is printing. */
static void
settle_orphans (MrcPrintWork *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) orphans = NULL;

  if (self->store == NULL)
    return;

  orphans = mrc_print_record_list_orphans (self->store, &error);
  if (orphans == NULL)
    g_message ("slips left behind were not looked for: %s", error->message);
  for (guint i = 0; orphans != NULL && i < orphans->len; i++)
    settle_one (self, g_ptr_array_index (orphans, i));
}

void
mrc_print_work_settle (MrcPrintWork *self)
{
  g_return_if_fail (self != NULL);

  if (self->store == NULL || !take_lock (self, 0, NULL))
    return;

  settle_orphans (self);
  release_lock (self);
}

/* the ladder */

static gboolean
may_try_next (const MrcPrintStep *step)
{
  return step->state == MRC_PRINT_FAILED && step->job == 0;
}

static void
climb (MrcPrintWork *self,
       Way *way,
       const MrcPrintout *printout,
       GCancellable *cancellable,
       MrcPrintStep *step)
{
  for (way->printer = 0; way->printer < MRC_N_PRINTERS && self->printers[way->printer] != NULL;
       way->printer++) {
    double width = 0, height = 0;
    g_autoptr (GBytes) pdf = mrc_printout_draw (printout, self->papers[way->printer], &width, &height);
    g_autofree char *name = job_name (way->id, ++way->attempt);

    way->claimed = FALSE;
    mrc_printer_print (self->printers[way->printer], name, pdf, width, height, on_report, way, cancellable,
                       step);
    count_paper (self, way->printer, height, step->state);
    if (!may_try_next (step))
      return;
    note (self, way->id, step);
    way->attempt -= way->claimed ? 0 : 1;
  }
}

static void
print (MrcPrintWork *self,
       Way *way,
       const MrcPrintout *printout,
       GCancellable *cancellable,
       MrcPrintStep *step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPrintRecord) record =
    self->store != NULL ? mrc_print_record_get (self->store, way->id, &error) : NULL;

  if (record != NULL)
    way->attempt = record->attempt;
  if (printout == NULL && record != NULL && record->printout != NULL) {
    printout = record->printout;
    if (record->step.state == MRC_PRINT_UNCERTAIN)
      mrc_printout_mark_copy (record->printout); /* there may be one already */
  }
  if (record != NULL && record->step.state == MRC_PRINT_PRINTED) {
    *step = record->step; /* another program was first */
    return;
  }
  if (printout == NULL || (self->store != NULL && record == NULL)) {
    g_message ("slip %s: %s", way->id, error != NULL ? error->message : "nothing is kept of it to print");
    step->reason = MRC_PRINT_REASON_OTHER;
    return;
  }
  climb (self, way, printout, cancellable, step);
  note (self, way->id, step);
}

void
mrc_print_work_run (MrcPrintWork *self,
                    const char *id,
                    const MrcPrintout *printout,
                    MrcPrintReport report,
                    gpointer data,
                    GCancellable *cancellable,
                    MrcPrintStep *ret_step)
{
  Way way = { .work = self, .id = id, .report = report, .data = data };

  g_return_if_fail (self != NULL && id != NULL && ret_step != NULL);

  *ret_step = (MrcPrintStep){ .state = MRC_PRINT_FAILED };
  if (!take_lock (self, LOCK_WAIT_US, cancellable)) {
    ret_step->state = g_cancellable_is_cancelled (cancellable) ? MRC_PRINT_CANCELLED : MRC_PRINT_FAILED;
    ret_step->reason = MRC_PRINT_REASON_OTHER;
    note_queued (self, id, ret_step);
    return;
  }
  settle_orphans (self);
  print (self, &way, printout, cancellable, ret_step);
  release_lock (self);
}

void
mrc_print_work_warm (MrcPrintWork *self)
{
  g_autoptr (MrcSlip) slip = mrc_slip_new ();
  double width = 0, height = 0;

  g_return_if_fail (self != NULL);

  slip->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("অভিবাসী তথ্য কেন্দ্র");
  slip->short_code = g_strdup ("000000000");
  slip->ticket = g_strdup ("0");
  g_bytes_unref (mrc_slip_layout_pdf (slip, self->papers[0], &width, &height));
}
