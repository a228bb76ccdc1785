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
 * BASE/in; where kiosk.yaml names none, the tiles of BASE/in. Returns: (transfer floating) */
GtkWidget *mrc_where_first_screen (MrcKiosk *kiosk, const char *base);

/**
 * MrcWhereCard:
 * @about: what was asked for: a row of the pack
 * @district: (nullable): %NULL where the answer hangs on none
 * @number: (nullable): which card; the first for none
 *
 * Returns: (transfer floating) (nullable): what is known of it there
 */
typedef GtkWidget *(*MrcWhereCard) (MrcKiosk *kiosk,
                                    MrcTableRow *about,
                                    MrcTableRow *district,
                                    const char *number,
                                    gpointer data);

/**
 * mrc_where_screen:
 * @base: a place: "training/driving"
 * @rest: what comes after it: "in", each tile of which leads to a division; "in/DIVISION[/PAGE]", to a
 *   district; "at/DISTRICT[/CARD]", what @card makes, with MRC_ANYWHERE too
 *
 * Returns: (transfer floating) (nullable): %NULL where @rest names nothing
 */
GtkWidget *mrc_where_screen (MrcKiosk *kiosk,
                             const char *base,
                             const char *rest,
                             MrcTableRow *about,
                             MrcWhereCard card,
                             gpointer data);

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
