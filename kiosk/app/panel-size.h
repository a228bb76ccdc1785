// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mrc_panel_size_believe:
 * @width, @height: px of the panel
 * @said_width, @said_height: mm, as its monitor says; of the panel as it is built, so
 *   that they may be the other way round where it stands upright
 * @ret_width, @ret_height: (out): mm of the panel as it stands; 0 when this returns %FALSE
 *
 * What monitors say of their size is often not true: nothing, a ratio in place of a
 * size (160×90, 16×9), a size that does not fit the pixels, or that of another panel.
 * Nor is one used that is too small for whole pages with what is touched as large as
 * was promised: a wide panel (16:10 or more) under 135 mm high, any other under 188 mm
 * on its short side. So 10.1″ of 1280×800 is used, and upright none under 15″ or so.
 * kiosk.yaml can insist.
 *
 * Returns: whether it can be true, and is used
 */
gboolean mrc_panel_size_believe (int width,
                                 int height,
                                 int said_width,
                                 int said_height,
                                 int *ret_width,
                                 int *ret_height);

G_END_DECLS
