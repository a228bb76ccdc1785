// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include <stdlib.h>
#include <string.h>

#include "content/csv.h"
#include "content/problem.h"
#include "content/table-column.h"
#include "locales/fold.h"

#define MAX_TABLE_FILE (1024 * 1024)
#define MAX_COLUMNS 23
#define NOTICE_LETTERS 120  /* as kiosk/notice keeps */
#define CRISIS_LETTERS 70   /* with the name of a country the 100 that kiosk/notice keeps */
#define OFFICE_LETTERS 80   /* a sentence of a card, a line of a paper */
#define PREPARED_LETTERS 90 /* with the name of a country or a trade no more than NOTICE_LETTERS */
#define TRAINING_LETTERS 60 /* of each cell, of which a card is made that is read at a glance */

typedef struct {
  const char *name;
  MrcColumn columns[MAX_COLUMNS];
} Table;

static const Table tables[] = {
  { "hotlines",
    { { "number", COLUMN_PHONE },
      { "dial", COLUMN_DIAL },
      { "abroad", COLUMN_MAYBE_PHONE },
      { "page", COLUMN_NUMBER, 1, 2 },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "sub_bn", COLUMN_MAYBE_BN },
      { "sub_en", COLUMN_MAYBE_EN } } },
  { "services",
    { { "code", COLUMN_KEY },
      { "order", COLUMN_NUMBER, 0, 1000 },
      { "audience", COLUMN_AUDIENCES },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "provider_bn", COLUMN_WORDS_BN },
      { "provider_en", COLUMN_WORDS_EN },
      { "fee_bn", COLUMN_WORDS_BN },
      { "fee_en", COLUMN_WORDS_EN },
      { "papers_bn", COLUMN_MAYBE_BN },
      { "papers_en", COLUMN_MAYBE_EN },
      { "counter", COLUMN_NUMBER, 1, 99 },
      { "minutes", COLUMN_NUMBER, 5, 480 },
      { "capacity", COLUMN_NUMBER, 1, 100 },
      { "horizon_days", COLUMN_NUMBER, 1, 365 },
      { "notice_minutes", COLUMN_NUMBER, 0, 10080 } } },
  { "opening",
    { { "weekday", COLUMN_NUMBER, 0, 6 },
      { "from", COLUMN_TIME },
      { "to", COLUMN_TIME },
      { "valid_from", COLUMN_MAYBE_DAY },
      { "valid_to", COLUMN_MAYBE_DAY } } },
  { "closures",
    { { "day", COLUMN_DAY_KEY },
      { "reason_bn", COLUMN_WORDS_BN },
      { "reason_en", COLUMN_WORDS_EN },
      { "moon", COLUMN_YES } } },
  { "districts",
    { { "code", COLUMN_KEY },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "division", COLUMN_SLUG } } },
  { "steps",
    { { "code", COLUMN_KEY },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "papers_bn", COLUMN_WORDS_BN, 1, OFFICE_LETTERS },
      { "papers_en", COLUMN_WORDS_EN, 1, OFFICE_LETTERS },
      { "fee_bn", COLUMN_WORDS_BN, 1, OFFICE_LETTERS },
      { "fee_en", COLUMN_WORDS_EN, 1, OFFICE_LETTERS },
      { "place_bn", COLUMN_WORDS_BN, 1, OFFICE_LETTERS },
      { "place_en", COLUMN_WORDS_EN, 1, OFFICE_LETTERS },
      { "days_bn", COLUMN_WORDS_BN, 1, OFFICE_LETTERS },
      { "days_en", COLUMN_WORDS_EN, 1, OFFICE_LETTERS },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "address", COLUMN_MAYBE_ADDRESS },
      { "as_of", COLUMN_DAY },
      { "review_by", COLUMN_DAY },
      { "check_with_staff", COLUMN_YES } } },
  { "needs",
    { { "code", COLUMN_KEY },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "sub_bn", COLUMN_WORDS_BN },
      { "sub_en", COLUMN_WORDS_EN },
      { "on_paper", COLUMN_YES } } },
  { "onward", { { "topic", COLUMN_KEY }, { "need", COLUMN_SLUG } } },
  { "offices",
    { { "code", COLUMN_KEY },
      { "need", COLUMN_SLUG },
      { "district", COLUMN_MAYBE_SLUG },
      { "name_bn", COLUMN_WORDS_BN, 1, OFFICE_LETTERS },
      { "name_en", COLUMN_WORDS_EN, 1, OFFICE_LETTERS },
      { "where_bn", COLUMN_WORDS_BN, 1, OFFICE_LETTERS },
      { "where_en", COLUMN_WORDS_EN, 1, OFFICE_LETTERS },
      { "hours_bn", COLUMN_MAYBE_BN },
      { "hours_en", COLUMN_MAYBE_EN },
      { "phone", COLUMN_MAYBE_PHONE },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "address", COLUMN_ADDRESS },
      { "as_of", COLUMN_DAY },
      { "review_by", COLUMN_DAY },
      { "check_with_staff", COLUMN_YES } } },
  { "upazilas",
    { { "code", COLUMN_KEY },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "district", COLUMN_SLUG } } },
  { "divisions",
    { { "code", COLUMN_KEY },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN } } },
  { "trades",
    { { "code", COLUMN_KEY },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN } } },
  { "training",
    { { "code", COLUMN_KEY },
      { "trade", COLUMN_SLUG },
      { "district", COLUMN_MAYBE_SLUG },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "courses_bn", COLUMN_WORDS_BN, 1, TRAINING_LETTERS },
      { "courses_en", COLUMN_WORDS_EN, 1, TRAINING_LETTERS },
      { "time_bn", COLUMN_WORDS_BN, 1, TRAINING_LETTERS },
      { "time_en", COLUMN_WORDS_EN, 1, TRAINING_LETTERS },
      { "cost_bn", COLUMN_WORDS_BN, 1, TRAINING_LETTERS },
      { "cost_en", COLUMN_WORDS_EN, 1, TRAINING_LETTERS },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "address", COLUMN_ADDRESS },
      { "as_of", COLUMN_DAY },
      { "review_by", COLUMN_DAY },
      { "check_with_staff", COLUMN_YES } } },
  { "countries",
    { { "code", COLUMN_KEY },
      { "order", COLUMN_NUMBER, 0, 1000 },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "currency", COLUMN_SLUG },
      { "cost", COLUMN_MAYBE_NUMBER, 0, 100000000 },
      { "wage", COLUMN_MAYBE_NUMBER, 0, 10000000 },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "as_of", COLUMN_DAY } } },
  { "currencies",
    { { "code", COLUMN_KEY },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "units", COLUMN_NUMBER, 1, 100000 },
      { "poisha", COLUMN_NUMBER, 1, 100000000 },
      { "as_of", COLUMN_DAY },
      { "sample", COLUMN_YES },
      { "step", COLUMN_NUMBER, 1, 1000000 },
      { "sums", COLUMN_SUMS, 0, 100000000 } } },
  { "lenders",
    { { "code", COLUMN_KEY },
      { "order", COLUMN_NUMBER, 0, 1000 },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "sub_bn", COLUMN_MAYBE_BN },
      { "sub_en", COLUMN_MAYBE_EN },
      { "poisha_per_thousand", COLUMN_MAYBE_NUMBER, 0, 100000 },
      { "as_of", COLUMN_DAY } } },
  { "channels",
    { { "code", COLUMN_KEY },
      { "picture", COLUMN_PICTURE },
      { "name_bn", COLUMN_WORDS_BN },
      { "name_en", COLUMN_WORDS_EN },
      { "sub_bn", COLUMN_WORDS_BN },
      { "sub_en", COLUMN_WORDS_EN },
      { "risk", COLUMN_RISK },
      { "check_with_staff", COLUMN_YES },
      { "cost", COLUMN_MAYBE_NUMBER, 0, 100000000 },
      { "cost_bn", COLUMN_WORDS_BN },
      { "cost_en", COLUMN_WORDS_EN },
      { "time_bn", COLUMN_WORDS_BN },
      { "time_en", COLUMN_WORDS_EN },
      { "papers_bn", COLUMN_WORDS_BN },
      { "papers_en", COLUMN_WORDS_EN },
      { "see_bn", COLUMN_WORDS_BN },
      { "see_en", COLUMN_WORDS_EN },
      { "opens", COLUMN_PLACE },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "address", COLUMN_ADDRESS },
      { "as_of", COLUMN_DAY },
      { "review_by", COLUMN_DAY } } },
  { "ceilings",
    { { "code", COLUMN_KEY },
      { "ceiling", COLUMN_MAYBE_NUMBER, 0, 100000000 },
      { "remark_bn", COLUMN_MAYBE_BN },
      { "remark_en", COLUMN_MAYBE_EN },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "address", COLUMN_ADDRESS },
      { "as_of", COLUMN_DAY },
      { "review_by", COLUMN_DAY } } },
  { "contract",
    { { "code", COLUMN_KEY },
      { "picture", COLUMN_PICTURE },
      { "must", COLUMN_YES },
      { "question_bn", COLUMN_WORDS_BN },
      { "question_en", COLUMN_WORDS_EN },
      { "sub_bn", COLUMN_WORDS_BN },
      { "sub_en", COLUMN_WORDS_EN },
      { "ask_bn", COLUMN_WORDS_BN },
      { "ask_en", COLUMN_WORDS_EN },
      { "source_bn", COLUMN_WORDS_BN },
      { "source_en", COLUMN_WORDS_EN },
      { "address", COLUMN_MAYBE_ADDRESS },
      { "as_of", COLUMN_DAY },
      { "review_by", COLUMN_DAY } } },
  { "contract_advice",
    { { "code", COLUMN_KEY },
      { "picture", COLUMN_PICTURE },
      { "text_bn", COLUMN_WORDS_BN },
      { "text_en", COLUMN_WORDS_EN } } },
  { "fee_advice",
    { { "code", COLUMN_KEY },
      { "answer", COLUMN_FEE_ANSWER },
      { "picture", COLUMN_PICTURE },
      { "text_bn", COLUMN_WORDS_BN },
      { "text_en", COLUMN_WORDS_EN } } },
  { "crises",
    { { "code", COLUMN_KEY },
      { "names_country", COLUMN_YES },
      { "picture", COLUMN_PICTURE },
      { "approved", COLUMN_YES },
      { "text_bn", COLUMN_WORDS_BN, 1, CRISIS_LETTERS },
      { "text_en", COLUMN_WORDS_EN, 1, CRISIS_LETTERS } } },
  { "notice_texts",
    { { "code", COLUMN_KEY },
      { "kind", COLUMN_NOTICE },
      { "names_country", COLUMN_YES },
      { "names_trade", COLUMN_YES },
      { "text_bn", COLUMN_WORDS_BN, 1, PREPARED_LETTERS },
      { "text_en", COLUMN_WORDS_EN, 1, PREPARED_LETTERS } } },
  { "notices",
    { { "kind", COLUMN_NOTICE },
      { "first_day", COLUMN_DAY },
      { "last_day", COLUMN_DAY },
      { "text_bn", COLUMN_WORDS_BN, 1, NOTICE_LETTERS },
      { "text_en", COLUMN_WORDS_EN, 1, NOTICE_LETTERS } } },
  { "sums",
    { { "code", COLUMN_KEY },
      { "step", COLUMN_NUMBER, 1, 1000000 },
      { "sums", COLUMN_SUMS, 0, 100000000 } } },
  { "synonyms", { { "words", COLUMN_SAME_BN } } },
};

