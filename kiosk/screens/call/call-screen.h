// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcCallScreen:
 *
 * "May we call you?", and for a yes, as a page of its own, so that the way back
 * leads to the first, whether it is safe to ring that number: many give a
 * husband's or a broker's. Both are tiles of one size, so that no is as easy as
 * yes.
 *
 * Activates booking.call (b): true only after both yeses; nav.open ('call/safe')
 * after the first. Ids: yes, no; safe, unsafe.
 */
#define MRC_TYPE_CALL_SCREEN (mrc_call_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcCallScreen, mrc_call_screen, MRC, CALL_SCREEN, MrcScreen)

/** mrc_call_screen_new: @safe: whether this is the second question */
GtkWidget *mrc_call_screen_new (gboolean safe);

G_END_DECLS
