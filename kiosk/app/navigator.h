// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MrcNavigator:
 *
 * Where the visitor is and how they came there: a history of place strings, as
 * "topic/contract". No widget, no service. Property "place" tells the present
 * one; it notifies also when the same place is to be shown anew.
 */
#define MRC_TYPE_NAVIGATOR (mrc_navigator_get_type ())
G_DECLARE_FINAL_TYPE (MrcNavigator, mrc_navigator, MRC, NAVIGATOR, GObject)

MrcNavigator *mrc_navigator_new (const char *place);

/**
 * mrc_navigator_open:
 *
 * Goes to @place. Where the visitor has been there before, the way back is cut
 * to it, so that nobody walks in circles.
 */
void mrc_navigator_open (MrcNavigator *self, const char *place);

/** mrc_navigator_replace: goes to @place, which takes the present one's turn in the history */
void mrc_navigator_replace (MrcNavigator *self, const char *place);

/** mrc_navigator_back: Returns: %FALSE, and nothing happens, at the first place */
gboolean mrc_navigator_back (MrcNavigator *self);

/** mrc_navigator_leave: back to the last place that does not begin with @prefix; nothing happens where there
 * is none */
void mrc_navigator_leave (MrcNavigator *self, const char *prefix);

/** mrc_navigator_reset: forgets the history and goes to @place */
void mrc_navigator_reset (MrcNavigator *self, const char *place);

/** mrc_navigator_refresh: notifies, so that the present place is built again */
void mrc_navigator_refresh (MrcNavigator *self);

const char *mrc_navigator_get_place (MrcNavigator *self);
gboolean mrc_navigator_can_go_back (MrcNavigator *self);

G_END_DECLS
