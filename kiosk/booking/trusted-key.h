// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * The public keys of the kiosks whose slips are believed here, for
 * mrc_ticket_verify(): this kiosk's own, put in by `mrc setup`, and its siblings'.
 */

/** mrc_trusted_key_add: @public_key: MRC_TICKET_PUBLIC_KEY_SIZE bytes. Adding one twice is fine */
gboolean mrc_trusted_key_add (MrcStore *store, const guint8 *public_key, GError **error);

/** mrc_trusted_key_list: Returns: (transfer full) (element-type GBytes) */
GPtrArray *mrc_trusted_key_list (MrcStore *store, GError **error);

G_END_DECLS
