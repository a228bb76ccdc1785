// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/reports/export.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  const char *hxl; /* "#date+day" */
} MrcColumn;

/**
 * MrcSheet:
 *
 * Rows on their way to a file, as CSV or XLSX. A failure is remembered, so that
 * only mrc_sheet_close() need be asked. Freeing an unclosed sheet removes its
 * file and wipes what was in its buffer.
 */
typedef struct _MrcSheet MrcSheet;

/**
 * mrc_sheet_open:
 * @path: made anew, readable for its owner only
 * @title: of the sheet in XLSX
 * @columns: @n of them; they outlive the sheet
 * @hxl: whether a row of tags follows the names
 */
MrcSheet *mrc_sheet_open (MrcExportFormat format,
                          const char *path,
                          const char *title,
                          const MrcColumn *columns,
                          int n,
                          gboolean hxl,
                          GError **error);

/** mrc_sheet_text: @text: UTF-8; in CSV a cell that a spreadsheet would take for a formula gets a ' in front
 */
void mrc_sheet_text (MrcSheet *self, const char *text);
void mrc_sheet_number (MrcSheet *self, gint64 number);
void mrc_sheet_day (MrcSheet *self, MrcDay day);
void mrc_sheet_end_row (MrcSheet *self);

/** mrc_sheet_close: %TRUE once every row is on the disk */
gboolean mrc_sheet_close (MrcSheet *self, GError **error);
void mrc_sheet_free (MrcSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSheet, mrc_sheet_free)

G_END_DECLS
