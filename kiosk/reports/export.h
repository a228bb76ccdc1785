// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

typedef enum {
  MRC_EXPORT_CSV,
  MRC_EXPORT_XLSX,
} MrcExportFormat;

typedef enum {
  MRC_EXPORT_OPEN, /* the open tables: counts by one or two facts; cells under 5 hidden with their complements */
  MRC_EXPORT_ROWS, /* one row a visit, rounded to the day */
  MRC_EXPORT_FULL, /* appointments with their opened names: needs the centre's key */
} MrcExportKind;

/** MrcExportProgress: @done of @total rows are written. Returns: %FALSE to cancel. On the calling thread */
typedef gboolean (*MrcExportProgress) (gint64 done, gint64 total, gpointer data);

typedef struct {
  MrcDay from, to; /* inclusive */
  MrcExportFormat format;
  MrcExportKind kind;
  gboolean hxl;                /* a row of HXL tags under the names */
  const guint8 *public_key;    /* for MRC_EXPORT_FULL */
  const guint8 *secret_key;
} MrcExportOptions;

/**
 * mrc_export_write:
 * @path: written as @path.part, flushed and renamed; a failed or cancelled export leaves nothing
 *
 * CSV is UTF-8 with BOM, RFC 4180, CRLF, safe from formulas. Columns are frozen and versioned.
 * Pages by key range, so that a long export never keeps a read transaction open. Every export writes an audit row.
 */
gboolean mrc_export_write (MrcStore *store, const MrcExportOptions *options, const char *path,
                           MrcExportProgress progress, gpointer data, GError **error);

/** mrc_export_name: Returns: (transfer full): "MRC-CML-2026-10-01-2026-10-31.csv": nothing personal */
char *mrc_export_name (const char *centre, const MrcExportOptions *options);

G_END_DECLS
