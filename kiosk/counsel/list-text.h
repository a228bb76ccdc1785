// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What people type into the cells of a list. Pure functions. */

/** mrc_list_text_tidy: Returns: (transfer full): spaces at the ends gone, those inside one; composed as the
 * kiosk writes */
char *mrc_list_text_tidy (const char *text);

/** mrc_list_text_has_latin: Returns: whether there is a Latin letter in it */
gboolean mrc_list_text_has_latin (const char *text);

G_END_DECLS
