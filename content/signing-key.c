// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/signature.h"

#include <string.h>

#include "content/file.h"
#include "content/minisign-private.h"

#define OPSLIMIT (4 * crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_INTERACTIVE)
#define MEMLIMIT (4 * crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_INTERACTIVE)
#define MEMLIMIT_MAX (1024ull * 1024 * 1024) /* what stock minisign asks for; more is an attack */
#define OPSLIMIT_MAX (8ull * crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE)

static void
put_number (guint8 field[8], guint64 number)
{
  number = GUINT64_TO_LE (number);
  memcpy (field, &number, 8);
}

static guint64
get_number (const guint8 field[8])
{
  guint64 number;

  memcpy (&number, field, 8);
  return GUINT64_FROM_LE (number);
}

static void
sum (const MinisignSecretPart *part, guint8 checksum[32])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, 32);
  crypto_generichash_update (&state, (const guint8 *) "Ed", 2);
  crypto_generichash_update (&state, part->id, sizeof part->id);
  crypto_generichash_update (&state, part->key, sizeof part->key);
  crypto_generichash_final (&state, checksum, 32);
}

/* Covers or uncovers the secret part: the same exclusive or both ways. */
static gboolean
cover (MinisignSecret *secret, const char *passphrase, GError **error)
{
  guint8 *stream = sodium_malloc (sizeof secret->part);
  guint64 memlimit = get_number (secret->memlimit), opslimit = get_number (secret->opslimit);
  guint8 *part = (guint8 *) &secret->part;
  gboolean ok =
    memlimit <= MEMLIMIT_MAX && opslimit <= OPSLIMIT_MAX && stream != NULL &&
    crypto_pwhash_scryptsalsa208sha256 (stream, sizeof secret->part, passphrase, strlen (passphrase),
                                        secret->salt, opslimit, memlimit) == 0;

  for (gsize i = 0; ok && i < sizeof secret->part; i++)
    part[i] ^= stream[i];
  sodium_free (stream);
  if (!ok)
    g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_KEY,
                 "the secret key asks for %" G_GUINT64_FORMAT
                 " MiB to be opened; use a machine with that much",
                 memlimit / (1024 * 1024));
  return ok;
}

static gboolean
uncover (MinisignSecret *secret, const char *passphrase, const char *path, GError **error)
{
  guint8 checksum[32];

  if (passphrase == NULL) {
    g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_PASSPHRASE,
                 "%s: the key is locked; give its passphrase", path);
    return FALSE;
  }
  if (!cover (secret, passphrase, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  sum (&secret->part, checksum);
  if (sodium_memcmp (checksum, secret->part.checksum, sizeof checksum) == 0)
    return TRUE;
  g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_PASSPHRASE,
               "%s: this passphrase does not open the key", path);
  return FALSE;
}

static MrcSigningKey *
key_new (void)
{
  MrcSigningKey *self;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  self = sodium_malloc (sizeof *self);
  if (self == NULL)
    g_error ("no locked memory left");
  return self;
}

static gboolean
write_secret (MrcSigningKey *key, const char *path, const char *passphrase, GError **error)
{
  MinisignSecret *secret = sodium_malloc (sizeof *secret);
  char *base64, *text;
  gboolean ok = TRUE;

  memset (secret, 0, sizeof *secret);
  memcpy (secret->algorithm, "Ed", 2);
  memcpy (secret->checksum, "B2", 2);
  secret->part = key->part;
  if (passphrase != NULL) {
    memcpy (secret->kdf, "Sc", 2);
    randombytes_buf (secret->salt, sizeof secret->salt);
    put_number (secret->opslimit, OPSLIMIT);
    put_number (secret->memlimit, MEMLIMIT);
    sum (&secret->part, secret->part.checksum);
    ok = cover (secret, passphrase, error);
  }
  base64 = mrc_minisign_encode (secret, sizeof *secret);
  text = g_strconcat ("untrusted comment: minisign secret key of the content\n", base64, "\n", NULL);
  ok = ok && mrc_file_write (path, text, strlen (text), 0600, error);
  mrc_minisign_free_secret (base64);
  mrc_minisign_free_secret (text);
  sodium_free (secret);
  return ok;
}

