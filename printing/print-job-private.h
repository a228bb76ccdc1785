// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/print-queue.h"

G_BEGIN_DECLS

struct _MrcPrintJob {
  GObject parent_instance;

  char *id;              /* (owned) */
  MrcPrintout *printout; /* (owned) (nullable): NULL to print what is kept in its record */
  GCancellable *cancel;  /* (owned) */
  MrcPrintState state;
  MrcPrintReason reason;
};

/** mrc_print_job_set: on the main thread, with notifications */
void mrc_print_job_set (MrcPrintJob *self, MrcPrintState state, MrcPrintReason reason);

G_END_DECLS
