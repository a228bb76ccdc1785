// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/draft.h"

G_BEGIN_DECLS

/**
 * MrcPhoneScreen:
 *
 * "Your mobile number?", which nobody must answer. Eleven ASCII digits are
 * written into the draft, and no other copy is kept. The gold key (id go)
 * activates booking.phone for a mobile number of Bangladesh and else says what is
 * wrong with it; skip activates booking.call (false). A keyboard writes too.
 *
 * The digits are never read aloud.
 */
#define MRC_TYPE_PHONE_SCREEN (mrc_phone_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcPhoneScreen, mrc_phone_screen, MRC, PHONE_SCREEN, MrcScreen)

GtkWidget *mrc_phone_screen_new (MrcDraft *draft);

/** mrc_phone_is_mobile: Returns: whether @digits are 01, one of 3 to 9, and eight more */
gboolean mrc_phone_is_mobile (const char *digits);

G_END_DECLS
