// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAGIC "MRCBACK1"
#define PIECE 65536
#define SEALED_PIECE (PIECE + crypto_secretstream_xchacha20poly1305_ABYTES)
#define KEY_BYTES crypto_secretstream_xchacha20poly1305_KEYBYTES
#define HEADER_BYTES crypto_secretstream_xchacha20poly1305_HEADERBYTES

typedef struct {
  guint8 magic[sizeof MAGIC - 1];
  guint8 key[KEY_BYTES + crypto_box_SEALBYTES];
  guint8 header[HEADER_BYTES];
} Head;

typedef crypto_secretstream_xchacha20poly1305_state Stream;

static gboolean
fail (GError **error, const char *path, const char *doing)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: cannot be %s: %s", path, doing,
               g_strerror (code));
  return FALSE;
}

static gboolean
refuse (GError **error, const char *path, const char *why)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", path, why);
  return FALSE;
}

/* A short read is the end. */
static gboolean
read_piece (FILE *file, guint8 *piece, gsize size, gsize *ret_length, gboolean *ret_last)
{
  int next;

  *ret_length = fread (piece, 1, size, file);
  next = *ret_length == size ? fgetc (file) : EOF;
  if (next != EOF)
    ungetc (next, file);
  *ret_last = next == EOF;
  return !ferror (file);
}

static gboolean
seal_pieces (FILE *from, FILE *to, Stream *stream)
{
  g_autofree guint8 *plain = g_malloc (PIECE);
  g_autofree guint8 *sealed = g_malloc (SEALED_PIECE);
  gboolean last = FALSE;

  while (!last) {
    gsize length = 0;
    unsigned long long sealed_length = 0;

    if (!read_piece (from, plain, PIECE, &length, &last))
      return FALSE;
    crypto_secretstream_xchacha20poly1305_push (stream, sealed, &sealed_length, plain, length, NULL, 0,
                                                last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    if (fwrite (sealed, 1, sealed_length, to) != sealed_length)
      return FALSE;
  }
  return fflush (to) == 0 && fsync (fileno (to)) == 0;
}

/* @to: (nullable): %NULL to compare with @same instead */
static gboolean
open_pieces (FILE *from, FILE *to, FILE *same, Stream *stream)
{
  g_autofree guint8 *plain = g_malloc (PIECE);
  g_autofree guint8 *sealed = g_malloc (SEALED_PIECE);
  g_autofree guint8 *other = g_malloc (PIECE);
  gboolean last = FALSE;

  while (!last) {
    gsize length = 0;
    unsigned long long plain_length = 0;
    guint8 tag = 0;

    if (!read_piece (from, sealed, SEALED_PIECE, &length, &last) ||
        crypto_secretstream_xchacha20poly1305_pull (stream, plain, &plain_length, &tag, sealed, length, NULL,
                                                    0) != 0 ||
        last != (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL))
      return FALSE;
    if (to != NULL
          ? fwrite (plain, 1, plain_length, to) != plain_length
          : fread (other, 1, plain_length, same) != plain_length || memcmp (plain, other, plain_length) != 0)
      return FALSE;
  }
  return to != NULL ? fflush (to) == 0 && fsync (fileno (to)) == 0 : fgetc (same) == EOF;
}

static gboolean
write_sealed (const char *from_path, const char *path, const guint8 *public_key, guint8 *key, GError **error)
{
  g_autoptr (GError) local = NULL;
  FILE *from = fopen (from_path, "re");
  FILE *to = NULL;
  Stream stream;
  Head head;
  gboolean done = FALSE;

  if (from == NULL)
    return fail (error, from_path, "read");
  to = fopen (path, "wxe");
  crypto_secretstream_xchacha20poly1305_keygen (key);
  memcpy (head.magic, MAGIC, sizeof head.magic);
  crypto_box_seal (head.key, key, KEY_BYTES, public_key);
  crypto_secretstream_xchacha20poly1305_init_push (&stream, head.header, key);
  done = to != NULL && fchmod (fileno (to), 0600) == 0 && fwrite (&head, sizeof head, 1, to) == 1 &&
         seal_pieces (from, to, &stream);
  if (!done)
    fail (error, path, "written");
  sodium_memzero (&stream, sizeof stream);
  fclose (from);
  if (to != NULL && fclose (to) != 0 && done)
    done = fail (error, path, "written");
  return done;
}

/* Read back from the medium, as far as it lets us, and compared byte for byte. */
static gboolean
read_back (const char *from_path, const char *path, const guint8 *key, GError **error)
{
  FILE *sealed = fopen (path, "re");
  FILE *from = fopen (from_path, "re");
  Stream stream;
  Head head;
  gboolean same = FALSE;

  if (sealed != NULL)
    posix_fadvise (fileno (sealed), 0, 0, POSIX_FADV_DONTNEED);
  same = sealed != NULL && from != NULL && fread (&head, sizeof head, 1, sealed) == 1 &&
         crypto_secretstream_xchacha20poly1305_init_pull (&stream, head.header, key) == 0 &&
         open_pieces (sealed, NULL, from, &stream);
  sodium_memzero (&stream, sizeof stream);
  if (sealed != NULL)
    fclose (sealed);
  if (from != NULL)
    fclose (from);
  return same || refuse (error, path, "what was written reads back as something else: take another stick");
}

static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = -1;

  if (g_rename (temporary, path) != 0)
    return fail (error, path, "written");
  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0 || (fsync (fd) != 0 && errno != EINVAL)) {
    fail (error, folder, "written");
    if (fd >= 0)
      close (fd);
    return FALSE;
  }
  close (fd);
  return TRUE;
}

