// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>
#include <sodium.h>

#include "content/signature.h"

G_BEGIN_DECLS

/* The layouts of minisign 0.11, byte for byte; all numbers little-endian. */

#define KEY_ID_SIZE 8

typedef struct {
  guint8 algorithm[2]; /* "Ed" */
  guint8 id[KEY_ID_SIZE];
  guint8 key[crypto_sign_PUBLICKEYBYTES];
} MinisignPublic;

typedef struct {
  guint8
    algorithm[2]; /* "ED": over the BLAKE2b-512 of the file; "Ed": over the file itself, long out of use */
  guint8 id[KEY_ID_SIZE];
  guint8 signature[crypto_sign_BYTES];
} MinisignSignature;

/* What the passphrase covers. */
typedef struct {
  guint8 id[KEY_ID_SIZE];
  guint8 key[crypto_sign_SECRETKEYBYTES];
  guint8 checksum[32]; /* BLAKE2b-256 of algorithm, id, key; zeros in an open key */
} MinisignSecretPart;

typedef struct {
  guint8 algorithm[2]; /* "Ed" */
  guint8 kdf[2];       /* "Sc" scrypt; 0 0 for an open key */
  guint8 checksum[2];  /* "B2" */
  guint8 salt[crypto_pwhash_scryptsalsa208sha256_SALTBYTES];
  guint8 opslimit[8];
  guint8 memlimit[8];
  MinisignSecretPart part;
} MinisignSecret;

G_STATIC_ASSERT (sizeof (MinisignPublic) == 42);
G_STATIC_ASSERT (sizeof (MinisignSignature) == 74);
G_STATIC_ASSERT (sizeof (MinisignSecret) == 158);

struct _MrcSigningKey {
  MinisignSecretPart part;
};

/** mrc_minisign_line: takes base64 of exactly @size bytes apart; FALSE when it is none */
gboolean mrc_minisign_line (const char *line, void *ret_data, gsize size);
/** mrc_minisign_lines: Returns: (transfer full) (nullable): the @n lines of a text, without their ends; NULL
 * when it has fewer or is no text */
GStrv mrc_minisign_lines (GBytes *bytes, int n);
/** mrc_minisign_encode: Returns: (transfer full): for a secret, free it with mrc_minisign_free_secret() */
char *mrc_minisign_encode (const void *data, gsize size);
void mrc_minisign_free_secret (char *text);
gboolean mrc_minisign_public (const char *text, MinisignPublic *ret_key, GError **error);
char *mrc_minisign_id_text (const guint8 id[KEY_ID_SIZE]);

G_END_DECLS
