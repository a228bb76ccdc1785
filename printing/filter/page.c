// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/filter/page.h"

#include <cups/raster.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_WIDTH 2048 /* dots */
#define HALF_GREY 128

typedef struct {
  int fd;
  int limit_ms;
} Source;

static ssize_t
read_some (void *context, unsigned char *buffer, size_t size)
{
  Source *source = context;
  struct pollfd pollfd = { .fd = source->fd, .events = POLLIN };

  /* 0 is the end of the document: what did not come in time is missing. A signal ends it too: the job is
   * over. */
  if (poll (&pollfd, 1, source->limit_ms) <= 0)
    return 0;
  return read (source->fd, buffer, size);
}

/* Returns NULL when the page can be printed. */
static const char *
check (const cups_page_header2_t *header)
{
  if (header->cupsBitsPerPixel != header->cupsBitsPerColor ||
      (header->cupsBitsPerPixel != 1 && header->cupsBitsPerPixel != 8))
    return "it must be black and white, of 1 or 8 bits";
  if (header->cupsColorSpace != CUPS_CSPACE_K && header->cupsColorSpace != CUPS_CSPACE_W &&
      header->cupsColorSpace != CUPS_CSPACE_SW)
    return "it must be black or grey";
  if (header->HWResolution[0] < 200 || header->HWResolution[0] > 208 ||
      header->HWResolution[1] != header->HWResolution[0])
    return "it must have 203 dots an inch";
  if (header->cupsWidth == 0 || header->cupsWidth > MAX_WIDTH)
    return "its width is not that of a page";
  if (header->cupsHeight == 0 || header->cupsHeight > MRC_PAGE_MAX_ROWS)
    return "its height is not that of a page";
  if (header->cupsBytesPerLine != (header->cupsWidth * header->cupsBitsPerPixel + 7) / 8)
    return "its rows are not as long as it says";
  return NULL;
}

static int
is_black (const cups_page_header2_t *header, const unsigned char *row, size_t x)
{
  int dark = 0;

  if (header->cupsBitsPerPixel == 1)
    dark = row[x / 8] >> (7 - x % 8) & 1;
  else
    dark = row[x] >= HALF_GREY;
  return header->cupsColorSpace == CUPS_CSPACE_K ? dark : !dark;
}

/* Copies the middle of a row. Returns whether it has ink. */
static int
copy_row (const cups_page_header2_t *header, const unsigned char *row, unsigned char *dots, size_t head_dots)
{
  size_t width = header->cupsWidth < head_dots ? header->cupsWidth : head_dots;
  size_t from = (header->cupsWidth - width) / 2;
  size_t to = (head_dots - width) / 2;
  int ink = 0;

  for (size_t x = 0; x < width; x++) {
    if (is_black (header, row, from + x)) {
      dots[(to + x) / 8] |= 0x80 >> (to + x) % 8;
      ink = 1;
    }
  }
  return ink;
}

static const char *
read_rows (cups_raster_t *raster, const cups_page_header2_t *header, size_t head_dots, MrcPage *page)
{
  unsigned char row[MAX_WIDTH];

  for (size_t y = 0; y < header->cupsHeight; y++) {
    if (cupsRasterReadPixels (raster, row, header->cupsBytesPerLine) != header->cupsBytesPerLine)
      return "it breaks off";
    if (copy_row (header, row, page->dots + y * page->row_bytes, head_dots))
      page->rows = y + 1;
  }
  return NULL;
}

static const char *
read_page (cups_raster_t *raster, const cups_page_header2_t *header, size_t head_dots, MrcPage *page)
{
  const char *wrong = check (header);

  *page = (MrcPage){ 0 };
  if (wrong != NULL)
    return wrong;
  page->row_bytes = (head_dots + 7) / 8;
  page->dots = calloc (header->cupsHeight, page->row_bytes);
  if (page->dots == NULL)
    return "there is no memory for it";
  return read_rows (raster, header, head_dots, page);
}

int
mrc_pages_read (int fd, size_t head_dots, int limit_seconds, MrcPage *ret_pages, const char **ret_wrong)
{
  Source source = { .fd = fd, .limit_ms = limit_seconds * 1000 };
  cups_raster_t *raster = cupsRasterOpenIO (read_some, &source, CUPS_RASTER_READ);
  cups_page_header2_t header;
  const char *wrong = raster == NULL ? "it is no raster" : NULL;
  int n = 0;

  while (wrong == NULL && cupsRasterReadHeader2 (raster, &header)) {
    if (n == MRC_PAGE_MAX_COUNT)
      wrong = "it has too many pages";
    else
      wrong = read_page (raster, &header, head_dots, &ret_pages[n++]);
  }
  if (wrong == NULL && n == 0)
    wrong = "it has no page";
  if (raster != NULL)
    cupsRasterClose (raster);
  if (wrong == NULL)
    return n;

  for (int i = 0; i < n; i++)
    free (ret_pages[i].dots);
  *ret_wrong = wrong;
  return -1;
}
