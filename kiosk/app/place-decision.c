// SPDX-License-Identifier: GPL-3.0-or-later

/* Going, or staying: a question a page, then what it comes to. */

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/decision.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/visit-writes.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/plan/plan-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define RESULT "result"
#define RISKS_A_PAGE 4 /* with fewer words than the other lines they are read one by one */

/* As with a topic: a quiet one is only counted for the day, any other is the visitor's, for the log. */
static void
open_decision (MrcKiosk *kiosk, const MrcDecision *decision)
{
  g_autofree char *name = g_strconcat ("decide-", decision->slug, NULL);

  if (decision->sensitive)
    mrc_visit_writes_page (mrc_kiosk_get_services (kiosk), name);
  else
    mrc_visit_see_topic (mrc_kiosk_get_visit (kiosk), name);
}

static void
add_answers (MrcKiosk *kiosk, GListStore *choices, const MrcDecision *decision, int index)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  const MrcDecisionQuestion *question = mrc_decision_get_question (decision, index);
  int given = MRC_DECISION_UNSAID;

  mrc_decision_answers_get (mrc_decision_answers_of (kiosk, decision), decision, index, &given);
  for (guint i = 0; i < question->answers->len; i++) {
    const MrcDecisionAnswer *answer = g_ptr_array_index (question->answers, i);
    g_autofree char *action =
      g_strdup_printf ("decide.answer(('%s', '%s', '%s'))", decision->slug, question->id, answer->id);
    MrcChoice *choice = mrc_tiles_add (choices, answer->id, answer->picture, answer->label[language],
                                       answer->sub[language], action);

    mrc_choice_set_selected (choice, (int) i == given);
  }
}

/* How many were asked before @index on the way that leads there, if the visitor came by it. */
static int
count_before (MrcKiosk *kiosk, const MrcDecision *decision, int index)
{
  MrcDecisionStep steps[MRC_DECISION_MAX_QUESTIONS];
  const MrcDecisionQuestion *next = NULL;
  int n_steps = 0;

  mrc_decision_answers_walk (mrc_decision_answers_of (kiosk, decision), decision, steps, &n_steps, &next);
  for (int i = 0; i < n_steps; i++) {
    if (steps[i].question == index)
      return i;
  }
  return n_steps;
}

static GtkWidget *
question_screen (MrcKiosk *kiosk, const MrcDecision *decision, int index)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  const MrcDecisionQuestion *question = mrc_decision_get_question (decision, index);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  GtkWidget *screen = NULL;
  int before = 0;

  if (question == NULL)
    return NULL;

  before = count_before (kiosk, decision, index);
  add_answers (kiosk, choices, decision, index);
  screen = mrc_choices_screen_new (MRC_LAYOUT_ASK, question->question[language], question->sub[language],
                                   NULL, G_LIST_MODEL (choices));
  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), before + mrc_decision_longest (decision, index),
                                before + 1);
  if (*question->otherwise != '\0') {
    g_autofree char *skip = g_strdup_printf ("decide.answer(('%s', '%s', ''))", decision->slug, question->id);

    mrc_choices_screen_set_skip (MRC_CHOICES_SCREEN (screen), skip);
  }
  return screen;
}

/* One page of the result. */
typedef struct {
  const char *heading, *sub; /* messages */
  GPtrArray *advices;        /* (element-type MrcAdvice) */
  guint first, n;            /* which of them */
  gboolean numbered, careful;
} Page;

/* Returns: how many there are; what raises no risk has no page of risks */
static guint
lay_out (const MrcDecisionPlan *plan, Page pages[3 + MRC_DECISION_MAX_RISKS])
{
  guint n = 0;
  guint n_risk_pages = (plan->risks->len + RISKS_A_PAGE - 1) / RISKS_A_PAGE;
  guint each =
    n_risk_pages > 0 ? (plan->risks->len + n_risk_pages - 1) / n_risk_pages : 1; /* 5 are 3 and 2 */
  gboolean stop = plan->result->outcome == MRC_OUTCOME_STOP;

  pages[n++] =
    (Page){ "plan.plan", stop ? "plan.stop.sub" : "plan.plan.sub", plan->plan, 0, plan->plan->len, FALSE,
            FALSE };
  for (guint first = 0; first < plan->risks->len; first += each)
    pages[n++] =
      (Page){ "plan.risks", "plan.risks.sub", plan->risks, first, MIN (plan->risks->len - first, each), FALSE,
              TRUE };
  pages[n++] = (Page){ "plan.steps", "plan.steps.sub", plan->steps, 0, plan->steps->len, TRUE, FALSE };
  pages[n++] = (Page){ "plan.papers", "plan.papers.sub", plan->papers, 0, plan->papers->len, FALSE, FALSE };
  return n;
}

static GtkWidget *
page_screen (MrcKiosk *kiosk, const MrcDecision *decision, const Page *page, gboolean stop, const char *next)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  gboolean old = mrc_kiosk_may_be_old (kiosk, decision->review_by);
  g_autofree char *heading = mrc_message (page->heading, NULL);
  g_autofree char *sub = mrc_message (old ? "card.old" : page->sub, NULL);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  MrcPlanLine lines[MRC_PLAN_MAX_LINES] = { 0 };
  guint n = MIN (page->n, MRC_PLAN_MAX_LINES);

  for (guint i = 0; i < n; i++) {
    const MrcAdvice *advice = g_ptr_array_index (page->advices, page->first + i);
    char *number = mrc_number_text ((gint64) i + 1, language);

    g_ptr_array_add (numbers, number);
    lines[i] = (MrcPlanLine){ advice->picture, page->numbered ? number : NULL, advice->text[language] };
  }
  return mrc_plan_screen_new (&(MrcPlanWords){ .heading = heading,
                                               .sub = sub,
                                               .lines = lines,
                                               .n_lines = n,
                                               .careful = page->careful,
                                               .talk_first = stop,
                                               .next = next,
                                               .print = "take.print('plan')",
                                               .serial = "nav.open('serial')" });
}

static GtkWidget *
result_screen (MrcKiosk *kiosk, const MrcDecision *decision, guint64 number)
{
  g_autoptr (MrcDecisionPlan) plan = mrc_decision_plan_of (kiosk, decision);
  g_autofree char *next = NULL;
  Page pages[3 + MRC_DECISION_MAX_RISKS];
  guint n;

  if (plan == NULL)
    return NULL;
  n = lay_out (plan, pages);
  if (number < 1 || number > n)
    return NULL;
  if (number < n)
    next = g_strdup_printf ("nav.open('decide/%s/" RESULT "/%u')", decision->slug, (guint) number + 1);
  return page_screen (kiosk, decision, &pages[number - 1], plan->result->outcome == MRC_OUTCOME_STOP, next);
}

GtkWidget *
mrc_place_decision (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 3);
  const MrcDecision *decision = parts[0] != NULL ? mrc_decision_find (kiosk, parts[0]) : NULL;
  guint64 number = 1;

  if (decision == NULL)
    return NULL;
  if (parts[1] == NULL) {
    open_decision (kiosk, decision);
    return question_screen (kiosk, decision, 0);
  }
  if (!g_str_equal (parts[1], RESULT))
    return question_screen (kiosk, decision, mrc_decision_find_question (decision, parts[1]));
  if (parts[2] != NULL &&
      !g_ascii_string_to_unsigned (parts[2], 10, 1, MRC_DECISION_MAX_RISKS + 3, &number, NULL))
    return NULL;
  return result_screen (kiosk, decision, number);
}
