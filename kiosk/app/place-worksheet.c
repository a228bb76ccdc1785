// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/money-pages.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/two-ways/two-ways-screen.h"
#include "kiosk/screens/worksheet/worksheet-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <string.h>

#define STEPS 6 /* country, cost, loan, wage, living, length */
#define POISHA 100
#define INTEREST_MOST 1000 /* taka of a thousand a month */

static GPtrArray *
rows_of (MrcKiosk *kiosk, const char *table)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;

  return pack != NULL ? mrc_pack_get_table (pack, table) : NULL;
}

static const char *
name_of (MrcTableRow *row, MrcKiosk *kiosk)
{
  return mrc_row_words (row, "name", mrc_kiosk_get_language (kiosk));
}

static GtkWidget *
choices_screen (MrcChoiceLayout layout,
                GListStore *choices,
                const char *question_id,
                const char *sub_id,
                int step)
{
  g_autofree char *question = mrc_message (question_id, NULL);
  g_autofree char *sub = mrc_message (sub_id, NULL);
  GtkWidget *screen = mrc_choices_screen_new (layout, question, sub, NULL, G_LIST_MODEL (choices));

  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), STEPS, step);
  return screen;
}

static void
add_choice (GListStore *choices,
            const char *id,
            const char *picture,
            const char *label,
            const char *sub,
            const char *action,
            gboolean selected)
{
  mrc_choice_set_selected (mrc_tiles_add (choices, id, picture, label, sub, action), selected);
}

static GtkWidget *
country_screen (MrcKiosk *kiosk, gboolean others)
{
  return mrc_country_screen_new (kiosk, &(MrcCountryPage){ .others = others,
                                                           .chosen = mrc_worksheet_of (kiosk)->country,
                                                           .action = "worksheet.country",
                                                           .more = "worksheet/countries",
                                                           .sub = "worksheet.country.sub",
                                                           .steps = STEPS });
}

static GtkWidget *
lender_screen (MrcKiosk *kiosk)
{
  GPtrArray *rows = rows_of (kiosk, "lenders");
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    MrcTableRow *row = rows->pdata[i];
    const char *code = mrc_table_row_get (row, "code");
    g_autofree char *action = g_strdup_printf ("worksheet.lender('%s')", code);

    add_choice (choices, code, mrc_table_row_get (row, "picture"), name_of (row, kiosk),
                mrc_row_words (row, "sub", mrc_kiosk_get_language (kiosk)), action,
                g_str_equal (answers->lender, code));
  }
  return choices_screen (MRC_LAYOUT_ASK, choices, "worksheet.lender", "worksheet.lender.sub", 3);
}

static GtkWidget *
months_screen (MrcKiosk *kiosk)
{
  static const int lengths[] = { 12, 24, 36 };
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  g_autofree char *unsure = mrc_message ("worksheet.unsure", NULL);
  g_autofree char *assumed = mrc_message ("worksheet.months.assumed", NULL);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autofree char *id = g_strdup_printf ("months-%d", lengths[i]);
    g_autofree char *action = g_strdup_printf ("worksheet.months(%d)", lengths[i]);
    g_autofree char *label = mrc_message ("worksheet.years", "#n", (gint64) lengths[i] / 12, NULL);
    g_autofree char *sub = mrc_message ("worksheet.months.sub", "#n", (gint64) lengths[i], NULL);

    add_choice (choices, id, "calendar", label, sub, action, answers->months == lengths[i]);
  }
  add_choice (choices, "unsure", "question", unsure, assumed, "worksheet.months(24)", FALSE);
  return choices_screen (MRC_LAYOUT_ASK, choices, "worksheet.months", "worksheet.months.where", 6);
}

static char *
survey_text (MrcTableRow *row, const char *column, MrcLanguage language)
{
  g_autofree char *sum = mrc_money_text (mrc_row_int (row, column, 0) * POISHA, language);

  return mrc_message ("worksheet.average", "country", mrc_row_words (row, "name", language), "sum", sum,
                      "source", mrc_row_words (row, "source", language), NULL);
}

