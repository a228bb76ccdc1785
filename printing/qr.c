// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/qr.h"

#include <qrencode.h>

#define WHITE 0xFFFFFFFF
#define BLACK 0xFF000000 /* opaque, for those who read the fourth byte too */

cairo_surface_t *
mrc_qr_new (const char *text, int quiet)
{
  /* The hint must be 8 bits: libqrencode still packs digits and capitals tighter itself. */
  QRcode *code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  cairo_surface_t *surface = NULL;
  guint8 *pixels = NULL;
  int stride = 0, side = 0;

  if (code == NULL)
    return NULL;

  side = code->width + 2 * quiet;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, side, side);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int row = 0; row < side; row++) {
    guint32 *line = (guint32 *) (gpointer) (pixels + row * stride);

    for (int column = 0; column < side; column++) {
      int r = row - quiet, c = column - quiet;
      gboolean inside = r >= 0 && c >= 0 && r < code->width && c < code->width;

      line[column] = inside && (code->data[r * code->width + c] & 1) ? BLACK : WHITE;
    }
  }
  cairo_surface_mark_dirty (surface);
  QRcode_free (code);
  return surface;
}
