// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_PUBLIC_KEY_SIZE 32
#define MRC_SECRET_TEXT_MAX 256 /* bytes */

/**
 * MrcSecretText:
 *
 * A visitor's own words (a name, a phone number) in locked memory that is wiped
 * when it is freed. It never reaches a log, a file or a widget that outlives it.
 */
typedef struct _MrcSecretText MrcSecretText;

MrcSecretText *mrc_secret_text_new (void);
void mrc_secret_text_free (MrcSecretText *self); /* wipes; NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSecretText, mrc_secret_text_free)
const char *mrc_secret_text_peek (MrcSecretText *self);             /* (transfer none): valid until the next change */
gboolean mrc_secret_text_set (MrcSecretText *self, const char *text); /* FALSE when over MRC_SECRET_TEXT_MAX: unchanged */
void mrc_secret_text_clear (MrcSecretText *self);
gboolean mrc_secret_text_is_empty (MrcSecretText *self);

/**
 * mrc_seal:
 * @public_key: the centre's, MRC_PUBLIC_KEY_SIZE bytes
 * @name, @phone: (nullable)
 *
 * Seals both to the centre (crypto_box_seal, padded to blocks of 128 bytes so
 * that the length tells next to nothing). The kiosk cannot read it back.
 *
 * Returns: (transfer full)
 */
GBytes *mrc_seal (const guint8 *public_key, MrcSecretText *name, MrcSecretText *phone);

/**
 * mrc_unseal:
 * @secret_key: from mrc_centre_key_unlock()
 * @ret_name: (out): what was sealed
 *
 * Returns: %FALSE when it was not sealed to this key or was changed
 */
gboolean mrc_unseal (const guint8 *public_key, const guint8 *secret_key, GBytes *sealed, MrcSecretText **ret_name,
                     MrcSecretText **ret_phone);

G_END_DECLS
