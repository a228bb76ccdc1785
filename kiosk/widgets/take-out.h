// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mrc_take_out: takes @child from where its template put it, to be added where this panel has room for it:
 *
 *   gtk_box_append (GTK_BOX (self->art), mrc_take_out (self->source));
 *
 * Returns: (transfer floating): @child, of no parent
 */
GtkWidget *mrc_take_out (GtkWidget *child);

G_END_DECLS
