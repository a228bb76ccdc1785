// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include <string.h>

#include "content/problem.h"

#define RISKS "risks.yaml"

static gboolean
is_map (MrcSource *self, const char *file, const MrcYaml *item, const char *form)
{
  if (item->kind == MRC_YAML_MAP)
    return TRUE;
  mrc_problem_add (self->problems, file, item->line, form, "no keys");
  return FALSE;
}

static void
take_id (MrcSource *self, const char *file, const MrcYaml *map, char **id)
{
  mrc_fields_text (self, file, map, "id", TRUE, id);
  if (**id != '\0' && !mrc_is_slug (*id))
    mrc_problem_add (self->problems, file, mrc_yaml_get (map, "id")->line,
                     "write small letters, digits and hyphens", "\"%s\" is no id", *id);
}

/* { picture: …, text: { bn: …, en: … } } */
static MrcAdvice *
read_advice (MrcSource *self, const char *file, const MrcYaml *map)
{
  g_autoptr (MrcAdvice) advice = mrc_advice_new ();

  mrc_source_note (self, advice, file, map->line);
  if (is_map (self, file, map, "write it as { picture: …, text: { bn: …, en: … } }")) {
    mrc_fields_known (self, file, map, "picture text");
    mrc_fields_text (self, file, map, "picture", TRUE, &advice->picture);
    mrc_fields_words (self, file, map, "text", TRUE, advice->text);
  }
  return g_steal_pointer (&advice);
}

static void
read_advices (MrcSource *self, const char *file, const MrcYaml *map, const char *key, GPtrArray *into)
{
  const MrcYaml *list = mrc_fields_list (self, file, map, key);

  for (guint i = 0; list != NULL && i < list->items->len; i++)
    g_ptr_array_add (into, read_advice (self, file, g_ptr_array_index (list->items, i)));
}

static void
read_names (MrcSource *self, const char *file, const MrcYaml *map, const char *key, GPtrArray *into)
{
  const MrcYaml *list = mrc_fields_list (self, file, map, key);

  for (guint i = 0; list != NULL && i < list->items->len; i++) {
    const MrcYaml *name = g_ptr_array_index (list->items, i);

    if (name->kind == MRC_YAML_TEXT && mrc_is_slug (name->text))
      g_ptr_array_add (into, g_strdup (name->text));
    else
      mrc_problem_add (self->problems, file, name->line, "write ids in brackets, as [broker]",
                       "%s: has something that is no id", key);
  }
}

static MrcDecisionAnswer *
read_answer (MrcSource *self, const char *file, const MrcYaml *map)
{
  g_autoptr (MrcDecisionAnswer) answer = mrc_decision_answer_new ();

  mrc_source_note (self, answer, file, map->line);
  if (!is_map (self, file, map, "write it as lines of id:, picture:, label: and next:"))
    return g_steal_pointer (&answer);
  mrc_fields_known (self, file, map, "id picture label sub plan risks papers next");
  take_id (self, file, map, &answer->id);
  mrc_fields_text (self, file, map, "picture", TRUE, &answer->picture);
  mrc_fields_words (self, file, map, "label", TRUE, answer->label);
  mrc_fields_words (self, file, map, "sub", FALSE, answer->sub);
  if (mrc_yaml_get (map, "plan") != NULL) {
    answer->plan = mrc_advice_new ();
    mrc_source_note (self, answer->plan, file, mrc_yaml_get (map, "plan")->line);
    mrc_advice_set_picture (answer->plan, answer->picture);
    mrc_fields_words (self, file, map, "plan", FALSE, answer->plan->text);
  }
  if (mrc_yaml_get (map, "risks") != NULL)
    read_names (self, file, map, "risks", answer->risks);
  if (mrc_yaml_get (map, "papers") != NULL)
    read_advices (self, file, map, "papers", answer->papers);
  mrc_fields_text (self, file, map, "next", TRUE, &answer->next);
  return g_steal_pointer (&answer);
}

