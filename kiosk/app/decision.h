// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/counsel/decision-answers.h"
#include "kiosk/counsel/decision-plan.h"

G_BEGIN_DECLS

/**
 * The decision path of the present visit, between the pack, the rules of kiosk/counsel and the pages. Places:
 * "decide/go" (its first question), "decide/go/why", "decide/go/result" and its further pages
 * "decide/go/result/2". The answers die with the visit. Main thread.
 */

/** mrc_decision_find: Returns: (transfer none) (nullable): the path @slug of the pack */
const MrcDecision *mrc_decision_find (MrcKiosk *kiosk, const char *slug);

/** mrc_decision_answers_of: Returns: (transfer none): the visit's, for @decision: what was answered on
 * another path is gone */
MrcDecisionAnswers *mrc_decision_answers_of (MrcKiosk *kiosk, const MrcDecision *decision);

/** mrc_decision_told: Returns: (transfer none) (nullable): the path the visit has answers on */
const MrcDecision *mrc_decision_told (MrcKiosk *kiosk);

/** mrc_decision_plan_of: Returns: (transfer full) (nullable): what the visit's way through @decision comes
 * to; NULL before it has come to a result. Valid while the pack is open */
MrcDecisionPlan *mrc_decision_plan_of (MrcKiosk *kiosk, const MrcDecision *decision);

/** mrc_decision_paper_new: the plan on paper, in the language of the visit. Returns: (transfer full)
 * (nullable): NULL before there is one */
MrcDocument *mrc_decision_paper_new (MrcKiosk *kiosk);

G_END_DECLS
