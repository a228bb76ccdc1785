// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * mrc_store_copy:
 * @path: a file that is not there yet; on failure it is not there afterwards either
 *
 * A whole and consistent copy, made while others write: of one moment, in one
 * step (a copy in small steps begins anew at each write beside it and may never
 * end, recipes/data.md 1.4). It is checked and on the disk when this returns.
 */
gboolean mrc_store_copy (MrcStore *self, const char *path, GError **error);

/** mrc_store_check_file: whether @path is a whole database of a centre, of this program's age or before.
 * @error: MRC_STORE_ERROR_DAMAGED, _NEWER */
gboolean mrc_store_check_file (const char *path, GError **error);

G_END_DECLS
