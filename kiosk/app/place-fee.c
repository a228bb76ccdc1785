// SPDX-License-Identifier: GPL-3.0-or-later

/* What was asked for going, beside the government's ceiling and what people pay. */

#include "kiosk/app/fee.h"
#include "kiosk/app/money-pages.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/fee/fee-screen.h"
#include "kiosk/screens/plan/plan-screen.h"
#include "kiosk/widgets/panel.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <string.h>

#define STEPS 2 /* country, sum */
#define POISHA 100
#define ALL_COUNTRIES "other"
#define NEXT "next/"  /* fee/next, fee/next/2 */
#define LINES_SMALL 3 /* of advice, on a page of a small panel */

/* What the tables say about the country told. */
typedef struct {
  MrcTableRow *ceiling; /* (nullable): its row, which may hold but a remark */
  MrcTableRow *average; /* (nullable): its own, else the one of all countries */
  gboolean own;         /* @average is its own */
  MrcFee fee;
  MrcFeeResult result;
} Check;

static GtkWidget *
country_screen (MrcKiosk *kiosk, gboolean others)
{
  return mrc_country_screen_new (kiosk, &(MrcCountryPage){ .others = others,
                                                           .chosen = mrc_fee_told_of (kiosk)->country,
                                                           .action = "fee.country",
                                                           .more = "fee/countries",
                                                           .sub = "fee.country.sub",
                                                           .steps = STEPS });
}

static GtkWidget *
asked_screen (MrcKiosk *kiosk)
{
  const MrcFeeTold *told = mrc_fee_told_of (kiosk);

  return mrc_taka_screen_new (kiosk,
                              &(MrcTakaPage){ .question = "fee.asked",
                                              .picture = "fee-ask",
                                              .steps = STEPS,
                                              .step = 2,
                                              .sums = "cost",
                                              .told = told->has_asked ? told->asked / POISHA : -1,
                                              .usual = 2,
                                              .most = MRC_WORKSHEET_MONEY_MAX / POISHA,
                                              .action = "fee.asked" },
                              NULL, NULL, NULL);
}

static gint64
poisha_of (MrcTableRow *row, const char *column)
{
  gint64 taka = row != NULL ? mrc_row_int (row, column, -1) : -1;

  return taka >= 0 ? taka * POISHA : MRC_FEE_UNKNOWN_SUM;
}

/* Returns: FALSE before all is told */
static gboolean
check (MrcKiosk *kiosk, Check *ret_check)
{
  const MrcFeeTold *told = mrc_fee_told_of (kiosk);
  MrcTableRow *country = mrc_worksheet_row (kiosk, "countries", told->country);

  if (country == NULL || !told->has_asked)
    return FALSE;

  *ret_check =
    (Check){ .ceiling = mrc_worksheet_row (kiosk, "ceilings", told->country),
             .own = mrc_row_int (country, "cost", -1) >= 0 && !g_str_equal (told->country, ALL_COUNTRIES) };
  ret_check->average = ret_check->own ? country : mrc_worksheet_row (kiosk, "countries", ALL_COUNTRIES);
  ret_check->fee = (MrcFee){ .asked = told->asked,
                             .ceiling = poisha_of (ret_check->ceiling, "ceiling"),
                             .average = poisha_of (ret_check->average, "cost"),
                             .old = mrc_row_is_old (kiosk, ret_check->ceiling) };
  mrc_fee_check (&ret_check->fee, &ret_check->result);
  return TRUE;
}

static char *
question_of (const Check *check, MrcLanguage language)
{
  static const char *const messages[MRC_N_FEE_ANSWERS] = { "fee.within", "fee.over", "fee.unknown",
                                                           "fee.old" };
  g_autofree char *over = mrc_money_text (check->result.over, language);

  return check->result.answer == MRC_FEE_OVER ? mrc_message ("fee.over", "sum", over, NULL)
                                              : mrc_message (messages[check->result.answer], NULL);
}

static char *
sum_text (gint64 poisha, MrcLanguage language)
{
  return poisha == MRC_FEE_UNKNOWN_SUM ? mrc_message ("fee.not-known", NULL)
                                       : mrc_money_text (poisha, language);
}

/* A fact carries its own year: "সরকারের হিসাব, ২০১৬ সাল". */
static char *
dated (const char *message, MrcTableRow *row, gboolean known, MrcLanguage language)
{
  g_autofree char *words = mrc_message (message, NULL);
  g_autofree char *iso = known ? g_strndup (mrc_table_row_get (row, "as_of"), 4) : NULL;
  g_autofree char *year = known ? mrc_digits_text (iso, language) : NULL;

  return known ? mrc_message ("fee.dated", "words", words, "year", year, NULL) : g_steal_pointer (&words);
}

static char *
source_text (const Check *check, MrcLanguage language)
{
  const char *ceiling = check->fee.ceiling >= 0 ? mrc_row_words (check->ceiling, "source", language) : "";
  const char *average = check->fee.average >= 0 ? mrc_row_words (check->average, "source", language) : "";
  const char *between = *ceiling != '\0' && *average != '\0' ? " · " : "";
  g_autofree char *both = g_strconcat (ceiling, between, average, NULL);

  return mrc_message ("card.source", "source", both, NULL);
}

