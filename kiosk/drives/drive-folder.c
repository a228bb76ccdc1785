// SPDX-License-Identifier: GPL-3.0-or-later

#include <glib/gstdio.h>
#include <unistd.h>

#include "kiosk/drives/copy.h"
#include "kiosk/drives/drive.h"

/* The pretend twin: for desks and for the demonstration centre. */
struct _MrcDriveFolder {
  MrcDrive parent_instance;

  char *folder; /* (owned) */
};

#define MRC_TYPE_DRIVE_FOLDER (mrc_drive_folder_get_type ())
G_DECLARE_FINAL_TYPE (MrcDriveFolder, mrc_drive_folder, MRC, DRIVE_FOLDER, MrcDrive)
G_DEFINE_FINAL_TYPE (MrcDriveFolder, mrc_drive_folder, MRC_TYPE_DRIVE)

static char *
mrc_drive_folder_open (MrcDrive *drive, GError **error)
{
  MrcDriveFolder *self = MRC_DRIVE_FOLDER (drive);

  /* eaccess(): as the one who will write, which access() does not ask */
  if (g_mkdir_with_parents (self->folder, 0700) == 0 && eaccess (self->folder, W_OK | X_OK) == 0)
    return g_strdup (self->folder);

  mrc_copy_set_error (error, self->folder);
  return NULL;
}

static gboolean
mrc_drive_folder_close (MrcDrive *drive, GCancellable *cancellable, GError **error)
{
  return mrc_copy_flush_folder (MRC_DRIVE_FOLDER (drive)->folder, error);
}

static void
mrc_drive_folder_finalize (GObject *object)
{
  g_free (MRC_DRIVE_FOLDER (object)->folder);

  G_OBJECT_CLASS (mrc_drive_folder_parent_class)->finalize (object);
}

static void
mrc_drive_folder_class_init (MrcDriveFolderClass *klass)
{
  MRC_DRIVE_CLASS (klass)->open = mrc_drive_folder_open;
  MRC_DRIVE_CLASS (klass)->close = mrc_drive_folder_close;
  G_OBJECT_CLASS (klass)->finalize = mrc_drive_folder_finalize;
}

static void
mrc_drive_folder_init (MrcDriveFolder *self)
{
}

MrcDrive *
mrc_drive_folder_new (const char *folder)
{
  MrcDriveFolder *self = g_object_new (MRC_TYPE_DRIVE_FOLDER, NULL);

  self->folder = g_strdup (folder);
  return MRC_DRIVE (self);
}
