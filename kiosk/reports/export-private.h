// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/reports/export.h"
#include "kiosk/reports/output.h"

/** MrcExport: one export on its way. */
typedef struct {
  MrcStore *store;                 /* (unowned) */
  const MrcExportOptions *options; /* (unowned) */
  MrcOutput *output;               /* (unowned) */
  const char *centre;              /* (unowned) */
  MrcExportProgress progress;      /* (nullable) */
  gpointer data;
  gint64 done, total;
} MrcExport;

/** A kind of export: its columns are frozen (kiosk/reports/export.h). */
typedef struct {
  const char *name;
  const MrcColumn *columns;
  int n_columns;
  gboolean (*write) (MrcExport *self, GError **error);
} MrcExportClass;

extern const MrcExportClass mrc_export_open, mrc_export_rows, mrc_export_full;

/** mrc_export_advance: counts @n more rows and asks whether to go on. @error: G_IO_ERROR_CANCELLED */
gboolean mrc_export_advance (MrcExport *self, gint64 n, GError **error);

/** The columns of a visit as mrc_export_each_visit() hands them out. */
enum {
  MRC_VISIT_DAY,
  MRC_VISIT_KEY, /* the id as a blob: where the next page begins */
  MRC_VISIT_ID,
  MRC_VISIT_LANGUAGE,
  MRC_VISIT_VOICE,
  MRC_VISIT_DOOR,
  MRC_VISIT_ENDED,
  MRC_VISIT_SECONDS,
  MRC_VISIT_FIRST_FACT, /* as frozen: first_or_repeat to decision_after */
  MRC_VISIT_SEX = MRC_VISIT_FIRST_FACT + 1,
  MRC_VISIT_TOPICS = MRC_VISIT_FIRST_FACT + 9,
  MRC_VISIT_SERVICES,
};

typedef void (*MrcEachVisit) (MrcStatement *row, gpointer data);

/** mrc_export_each_visit: all visits of these days by day and random id, a page at a time */
gboolean mrc_export_each_visit (MrcExport *self,
                                MrcDay from,
                                MrcDay to,
                                MrcEachVisit each,
                                gpointer data,
                                GError **error);

/** mrc_export_count: the answer of a section of reports.sql that counts the days @from to @to */
gboolean mrc_export_count (MrcStore *store,
                           const char *name,
                           MrcDay from,
                           MrcDay to,
                           gint64 *ret_count,
                           GError **error);

const char *mrc_export_ended_text (gint64 ended); /* MrcVisitEnd as a word */

/** mrc_export_month: the first day of the month of @day; @ret_last: its last one */
MrcDay mrc_export_month (MrcDay day, MrcDay *ret_last);