gboolean
mrc_backup_seal (const char *from, const char *path, const guint8 *public_key, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".tmp", NULL);
  guint8 key[KEY_BYTES];
  gboolean done = FALSE;

  g_unlink (temporary);
  done = write_sealed (from, temporary, public_key, key, error) && read_back (from, temporary, key, error) &&
         put_in_place (temporary, path, error);
  sodium_memzero (key, sizeof key);
  if (!done)
    g_unlink (temporary);
  return done;
}

static gboolean
open_head (FILE *file, const guint8 *public_key, const guint8 *secret_key, Stream *stream)
{
  Head head;
  guint8 key[KEY_BYTES];
  gboolean done = fread (&head, sizeof head, 1, file) == 1 &&
                  memcmp (head.magic, MAGIC, sizeof head.magic) == 0 &&
                  crypto_box_seal_open (key, head.key, sizeof head.key, public_key, secret_key) == 0 &&
                  crypto_secretstream_xchacha20poly1305_init_pull (stream, head.header, key) == 0;

  sodium_memzero (key, sizeof key);
  return done;
}

gboolean
mrc_backup_open (const char *path,
                 const char *to_path,
                 const guint8 *public_key,
                 const guint8 *secret_key,
                 GError **error)
{
  FILE *from = fopen (path, "re");
  FILE *to = NULL;
  Stream stream;
  gboolean done = FALSE;

  if (from == NULL)
    return fail (error, path, "read");
  if (!open_head (from, public_key, secret_key, &stream)) {
    refuse (error, path, "no sealed copy, or of another centre's key: look for the right file or key");
  } else {
    to = fopen (to_path, "wxe");
    if (to == NULL || fchmod (fileno (to), 0600) != 0)
      fail (error, to_path, "written");
    else if (!open_pieces (from, to, NULL, &stream))
      refuse (error, path,
              "was changed or cut short, or there is no room for it: take an older copy, or make room");
    else
      done = TRUE;
  }
  sodium_memzero (&stream, sizeof stream);
  fclose (from);
  if (to != NULL)
    done = fclose (to) == 0 && done;
  if (!done && to != NULL)
    g_unlink (to_path);
  return done;
}
