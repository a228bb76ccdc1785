// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * mrc_centre_tables_add:
 *
 * Adds the services, opening hours and closures of @pack that the centre does not
 * have: the pack holds defaults, and what stands in the store wins. Hours are
 * added only where there are none at all. Within a transaction of the caller's.
 */
gboolean mrc_centre_tables_add (MrcStore *store, MrcPack *pack, GError **error);

/** mrc_centre_tables_add_samples: the sample notices of @pack, each of which says that it is one: only for a
 * demonstration centre. Within a transaction of the caller's */
gboolean mrc_centre_tables_add_samples (MrcStore *store, MrcPack *pack, GError **error);

G_END_DECLS