static MrcDecisionQuestion *
read_question (MrcSource *self, const char *file, const MrcYaml *map)
{
  g_autoptr (MrcDecisionQuestion) question = mrc_decision_question_new ();
  const MrcYaml *list = NULL;

  mrc_source_note (self, question, file, map->line);
  if (!is_map (self, file, map, "write it as lines of id:, question: and answers:"))
    return g_steal_pointer (&question);
  mrc_fields_known (self, file, map, "id question sub otherwise answers");
  take_id (self, file, map, &question->id);
  mrc_fields_words (self, file, map, "question", TRUE, question->question);
  mrc_fields_words (self, file, map, "sub", FALSE, question->sub);
  mrc_fields_text (self, file, map, "otherwise", FALSE, &question->otherwise);
  list = mrc_fields_list (self, file, map, "answers");
  for (guint i = 0; list != NULL && i < list->items->len; i++)
    g_ptr_array_add (question->answers, read_answer (self, file, g_ptr_array_index (list->items, i)));
  return g_steal_pointer (&question);
}

static MrcDecisionResult *
read_result (MrcSource *self, const char *file, const MrcYaml *map)
{
  g_autoptr (MrcDecisionResult) result = mrc_decision_result_new ();
  g_autofree char *outcome = NULL;

  mrc_source_note (self, result, file, map->line);
  if (!is_map (self, file, map, "write it as lines of id:, outcome:, plan:, steps: and papers:"))
    return g_steal_pointer (&result);
  mrc_fields_known (self, file, map, "id outcome plan steps papers");
  take_id (self, file, map, &result->id);
  mrc_fields_text (self, file, map, "outcome", TRUE, &outcome);
  if (*outcome != '\0' && !mrc_outcome_from_name (outcome, &result->outcome))
    mrc_problem_add (self->problems, file, mrc_yaml_get (map, "outcome")->line,
                     "write go, wait, stay or stop", "unknown outcome: %s", outcome);
  if (mrc_yaml_get (map, "plan") != NULL) {
    mrc_advice_free (result->plan);
    result->plan = read_advice (self, file, mrc_yaml_get (map, "plan"));
  } else {
    mrc_source_note (self, result->plan, file, map->line);
    mrc_problem_add (self->problems, file, map->line, "add the line", "plan: is missing");
  }
  read_advices (self, file, map, "steps", result->steps);
  read_advices (self, file, map, "papers", result->papers);
  return g_steal_pointer (&result);
}

/* What a path and a part of one have in common. */
static void
read_body (MrcSource *self, const char *file, const MrcYaml *map, MrcDecision *decision)
{
  const MrcYaml *questions = mrc_yaml_get (map, "questions");
  const MrcYaml *results = mrc_yaml_get (map, "results");

  if (questions != NULL)
    questions = mrc_fields_list (self, file, map, "questions");
  for (guint i = 0; questions != NULL && i < questions->items->len; i++)
    g_ptr_array_add (decision->questions,
                     read_question (self, file, g_ptr_array_index (questions->items, i)));
  if (results != NULL)
    results = mrc_fields_list (self, file, map, "results");
  for (guint i = 0; results != NULL && i < results->items->len; i++)
    g_ptr_array_add (decision->results, read_result (self, file, g_ptr_array_index (results->items, i)));
}

static void
read_parts (MrcSource *self, const char *file, const MrcYaml *map, MrcDecision *decision, GHashTable *used)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (mrc_yaml_get (map, "parts") == NULL)
    return;
  read_names (self, file, map, "parts", parts);
  for (guint i = 0; i < parts->len; i++) {
    g_autofree char *part = g_strdup_printf ("paths/parts/%s.yaml", (char *) parts->pdata[i]);
    g_autoptr (MrcYaml) body = mrc_source_load_yaml (self, part);

    g_hash_table_add (used, g_strdup (part));
    if (body == NULL)
      continue;
    mrc_fields_known (self, part, body, "questions results");
    read_body (self, part, body, decision);
  }
}

static void
read_heading (MrcSource *self, const char *file, const MrcYaml *map, MrcDecision *decision)
{
  mrc_fields_known (
    self, file, map,
    "title picture audience sensitive reviewer source as_of review_by parts questions results");
  mrc_fields_words (self, file, map, "title", TRUE, decision->title);
  mrc_fields_text (self, file, map, "picture", TRUE, &decision->picture);
  mrc_fields_text (self, file, map, "audience", TRUE, &decision->audience);
  if (*decision->audience != '\0' && !mrc_is_one_of (decision->audience, "prospective returnee family all"))
    mrc_problem_add (self->problems, file, mrc_yaml_get (map, "audience")->line,
                     "write prospective, returnee, family or all", "unknown audience: %s",
                     decision->audience);
  decision->sensitive = mrc_fields_yes (self, file, map, "sensitive");
  mrc_fields_text (self, file, map, "reviewer", FALSE, &decision->reviewer);
  mrc_fields_words (self, file, map, "source", TRUE, decision->source);
  decision->as_of = mrc_fields_day (self, file, map, "as_of");
  decision->review_by = mrc_fields_day (self, file, map, "review_by");
  if (decision->as_of != 0 && decision->review_by != 0 && decision->review_by < decision->as_of)
    mrc_problem_add (self->problems, file, mrc_yaml_get (map, "review_by")->line,
                     "write the day by which somebody looks at it again", "review_by: is before as_of");
}

