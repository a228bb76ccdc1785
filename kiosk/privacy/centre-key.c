// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/centre-key.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

/* The file is a key file of GLib: a group [centre-key] with version and public
 * key, and a group for each passphrase with what argon2id needs to know and the
 * secret key in a secretbox. Bytes are hexadecimal. */
#define HEAD "centre-key"
#define VERSION 1
#define OPS crypto_pwhash_OPSLIMIT_MODERATE
#define MEMORY crypto_pwhash_MEMLIMIT_MODERATE
/* A file that asks for more is damaged or means harm: it would stop the machine. */
#define OPS_MAX 16
#define MEMORY_MAX (1 << 30)
#define WRAPPED_SIZE (crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES)

struct _MrcCentreKey {
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  guint8 *secret_key; /* (owned) from sodium_malloc */
};

typedef struct {
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 wrapped[WRAPPED_SIZE];
  guint64 ops;
  guint64 memory; /* bytes */
} Slot;

GQuark
mrc_centre_key_error_quark (void)
{
  return g_quark_from_static_string ("mrc-centre-key-error-quark");
}

static guint8 *
locked (gsize size)
{
  guint8 *memory;

  if (sodium_init () < 0)
    g_error ("libsodium cannot start");
  memory = sodium_malloc (size);
  if (!memory)
    g_error ("no locked memory is left for a key");
  return memory;
}

static MrcCentreKey *
key_new (void)
{
  MrcCentreKey *self = g_new0 (MrcCentreKey, 1);

  self->secret_key = locked (crypto_box_SECRETKEYBYTES);
  return self;
}

void
mrc_centre_key_free (MrcCentreKey *self)
{
  if (!self)
    return;
  sodium_free (self->secret_key);
  g_free (self);
}

const guint8 *
mrc_centre_key_get_public (MrcCentreKey *self)
{
  g_return_val_if_fail (self, NULL);

  return self->public_key;
}

const guint8 *
mrc_centre_key_get_secret (MrcCentreKey *self)
{
  g_return_val_if_fail (self, NULL);

  return self->secret_key;
}

/* Returns: (transfer full) (nullable): NULL when the machine has not that much memory */
static guint8 *
stretch (const Slot *slot, const char *passphrase)
{
  guint8 *key = locked (crypto_secretbox_KEYBYTES);

  if (crypto_pwhash (key, crypto_secretbox_KEYBYTES, passphrase, strlen (passphrase), slot->salt, slot->ops,
                     slot->memory, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return key;
  sodium_free (key);
  return NULL;
}

/* Writing */

static void
set_hex (GKeyFile *file, const char *group, const char *key, const guint8 *data, gsize length)
{
  g_autofree char *hex = g_malloc (2 * length + 1);

  sodium_bin2hex (hex, 2 * length + 1, data, length);
  g_key_file_set_string (file, group, key, hex);
}

static gboolean
add_slot (GKeyFile *file, const char *group, MrcCentreKey *self, const char *passphrase, GError **error)
{
  Slot slot = { .ops = OPS, .memory = MEMORY };
  guint8 *key;

  randombytes_buf (slot.salt, sizeof slot.salt);
  randombytes_buf (slot.nonce, sizeof slot.nonce);
  key = stretch (&slot, passphrase);
  if (!key) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 "wrapping a key takes %d MB of memory: free some and try again", MEMORY >> 20);
    return FALSE;
  }
  crypto_secretbox_easy (slot.wrapped, self->secret_key, crypto_box_SECRETKEYBYTES, slot.nonce, key);
  sodium_free (key);

  g_key_file_set_uint64 (file, group, "ops", slot.ops);
  g_key_file_set_uint64 (file, group, "memory", slot.memory);
  set_hex (file, group, "salt", slot.salt, sizeof slot.salt);
  set_hex (file, group, "nonce", slot.nonce, sizeof slot.nonce);
  set_hex (file, group, "wrapped", slot.wrapped, sizeof slot.wrapped);
  return TRUE;
}

static gboolean
set_errno (GError **error, const char *path, int saved_errno)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), "%s: %s", path,
               g_strerror (saved_errno));
  return FALSE;
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0) {
    gssize written = write (fd, text, length);

    if (written < 0)
      return FALSE;
    text += written;
    length -= written;
  }
  return fsync (fd) == 0;
}

static gboolean
write_new_file (const char *path, const char *text, gsize length, GError **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int saved_errno;

  if (fd < 0)
    return set_errno (error, path, errno);
  if (write_all (fd, text, length) && close (fd) == 0)
    return TRUE;
  saved_errno = errno;
  close (fd);
  g_unlink (path);
  return set_errno (error, path, saved_errno);
}

