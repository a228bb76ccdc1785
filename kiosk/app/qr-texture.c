// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/place-builders.h"

#include "printing/qr.h"

#define QUIET_MODULES 4

GdkTexture *
mrc_qr_texture (const char *text)
{
  cairo_surface_t *modules = mrc_qr_new (text, QUIET_MODULES);
  g_autoptr (GBytes) pixels = NULL;
  int side = 0, stride = 0;

  if (modules == NULL)
    return NULL;

  side = cairo_image_surface_get_width (modules);
  stride = cairo_image_surface_get_stride (modules);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (modules), (gsize) (stride * side),
                                       (GDestroyNotify) cairo_surface_destroy, modules);
  return gdk_memory_texture_new (side, side, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, pixels, (gsize) stride);
}
