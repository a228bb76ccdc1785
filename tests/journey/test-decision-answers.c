// SPDX-License-Identifier: GPL-3.0-or-later

/* Each path that is shipped, by touches, until each answer of each question was touched. */

#include "kiosk/app/decision.h"
#include "kiosk/widgets/picture.h"
#include "tests/support/test-kiosk.h"

/* Which answers were touched: a bit each, the lowest "I would rather not say". */
typedef struct {
  const MrcDecision *decision;
  guint met[MRC_DECISION_MAX_QUESTIONS];
  int ahead[MRC_DECISION_MAX_QUESTIONS]; /* the most that can still be met from here on; -1: not reckoned */
} Walk;

static gboolean
has_answer (const MrcDecisionQuestion *question, int answer)
{
  return answer != MRC_DECISION_UNSAID || *question->otherwise != '\0';
}

static int
reckon_ahead (Walk *self, const char *node, int *ret_answer)
{
  int index = mrc_decision_find_question (self->decision, node);
  const MrcDecisionQuestion *question = mrc_decision_get_question (self->decision, index);

  if (question == NULL)
    return 0;
  if (self->ahead[index] >= 0 && ret_answer == NULL)
    return self->ahead[index];
  self->ahead[index] = -1;
  for (int answer = MRC_DECISION_UNSAID; answer < (int) question->answers->len; answer++) {
    int n = 0;

    if (!has_answer (question, answer))
      continue;
    n = reckon_ahead (self, mrc_decision_question_get_next (question, answer), NULL) +
        !(self->met[index] >> (answer + 1) & 1);
    if (n > self->ahead[index] && ret_answer != NULL)
      *ret_answer = answer;
    self->ahead[index] = MAX (self->ahead[index], n);
  }
  return self->ahead[index];
}

/* One way, from the first question, by what was touched least; each page asks what the path says it asks. */
static void
walk_once (MrcTestKiosk *kiosk, Walk *self)
{
  const char *slug = self->decision->slug;
  const char *node = mrc_decision_get_question (self->decision, 0)->id;
  g_autofree char *first = g_strconcat ("decide/", slug, NULL);
  int index;

  mrc_test_kiosk_open (kiosk, first);
  while ((index = mrc_decision_find_question (self->decision, node)) >= 0) {
    const MrcDecisionQuestion *question = mrc_decision_get_question (self->decision, index);
    g_autofree char *place = NULL;
    int answer = 0;

    memset (self->ahead, -1, sizeof self->ahead);
    reckon_ahead (self, node, &answer);
    self->met[index] |= 1u << (answer + 1);
    g_assert_true (mrc_test_says (kiosk->window, question->question[MRC_LANGUAGE_BENGALI]));
    mrc_test_kiosk_press (kiosk, answer == MRC_DECISION_UNSAID
                                   ? "skip"
                                   : mrc_decision_question_get_answer (question, answer)->id);
    node = mrc_decision_question_get_next (question, answer);
    place = g_strconcat ("decide/", slug, "/",
                         mrc_decision_find_result (self->decision, node) != NULL ? "result" : node, NULL);
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, place);
  }
}

/* What the plan says is what the pages show and say aloud, each line once and nothing else. */
static void
read_plan (MrcTestKiosk *kiosk, const MrcDecision *decision)
{
  g_autoptr (MrcDecisionPlan) plan = mrc_decision_plan_of (kiosk->kiosk, decision);
  GPtrArray *parts[] = { plan->plan, plan->risks, plan->steps, plan->papers };
  guint part = 0, next = 0;
  gboolean more = TRUE;

  while (more) {
    for (guint line = 1;; line++) {
      g_autofree char *id = g_strdup_printf ("line-%u", line);
      GtkWidget *row = mrc_test_find_id (kiosk->window, id);
      const MrcAdvice *advice = NULL;

      if (row == NULL)
        break;
      while (part < G_N_ELEMENTS (parts) && next == parts[part]->len) {
        part++;
        next = 0;
      }
      g_assert_cmpuint (part, <, G_N_ELEMENTS (parts));
      advice = g_ptr_array_index (parts[part], next++);
      g_assert_true (mrc_test_says (row, advice->text[MRC_LANGUAGE_BENGALI]));
      g_assert_true (decision->sensitive || mrc_test_kiosk_said (kiosk, advice->text[MRC_LANGUAGE_BENGALI]));
      g_assert_cmpstr (mrc_picture_get_picture (MRC_PICTURE (gtk_widget_get_first_child (row))), ==,
                       advice->picture);
    }
    more = mrc_test_find_id (kiosk->window, "next") != NULL;
    if (more)
      mrc_test_kiosk_press (kiosk, "next");
  }
  g_assert_cmpuint (part, ==, G_N_ELEMENTS (parts) - 1);
  g_assert_cmpuint (next, ==, plan->papers->len);
}

/* A sanitizer makes the whole of it ten minutes long: three ways of each path are enough for it. See
 * mrc_test_look_everywhere(). */
static int
most_ways (void)
{
  return g_strcmp0 (g_getenv ("MRC_TOUR"), "least") == 0 ? 3 : G_MAXINT;
}

static void
test_every_answer (gconstpointer slug)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  Walk walk = { .decision = mrc_decision_find (kiosk->kiosk, slug) };
  const char *first = mrc_decision_get_question (walk.decision, 0)->id;
  int n_ways = 0;

  mrc_test_kiosk_press (kiosk, "start");
  for (; n_ways < most_ways (); n_ways++) {
    memset (walk.ahead, -1, sizeof walk.ahead);
    if (reckon_ahead (&walk, first, NULL) == 0)
      break;
    walk_once (kiosk, &walk);
    read_plan (kiosk, walk.decision);
  }
  g_test_message ("%s: each answer in %d ways", (const char *) slug, n_ways);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  static const char *const slugs[] = { "go", "woman", "again" };

  mrc_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++) {
    g_autofree char *path = g_strconcat ("/decision/every-answer/", slugs[i], NULL);

    g_test_add_data_func (path, slugs[i], test_every_answer);
  }

  return g_test_run ();
}
