// SPDX-License-Identifier: GPL-3.0-or-later

#include <errno.h>
#include <glib/gstdio.h>

#include "kiosk/drives/drive.h"

/* The pretend twin: a folder of this machine. */
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
  MrcDriveFolder *self = (MrcDriveFolder *) drive;
  int code = 0;

  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    return g_strdup (self->folder);

  code = errno;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               "%s: %s; name another folder as “export_folder” in kiosk.yaml", self->folder,
               g_strerror (code));
  return NULL;
}

static gboolean
mrc_drive_folder_close (MrcDrive *drive, GCancellable *cancellable, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
mrc_drive_folder_finalize (GObject *object)
{
  g_free (((MrcDriveFolder *) object)->folder);

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
