// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcNumberCard:
 *
 * A telephone number to look at or to photograph: picture, number, whose it is,
 * and its QR code. It is flat: nothing to press.
 */
#define MRC_TYPE_NUMBER_CARD (mrc_number_card_get_type ())
G_DECLARE_FINAL_TYPE (MrcNumberCard, mrc_number_card, MRC, NUMBER_CARD, GtkWidget)

/**
 * mrc_number_card_new:
 * @number: as it is shown
 * @name: whose it is, with hand-set breaks
 * @abroad: (nullable): how it is reached from abroad, as it is shown
 * @picture: (nullable)
 * @qr: (nullable): one px a module, with its quiet edge
 */
GtkWidget *mrc_number_card_new (const char *number,
                                const char *name,
                                const char *abroad,
                                const char *picture,
                                GdkTexture *qr);

G_END_DECLS
