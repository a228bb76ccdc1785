// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/pen.h"

G_BEGIN_DECLS

/** The pictures of paper, black outlines that a thermal head can print; all are drawn into a square of @size
 * mm. */

/** mrc_figure_clock: a clock that shows @minute after midnight */
void mrc_figure_clock (MrcPen *pen, double x, double y, double size, int minute);
void mrc_figure_slip (MrcPen *pen, double x, double y, double size);
void mrc_figure_id_card (MrcPen *pen, double x, double y, double size);
void mrc_figure_passport (MrcPen *pen, double x, double y, double size);

G_END_DECLS
