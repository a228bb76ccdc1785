// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/export-private.h"

static const MrcColumn columns[] = {
  { "centre", "#org+code" },
  { "day", "#date" },
  { "visit", "#meta+id" },
  { "language", "#meta+language" },
  { "voice", "#meta+voice" },
  { "door", "#population+type" },
  { "ended", "#status+end" },
  { "minutes", "#indicator+minutes" },
  { "first_or_repeat", "#population+visit" },
  { "sex", "#population+sex" },
  { "age_band", "#population+age" },
  { "district", "#adm2+code" },
  { "destination_country", "#country+code+destination" },
  { "stage", "#status+stage" },
  { "channel_of_offer", "#modality+offer" },
  { "last_country", "#country+code+last" },
  { "decision_after", "#status+decision" },
  { "topics", "#subject+list" },
  { "services", "#service+list" },
};

static void
write_visit (MrcStatement *row, gpointer data)
{
  MrcExport *self = data;

  mrc_sheet_text (self->sheet, self->centre);
  mrc_sheet_day (self->sheet, mrc_statement_int64 (row, MRC_VISIT_DAY));
  mrc_sheet_text (self->sheet, mrc_statement_text (row, MRC_VISIT_ID));
  mrc_sheet_text (self->sheet, mrc_statement_text (row, MRC_VISIT_LANGUAGE));
  mrc_sheet_text (self->sheet, mrc_statement_int64 (row, MRC_VISIT_VOICE) != 0 ? "yes" : "no");
  mrc_sheet_text (self->sheet, mrc_statement_text (row, MRC_VISIT_DOOR));
  mrc_sheet_text (self->sheet, mrc_export_ended_text (mrc_statement_int64 (row, MRC_VISIT_ENDED)));
  mrc_sheet_number (self->sheet, (mrc_statement_int64 (row, MRC_VISIT_SECONDS) + 30) / 60);
  for (int column = MRC_VISIT_FIRST_FACT; column <= MRC_VISIT_SERVICES; column++)
    mrc_sheet_text (self->sheet, mrc_statement_text (row, column));
  mrc_sheet_end_row (self->sheet);
}

static gboolean
write_rows (MrcExport *self, GError **error)
{
  MrcDay from = self->options->from, to = self->options->to;

  return mrc_export_count (self->store, "visit-count", from, to, &self->total, error) &&
         mrc_export_each_visit (self, from, to, write_visit, self, error);
}

const MrcExportClass mrc_export_rows = { "rows", columns, G_N_ELEMENTS (columns), write_rows };
