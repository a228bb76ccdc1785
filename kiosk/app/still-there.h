// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/speech/saying.h"

G_BEGIN_DECLS

/**
 * MrcStillThere:
 *
 * The question over everything when nobody has touched the glass for a while.
 * Any touch is an answer; the button is there to say so.
 */
#define MRC_TYPE_STILL_THERE (mrc_still_there_get_type ())
G_DECLARE_FINAL_TYPE (MrcStillThere, mrc_still_there, MRC, STILL_THERE, GtkWidget)

/** mrc_still_there_new: @seconds: that an answer is waited for; a ring counts them down while it is seen */
GtkWidget *mrc_still_there_new (int seconds);

/** mrc_still_there_ask: shows itself, and takes the focus, so that a screen reader reads it out */
void mrc_still_there_ask (MrcStillThere *self);

/** mrc_still_there_go: hides itself, and gives the focus back to what had it */
void mrc_still_there_go (MrcStillThere *self);

/** mrc_still_there_dup_narration: Returns: (transfer full) (element-type MrcSaying): what is shown */
GPtrArray *mrc_still_there_dup_narration (MrcStillThere *self);

G_END_DECLS
