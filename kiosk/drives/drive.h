// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MrcDrive:
 *
 * A place staff carry files away on, or bring one on: a USB stick, or for the
 * demonstration centre a folder. Abstract.
 *
 * A file is written as NAME.part, flushed, read back from the drive and compared
 * by its SHA-256, renamed, and the folder flushed; a stick is then unmounted. Only
 * after mrc_drive_finish() is it safe to remove. All calls block: not on the main
 * thread, but for finding one.
 *
 * Errors are GIO's; their messages name the drive or file and the remedy:
 * G_IO_ERROR_NOT_FOUND: no stick is plugged in. _READ_ONLY: its switch, its
 * rights, a damaged file system. _NO_SPACE: it is full. _NOT_MOUNTED: it was pulled
 * out or broke while in use. _INVALID_DATA: what was read back is not what was
 * written. _BUSY: it cannot be unmounted yet; what was put on it is safe there.
 * _CANCELLED. _FAILED: anything else.
 */
#define MRC_TYPE_DRIVE (mrc_drive_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcDrive, mrc_drive, MRC, DRIVE, GObject)

struct _MrcDriveClass {
  GObjectClass parent_class;

  /* (transfer full) (nullable): the folder to write to, made or mounted; called once */
  char *(*open) (MrcDrive *self, GError **error);
  /* nothing of it waits in memory any more; a stick is unmounted */
  gboolean (*close) (MrcDrive *self, GCancellable *cancellable, GError **error);
};

/** What a drive is wanted for: a locked one can be read, and one that is only read is mounted so that nothing
 * on it changes and nothing on it runs */
typedef enum {
  MRC_DRIVE_WRITE,
  MRC_DRIVE_READ,
} MrcDriveUse;

/** mrc_drive_folder_new: @folder: made when it is not there */
MrcDrive *mrc_drive_folder_new (const char *folder);

/**
 * mrc_drive_removable_find:
 *
 * Asks udisks2, for five seconds at most.
 *
 * Returns: (transfer full) (nullable): the first stick that will do for @use
 */
MrcDrive *mrc_drive_removable_find (MrcDriveUse use, GError **error);

/**
 * mrc_drive_put:
 * @path: a finished file elsewhere; it stays
 * @name: of the copy; a file of that name on the drive is replaced
 *
 * Copies with the steps above, mounting a stick at the first file. What fails or
 * is cancelled leaves nothing of @name behind.
 */
gboolean
mrc_drive_put (MrcDrive *self, const char *path, const char *name, GCancellable *cancellable, GError **error);

/**
 * mrc_drive_list:
 * @ending: of a file's name, as ".pack"
 *
 * The plain files of the drive's top folder, in the order of their names; hidden
 * ones, which other machines leave behind, are passed over.
 *
 * Returns: (transfer full): paths; none: an empty list. They hold until mrc_drive_finish()
 */
char **mrc_drive_list (MrcDrive *self, const char *ending, GError **error);

/** mrc_drive_finish: after it the drive can be taken away. After _BUSY it may be tried again */
gboolean mrc_drive_finish (MrcDrive *self, GCancellable *cancellable, GError **error);

G_END_DECLS
