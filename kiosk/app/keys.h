// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/**
 * mrc_keys_watch:
 *
 * The whole visit with four keys, for who cannot touch the glass: the next thing (Right, Down or Tab), the
 * one before (Left, Up or Shift-Tab), choose it (Return), and help (F1). Two switches do as well: next and
 * choose, for after the last thing comes the first. Help is for visitors: it opens over no page that staff
 * have unlocked. A box of buttons or of switches that speaks as a USB keyboard is set to these keys.
 *
 * While the ring is not seen the first key only shows it, and Return and space press nothing. Where a page
 * takes what is typed, on a pad or a board, they are its own: what a scanner or a keyboard types goes on as
 * before. Then the ring stays for as long as somebody needs, until the glass is touched or the visit ends.
 * A key that answers whether somebody is there does nothing else, and one that is held does what it does
 * once. What greys under the ring is gone on from.
 */
void mrc_keys_watch (GtkWindow *window, MrcKiosk *kiosk);

G_END_DECLS
