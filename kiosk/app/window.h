// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/app/kiosk.h"
#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcWindow:
 *
 * The glass: the page, the crisis notice and the bar under it, the end pill over
 * it, the question whether somebody is still there, and the mark of a demonstration
 * centre. Shows the place of the kiosk's navigator and says it aloud, the crisis
 * notice first. While the notice stands in its band the window wears the class
 * crisis-band. The only window there is.
 */
#define MRC_TYPE_WINDOW (mrc_window_get_type ())
G_DECLARE_FINAL_TYPE (MrcWindow, mrc_window, MRC, WINDOW, GtkApplicationWindow)

/** mrc_window_new: @app: (nullable). @kiosk: (transfer none) */
GtkWidget *mrc_window_new (GtkApplication *app, MrcKiosk *kiosk);

/** mrc_window_get_screen: Returns: (transfer none) (nullable): what is shown; %NULL while the first is built
 */
MrcScreen *mrc_window_get_screen (MrcWindow *self);

/** mrc_window_is_settled: whether the navigator's place is on the glass: for tests that wait */
gboolean mrc_window_is_settled (MrcWindow *self);

/** mrc_window_warm: builds the kept places behind the idle page, one each time the main loop is idle */
void mrc_window_warm (MrcWindow *self);

G_END_DECLS
