// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include <string.h>

#include "content/problem.h"

/* A decision path being checked. */
typedef struct {
  MrcSource *source;
  const MrcDecision *decision;
  gboolean broken;              /* its ways cannot be walked */
  int shortest[MRC_N_OUTCOMES]; /* questions of a way; 0 where none ends so */
  int longest[MRC_N_OUTCOMES];
} Check;

static void complain (Check *self, gconstpointer thing, const char *remedy, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

static void
complain (Check *self, gconstpointer thing, const char *remedy, const char *format, ...)
{
  const MrcOrigin *origin = mrc_source_origin (self->source, thing);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  mrc_problem_add (self->source->problems, origin->file, origin->line, remedy, "%s", what);
}

static gboolean
is_node (const MrcDecision *decision, const char *id)
{
  return mrc_decision_find_question (decision, id) >= 0 || mrc_decision_find_result (decision, id) != NULL;
}

static int
find_risk (MrcSource *source, const char *id)
{
  for (guint i = 0; i < source->risks->len; i++) {
    if (g_str_equal (((MrcRisk *) source->risks->pdata[i])->id, id))
      return (int) i;
  }
  return -1;
}

static void
check_advices (Check *self, GPtrArray *advices)
{
  for (guint i = 0; i < advices->len; i++) {
    const MrcAdvice *advice = g_ptr_array_index (advices, i);

    mrc_source_check_picture (self->source, advice, advice->picture);
  }
}

static void
check_lead (Check *self, gconstpointer thing, const char *key, const char *node)
{
  if (is_node (self->decision, node))
    return;
  self->broken = TRUE;
  if (*node == '\0') /* missing: said already */
    return;
  complain (self, thing, "name a question or a result of this path", "a dead end: %s: leads nowhere: %s", key,
            node);
}

static void
check_answer (Check *self, const MrcDecisionQuestion *question, int index)
{
  const MrcDecisionAnswer *answer = mrc_decision_question_get_answer (question, index);

  mrc_source_check_picture (self->source, answer, answer->picture);
  check_advices (self, answer->papers);
  check_lead (self, answer, "next", answer->next);
  if (*answer->id != '\0' && mrc_decision_question_find_answer (question, answer->id) != index)
    complain (self, answer, "rename one", "two answers have the id %s", answer->id);
  for (guint i = 0; i < answer->risks->len; i++) {
    const char *risk = g_ptr_array_index (answer->risks, i);

    if (find_risk (self->source, risk) < 0)
      complain (self, answer, "write it into risks.yaml, or name another", "there is no risk %s", risk);
  }
}

static void
check_question (Check *self, int index)
{
  const MrcDecisionQuestion *question = mrc_decision_get_question (self->decision, index);

  if (mrc_decision_find_question (self->decision, question->id) != index ||
      mrc_decision_find_result (self->decision, question->id) != NULL) {
    self->broken = TRUE;
    complain (self, question, "rename one", "two questions or results have the id %s", question->id);
  }
  if (question->answers->len < MRC_DECISION_MIN_ANSWERS || question->answers->len > MRC_DECISION_MAX_ANSWERS)
    complain (self, question, "ask so that there are two to five", "%u answers", question->answers->len);
  if (*question->otherwise != '\0')
    check_lead (self, question, "otherwise", question->otherwise);
  for (guint i = 0; i < question->answers->len; i++)
    check_answer (self, question, (int) i);
}

static void
check_result (Check *self, const MrcDecisionResult *result)
{
  if (mrc_decision_find_result (self->decision, result->id) != result) {
    self->broken = TRUE;
    complain (self, result, "rename one", "two questions or results have the id %s", result->id);
  }
  if (result->steps->len != MRC_DECISION_STEPS)
    complain (self, result, "write three, what matters most first", "%u steps", result->steps->len);
  mrc_source_check_picture (self->source, result->plan, result->plan->picture);
  check_advices (self, result->steps);
  check_advices (self, result->papers);
}

/* @on_way: the questions between the first and this one; @met: all that were met. */
static void
follow (Check *self, const char *node, GHashTable *met, GHashTable *on_way)
{
  int index = mrc_decision_find_question (self->decision, node);
  const MrcDecisionQuestion *question = mrc_decision_get_question (self->decision, index);

  if (question != NULL && g_hash_table_contains (on_way, node)) {
    self->broken = TRUE;
    complain (self, question, "let its answers lead on to other questions",
              "a circle: the question %s leads back to itself", node);
  }
  if (!g_hash_table_add (met, (gpointer) node) || question == NULL)
    return;
  g_hash_table_add (on_way, (gpointer) node);
  for (int answer = MRC_DECISION_UNSAID; answer < (int) question->answers->len; answer++) {
    const char *next = mrc_decision_question_get_next (question, answer);

    if (*next != '\0')
      follow (self, next, met, on_way);
  }
  g_hash_table_remove (on_way, node);
}

static void
check_reach (Check *self)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) on_way = g_hash_table_new (g_str_hash, g_str_equal);
  const MrcDecision *decision = self->decision;

  follow (self, mrc_decision_get_question (decision, 0)->id, met, on_way);
  for (guint i = 0; i < decision->questions->len; i++) {
    const MrcDecisionQuestion *question = g_ptr_array_index (decision->questions, i);

    if (!g_hash_table_contains (met, question->id))
      complain (self, question, "let an answer lead to it, or delete it",
                "no answer leads to the question %s", question->id);
  }
  for (guint i = 0; i < decision->results->len; i++) {
    const MrcDecisionResult *result = g_ptr_array_index (decision->results, i);

    if (!g_hash_table_contains (met, result->id))
      complain (self, result, "let an answer lead to it, or delete it", "no answer leads to the result %s",
                result->id);
  }
}

