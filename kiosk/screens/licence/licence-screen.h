// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcLicenceScreen:
 *
 * "The agency's licence number?", on a number pad: it is what stands on the
 * signboard and the receipt. Nothing is kept: who comes back types it again.
 *
 * Activates agency.number (i) and agency.by-name. Ids: key-0 … key-9, erase, go,
 * by-name.
 */
#define MRC_TYPE_LICENCE_SCREEN (mrc_licence_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcLicenceScreen, mrc_licence_screen, MRC, LICENCE_SCREEN, MrcScreen)

/** mrc_licence_screen_new: @digits: the most a number has. @notice: (nullable): what is to be known of the
 * list first */
GtkWidget *mrc_licence_screen_new (int digits, const char *notice);

G_END_DECLS
