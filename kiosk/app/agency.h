// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/**
 * The agency that is being looked for. It dies with the visit. Main thread.
 */

/** mrc_agency_get_heard: Returns: (transfer none): its name as the visitor writes it, in place */
MrcSecretText *mrc_agency_get_heard (MrcKiosk *kiosk);

G_END_DECLS
