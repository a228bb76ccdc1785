// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cairo.h>

#include "printing/slip.h"

G_BEGIN_DECLS

/** mrc_slip_layout_pdf: @paper: "80mm" (a roll: the height follows the words) or "a5". Returns: (transfer
 * full): a PDF; @ret_width_mm, @ret_height_mm: the page */
GBytes *
mrc_slip_layout_pdf (const MrcSlip *slip, const char *paper, double *ret_width_mm, double *ret_height_mm);

G_END_DECLS
