// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcStillThere:
 *
 * The question over everything when nobody has touched the glass for a while.
 * Any touch is an answer; the button is there to say so.
 */
#define MRC_TYPE_STILL_THERE (mrc_still_there_get_type ())
G_DECLARE_FINAL_TYPE (MrcStillThere, mrc_still_there, MRC, STILL_THERE, GtkWidget)

GtkWidget *mrc_still_there_new (void);

/** mrc_still_there_get_question: Returns: (transfer none): what is shown, and to be said */
const char *mrc_still_there_get_question (MrcStillThere *self);

G_END_DECLS
