// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mrc_demo_band_new: Returns: (transfer floating): the mark on every page of a demonstration centre */
GtkWidget *mrc_demo_band_new (void);

G_END_DECLS
