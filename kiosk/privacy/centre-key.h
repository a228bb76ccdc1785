// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "kiosk/privacy/seal.h"

G_BEGIN_DECLS

/**
 * MrcCentreKeyError:
 * @MRC_CENTRE_KEY_ERROR_PASSPHRASE: no slot opens with this passphrase
 * @MRC_CENTRE_KEY_ERROR_DAMAGED: the file is no key file
 */
typedef enum {
  MRC_CENTRE_KEY_ERROR_PASSPHRASE,
  MRC_CENTRE_KEY_ERROR_DAMAGED,
} MrcCentreKeyError;

#define MRC_CENTRE_KEY_ERROR (mrc_centre_key_error_quark ())
GQuark mrc_centre_key_error_quark (void);

/**
 * MrcCentreKey:
 *
 * The pair of keys that names and phones are sealed to. The secret half lives on
 * the staff's USB key, centre.key, wrapped by argon2id once for each passphrase
 * (a member of staff, and one recovery slot); the kiosk has the public half only.
 */
typedef struct _MrcCentreKey MrcCentreKey;

/**
 * mrc_centre_key_create:
 * @recovery_passphrase: (nullable): opens the same key; kept in a sealed envelope elsewhere
 *
 * Makes the pair and writes @path (mode 0600) with a slot for each passphrase;
 * refuses to overwrite. Blocks for half a second a slot. @error: GIO's
 */
MrcCentreKey *mrc_centre_key_create (const char *path, const char *passphrase, const char *recovery_passphrase,
                                     GError **error);
/** mrc_centre_key_unlock: Blocks for half a second a slot (argon2id MODERATE): not on the main thread. @error: #MrcCentreKeyError, GLib's file errors */
MrcCentreKey *mrc_centre_key_unlock (const char *path, const char *passphrase, GError **error);
const guint8 *mrc_centre_key_get_public (MrcCentreKey *self);
const guint8 *mrc_centre_key_get_secret (MrcCentreKey *self);
void mrc_centre_key_free (MrcCentreKey *self); /* wipes */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcCentreKey, mrc_centre_key_free)

G_END_DECLS
