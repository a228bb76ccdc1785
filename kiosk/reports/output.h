// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/reports/export.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  const char *hxl; /* "#date+day" */
} MrcColumn;

/**
 * MrcOutput:
 *
 * Rows on their way to a file, as CSV or XLSX. A failure is remembered, so that
 * only mrc_output_close() need be asked. Freeing an unclosed output removes its
 * file and wipes what was in its buffer.
 */
typedef struct _MrcOutput MrcOutput;

/**
 * mrc_output_open:
 * @path: made anew, readable for its owner only
 * @title: of the sheet in XLSX
 * @columns: @n of them; they outlive the output
 * @hxl: whether a row of tags follows the names
 */
MrcOutput *mrc_output_open (MrcExportFormat format,
                            const char *path,
                            const char *title,
                            const MrcColumn *columns,
                            int n,
                            gboolean hxl,
                            GError **error);

/** mrc_output_text: @text: UTF-8; in CSV a cell that a spreadsheet would take for a formula gets a ' in front
 */
void mrc_output_text (MrcOutput *self, const char *text);
void mrc_output_number (MrcOutput *self, gint64 number);
void mrc_output_day (MrcOutput *self, MrcDay day);
void mrc_output_end_row (MrcOutput *self);

/** mrc_output_close: %TRUE once every row is on the disk */
gboolean mrc_output_close (MrcOutput *self, GError **error);
void mrc_output_free (MrcOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcOutput, mrc_output_free)

G_END_DECLS
