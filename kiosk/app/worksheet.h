// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/counsel/answers.h"

G_BEGIN_DECLS

/**
 * The worksheet of the present visit, between the pack's tables, the reckoning of
 * kiosk/counsel and the pages. Its answers die with the visit. Main thread.
 */

/** mrc_worksheet_of: Returns: (transfer none): the way being told now, begun if there is none */
MrcWorksheetAnswers *mrc_worksheet_of (MrcKiosk *kiosk);
/** mrc_worksheet_first_of: Returns: (transfer none) (nullable): the way told before, for the comparison */
const MrcWorksheetAnswers *mrc_worksheet_first_of (MrcKiosk *kiosk);
/** mrc_worksheet_begin_another: keeps the way told as the first one and begins anew */
void mrc_worksheet_begin_another (MrcKiosk *kiosk);

/** mrc_worksheet_next_place: Returns: (transfer none): "worksheet/wage"; "worksheet/result" when all is
 * answered */
const char *mrc_worksheet_next_place (MrcKiosk *kiosk);

/** mrc_worksheet_row: Returns: (transfer none) (nullable): the row @code of a table of the pack */
MrcTableRow *mrc_worksheet_row (MrcKiosk *kiosk, const char *table, const char *code);
/** mrc_row_int: a whole number of a row; @fallback where nothing stands */
gint64 mrc_row_int (MrcTableRow *row, const char *column, gint64 fallback);
/** mrc_row_words: Returns: (transfer none): the cell @column with "_bn" or "_en" behind it */
const char *mrc_row_words (MrcTableRow *row, const char *column, MrcLanguage language);
/** mrc_row_is_old: whether what @row (nullable: %FALSE) says may be old by its "review_by" */
gboolean mrc_row_is_old (MrcKiosk *kiosk, MrcTableRow *row);

/** mrc_worksheet_average: the survey's taka for the country chosen, else for all: @column is "cost" or
 * "wage".
 * @ret_row: (out) (transfer none): the row it stands in. Returns: taka; -1 when the pack has none */
gint64 mrc_worksheet_average (MrcKiosk *kiosk, const char *column, MrcTableRow **ret_row);

/** mrc_worksheet_currency: Returns: (transfer none) (nullable): the row of the currency the wage is told in:
 * what was chosen, else the country's, else taka */
MrcTableRow *mrc_worksheet_currency (MrcKiosk *kiosk);

G_END_DECLS
