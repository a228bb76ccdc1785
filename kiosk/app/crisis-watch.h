// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/**
 * MrcCrisisWatch:
 *
 * The crisis notice that staff have chosen, known at any moment without asking the disk:
 * it is looked for on the store's thread when the watch is made, every 20 seconds, and when
 * somebody asks. Main thread only.
 */
typedef struct _MrcCrisisWatch MrcCrisisWatch;

/** mrc_crisis_watch_new: @kiosk: outlives the watch. @changed: called with @data when what it says may be
 * another */
MrcCrisisWatch *mrc_crisis_watch_new (MrcKiosk *kiosk, void (*changed) (gpointer data), gpointer data);
void mrc_crisis_watch_free (MrcCrisisWatch *self);

/** mrc_crisis_watch_refresh: returns at once */
void mrc_crisis_watch_refresh (MrcCrisisWatch *self);

/** mrc_crisis_watch_get_text: Returns: (transfer none) (nullable): in the language of the visit; NULL for
 * none today */
const char *mrc_crisis_watch_get_text (MrcCrisisWatch *self);

/** mrc_crisis_watch_get_picture: Returns: (transfer none): the picture of what is shown, as the content has
 * it; "warning" for words the content no longer has */
const char *mrc_crisis_watch_get_picture (MrcCrisisWatch *self);

G_END_DECLS
