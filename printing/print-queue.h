// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/print-work.h"

G_BEGIN_DECLS

/**
 * MrcPrintJob:
 *
 * A slip or another paper on its way out. Its properties "state" and "reason" change on the
 * main thread; a screen binds to them.
 */
#define MRC_TYPE_PRINT_JOB (mrc_print_job_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrintJob, mrc_print_job, MRC, PRINT_JOB, GObject)

const char *mrc_print_job_get_id (MrcPrintJob *self); /* of its MrcPrintRecord */
MrcPrintState mrc_print_job_get_state (MrcPrintJob *self);
MrcPrintReason mrc_print_job_get_reason (MrcPrintJob *self);
gboolean mrc_print_job_is_final (MrcPrintJob *self);

/**
 * MrcPrintQueue:
 *
 * The printing thread: one slip at a time, in order, written down before the first
 * byte is sent (printing/print-record.h). What was left behind by an earlier kiosk
 * is never printed by itself: nobody stands there for it any more; it is on the
 * list of the staff, mrc_print_record_list().
 *
 * Nothing here waits for a printer: all of it is for the main thread.
 *
 * Signals: "condition-changed" (int printer), while it is watched and during a job.
 */
#define MRC_TYPE_PRINT_QUEUE (mrc_print_queue_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrintQueue, mrc_print_queue, MRC, PRINT_QUEUE, GObject)

/**
 * mrc_print_queue_new:
 * @data_dir: (nullable): the folder of the centre, whose store the thread opens for itself. %NULL: nothing is
 *   written down
 * @targets: the first printer and the second; the queue keeps its own references
 *
 * Its last unref ends the thread, within the seconds a printer may take to answer;
 * what still waits is left for the staff.
 */
MrcPrintQueue *mrc_print_queue_new (const char *data_dir, const MrcPrintTarget targets[MRC_N_PRINTERS]);

/** mrc_print_queue_start: settles what an earlier kiosk left behind, and loads fonts, so that the first slip
 * is not the slow one */
void mrc_print_queue_start (MrcPrintQueue *self);

/** mrc_print_queue_add: Returns: (transfer full): the job; it is written down, drawn and printed on the
 * printing thread */
MrcPrintJob *mrc_print_queue_add (MrcPrintQueue *self, const MrcSlip *slip);
/** mrc_print_queue_add_document: the same for any other paper */
MrcPrintJob *mrc_print_queue_add_document (MrcPrintQueue *self, const MrcDocument *document);

/** mrc_print_queue_retry: prints again what failed or was uncertain; the latter marked as a copy. For staff.
 * Returns: (transfer full): the job */
MrcPrintJob *mrc_print_queue_retry (MrcPrintQueue *self, const char *id);

/** mrc_print_queue_cancel: nobody waits for it any more: what has not been sent never comes out; what is
 * being printed has ten seconds left. It ends as cancelled or uncertain, or as failed when the printer was
 * not ready: then staff can print it later */
void mrc_print_queue_cancel (MrcPrintQueue *self, MrcPrintJob *job);

/** mrc_print_queue_answer: somebody has looked, as the job is uncertain, whether it came out. With %FALSE it
 * is struck off: print a copy */
void mrc_print_queue_answer (MrcPrintQueue *self, MrcPrintJob *job, gboolean came_out);

/** mrc_print_queue_watch: while %TRUE the printers are asked every few seconds; the first time at once */
void mrc_print_queue_watch (MrcPrintQueue *self, gboolean watch);
/** mrc_print_queue_get_condition: @printer: 0 or 1. Returns: %FALSE when there is no such printer, or it was
 * never asked */
gboolean mrc_print_queue_get_condition (MrcPrintQueue *self, int printer, MrcPrinterCondition *ret_condition);

/** mrc_print_queue_resume: lets stopped queues go on; see the condition for what came of it */
void mrc_print_queue_resume (MrcPrintQueue *self);

G_END_DECLS
