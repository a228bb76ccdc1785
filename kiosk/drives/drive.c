// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/drives/drive.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kiosk/drives/copy.h"

typedef struct {
  char *folder; /* (owned) (nullable): NULL while it is not open */
} MrcDrivePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MrcDrive, mrc_drive, G_TYPE_OBJECT)

static void
mrc_drive_finalize (GObject *object)
{
  MrcDrivePrivate *priv = mrc_drive_get_instance_private (MRC_DRIVE (object));

  g_free (priv->folder);

  G_OBJECT_CLASS (mrc_drive_parent_class)->finalize (object);
}

static void
mrc_drive_class_init (MrcDriveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_drive_finalize;
}

static void
mrc_drive_init (MrcDrive *self)
{
}

static gboolean
open_if_needed (MrcDrive *self, GError **error)
{
  MrcDrivePrivate *priv = mrc_drive_get_instance_private (self);

  if (priv->folder == NULL)
    priv->folder = MRC_DRIVE_GET_CLASS (self)->open (self, error);
  return priv->folder != NULL;
}

static gboolean
put_part (const char *path, const char *part, const char *whole, GCancellable *cancellable, GError **error)
{
  g_autofree char *sha256 = mrc_copy_write (path, part, cancellable, error);

  if (sha256 == NULL || !mrc_copy_check (part, sha256, cancellable, error))
    return FALSE;
  if (g_rename (part, whole) == 0)
    return TRUE;
  mrc_copy_set_error (error, whole);
  return FALSE;
}

gboolean
mrc_drive_put (MrcDrive *self, const char *path, const char *name, GCancellable *cancellable, GError **error)
{
  MrcDrivePrivate *priv = mrc_drive_get_instance_private (self);
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (MRC_IS_DRIVE (self), FALSE);
  g_return_val_if_fail (*name != '\0' && *name != '.' && strchr (name, '/') == NULL, FALSE);

  if (!open_if_needed (self, error))
    return FALSE;
  whole = g_build_filename (priv->folder, name, NULL);
  part = g_strconcat (whole, ".part", NULL);
  if (!put_part (path, part, whole, cancellable, error)) {
    g_unlink (part);
    return FALSE;
  }
  return mrc_copy_flush_folder (priv->folder, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
mrc_drive_list (MrcDrive *self, const char *ending, GError **error)
{
  MrcDrivePrivate *priv = mrc_drive_get_instance_private (self);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  g_return_val_if_fail (MRC_IS_DRIVE (self), NULL);

  if (!open_if_needed (self, error))
    return NULL;
  dir = g_dir_open (priv->folder, 0, NULL);
  if (dir == NULL) {
    mrc_copy_set_error (error, priv->folder);
    return NULL;
  }
  paths = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (priv->folder, name, NULL);

    if (*name != '.' && g_str_has_suffix (name, ending) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
      g_ptr_array_add (paths, g_steal_pointer (&path));
  }
  g_ptr_array_sort (paths, compare_names);
  return (char **) g_ptr_array_steal (paths, NULL);
}

gboolean
mrc_drive_finish (MrcDrive *self, GCancellable *cancellable, GError **error)
{
  MrcDrivePrivate *priv = mrc_drive_get_instance_private (self);

  g_return_val_if_fail (MRC_IS_DRIVE (self), FALSE);

  if (priv->folder == NULL)
    return TRUE;
  if (!MRC_DRIVE_GET_CLASS (self)->close (self, cancellable, error))
    return FALSE;
  g_clear_pointer (&priv->folder, g_free);
  return TRUE;
}