MrcCentreKey *
mrc_centre_key_create (const char *path,
                       const char *passphrase,
                       const char *recovery_passphrase,
                       GError **error)
{
  g_autoptr (MrcCentreKey) self = key_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (path && passphrase && *passphrase, NULL);

  /* Before half a second of work; the file itself is made with O_EXCL. */
  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    set_errno (error, path, EEXIST);
    return NULL;
  }
  crypto_box_keypair (self->public_key, self->secret_key);
  g_key_file_set_integer (file, HEAD, "version", VERSION);
  set_hex (file, HEAD, "public", self->public_key, sizeof self->public_key);
  if (!add_slot (file, "staff", self, passphrase, error) ||
      (recovery_passphrase && !add_slot (file, "recovery", self, recovery_passphrase, error)))
    return NULL;
  text = g_key_file_to_data (file, &length, NULL);
  return write_new_file (path, text, length, error) ? g_steal_pointer (&self) : NULL;
}

/* Reading */

static gboolean
get_hex (GKeyFile *file, const char *group, const char *key, guint8 *data, gsize length)
{
  g_autofree char *hex = g_key_file_get_string (file, group, key, NULL);
  const char *end;
  gsize got;

  return hex && sodium_hex2bin (data, length, hex, strlen (hex), NULL, &got, &end) == 0 && got == length &&
         *end == '\0';
}

static gboolean
read_slot (GKeyFile *file, const char *group, Slot *slot)
{
  slot->ops = g_key_file_get_uint64 (file, group, "ops", NULL);
  slot->memory = g_key_file_get_uint64 (file, group, "memory", NULL);
  return slot->ops >= crypto_pwhash_OPSLIMIT_MIN && slot->ops <= OPS_MAX &&
         slot->memory >= crypto_pwhash_MEMLIMIT_MIN && slot->memory <= MEMORY_MAX &&
         get_hex (file, group, "salt", slot->salt, sizeof slot->salt) &&
         get_hex (file, group, "nonce", slot->nonce, sizeof slot->nonce) &&
         get_hex (file, group, "wrapped", slot->wrapped, sizeof slot->wrapped);
}

static gboolean
open_slot (MrcCentreKey *self, const Slot *slot, const char *passphrase)
{
  guint8 *key = stretch (slot, passphrase);
  gboolean opened;

  if (!key)
    return FALSE;
  opened =
    crypto_secretbox_open_easy (self->secret_key, slot->wrapped, sizeof slot->wrapped, slot->nonce, key) == 0;
  sodium_free (key);
  return opened;
}

static GKeyFile *
read_file (const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) failure = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &failure)) {
    if (failure->domain != G_KEY_FILE_ERROR) {
      g_propagate_prefixed_error (error, g_steal_pointer (&failure), "%s: ", path);
      return NULL;
    }
  } else if (g_key_file_get_integer (file, HEAD, "version", NULL) == VERSION) {
    return g_steal_pointer (&file);
  }
  g_set_error (error, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_DAMAGED,
               "%s: this is no key file of a centre: use the copy of it", path);
  return NULL;
}

static gboolean
set_damaged (GError **error, const char *path)
{
  g_set_error (error, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_DAMAGED,
               "%s: the key file is damaged: use the copy of it", path);
  return FALSE;
}

static gboolean
unlock (MrcCentreKey *self, GKeyFile *file, const char *path, const char *passphrase, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  guint8 derived[crypto_box_PUBLICKEYBYTES];

  if (!get_hex (file, HEAD, "public", self->public_key, sizeof self->public_key))
    return set_damaged (error, path);
  for (char **group = groups; *group; group++) {
    Slot slot;

    if (g_str_equal (*group, HEAD))
      continue;
    if (!read_slot (file, *group, &slot))
      return set_damaged (error, path);
    if (!open_slot (self, &slot, passphrase))
      continue;
    /* The public key stands in the open: somebody may have put another there. */
    crypto_scalarmult_base (derived, self->secret_key);
    return sodium_memcmp (derived, self->public_key, sizeof derived) == 0 || set_damaged (error, path);
  }
  g_set_error (error, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_PASSPHRASE,
               "%s: this passphrase does not open the key: try again, or use the recovery passphrase", path);
  return FALSE;
}

MrcCentreKey *
mrc_centre_key_unlock (const char *path, const char *passphrase, GError **error)
{
  g_autoptr (MrcCentreKey) self = key_new ();
  g_autoptr (GKeyFile) file = NULL;

  g_return_val_if_fail (path && passphrase, NULL);

  file = read_file (path, error);
  return file && unlock (self, file, path, passphrase, error) ? g_steal_pointer (&self) : NULL;
}
