// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build-private.h"

static const MrcAdvice no_advice = { "", { "", "" } };

/* @owner: (transfer full) */
static gboolean
put_advices (sqlite3 *db, char *owner, GPtrArray *advices)
{
  g_autofree char *key = owner;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < advices->len; i++) {
    const MrcAdvice *advice = g_ptr_array_index (advices, i);

    ok = mrc_pack_put (db, "put-advice", "sisss", key, (int) i, advice->picture, advice->text[0],
                       advice->text[1]);
  }
  return ok;
}

static gboolean
put_answer (sqlite3 *db, const char *question, const MrcDecisionAnswer *answer, int position)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *risks = NULL;
  const MrcAdvice *plan = answer->plan != NULL ? answer->plan : &no_advice;

  for (guint i = 0; i < answer->risks->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (answer->risks, i));
  g_ptr_array_add (names, NULL);
  risks = g_strjoinv (" ", (char **) names->pdata);
  return mrc_pack_put (db, "put-answer", "sissssssssss", question, position, answer->id, answer->picture,
                       answer->label[0], answer->label[1], answer->sub[0], answer->sub[1], plan->text[0],
                       plan->text[1], risks, answer->next) &&
         put_advices (db, g_strconcat (question, "/", answer->id, NULL), answer->papers);
}

static gboolean
put_question (sqlite3 *db, const char *slug, const MrcDecisionQuestion *question, int position)
{
  g_autofree char *key = g_strconcat (slug, "/", question->id, NULL);
  gboolean ok =
    mrc_pack_put (db, "put-question", "sissssss", slug, position, question->id, question->question[0],
                  question->question[1], question->sub[0], question->sub[1], question->otherwise);

  for (guint i = 0; ok && i < question->answers->len; i++)
    ok = put_answer (db, key, g_ptr_array_index (question->answers, i), (int) i);
  return ok;
}

static gboolean
put_result (sqlite3 *db, const char *slug, const MrcDecisionResult *result, int position)
{
  return mrc_pack_put (db, "put-result", "sisssss", slug, position, result->id,
                       mrc_outcome_name (result->outcome), result->plan->picture, result->plan->text[0],
                       result->plan->text[1]) &&
         put_advices (db, g_strconcat (slug, "/", result->id, " steps", NULL), result->steps) &&
         put_advices (db, g_strconcat (slug, "/", result->id, " papers", NULL), result->papers);
}

static gboolean
put_decision (sqlite3 *db, const MrcDecision *decision, int position)
{
  gboolean ok = mrc_pack_put (db, "put-decision", "issssssssiii", position, decision->slug,
                              decision->title[0], decision->title[1], decision->picture, decision->audience,
                              decision->reviewer, decision->source[0], decision->source[1], decision->as_of,
                              decision->review_by, decision->sensitive);

  for (guint i = 0; ok && i < decision->questions->len; i++)
    ok = put_question (db, decision->slug, g_ptr_array_index (decision->questions, i), (int) i);
  for (guint i = 0; ok && i < decision->results->len; i++)
    ok = put_result (db, decision->slug, g_ptr_array_index (decision->results, i), (int) i);
  return ok;
}

static gboolean
put_risk (sqlite3 *db, const MrcRisk *risk, int position)
{
  const MrcAdvice *step = risk->step != NULL ? risk->step : &no_advice;

  return mrc_pack_put (db, "put-risk", "isssssssi", position, risk->id, risk->care->picture,
                       risk->care->text[0], risk->care->text[1], step->picture, step->text[0], step->text[1],
                       risk->stop);
}

gboolean
mrc_pack_put_decisions (sqlite3 *db, MrcSource *source)
{
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < source->decisions->len; i++)
    ok = put_decision (db, g_ptr_array_index (source->decisions, i), (int) i);
  for (guint i = 0; ok && i < source->risks->len; i++)
    ok = put_risk (db, g_ptr_array_index (source->risks, i), (int) i);
  return ok;
}