typedef struct {
  MrcSource *source;
  const char *file;
  int line;
  GHashTable *keys; /* seen so far */
} Reader;

/* Words that are found by one another anyhow (see mrc_fold_near()) are one word here. */
static void
check_synonyms (Reader *self, const char *text)
{
  g_auto (GStrv) words = mrc_fold_words (text);

  for (int i = 0; words[i] != NULL; i++) {
    if (!g_hash_table_add (self->keys, mrc_fold_near (words[i])))
      mrc_problem_add (self->source->problems, self->file, self->line, "keep it once",
                       "%s, or a word that is found by it anyhow, is there twice", words[i]);
  }
}

static char *
take_field (Reader *self, const MrcColumn *column, const char *text)
{
  MrcTextPlace place = { self->file, self->line, self->source->allowed, self->source->problems };
  g_autofree char *value = mrc_text_with_breaks (text);

  if (!mrc_column_fits (column, value)) {
    g_autofree char *remedy = mrc_column_dup_remedy (column);

    mrc_problem_add (self->source->problems, self->file, self->line, remedy, "%s is \"%s\"", column->name,
                     value);
  } else if ((column->kind == COLUMN_KEY || column->kind == COLUMN_DAY_KEY) &&
             !g_hash_table_add (self->keys, g_strdup (value))) {
    mrc_problem_add (self->source->problems, self->file, self->line, "keep one of the rows",
                     "%s %s is there twice", column->name, value);
  }
  if (column->kind == COLUMN_SAME_BN)
    check_synonyms (self, value);
  if (column->kind == COLUMN_WORDS_BN || column->kind == COLUMN_MAYBE_BN || column->kind == COLUMN_SAME_BN)
    return mrc_text_take (value, MRC_LANGUAGE_BENGALI, &place);
  return mrc_text_take (value, MRC_LANGUAGE_ENGLISH, &place);
}

