// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/csv.h"
#include "content/problem.h"
#include "kiosk/counsel/list-text.h"
#include "kiosk/counsel/office-private.h"
#include "locales/numbers.h"

#include <string.h>

/* How long a cell may be, in letters: what a card has room for, and the store keeps. In the order of the
 * columns. */
static const glong most[MRC_N_OFFICE_COLUMNS] = { 40, 40, 60, 60, 80, 80, 40, 40, 20, 10 };

static const char *const needed[] = { "need", "district", "name_bn", "as_of", NULL };

typedef struct {
  const char *file;
  GPtrArray *problems;
  GPtrArray *needs, *districts;
  MrcDay today;
  int place[MRC_N_OFFICE_COLUMNS]; /* in a row; -1 where the file does not have it */
  const MrcCsvRow *row;            /* the one being read */
} Reader;

#define PROBLEM(self, remedy, ...) \
  mrc_problem_add ((self)->problems, (self)->file, (self)->row->line, remedy, __VA_ARGS__)

static gboolean
read_header (Reader *self)
{
  gboolean whole = TRUE;

  for (int column = 0; column < MRC_N_OFFICE_COLUMNS; column++) {
    self->place[column] = -1;
    for (guint i = 0; i < self->row->fields->len; i++) {
      if (g_str_equal (self->row->fields->pdata[i], mrc_office_columns[column]))
        self->place[column] = (int) i;
    }
    if (self->place[column] < 0 && g_strv_contains (needed, mrc_office_columns[column])) {
      PROBLEM (self, "let the first line name need, district, name_bn and as_of", "the column %s is missing",
               mrc_office_columns[column]);
      whole = FALSE;
    }
  }
  return whole;
}

static MrcTableRow *
read_cells (const Reader *self)
{
  MrcTableRow *office = mrc_table_row_new ();

  for (int column = 0; column < MRC_N_OFFICE_COLUMNS; column++) {
    const char *name = mrc_office_columns[column];
    int place = self->place[column];
    char *cell = mrc_list_text_tidy (
      place >= 0 && place < (int) self->row->fields->len ? self->row->fields->pdata[place] : "");

    if (g_utf8_strlen (cell, -1) > most[column])
      PROBLEM (self, "shorten it", "%s has more than %ld letters", name, most[column]);
    else if (g_str_has_suffix (name, "_bn") && mrc_list_text_has_latin (cell))
      PROBLEM (self, "write it in Bengali letters", "%s is “%s”, with Latin letters", name, cell);
    g_hash_table_insert (office, g_strdup (name), cell);
  }
  return office;
}

