// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** mrc_test_lone_dots: dots of a tile let pass: another version of cairo or of the font moves an edge by one
 */
#define MRC_TEST_LONE_DOTS 6

/** mrc_test_render: @pdf: a file. Returns: (transfer full): all its pages as the head of a receipt printer
 * sees them, black or white at 203.2 dpi: one PBM image after the other */
GBytes *mrc_test_render (const char *pdf);

/** mrc_test_pages: @pbm: of mrc_test_render(). Returns: (transfer full) (element-type cairo_surface_t) */
GPtrArray *mrc_test_pages (GBytes *pbm);

gboolean mrc_test_is_dark (cairo_surface_t *page, int x, int y);

/** mrc_test_run_length: how many dots down from @y are as dark, or as light, as that one */
int mrc_test_run_length (cairo_surface_t *page, int x, int y);

/** mrc_test_compare_pages: by tiles of about a letter, for a wrong conjunct is nothing beside the dots of a
 * whole page. Returns: the dots of the worst tile that have none beside them on the other page; G_MAXINT for
 * pages of different sizes */
int mrc_test_compare_pages (cairo_surface_t *a, cairo_surface_t *b);

/** mrc_test_scale_page: Returns: (transfer full): all of @page larger by @scale, on paper of the same size */
cairo_surface_t *mrc_test_scale_page (cairo_surface_t *page, double scale);

G_END_DECLS
