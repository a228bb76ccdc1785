// SPDX-License-Identifier: GPL-3.0-or-later

/* The decision paths that are shipped: every way of them, as a visitor would walk it. */

#include "content/source.h"
#include "kiosk/counsel/decision-answers.h"
#include "kiosk/counsel/decision-plan.h"

#include <string.h>

#define RISKS_A_PAGE 4 /* as kiosk/app shows them */

static MrcSource *shipped;

static const MrcDecision *
decision_of (const char *slug)
{
  const MrcDecision *decision = mrc_source_get_decision (shipped, slug);

  g_assert_nonnull (decision);
  return decision;
}

typedef struct {
  guint n_ways;
  int fewest[MRC_N_OUTCOMES]; /* pages of a way, its result's among them; 0: no way ends so */
  int most[MRC_N_OUTCOMES];
  guint met[MRC_DECISION_MAX_QUESTIONS]; /* a bit an answer, the lowest "would rather not say" */
} Walked;

static void
assert_lines (GPtrArray *advices, guint least, guint most)
{
  g_assert_cmpuint (advices->len, >=, least);
  g_assert_cmpuint (advices->len, <=, most);
  for (guint i = 0; i < advices->len; i++) {
    const MrcAdvice *advice = g_ptr_array_index (advices, i);

    g_assert_true (*advice->text[MRC_LANGUAGE_BENGALI] != '\0' &&
                   *advice->text[MRC_LANGUAGE_ENGLISH] != '\0');
    g_assert_true (g_hash_table_contains (shipped->pictures, advice->picture));
    for (guint n = 0; n < i; n++)
      g_assert_cmpstr (advice->text[MRC_LANGUAGE_BENGALI], !=,
                       ((const MrcAdvice *) g_ptr_array_index (advices, n))->text[MRC_LANGUAGE_BENGALI]);
  }
}

static void
look_at_way (const MrcDecision *decision,
             const MrcDecisionStep *steps,
             int n_steps,
             const MrcDecisionResult *result,
             gpointer data)
{
  Walked *walked = data;
  g_autoptr (MrcDecisionPlan) plan = mrc_decision_plan_new (decision, shipped->risks, steps, n_steps, result);
  int pages = n_steps + 3 + (int) (plan->risks->len + RISKS_A_PAGE - 1) / RISKS_A_PAGE;

  assert_lines (plan->plan, 1, MRC_DECISION_MAX_PLAN);
  assert_lines (plan->risks, 0, MRC_DECISION_MAX_RISKS);
  assert_lines (plan->steps, MRC_DECISION_STEPS, MRC_DECISION_STEPS);
  assert_lines (plan->papers, 1, MRC_DECISION_MAX_PAPERS);
  g_assert_true (plan->plan->pdata[0] == result->plan);
  g_assert_true (plan->papers->pdata[0] == result->papers->pdata[0]);
  g_assert_true (g_ptr_array_find (result->steps, plan->steps->pdata[MRC_DECISION_STEPS - 1], NULL));
  walked->n_ways++;
  if (walked->fewest[result->outcome] == 0 || pages < walked->fewest[result->outcome])
    walked->fewest[result->outcome] = pages;
  walked->most[result->outcome] = MAX (walked->most[result->outcome], pages);
  for (int i = 0; i < n_steps; i++)
    walked->met[steps[i].question] |= 1u << (steps[i].answer + 1);
}

/* Each way comes to a whole paper with something of the result's own among the steps, each answer lies on a
 * way, and who stays is asked and told as much as who goes: as many pages, one more or less. */
static void
test_every_way (gconstpointer slug)
{
  const MrcDecision *decision = decision_of (slug);
  Walked walked = { 0 };

  g_assert_true (mrc_decision_each_way (decision, look_at_way, &walked));
  g_test_message ("%s: %u ways, %d to %d pages to go, %d to %d to stay", (const char *) slug, walked.n_ways,
                  walked.fewest[MRC_OUTCOME_GO], walked.most[MRC_OUTCOME_GO], walked.fewest[MRC_OUTCOME_STAY],
                  walked.most[MRC_OUTCOME_STAY]);
  g_assert_cmpuint (walked.n_ways, >, 1000);
  for (guint i = 0; i < decision->questions->len; i++) {
    const MrcDecisionQuestion *question = g_ptr_array_index (decision->questions, i);
    guint all = ((1u << question->answers->len) - 1) << 1 | (*question->otherwise != '\0');

    g_assert_cmpuint (walked.met[i], ==, all);
  }
  g_assert_cmpint (ABS (walked.fewest[MRC_OUTCOME_GO] - walked.fewest[MRC_OUTCOME_STAY]), <=, 1);
  g_assert_cmpint (ABS (walked.most[MRC_OUTCOME_GO] - walked.most[MRC_OUTCOME_STAY]), <=, 1);
}

