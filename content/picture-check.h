// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mrc_picture_check:
 * @file: what it is called in a problem
 * @problems: (element-type utf8)
 *
 * A picture is an SVG that librsvg draws from itself alone: no document type, no
 * script, no words, no styles from elsewhere, no reference that leaves the file.
 */
void mrc_picture_check (GBytes *svg, const char *file, GPtrArray *problems);

G_END_DECLS
