// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/counsel/fee.h"

G_BEGIN_DECLS

/**
 * The fee check of the present visit, between the pack's tables, the rules of kiosk/counsel and the pages:
 * "fee" and "fee/countries" ask for the country, "fee/asked" for the sum; "fee/result" compares, "fee/next"
 * says what to do. What was told dies with the visit. Main thread.
 */

/** mrc_fee_told_of: Returns: (transfer none): what the visitor has told, begun if there is nothing */
MrcFeeTold *mrc_fee_told_of (MrcKiosk *kiosk);

/** mrc_fee_next_place: Returns: (transfer none): where what is still open is asked; "fee/result" when all is
 * told */
const char *mrc_fee_next_place (MrcKiosk *kiosk);

G_END_DECLS
