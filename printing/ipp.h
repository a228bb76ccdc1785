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

/** mrc_ipp_printer: MRC_IPP_YES: it takes jobs. MRC_IPP_NO: stopped or refusing. @ret_reason: what keeps it
 * from printing now */
MrcIppAnswer mrc_ipp_printer (MrcIpp *self, MrcPrintReason *ret_reason);

/** mrc_ipp_is_queue: whether mrc_ipp_printer() found a cupsd: its reasons are those of the last job, and stay
 * until the next one runs */
gboolean mrc_ipp_is_queue (MrcIpp *self);

/** mrc_ipp_print: Print-Job, which a server takes whole or not at all. @ret_job: its id */
MrcIppAnswer
mrc_ipp_print (MrcIpp *self, const char *name, GBytes *pdf, double width_mm, double height_mm, int *ret_job);

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

G_END_DECLS
