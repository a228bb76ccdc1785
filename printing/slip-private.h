// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/pen.h"
#include "printing/slip-text.h"
#include "printing/slip.h"

G_BEGIN_DECLS

/** MrcSlipPaper: what a layout must know of the paper under it */
typedef struct {
  const char *name;
  double width;  /* mm */
  double height; /* mm; 0 for a roll, which is cut under the last word */
  double edge;   /* mm on either side where nothing is printed: a thermal head does not reach it */
  double scale;  /* of the letters and boxes, 1 for A5, less when all would not fit; the QR's modules do not
                    follow it */
  double module; /* mm: of the QR, a whole number of dots at 203 dpi */
} MrcSlipPaper;

/** MrcSlipDraw: draws a slip on the paper under @pen. Returns: how far down it reaches, mm */
typedef double (*MrcSlipDraw) (MrcPen *pen,
                               const MrcSlipPaper *paper,
                               const MrcSlip *slip,
                               const MrcSlipText *text);

double
mrc_slip_draw_roll (MrcPen *pen, const MrcSlipPaper *paper, const MrcSlip *slip, const MrcSlipText *text);
double
mrc_slip_draw_sheet (MrcPen *pen, const MrcSlipPaper *paper, const MrcSlip *slip, const MrcSlipText *text);

G_END_DECLS