/* What staff have not written in English an English page shows as the signboard has it. */
static void
fill_in_english (MrcTableRow *office)
{
  static const char *const pairs[][2] = { { "name_en", "name_bn" },
                                          { "where_en", "where_bn" },
                                          { "hours_en", "hours_bn" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    if (*mrc_table_row_get (office, pairs[i][0]) == '\0')
      g_hash_table_insert (office, g_strdup (pairs[i][0]),
                           g_strdup (mrc_table_row_get (office, pairs[i][1])));
  }
}

static void
check_code (const Reader *self, MrcTableRow *office, const char *column, GPtrArray *known)
{
  const char *code = mrc_table_row_get (office, column);
  g_autoptr (GString) codes = g_string_new (NULL);

  if (mrc_table_find (known, "code", code) != NULL)
    return;
  for (guint i = 0; i < known->len && i < 8; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", mrc_table_row_get (known->pdata[i], "code"));
  g_string_prepend (codes, "write one of ");
  g_string_append (codes, known->len > 8 ? " and so on" : "");
  PROBLEM (self, codes->str, "%s is “%s”", column, code);
}

/* "+8801712-345678", "০৮১-৬৫৪৩২" */
static void
check_phone (const Reader *self, MrcTableRow *office)
{
  const char *phone = mrc_table_row_get (office, "phone");
  g_autofree char *ascii = mrc_digits_ascii (phone);

  if (ascii[strspn (ascii, "0123456789+- ")] != '\0')
    PROBLEM (self, "write digits only; two numbers need two lines", "phone is “%s”", phone);
  g_hash_table_insert (office, g_strdup ("phone"), g_steal_pointer (&ascii));
}

static void
check_day (const Reader *self, MrcTableRow *office)
{
  const char *text = mrc_table_row_get (office, "as_of");
  MrcDay as_of = 0;

  if (!mrc_day_from_iso (text, &as_of))
    PROBLEM (self, "write the day somebody asked there, as 2026-11-20", "as_of is “%s”", text);
  else if (as_of > self->today || as_of < 0)
    PROBLEM (self, "write the day somebody asked there", "as_of %s cannot be", text);
}

GPtrArray *
mrc_office_file_read (const char *data,
                      gsize length,
                      const char *name,
                      GPtrArray *needs,
                      GPtrArray *districts,
                      MrcDay today,
                      GPtrArray *problems)
{
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = mrc_csv_parse (data, length, name, &error);
  Reader self = { name, problems, needs, districts, today, { 0 }, NULL };

  if (rows == NULL || rows->len == 0) {
    if (rows == NULL)
      g_ptr_array_add (problems, g_strdup (error->message));
    else
      mrc_problem_add (problems, name, 0, "is it the right file?", "it is empty");
    return NULL;
  }
  self.row = rows->pdata[0];
  if (!read_header (&self))
    return NULL;
  for (guint i = 1; i < rows->len; i++) {
    MrcTableRow *office = NULL;

    self.row = rows->pdata[i];
    office = read_cells (&self);
    if (*mrc_table_row_get (office, "name_bn") == '\0') {
      g_hash_table_unref (office);
      continue;
    }
    g_ptr_array_add (offices, office);
    fill_in_english (office);
    check_code (&self, office, "need", needs);
    check_code (&self, office, "district", districts);
    check_phone (&self, office);
    check_day (&self, office);
  }
  if (offices->len == 0 && problems->len == 0)
    mrc_problem_add (problems, name, 0, "fill in name_bn of one line at least", "no office is in it");
  return problems->len == 0 ? g_steal_pointer (&offices) : NULL;
}

static void
append_cell (GString *file, const char *cell, gboolean last)
{
  g_autofree char *quoted = strpbrk (cell, ",\"\n") != NULL ? mrc_csv_quote (cell) : g_strdup (cell);

  g_string_append_printf (file, "%s%c", quoted, last ? '\n' : ',');
}

static void
append_line (GString *file, MrcTableRow *office)
{
  for (int i = 0; i < MRC_N_OFFICE_COLUMNS; i++)
    append_cell (file, mrc_table_row_get (office, mrc_office_columns[i]), i == MRC_N_OFFICE_COLUMNS - 1);
}

static gboolean
has_one (GPtrArray *offices, const char *need, const char *district)
{
  for (guint i = 0; i < offices->len; i++) {
    if (g_str_equal (mrc_table_row_get (offices->pdata[i], "need"), need) &&
        g_str_equal (mrc_table_row_get (offices->pdata[i], "district"), district))
      return TRUE;
  }
  return FALSE;
}

char *
mrc_office_file_new (GPtrArray *offices, GPtrArray *needs, const char *district)
{
  g_autofree char *header = g_strjoinv (",", (char **) mrc_office_columns);
  GString *file = g_string_new (header);

  g_string_append_c (file, '\n');
  for (guint i = 0; i < offices->len; i++)
    append_line (file, offices->pdata[i]);
  for (guint i = 0; district != NULL && i < needs->len; i++) {
    const char *need = mrc_table_row_get (needs->pdata[i], "code");
    g_autoptr (GHashTable) empty = mrc_table_row_new ();

    if (has_one (offices, need, district))
      continue;
    g_hash_table_insert (empty, g_strdup ("need"), g_strdup (need));
    g_hash_table_insert (empty, g_strdup ("district"), g_strdup (district));
    append_line (file, empty);
  }
  return g_string_free (file, FALSE);
}
