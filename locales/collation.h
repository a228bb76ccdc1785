// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * mrc_collation_key:
 * @text: UTF-8
 *
 * Of two texts that comes first in a dictionary of @language whose key comes first in
 * strcmp(): ড় stands by ড and ৎ by ত, wherever Unicode has put them. Any thread.
 *
 * Returns: (transfer full): bytes, not text
 */
char *mrc_collation_key (const char *text, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
