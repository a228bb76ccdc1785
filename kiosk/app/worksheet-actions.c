// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-worksheet"

#include "kiosk/app/actions.h"
#include "kiosk/app/worksheet.h"

#define POISHA 100 /* of a taka */

static void
go_on (MrcKiosk *kiosk)
{
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), mrc_worksheet_next_place (kiosk));
}

static void
on_country (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_country (mrc_worksheet_of (data), g_variant_get_string (target, NULL));
  go_on (data);
}

static void
on_cost (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_cost (mrc_worksheet_of (data), g_variant_get_int64 (target) * POISHA);
  go_on (data);
}

static void
on_lender (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *code = g_variant_get_string (target, NULL);
  MrcTableRow *row = mrc_worksheet_row (data, "lenders", code);

  g_return_if_fail (row != NULL);

  mrc_worksheet_answers_set_lender (mrc_worksheet_of (data), code, !g_str_equal (code, "none"),
                                    mrc_row_int (row, "poisha_per_thousand", -1));
  go_on (data);
}

static void
on_loan (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_loan (mrc_worksheet_of (data), g_variant_get_int64 (target) * POISHA);
  go_on (data);
}

static void
on_interest (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_interest (mrc_worksheet_of (data), g_variant_get_int64 (target) * POISHA);
  go_on (data);
}

static void
on_currency (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_currency (mrc_worksheet_of (data), g_variant_get_string (target, NULL));
  mrc_navigator_refresh (mrc_kiosk_get_navigator (data));
}

static void
on_wage (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcTableRow *currency = mrc_worksheet_currency (data);
  gint64 told = g_variant_get_int64 (target);
  gint64 poisha = 0;

  g_return_if_fail (currency != NULL);

  poisha = mrc_worksheet_convert (told, mrc_row_int (currency, "units", 1),
                                  mrc_row_int (currency, "poisha", POISHA));
  g_return_if_fail (poisha >= 0);

  mrc_worksheet_answers_set_wage (mrc_worksheet_of (data), told, poisha);
  go_on (data);
}

static void
on_living (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_living (mrc_worksheet_of (data), g_variant_get_int64 (target) * POISHA);
  go_on (data);
}

static void
on_months (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_answers_set_months (mrc_worksheet_of (data), g_variant_get_int32 (target));
  go_on (data);
}

/* What the survey found for the country, where a visitor cannot tell. */
static void
on_unsure (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *what = g_variant_get_string (target, NULL);
  MrcTableRow *row = NULL;
  gint64 taka = mrc_worksheet_average (data, what, &row);
  MrcWorksheetAnswers *answers = mrc_worksheet_of (data);

  g_return_if_fail (taka >= 0);

  if (g_str_equal (what, "cost")) {
    mrc_worksheet_answers_set_cost (answers, taka * POISHA);
  } else {
    mrc_worksheet_answers_set_currency (answers, "taka");
    mrc_worksheet_answers_set_wage (answers, taka, taka * POISHA);
  }
  go_on (data);
}

static void
on_another (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_worksheet_begin_another (data);
  go_on (data);
}

GActionGroup *
mrc_worksheet_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "country", .activate = on_country, .parameter_type = "s" },
    { .name = "cost", .activate = on_cost, .parameter_type = "x" },
    { .name = "lender", .activate = on_lender, .parameter_type = "s" },
    { .name = "loan", .activate = on_loan, .parameter_type = "x" },
    { .name = "interest", .activate = on_interest, .parameter_type = "x" },
    { .name = "currency", .activate = on_currency, .parameter_type = "s" },
    { .name = "wage", .activate = on_wage, .parameter_type = "x" },
    { .name = "living", .activate = on_living, .parameter_type = "x" },
    { .name = "months", .activate = on_months, .parameter_type = "i" },
    { .name = "unsure", .activate = on_unsure, .parameter_type = "s" },
    { .name = "another", .activate = on_another },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
