// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/decision.h"

#include "content/model-private.h"

static const char *const outcomes[MRC_N_OUTCOMES] = { "go", "wait", "stay", "stop" };

MrcAdvice *
mrc_advice_new (void)
{
  MrcAdvice *self = g_new0 (MrcAdvice, 1);

  self->picture = g_strdup ("");
  mrc_words_init (self->text);
  return self;
}

void
mrc_advice_set_picture (MrcAdvice *self, const char *picture)
{
  g_free (self->picture);
  self->picture = g_strdup (picture);
}

void
mrc_advice_free (MrcAdvice *self)
{
  if (self == NULL)
    return;
  g_free (self->picture);
  mrc_words_clear (self->text);
  g_free (self);
}

MrcRisk *
mrc_risk_new (void)
{
  MrcRisk *self = g_new0 (MrcRisk, 1);

  self->id = g_strdup ("");
  self->care = mrc_advice_new ();
  return self;
}

void
mrc_risk_free (MrcRisk *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  mrc_advice_free (self->care);
  mrc_advice_free (self->step);
  g_free (self);
}

MrcDecisionAnswer *
mrc_decision_answer_new (void)
{
  MrcDecisionAnswer *self = g_new0 (MrcDecisionAnswer, 1);

  self->id = g_strdup ("");
  self->picture = g_strdup ("");
  self->next = g_strdup ("");
  self->risks = g_ptr_array_new_with_free_func (g_free);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_advice_free);
  mrc_words_init (self->label);
  mrc_words_init (self->sub);
  return self;
}

void
mrc_decision_answer_free (MrcDecisionAnswer *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->picture);
  g_free (self->next);
  g_ptr_array_unref (self->risks);
  g_ptr_array_unref (self->papers);
  mrc_words_clear (self->label);
  mrc_words_clear (self->sub);
  mrc_advice_free (self->plan);
  g_free (self);
}

MrcDecisionQuestion *
mrc_decision_question_new (void)
{
  MrcDecisionQuestion *self = g_new0 (MrcDecisionQuestion, 1);

  self->id = g_strdup ("");
  self->otherwise = g_strdup ("");
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_decision_answer_free);
  mrc_words_init (self->question);
  mrc_words_init (self->sub);
  return self;
}

void
mrc_decision_question_free (MrcDecisionQuestion *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->otherwise);
  g_ptr_array_unref (self->answers);
  mrc_words_clear (self->question);
  mrc_words_clear (self->sub);
  g_free (self);
}

MrcDecisionResult *
mrc_decision_result_new (void)
{
  MrcDecisionResult *self = g_new0 (MrcDecisionResult, 1);

  self->id = g_strdup ("");
  self->plan = mrc_advice_new ();
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_advice_free);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_advice_free);
  return self;
}

void
mrc_decision_result_free (MrcDecisionResult *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  mrc_advice_free (self->plan);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->papers);
  g_free (self);
}

MrcDecision *
mrc_decision_new (void)
{
  MrcDecision *self = g_new0 (MrcDecision, 1);

  self->slug = g_strdup ("");
  self->picture = g_strdup ("");
  self->audience = g_strdup ("");
  self->reviewer = g_strdup ("");
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_decision_question_free);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_decision_result_free);
  mrc_words_init (self->title);
  mrc_words_init (self->source);
  return self;
}

void
mrc_decision_free (MrcDecision *self)
{
  if (self == NULL)
    return;
  g_free (self->slug);
  g_free (self->picture);
  g_free (self->audience);
  g_free (self->reviewer);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->results);
  mrc_words_clear (self->title);
  mrc_words_clear (self->source);
  g_free (self);
}

const char *
mrc_outcome_name (MrcOutcome outcome)
{
  g_return_val_if_fail (outcome < MRC_N_OUTCOMES, "");

  return outcomes[outcome];
}

gboolean
mrc_outcome_from_name (const char *name, MrcOutcome *ret_outcome)
{
  for (int i = 0; i < MRC_N_OUTCOMES; i++) {
    if (g_str_equal (name, outcomes[i])) {
      *ret_outcome = (MrcOutcome) i;
      return TRUE;
    }
  }
  return FALSE;
}

int
mrc_decision_find_question (const MrcDecision *self, const char *id)
{
  for (guint i = 0; i < self->questions->len; i++) {
    if (g_str_equal (((MrcDecisionQuestion *) self->questions->pdata[i])->id, id))
      return (int) i;
  }
  return -1;
}

