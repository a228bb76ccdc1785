// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/booking/arrival.h"

G_BEGIN_DECLS

/**
 * The slip a visitor has brought, and what becomes of it. It dies with the visit.
 * Main thread.
 */

/** mrc_arrival_of: Returns: (transfer none) (nullable): what was scanned or typed last */
const MrcArrival *mrc_arrival_of (MrcKiosk *kiosk);
/** mrc_arrival_set: @arrival: (transfer full) (nullable) */
void mrc_arrival_set (MrcKiosk *kiosk, MrcArrival *arrival);

/** mrc_arrival_is_changing: whether the time being chosen is to take the place of that slip's. Taking a
 * service for another serial ends it */
gboolean mrc_arrival_is_changing (MrcKiosk *kiosk);
void mrc_arrival_set_changing (MrcKiosk *kiosk, gboolean changing);

/** mrc_arrival_get_line: the line chosen for who comes without a serial */
MrcQueueLine mrc_arrival_get_line (MrcKiosk *kiosk);
void mrc_arrival_set_line (MrcKiosk *kiosk, MrcQueueLine line);

G_END_DECLS
