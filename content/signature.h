// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Signatures as minisign makes them (Ed25519 over BLAKE2b-512, "ED"): a pack
 * signed here is checked by the stock `minisign` and the other way round.
 */

/**
 * MrcSignatureError:
 * @MRC_SIGNATURE_ERROR_KEY: no minisign key, or one this version cannot read
 * @MRC_SIGNATURE_ERROR_PASSPHRASE: the secret key needs a passphrase, or another one
 * @MRC_SIGNATURE_ERROR_FORMAT: no minisign signature
 * @MRC_SIGNATURE_ERROR_WRONG: signed by another key, or changed after signing
 */
typedef enum {
  MRC_SIGNATURE_ERROR_KEY,
  MRC_SIGNATURE_ERROR_PASSPHRASE,
  MRC_SIGNATURE_ERROR_FORMAT,
  MRC_SIGNATURE_ERROR_WRONG,
} MrcSignatureError;

#define MRC_SIGNATURE_ERROR (mrc_signature_error_quark ())
GQuark mrc_signature_error_quark (void);

#define MRC_SIGNATURE_MAX_FILE 4096 /* bytes of a signature or key file */

/**
 * MrcSigningKey:
 *
 * A secret key in locked memory, wiped when it is freed. It belongs to whoever
 * answers for the content, on their own medium, never into the data folder.
 */
typedef struct _MrcSigningKey MrcSigningKey;

/**
 * mrc_signing_key_create:
 * @secret_path: minisign's secret key file, mode 0600; refuses to overwrite
 * @public_path: minisign's public key file of two lines; refuses to overwrite
 * @passphrase: (nullable): wraps the secret key by scrypt (64 MiB, about half a second); %NULL leaves it
 * open, as `minisign -W` does: for the demonstration centre
 */
MrcSigningKey *mrc_signing_key_create (const char *secret_path,
                                       const char *public_path,
                                       const char *passphrase,
                                       GError **error);

/**
 * mrc_signing_key_load:
 * @passphrase: (nullable): not looked at when the key is open
 *
 * Reads a secret key of ours or of `minisign -G`. One that stock minisign has wrapped takes 1 GiB and seconds
 * to open.
 */
MrcSigningKey *mrc_signing_key_load (const char *secret_path, const char *passphrase, GError **error);
void mrc_signing_key_free (MrcSigningKey *self); /* wipes; NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSigningKey, mrc_signing_key_free)

/** mrc_signing_key_dup_public: Returns: (transfer full): "RW…", as mrc_pack_open() takes it */
char *mrc_signing_key_dup_public (MrcSigningKey *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_public_key_load:
 * @path: a public key file
 *
 * Returns: (transfer full): "RW…"
 */
char *mrc_public_key_load (const char *path, GError **error);

/**
 * mrc_sign_file:
 * @path: what is signed; the signature goes beside it, @path.minisig
 * @unix_time: seconds, UTC, for the trusted comment
 *
 * The trusted comment, which is signed too, names time and file.
 */
gboolean mrc_sign_file (const char *path, MrcSigningKey *key, gint64 unix_time, GError **error);

/**
 * mrc_signature_verify:
 * @signature: the text of a .minisig file
 * @name: what the data is called in a message
 * @ret_comment: (out) (optional) (transfer full): the trusted comment, once it is proved
 */
gboolean mrc_signature_verify (GBytes *data,
                               GBytes *signature,
                               const char *public_key,
                               const char *name,
                               char **ret_comment,
                               GError **error);

G_END_DECLS
