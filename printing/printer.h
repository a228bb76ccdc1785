// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "printing/slip.h"

G_BEGIN_DECLS

/** What a printer answers, and what the visitor is told by it (recipes/printing.md 5). */
typedef enum {
  MRC_PRINT_QUEUED,
  MRC_PRINT_SUBMITTING,
  MRC_PRINT_SUBMITTED,
  MRC_PRINT_PRINTED,         /* the job completed */
  MRC_PRINT_NEEDS_ATTENTION, /* paper, jam or cover: see the reason; it may go on by itself */
  MRC_PRINT_FAILED,          /* nothing came out */
  MRC_PRINT_UNCERTAIN,       /* nobody knows whether it came out */
  MRC_PRINT_CANCELLED,
} MrcPrintState;

typedef enum {
  MRC_PRINT_REASON_NONE,
  MRC_PRINT_REASON_PAPER,
  MRC_PRINT_REASON_JAM,
  MRC_PRINT_REASON_COVER,
  MRC_PRINT_REASON_UNREACHABLE,
  MRC_PRINT_REASON_OTHER,
} MrcPrintReason;

/** MrcPrintReport: called on the printing thread at each change of a job. */
typedef void (*MrcPrintReport) (MrcPrintState state, MrcPrintReason reason, gpointer data);

/**
 * MrcPrinter:
 *
 * A way to paper. Abstract, with two twins: the IPP one speaks to an IPP printer
 * or a cupsd queue by raw IPP with bounded waits; the folder one writes PDF
 * files. Used from the printing thread only.
 */
#define MRC_TYPE_PRINTER (mrc_printer_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcPrinter, mrc_printer, MRC, PRINTER, GObject)

struct _MrcPrinterClass {
  GObjectClass parent_class;

  /* Prints and follows the job to its end; returns the final state. @name: globally unique */
  MrcPrintState (*print) (MrcPrinter *self,
                          const char *name,
                          GBytes *pdf,
                          double width_mm,
                          double height_mm,
                          MrcPrintReport report,
                          gpointer data,
                          GCancellable *cancellable,
                          MrcPrintReason *ret_reason);
  /* (transfer full): one line for staff; sets @ret_ok */
  char *(*describe) (MrcPrinter *self, gboolean *ret_ok);
};

MrcPrintState mrc_printer_print (MrcPrinter *self,
                                 const char *name,
                                 GBytes *pdf,
                                 double width_mm,
                                 double height_mm,
                                 MrcPrintReport report,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 MrcPrintReason *ret_reason);
char *mrc_printer_describe (MrcPrinter *self, gboolean *ret_ok);

/** mrc_printer_folder_new: @folder: made when it is not there. Files are named by the job's opaque name */
MrcPrinter *mrc_printer_folder_new (const char *folder);
/** mrc_printer_ipp_new: @uri: ipp://host:port/… ; @limit_seconds: after it a slip that waits for paper and
 * was not sent has failed; one that was sent is cancelled at the printer, and uncertain */
MrcPrinter *mrc_printer_ipp_new (const char *uri, int limit_seconds);

G_END_DECLS
