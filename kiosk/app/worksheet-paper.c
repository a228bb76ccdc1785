// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/worksheet-paper.h"

#include "kiosk/app/worksheet.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define POISHA 100

typedef struct {
  GPtrArray *labels;  /* (owned) (element-type utf8) */
  GPtrArray *values;  /* (owned) (element-type utf8) */
  GPtrArray *results; /* (owned) (element-type utf8) */
} Lines;

static char *
money (gint64 poisha)
{
  return mrc_money_text (poisha / POISHA * POISHA, mrc_language_current ());
}

/* @value: (transfer full) */
static void
add (Lines *lines, const char *message, char *value)
{
  g_ptr_array_add (lines->labels, mrc_message (message, NULL));
  g_ptr_array_add (lines->values, value);
}

static void
add_inputs (Lines *lines, MrcKiosk *kiosk, const MrcWorksheet *sheet, const MrcWorksheetResult *result)
{
  MrcTableRow *country = mrc_worksheet_row (kiosk, "countries", mrc_worksheet_of (kiosk)->country);

  if (country != NULL)
    add (lines, "worksheet.paper.country",
         g_strdup (mrc_table_row_get (
           country, mrc_kiosk_get_language (kiosk) == MRC_LANGUAGE_BENGALI ? "name_bn" : "name_en")));
  add (lines, "worksheet.input.total", money (result->total));
  add (lines, "worksheet.input.wage", money (sheet->wage));
  add (lines, "worksheet.input.living", money (sheet->living));
  add (lines, "worksheet.paper.months", mrc_number_text (result->months, mrc_language_current ()));
}

/* The same sentences as on the glass: what month the cost is back, what is left or owed at the end. */
static void
add_results (Lines *lines, const MrcWorksheetResult *result)
{
  gboolean back = result->owed == 0 && result->break_even > 0;
  g_autofree char *hand = money (result->in_hand);
  g_autofree char *owed = money (result->owed);

  g_ptr_array_add (lines->results,
                   mrc_message (back ? "worksheet.result.month" : "worksheet.result.never", "#n",
                                (gint64) (back ? result->break_even : result->months), NULL));
  g_ptr_array_add (
    lines->results,
    back ? mrc_message ("worksheet.sentence.hand", "#n", (gint64) result->months, "sum", hand, NULL)
         : mrc_message ("worksheet.sentence.owed", "#n", (gint64) result->months, "sum", owed, NULL));
}

MrcDocument *
mrc_worksheet_paper_new (MrcKiosk *kiosk)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_free);
  Lines lines = { labels, values, results };
  g_autoptr (MrcLetterhead) head = NULL;
  MrcPaperFrame frame;
  MrcWorksheet sheet;
  MrcWorksheetResult result;

  if (!mrc_worksheet_answers_get_sheet (mrc_worksheet_of (kiosk), &sheet))
    return NULL;

  mrc_worksheet_reckon (&sheet, &result);
  add_inputs (&lines, kiosk, &sheet, &result);
  add_results (&lines, &result);
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (values, NULL);
  g_ptr_array_add (results, NULL);
  head = mrc_kiosk_dup_letterhead (kiosk);
  frame = mrc_letterhead_frame (head);
  return mrc_paper_worksheet_new (&frame, &(MrcPaperWorksheet){ (const char *const *) labels->pdata,
                                                                (const char *const *) values->pdata,
                                                                (const char *const *) results->pdata, NULL });
}
