// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/export-private.h"
#include "kiosk/reports/hide.h"
#include "kiosk/reports/tally.h"

#include <string.h>

/*
 * Every fact is counted alone and by sex, and by nothing else. So the tables hang
 * together only by the counts by sex, which are printed in full: whatever one
 * table leaves open, no other can narrow (kiosk/reports/hide.h sees one at a time).
 */

static const MrcColumn columns[] = {
  { "month", "#date+month" },          { "complete", "#status+complete" },
  { "fact", "#indicator+name" },       { "value", "#indicator+value" },
  { "by_fact", "#indicator+by+name" }, { "by_value", "#indicator+by+value" },
  { "visits", "#population+visits" },  { "hidden", "#meta+hidden" },
};

static const struct {
  const char *name;
  int column;
} facts[] = {
  { "age_band", MRC_VISIT_SEX + 1 },
  { "district", MRC_VISIT_SEX + 2 },
  { "destination_country", MRC_VISIT_SEX + 3 },
  { "stage", MRC_VISIT_SEX + 4 },
  { "channel_of_offer", MRC_VISIT_SEX + 5 },
  { "last_country", MRC_VISIT_SEX + 6 },
  { "decision_after", MRC_VISIT_SEX + 7 },
  { "first_or_repeat", MRC_VISIT_FIRST_FACT },
  { "door", MRC_VISIT_DOOR },
  { "language", MRC_VISIT_LANGUAGE },
};

/* A month of tables. */
typedef struct {
  MrcExport *export; /* (unowned) */
  MrcTally *tally;   /* (owned) */
  gint64 visits;
  char *name; /* (owned): "2026-10" */
  gboolean complete;
  int n_groups;                         /* of the sexes as printed: small ones are together */
  const char *groups[MRC_TALLY_GROUPS]; /* (unowned) */
  int group_of[MRC_TALLY_GROUPS];       /* an answer's place among them */
} Month;

static const char *
value_text (const char *value)
{
  return value == NULL || *value == '\0' ? "not-answered" : value;
}

static void
write_line (Month *self,
            const char *fact,
            const char *value,
            const char *by_value,
            gint64 count,
            gboolean hidden)
{
  MrcOutput *output = self->export->output;

  mrc_output_text (output, self->name);
  mrc_output_text (output, self->complete ? "yes" : "no");
  mrc_output_text (output, fact);
  mrc_output_text (output, value);
  mrc_output_text (output, by_value != NULL ? "sex" : "");
  mrc_output_text (output, by_value != NULL ? by_value : "");
  if (hidden)
    mrc_output_text (output, "");
  else
    mrc_output_number (output, self->complete ? count : count - count % MRC_HIDE_UNDER);
  mrc_output_text (output, hidden ? "yes" : "no");
  mrc_output_end_row (output);
}

static gboolean
is_small (gint64 count)
{
  return count > 0 && count < MRC_HIDE_UNDER;
}

static void
add_words (MrcTally *tally, const char *fact, const char *words, int group)
{
  g_auto (GStrv) list = *words != '\0' ? g_strsplit (words, " ", -1) : NULL;

  for (char **word = list; word != NULL && *word != NULL; word++)
    mrc_tally_add (tally, fact, *word, group, 1);
}

