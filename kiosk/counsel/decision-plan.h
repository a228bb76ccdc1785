// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/decision.h"

G_BEGIN_DECLS

/**
 * MrcDecisionPlan:
 *
 * What a way through a decision path comes to, as the glass shows it and the paper has it: each line with its
 * picture. The lines are borrowed from the path and the risks, which must outlive it.
 */
typedef struct {
  const MrcDecisionResult *result;
  GPtrArray
    *plan; /* (element-type MrcAdvice): the result's first, then what the answers add, in their order */
  GPtrArray *risks; /* (element-type MrcAdvice): the gravest first; empty when nothing was raised */
  GPtrArray
    *steps; /* (element-type MrcAdvice): three; what the gravest risks ask for goes before the result's */
  GPtrArray *papers; /* (element-type MrcAdvice): the result's, then what the answers add; none twice */
} MrcDecisionPlan;

/** mrc_decision_plan_new: @risks: (element-type MrcRisk): all there are, the gravest first. @steps: the way
 * to
 * @result */
MrcDecisionPlan *mrc_decision_plan_new (const MrcDecision *decision,
                                        GPtrArray *risks,
                                        const MrcDecisionStep *steps,
                                        int n_steps,
                                        const MrcDecisionResult *result);
void mrc_decision_plan_free (MrcDecisionPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcDecisionPlan, mrc_decision_plan_free)

G_END_DECLS
