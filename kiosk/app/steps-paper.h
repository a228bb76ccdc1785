// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/** mrc_steps_paper_new: the legal steps in order, as the table "steps" has them: each with papers, fee, place
 * and days, and whether to ask first. Main thread. Returns: (transfer full) (nullable): NULL without such a
 * table */
MrcDocument *mrc_steps_paper_new (MrcKiosk *kiosk);

G_END_DECLS
