// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/decision-plan.h"

#define RISK_STEPS 2 /* of the three: the last is always one of the result's own */

static const MrcDecisionAnswer *
answer_of (const MrcDecision *decision, const MrcDecisionStep *step)
{
  const MrcDecisionQuestion *question = mrc_decision_get_question (decision, step->question);

  return question != NULL ? mrc_decision_question_get_answer (question, step->answer) : NULL;
}

static gboolean
is_raised (const MrcDecision *decision, const MrcDecisionStep *steps, int n_steps, const char *risk)
{
  for (int i = 0; i < n_steps; i++) {
    const MrcDecisionAnswer *answer = answer_of (decision, &steps[i]);

    if (answer != NULL && g_ptr_array_find_with_equal_func (answer->risks, risk, g_str_equal, NULL))
      return TRUE;
  }
  return FALSE;
}

/* Two paths to a thing may name it in the same words: it is said once. */
static void
add_once (GPtrArray *advices, gpointer advice)
{
  for (guint i = 0; i < advices->len; i++) {
    const MrcAdvice *other = g_ptr_array_index (advices, i);

    if (g_str_equal (other->text[MRC_LANGUAGE_BENGALI], ((MrcAdvice *) advice)->text[MRC_LANGUAGE_BENGALI]))
      return;
  }
  g_ptr_array_add (advices, advice);
}

static void
add_risks (MrcDecisionPlan *self,
           const MrcDecision *decision,
           GPtrArray *risks,
           const MrcDecisionStep *steps,
           int n_steps)
{
  for (guint i = 0; i < risks->len; i++) {
    const MrcRisk *risk = g_ptr_array_index (risks, i);

    if (!is_raised (decision, steps, n_steps, risk->id))
      continue;
    g_ptr_array_add (self->risks, risk->care);
    if (risk->step != NULL && self->steps->len < RISK_STEPS)
      add_once (self->steps, risk->step);
  }
}

MrcDecisionPlan *
mrc_decision_plan_new (const MrcDecision *decision,
                       GPtrArray *risks,
                       const MrcDecisionStep *steps,
                       int n_steps,
                       const MrcDecisionResult *result)
{
  MrcDecisionPlan *self = g_new0 (MrcDecisionPlan, 1);

  self->result = result;
  self->plan = g_ptr_array_new ();
  self->risks = g_ptr_array_new ();
  self->steps = g_ptr_array_new ();
  self->papers = g_ptr_array_new ();
  g_ptr_array_add (self->plan, result->plan);
  for (guint i = 0; i < result->papers->len; i++)
    add_once (self->papers, g_ptr_array_index (result->papers, i));
  for (int i = 0; i < n_steps; i++) {
    const MrcDecisionAnswer *answer = answer_of (decision, &steps[i]);

    if (answer == NULL)
      continue;
    if (answer->plan != NULL)
      g_ptr_array_add (self->plan, answer->plan);
    for (guint n = 0; n < answer->papers->len; n++)
      add_once (self->papers, g_ptr_array_index (answer->papers, n));
  }
  add_risks (self, decision, risks, steps, n_steps);
  for (guint i = 0; i < result->steps->len && self->steps->len < MRC_DECISION_STEPS; i++)
    add_once (self->steps, g_ptr_array_index (result->steps, i));
  return self;
}

void
mrc_decision_plan_free (MrcDecisionPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->plan);
  g_ptr_array_unref (self->risks);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->papers);
  g_free (self);
}
