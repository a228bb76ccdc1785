// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/draft.h"

G_BEGIN_DECLS

/**
 * MrcPhoneScreen:
 *
 * "Your mobile number?", which nobody must answer. Eleven ASCII digits are
 * written into the draft, and no other copy is kept. The gold key (id go), alive
 * once they are a mobile number of Bangladesh, activates booking.phone; skip
 * activates booking.call (false). What can never become one is said at once. A
 * keyboard writes too.
 *
 * The digits are never read aloud.
 */
#define MRC_TYPE_PHONE_SCREEN (mrc_phone_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcPhoneScreen, mrc_phone_screen, MRC, PHONE_SCREEN, MrcScreen)

GtkWidget *mrc_phone_screen_new (MrcDraft *draft);

G_END_DECLS
