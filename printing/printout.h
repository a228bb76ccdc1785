// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/document.h"
#include "printing/slip.h"

G_BEGIN_DECLS

/**
 * MrcPrintout:
 *
 * What goes to paper: a slip, or one of the other papers. It is kept as it is until
 * it is out, so that it can be drawn again on whatever paper the next printer has.
 * Immutable, but for mrc_printout_mark_copy().
 */
typedef struct {
  MrcSlip *slip;         /* (owned) (nullable): one of the two */
  MrcDocument *document; /* (owned) (nullable) */
} MrcPrintout;

MrcPrintout *mrc_printout_new_slip (const MrcSlip *slip);             /* a copy of it */
MrcPrintout *mrc_printout_new_document (const MrcDocument *document); /* a copy of it */
MrcPrintout *mrc_printout_copy (const MrcPrintout *self);
void mrc_printout_free (MrcPrintout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcPrintout, mrc_printout_free)

/** mrc_printout_get_number: by which staff know it; 0 for a paper that has none */
int mrc_printout_get_number (const MrcPrintout *self);
int mrc_printout_get_copy (const MrcPrintout *self);
/** mrc_printout_mark_copy: there may be one already: this is one more copy, marked as such */
void mrc_printout_mark_copy (MrcPrintout *self);

/** mrc_printout_draw: on @paper as in kiosk.yaml. @ret_width_mm, @ret_height_mm: (out): of a page. Returns:
 * (transfer full): a PDF. Any thread */
GBytes *
mrc_printout_draw (const MrcPrintout *self, const char *paper, double *ret_width_mm, double *ret_height_mm);

/** mrc_printout_to_bytes: Returns: (transfer full): as it is kept in the store */
GBytes *mrc_printout_to_bytes (const MrcPrintout *self);
/** mrc_printout_from_bytes: Returns: (transfer full) (nullable): NULL for nothing that this program can
 * draw */
MrcPrintout *mrc_printout_from_bytes (GBytes *bytes);

G_END_DECLS
