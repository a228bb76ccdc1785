// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcProgressBar:
 *
 * How far a long piece of work is, in stitches. Property: fraction (0 to 1).
 */
#define MRC_TYPE_PROGRESS_BAR (mrc_progress_bar_get_type ())
G_DECLARE_FINAL_TYPE (MrcProgressBar, mrc_progress_bar, MRC, PROGRESS_BAR, GtkWidget)

GtkWidget *mrc_progress_bar_new (void);
void mrc_progress_bar_set_fraction (MrcProgressBar *self, double fraction);

G_END_DECLS
