// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cairo.h>

#include "printing/slip.h"

G_BEGIN_DECLS

/**
 * mrc_slip_layout_pdf:
 * @paper: "58mm", "80mm", "a6", "a5" or "a4". A roll's page is as wide as its paper, of which the head
 *   reaches the middle 48 mm (384 dots at 203 dpi) or 72 mm (576), and as many whole mm high as the words
 * need
 * @ret_width_mm, @ret_height_mm: (out): the page
 *
 * Draws @slip. The same slip gives the same bytes. Any thread; each thread loads
 * its own fonts at the first call.
 *
 * Returns: (transfer full): a PDF whose text can be searched
 */
GBytes *
mrc_slip_layout_pdf (const MrcSlip *slip, const char *paper, double *ret_width_mm, double *ret_height_mm);

G_END_DECLS
