// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/decision-answers.h"

#include <string.h>

#define FIRST_ANSWER 2 /* in given: after "not asked" and "would rather not say" */

MrcDecisionAnswers *
mrc_decision_answers_new (void)
{
  return g_new0 (MrcDecisionAnswers, 1);
}

void
mrc_decision_answers_free (MrcDecisionAnswers *self)
{
  if (self == NULL)
    return;

  explicit_bzero (self, sizeof *self);
  g_free (self);
}

void
mrc_decision_answers_begin (MrcDecisionAnswers *self, const MrcDecision *decision)
{
  if (g_str_equal (self->path, decision->slug))
    return;

  explicit_bzero (self, sizeof *self);
  g_strlcpy (self->path, decision->slug, sizeof self->path);
}

static gboolean
is_answer (const MrcDecision *decision, int question, int answer)
{
  const MrcDecisionQuestion *asked = mrc_decision_get_question (decision, question);

  if (asked == NULL || question >= MRC_DECISION_MAX_QUESTIONS)
    return FALSE;
  return answer == MRC_DECISION_UNSAID ? *asked->otherwise != '\0'
                                       : mrc_decision_question_get_answer (asked, answer) != NULL;
}

void
mrc_decision_answers_give (MrcDecisionAnswers *self, const MrcDecision *decision, int question, int answer)
{
  if (g_str_equal (self->path, decision->slug) && is_answer (decision, question, answer))
    self->given[question] = (guint8) (answer + FIRST_ANSWER);
}

gboolean
mrc_decision_answers_get (const MrcDecisionAnswers *self,
                          const MrcDecision *decision,
                          int question,
                          int *ret_answer)
{
  int answer = 0;

  if (!g_str_equal (self->path, decision->slug) || question < 0 || question >= MRC_DECISION_MAX_QUESTIONS ||
      self->given[question] == 0)
    return FALSE;
  answer = self->given[question] - FIRST_ANSWER;
  if (ret_answer != NULL)
    *ret_answer = answer;
  return is_answer (decision, question, answer);
}

const MrcDecisionResult *
mrc_decision_answers_walk (const MrcDecisionAnswers *self,
                           const MrcDecision *decision,
                           MrcDecisionStep *steps,
                           int *ret_n_steps,
                           const MrcDecisionQuestion **ret_next)
{
  int question = 0;
  int answer = 0;
  int n = 0;
  const MrcDecisionQuestion *asked = mrc_decision_get_question (decision, question);
  const char *next = asked != NULL ? asked->id : "";

  /* No checked path comes by a question twice; one that does ends here. */
  while (asked != NULL && n < MRC_DECISION_MAX_QUESTIONS &&
         mrc_decision_answers_get (self, decision, question, &answer)) {
    steps[n++] = (MrcDecisionStep){ question, answer };
    next = mrc_decision_question_get_next (asked, answer);
    question = mrc_decision_find_question (decision, next);
    asked = mrc_decision_get_question (decision, question);
  }
  *ret_n_steps = n;
  *ret_next = n < MRC_DECISION_MAX_QUESTIONS ? asked : NULL;
  return asked == NULL ? mrc_decision_find_result (decision, next) : NULL;
}
