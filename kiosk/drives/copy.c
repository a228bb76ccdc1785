// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/drives/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#define CHUNK (256 * 1024) /* bytes between two looks at the cancellable */
#define FILE_MODE 0644     /* another machine's staff must read it, where the drive knows rights at all */

typedef gboolean (*TakeChunk) (gconstpointer data, gsize length, gpointer taker);

static GIOErrorEnum
what_happened (int code)
{
  switch (code) {
  case ENOSPC:
  case EDQUOT:
  case EFBIG: /* FAT ends at 4 GiB */
    return G_IO_ERROR_NO_SPACE;
  case EROFS:
  case EACCES:
  case EPERM:
    return G_IO_ERROR_READ_ONLY;
  case ENOENT: /* the folder's mount has gone */
  case ENOTDIR:
  case EIO:
  case ENODEV:
  case ENXIO:
  case ESTALE:
    return G_IO_ERROR_NOT_MOUNTED;
  default:
    return G_IO_ERROR_FAILED;
  }
}

static const char *
remedy_for (GIOErrorEnum happened)
{
  if (happened == G_IO_ERROR_READ_ONLY)
    return "move the switch on its side, or take another";
  if (happened == G_IO_ERROR_NO_SPACE)
    return "make room on it, or take another";
  if (happened == G_IO_ERROR_NOT_MOUNTED)
    return "plug it in again and leave it until the kiosk says it is safe";
  return "take another drive";
}

void
mrc_copy_set_error (GError **error, const char *path)
{
  int code = errno;
  GIOErrorEnum happened = what_happened (code);

  g_set_error (error, G_IO_ERROR, (int) happened, "%s: %s; %s", path, g_strerror (code),
               remedy_for (happened));
}

static gboolean
read_all (int fd, char *buffer, TakeChunk take, gpointer taker, GCancellable *cancellable, GError **error)
{
  for (;;) {
    ssize_t n = 0;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    n = read (fd, buffer, CHUNK);
    if (n == 0)
      return TRUE;
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0 || !take (buffer, (gsize) n, taker))
      return FALSE;
  }
}

typedef struct {
  int fd;
  GChecksum *sum;
} Writer;

static gboolean
write_chunk (gconstpointer data, gsize length, gpointer taker)
{
  const Writer *writer = taker;
  const char *next = data;

  g_checksum_update (writer->sum, data, (gssize) length);
  while (length > 0) {
    ssize_t n = write (writer->fd, next, length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    next += n;
    length -= (gsize) n;
  }
  return TRUE;
}

static gboolean
sum_chunk (gconstpointer data, gsize length, gpointer taker)
{
  g_checksum_update (taker, data, (gssize) length);
  return TRUE;
}

/* The source is on the kiosk's own disk: its trouble is not the drive's. */
static int
open_source (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s; make the file again", path,
                 g_strerror (errno));
  return fd;
}

static gboolean
copy_open_files (int source,
                 int fd,
                 const char *to,
                 GChecksum *sum,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  g_autoptr (GError) cancelled = NULL;
  Writer writer = { .fd = fd, .sum = sum };

  if (read_all (source, buffer, write_chunk, &writer, cancellable, &cancelled) && fsync (fd) == 0)
    return TRUE;

  if (cancelled != NULL)
    g_propagate_error (error, g_steal_pointer (&cancelled));
  else
    mrc_copy_set_error (error, to);
  return FALSE;
}

char *
mrc_copy_write (const char *from, const char *to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  int source = open_source (from, error);
  int fd = -1;
  gboolean copied = FALSE;

  if (source < 0)
    return NULL;

  fd = open (to, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
  if (fd >= 0) {
    copied = copy_open_files (source, fd, to, sum, cancellable, error);
    if (close (fd) != 0 && copied) {
      mrc_copy_set_error (error, to);
      copied = FALSE;
    }
  } else {
    mrc_copy_set_error (error, to);
  }
  close (source);
  return copied ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

gboolean
mrc_copy_check (const char *path, const char *sha256, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) cancelled = NULL;
  g_autofree char *buffer = g_malloc (CHUNK);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean read = FALSE;

  if (fd >= 0) {
    /* From the drive, not from what memory remembers of the writing. */
    posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
    read = read_all (fd, buffer, sum_chunk, sum, cancellable, &cancelled);
    if (!read && cancelled == NULL)
      mrc_copy_set_error (error, path);
    close (fd);
  } else {
    mrc_copy_set_error (error, path);
  }
  if (cancelled != NULL)
    g_propagate_error (error, g_steal_pointer (&cancelled));
  if (!read || g_str_equal (g_checksum_get_string (sum), sha256))
    return read;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               "%s: what was written cannot be read again; throw this drive away and take another", path);
  return FALSE;
}

gboolean
mrc_copy_flush_folder (const char *folder, GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean flushed = fd >= 0 && fsync (fd) == 0;

  /* FAT's driver refuses to flush a folder alone; it writes it with the file. */
  if (fd >= 0 && !flushed && errno == EINVAL)
    flushed = syncfs (fd) == 0;
  if (!flushed)
    mrc_copy_set_error (error, folder);
  if (fd >= 0)
    close (fd);
  return flushed;
}
