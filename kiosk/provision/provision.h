// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * A new pack for a centre: put in its place in the data folder, its tables' new rows
 * added to the store, both remembered. `mrc` and the staff's page do it in this one
 * way. Files are read, verified and written: not on the main thread.
 */

/**
 * mrc_provision_dup_key:
 * @given: (nullable): a public key that staff named, "RW…"
 *
 * A centre that trusts nobody yet takes the key it is given; later none is changed.
 *
 * Returns: (transfer full) (nullable): the key to trust
 * @error: MRC_PACK_ERROR_SIGNATURE when no key is known, or @given is another
 */
char *mrc_provision_dup_key (MrcStore *store, const char *given, GError **error);

/**
 * mrc_provision_open:
 *
 * Opens the content as the key allows that this centre trusts: as mrc_content_open().
 * @error: also MRC_PACK_ERROR_SIGNATURE, as of mrc_provision_dup_key()
 */
MrcPack *mrc_provision_open (MrcStore *store, const char *data_dir, char **ret_warning, GError **error);

/** mrc_provision_remember: the key, the newest @sequence and the tables' new rows of a @pack that is in its
 * place. In a transaction */
gboolean mrc_provision_remember (MrcStore *store,
                                 MrcPack *pack,
                                 gint64 sequence,
                                 const char *public_key,
                                 GError **error);

/**
 * mrc_provision_install:
 * @path: the pack, its .minisig beside it
 * @public_key: of mrc_provision_dup_key()
 * @now: seconds, UTC, for the record of what staff did
 *
 * As mrc_content_install(); the store remembers the newest sequence it ever had, so
 * that an older pack stays refused; of status packs too, of which one from a day to come is refused.
 * @error: of MRC_PACK_ERROR when the pack is refused; whatever fails, the one in use stays
 */
gboolean mrc_provision_install (MrcStore *store,
                                const char *data_dir,
                                const char *path,
                                const char *public_key,
                                gint64 now,
                                GError **error);

/**
 * mrc_provision_rollback: as mrc_content_rollback(), and put down. The newest sequence stays remembered: what
 * was older than the pack that turned out wrong stays refused
 */
gboolean mrc_provision_rollback (MrcStore *store,
                                 const char *data_dir,
                                 const char *public_key,
                                 gint64 now,
                                 GError **error);

G_END_DECLS
