// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcEndPill:
 *
 * The way out, the same on every public page: one tap, visit.exit, no question.
 * Add it as an overlay: it stands by itself at the top right, 196 units wide,
 * where pages leave room. Buildable id of its button: end.
 */
#define MRC_TYPE_END_PILL (mrc_end_pill_get_type ())
G_DECLARE_FINAL_TYPE (MrcEndPill, mrc_end_pill, MRC, END_PILL, GtkWidget)

GtkWidget *mrc_end_pill_new (void);

G_END_DECLS