static void
add_visit (MrcStatement *row, gpointer data)
{
  Month *self = data;
  int group = mrc_tally_find_group (self->tally, mrc_statement_text (row, MRC_VISIT_SEX));

  self->visits++;
  mrc_tally_add (self->tally, "sex", mrc_tally_get_group (self->tally, group), group, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    mrc_tally_add (self->tally, facts[i].name, mrc_statement_text (row, facts[i].column), group, 1);
  mrc_tally_add (self->tally, "voice", mrc_statement_int64 (row, MRC_VISIT_VOICE) != 0 ? "yes" : "no", group,
                 1);
  mrc_tally_add (self->tally, "ended", mrc_export_ended_text (mrc_statement_int64 (row, MRC_VISIT_ENDED)),
                 group, 1);
  add_words (self->tally, "topic", mrc_statement_text (row, MRC_VISIT_TOPICS), group);
  add_words (self->tally, "service", mrc_statement_text (row, MRC_VISIT_SERVICES), group);
}

static gint64
sum (const gint64 *counts)
{
  gint64 all = 0;

  for (int i = 0; i < MRC_TALLY_GROUPS; i++)
    all += counts[i];
  return all;
}

static gint64
count_sex (Month *self, int group)
{
  return sum (mrc_tally_get (self->tally, "sex", mrc_tally_get_group (self->tally, group)));
}

/* The groups every table is split by: those of the table "sex" itself. */
static void
set_groups (Month *self)
{
  gint64 counts[MRC_TALLY_GROUPS] = { 0 };
  gboolean together[MRC_TALLY_GROUPS];
  int others = -1;

  for (int i = 0; mrc_tally_get_group (self->tally, i) != NULL; i++)
    counts[i] = count_sex (self, i);
  mrc_hide_values (counts, MRC_TALLY_GROUPS, together);

  self->n_groups = 0;
  for (int i = 0; mrc_tally_get_group (self->tally, i) != NULL; i++) {
    if (together[i] && others >= 0) {
      self->group_of[i] = others;
      continue;
    }
    if (together[i])
      others = self->n_groups;
    self->group_of[i] = self->n_groups;
    self->groups[self->n_groups++] =
      together[i] ? "others" : value_text (mrc_tally_get_group (self->tally, i));
  }
}

static void
write_sex (Month *self)
{
  for (int g = 0; g < self->n_groups; g++) {
    gint64 count = 0;

    for (int i = 0; mrc_tally_get_group (self->tally, i) != NULL; i++)
      count += self->group_of[i] == g ? count_sex (self, i) : 0;
    write_line (self, "sex", self->groups[g], NULL, count, FALSE);
  }
}

static void
add_grouped (Month *self, const gint64 *counts, gint64 *grouped)
{
  for (int i = 0; mrc_tally_get_group (self->tally, i) != NULL; i++)
    grouped[self->group_of[i]] += counts[i];
}

/* @counts: @n values by the month's groups; their sums are printed already. The first @shown of them are
 * printed. */
static void
write_by_sex (Month *self,
              const char *fact,
              const char *const *values,
              const gint64 *counts,
              int n,
              int shown)
{
  g_autofree gboolean *hidden = g_new (gboolean, n * self->n_groups);

  if (self->n_groups < 2 || !mrc_hide_table (counts, n, self->n_groups, hidden))
    return;
  for (int i = 0; i < shown; i++)
    for (int g = 0; g < self->n_groups; g++)
      write_line (self, fact, values[i], self->groups[g], counts[i * self->n_groups + g],
                  hidden[i * self->n_groups + g]);
}

static void
write_fact (Month *self, const char *fact)
{
  g_autoptr (GPtrArray) values = mrc_tally_list (self->tally, fact);
  g_autofree gint64 *counts = g_new0 (gint64, values->len + 1);
  g_autofree gboolean *together = g_new0 (gboolean, values->len + 1);
  g_autofree gint64 *grouped = g_new0 (gint64, (values->len + 1) * MRC_TALLY_GROUPS);
  g_autofree const char **names = g_new0 (const char *, values->len + 1);
  int n = 0, others = -1;

  for (guint i = 0; i < values->len; i++)
    counts[i] = sum (mrc_tally_get (self->tally, fact, values->pdata[i]));
  mrc_hide_values (counts, values->len, together);

  for (guint i = 0; i < values->len; i++) {
    int line = together[i] && others >= 0 ? others : n++;

    if (together[i])
      others = line;
    names[line] = together[i] ? "others" : value_text (values->pdata[i]);
    add_grouped (self, mrc_tally_get (self->tally, fact, values->pdata[i]), grouped + line * self->n_groups);
  }

  for (int line = 0; line < n; line++) {
    gint64 all = 0;

    for (int g = 0; g < self->n_groups; g++)
      all += grouped[line * self->n_groups + g];
    write_line (self, fact, names[line], NULL, all, FALSE);
  }
  write_by_sex (self, fact, names, grouped, n, n);
}

/* One visit can have several of these: each is a table of its own, with and without. */
static void
write_choice (Month *self, const char *fact, const char *value)
{
  gint64 counts[2 * MRC_TALLY_GROUPS] = { 0 };
  const char *values[] = { value, NULL };
  gint64 with = sum (mrc_tally_get (self->tally, fact, value));
  gboolean hidden = is_small (with) || is_small (self->visits - with);

  write_line (self, fact, value, NULL, with, hidden);
  if (hidden)
    return;

  add_grouped (self, mrc_tally_get (self->tally, fact, value), counts);
  for (int i = 0; mrc_tally_get_group (self->tally, i) != NULL; i++)
    counts[self->n_groups + self->group_of[i]] += count_sex (self, i);
  for (int g = 0; g < self->n_groups; g++)
    counts[self->n_groups + g] -= counts[g];
  write_by_sex (self, fact, values, counts, 2, 1);
}

static void
write_choices (Month *self, const char *fact)
{
  g_autoptr (GPtrArray) values = mrc_tally_list (self->tally, fact);

  for (guint i = 0; i < values->len; i++)
    write_choice (self, fact, values->pdata[i]);
}

static gboolean
write_pages (Month *self, MrcDay first, MrcDay last, GError **error)
{
  g_autoptr (MrcStatement) pages = mrc_store_statement (self->export->store, "reports", "page-sum", error);
  MrcStep step = MRC_STEP_ERROR;

  if (pages == NULL)
    return FALSE;
  mrc_statement_bind_int64 (pages, 1, first);
  mrc_statement_bind_int64 (pages, 2, last);
  while ((step = mrc_statement_step (pages, error)) == MRC_STEP_ROW) {
    gint64 count = mrc_statement_int64 (pages, 1);

    write_line (self, "page_openings", mrc_statement_text (pages, 0), NULL, count, is_small (count));
  }
  return step == MRC_STEP_DONE;
}

static void
write_tables (Month *self)
{
  write_line (self, "visits", "all", NULL, self->visits, is_small (self->visits));
  if (self->visits < MRC_HIDE_UNDER)
    return;

  set_groups (self);
  write_sex (self);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    write_fact (self, facts[i].name);
  write_fact (self, "voice");
  write_fact (self, "ended");
  write_choices (self, "topic");
  write_choices (self, "service");
}

static gboolean
write_month (MrcExport *export, MrcDay first, MrcDay last, GError **error)
{
  g_autoptr (MrcTally) tally = mrc_tally_new ();
  g_autofree char *name = mrc_day_to_iso (first);
  Month self = { .export = export, .tally = tally, .name = name };

  name[strlen ("2026-10")] = '\0';
  self.complete = export->options->today > last;
  if (!mrc_export_each_visit (export, first, last, add_visit, &self, error))
    return FALSE;
  write_tables (&self);
  return write_pages (&self, first, last, error);
}

/* The days that have anything in the whole months from @from to @to. */
static gboolean
find_span (MrcExport *self, MrcDay *from, MrcDay *to, GError **error)
{
  g_autoptr (MrcStatement) span = mrc_store_statement (self->store, "reports", "visit-span", error);
  MrcDay ignored, last;

  if (span == NULL)
    return FALSE;
  mrc_export_month (self->options->to, &last);
  mrc_statement_bind_int64 (span, 1, mrc_export_month (self->options->from, &ignored));
  mrc_statement_bind_int64 (span, 2, last);
  if (mrc_statement_step (span, error) != MRC_STEP_ROW)
    return FALSE;

  gboolean empty = mrc_statement_is_null (span, 0);

  *from = empty ? 1 : mrc_statement_int64 (span, 0);
  *to = empty ? 0 : mrc_statement_int64 (span, 1);
  return TRUE;
}

static gboolean
write_open (MrcExport *self, GError **error)
{
  MrcDay from, to, last;

  if (!find_span (self, &from, &to, error) ||
      !mrc_export_count (self->store, "visit-count", from, to, &self->total, error))
    return FALSE;
  for (MrcDay day = from; day <= to; day = last + 1) {
    MrcDay first = mrc_export_month (day, &last);

    if (!write_month (self, first, last, error))
      return FALSE;
  }
  return TRUE;
}

const MrcExportClass mrc_export_open = { "open", columns, G_N_ELEMENTS (columns), write_open };
