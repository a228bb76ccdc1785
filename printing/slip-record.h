// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/slip.h"

G_BEGIN_DECLS

/** mrc_slip_to_bytes: Returns: (transfer full): a slip as it is kept, so that it can be drawn again later */
GBytes *mrc_slip_to_bytes (const MrcSlip *self);
/** mrc_slip_from_bytes: Returns: (transfer full): fields that @bytes lack are empty; NULL for no slip at all
 */
MrcSlip *mrc_slip_from_bytes (GBytes *bytes);

G_END_DECLS
