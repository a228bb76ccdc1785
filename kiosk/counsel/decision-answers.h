// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/decision.h"

G_BEGIN_DECLS

/**
 * MrcDecisionAnswers:
 *
 * What a visitor has answered on one decision path: numbers alone, so that wiping it is one
 * explicit_bzero(). All 0 is a new one. What was answered on a side way that was left again stays, and does
 * not count: the way is walked anew from the first question each time. Main thread.
 */
typedef struct {
  char path[41];                            /* its slug; "" for none yet */
  guint8 given[MRC_DECISION_MAX_QUESTIONS]; /* 0: not asked; 1: would rather not say; else the answer + 2 */
} MrcDecisionAnswers;

MrcDecisionAnswers *mrc_decision_answers_new (void);
/** mrc_decision_answers_free: wipes them */
void mrc_decision_answers_free (MrcDecisionAnswers *self);

/** mrc_decision_answers_begin: @decision: from here on; what was answered on another path is wiped */
void mrc_decision_answers_begin (MrcDecisionAnswers *self, const MrcDecision *decision);

/** mrc_decision_answers_give: @answer: an index, or MRC_DECISION_UNSAID. Nothing happens when the question
 * has no such answer */
void
mrc_decision_answers_give (MrcDecisionAnswers *self, const MrcDecision *decision, int question, int answer);
/** mrc_decision_answers_get: @ret_answer: (out) (optional). Returns: whether @question was answered */
gboolean mrc_decision_answers_get (const MrcDecisionAnswers *self,
                                   const MrcDecision *decision,
                                   int question,
                                   int *ret_answer);

/**
 * mrc_decision_answers_walk:
 * @steps: (out): the way so far, from the first question; room for MRC_DECISION_MAX_QUESTIONS
 * @ret_n_steps: (out)
 * @ret_next: (out) (nullable): the first question that is open; %NULL when the way has come to a result, or
 * leads nowhere
 *
 * Returns: (transfer none) (nullable): the result the way has come to
 */
const MrcDecisionResult *mrc_decision_answers_walk (const MrcDecisionAnswers *self,
                                                    const MrcDecision *decision,
                                                    MrcDecisionStep *steps,
                                                    int *ret_n_steps,
                                                    const MrcDecisionQuestion **ret_next);

G_END_DECLS
