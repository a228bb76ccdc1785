// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/ballast.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

static char *
ballast_path (const char *data_dir)
{
  return g_build_filename (data_dir, "ballast", NULL);
}

/* A ballast that takes the last room would bring about what it is for. */
static gboolean
has_room (const char *data_dir)
{
  struct statvfs vfs;

  return statvfs (data_dir, &vfs) == 0 &&
         (guint64) vfs.f_bavail * vfs.f_frsize >= 3 * (guint64) MRC_BALLAST_SIZE;
}

void
mrc_ballast_keep (const char *data_dir)
{
  g_autofree char *path = ballast_path (data_dir);
  GStatBuf present;
  int fd;
  int failed;

  if (g_stat (path, &present) == 0 && present.st_size == MRC_BALLAST_SIZE)
    return;
  g_unlink (path);
  if (!has_room (data_dir))
    return;

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return;
  failed = posix_fallocate (fd, 0, MRC_BALLAST_SIZE);
  close (fd);
  if (failed)
    g_unlink (path);
}

gboolean
mrc_ballast_give_up (const char *data_dir)
{
  g_autofree char *path = ballast_path (data_dir);

  return g_unlink (path) == 0;
}