const MrcDecisionResult *
mrc_decision_find_result (const MrcDecision *self, const char *id)
{
  for (guint i = 0; i < self->results->len; i++) {
    const MrcDecisionResult *result = g_ptr_array_index (self->results, i);

    if (g_str_equal (result->id, id))
      return result;
  }
  return NULL;
}

const MrcDecisionQuestion *
mrc_decision_get_question (const MrcDecision *self, int question)
{
  return question >= 0 && question < (int) self->questions->len ? self->questions->pdata[question] : NULL;
}

int
mrc_decision_question_find_answer (const MrcDecisionQuestion *self, const char *id)
{
  for (guint i = 0; i < self->answers->len; i++) {
    if (g_str_equal (((MrcDecisionAnswer *) self->answers->pdata[i])->id, id))
      return (int) i;
  }
  return -1;
}

const MrcDecisionAnswer *
mrc_decision_question_get_answer (const MrcDecisionQuestion *self, int answer)
{
  return answer >= 0 && answer < (int) self->answers->len ? self->answers->pdata[answer] : NULL;
}

const char *
mrc_decision_question_get_next (const MrcDecisionQuestion *self, int answer)
{
  const MrcDecisionAnswer *given = mrc_decision_question_get_answer (self, answer);

  return given != NULL ? given->next : self->otherwise;
}

/* @known: 0 for a question not looked at yet: each is looked at once, however many ways lead to it. */
static int
longest (const MrcDecision *self, int question, int known[MRC_DECISION_MAX_QUESTIONS])
{
  const MrcDecisionQuestion *asked = mrc_decision_get_question (self, question);
  int most = 0;

  if (asked == NULL || question >= MRC_DECISION_MAX_QUESTIONS)
    return 0;
  if (known[question] != 0)
    return known[question];
  known[question] = 1; /* ends a circle, which no checked path has */
  for (int answer = MRC_DECISION_UNSAID; answer < (int) asked->answers->len; answer++) {
    const char *next = mrc_decision_question_get_next (asked, answer);

    most = MAX (most, longest (self, mrc_decision_find_question (self, next), known));
  }
  return known[question] = most + 1;
}

int
mrc_decision_longest (const MrcDecision *self, int question)
{
  int known[MRC_DECISION_MAX_QUESTIONS] = { 0 };

  return longest (self, question, known);
}

typedef struct {
  const MrcDecision *decision;
  MrcDecisionWayFunc each;
  gpointer data;
  MrcDecisionStep steps[MRC_DECISION_MAX_QUESTIONS];
  int n_steps;
  int n_ends; /* of ways walked, also of those that lead nowhere: it bounds the walk of any file */
} Walk;

static gboolean
was_asked (const Walk *walk, int question)
{
  for (int i = 0; i < walk->n_steps; i++) {
    if (walk->steps[i].question == question)
      return TRUE;
  }
  return FALSE;
}

static void
walk_on (Walk *walk, const char *node)
{
  int question = mrc_decision_find_question (walk->decision, node);
  const MrcDecisionQuestion *asked = mrc_decision_get_question (walk->decision, question);
  const MrcDecisionResult *result = mrc_decision_find_result (walk->decision, node);

  if (asked == NULL || was_asked (walk, question) || walk->n_steps == MRC_DECISION_MAX_QUESTIONS) {
    if (walk->n_ends++ < MRC_DECISION_MAX_WAYS && asked == NULL && result != NULL)
      walk->each (walk->decision, walk->steps, walk->n_steps, result, walk->data);
    return;
  }
  for (int answer = MRC_DECISION_UNSAID;
       answer < (int) asked->answers->len && walk->n_ends <= MRC_DECISION_MAX_WAYS; answer++) {
    const char *next = mrc_decision_question_get_next (asked, answer);

    if (*next == '\0')
      continue;
    walk->steps[walk->n_steps++] = (MrcDecisionStep){ question, answer };
    walk_on (walk, next);
    walk->n_steps--;
  }
}

gboolean
mrc_decision_each_way (const MrcDecision *self, MrcDecisionWayFunc each, gpointer data)
{
  Walk walk = { .decision = self, .each = each, .data = data };
  const MrcDecisionQuestion *first = mrc_decision_get_question (self, 0);

  if (first != NULL)
    walk_on (&walk, first->id);
  return walk.n_ends <= MRC_DECISION_MAX_WAYS;
}
