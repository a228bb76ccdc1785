// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/document.h"

G_BEGIN_DECLS

/**
 * mrc_document_layout_pdf:
 * @paper: "58mm", "80mm", "a6", "a5" or "a4". A roll's page is as long as its words need, in whole mm, all
 *   pages as the longest; on sheets the blocks go on over as many pages as they need, which are numbered
 * @ret_width_mm, @ret_height_mm: (out): of a page
 *
 * Draws @document. The same one gives the same bytes. A block is never torn, but for the
 * rows of a table between each other; letters get smaller where one is longer than a page.
 * Any thread; each loads its own fonts at the first call.
 *
 * Returns: (transfer full): a PDF whose text can be searched
 */
GBytes *mrc_document_layout_pdf (const MrcDocument *document,
                                 const char *paper,
                                 double *ret_width_mm,
                                 double *ret_height_mm);

G_END_DECLS
