// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/agency-file.h"

#include "content/csv.h"
#include "content/problem.h"
#include "kiosk/counsel/list-text.h"
#include "locales/numbers.h"

#include <string.h>

enum { RL, NAME_EN, STATUS, NAME_BN, ADDRESS_EN, ADDRESS_BN, STATUS_DAY, VALID_TO, N_COLUMNS };

/* The first three must be there. */
static const char *const columns[N_COLUMNS] = { "rl",         "name_en",    "status",     "name_bn",
                                                "address_en", "address_bn", "status_day", "valid_to" };

#define N_NEEDED 3

static const struct {
  const char *word;
  MrcLicence state;
} states[] = {
  { "valid", MRC_LICENCE_VALID },         { "বৈধ", MRC_LICENCE_VALID },
  { "suspended", MRC_LICENCE_SUSPENDED }, { "স্থগিত", MRC_LICENCE_SUSPENDED },
  { "cancelled", MRC_LICENCE_CANCELLED }, { "বাতিল", MRC_LICENCE_CANCELLED },
};

typedef struct {
  const char *file;
  GPtrArray *problems;
  int place[N_COLUMNS]; /* in a row; -1 where the file does not have it */
  GHashTable *lines;    /* (owned): licence → the line it stands on */
  const MrcCsvRow *row; /* the one being read */
} Reader;

/* "RL-", "আরএল নং ", "R.L. No. ": what may stand before the number. */
static gboolean
is_prefix (const char *text, gsize length)
{
  static const char *const prefixes[] = { "", "rl", "rlno", "আরএল", "আরএলনং", NULL };
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *lower = g_ascii_strdown (part, -1);
  g_auto (GStrv) pieces = g_strsplit_set (lower, " .:-/", -1);
  g_autofree char *joined = g_strjoinv ("", pieces);

  return g_strv_contains (prefixes, joined);
}

gboolean
mrc_agency_licence_from_text (const char *text, int *ret_licence)
{
  g_autofree char *ascii = mrc_digits_ascii (text);
  gsize first = strcspn (ascii, "0123456789");
  gsize end = first + strspn (ascii + first, "0123456789");
  gint64 number = g_ascii_strtoll (ascii + first, NULL, 10);

  if (!is_prefix (ascii, first) || ascii[end + strspn (ascii + end, " ")] != '\0' || number < 1 ||
      number > MRC_AGENCY_LICENCE_MAX)
    return FALSE;
  *ret_licence = (int) number;
  return TRUE;
}

static const char *
field (const Reader *self, int column)
{
  int place = self->place[column];

  return place >= 0 && place < (int) self->row->fields->len ? g_ptr_array_index (self->row->fields, place)
                                                            : "";
}

#define PROBLEM(self, remedy, ...) \
  mrc_problem_add ((self)->problems, (self)->file, (self)->row->line, remedy, __VA_ARGS__)

static void
read_words (const Reader *self, int column, glong most, char **text)
{
  g_autofree char *words = mrc_list_text_tidy (field (self, column));
  gboolean of_bengali = column == NAME_BN || column == ADDRESS_BN;

  if (g_utf8_strlen (words, -1) > most)
    PROBLEM (self, "shorten it", "%s has more than %ld letters", columns[column], most);
  else if (of_bengali && mrc_list_text_has_latin (words))
    PROBLEM (self, "write it in Bengali letters, or leave it empty", "%s is “%s”, with Latin letters",
             columns[column], words);
  g_free (*text);
  *text = g_steal_pointer (&words);
}

static void
read_day (const Reader *self, int column, MrcDay *day)
{
  const char *text = field (self, column);

  if (*text != '\0' && !mrc_day_from_iso (text, day))
    PROBLEM (self, "write a day as 2027-06-30, or leave it empty", "%s is “%s”", columns[column], text);
}

static void
read_state (const Reader *self, MrcAgency *agency)
{
  g_autofree char *tidied = mrc_list_text_tidy (field (self, STATUS));
  g_autofree char *word = g_ascii_strdown (tidied, -1);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].word, word)) {
      agency->state = states[i].state;
      return;
    }
  PROBLEM (self, "write valid, suspended or cancelled", "status is “%s”", word);
}

static void
read_licence (const Reader *self, MrcAgency *agency)
{
  int before = 0;

  if (!mrc_agency_licence_from_text (field (self, RL), &agency->licence)) {
    PROBLEM (self, "write the number on the licence, as 1234", "rl is “%s”", field (self, RL));
    return;
  }
  before = GPOINTER_TO_INT (g_hash_table_lookup (self->lines, GINT_TO_POINTER (agency->licence)));
  if (before != 0)
    PROBLEM (self, "keep the line that is right", "rl %d stands on line %d too", agency->licence, before);
  else
    g_hash_table_insert (self->lines, GINT_TO_POINTER (agency->licence), GINT_TO_POINTER (self->row->line));
}

static MrcAgency *
read_agency (const Reader *self)
{
  MrcAgency *agency = mrc_agency_new ();

  read_licence (self, agency);
  read_words (self, NAME_EN, MRC_AGENCY_NAME_MOST, &agency->name[MRC_LANGUAGE_ENGLISH]);
  read_words (self, NAME_BN, MRC_AGENCY_NAME_MOST, &agency->name[MRC_LANGUAGE_BENGALI]);
  read_words (self, ADDRESS_EN, MRC_AGENCY_ADDRESS_MOST, &agency->address[MRC_LANGUAGE_ENGLISH]);
  read_words (self, ADDRESS_BN, MRC_AGENCY_ADDRESS_MOST, &agency->address[MRC_LANGUAGE_BENGALI]);
  if (*mrc_agency_name (agency, MRC_LANGUAGE_ENGLISH) == '\0')
    PROBLEM (self, "write name_en or name_bn", "the agency has no name");
  read_state (self, agency);
  read_day (self, STATUS_DAY, &agency->state_day);
  read_day (self, VALID_TO, &agency->valid_to);
  return agency;
}

static gboolean
read_header (Reader *self)
{
  gboolean whole = TRUE;

  for (int column = 0; column < N_COLUMNS; column++) {
    self->place[column] = -1;
    for (guint i = 0; i < self->row->fields->len; i++)
      if (g_str_equal (g_ptr_array_index (self->row->fields, i), columns[column]))
        self->place[column] = (int) i;
    if (self->place[column] < 0 && column < N_NEEDED) {
      PROBLEM (self, "let the first line name rl, name_en and status", "the column %s is missing",
               columns[column]);
      whole = FALSE;
    }
  }
  return whole;
}

GPtrArray *
mrc_agency_file_read (const char *data, gsize length, const char *name, GPtrArray *problems)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_agency_free);
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = mrc_csv_parse (data, length, name, &error);
  Reader self = { .file = name, .problems = problems, .lines = lines };

  if (rows == NULL) {
    g_ptr_array_add (problems, g_strdup (error->message));
    return NULL;
  }
  if (rows->len < 2) {
    mrc_problem_add (problems, name, 0, "is it the right file?", "it has no line after the first");
    return NULL;
  }
  self.row = g_ptr_array_index (rows, 0);
  if (!read_header (&self))
    return NULL;
  for (guint i = 1; i < rows->len; i++) {
    self.row = g_ptr_array_index (rows, i);
    g_ptr_array_add (agencies, read_agency (&self));
  }
  return problems->len == 0 ? g_steal_pointer (&agencies) : NULL;
}
