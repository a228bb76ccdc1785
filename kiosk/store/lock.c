// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/lock.h"

#include "kiosk/store/store-private.h"

#include <errno.h>
#include <fcntl.h>

#define POLL_US 500 /* of the one whose turn it is */
/* Of those who wait for the turn, after as long a wait: a thousand of them leave the processor to the writer. */
#define POLL_US_MOST 128000

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

static gboolean
set_busy (MrcLockByte byte, GError **error)
{
  g_set_error_literal (error, MRC_STORE_ERROR, MRC_STORE_ERROR_BUSY,
                       byte == MRC_LOCK_KIOSK
                         ? "centre.lock: a kiosk runs on this folder already; end it first"
                         : "centre.lock: another program is writing; nothing was written; try again");
  return FALSE;
}

/* SETLKW could only be bounded by a signal, which is not a library's to take: so it polls. */
static gboolean
take_until (int fd, MrcLockByte byte, gint64 until, GError **error)
{
  guint pause_us = POLL_US;

  while (set_lock (fd, byte, F_WRLCK) != 0) {
    if (errno != EAGAIN && errno != EACCES && errno != EINTR) {
      mrc_store_set_file_error (error, errno, "lock", "centre.lock");
      return FALSE;
    }
    if (g_get_monotonic_time () >= until)
      return set_busy (byte, error);
    g_usleep (byte == MRC_LOCK_TURN ? (gulong) g_random_int_range (POLL_US, (gint32) pause_us + 1) : POLL_US);
    pause_us = MIN (pause_us * 2, POLL_US_MOST);
  }
  return TRUE;
}

/* Polling alone starves: between two transactions of a busy writer the lock is free
 * for a few microseconds only. So there is a queue of one before it: beside three
 * busy writers the longest wait falls from seconds to about 10 ms, for half the
 * throughput they have between them, which a kiosk does not need. */
gboolean
mrc_lock_take (int fd, MrcLockByte byte, int wait_ms, GError **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) wait_ms * 1000;
  gboolean taken;

  if (byte != MRC_LOCK_WRITE)
    return take_until (fd, byte, until, error);
  if (!take_until (fd, MRC_LOCK_TURN, until, error))
    return FALSE;
  taken = take_until (fd, MRC_LOCK_WRITE, until, error);
  mrc_lock_release (fd, MRC_LOCK_TURN);
  return taken;
}

void
mrc_lock_release (int fd, MrcLockByte byte)
{
  set_lock (fd, byte, F_UNLCK);
}
