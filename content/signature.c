// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/signature.h"

#include <string.h>

#include "content/file.h"
#include "content/minisign-private.h"

#define UNTRUSTED "untrusted comment: "
#define TRUSTED "trusted comment: "
#define MAX_SIGNED_FILE (512u * 1024 * 1024)

GQuark
mrc_signature_error_quark (void)
{
  return g_quark_from_static_string ("mrc-signature-error-quark");
}

gboolean
mrc_minisign_line (const char *line, void *ret_data, gsize size)
{
  gsize length;

  return sodium_base642bin (ret_data, size, line, strlen (line), NULL, &length, NULL,
                            sodium_base64_VARIANT_ORIGINAL) == 0 &&
         length == size;
}

GStrv
mrc_minisign_lines (GBytes *bytes, int n)
{
  const char *text = g_bytes_get_data (bytes, NULL);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;

  if (length == 0 || memchr (text, '\0', length) != NULL || !g_utf8_validate (text, length, NULL))
    return NULL;
  copy = g_strndup (text, length);
  lines = g_strsplit (copy, "\n", -1);
  sodium_memzero (copy, length);
  for (int i = 0; lines[i] != NULL; i++) {
    gsize end = strlen (lines[i]);

    if (end > 0 && lines[i][end - 1] == '\r')
      lines[i][end - 1] = '\0';
  }
  return (int) g_strv_length (lines) >= n ? g_steal_pointer (&lines) : NULL;
}

char *
mrc_minisign_encode (const void *data, gsize size)
{
  gsize length = sodium_base64_encoded_len (size, sodium_base64_VARIANT_ORIGINAL);

  return sodium_bin2base64 (g_malloc (length), length, data, size, sodium_base64_VARIANT_ORIGINAL);
}

void
mrc_minisign_free_secret (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
  g_free (text);
}

gboolean
mrc_minisign_public (const char *text, MinisignPublic *ret_key, GError **error)
{
  MinisignPublic key;

  if (!mrc_minisign_line (text, &key, sizeof key) || memcmp (key.algorithm, "Ed", 2) != 0) {
    g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_KEY,
                 "\"%.60s\" is no public key of minisign; it is the line that begins with RW", text);
    return FALSE;
  }
  *ret_key = key;
  return TRUE;
}

char *
mrc_minisign_id_text (const guint8 id[KEY_ID_SIZE])
{
  guint64 number;

  memcpy (&number, id, sizeof number);
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "X", GUINT64_FROM_LE (number));
}

static void
hash (GBytes *data, guint8 digest[crypto_generichash_BYTES_MAX])
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (data, &length);

  crypto_generichash (digest, crypto_generichash_BYTES_MAX, bytes, length, NULL, 0);
}

/* What the second signature covers: the first one and the trusted comment. */
static GByteArray *
global_message (const MinisignSignature *signature, const char *comment)
{
  GByteArray *message = g_byte_array_new ();

  g_byte_array_append (message, signature->signature, sizeof signature->signature);
  g_byte_array_append (message, (const guint8 *) comment, strlen (comment));
  return message;
}

char *
mrc_public_key_load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = mrc_file_read (path, MRC_SIGNATURE_MAX_FILE, error);
  g_auto (GStrv) lines = NULL;
  MinisignPublic key;

  if (bytes == NULL)
    return NULL;
  lines = mrc_minisign_lines (bytes, 2);
  if (lines == NULL) {
    g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_KEY,
                 "%s: no public key of minisign; it has two lines, a comment and one that begins with RW",
                 path);
    return NULL;
  }
  if (!mrc_minisign_public (lines[1], &key, error)) {
    g_prefix_error (error, "%s:2: ", path);
    return NULL;
  }
  return g_strdup (lines[1]);
}

