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

  mrc_output_text (self->output, self->centre);
  mrc_output_day (self->output, mrc_statement_int64 (row, MRC_VISIT_DAY));
  mrc_output_text (self->output, mrc_statement_text (row, MRC_VISIT_ID));
  mrc_output_text (self->output, mrc_statement_text (row, MRC_VISIT_LANGUAGE));
  mrc_output_text (self->output, mrc_statement_int64 (row, MRC_VISIT_VOICE) != 0 ? "yes" : "no");
  mrc_output_text (self->output, mrc_statement_text (row, MRC_VISIT_DOOR));
  mrc_output_text (self->output, mrc_export_ended_text (mrc_statement_int64 (row, MRC_VISIT_ENDED)));
  mrc_output_number (self->output, (mrc_statement_int64 (row, MRC_VISIT_SECONDS) + 30) / 60);
  for (int column = MRC_VISIT_FIRST_FACT; column <= MRC_VISIT_SERVICES; column++)
    mrc_output_text (self->output, mrc_statement_text (row, column));
  mrc_output_end_row (self->output);
}

static gboolean
write_rows (MrcExport *self, GError **error)
{
  MrcDay from = self->options->from, to = self->options->to;

  return mrc_export_count (self->store, "visit-count", from, to, &self->total, error) &&
         mrc_export_each_visit (self, from, to, write_visit, self, error);
}

const MrcExportClass mrc_export_rows = { "rows", columns, G_N_ELEMENTS (columns), write_rows };