static void
check_room (Check *self, const MrcDecisionResult *result, guint n, guint most, const char *what)
{
  if (n > most)
    complain (self, result, "leave some out: a sheet has no room for more", "more than %u %s on a way to it",
              most, what);
}

static void
check_way (const MrcDecision *decision,
           const MrcDecisionStep *steps,
           int n_steps,
           const MrcDecisionResult *result,
           gpointer data)
{
  Check *self = data;
  guint64 raised[4] = { 0 }; /* a bit a risk */
  guint n_risks = 0, n_plan = 1, n_papers = result->papers->len;

  for (int i = 0; i < n_steps; i++) {
    const MrcDecisionAnswer *answer = mrc_decision_question_get_answer (
      mrc_decision_get_question (decision, steps[i].question), steps[i].answer);

    n_plan += answer != NULL && answer->plan != NULL;
    n_papers += answer != NULL ? answer->papers->len : 0;
    for (guint n = 0; answer != NULL && n < answer->risks->len; n++) {
      int risk = find_risk (self->source, answer->risks->pdata[n]);

      if (risk < 0 || risk >= (int) G_N_ELEMENTS (raised) * 64 || (raised[risk / 64] >> risk % 64 & 1) != 0)
        continue;
      raised[risk / 64] |= (guint64) 1 << risk % 64;
      n_risks++;
      if (((MrcRisk *) self->source->risks->pdata[risk])->stop && result->outcome != MRC_OUTCOME_STOP)
        complain (self, answer, "let it lead to a result with the outcome stop",
                  "the risk %s can still end in the result %s", (char *) answer->risks->pdata[n], result->id);
    }
  }
  check_room (self, result, n_risks, MRC_DECISION_MAX_RISKS, "risks");
  check_room (self, result, n_plan, MRC_DECISION_MAX_PLAN, "lines of a plan");
  check_room (self, result, n_papers, MRC_DECISION_MAX_PAPERS, "papers");
  if (self->shortest[result->outcome] == 0 || n_steps < self->shortest[result->outcome])
    self->shortest[result->outcome] = n_steps;
  self->longest[result->outcome] = MAX (self->longest[result->outcome], n_steps);
}

