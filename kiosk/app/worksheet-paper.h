// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/** mrc_worksheet_paper_new: what the visitor has reckoned, on paper. Returns: (transfer full) (nullable):
 * NULL before all is answered */
MrcDocument *mrc_worksheet_paper_new (MrcKiosk *kiosk);

G_END_DECLS
