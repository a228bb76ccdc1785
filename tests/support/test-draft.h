// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/draft.h"

G_BEGIN_DECLS

/** mrc_test_draft_new: Returns: (transfer full): a draft in ordinary memory, as long as the application's may
 * be */
MrcDraft *mrc_test_draft_new (const char *text);

G_END_DECLS
