// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/counsel/contract.h"

G_BEGIN_DECLS

/**
 * The contract check of the present visit, between tables/contract.csv, the rules of kiosk/counsel and the
 * pages: "contract" asks the first point, "contract/wage" another, "contract/result/1" and on say what is to
 * be asked and where. What was told dies with the visit. Main thread.
 */

/** mrc_contract_points: Returns: (transfer none) (nullable) (element-type MrcTableRow): at most
 * MRC_CONTRACT_MAX; NULL without a pack, and with one that has more, of a newer builder: some of them alone
 * would mislead */
GPtrArray *mrc_contract_points (MrcKiosk *kiosk);

/** mrc_contract_find: Returns: the point @code; -1 when there is none */
int mrc_contract_find (MrcKiosk *kiosk, const char *code);

/** mrc_contract_told_of: Returns: (transfer none): what the visitor has told, begun if there is nothing */
MrcContractTold *mrc_contract_told_of (MrcKiosk *kiosk);

/** mrc_contract_result_of: Returns: FALSE before every point is answered */
gboolean mrc_contract_result_of (MrcKiosk *kiosk, MrcContractResult *ret_result);

/** mrc_contract_paper_new: what to ask, with room for the answers; every point when nothing is missing.
 * Returns: (transfer full) (nullable): NULL before every point is answered */
MrcDocument *mrc_contract_paper_new (MrcKiosk *kiosk);

G_END_DECLS