/* Answers the open questions by what @answers says ("id=answer" each), else the first answer. */
static const MrcDecisionResult *
answer_all (MrcDecisionAnswers *self,
            const MrcDecision *decision,
            const char *const *answers,
            MrcDecisionStep *steps,
            int *ret_n)
{
  const MrcDecisionQuestion *next = NULL;
  const MrcDecisionResult *result = NULL;

  while ((result = mrc_decision_answers_walk (self, decision, steps, ret_n, &next)) == NULL) {
    int question = mrc_decision_find_question (decision, next->id);
    int answer = 0;

    for (int i = 0; answers[i] != NULL; i++) {
      g_auto (GStrv) parts = g_strsplit (answers[i], "=", 2);

      if (g_str_equal (parts[0], next->id))
        answer = mrc_decision_question_find_answer (next, parts[1]); /* -1 is "would rather not say" */
    }
    mrc_decision_answers_give (self, decision, question, answer);
  }
  return result;
}

typedef struct {
  const char *name;
  const char *slug;
  const char *answers[8];
  const char *result;
  const char *first_risk; /* NULL: none is raised */
  const char *first_step; /* in Bengali, its beginning */
} Golden;

static const Golden golden[] = {
  { "under-18-stops", "go", { "age=under-18" }, "minor", "under-18", "এখানকার আপা" },
  { "a-girl-under-18-stops", "woman", { "age=under-18" }, "minor", "under-18", "এখানকার আপা" },
  { "by-sea-stops", "go", { "age=grown", "visa=sea" }, "not-like-this", "sea-route", "নিয়ম মেনে কীভাবে" },
  { "on-a-visit-visa-stops", "again", { "visa=visit" }, "not-like-this", "visit-visa", "ভিসা এখানে" },
  { "a-woman-on-a-visit-visa-stops",
    "woman",
    { "age=grown", "visa=visit" },
    "not-like-this",
    "visit-visa",
    "ভিসা এখানে" },
  { "what-is-gravest-comes-first",
    "go",
    { "age=grown", "why=debt", "who=broker", "money=no-receipt", "passport=theirs" },
    "go",
    "passport-away",
    "কাগজ নিয়ে" },
  { "nothing-to-fear", "go", { "age=grown", "why=work" }, "go", NULL, "ভিসা আর চুক্তি" },
  { "who-stays", "go", { "age=grown", "why=work", "choice=stay", "stay-flood=no" }, "stay", NULL, "শুরুতে কত" },
  { "who-does-not-know-yet", "woman", { "age=grown", "choice=wait" }, "wait", NULL, "এখানকার মেশিনে" },
  { "pushed-to-go", "woman", { "age=grown", "wish=others" }, "go", "not-my-wish", "আপার সাথে বসে কথা" },
  { "who-says-nothing",
    "go",
    { "age=grown", "why=-", "home=-", "who=-", "visa=-", "money=-", "passport=-" },
    "go",
    NULL,
    "ভিসা আর চুক্তি" },
};

static const MrcRisk *
risk_of (const char *id)
{
  for (guint i = 0; i < shipped->risks->len; i++) {
    const MrcRisk *risk = g_ptr_array_index (shipped->risks, i);

    if (g_str_equal (risk->id, id))
      return risk;
  }
  return NULL;
}

static void
test_golden (gconstpointer data)
{
  const Golden *one = data;
  const MrcDecision *decision = decision_of (one->slug);
  MrcDecisionAnswers *answers = mrc_decision_answers_new ();
  MrcDecisionStep steps[MRC_DECISION_MAX_QUESTIONS];
  int n_steps = 0;
  const MrcDecisionResult *result = NULL;
  g_autoptr (MrcDecisionPlan) plan = NULL;

  mrc_decision_answers_begin (answers, decision);
  result = answer_all (answers, decision, one->answers, steps, &n_steps);
  g_assert_cmpstr (result->id, ==, one->result);
  plan = mrc_decision_plan_new (decision, shipped->risks, steps, n_steps, result);
  if (one->first_risk != NULL)
    g_assert_true (plan->risks->pdata[0] == risk_of (one->first_risk)->care);
  else
    g_assert_cmpuint (plan->risks->len, ==, 0);
  g_assert_true (
    g_str_has_prefix (((MrcAdvice *) plan->steps->pdata[0])->text[MRC_LANGUAGE_BENGALI], one->first_step));
  mrc_decision_answers_free (answers);
}

/* Back, and another answer: the way goes on from there; what was said on the other does not count, and is
 * there again when they come back to it. */
