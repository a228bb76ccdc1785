// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/app/kiosk.h"
#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcPages:
 *
 * The pages in the window's stack: builds the place of the kiosk's navigator
 * each time that notifies, keeps the places of MRC_PLACE_KEEP, builds them ahead while
 * the kiosk is idle, and takes away what was left when the fade is over.
 *
 * Signals: "shown" when another page is on the glass; "asks" when the page on
 * the glass asks something new, or says what was wrong; "tells" (id) when it has
 * something new to say under one id.
 */
#define MRC_TYPE_PAGES (mrc_pages_get_type ())
G_DECLARE_FINAL_TYPE (MrcPages, mrc_pages, MRC, PAGES, GObject)

/** mrc_pages_new: @stack: (transfer none): of the window; has to live as long as the pages are used */
MrcPages *mrc_pages_new (MrcKiosk *kiosk, GtkStack *stack);

/** mrc_pages_show: builds and shows the navigator's place; a page that cannot be built is replaced by a calm
 * word */
void mrc_pages_show (MrcPages *self);

/** mrc_pages_drop: takes every page away at once: language, size or visitor are another */
void mrc_pages_drop (MrcPages *self);

/** mrc_pages_warm: builds the kept places, one each time the main loop is idle, until a visit begins */
void mrc_pages_warm (MrcPages *self);

/** mrc_pages_get_screen: Returns: (transfer none) (nullable): what is shown */
MrcScreen *mrc_pages_get_screen (MrcPages *self);

/** mrc_pages_get_place: Returns: (nullable): of the screen that is shown */
const char *mrc_pages_get_place (MrcPages *self);

/** mrc_pages_is_settled: whether the navigator's place is what is shown */
gboolean mrc_pages_is_settled (MrcPages *self);

G_END_DECLS
