// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcSteps:
 *
 * Progress as stitches: done ones river, the current gold and twice as long, those
 * to come outlined. As wide as it is given, 16 units high.
 */
#define MRC_TYPE_STEPS (mrc_steps_get_type ())
G_DECLARE_FINAL_TYPE (MrcSteps, mrc_steps, MRC, STEPS, GtkWidget)

GtkWidget *mrc_steps_new (void);

/** mrc_steps_set: properties count and current say the same. @current: from 1 */
void mrc_steps_set (MrcSteps *self, int count, int current);

G_END_DECLS
