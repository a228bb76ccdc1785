// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-raster"

#include "kiosk/widgets/raster.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels =
    g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

/* Where the drawing goes so that it covers the whole, its top at the top: what is cut stands at the bottom or
 * the sides. */
static RsvgRectangle
covering (RsvgHandle *handle, int width, int height)
{
  double own_width = 1;
  double own_height = 1;
  double scale = 0;

  rsvg_handle_get_intrinsic_size_in_pixels (handle, &own_width, &own_height);
  scale = MAX (width / own_width, height / own_height);
  return (RsvgRectangle){
    .x = (width - own_width * scale) / 2, .y = 0, .width = own_width * scale, .height = own_height * scale
  };
}

GdkTexture *
mrc_raster_svg (GBytes *svg, int width, int height, gboolean cover)
{
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = NULL; /* librsvg 2.54 has no autoptr */
  RsvgRectangle whole = { 0, 0, width, height };
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  GdkTexture *texture = NULL;

  g_return_val_if_fail (svg != NULL && width > 0 && height > 0, NULL);

  handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), &error);
  if (handle == NULL) {
    g_message ("cannot read a drawing: %s", error->message);
    return NULL;
  }
  if (cover)
    whole = covering (handle, width, height);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (rsvg_handle_render_document (handle, cr, &whole, &error))
    texture = texture_of (surface);
  else
    g_message ("cannot draw a drawing: %s", error->message);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (handle);

  return texture;
}

GdkTexture *
mrc_raster_enlarge (GdkTexture *texture, int times)
{
  int width = 0;
  int height = 0;
  cairo_surface_t *dots = NULL;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  GdkTexture *enlarged = NULL;

  g_return_val_if_fail (GDK_IS_TEXTURE (texture) && times > 0, NULL);

  width = gdk_texture_get_width (texture);
  height = gdk_texture_get_height (texture);
  dots = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  gdk_texture_download (texture, cairo_image_surface_get_data (dots), cairo_image_surface_get_stride (dots));
  cairo_surface_mark_dirty (dots);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * times, height * times);
  cr = cairo_create (surface);
  cairo_scale (cr, times, times);
  cairo_set_source_surface (cr, dots, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  enlarged = texture_of (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (dots);

  return enlarged;
}

GdkTexture *
mrc_raster_widget (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}
