// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcSorryScreen:
 *
 * Something does not work. One calm sentence, what to do instead, and the way to
 * the first page. Reasons: "content" (nothing to show here), "booking" (no serial
 * can be given), "full" (the time was taken meanwhile), "store" (nothing can be
 * written), "clock" (the machine does not know the day), "closed" (no service
 * today). Any other gives a sentence that is always true.
 */
#define MRC_TYPE_SORRY_SCREEN (mrc_sorry_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcSorryScreen, mrc_sorry_screen, MRC, SORRY_SCREEN, MrcScreen)

GtkWidget *mrc_sorry_screen_new (const char *reason);

G_END_DECLS
