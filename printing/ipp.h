// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "printing/printer.h"

G_BEGIN_DECLS

/**
 * MrcIpp:
 *
 * One printer or queue over raw IPP, each wait bounded. The Dest functions of
 * libcups are not used: with a hung cupsd they did not return in 45 s
 * (recipes/printing.md 3). Printing thread only.
 */
typedef struct _MrcIpp MrcIpp;

MrcIpp *mrc_ipp_new (const char *uri);
void mrc_ipp_free (MrcIpp *self);

typedef enum {
  MRC_IPP_YES,
  MRC_IPP_NO,
  MRC_IPP_LATER,   /* it is busy with another job: surely not so, but it may be asked again */
  MRC_IPP_UNKNOWN, /* no answer came: it may or may not be so */
} MrcIppAnswer;

typedef struct {
  gboolean accepts;      /* not stopped for good, and not refusing */
  gboolean low;          /* paper */
  gboolean begun;        /* our own filter: the last job has put something on paper (printing/filter/state.h) */
  MrcPrintReason reason; /* what keeps it from printing now */
} MrcIppPrinter;

/** mrc_ipp_printer: MRC_IPP_YES: it takes jobs. MRC_IPP_NO: stopped or refusing. @ret_printer: left alone
 * without an answer */
MrcIppAnswer mrc_ipp_printer (MrcIpp *self, MrcIppPrinter *ret_printer);

/** mrc_ipp_is_queue: whether mrc_ipp_printer() found a cupsd: its reasons are those of the last job, and stay
 * until the next one runs */
gboolean mrc_ipp_is_queue (MrcIpp *self);

/** mrc_ipp_get_device: (nullable): the IPP printer behind the queue that mrc_ipp_printer() found; it
 * remembers jobs by their names even when its cupsd has forgotten them */
const char *mrc_ipp_get_device (MrcIpp *self);

/** mrc_ipp_is_here: the server runs on this machine */
gboolean mrc_ipp_is_here (MrcIpp *self);

/** mrc_ipp_get_link: the connection of the last answer, a number that no other one has on this machine; 0
 * when it was closed. The same link is the same life of the server */
guint64 mrc_ipp_get_link (MrcIpp *self);

/** mrc_ipp_print: Print-Job of a PDF or a CUPS raster, which a server takes whole or not at all. @ret_job:
 * its id */
MrcIppAnswer mrc_ipp_print (MrcIpp *self,
                            const char *name,
                            GBytes *document,
                            double width_mm,
                            double height_mm,
                            int *ret_job);

/** mrc_ipp_find: looks a job up by its globally unique name, after a lost answer. MRC_IPP_NO: surely not
 * there */
MrcIppAnswer mrc_ipp_find (MrcIpp *self, const char *name, int *ret_job);

typedef enum {
  MRC_IPP_JOB_WAITING,
  MRC_IPP_JOB_PRINTED,
  MRC_IPP_JOB_STOPPED, /* for want of paper, or for good: the printer's reason tells */
  MRC_IPP_JOB_FAILED,  /* aborted or cancelled */
  MRC_IPP_JOB_ANOTHER, /* the id belongs to another job now: the server forgot ours */
} MrcIppJob;

/** mrc_ipp_job: MRC_IPP_UNKNOWN: no answer; @ret_job is left alone */
MrcIppAnswer mrc_ipp_job (MrcIpp *self, int job, const char *name, MrcIppJob *ret_job);

/** mrc_ipp_cancel: MRC_IPP_YES: the server cancelled it */
MrcIppAnswer mrc_ipp_cancel (MrcIpp *self, int job);

/** mrc_ipp_resume: a stopped printer goes on, a refusing queue takes jobs. Needs the right to (kiosk/deploy)
 */
MrcIppAnswer mrc_ipp_resume (MrcIpp *self);

G_END_DECLS
