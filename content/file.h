// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * mrc_file_read:
 * @limit: bytes; a longer file is refused
 *
 * Reads a regular file whole. A link, a pipe or a device is refused: the file
 * may come from somebody's USB stick. @error: of G_FILE_ERROR, with the path.
 *
 * Returns: (transfer full)
 */
GBytes *mrc_file_read (const char *path, gsize limit, GError **error);

/**
 * mrc_file_write:
 * @mode: permissions, as 0644
 *
 * Writes beside @path, flushes, renames over it and flushes the folder: after a
 * power cut there is the old file or the new one, whole.
 */
gboolean mrc_file_write (const char *path, const void *data, gsize length, int mode, GError **error);

/** mrc_folder_flush: makes the renames done in @folder outlive a power cut */
gboolean mrc_folder_flush (const char *folder, GError **error);

/** mrc_folder_remove: with all that is in it; a link is removed, not followed. What cannot be removed stays */
void mrc_folder_remove (const char *folder);

G_END_DECLS
