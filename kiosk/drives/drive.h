// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MrcDrive:
 *
 * A place staff carry files away on: a USB stick, or for the demonstration
 * centre a folder. Abstract.
 *
 * A file is written as NAME.part, flushed, read back from the drive and compared
 * by hash, renamed, and the folder flushed; a stick is then unmounted. Only after
 * mrc_drive_finish() is it safe to remove. All calls block: not on the main thread.
 */
#define MRC_TYPE_DRIVE (mrc_drive_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcDrive, mrc_drive, MRC, DRIVE, GObject)

struct _MrcDriveClass {
  GObjectClass parent_class;

  /* (transfer full) (nullable): the folder to write to, made or mounted */
  char *(*open) (MrcDrive *self, GError **error);
  /* nothing of it waits in memory any more; a stick is unmounted */
  gboolean (*close) (MrcDrive *self, GCancellable *cancellable, GError **error);
};

/** mrc_drive_folder_new: @folder: made when it is not there */
MrcDrive *mrc_drive_folder_new (const char *folder);

/**
 * mrc_drive_removable_find:
 *
 * Returns: (transfer full) (nullable): the first stick that is mounted and can be written to
 * @error: G_IO_ERROR_NOT_FOUND, G_IO_ERROR_READ_ONLY: in words for staff
 */
MrcDrive *mrc_drive_removable_find (GError **error);

/**
 * mrc_drive_put:
 * @path: a finished file elsewhere; it stays
 * @name: of the copy
 *
 * Copies with the steps above. What fails or is cancelled leaves nothing of @name behind.
 * @error: G_IO_ERROR_NO_SPACE, _READ_ONLY, _CANCELLED, or _FAILED when what was read back is not what was
 * written
 */
gboolean
mrc_drive_put (MrcDrive *self, const char *path, const char *name, GCancellable *cancellable, GError **error);

/** mrc_drive_finish: after it the drive can be taken away */
gboolean mrc_drive_finish (MrcDrive *self, GCancellable *cancellable, GError **error);

G_END_DECLS
