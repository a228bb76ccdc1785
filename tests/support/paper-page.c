// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paper-page.h"

#include <gio/gio.h>
#include <stdio.h>

#define TILE 32 /* dots: a letter of the smallest words */

GBytes *
mrc_test_render (const char *pdf)
{
  const char *const argv[] = { "pdftoppm", "-r", "203.2", "-mono", pdf, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  GBytes *pbm = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &pbm, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return pbm;
}

static cairo_surface_t *
read_page (const guint8 *bits, int width, int height)
{
  cairo_surface_t *page = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  int row_bytes = (width + 7) / 8;
  int stride = cairo_image_surface_get_stride (page);
  guint8 *pixels = cairo_image_surface_get_data (page);

  for (int y = 0; y < height; y++) {
    guint32 *row = (guint32 *) (void *) (pixels + (gsize) y * stride);

    for (int x = 0; x < width; x++)
      row[x] = bits[y * row_bytes + x / 8] & (0x80 >> x % 8) ? 0 : 0xffffff;
  }
  cairo_surface_mark_dirty (page);
  return page;
}

GPtrArray *
mrc_test_pages (GBytes *pbm)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  gsize size = 0;
  const char *data = g_bytes_get_data (pbm, &size);
  gsize at = 0;

  while (at < size) {
    int width = 0, height = 0, head = 0;

    g_assert_cmpint (sscanf (data + at, "P4 %d %d%n", &width, &height, &head), ==, 2);
    at += head + 1;
    g_assert_cmpuint (at + (gsize) ((width + 7) / 8) * height, <=, size);
    g_ptr_array_add (pages, read_page ((const guint8 *) data + at, width, height));
    at += (gsize) ((width + 7) / 8) * height;
  }
  return pages;
}

gboolean
mrc_test_is_dark (cairo_surface_t *page, int x, int y)
{
  const guint8 *pixels = cairo_image_surface_get_data (page);

  return pixels[y * cairo_image_surface_get_stride (page) + x * 4] < 128;
}

int
mrc_test_run_length (cairo_surface_t *page, int x, int y)
{
  int end = y;

  while (end < cairo_image_surface_get_height (page) &&
         mrc_test_is_dark (page, x, end) == mrc_test_is_dark (page, x, y))
    end++;
  return end - y;
}

static gboolean
is_dark_near (cairo_surface_t *page, int x, int y)
{
  for (int dy = -1; dy <= 1; dy++) {
    for (int dx = -1; dx <= 1; dx++) {
      int column = CLAMP (x + dx, 0, cairo_image_surface_get_width (page) - 1);
      int row = CLAMP (y + dy, 0, cairo_image_surface_get_height (page) - 1);

      if (mrc_test_is_dark (page, column, row))
        return TRUE;
    }
  }
  return FALSE;
}

/* Dark dots of one page in the tile at @left, @top that have none beside them on the other. */
static int
count_lone_dots (cairo_surface_t *a, cairo_surface_t *b, int left, int top)
{
  int right = MIN (left + TILE, cairo_image_surface_get_width (a));
  int bottom = MIN (top + TILE, cairo_image_surface_get_height (a));
  int n = 0;

  for (int y = top; y < bottom; y++) {
    for (int x = left; x < right; x++) {
      n += mrc_test_is_dark (a, x, y) && !is_dark_near (b, x, y);
      n += mrc_test_is_dark (b, x, y) && !is_dark_near (a, x, y);
    }
  }
  return n;
}

int
mrc_test_compare_pages (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  int worst = 0;

  if (cairo_image_surface_get_width (b) != width || cairo_image_surface_get_height (b) != height)
    return G_MAXINT;
  for (int top = 0; top < height; top += TILE) {
    for (int left = 0; left < width; left += TILE)
      worst = MAX (worst, count_lone_dots (a, b, left, top));
  }
  return worst;
}

cairo_surface_t *
mrc_test_scale_page (cairo_surface_t *page, double scale)
{
  int width = cairo_image_surface_get_width (page), height = cairo_image_surface_get_height (page);
  cairo_surface_t *scaled = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (scaled);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, page, -width / 2.0, -height / 2.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return scaled;
}
