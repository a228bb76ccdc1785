// SPDX-License-Identifier: GPL-3.0-or-later

/* What a contract must hold: a point a page, then what is to be asked and where. */

#include "kiosk/app/contract.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/plan/plan-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

#include <string.h>

#define ASKS_A_PAGE 4
#define RESULT "result/"

static GtkWidget *
point_screen (MrcKiosk *kiosk, int point)
{
  static const struct {
    const char *id, *picture, *label;
    MrcContractAnswer answer;
  } answers[] = { { "yes", "document-check", "contract.yes", MRC_CONTRACT_YES },
                  { "no", "document-missing", "contract.no", MRC_CONTRACT_NO },
                  { "unsure", "question", "contract.unsure", MRC_CONTRACT_UNSURE } };
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  GPtrArray *points = mrc_contract_points (kiosk);
  MrcTableRow *row = points->pdata[point];
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  GtkWidget *screen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autofree char *action =
      g_strdup_printf ("contract.answer(('%s', %d))", mrc_table_row_get (row, "code"), answers[i].answer);
    MrcChoice *choice =
      mrc_tiles_add_message (choices, answers[i].id, answers[i].picture, answers[i].label, action);

    mrc_choice_set_selected (choice, mrc_contract_told_get (mrc_contract_told_of (kiosk), point) ==
                                       answers[i].answer);
  }
  screen = mrc_choices_screen_new (MRC_LAYOUT_ASK, mrc_row_words (row, "question", language),
                                   mrc_row_words (row, "sub", language), mrc_table_row_get (row, "picture"),
                                   G_LIST_MODEL (choices));
  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), (int) points->len, point + 1);
  return screen;
}

/* Old as soon as one of the points is. */
static gboolean
is_old (MrcKiosk *kiosk)
{
  GPtrArray *points = mrc_contract_points (kiosk);

  for (guint i = 0; i < points->len; i++) {
    if (mrc_row_is_old (kiosk, points->pdata[i]))
      return TRUE;
  }
  return FALSE;
}

static GtkWidget *
asks_screen (MrcKiosk *kiosk, const MrcContractResult *result, int first, int n, const char *next)
{
  gboolean stop = result->verdict == MRC_CONTRACT_STOP;
  GPtrArray *points = mrc_contract_points (kiosk);
  g_autofree char *heading =
    mrc_message (stop ? "contract.stop" : "contract.ask", "#n", (gint64) result->n_missing, NULL);
  g_autofree char *sub = mrc_message (is_old (kiosk) ? "card.old" : "contract.ask.sub", NULL);
  MrcPlanLine lines[ASKS_A_PAGE] = { 0 };

  for (int i = 0; i < n; i++) {
    MrcTableRow *row = points->pdata[result->missing[first + i]];

    lines[i] = (MrcPlanLine){ .picture = mrc_table_row_get (row, "picture"),
                              .text = mrc_row_words (row, "ask", mrc_kiosk_get_language (kiosk)) };
  }
  return mrc_plan_screen_new (&(MrcPlanWords){
    .heading = heading, .sub = sub, .lines = lines, .n_lines = (guint) n, .careful = stop, .next = next });
}

/* Where it is asked, and what is never done: for everybody the same. */
static GtkWidget *
last_screen (MrcKiosk *kiosk, const MrcContractResult *result)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  GPtrArray *advice = mrc_pack_get_table (mrc_kiosk_get_services (kiosk)->pack, "contract_advice");
  g_autofree char *heading =
    mrc_message (result->verdict == MRC_CONTRACT_WHOLE ? "contract.whole" : "contract.where", NULL);
  g_autofree char *sub = mrc_message (is_old (kiosk) ? "card.old" : "contract.where.sub", NULL);
  MrcPlanLine lines[MRC_PLAN_MAX_LINES] = { 0 };
  guint n = advice != NULL ? MIN (advice->len, MRC_PLAN_MAX_LINES) : 0;

  for (guint i = 0; i < n; i++)
    lines[i] = (MrcPlanLine){ .picture = mrc_table_row_get (advice->pdata[i], "picture"),
                              .text = mrc_row_words (advice->pdata[i], "text", language) };
  return mrc_plan_screen_new (&(MrcPlanWords){ .heading = heading,
                                               .sub = sub,
                                               .lines = lines,
                                               .n_lines = n,
                                               .print = "take.print('contract')",
                                               .serial = "nav.open('serial')" });
}

/* Pages of what is to be asked, of about one length, then the last; @page: from 1. */
static GtkWidget *
result_screen (MrcKiosk *kiosk, int page)
{
  MrcContractResult result;
  int n_pages, each;
  g_autofree char *next = NULL;

  if (!mrc_contract_result_of (kiosk, &result))
    return NULL;

  n_pages = (result.n_missing + ASKS_A_PAGE - 1) / ASKS_A_PAGE;
  if (page == n_pages + 1)
    return last_screen (kiosk, &result);
  if (page > n_pages)
    return NULL;
  each = (result.n_missing + n_pages - 1) / n_pages;
  next = g_strdup_printf ("nav.open('contract/" RESULT "%d')", page + 1);
  return asks_screen (kiosk, &result, (page - 1) * each, MIN (each, result.n_missing - (page - 1) * each),
                      next);
}

GtkWidget *
mrc_place_contract (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  int point = *rest != '\0' ? mrc_contract_find (kiosk, rest) : 0;
  guint64 page = 0;

  if (mrc_contract_points (kiosk) == NULL)
    return NULL;
  if (*rest == '\0')
    mrc_visit_see_topic (mrc_kiosk_get_visit (kiosk), "contract-check");
  if (point >= 0)
    return point_screen (kiosk, point);
  if (!g_str_has_prefix (rest, RESULT) ||
      !g_ascii_string_to_unsigned (rest + strlen (RESULT), 10, 1, MRC_CONTRACT_MAX, &page, NULL))
    return NULL;
  return result_screen (kiosk, (int) page);
}
