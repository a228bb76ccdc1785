// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** mrc_base32_encode: Crockford's alphabet: digits and capitals, as scanners under any keyboard layout keep
 * them. Returns: (transfer full) */
char *mrc_base32_encode (const guint8 *data, gsize length);

/**
 * mrc_base32_decode:
 * @text: lower case, and O for 0, I and L for 1, are forgiven
 * @length: bytes expected
 *
 * Returns: %FALSE when @text is not exactly @length bytes, has another letter, or has a bit set that says
 * nothing
 */
gboolean mrc_base32_decode (const char *text, guint8 *ret_data, gsize length);

G_END_DECLS
