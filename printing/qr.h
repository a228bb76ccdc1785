// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * mrc_qr_new:
 * @text: ASCII; a ticket's text fits version 6 at level M
 * @quiet: modules of white around it; 4 by the standard
 *
 * Returns: (transfer full) (nullable): an RGB24 image, one pixel a module, black on white; scale it by whole
 *   numbers with CAIRO_FILTER_NEAREST. %NULL when @text is too long
 */
cairo_surface_t *mrc_qr_new (const char *text, int quiet);

G_END_DECLS
