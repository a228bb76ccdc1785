// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/pen.h"
#include "printing/slip-text.h"
#include "printing/slip.h"

G_BEGIN_DECLS

#define MRC_ROLL_WIDTH 80.0 /* mm: of the paper; 72 in the middle, 576 dots, are printed */
#define MRC_A5_WIDTH 148.0
#define MRC_A5_HEIGHT 210.0

/** MrcSlipDraw: draws a slip on the paper under @pen. Returns: how far down it reaches, mm */
typedef double (*MrcSlipDraw) (MrcPen *pen, const MrcSlip *slip, const MrcSlipText *text);

double mrc_slip_draw_roll (MrcPen *pen, const MrcSlip *slip, const MrcSlipText *text);
double mrc_slip_draw_a5 (MrcPen *pen, const MrcSlip *slip, const MrcSlipText *text);

G_END_DECLS