static void
check_order (Reader *self, MrcTableRow *row)
{
  const char *valid_from = mrc_table_row_get (row, "valid_from");
  const char *valid_to = mrc_table_row_get (row, "valid_to");
  const char *first_day = mrc_table_row_get (row, "first_day");
  const char *last_day = mrc_table_row_get (row, "last_day");
  int from, to;

  if (mrc_minute_from_text (mrc_table_row_get (row, "from"), &from) &&
      mrc_minute_from_text (mrc_table_row_get (row, "to"), &to) && from >= to)
    mrc_problem_add (self->source->problems, self->file, self->line, "put the earlier time into from",
                     "from is not before to");
  if (*valid_from != '\0' && *valid_to != '\0' && strcmp (valid_from, valid_to) > 0)
    mrc_problem_add (self->source->problems, self->file, self->line, "put the earlier day into valid_from",
                     "valid_from is after valid_to");
  if (strcmp (mrc_table_row_get (row, "review_by"), mrc_table_row_get (row, "as_of")) < 0 &&
      *mrc_table_row_get (row, "review_by") != '\0')
    mrc_problem_add (self->source->problems, self->file, self->line, "say when it is looked at again",
                     "review_by is before as_of");
  if (strcmp (first_day, last_day) > 0)
    mrc_problem_add (self->source->problems, self->file, self->line, "put the earlier day into first_day",
                     "first_day is after last_day");
}

