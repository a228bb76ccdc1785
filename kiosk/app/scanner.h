// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcScanner:
 *
 * A barcode scanner that types, as most do: keys faster than fingers, and Return.
 * What begins with MRC1 is a slip's code, on whatever page it comes; nothing of it
 * reaches the page. All other keys are not its own. Main thread.
 */
typedef struct _MrcScanner MrcScanner;

MrcScanner *mrc_scanner_new (void);
void mrc_scanner_free (MrcScanner *self); /* wipes */

/**
 * mrc_scanner_key:
 * @time_ms: of the event; keys more than MRC_SCANNER_GAP_MS apart are no scanner's
 * @ret_text: (out) (nullable) (transfer full): the code, once Return has ended it
 *
 * Returns: whether the key was the scanner's, and no page may see it
 */
#define MRC_SCANNER_GAP_MS 120
gboolean mrc_scanner_key (MrcScanner *self, guint keyval, guint32 time_ms, char **ret_text);

/** mrc_scanner_watch: lets a scanner on the window activate arrival.code */
void mrc_scanner_watch (GtkWidget *window);

G_END_DECLS
