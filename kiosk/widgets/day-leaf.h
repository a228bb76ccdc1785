// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * MrcDayLeaf:
 *
 * A leaf of a tear-off calendar: the weekday on a strip, the day's number under it.
 */
#define MRC_TYPE_DAY_LEAF (mrc_day_leaf_get_type ())
G_DECLARE_FINAL_TYPE (MrcDayLeaf, mrc_day_leaf, MRC, DAY_LEAF, GtkWidget)

GtkWidget *mrc_day_leaf_new (MrcDay day);

G_END_DECLS