/* Returns: whether its parts are known */
static gboolean
read_decision (MrcSource *self, const char *file, const char *slug, GHashTable *used)
{
  g_autoptr (MrcYaml) map = mrc_source_load_yaml (self, file);
  MrcDecision *decision = mrc_decision_new ();

  /* As with a topic: even one that cannot be read is there. */
  g_ptr_array_add (self->decisions, decision);
  g_free (decision->slug);
  decision->slug = g_strdup (slug);
  mrc_source_note (self, decision, file, map != NULL ? map->line : 1);
  if (map == NULL)
    return FALSE;
  read_heading (self, file, map, decision);
  read_body (self, file, map, decision);
  read_parts (self, file, map, decision, used);
  return TRUE;
}

static void
read_risk (MrcSource *self, const MrcYaml *map)
{
  MrcRisk *risk = mrc_risk_new ();

  g_ptr_array_add (self->risks, risk);
  mrc_source_note (self, risk, RISKS, map->line);
  if (!is_map (self, RISKS, map, "write it as lines of id:, care: and step:"))
    return;
  mrc_fields_known (self, RISKS, map, "id care step stop");
  take_id (self, RISKS, map, &risk->id);
  risk->stop = mrc_fields_yes (self, RISKS, map, "stop");
  if (mrc_yaml_get (map, "step") != NULL)
    risk->step = read_advice (self, RISKS, mrc_yaml_get (map, "step"));
  if (mrc_yaml_get (map, "care") == NULL) {
    mrc_problem_add (self->problems, RISKS, map->line, "add the line", "care: is missing");
    return;
  }
  mrc_advice_free (risk->care);
  risk->care = read_advice (self, RISKS, mrc_yaml_get (map, "care"));
}

static void
read_risks (MrcSource *self)
{
  g_autoptr (MrcYaml) map = mrc_source_load_yaml (self, RISKS);
  const MrcYaml *list = NULL;

  if (map == NULL)
    return;
  mrc_fields_known (self, RISKS, map, "risks");
  list = mrc_fields_list (self, RISKS, map, "risks");
  for (guint i = 0; list != NULL && i < list->items->len; i++)
    read_risk (self, g_ptr_array_index (list->items, i));
}

static void
check_parts (MrcSource *self, GHashTable *used)
{
  g_autofree char *path = g_build_filename (self->folder, "paths", "parts", NULL);
  g_auto (GStrv) names =
    g_file_test (path, G_FILE_TEST_IS_DIR) ? mrc_source_list (self, "paths/parts") : NULL;

  for (int i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *file = g_build_filename ("paths", "parts", names[i], NULL);

    if (!g_hash_table_contains (used, file))
      mrc_problem_add (self->problems, file, 0, "name it under parts: of a path, or move it away",
                       "no path has this part");
  }
}

/* A folder without decision paths is whole too. */
void
mrc_source_read_decisions (MrcSource *self)
{
  g_autofree char *path = g_build_filename (self->folder, "paths", NULL);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) names = NULL;
  gboolean all = TRUE;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return;
  read_risks (self);
  names = mrc_source_list (self, "paths");
  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_build_filename ("paths", names[i], NULL);
    g_autofree char *slug = g_strndup (names[i], strcspn (names[i], "."));

    if (g_str_equal (names[i], "parts"))
      continue;
    if (mrc_is_slug (slug) && g_str_equal (names[i] + strlen (slug), ".yaml"))
      all = read_decision (self, file, slug, used) && all;
    else
      mrc_problem_add (self->problems, file, 0, "name it like again.yaml, or move it away",
                       "no name of a path");
  }
  if (all)
    check_parts (self, used);
}
