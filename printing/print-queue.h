// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/printer.h"

G_BEGIN_DECLS

/**
 * MrcPrintJob:
 *
 * A slip on its way to paper. Its properties "state" and "reason" change on the
 * main thread; a screen binds to them.
 */
#define MRC_TYPE_PRINT_JOB (mrc_print_job_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrintJob, mrc_print_job, MRC, PRINT_JOB, GObject)

MrcPrintState mrc_print_job_get_state (MrcPrintJob *self);
MrcPrintReason mrc_print_job_get_reason (MrcPrintJob *self);
gboolean mrc_print_job_is_final (MrcPrintJob *self);

/**
 * MrcPrintQueue:
 *
 * The printing thread and what waits for it: one job at a time, in order. What
 * waits lives in memory; its durable twin over kiosk/store takes this place.
 */
#define MRC_TYPE_PRINT_QUEUE (mrc_print_queue_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrintQueue, mrc_print_queue, MRC, PRINT_QUEUE, GObject)

/** mrc_print_queue_new: @paper: "80mm" or "a5". Its last unref ends the thread, within the seconds a printer
 * may take to answer; what still waits is cancelled */
MrcPrintQueue *mrc_print_queue_new (MrcPrinter *printer, const char *paper);
/** mrc_print_queue_add: Returns: (transfer full): the job; renders and prints on the printing thread */
MrcPrintJob *mrc_print_queue_add (MrcPrintQueue *self, const MrcSlip *slip);
/** mrc_print_queue_cancel: what has not been sent never comes out; the job ends as cancelled or uncertain */
void mrc_print_queue_cancel (MrcPrintQueue *self, MrcPrintJob *job);
/** mrc_print_queue_warm: loads fonts on the printing thread, so that the first slip is not the slow one */
void mrc_print_queue_warm (MrcPrintQueue *self);

G_END_DECLS
