// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/print-record.h"

G_BEGIN_DECLS

#define MRC_N_PRINTERS 2

/** MrcPrintTarget: a printer and what is in it. */
typedef struct {
  MrcPrinter *printer; /* (nullable): NULL where there is no second one */
  const char *paper;   /* as in kiosk.yaml */
} MrcPrintTarget;

/**
 * MrcPrintWork:
 *
 * What brings one printout to paper, step by step: the lock, the record, the ladder
 * of printers. The kiosk's printing thread and `mrc print` both use it, from one
 * thread each.
 */
typedef struct _MrcPrintWork MrcPrintWork;

/**
 * mrc_print_work_new:
 * @store: (nullable): writable, of this thread. %NULL: nothing is written down, for a centre whose store is
 *   damaged
 * @targets: the first printer and the second
 */
MrcPrintWork *mrc_print_work_new (MrcStore *store, const MrcPrintTarget targets[MRC_N_PRINTERS]);
void mrc_print_work_free (MrcPrintWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcPrintWork, mrc_print_work_free)

/**
 * mrc_print_work_run:
 * @id: of its record; random without a store
 * @printout: (nullable): %NULL to take what the record says to draw
 * @report: (nullable): at each change
 * @ret_step: the end of it
 *
 * Prints what is queued, failed, uncertain or cancelled. One printout is on its
 * way at a time, in all programs of the centre: it waits for the one before. When
 * the first printer surely has not taken it, the second one is tried.
 */
void mrc_print_work_run (MrcPrintWork *self,
                         const char *id,
                         const MrcPrintout *printout,
                         MrcPrintReport report,
                         gpointer data,
                         GCancellable *cancellable,
                         MrcPrintStep *ret_step);

/** mrc_print_work_settle: finds out what became of slips whose program died on their way. Prints nothing.
 * Does nothing while another program prints. */
void mrc_print_work_settle (MrcPrintWork *self);

/** mrc_print_work_warm: loads fonts: the first slip would take a second */
void mrc_print_work_warm (MrcPrintWork *self);

G_END_DECLS
