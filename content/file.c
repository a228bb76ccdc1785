// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (const char *path, const char *what, GError **error)
{
  int saved = errno;

  int code = saved == EFBIG || saved == EDQUOT ? G_FILE_ERROR_NOSPC : (int) g_file_error_from_errno (saved);

  g_set_error (error, G_FILE_ERROR, code, "%s: %s: %s", path, what, g_strerror (saved));
  return FALSE;
}

static gboolean
is_readable (const char *path, int fd, gsize limit, gsize *ret_size, GError **error)
{
  struct stat st;

  if (fstat (fd, &st) < 0)
    return fail (path, "cannot be read", error);
  if (!S_ISREG (st.st_mode)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: not a plain file; put the file itself there",
                 path);
    return FALSE;
  }
  if ((guint64) st.st_size > limit) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOMEM,
                 "%s: %" G_GINT64_FORMAT " bytes, more than %" G_GSIZE_FORMAT "; make it smaller", path,
                 (gint64) st.st_size, limit);
    return FALSE;
  }
  *ret_size = st.st_size;
  return TRUE;
}

static gboolean
read_all (int fd, guint8 *data, gsize size, gsize *ret_length)
{
  gsize done = 0;

  while (done < size) {
    gssize n = read (fd, data + done, size - done);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    done += n;
  }
  *ret_length = done;
  return TRUE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0) {
    gssize n = write (fd, data, length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    data += n;
    length -= n;
  }
  return TRUE;
}

GBytes *
mrc_file_read (const char *path, gsize limit, GError **error)
{
  g_autofree guint8 *data = NULL;
  gsize size = 0, length;
  /* Non-blocking: a pipe planted under the name must not hang the kiosk. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gboolean ok;

  if (fd < 0) {
    fail (path, errno == ELOOP ? "a link, put the file itself there" : "cannot be opened", error);
    return NULL;
  }
  if (!is_readable (path, fd, limit, &size, error)) {
    close (fd);
    return NULL;
  }
  data = g_malloc (size + 1);
  ok = read_all (fd, data, size, &length);
  if (!ok)
    fail (path, "cannot be read", error);
  close (fd);
  return ok ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}

gboolean
mrc_file_write (const char *path, const void *data, gsize length, int mode, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, mode);
  gboolean ok;

  if (fd < 0)
    return fail (path, "cannot be written", error);
  ok = write_all (fd, data, length) && fchmod (fd, mode) == 0 && fsync (fd) == 0;
  if (!ok)
    fail (path, "cannot be written", error);
  if (close (fd) < 0 && ok)
    ok = fail (path, "cannot be written", error);
  if (ok && g_rename (temporary, path) < 0)
    ok = fail (path, "cannot be put in place", error);
  if (!ok)
    g_unlink (temporary);
  return ok && mrc_folder_flush (folder, error);
}

gboolean
mrc_folder_flush (const char *folder, GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean ok;

  if (fd < 0)
    return fail (folder, "cannot be opened", error);
  ok = fsync (fd) == 0;
  if (!ok)
    fail (folder, "cannot be flushed", error);
  close (fd);
  return ok;
}

void
mrc_folder_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_file_test (folder, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (folder, name, NULL);

    mrc_folder_remove (child);
  }
  g_remove (folder);
}
