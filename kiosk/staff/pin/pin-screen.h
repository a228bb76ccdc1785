// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_PIN_DIGITS 6

/**
 * MrcPinScreen:
 *
 * The door to the staff's pages. A typed digit shows as a dot, never as itself;
 * with the sixth the PIN is handed to staff.pin (s) and wiped here. The gold key
 * (id go) before that says that six are needed. Back (id back) is nav.open ('idle'). A keyboard writes too.
 */
#define MRC_TYPE_PIN_SCREEN (mrc_pin_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcPinScreen, mrc_pin_screen, MRC, PIN_SCREEN, MrcScreen)

GtkWidget *mrc_pin_screen_new (void);

/** mrc_pin_screen_set_message: @message: (nullable): why it did not open; empties the dots */
void mrc_pin_screen_set_message (MrcPinScreen *self, const char *message);

G_END_DECLS