static gboolean
check_header (Reader *self, const Table *table, const MrcCsvRow *header)
{
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (int i = 0; i < MAX_COLUMNS && table->columns[i].name != NULL; i++)
    g_string_append_printf (wanted, "%s%s", i > 0 ? "," : "", table->columns[i].name);
  for (guint i = 0; i < header->fields->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? "," : "", (char *) header->fields->pdata[i]);
  if (g_string_equal (wanted, found))
    return TRUE;
  self->line = header->line;
  mrc_problem_add (self->source->problems, self->file, self->line, "correct the first row",
                   "the columns are not %s", wanted->str);
  return FALSE;
}

static void
read_row (Reader *self, const Table *table, guint n_columns, const MrcCsvRow *csv, GPtrArray *rows)
{
  MrcTableRow *row;

  self->line = csv->line;
  if (csv->fields->len != n_columns) {
    mrc_problem_add (self->source->problems, self->file, self->line,
                     "count the commas; put a field with a comma in quotes",
                     "%u columns, the first row has %u", csv->fields->len, n_columns);
    return;
  }
  row = mrc_table_row_new ();
  for (guint i = 0; i < n_columns; i++)
    g_hash_table_insert (row, g_strdup (table->columns[i].name),
                         take_field (self, &table->columns[i], csv->fields->pdata[i]));
  check_order (self, row);
  mrc_source_note (self->source, row, self->file, self->line);
  g_ptr_array_add (rows, row);
  if (g_str_equal (table->name, "hotlines")) {
    MrcHotline *hotline = mrc_hotline_new (row);

    mrc_source_note (self->source, hotline, self->file, self->line);
    g_ptr_array_add (self->source->hotlines, hotline);
  }
}

static void
read_table (MrcSource *source, const Table *table)
{
  g_autofree char *name = g_strconcat (table->name, ".csv", NULL);
  g_autofree char *file = g_build_filename ("tables", name, NULL);
  g_autoptr (GBytes) bytes = mrc_source_load (source, file, MAX_TABLE_FILE);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) csv = NULL;
  g_autoptr (GError) error = NULL;
  Reader reader = { source, file, 1, keys };
  GPtrArray *rows;

  if (bytes == NULL)
    return;
  csv = mrc_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file, &error);
  if (csv == NULL) {
    g_ptr_array_add (source->problems, g_strdup (error->message));
    return;
  }
  if (csv->len < 2)
    mrc_problem_add (source->problems, file, 1, "fill it", "the table has no rows");
  if (csv->len == 0 || !check_header (&reader, table, csv->pdata[0]))
    return;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 1; i < csv->len; i++)
    read_row (&reader, table, ((MrcCsvRow *) csv->pdata[0])->fields->len, csv->pdata[i], rows);
  g_hash_table_insert (source->tables, g_strdup (table->name), rows);
}

static gboolean
is_table (const char *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *name = g_strconcat (tables[i].name, ".csv", NULL);

    if (g_str_equal (file, name))
      return TRUE;
  }
  return FALSE;
}

void
mrc_source_read_tables (MrcSource *self)
{
  g_auto (GStrv) names = mrc_source_list (self, "tables");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    read_table (self, &tables[i]);
  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_build_filename ("tables", names[i], NULL);

    if (!is_table (names[i]))
      mrc_problem_add (self->problems, file, 0, "move it away", "an unknown table");
  }
}
