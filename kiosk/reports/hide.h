// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Which counts of an open table must not be printed, so that nobody finds in it
 * the one woman from a small district.
 */

#define MRC_HIDE_UNDER 5 /* a count of 1 to 4 is small */
#define MRC_HIDE_WIDTH 4 /* what a hidden cell may be spans at least this: never one value, nor nearly */

/**
 * mrc_hide_values:
 * @counts: @n counts by one fact, whose sum is printed
 * @together: (out caller-allocates): which of them are printed only as one sum, "others"
 *
 * Puts the small ones together, and the next smallest with them until the sum is
 * neither small nor of one value. Where that is not possible all are together.
 */
void mrc_hide_values (const gint64 *counts, int n, gboolean *together);

/**
 * mrc_hide_table:
 * @counts: row by row
 * @hidden: (out caller-allocates): which cells are not printed
 *
 * Hides the small cells of a table whose row and column sums are printed, and as
 * many others as it takes that no hidden cell can be worked out: what it may be
 * spans MRC_HIDE_WIDTH or more. That is found exactly, as a flow through rows and
 * columns. Zeros are printed where that leaves the others safe; otherwise every
 * zero of the table is hidden too.
 *
 * Returns: %FALSE when hiding every cell is not enough: print none of the table
 */
gboolean mrc_hide_table (const gint64 *counts, int rows, int columns, gboolean *hidden);

G_END_DECLS
