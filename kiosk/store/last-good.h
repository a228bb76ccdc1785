// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * The last good copy: centre.db.good beside the store, made after each start at
 * which the store was found whole. It is for a file that a bad card has spoilt;
 * a lost machine needs `mrc backup`.
 */

/** mrc_last_good_keep: makes the copy, under another name until it is whole. Blocks for as long as the file
 * takes to be read and written: on the store's thread */
gboolean mrc_last_good_keep (MrcStore *store, GError **error);

/**
 * mrc_last_good_restore:
 * @ret_made: (out): when the copy was made, Unix seconds
 *
 * For a store that was found damaged: it is moved aside, with what belongs to it, and kept as
 * centre.db.damaged-…; the copy takes its place. What was written after the copy is
 * in the damaged file only. No store may be open on @data_dir.
 */
gboolean mrc_last_good_restore (const char *data_dir, gint64 *ret_made, GError **error);

G_END_DECLS
