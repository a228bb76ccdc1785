// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/drives/drive.h"

/* A USB stick, as GIO's volume monitor finds it. */
struct _MrcDriveRemovable {
  MrcDrive parent_instance;

  GMount *mount; /* (owned) */
};

#define MRC_TYPE_DRIVE_REMOVABLE (mrc_drive_removable_get_type ())
G_DECLARE_FINAL_TYPE (MrcDriveRemovable, mrc_drive_removable, MRC, DRIVE_REMOVABLE, MrcDrive)
G_DEFINE_FINAL_TYPE (MrcDriveRemovable, mrc_drive_removable, MRC_TYPE_DRIVE)

static char *
mrc_drive_removable_open (MrcDrive *drive, GError **error)
{
  g_autoptr (GFile) root = g_mount_get_root (((MrcDriveRemovable *) drive)->mount);
  char *path = g_file_get_path (root);

  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         "the stick was taken out; put it in and try again");
  return path;
}

typedef struct {
  GMainLoop *loop;
  gboolean ok;
  GError *error; /* (owned) */
} Unmount;

static void
on_unmounted (GObject *source, GAsyncResult *result, gpointer data)
{
  Unmount *unmount = data;

  unmount->ok = g_mount_unmount_with_operation_finish (G_MOUNT (source), result, &unmount->error);
  g_main_loop_quit (unmount->loop);
}

/* GIO unmounts with a callback only: it comes on a context of this thread's own. */
static gboolean
mrc_drive_removable_close (MrcDrive *drive, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  Unmount unmount = { loop, FALSE, NULL };

  g_main_context_push_thread_default (context);
  g_mount_unmount_with_operation (((MrcDriveRemovable *) drive)->mount, G_MOUNT_UNMOUNT_NONE, NULL,
                                  cancellable, on_unmounted, &unmount);
  g_main_loop_run (loop);
  g_main_context_pop_thread_default (context);
  if (unmount.error != NULL)
    g_propagate_error (error, unmount.error);
  return unmount.ok;
}

static void
mrc_drive_removable_finalize (GObject *object)
{
  g_clear_object (&((MrcDriveRemovable *) object)->mount);

  G_OBJECT_CLASS (mrc_drive_removable_parent_class)->finalize (object);
}

static void
mrc_drive_removable_class_init (MrcDriveRemovableClass *klass)
{
  MRC_DRIVE_CLASS (klass)->open = mrc_drive_removable_open;
  MRC_DRIVE_CLASS (klass)->close = mrc_drive_removable_close;
  G_OBJECT_CLASS (klass)->finalize = mrc_drive_removable_finalize;
}

static void
mrc_drive_removable_init (MrcDriveRemovable *self)
{
}

static gboolean
is_writable (GMount *mount)
{
  g_autoptr (GFile) root = g_mount_get_root (mount);
  g_autoptr (GFileInfo) info =
    g_file_query_info (root, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}

MrcDrive *
mrc_drive_removable_find (GError **error)
{
  g_autoptr (GVolumeMonitor) monitor = g_volume_monitor_get ();
  GList *mounts = g_volume_monitor_get_mounts (monitor);
  MrcDriveRemovable *found = NULL;
  gboolean any = FALSE;

  for (GList *l = mounts; l != NULL && found == NULL; l = l->next) {
    GMount *mount = l->data;

    if (!g_mount_can_unmount (mount) || g_mount_is_shadowed (mount))
      continue;
    any = TRUE;
    if (!is_writable (mount))
      continue;
    found = g_object_new (MRC_TYPE_DRIVE_REMOVABLE, NULL);
    found->mount = g_object_ref (mount);
  }
  g_list_free_full (mounts, g_object_unref);

  if (found == NULL && any)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                         "the stick cannot be written to: move its switch, or use another");
  else if (found == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         "there is no stick: put one in, wait a moment, and try again");
  return MRC_DRIVE (found);
}
