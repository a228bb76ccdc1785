// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * A file sealed to the centre's key: whoever finds it reads nothing, and whoever
 * changes a byte of it, cuts it short or puts two together makes it useless.
 * libsodium does all of it: the file's own key in a sealed box, the rest as a
 * secretstream of pieces of 64 KiB, the last one marked as the last.
 */

/**
 * mrc_backup_seal:
 * @from: what is sealed
 * @path: written under another name, read back and compared, on the disk, and only then called @path; an
 * older one of that name is replaced in that moment
 */
gboolean mrc_backup_seal (const char *from, const char *path, const guint8 *public_key, GError **error);

/** mrc_backup_open: @to: a file that is not there yet. @error: G_IO_ERROR_INVALID_DATA when @path is no such
 * file, was changed, or is sealed to another centre's key */
gboolean mrc_backup_open (const char *path,
                          const char *to,
                          const guint8 *public_key,
                          const guint8 *secret_key,
                          GError **error);

G_END_DECLS
