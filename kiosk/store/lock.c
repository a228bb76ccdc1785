// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/lock.h"

#include "kiosk/store/store-private.h"

#include <errno.h>
#include <fcntl.h>

#define POLL_US 2000

static int
set_lock (int fd, MrcLockByte byte, short type)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = byte, .l_len = 1 };

  return fcntl (fd, F_OFD_SETLK, &lock);
}

int
mrc_lock_open (const char *data_dir, GError **error)
{
  g_autofree char *path = g_build_filename (data_dir, "centre.lock", NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    mrc_store_set_file_error (error, errno, "open", path);
  return fd;
}

/* SETLKW could only be bounded by a signal, which is not a library's to take: so it polls. */
gboolean
mrc_lock_take (int fd, MrcLockByte byte, int wait_ms, GError **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) wait_ms * 1000;

  while (set_lock (fd, byte, F_WRLCK) != 0) {
    if (errno != EAGAIN && errno != EACCES && errno != EINTR) {
      mrc_store_set_file_error (error, errno, "lock", "centre.lock");
      return FALSE;
    }
    if (g_get_monotonic_time () >= until) {
      g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_BUSY,
                   byte == MRC_LOCK_KIOSK
                     ? "centre.lock: a kiosk runs on this folder already; end it first"
                     : "centre.lock: another program is writing; nothing was written; try again");
      return FALSE;
    }
    g_usleep (POLL_US);
  }
  return TRUE;
}

void
mrc_lock_release (int fd, MrcLockByte byte)
{
  set_lock (fd, byte, F_UNLCK);
}
