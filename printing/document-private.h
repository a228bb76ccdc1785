// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/document.h"
#include "printing/pen.h"

G_BEGIN_DECLS

#define MRC_DOT 0.125 /* mm: of a head of 203 dpi */

/** MrcDocumentArea: where the words of a page may stand. All lengths are mm of the paper */
typedef struct {
  MrcPen *pen;
  double x;
  double width;
  double scale;  /* of letters and boxes: 1 where plain letters are 4.4 mm */
  double least;  /* no letter is smaller */
  double module; /* of a QR: a whole number of dots, it follows no scale */
} MrcDocumentArea;

/** mrc_document_block_draw: draws @block from @y down, or measures it where the pen has no paper. Returns:
 * its height with the white under it */
double mrc_document_block_draw (const MrcDocumentArea *area, const MrcBlock *block, double y);

/** mrc_document_head_draw: the centre's name, the marks of a sample and of a copy, and the title, on the
 * first page. Returns: its height */
double mrc_document_head_draw (const MrcDocumentArea *area, const MrcDocument *document, double y);

/** mrc_document_foot_draw: @page: its number as it is written; "" where there is one page. Returns: its
 * height */
double
mrc_document_foot_draw (const MrcDocumentArea *area, const MrcDocument *document, const char *page, double y);

G_END_DECLS
