// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-contract"

#include "kiosk/app/contract.h"

#include "kiosk/app/actions.h"
#include "kiosk/app/worksheet.h"

#define TOLD "mrc-contract"

GPtrArray *
mrc_contract_points (MrcKiosk *kiosk)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  GPtrArray *points = pack != NULL ? mrc_pack_get_table (pack, "contract") : NULL;

  return points != NULL && points->len <= MRC_CONTRACT_MAX ? points : NULL;
}

int
mrc_contract_find (MrcKiosk *kiosk, const char *code)
{
  GPtrArray *points = mrc_contract_points (kiosk);

  for (guint i = 0; points != NULL && i < points->len; i++) {
    if (g_str_equal (mrc_table_row_get (points->pdata[i], "code"), code))
      return (int) i;
  }
  return -1;
}

MrcContractTold *
mrc_contract_told_of (MrcKiosk *kiosk)
{
  return MRC_KEEP_FOR_VISIT (kiosk, TOLD, mrc_contract_told);
}

gboolean
mrc_contract_result_of (MrcKiosk *kiosk, MrcContractResult *ret_result)
{
  GPtrArray *points = mrc_contract_points (kiosk);
  gboolean must[MRC_CONTRACT_MAX];

  if (points == NULL)
    return FALSE;
  for (guint i = 0; i < points->len; i++)
    must[i] = mrc_table_row_is (points->pdata[i], "must");
  return mrc_contract_check (mrc_contract_told_of (kiosk), must, (int) points->len, ret_result);
}

MrcDocument *
mrc_contract_paper_new (MrcKiosk *kiosk)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  GPtrArray *points = mrc_contract_points (kiosk);
  const char *questions[MRC_CONTRACT_MAX + 1] = { NULL };
  g_autoptr (MrcLetterhead) head = NULL;
  MrcPaperFrame frame;
  MrcContractResult result;

  if (!mrc_contract_result_of (kiosk, &result))
    return NULL;

  for (int i = 0; i < result.n_missing; i++)
    questions[i] = mrc_row_words (points->pdata[result.missing[i]], "ask", language);
  for (guint i = 0; result.n_missing == 0 && i < points->len; i++)
    questions[i] = mrc_row_words (points->pdata[i], "ask", language);
  head = mrc_kiosk_dup_letterhead (kiosk);
  frame = mrc_letterhead_frame (head);
  return mrc_paper_contract_new (&frame, questions);
}

static void
open_point (MrcKiosk *kiosk, int point)
{
  GPtrArray *points = mrc_contract_points (kiosk);
  g_autofree char *place =
    point < (int) points->len
      ? g_strconcat ("contract/", mrc_table_row_get (points->pdata[point], "code"), NULL)
      : g_strdup ("contract/result/1");

  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), place);
}

/* The next point is asked also when it was answered before: it stands there with its answer. */
static void
on_answer (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *code = NULL;
  MrcContractTold *told = mrc_contract_told_of (data);
  int point, answer, n_points;

  g_variant_get (target, "(&si)", &code, &answer);
  point = mrc_contract_find (data, code);
  g_return_if_fail (point >= 0 && answer > MRC_CONTRACT_OPEN && answer <= MRC_CONTRACT_UNSURE);

  mrc_contract_told_give (told, point, (MrcContractAnswer) answer);
  n_points = (int) mrc_contract_points (data)->len;
  open_point (data, point + 1 < n_points ? point + 1 : mrc_contract_told_next (told, n_points));
}

GActionGroup *
mrc_contract_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "answer", .activate = on_answer, .parameter_type = "(si)" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
