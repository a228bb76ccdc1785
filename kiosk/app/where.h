// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Which district, asked in two pages: its division, then itself; the centre's own, which most are from, in
 * one; and what is near to one. Nothing of it is
 * kept: the place has the answers. Tables: divisions, districts. Main thread.
 */

#define MRC_ANYWHERE "anywhere" /* for a district: the answer hangs on none */

/** mrc_where_first_screen: @base: a place. The centre's own district first, BASE/at/DISTRICT, or another,
 * BASE/in; where kiosk.yaml names none, as mrc_where_divisions_screen(). Returns: (transfer floating) */
GtkWidget *mrc_where_first_screen (MrcKiosk *kiosk, const char *base);

/** mrc_where_divisions_screen: @base: a place; each tile leads to BASE/in/DIVISION. Returns: (transfer
 * floating) */
GtkWidget *mrc_where_divisions_screen (MrcKiosk *kiosk, const char *base);

/** mrc_where_districts_screen: each tile leads to BASE/at/DISTRICT. @number: (nullable): the page, the first
 * for none. Returns: (transfer floating) (nullable): %NULL for no such page */
GtkWidget *
mrc_where_districts_screen (MrcKiosk *kiosk, const char *base, MrcTableRow *division, const char *number);

/** mrc_where_hangs_on_place: @rows: (element-type MrcTableRow): with a column district. Returns: whether one
 * of them is of a district: a question whose answer changes nothing is not asked */
gboolean mrc_where_hangs_on_place (GPtrArray *rows);

/**
 * mrc_where_answers:
 * @rows: (element-type MrcTableRow): with a column district, "" for what holds in each
 * @district: (nullable)
 * @near_too: also those of other districts of its division: people travel to learn, but go to their own
 * offices
 *
 * Returns: (transfer container) (element-type MrcTableRow): of the district itself, then of others of its
 * division, then what holds everywhere; those of other divisions are left out. A %NULL before what holds
 * everywhere stands for "none is known near by"
 */
GPtrArray *mrc_where_answers (MrcKiosk *kiosk, GPtrArray *rows, MrcTableRow *district, gboolean near_too);

G_END_DECLS
