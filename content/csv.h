// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcCsvError:
 * @MRC_CSV_ERROR_SYNTAX: not CSV as RFC 4180 has it, or not UTF-8
 * @MRC_CSV_ERROR_LIMIT: more rows, columns or bytes in a field than a table of ours ever has
 */
typedef enum {
  MRC_CSV_ERROR_SYNTAX,
  MRC_CSV_ERROR_LIMIT,
} MrcCsvError;

#define MRC_CSV_ERROR (mrc_csv_error_quark ())
GQuark mrc_csv_error_quark (void);

#define MRC_CSV_MAX_ROWS 20000
#define MRC_CSV_MAX_COLUMNS 64
#define MRC_CSV_MAX_FIELD 4096 /* bytes */

/** A record and the line it begins on (a quoted field may hold line breaks). */
typedef struct {
  int line;
  GPtrArray *fields; /* (element-type utf8) */
} MrcCsvRow;

/**
 * mrc_csv_parse:
 * @name: what the file is called in a message
 *
 * Reads RFC 4180: commas, double quotes, CRLF or LF; a byte order mark is skipped,
 * and so are empty lines. The rows need not be equally long: the caller knows what
 * a row should have. The message of an error is "name:line: what is wrong; remedy".
 *
 * Returns: (transfer full) (element-type MrcCsvRow): the header is the first
 */
GPtrArray *mrc_csv_parse (const char *data, gsize length, const char *name, GError **error);

/** mrc_csv_quote: Returns: (transfer full): @text as a quoted cell */
char *mrc_csv_quote (const char *text);

G_END_DECLS
