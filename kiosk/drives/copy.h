// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The steps of mrc_drive_put(). Errors: see drive.h */

/** mrc_copy_set_error: errno, as what happened to the drive */
void mrc_copy_set_error (GError **error, const char *path);
/** mrc_copy_write: copies and flushes. Returns: (transfer full) (nullable): the SHA-256 of what was read from
 * @from */
char *mrc_copy_write (const char *from, const char *to, GCancellable *cancellable, GError **error);
/** mrc_copy_check: reads @path from the drive itself and compares */
gboolean mrc_copy_check (const char *path, const char *sha256, GCancellable *cancellable, GError **error);
/** mrc_copy_flush_folder: after this a rename in it has happened for good */
gboolean mrc_copy_flush_folder (const char *folder, GError **error);

G_END_DECLS
