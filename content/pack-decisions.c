// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/pack-private.h"

static void
read_advice (MrcPack *self, sqlite3_stmt *row, gpointer advices)
{
  MrcAdvice *advice = mrc_advice_new ();

  mrc_pack_take_text (&advice->picture, row, 0);
  mrc_pack_take_words (advice->text, row, 1);
  g_ptr_array_add (advices, advice);
}

static void
read_answer (MrcPack *self, sqlite3_stmt *row, gpointer question)
{
  MrcDecisionAnswer *answer = mrc_decision_answer_new ();
  g_autoptr (MrcAdvice) plan = mrc_advice_new ();
  g_autofree char *risks = mrc_pack_dup_column (row, 8);
  g_auto (GStrv) names = g_strsplit (risks, " ", -1);

  mrc_pack_take_text (&answer->id, row, 0);
  mrc_pack_take_text (&answer->picture, row, 1);
  mrc_pack_take_words (answer->label, row, 2);
  mrc_pack_take_words (answer->sub, row, 4);
  mrc_pack_take_words (plan->text, row, 6);
  mrc_pack_take_text (&answer->next, row, 9);
  if (*plan->text[0] != '\0') {
    mrc_advice_set_picture (plan, answer->picture);
    answer->plan = g_steal_pointer (&plan);
  }
  for (int i = 0; names[i] != NULL; i++) {
    if (*names[i] != '\0')
      g_ptr_array_add (answer->risks, g_strdup (names[i]));
  }
  g_ptr_array_add (((MrcDecisionQuestion *) question)->answers, answer);
}

static void
read_question (MrcPack *self, sqlite3_stmt *row, gpointer decision)
{
  MrcDecisionQuestion *question = mrc_decision_question_new ();

  mrc_pack_take_text (&question->id, row, 0);
  mrc_pack_take_words (question->question, row, 1);
  mrc_pack_take_words (question->sub, row, 3);
  mrc_pack_take_text (&question->otherwise, row, 5);
  g_ptr_array_add (((MrcDecision *) decision)->questions, question);
}

/* An outcome this kiosk does not know goes nowhere abroad. */
static void
read_result (MrcPack *self, sqlite3_stmt *row, gpointer decision)
{
  MrcDecisionResult *result = mrc_decision_result_new ();
  g_autofree char *outcome = mrc_pack_dup_column (row, 1);

  mrc_pack_take_text (&result->id, row, 0);
  if (!mrc_outcome_from_name (outcome, &result->outcome))
    result->outcome = MRC_OUTCOME_STOP;
  mrc_pack_take_text (&result->plan->picture, row, 2);
  mrc_pack_take_words (result->plan->text, row, 3);
  g_ptr_array_add (((MrcDecision *) decision)->results, result);
}

static void
read_decision (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  MrcDecision *decision = mrc_decision_new ();

  mrc_pack_take_text (&decision->slug, row, 0);
  mrc_pack_take_words (decision->title, row, 1);
  mrc_pack_take_text (&decision->picture, row, 3);
  mrc_pack_take_text (&decision->audience, row, 4);
  mrc_pack_take_text (&decision->reviewer, row, 5);
  mrc_pack_take_words (decision->source, row, 6);
  decision->as_of = mrc_pack_take_day (row, 8);
  decision->review_by = mrc_pack_take_day (row, 9);
  decision->sensitive = sqlite3_column_int (row, 10) != 0;
  g_ptr_array_add (self->decisions, decision);
}

static void
read_risk (MrcPack *self, sqlite3_stmt *row, gpointer data)
{
  MrcRisk *risk = mrc_risk_new ();
  g_autoptr (MrcAdvice) step = mrc_advice_new ();

  mrc_pack_take_text (&risk->id, row, 0);
  mrc_pack_take_text (&risk->care->picture, row, 1);
  mrc_pack_take_words (risk->care->text, row, 2);
  mrc_pack_take_text (&step->picture, row, 4);
  mrc_pack_take_words (step->text, row, 5);
  risk->stop = sqlite3_column_int (row, 7) != 0;
  if (*step->text[0] != '\0')
    risk->step = g_steal_pointer (&step);
  g_ptr_array_add (self->risks, risk);
}

/* @owner: (transfer full) */
static gboolean
read_advices (MrcPack *self, char *owner, GPtrArray *into)
{
  g_autofree char *key = owner;

  return mrc_pack_read_rows (self, "advices", key, read_advice, into);
}

static gboolean
read_answers (MrcPack *self, const MrcDecision *decision, MrcDecisionQuestion *question)
{
  g_autofree char *key = g_strconcat (decision->slug, "/", question->id, NULL);
  gboolean ok = mrc_pack_read_rows (self, "answers", key, read_answer, question);

  for (guint i = 0; ok && i < question->answers->len; i++) {
    MrcDecisionAnswer *answer = g_ptr_array_index (question->answers, i);

    ok = read_advices (self, g_strconcat (key, "/", answer->id, NULL), answer->papers);
  }
  return ok;
}

static gboolean
read_parts (MrcPack *self, MrcDecision *decision)
{
  gboolean ok = mrc_pack_read_rows (self, "questions", decision->slug, read_question, decision) &&
                mrc_pack_read_rows (self, "results", decision->slug, read_result, decision);

  for (guint i = 0; ok && i < decision->questions->len; i++)
    ok = read_answers (self, decision, g_ptr_array_index (decision->questions, i));
  for (guint i = 0; ok && i < decision->results->len; i++) {
    MrcDecisionResult *result = g_ptr_array_index (decision->results, i);

    ok = read_advices (self, g_strconcat (decision->slug, "/", result->id, " steps", NULL), result->steps) &&
         read_advices (self, g_strconcat (decision->slug, "/", result->id, " papers", NULL), result->papers);
  }
  return ok;
}

gboolean
mrc_pack_read_decisions (MrcPack *self)
{
  gboolean ok = mrc_pack_read_rows (self, "risks", NULL, read_risk, NULL) &&
                mrc_pack_read_rows (self, "decisions", NULL, read_decision, NULL);

  for (guint i = 0; ok && i < self->decisions->len; i++)
    ok = read_parts (self, g_ptr_array_index (self->decisions, i));
  return ok;
}
