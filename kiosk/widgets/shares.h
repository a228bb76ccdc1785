// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcShares:
 *
 * Divides the room it is given among its children, from the top down: those
 * without a share get what they would like (a little less when the page is
 * full), the others divide the rest by their shares. It asks for nothing; of a
 * small panel for the height that what is touched in it must have.
 *
 * It is a column. With the property row its children stand side by side, with
 * turn they do so on a landscape panel only. gap: units between them.
 *
 * In a template a child says in its <layout>: share (0: what it would like),
 * width (units; exactly that wide where the children stand side by side), height
 * (units; exactly that high in a column).
 */
#define MRC_TYPE_SHARES (mrc_shares_get_type ())
G_DECLARE_FINAL_TYPE (MrcShares, mrc_shares, MRC, SHARES, GtkWidget)

GtkWidget *mrc_shares_new (gboolean row, double gap);

/** mrc_shares_add: @child: (transfer floating) */
void mrc_shares_add (MrcShares *self, GtkWidget *child, double share);
/** mrc_shares_set_gap: @gap: units */
void mrc_shares_set_gap (MrcShares *self, double gap);
/** mrc_shares_set_child: @child: of a MrcShares. @width, @height: units, 0 for none: see above */
void mrc_shares_set_child (GtkWidget *child, double share, double width, double height);

G_END_DECLS