static char *
write_survey (gint64 amount, gpointer words)
{
  return g_strdup (words);
}

static GtkWidget *
cost_screen (MrcKiosk *kiosk)
{
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  gboolean told = mrc_worksheet_answers_has (answers, MRC_WORKSHEET_COST);
  MrcTableRow *survey = NULL;
  gint64 average = mrc_worksheet_average (kiosk, "cost", &survey);

  return mrc_taka_screen_new (
    kiosk,
    &(MrcTakaPage){ .question = "worksheet.cost",
                    .picture = "cost-income",
                    .steps = STEPS,
                    .step = 2,
                    .sums = "cost",
                    .told = told ? answers->cost / POISHA : -1,
                    .usual = 2,
                    .most = MRC_WORKSHEET_MONEY_MAX / POISHA,
                    .unsure = average >= 0 ? "worksheet.unsure('cost')" : NULL,
                    .action = "worksheet.cost" },
    write_survey, average >= 0 ? survey_text (survey, "cost", mrc_kiosk_get_language (kiosk)) : NULL, g_free);
}

static GtkWidget *
loan_screen (MrcKiosk *kiosk)
{
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  gint64 cost = answers->cost / POISHA;
  g_autofree char *question = mrc_message ("worksheet.loan", NULL);
  g_autofree char *cost_text = mrc_money_text (answers->cost, mrc_kiosk_get_language (kiosk));
  g_autofree char *sub = mrc_message ("worksheet.loan.sub", "sum", cost_text, NULL);
  g_autofree char *unit = mrc_message ("worksheet.taka", NULL);
  MrcAmountWords words = { .question = question,
                           .sub = sub,
                           .picture = "loan",
                           .steps = STEPS,
                           .step = 3,
                           .unit = unit,
                           .action = "worksheet.loan",
                           .most = MAX (cost, 1),
                           .stride = 5000 };

  for (int i = 0; i < MRC_AMOUNT_SUMS; i++)
    words.sums[i] = cost * (i + 1) / MRC_AMOUNT_SUMS;
  words.amount = answers->loan > 0 ? answers->loan / POISHA : cost;
  return mrc_amount_screen_new (&words, NULL, NULL, NULL);
}

static GtkWidget *
interest_screen (MrcKiosk *kiosk)
{
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);

  return mrc_taka_screen_new (kiosk,
                              &(MrcTakaPage){ .question = "worksheet.interest",
                                              .picture = "loan",
                                              .steps = STEPS,
                                              .step = 3,
                                              .sums = "interest",
                                              .told = answers->interest > 0 ? answers->interest / POISHA : -1,
                                              .usual = 1,
                                              .most = INTEREST_MOST,
                                              .action = "worksheet.interest" },
                              NULL, NULL, NULL);
}

static char *
day_text (const char *iso, MrcLanguage language)
{
  MrcDay day = 0;
  g_autofree char *year = g_strndup (iso, 4);
  g_autofree char *year_text = mrc_digits_text (year, language);
  g_autofree char *date =
    mrc_day_from_iso (iso, &day) ? mrc_day_text (day, MRC_DAY_TEXT_DAY_MONTH, language) : g_strdup ("");

  return g_strconcat (date, " ", year_text, NULL);
}

