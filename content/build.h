// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"

G_BEGIN_DECLS

/**
 * mrc_pack_build:
 * @source: without problems; else it is refused
 * @path: the pack; replaced whole or not at all
 * @sequence: grows with each build, as the Unix time does: a kiosk refuses an older pack
 * @built: seconds, UTC
 *
 * Writes the pack, one SQLite file, not yet signed (mrc_sign_file()). The same
 * source, @sequence and @built give the same bytes.
 */
gboolean mrc_pack_build (MrcSource *source, const char *path, gint64 sequence, gint64 built, GError **error);

G_END_DECLS