/* Who would rather stay is owed as much thought as who would rather go (product.md, "Who uses it"). */
static void
check_balance (Check *self)
{
  const int *shortest = self->shortest, *longest = self->longest;

  if (longest[MRC_OUTCOME_GO] == 0 || longest[MRC_OUTCOME_STAY] == 0)
    complain (self, self->decision, "give it a result with the outcome go and one with stay",
              "no way ends in %s",
              mrc_outcome_name (longest[MRC_OUTCOME_GO] == 0 ? MRC_OUTCOME_GO : MRC_OUTCOME_STAY));
  else if (ABS (longest[MRC_OUTCOME_GO] - longest[MRC_OUTCOME_STAY]) > 1 ||
           ABS (shortest[MRC_OUTCOME_GO] - shortest[MRC_OUTCOME_STAY]) > 1)
    complain (self, self->decision, "ask as many questions for both, one more or less",
              "%d to %d questions end in go, %d to %d in stay", shortest[MRC_OUTCOME_GO],
              longest[MRC_OUTCOME_GO], shortest[MRC_OUTCOME_STAY], longest[MRC_OUTCOME_STAY]);
}

/* One whose file is no YAML has been complained of; what hangs on it is not wrong. */
static gboolean
is_read (const MrcDecision *decision)
{
  return decision->questions->len > 0 || *decision->title[0] != '\0';
}

static void
check_decision (MrcSource *source, const MrcDecision *decision)
{
  Check check = { .source = source, .decision = decision };

  if (!is_read (decision))
    return;
  mrc_source_check_picture (source, decision, decision->picture);
  if (decision->questions->len == 0 || decision->questions->len > MRC_DECISION_MAX_QUESTIONS) {
    complain (&check, decision, "ask between one and 32, its parts counted", "%u questions",
              decision->questions->len);
    return;
  }
  for (guint i = 0; i < decision->questions->len; i++)
    check_question (&check, (int) i);
  for (guint i = 0; i < decision->results->len; i++)
    check_result (&check, g_ptr_array_index (decision->results, i));
  check_reach (&check);
  if (check.broken)
    return;
  if (!mrc_decision_each_way (decision, check_way, &check))
    complain (&check, decision, "ask less, or let questions go together",
              "more than %d ways: nobody can walk them all", MRC_DECISION_MAX_WAYS);
  check_balance (&check);
}

static gboolean
is_raised (MrcSource *source, const char *risk)
{
  for (guint i = 0; i < source->decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (source->decisions, i);

    if (!is_read (decision))
      return TRUE;
    for (guint q = 0; q < decision->questions->len; q++) {
      const MrcDecisionQuestion *question = g_ptr_array_index (decision->questions, q);

      for (guint a = 0; a < question->answers->len; a++) {
        const MrcDecisionAnswer *answer = g_ptr_array_index (question->answers, a);

        if (g_ptr_array_find_with_equal_func (answer->risks, risk, g_str_equal, NULL))
          return TRUE;
      }
    }
  }
  return FALSE;
}

static void
check_risk (MrcSource *source, int index)
{
  const MrcRisk *risk = g_ptr_array_index (source->risks, index);
  Check check = { .source = source };

  mrc_source_check_picture (source, risk->care, risk->care->picture);
  if (risk->step != NULL)
    mrc_source_check_picture (source, risk->step, risk->step->picture);
  if (*risk->id == '\0')
    return;
  if (find_risk (source, risk->id) != index)
    complain (&check, risk, "rename one", "two risks have the id %s", risk->id);
  else if (!is_raised (source, risk->id))
    complain (&check, risk, "let an answer raise it, or delete it", "no answer raises the risk %s", risk->id);
}

void
mrc_source_check_decisions (MrcSource *self)
{
  for (guint i = 0; i < self->risks->len; i++)
    check_risk (self, (int) i);
  for (guint i = 0; i < self->decisions->len; i++)
    check_decision (self, g_ptr_array_index (self->decisions, i));
}