static char *
write_rate (gint64 amount, gpointer data)
{
  MrcTableRow *currency = data;
  MrcLanguage language = mrc_language_current ();
  gint64 units = mrc_row_int (currency, "units", 1);
  gint64 rate = mrc_row_int (currency, "poisha", POISHA);
  gint64 poisha = mrc_worksheet_convert (amount, units, rate);
  g_autofree char *sum = mrc_money_text (MAX (poisha, 0) / POISHA * POISHA, language);
  g_autofree char *units_text = mrc_number_text (units, language);
  g_autofree char *one =
    mrc_message ("amount.sum", "sum", units_text, "unit", mrc_row_words (currency, "name", language), NULL);
  g_autofree char *rate_text = mrc_money_text (rate, language);
  g_autofree char *day = day_text (mrc_table_row_get (currency, "as_of"), language);
  gboolean sample = mrc_table_row_is (currency, "sample");

  return mrc_message (sample ? "worksheet.rate.sample" : "worksheet.rate", "sum", sum, "one", one, "rate",
                      rate_text, "day", day, NULL);
}

/* The country's own money or taka, and no other: a Saudi and an Omani riyal have one name and not one worth.
 */
static MrcTableRow *
other_currency (MrcKiosk *kiosk, MrcTableRow *present)
{
  MrcTableRow *country = mrc_worksheet_row (kiosk, "countries", mrc_worksheet_of (kiosk)->country);
  const char *own = country != NULL ? mrc_table_row_get (country, "currency") : "taka";
  const char *other = g_str_equal (mrc_table_row_get (present, "code"), "taka") ? own : "taka";

  return g_str_equal (other, mrc_table_row_get (present, "code"))
           ? NULL
           : mrc_worksheet_row (kiosk, "currencies", other);
}

static GtkWidget *
wage_screen (MrcKiosk *kiosk)
{
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  MrcTableRow *currency = mrc_worksheet_currency (kiosk);
  MrcTableRow *other = currency != NULL ? other_currency (kiosk, currency) : NULL;
  gboolean taka = currency != NULL && g_str_equal (mrc_table_row_get (currency, "code"), "taka");
  MrcTableRow *survey = NULL;
  gint64 average = mrc_worksheet_average (kiosk, "wage", &survey);
  g_autofree char *question = mrc_message ("worksheet.wage", NULL);
  g_autofree char *sub = mrc_message ("worksheet.wage.sub", NULL);
  g_autofree char *other_action =
    other != NULL ? g_strdup_printf ("worksheet.currency('%s')", mrc_table_row_get (other, "code")) : NULL;
  MrcAmountWords words = { .question = question,
                           .sub = sub,
                           .picture = "wage",
                           .steps = STEPS,
                           .step = 4,
                           .other_unit = other != NULL ? name_of (other, kiosk) : NULL,
                           .other_unit_action = other_action,
                           .action = "worksheet.wage" };

  if (currency == NULL)
    return NULL;

  mrc_amount_words_read (&words, currency);
  words.most = words.sums[MRC_AMOUNT_SUMS - 1] * 10;
  words.unit = name_of (currency, kiosk);
  words.amount = mrc_worksheet_answers_has (answers, MRC_WORKSHEET_WAGE) ? answers->wage_told : words.sums[2];
  words.unsure_action = average >= 0 ? "worksheet.unsure('wage')" : NULL;
  if (taka)
    return mrc_amount_screen_new (
      &words, write_survey,
      average >= 0 ? survey_text (survey, "wage", mrc_kiosk_get_language (kiosk)) : NULL, g_free);
  return mrc_amount_screen_new (&words, write_rate, g_hash_table_ref (currency),
                                (GDestroyNotify) g_hash_table_unref);
}

static GtkWidget *
living_screen (MrcKiosk *kiosk)
{
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  gboolean told = mrc_worksheet_answers_has (answers, MRC_WORKSHEET_LIVING);

  return mrc_taka_screen_new (kiosk,
                              &(MrcTakaPage){ .question = "worksheet.living",
                                              .picture = "home-village",
                                              .steps = STEPS,
                                              .step = 5,
                                              .sums = "living",
                                              .told = told ? answers->living / POISHA : -1,
                                              .usual = 3,
                                              .most = MRC_WORKSHEET_MONEY_MAX / POISHA,
                                              .action = "worksheet.living" },
                              NULL, NULL, NULL);
}

