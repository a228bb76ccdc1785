// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/csv.h"

#include <string.h>

typedef struct {
  const char *at;
  const char *end;
  const char *name;
  int line;
} Reader;

GQuark
mrc_csv_error_quark (void)
{
  return g_quark_from_static_string ("mrc-csv-error-quark");
}

static void
row_free (MrcCsvRow *row)
{
  g_ptr_array_unref (row->fields);
  g_free (row);
}

static gboolean
refuse (Reader *self, MrcCsvError code, const char *what, GError **error)
{
  g_set_error (error, MRC_CSV_ERROR, code, "%s:%d: %s", self->name, self->line, what);
  return FALSE;
}

/* After a field: a comma, the end of the line, or the end. */
static gboolean
at_field_end (Reader *self)
{
  return self->at == self->end || *self->at == ',' || *self->at == '\n' ||
         (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n');
}

static gboolean
read_quoted (Reader *self, GString *field, GError **error)
{
  int opened = self->line;

  for (self->at++; self->at < self->end; self->at++) {
    if (*self->at == '"') {
      self->at++;
      if (self->at == self->end || *self->at != '"')
        return at_field_end (self) ||
               refuse (self, MRC_CSV_ERROR_SYNTAX,
                       "something follows a closing quote; write a quote inside a field twice", error);
    }
    if (*self->at == '\n')
      self->line++;
    if (field->len >= MRC_CSV_MAX_FIELD)
      break;
    g_string_append_c (field, *self->at);
  }
  if (self->at < self->end)
    return refuse (self, MRC_CSV_ERROR_LIMIT, "a field is too long; shorten it or close its quote", error);
  self->line = opened;
  return refuse (self, MRC_CSV_ERROR_SYNTAX, "a quote is opened and never closed; close it", error);
}

static gboolean
read_plain (Reader *self, GString *field, GError **error)
{
  while (!at_field_end (self)) {
    if (*self->at == '"')
      return refuse (self, MRC_CSV_ERROR_SYNTAX, "a quote inside a field; put the whole field in quotes",
                     error);
    if (*self->at == '\r')
      return refuse (self, MRC_CSV_ERROR_SYNTAX, "a lone carriage return; save with ordinary line ends",
                     error);
    if (field->len >= MRC_CSV_MAX_FIELD)
      return refuse (self, MRC_CSV_ERROR_LIMIT, "a field is too long; shorten it", error);
    g_string_append_c (field, *self->at++);
  }
  return TRUE;
}

static gboolean
read_row (Reader *self, MrcCsvRow *row, GError **error)
{
  gboolean more = TRUE;

  row->line = self->line;
  while (more) {
    g_autoptr (GString) field = g_string_new (NULL);
    gboolean quoted = self->at < self->end && *self->at == '"';

    if (row->fields->len >= MRC_CSV_MAX_COLUMNS)
      return refuse (self, MRC_CSV_ERROR_LIMIT, "too many columns; keep to those of the header", error);
    if (!(quoted ? read_quoted (self, field, error) : read_plain (self, field, error)))
      return FALSE;
    g_ptr_array_add (row->fields, g_strndup (field->str, field->len));
    more = self->at < self->end && *self->at == ',';
    if (more)
      self->at++;
  }
  if (self->at < self->end) {
    self->at += *self->at == '\r' ? 2 : 1;
    self->line++;
  }
  return TRUE;
}

static gboolean
is_empty (const MrcCsvRow *row)
{
  return row->fields->len == 1 && *(char *) row->fields->pdata[0] == '\0';
}

static gboolean
check_text (Reader *self, GError **error)
{
  const char *bad;

  if (g_utf8_validate_len (self->at, self->end - self->at, &bad))
    return TRUE;
  for (const char *p = self->at; p < bad; p++)
    self->line += *p == '\n';
  return refuse (self, MRC_CSV_ERROR_SYNTAX, "not UTF-8 text; save it as \"CSV UTF-8\"", error);
}

GPtrArray *
mrc_csv_parse (const char *data, gsize length, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  Reader reader = { data, data + length, name, 1 };

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    reader.at += 3; /* spreadsheets write it */
  if (!check_text (&reader, error))
    return NULL;
  while (reader.at < reader.end) {
    MrcCsvRow *row = g_new0 (MrcCsvRow, 1);

    row->fields = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (rows, row);
    if (rows->len > MRC_CSV_MAX_ROWS) {
      refuse (&reader, MRC_CSV_ERROR_LIMIT, "too many rows; is it the right file?", error);
      return NULL;
    }
    if (!read_row (&reader, row, error))
      return NULL;
    if (is_empty (row))
      g_ptr_array_remove_index (rows, rows->len - 1);
  }
  return g_steal_pointer (&rows);
}

char *
mrc_csv_quote (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strconcat ("\"", doubled, "\"", NULL);
}