static void
test_a_mind_is_changed (void)
{
  const MrcDecision *decision = decision_of ("go");
  MrcDecisionAnswers *answers = mrc_decision_answers_new ();
  MrcDecisionStep steps[MRC_DECISION_MAX_QUESTIONS];
  const MrcDecisionQuestion *next = NULL;
  int n_steps = 0, answer = 0;
  int choice = mrc_decision_find_question (decision, "choice");
  const char *const to_go[] = { "age=grown", "who=broker", NULL };

  mrc_decision_answers_begin (answers, decision);
  g_assert_cmpstr (answer_all (answers, decision, to_go, steps, &n_steps)->id, ==, "go");
  g_assert_cmpint (n_steps, ==, 9);
  mrc_decision_answers_give (answers, decision, choice, 1);
  g_assert_null (mrc_decision_answers_walk (answers, decision, steps, &n_steps, &next));
  g_assert_cmpstr (next->id, ==, "stay-work");
  g_assert_cmpint (n_steps, ==, 4);
  mrc_decision_answers_give (answers, decision, choice, 0);
  g_assert_cmpstr (mrc_decision_answers_walk (answers, decision, steps, &n_steps, &next)->id, ==, "go");
  g_assert_true (
    mrc_decision_answers_get (answers, decision, mrc_decision_find_question (decision, "who"), &answer));
  g_assert_cmpint (answer, ==, 3);

  /* No such answer, no such question, no "would rather not say" there: nothing happens. */
  mrc_decision_answers_give (answers, decision, choice, 7);
  mrc_decision_answers_give (answers, decision, choice, MRC_DECISION_UNSAID);
  mrc_decision_answers_give (answers, decision, 99, 0);
  mrc_decision_answers_give (answers, decision, -1, 0);
  g_assert_true (mrc_decision_answers_get (answers, decision, choice, &answer));
  g_assert_cmpint (answer, ==, 0);

  /* Another path begins empty. */
  mrc_decision_answers_begin (answers, decision_of ("again"));
  g_assert_null (mrc_decision_answers_walk (answers, decision_of ("again"), steps, &n_steps, &next));
  g_assert_cmpint (n_steps, ==, 0);
  mrc_decision_answers_begin (answers, decision);
  g_assert_false (mrc_decision_answers_get (answers, decision, choice, NULL));
  mrc_decision_answers_free (answers);
}

static void
add_advice (GPtrArray *advices, const char *bengali)
{
  MrcAdvice *advice = mrc_advice_new ();

  g_free (advice->text[MRC_LANGUAGE_BENGALI]);
  advice->text[MRC_LANGUAGE_BENGALI] = g_strdup (bengali);
  g_ptr_array_add (advices, advice);
}

/* A paper that is named in two places is brought once; a step as well. */
static void
test_none_twice (void)
{
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  MrcDecisionResult *result = mrc_decision_result_new ();
  g_autoptr (MrcDecisionPlan) plan = NULL;

  add_advice (result->papers, "পাসপোর্ট");
  add_advice (result->papers, "ভিসা");
  add_advice (result->papers, "পাসপোর্ট");
  add_advice (result->steps, "জেনে নেব।");
  add_advice (result->steps, "জেনে নেব।");
  add_advice (result->steps, "এখানে দেখাব।");
  plan = mrc_decision_plan_new (decision_of ("go"), risks, NULL, 0, result);
  g_assert_cmpuint (plan->papers->len, ==, 2);
  g_assert_cmpuint (plan->steps->len, ==, 2);
  mrc_decision_result_free (result);
}

/* What is left to ask is never promised too short, and grows less with every answer. */
static void
test_longest (void)
{
  const MrcDecision *decision = decision_of ("go");

  g_assert_cmpint (mrc_decision_longest (decision, 0), ==, 9);
  g_assert_cmpint (mrc_decision_longest (decision, mrc_decision_find_question (decision, "contract")), ==, 1);
  g_assert_cmpint (mrc_decision_longest (decision, -1), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const char *const slugs[] = { "go", "woman", "again" };
  g_autofree char *folder = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);
  int failed = 0;

  g_test_init (&argc, &argv, NULL);
  shipped = mrc_source_read (folder, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++) {
    g_autofree char *path = g_strconcat ("/decision/every-way/", slugs[i], NULL);

    g_test_add_data_func (path, slugs[i], test_every_way);
  }
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++) {
    g_autofree char *path = g_strconcat ("/decision/", golden[i].name, NULL);

    g_test_add_data_func (path, &golden[i], test_golden);
  }
  g_test_add_func ("/decision/a-mind-is-changed", test_a_mind_is_changed);
  g_test_add_func ("/decision/none-twice", test_none_twice);
  g_test_add_func ("/decision/longest", test_longest);
  failed = g_test_run ();
  mrc_source_free (shipped);
  return failed;
}
