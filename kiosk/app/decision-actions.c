// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-decision"

#include "kiosk/app/actions.h"
#include "kiosk/app/decision.h"

/* The next question is asked also when it was answered before, on a way that was left again: it stands there
 * with its answer, and one touch goes on. */
static void
on_answer (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *slug = NULL, *id = NULL, *answer_id = NULL;
  const MrcDecision *decision = NULL;
  const MrcDecisionQuestion *question = NULL;
  int index, answer = MRC_DECISION_UNSAID;
  const char *next = NULL;
  g_autofree char *place = NULL;

  g_variant_get (target, "(&s&s&s)", &slug, &id, &answer_id);
  decision = mrc_decision_find (data, slug);
  g_return_if_fail (decision != NULL);
  index = mrc_decision_find_question (decision, id);
  question = mrc_decision_get_question (decision, index);
  g_return_if_fail (question != NULL);
  if (*answer_id != '\0') {
    answer = mrc_decision_question_find_answer (question, answer_id);
    g_return_if_fail (answer >= 0);
  }

  mrc_decision_answers_give (mrc_decision_answers_of (data, decision), decision, index, answer);
  next = mrc_decision_question_get_next (question, answer);
  place = g_strconcat ("decide/", slug, "/",
                       mrc_decision_find_result (decision, next) != NULL ? "result" : next, NULL);
  mrc_navigator_open (mrc_kiosk_get_navigator (data), place);
}

GActionGroup *
mrc_decision_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "answer", .activate = on_answer, .parameter_type = "(sss)" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
