// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcHelpNumbersScreen:
 *
 * Help, step two: our people first (help.call), then numbers to ring.
 */
#define MRC_TYPE_HELP_NUMBERS_SCREEN (mrc_help_numbers_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcHelpNumbersScreen, mrc_help_numbers_screen, MRC, HELP_NUMBERS_SCREEN, MrcScreen)

/**
 * mrc_help_numbers_screen_new:
 * @first: the first page, on which the first number stands out
 * @more: (nullable): the place with more numbers; without it this is the last page
 */
GtkWidget *mrc_help_numbers_screen_new (gboolean first, const char *more);

/**
 * mrc_help_numbers_screen_add:
 *
 * Adds a card as mrc_number_card_new() has it. Four fit; on a small panel one on
 * the first page, two on another with @more, three on the last.
 */
void mrc_help_numbers_screen_add (MrcHelpNumbersScreen *self,
                                  const char *number,
                                  const char *name,
                                  const char *abroad,
                                  const char *picture,
                                  GdkTexture *qr);

G_END_DECLS