static gboolean
write_public (MrcSigningKey *key, const char *path, GError **error)
{
  g_autofree char *id = mrc_minisign_id_text (key->part.id);
  g_autofree char *line = mrc_signing_key_dup_public (key);
  g_autofree char *text = g_strdup_printf ("untrusted comment: minisign public key %s\n%s\n", id, line);

  return mrc_file_write (path, text, strlen (text), 0644, error);
}

static gboolean
is_free (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
               "%s: is there already; move it away or choose another name", path);
  return FALSE;
}

MrcSigningKey *
mrc_signing_key_create (const char *secret_path,
                        const char *public_path,
                        const char *passphrase,
                        GError **error)
{
  g_autoptr (MrcSigningKey) key = NULL;
  guint8 public_key[crypto_sign_PUBLICKEYBYTES];

  if (!is_free (secret_path, error) || !is_free (public_path, error))
    return NULL;
  key = key_new ();
  memset (&key->part, 0, sizeof key->part);
  randombytes_buf (key->part.id, sizeof key->part.id);
  crypto_sign_keypair (public_key, key->part.key);
  if (!write_secret (key, secret_path, passphrase, error) || !write_public (key, public_path, error))
    return NULL;
  return g_steal_pointer (&key);
}

static gboolean
is_secret (const MinisignSecret *secret)
{
  static const guint8 none[2];

  return memcmp (secret->algorithm, "Ed", 2) == 0 &&
         (memcmp (secret->kdf, "Sc", 2) == 0 || memcmp (secret->kdf, none, 2) == 0);
}

static gboolean
open_secret (MinisignSecret *secret, GStrv lines, const char *passphrase, const char *path, GError **error)
{
  if (lines == NULL || !mrc_minisign_line (lines[1], secret, sizeof *secret) || !is_secret (secret)) {
    g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_KEY,
                 "%s: no secret key of minisign; it has two lines, the second begins with RW", path);
    return FALSE;
  }
  return secret->kdf[0] == 0 || uncover (secret, passphrase, path, error);
}

MrcSigningKey *
mrc_signing_key_load (const char *secret_path, const char *passphrase, GError **error)
{
  g_autoptr (GBytes) bytes = mrc_file_read (secret_path, MRC_SIGNATURE_MAX_FILE, error);
  g_auto (GStrv) lines = NULL;
  g_autofree guint8 *file = NULL;
  MinisignSecret *secret;
  MrcSigningKey *key;
  gsize length;

  if (bytes == NULL)
    return NULL;
  key = key_new ();
  secret = sodium_malloc (sizeof *secret);
  lines = mrc_minisign_lines (bytes, 2);
  if (open_secret (secret, lines, passphrase, secret_path, error))
    key->part = secret->part;
  else
    g_clear_pointer (&key, mrc_signing_key_free);
  for (int i = 0; lines != NULL && lines[i] != NULL; i++)
    sodium_memzero (lines[i], strlen (lines[i]));
  file = g_bytes_unref_to_data (g_steal_pointer (&bytes), &length); /* ours alone: the very buffer */
  sodium_memzero (file, length);
  sodium_free (secret);
  return key;
}

void
mrc_signing_key_free (MrcSigningKey *self)
{
  sodium_free (self);
}

char *
mrc_signing_key_dup_public (MrcSigningKey *self)
{
  MinisignPublic public_key = { .algorithm = { 'E', 'd' } };

  memcpy (public_key.id, self->part.id, KEY_ID_SIZE);
  crypto_sign_ed25519_sk_to_pk (public_key.key, self->part.key);
  return mrc_minisign_encode (&public_key, sizeof public_key);
}
