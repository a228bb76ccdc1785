// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcCodeScreen:
 *
 * "Have you a slip?": its square code is held before the scanner, or its nine
 * digits are typed. The digits are wiped as soon as they are handed on.
 *
 * Activates arrival.code (s) with nine ASCII digits, and arrival.without-slip.
 * Ids: key-0 … key-9, erase, go, without-slip.
 */
#define MRC_TYPE_CODE_SCREEN (mrc_code_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcCodeScreen, mrc_code_screen, MRC, CODE_SCREEN, MrcScreen)

/** mrc_code_screen_new: @notice: (nullable): why the visitor is here again: said first */
GtkWidget *mrc_code_screen_new (const char *notice);

G_END_DECLS
