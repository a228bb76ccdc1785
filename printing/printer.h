// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "printing/slip.h"

G_BEGIN_DECLS

/** What became of a slip, and what the visitor is told by it (recipes/printing.md 5). Kept in the store: do
 * not renumber. */
typedef enum {
  MRC_PRINT_QUEUED,
  MRC_PRINT_SUBMITTING,      /* may be on its way: nothing may send it again before somebody has looked */
  MRC_PRINT_SUBMITTED,       /* the printer or the queue has it */
  MRC_PRINT_PRINTED,         /* the job completed in the life of the server that took it */
  MRC_PRINT_NEEDS_ATTENTION, /* paper, jam or cover: see the reason; it may go on by itself */
  MRC_PRINT_FAILED,          /* nothing came out, or not the whole of it */
  MRC_PRINT_UNCERTAIN,       /* nobody knows whether it came out */
  MRC_PRINT_CANCELLED,       /* nobody wants it any more; nothing came out */
} MrcPrintState;

/** Kept in the store: do not renumber. */
typedef enum {
  MRC_PRINT_REASON_NONE,
  MRC_PRINT_REASON_PAPER,
  MRC_PRINT_REASON_JAM,
  MRC_PRINT_REASON_COVER,
  MRC_PRINT_REASON_UNREACHABLE,
  MRC_PRINT_REASON_OTHER,
  MRC_PRINT_REASON_LATE, /* the kiosk ended before it was sent; it waits for somebody of the staff */
} MrcPrintReason;

/** mrc_print_state_is_final: nothing more happens to it by itself */
gboolean mrc_print_state_is_final (MrcPrintState state);

#define MRC_PRINT_LIFE_SIZE 64

/**
 * MrcPrintStep:
 *
 * How far a slip has come.
 */
typedef struct {
  MrcPrintState state;
  MrcPrintReason reason;
  int job; /* the server's id; 0 before it took one */
  char
    life[MRC_PRINT_LIFE_SIZE]; /* of the cupsd that took it; "" for a printer, which tells the truth itself */
} MrcPrintStep;

/**
 * MrcPrintReport:
 *
 * Called on the printing thread at each change of a job, and with
 * MRC_PRINT_SUBMITTING before the first byte is sent. Returns: %FALSE then to
 * send nothing, as when that could not be written down.
 */
typedef gboolean (*MrcPrintReport) (const MrcPrintStep *step, gpointer data);

/** MrcPrinterCondition: what a printer says of itself now. For staff. */
typedef struct {
  gboolean answers;
  gboolean accepts;      /* not stopped, not refusing */
  gboolean low;          /* its paper will end soon */
  MrcPrintReason reason; /* what keeps it from printing; of a queue, that of its last job */
} MrcPrinterCondition;

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

  void (*print) (MrcPrinter *self,
                 const char *name,
                 GBytes *document,
                 double width_mm,
                 double height_mm,
                 MrcPrintReport report,
                 gpointer data,
                 GCancellable *cancellable,
                 MrcPrintStep *step);
  void (*settle) (MrcPrinter *self, const char *name, MrcPrintStep *step);
  void (*ask) (MrcPrinter *self, MrcPrinterCondition *ret_condition);
  gboolean (*resume) (MrcPrinter *self);
  char *(*describe) (MrcPrinter *self, gboolean *ret_ok);
};

/**
 * mrc_printer_print:
 * @name: globally unique, also among all tries of one slip: it finds the job again
 * @document: a PDF, or a CUPS raster for a queue whose filter takes one
 * @cancellable: (nullable): what was not sent is not sent any more; what was sent is cancelled at the printer
 * @ret_step: the end of it; its job is 0 when the printer surely never took it, so that another may be tried
 *
 * Prints and follows the job to its end.
 */
void mrc_printer_print (MrcPrinter *self,
                        const char *name,
                        GBytes *document,
                        double width_mm,
                        double height_mm,
                        MrcPrintReport report,
                        gpointer data,
                        GCancellable *cancellable,
                        MrcPrintStep *ret_step);

/**
 * mrc_printer_settle:
 * @step: (inout): as it was last written down
 *
 * Finds out what became of a slip that was on its way when its program died.
 * What still waits is cancelled: nobody stands there for it. Leaves a final state.
 */
void mrc_printer_settle (MrcPrinter *self, const char *name, MrcPrintStep *step);

/** mrc_printer_ask: waits some seconds at most */
void mrc_printer_ask (MrcPrinter *self, MrcPrinterCondition *ret_condition);
/** mrc_printer_resume: lets a stopped queue go on and take jobs. Returns: %FALSE when it would not */
gboolean mrc_printer_resume (MrcPrinter *self);
/** mrc_printer_describe: Returns: (transfer full): one line for staff, with the remedy */
char *mrc_printer_describe (MrcPrinter *self, gboolean *ret_ok);

/** mrc_printer_folder_new: @folder: made when it is not there. Files are named by the job's opaque name */
MrcPrinter *mrc_printer_folder_new (const char *folder);

/** What the systemd drop-in of cupsd writes at each of its starts. */
#define MRC_PRINTER_LIFE_FILE "/run/mrc-cups/instance"

/**
 * mrc_printer_ipp_new:
 * @uri: ipp://host:port/…, or ipps: an IPP printer, or a queue of a cupsd
 * @limit_seconds: after it a slip that waits for paper and was not sent has failed; one that was sent is
 *   cancelled at the printer, and uncertain
 * @life_file: (nullable): where the cupsd of this machine has the id of its present life. Without it (or its
 *   file) a life is as long as one connection to it
 */
MrcPrinter *mrc_printer_ipp_new (const char *uri, int limit_seconds, const char *life_file);

/** mrc_printer_ipp_set_patience: how long to wait for a printer to become ready before giving it up, when
 * there is another one; as long as the limit at first */
void mrc_printer_ipp_set_patience (MrcPrinter *self, int seconds);

G_END_DECLS
