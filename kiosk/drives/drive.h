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
 * A file is written as NAME.part, flushed, read back and compared by hash,
 * renamed, and the folder flushed; a stick is then unmounted. Only when
 * mrc_drive_finish() says so is it safe to remove. All calls block: not on the main thread.
 */
#define MRC_TYPE_DRIVE (mrc_drive_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcDrive, mrc_drive, MRC, DRIVE, GObject)

struct _MrcDriveClass {
  GObjectClass parent_class;

  char *(*open) (MrcDrive *self, GError **error);                                  /* the folder to write to */
  gboolean (*close) (MrcDrive *self, GCancellable *cancellable, GError **error);   /* flushed and unmounted */
};

MrcDrive *mrc_drive_folder_new (const char *folder);
/** mrc_drive_removable_find: Returns: (transfer full) (nullable): the first writable stick; NULL with @error naming what is missing */
MrcDrive *mrc_drive_removable_find (GError **error);

const char *mrc_drive_get_name (MrcDrive *self);
/** mrc_drive_open: Returns: (transfer full) (nullable): the folder to write to */
char *mrc_drive_open (MrcDrive *self, GError **error);
/** mrc_drive_put: moves @path (a finished file elsewhere) onto the drive as @name with the steps above */
gboolean mrc_drive_put (MrcDrive *self, const char *path, const char *name, GCancellable *cancellable, GError **error);
gboolean mrc_drive_finish (MrcDrive *self, GCancellable *cancellable, GError **error);

G_END_DECLS
