// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * The columns of an export are frozen: a change makes a new version, and the
 * version is in the file's name. Version 1:
 *
 * open: month, complete, fact, value, by_fact, by_value, visits, hidden
 * rows: centre, day, visit, language, voice, door, ended, minutes, first_or_repeat, sex, age_band, district,
 *       destination_country, stage, channel_of_offer, last_country, decision_after, topics, services
 * full: centre, day, time, service, call_number, short_code, state, name, phone
 *
 * An empty by_fact means a count by one fact. "others" sums the values that are too small to stand alone.
 * Several topics or services stand in one cell, divided by a space.
 */
#define MRC_EXPORT_VERSION 1

typedef enum {
  MRC_EXPORT_CSV,
  MRC_EXPORT_XLSX,
} MrcExportFormat;

typedef enum {
  MRC_EXPORT_OPEN, /* the open tables: counts by one fact, and by fact and sex; cells under 5 hidden with
                      their complements */
  MRC_EXPORT_ROWS, /* one row a visit, rounded to the day */
  MRC_EXPORT_FULL, /* appointments with their opened names: needs the centre's key */
} MrcExportKind;

/** MrcExportProgress: @done of @total rows are written. Returns: %FALSE to cancel. On the calling thread */
typedef gboolean (*MrcExportProgress) (gint64 done, gint64 total, gpointer data);

typedef struct {
  MrcDay from, to; /* inclusive */
  MrcExportFormat format;
  MrcExportKind kind;
  gboolean hxl;             /* a row of HXL tags under the names */
  MrcDay today;             /* a month that is not over by then: its open counts are rounded down to fives */
  const guint8 *public_key; /* for MRC_EXPORT_FULL */
  const guint8 *secret_key;
} MrcExportOptions;

/**
 * mrc_export_write:
 * @store: not read-only: the audit row is written
 * @path: written as @path.part, flushed and renamed; a failed or cancelled export leaves nothing
 * @progress: (nullable)
 *
 * CSV is UTF-8 with BOM, RFC 4180, CRLF, safe from formulas; XLSX holds a sheet for each million rows, and
 * its temporary files live in memory only. Pages by key range, so that a long export never keeps a read
 * transaction open. Every export writes an audit row before the file gets its name.
 *
 * The open tables are made of whole calendar months: two exports that differ by a day would otherwise tell
 * who came on that day. So every month that @from to @to touches is in them, each for itself. @error:
 * G_IO_ERROR_CANCELLED when @progress said so, MrcStoreError, or G_FILE_ERROR with the path and the remedy.
 */
gboolean mrc_export_write (MrcStore *store,
                           const MrcExportOptions *options,
                           const char *path,
                           MrcExportProgress progress,
                           gpointer data,
                           GError **error);

/** mrc_export_name: Returns: (transfer full): "MRC-CML-open1-2026-10-01-2026-10-31.csv": nothing personal */
char *mrc_export_name (const char *centre, const MrcExportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