/* Texts of the result page, owned until the screen has copied them. */
typedef struct {
  GPtrArray *kept;  /* (owned) (element-type utf8) */
  GPtrArray *years; /* (owned) (element-type utf8): ends with %NULL */
} ResultTexts;

static const char *
keep (ResultTexts *texts, char *text)
{
  g_ptr_array_add (texts->kept, text);
  return text;
}

static const char *
keep_money (ResultTexts *texts, gint64 poisha)
{
  return keep (texts, mrc_money_text (poisha / POISHA * POISHA, mrc_language_current ()));
}

static const char *
keep_number (ResultTexts *texts, gint64 poisha)
{
  return keep (texts, mrc_number_text (poisha / POISHA, mrc_language_current ()));
}

static void
say_result (MrcWorksheetWords *words, ResultTexts *texts, const MrcWorksheetResult *result)
{
  gint64 months = result->months;
  gint64 n = words->break_even > 0 ? words->break_even : months;
  const char *hand = keep_money (texts, result->in_hand);
  const char *owed = keep_money (texts, result->owed);

  words->question =
    keep (texts, mrc_message (words->break_even > 0 ? "worksheet.result.month" : "worksheet.result.never",
                              "#n", n, NULL));
  words->sub = keep (texts, mrc_message ("worksheet.result.sub", "#n", months, NULL));
  words->pit.flag =
    keep (texts, mrc_message (words->break_even > 0 ? "worksheet.flag.month" : "worksheet.flag.never", "#n",
                              n, NULL));
  words->pit.depth =
    keep (texts, mrc_message ("worksheet.depth", "sum", keep_money (texts, -result->standing[0]), NULL));
  words->facts[0].text =
    keep (texts, mrc_message (words->break_even > 0 ? "worksheet.fact.month" : "worksheet.fact.never", "#n",
                              n, NULL));
  words->facts[1].text = keep (texts, mrc_message ("worksheet.fact.hand", "sum", hand, NULL));
  words->sentence = keep (
    texts, words->break_even > 0 ? mrc_message ("worksheet.sentence.hand", "#n", months, "sum", hand, NULL)
                                 : mrc_message ("worksheet.sentence.owed", "#n", months, "sum", owed, NULL));
  for (gint64 year = 1; year * 12 <= months; year++)
    g_ptr_array_add (texts->years, mrc_message ("worksheet.years", "#n", year, NULL));
  g_ptr_array_add (texts->years, NULL);
  words->pit.years = (const char *const *) texts->years->pdata;
}

static GtkWidget *
result_screen (MrcKiosk *kiosk, MrcWorksheetView view)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);
  ResultTexts texts = { kept, years };
  gboolean second = mrc_worksheet_first_of (kiosk) != NULL;
  MrcWorksheet sheet;
  MrcWorksheetResult result;
  MrcWorksheetWords words = { .facts = { { "loan" }, { "savings-pot" } },
                              .sums_action = "nav.open('worksheet/sums')" };

  if (!mrc_worksheet_answers_get_sheet (mrc_worksheet_of (kiosk), &sheet))
    return NULL;

  mrc_worksheet_reckon (&sheet, &result);
  words.standing = result.standing;
  words.months = result.months;
  words.break_even = result.owed == 0 ? result.break_even : 0;
  say_result (&words, &texts, &result);
  if (view == MRC_WORKSHEET_BOXES) {
    words.question = keep (&texts, mrc_message ("worksheet.boxes", "#n", (gint64) result.months, NULL));
    words.sub = keep (&texts, mrc_message ("worksheet.boxes.sub", NULL));
  }
  words.inputs[0] =
    (MrcWorksheetInput){ "cost-income", keep (&texts, mrc_message ("worksheet.input.total", NULL)),
                         keep_number (&texts, result.total), "worksheet/cost" };
  words.inputs[1] = (MrcWorksheetInput){ "wage", keep (&texts, mrc_message ("worksheet.input.wage", NULL)),
                                         keep_number (&texts, sheet.wage), "worksheet/wage" };
  words.inputs[2] =
    (MrcWorksheetInput){ "home-village", keep (&texts, mrc_message ("worksheet.input.living", NULL)),
                         keep_number (&texts, sheet.living), "worksheet/living" };
  words.other_label = keep (&texts, mrc_message (second ? "worksheet.compare" : "worksheet.another", NULL));
  words.other_action = second ? "nav.open('worksheet/compare')" : "worksheet.another";
  return mrc_worksheet_screen_new (&words, view);
}

