// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-drive"

#include "kiosk/drives/drive.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

G_DEFINE_ABSTRACT_TYPE (MrcDrive, mrc_drive, G_TYPE_OBJECT)

static void
mrc_drive_class_init (MrcDriveClass *klass)
{
}

static void
mrc_drive_init (MrcDrive *self)
{
}

static gboolean
fail (GError **error, const char *path, const char *remedy)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s; %s", path, g_strerror (code),
               remedy);
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gssize length)
{
  while (length > 0) {
    gssize written = write (fd, data, (size_t) length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    data += written;
    length -= written;
  }

  return TRUE;
}

/* Copies @from to @to (-1: nowhere) and hashes what goes by. */
static gboolean
pump (int from, int to, GChecksum *sum, GCancellable *cancellable)
{
  g_autofree char *buffer = g_malloc (CHUNK);

  for (;;) {
    gssize length = read (from, buffer, CHUNK);

    if (length == 0)
      return TRUE;
    if (length < 0 && errno == EINTR)
      continue;
    if (g_cancellable_is_cancelled (cancellable))
      errno = ECANCELED;
    if (length < 0 || g_cancellable_is_cancelled (cancellable) ||
        (to >= 0 && !write_all (to, buffer, length)))
      return FALSE;
    g_checksum_update (sum, (const guchar *) buffer, length);
  }
}

static gboolean
copy_and_flush (const char *path, const char *part, GChecksum *sum, GCancellable *cancellable)
{
  int from = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int to = from >= 0 ? g_open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
  gboolean ok = to >= 0 && pump (from, to, sum, cancellable) && fsync (to) == 0;
  int code = errno;

  if (from >= 0)
    close (from);
  if (to >= 0 && close (to) != 0 && ok) {
    code = errno;
    ok = FALSE;
  }
  errno = code;
  return ok;
}

/* From the stick itself: what the machine still has in its memory proves nothing. */
static gboolean
read_back (const char *part, GChecksum *sum, GCancellable *cancellable)
{
  int fd = g_open (part, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = FALSE;
  int code = 0;

  if (fd < 0)
    return FALSE;

  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  ok = pump (fd, -1, sum, cancellable);
  code = errno;
  close (fd);
  errno = code;
  return ok;
}

static gboolean
flush_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

static gboolean
put_checked (const char *path,
             const char *folder,
             const char *part,
             const char *target,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GChecksum) written = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GChecksum) found = g_checksum_new (G_CHECKSUM_SHA256);

  if (!copy_and_flush (path, part, written, cancellable))
    return fail (error, part, "nothing was copied: use a stick with room that can be written to");
  if (!read_back (part, found, cancellable))
    return fail (error, part, "it cannot be read again: do not use this stick any more");
  if (!g_str_equal (g_checksum_get_string (written), g_checksum_get_string (found))) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 "%s: what was read back is not what was written; do not use this stick any more", part);
    return FALSE;
  }
  if (g_rename (part, target) != 0 || !flush_folder (folder))
    return fail (error, target, "use another stick");
  return TRUE;
}

gboolean
mrc_drive_put (MrcDrive *self, const char *path, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *target = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (MRC_IS_DRIVE (self), FALSE);
  g_return_val_if_fail (path != NULL && name != NULL && strchr (name, '/') == NULL, FALSE);

  folder = MRC_DRIVE_GET_CLASS (self)->open (self, error);
  if (folder == NULL)
    return FALSE;

  target = g_build_filename (folder, name, NULL);
  part = g_strconcat (target, ".part", NULL);
  if (put_checked (path, folder, part, target, cancellable, error))
    return TRUE;

  g_unlink (part);
  return FALSE;
}

gboolean
mrc_drive_finish (MrcDrive *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MRC_IS_DRIVE (self), FALSE);

  return MRC_DRIVE_GET_CLASS (self)->close (self, cancellable, error);
}
