// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mrc_raster_svg:
 * @width, @height: px of the device
 * @cover: whether the drawing fills the whole of it and is cut, rather than fit in whole
 *
 * Draws @svg at exactly the size it is shown in, so that nothing is scaled when it is shown.
 *
 * Returns: (transfer full) (nullable): %NULL when @svg is no drawing; the journal says why
 */
GdkTexture *mrc_raster_svg (GBytes *svg, int width, int height, gboolean cover) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_raster_enlarge:
 * @times: px a dot of @texture becomes
 *
 * Returns: (transfer full): @texture with square dots, for QR codes: no blur
 */
GdkTexture *mrc_raster_enlarge (GdkTexture *texture, int times) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_raster_widget: Returns: (transfer full): what was last painted of @widget, px of the device; it must be
 * on the glass, with nothing changed since its last frame
 */
GdkTexture *mrc_raster_widget (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