/* @kept: owns what is written until the screen has copied it. */
static MrcFeeSum
new_sum (GPtrArray *kept, const char *picture, char *label, gint64 poisha, int length, MrcLanguage language)
{
  char *sum = sum_text (poisha, language);

  g_ptr_array_add (kept, label);
  g_ptr_array_add (kept, sum);
  return (
    MrcFeeSum){ .picture = picture, .label = label, .sum = sum, .length = length, .whole = MRC_FEE_WHOLE };
}

static GtkWidget *
result_screen (MrcKiosk *kiosk)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *question = NULL;
  g_autofree char *sub = NULL;
  g_autofree char *source = NULL;
  MrcFeeWords words = { .next = "nav.open('fee/next')" };
  Check it;

  if (!check (kiosk, &it))
    return NULL;

  words.question = question = question_of (&it, language);
  words.sub = sub = mrc_message (it.result.answer == MRC_FEE_WITHIN ? "fee.within.sub" : "fee.sub", NULL);
  words.source = source = source_text (&it, language);
  words.sums[0] = new_sum (kept, "dalal-money", mrc_message ("fee.sum.asked", NULL), it.fee.asked,
                           it.result.asked_length, language);
  words.sums[0].over = it.result.answer == MRC_FEE_OVER;
  words.sums[1] =
    new_sum (kept, "government-office", dated ("fee.sum.ceiling", it.ceiling, it.fee.ceiling >= 0, language),
             it.fee.ceiling, it.result.ceiling_length, language);
  words.sums[2] = new_sum (
    kept, "family",
    dated (it.own ? "fee.sum.average" : "fee.sum.average.all", it.average, it.fee.average >= 0, language),
    it.fee.average, it.result.average_length, language);
  return mrc_fee_screen_new (&words);
}

/* Lines on a page: on a small panel each is two lines high. */
static guint
lines_a_page (void)
{
  return mrc_panel_get ()->small ? LINES_SMALL : MRC_PLAN_MAX_LINES;
}

/* What to do next: first what is to be known of that country, then the advice for the answer. @page: from 1
 */
static GtkWidget *
next_screen (MrcKiosk *kiosk, guint page)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  GPtrArray *advice = pack != NULL ? mrc_pack_get_table (pack, "fee_advice") : NULL;
  g_autofree char *heading = mrc_message ("fee.next", NULL);
  g_autofree char *sub = mrc_message ("fee.next.sub", NULL);
  g_autofree char *next = NULL;
  MrcPlanLine lines[MRC_PLAN_MAX_LINES] = { 0 };
  guint n = 0;
  guint first = (page - 1) * lines_a_page ();
  gboolean last = FALSE;
  Check it;

  if (advice == NULL || !check (kiosk, &it))
    return NULL;

  if (it.ceiling != NULL && *mrc_row_words (it.ceiling, "remark", language) != '\0')
    lines[n++] =
      (MrcPlanLine){ .picture = "question", .text = mrc_row_words (it.ceiling, "remark", language) };
  for (guint i = 0; i < advice->len && n < MRC_PLAN_MAX_LINES; i++) {
    MrcTableRow *row = advice->pdata[i];

    if (g_str_equal (mrc_table_row_get (row, "answer"), mrc_fee_answer_code (it.result.answer)))
      lines[n++] = (MrcPlanLine){ .picture = mrc_table_row_get (row, "picture"),
                                  .text = mrc_row_words (row, "text", language) };
  }
  if (first >= n)
    return NULL;

  last = first + lines_a_page () >= n;
  next = last ? NULL : g_strdup_printf ("nav.open('fee/" NEXT "%u')", page + 1);
  return mrc_plan_screen_new (&(MrcPlanWords){ .heading = heading,
                                               .sub = sub,
                                               .lines = lines + first,
                                               .n_lines = MIN (n - first, lines_a_page ()),
                                               .next = next,
                                               .print = last ? "take.print('broker-receipt')" : NULL,
                                               .serial = last ? "nav.open('serial')" : NULL });
}

GtkWidget *
mrc_place_fee (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  guint64 page = 0;

  if (*rest == '\0' || g_str_equal (rest, "countries")) {
    mrc_visit_see_topic (mrc_kiosk_get_visit (kiosk), "fee-check");
    return country_screen (kiosk, *rest != '\0');
  }
  if (g_str_equal (rest, "asked"))
    return asked_screen (kiosk);
  if (g_str_equal (rest, "result"))
    return result_screen (kiosk);
  if (g_str_equal (rest, "next"))
    return next_screen (kiosk, 1);
  if (g_str_has_prefix (rest, NEXT) &&
      g_ascii_string_to_unsigned (rest + strlen (NEXT), 10, 2, MRC_PLAN_MAX_LINES, &page, NULL))
    return next_screen (kiosk, (guint) page);
  return NULL;
}