static char *
make_signature (GBytes *data, MrcSigningKey *key, const char *comment)
{
  MinisignSignature signature = { .algorithm = { 'E', 'D' } };
  guint8 digest[crypto_generichash_BYTES_MAX], second[crypto_sign_BYTES];
  g_autoptr (GByteArray) message = NULL;
  g_autofree char *first_text = NULL, *second_text = NULL, *id = NULL;

  memcpy (signature.id, key->part.id, KEY_ID_SIZE);
  hash (data, digest);
  crypto_sign_detached (signature.signature, NULL, digest, sizeof digest, key->part.key);
  message = global_message (&signature, comment);
  crypto_sign_detached (second, NULL, message->data, message->len, key->part.key);
  first_text = mrc_minisign_encode (&signature, sizeof signature);
  second_text = mrc_minisign_encode (second, sizeof second);
  id = mrc_minisign_id_text (key->part.id);
  return g_strdup_printf (UNTRUSTED "signature by the key %s\n%s\n" TRUSTED "%s\n%s\n", id, first_text,
                          comment, second_text);
}

gboolean
mrc_sign_file (const char *path, MrcSigningKey *key, gint64 unix_time, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *signature_path = g_strconcat (path, ".minisig", NULL);
  g_autofree char *comment = NULL, *text = NULL;
  g_autoptr (GBytes) data = mrc_file_read (path, MAX_SIGNED_FILE, error);

  if (data == NULL)
    return FALSE;
  g_strdelimit (name, "\n\r\t", '_');
  comment = g_strdup_printf ("timestamp:%" G_GINT64_FORMAT "\tfile:%s\thashed", unix_time, name);
  text = make_signature (data, key, comment);
  return mrc_file_write (signature_path, text, strlen (text), 0644, error);
}

static gboolean
refuse (MrcSignatureError code, const char *name, const char *what, GError **error)
{
  g_set_error (error, MRC_SIGNATURE_ERROR, code, "%s: %s", name, what);
  return FALSE;
}

static gboolean
check_key (const MinisignSignature *signature, const MinisignPublic *key, const char *name, GError **error)
{
  g_autofree char *signed_by = mrc_minisign_id_text (signature->id);
  g_autofree char *wanted = mrc_minisign_id_text (key->id);

  if (memcmp (signature->algorithm, "Ed", 2) == 0)
    return refuse (MRC_SIGNATURE_ERROR_FORMAT, name,
                   "signed the old way; sign it with minisign 0.10 or later", error);
  if (memcmp (signature->algorithm, "ED", 2) != 0)
    return refuse (MRC_SIGNATURE_ERROR_FORMAT, name, "the signature is none of minisign; sign it again",
                   error);
  if (memcmp (signature->id, key->id, KEY_ID_SIZE) == 0)
    return TRUE;
  g_set_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_WRONG,
               "%s: signed by the key %s, and this centre trusts the key %s; ask who sent it", name,
               signed_by, wanted);
  return FALSE;
}

gboolean
mrc_signature_verify (GBytes *data,
                      GBytes *signature_file,
                      const char *public_key,
                      const char *name,
                      char **ret_comment,
                      GError **error)
{
  g_auto (GStrv) lines = mrc_minisign_lines (signature_file, 4);
  guint8 digest[crypto_generichash_BYTES_MAX], second[crypto_sign_BYTES];
  g_autoptr (GByteArray) message = NULL;
  MinisignSignature signature;
  MinisignPublic key;
  const char *comment;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  if (!mrc_minisign_public (public_key, &key, error))
    return FALSE;
  if (lines == NULL || !g_str_has_prefix (lines[2], TRUSTED) ||
      !mrc_minisign_line (lines[1], &signature, sizeof signature) ||
      !mrc_minisign_line (lines[3], second, sizeof second))
    return refuse (MRC_SIGNATURE_ERROR_FORMAT, name,
                   "its .minisig file is no signature of minisign; sign it again", error);
  if (!check_key (&signature, &key, name, error))
    return FALSE;
  hash (data, digest);
  comment = lines[2] + strlen (TRUSTED);
  message = global_message (&signature, comment);
  if (crypto_sign_verify_detached (signature.signature, digest, sizeof digest, key.key) != 0)
    return refuse (MRC_SIGNATURE_ERROR_WRONG, name, "changed after it was signed, or damaged; copy it again",
                   error);
  if (crypto_sign_verify_detached (second, message->data, message->len, key.key) != 0)
    return refuse (MRC_SIGNATURE_ERROR_WRONG, name, "the comment of its signature was changed; copy it again",
                   error);
  if (ret_comment != NULL)
    *ret_comment = g_strdup (comment);
  return TRUE;
}