static void
say_way (MrcKiosk *kiosk,
         MrcWayWords *words,
         ResultTexts *texts,
         const MrcWorksheetAnswers *answers,
         const MrcWorksheet *sheet)
{
  MrcTableRow *country = mrc_worksheet_row (kiosk, "countries", answers->country);
  MrcWorksheetResult result;

  mrc_worksheet_reckon (sheet, &result);
  words->picture = country != NULL ? mrc_table_row_get (country, "picture") : "globe";
  words->name = country != NULL ? name_of (country, kiosk) : "";
  words->good = result.break_even > 0 && result.owed == 0;
  words->facts[0] = (MrcWayFact){ "cost-income", keep (texts, mrc_message ("worksheet.input.total", NULL)),
                                  keep_money (texts, result.total) };
  words->facts[1] =
    (MrcWayFact){ "calendar", keep (texts, mrc_message ("worksheet.way.back", NULL)),
                  keep (texts,
                        mrc_message (words->good ? "worksheet.way.month" : "worksheet.flag.never", "#n",
                                     (gint64) (words->good ? result.break_even : result.months), NULL)) };
  words->facts[2] =
    (MrcWayFact){ "savings-pot",
                  keep (texts, mrc_message ("worksheet.way.hand", "#n", (gint64) result.months, NULL)),
                  keep_money (texts, result.in_hand) };
}

static GtkWidget *
compare_screen (MrcKiosk *kiosk)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  ResultTexts texts = { kept, NULL };
  const MrcWorksheetAnswers *answers[MRC_N_WAYS] = { mrc_worksheet_first_of (kiosk),
                                                     mrc_worksheet_of (kiosk) };
  MrcWayWords words[MRC_N_WAYS] = { 0 };

  for (int i = 0; i < MRC_N_WAYS; i++) {
    MrcWorksheet sheet;

    if (answers[i] == NULL || !mrc_worksheet_answers_get_sheet (answers[i], &sheet))
      return NULL;
    say_way (kiosk, &words[i], &texts, answers[i], &sheet);
  }
  return mrc_two_ways_screen_new (words, "worksheet.another",
                                  keep (&texts, mrc_message ("worksheet.another", NULL)));
}

GtkWidget *
mrc_place_worksheet (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  static const struct {
    const char *rest;
    GtkWidget *(*build) (MrcKiosk *kiosk);
  } questions[] = {
    { "cost", cost_screen },         { "lender", lender_screen },   { "loan", loan_screen },
    { "interest", interest_screen }, { "wage", wage_screen },       { "living", living_screen },
    { "months", months_screen },     { "compare", compare_screen },
  };
  static const char *const views[] = {
    [MRC_WORKSHEET_PIT] = "result",
    [MRC_WORKSHEET_BOXES] = "boxes",
    [MRC_WORKSHEET_SUMS] = "sums",
  };

  if (*rest == '\0' || g_str_equal (rest, "countries"))
    return country_screen (kiosk, *rest != '\0');
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    if (g_str_equal (rest, questions[i].rest))
      return questions[i].build (kiosk);
  }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    if (g_str_equal (rest, views[i]))
      return result_screen (kiosk, (MrcWorksheetView) i);
  }
  return NULL;
}
