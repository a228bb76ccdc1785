// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-decision"

#include "kiosk/app/decision.h"

#include "locales/messages.h"

#define ANSWERS "mrc-decision"

const MrcDecision *
mrc_decision_find (MrcKiosk *kiosk, const char *slug)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;

  return pack != NULL ? mrc_pack_get_decision (pack, slug) : NULL;
}

MrcDecisionAnswers *
mrc_decision_answers_of (MrcKiosk *kiosk, const MrcDecision *decision)
{
  MrcDecisionAnswers *answers = MRC_KEEP_FOR_VISIT (kiosk, ANSWERS, mrc_decision_answers);

  mrc_decision_answers_begin (answers, decision);
  return answers;
}

const MrcDecision *
mrc_decision_told (MrcKiosk *kiosk)
{
  const MrcDecisionAnswers *answers =
    mrc_kiosk_has_visit (kiosk) ? g_object_get_data (G_OBJECT (mrc_kiosk_get_visit (kiosk)), ANSWERS) : NULL;

  return answers != NULL ? mrc_decision_find (kiosk, answers->path) : NULL;
}

MrcDecisionPlan *
mrc_decision_plan_of (MrcKiosk *kiosk, const MrcDecision *decision)
{
  MrcDecisionStep steps[MRC_DECISION_MAX_QUESTIONS];
  const MrcDecisionQuestion *next = NULL;
  int n_steps = 0;
  const MrcDecisionResult *result =
    mrc_decision_answers_walk (mrc_decision_answers_of (kiosk, decision), decision, steps, &n_steps, &next);

  return result != NULL
           ? mrc_decision_plan_new (decision, mrc_pack_get_risks (mrc_kiosk_get_services (kiosk)->pack),
                                    steps, n_steps, result)
           : NULL;
}

/* (transfer container) */
static const char **
texts_of (MrcKiosk *kiosk, GPtrArray *advices)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  const char **texts = g_new0 (const char *, advices->len + 1);

  for (guint i = 0; i < advices->len; i++)
    texts[i] = ((const MrcAdvice *) g_ptr_array_index (advices, i))->text[language];
  return texts;
}

MrcDocument *
mrc_decision_paper_new (MrcKiosk *kiosk)
{
  const MrcDecision *decision = mrc_decision_told (kiosk);
  g_autoptr (MrcDecisionPlan) plan = decision != NULL ? mrc_decision_plan_of (kiosk, decision) : NULL;
  g_autoptr (MrcLetterhead) head = NULL;
  g_autofree const char **lines = NULL;
  g_autofree const char **risks = NULL;
  g_autofree const char **steps = NULL;
  g_autofree const char **papers = NULL;
  g_autofree char *old = NULL;
  MrcPaperFrame frame;

  if (plan == NULL)
    return NULL;

  lines = texts_of (kiosk, plan->plan);
  risks = texts_of (kiosk, plan->risks);
  steps = texts_of (kiosk, plan->steps);
  papers = texts_of (kiosk, plan->papers);
  if (mrc_kiosk_may_be_old (kiosk, decision->review_by))
    old = mrc_message ("card.old", NULL);
  head = mrc_kiosk_dup_letterhead (kiosk);
  frame = mrc_letterhead_frame (head);
  return mrc_paper_summary_new (&frame, &(MrcPaperSummary){ lines, risks, steps, papers, old,
                                                            plan->result->outcome == MRC_OUTCOME_STOP });
}
