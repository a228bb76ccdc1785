// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-worksheet"

#include "kiosk/app/worksheet.h"

#define NOW "mrc-worksheet"
#define FIRST "mrc-worksheet-first"
#define ALL_COUNTRIES "other"
#define TAKA "taka"

MrcWorksheetAnswers *
mrc_worksheet_of (MrcKiosk *kiosk)
{
  return MRC_KEEP_FOR_VISIT (kiosk, NOW, mrc_worksheet_answers);
}

const MrcWorksheetAnswers *
mrc_worksheet_first_of (MrcKiosk *kiosk)
{
  return g_object_get_data (G_OBJECT (mrc_kiosk_get_visit (kiosk)), FIRST);
}

void
mrc_worksheet_begin_another (MrcKiosk *kiosk)
{
  GObject *visit = G_OBJECT (mrc_kiosk_get_visit (kiosk));

  g_object_set_data_full (visit, FIRST, g_object_steal_data (visit, NOW),
                          (GDestroyNotify) mrc_worksheet_answers_free);
}

const char *
mrc_worksheet_next_place (MrcKiosk *kiosk)
{
  static const char *const places[MRC_N_WORKSHEET_QUESTIONS + 1] = {
    [MRC_WORKSHEET_COUNTRY] = "worksheet",
    [MRC_WORKSHEET_COST] = "worksheet/cost",
    [MRC_WORKSHEET_LENDER] = "worksheet/lender",
    [MRC_WORKSHEET_LOAN] = "worksheet/loan",
    [MRC_WORKSHEET_INTEREST] = "worksheet/interest",
    [MRC_WORKSHEET_WAGE] = "worksheet/wage",
    [MRC_WORKSHEET_LIVING] = "worksheet/living",
    [MRC_WORKSHEET_LENGTH] = "worksheet/months",
    [MRC_N_WORKSHEET_QUESTIONS] = "worksheet/result",
  };

  return places[mrc_worksheet_answers_next (mrc_worksheet_of (kiosk))];
}

MrcTableRow *
mrc_worksheet_row (MrcKiosk *kiosk, const char *table, const char *code)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;

  return pack != NULL ? mrc_table_find (mrc_pack_get_table (pack, table), "code", code) : NULL;
}

/* The builder has checked that it is a number, or nothing. */
gint64
mrc_row_int (MrcTableRow *row, const char *column, gint64 fallback)
{
  const char *text = mrc_table_row_get (row, column);

  return *text != '\0' ? g_ascii_strtoll (text, NULL, 10) : fallback;
}

const char *
mrc_row_words (MrcTableRow *row, const char *column, MrcLanguage language)
{
  g_autofree char *name = g_strconcat (column, "_", mrc_language_code (language), NULL);

  return mrc_table_row_get (row, name);
}

gboolean
mrc_row_is_old (MrcKiosk *kiosk, MrcTableRow *row)
{
  MrcDay review_by = 0;

  return row != NULL && mrc_day_from_iso (mrc_table_row_get (row, "review_by"), &review_by) &&
         mrc_kiosk_may_be_old (kiosk, review_by);
}

gint64
mrc_worksheet_average (MrcKiosk *kiosk, const char *column, MrcTableRow **ret_row)
{
  const char *codes[] = { mrc_worksheet_of (kiosk)->country, ALL_COUNTRIES };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    MrcTableRow *row = mrc_worksheet_row (kiosk, "countries", codes[i]);

    if (row != NULL && mrc_row_int (row, column, -1) >= 0) {
      *ret_row = row;
      return mrc_row_int (row, column, -1);
    }
  }
  *ret_row = NULL;
  return -1;
}

MrcTableRow *
mrc_worksheet_currency (MrcKiosk *kiosk)
{
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk);
  MrcTableRow *country = mrc_worksheet_row (kiosk, "countries", answers->country);
  const char *codes[] = { answers->currency, country != NULL ? mrc_table_row_get (country, "currency") : "",
                          TAKA };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    MrcTableRow *row = mrc_worksheet_row (kiosk, "currencies", codes[i]);

    if (row != NULL)
      return row;
  }
  return NULL;
}
