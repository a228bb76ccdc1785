// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stddef.h>

/**
 * A page as the head prints it: rows of @row_bytes bytes, 1 is black, the left dot
 * is the high bit. @rows goes to the last row with ink: a page longer than its
 * words costs no paper.
 */
typedef struct {
  unsigned char *dots; /* (owned) */
  size_t row_bytes;
  size_t rows;
} MrcPage;

#define MRC_PAGE_MAX_COUNT 8
#define MRC_PAGE_MAX_ROWS 16000 /* 2 m at 8 dots/mm */

/**
 * mrc_pages_read:
 * @fd: a CUPS raster of 1 or 8 bits, black or grey, at 203 dpi (200 to 208 are taken as such)
 * @head_dots: of the printer: 576 or 384. A wider page loses as much on the left as on the right, a
 *   narrower one is centred
 * @limit_seconds: to wait for each piece of it
 * @ret_pages: (out): MRC_PAGE_MAX_COUNT at most
 *
 * Reads all pages before one of them is printed: of a document that breaks off
 * nothing comes out. What the header says is not believed but checked.
 *
 * Returns: how many; -1 for a document that is no good, and @ret_wrong says why
 */
int mrc_pages_read (int fd, size_t head_dots, int limit_seconds, MrcPage *ret_pages, const char **ret_wrong);
