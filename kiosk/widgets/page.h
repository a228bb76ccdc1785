// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcPage:
 *
 * A head and what stands under it: the head has the height it wishes, up to
 * half the page, the rest divides what is left. Two children, in a template.
 */
#define MRC_TYPE_PAGE (mrc_page_get_type ())
G_DECLARE_FINAL_TYPE (MrcPage, mrc_page, MRC, PAGE, GtkWidget)

G_END_DECLS
