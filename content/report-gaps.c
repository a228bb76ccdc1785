// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/report-private.h"

#include <string.h>

#include "content/source-private.h"

#define SOON 90 /* days: time enough to look a fact up again */

typedef struct {
  MrcSource *source;
  MrcDay today;
  GString *out;
  guint n, n_cards, n_unsigned;
} Gaps;

static void add (Gaps *self, gconstpointer thing, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
add (Gaps *self, gconstpointer thing, const char *format, ...)
{
  g_autofree char *where = mrc_report_where (self->source, thing);
  va_list args;

  g_string_append_printf (self->out, "%s: ", where);
  va_start (args, format);
  g_string_append_vprintf (self->out, format, args);
  va_end (args);
  g_string_append_c (self->out, '\n');
  self->n++;
}

static void
look_at_review (Gaps *self, gconstpointer thing, MrcDay review_by)
{
  g_autofree char *day = mrc_day_to_iso (review_by);

  if (mrc_review_is_over (review_by, self->today))
    add (self, thing, "past its review since %s; look the fact up again", day);
  else if (review_by < self->today + SOON)
    add (self, thing, "to be reviewed by %s", day);
}

static void
look_at_card (const MrcTopic *topic, const MrcCard *card, gpointer data)
{
  Gaps *self = data;

  self->n_cards++;
  look_at_review (self, card, card->review_by);
  if (card->check_with_staff)
    add (self, card, "not sure: visitors are told to ask the staff");
  if (*card->address == '\0')
    add (self, card, "no address: where can one look it up again?");
}

static void
look_at_topics (Gaps *self)
{
  for (guint i = 0; i < self->source->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (self->source->topics, i);

    if (*topic->reviewer == '\0') {
      add (self, topic, "no reviewer: nobody has signed for the topic %s", topic->slug);
      self->n_unsigned++;
    }
  }
}

static void
look_at_decisions (Gaps *self)
{
  for (guint i = 0; i < self->source->decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (self->source->decisions, i);

    look_at_review (self, decision, decision->review_by);
    if (*decision->reviewer == '\0')
      add (self, decision, "no reviewer: nobody has signed for the path %s", decision->slug);
  }
}

/* A row that carries a fact is a fact like any other. */
static void
look_at_fact (Gaps *self, MrcTableRow *row)
{
  MrcDay review_by = 0;

  if (mrc_day_from_iso (mrc_table_row_get (row, "review_by"), &review_by))
    look_at_review (self, row, review_by);
  if (mrc_table_row_is (row, "check_with_staff"))
    add (self, row, "not sure: visitors are told to ask the staff");
  if (g_str_equal (mrc_table_row_get (row, "approved"), "false"))
    add (self, row, "not approved: staff are told so before they show it");
}

static void
look_at_row (Gaps *self, MrcTableRow *row)
{
  g_autoptr (GList) columns = g_list_sort (g_hash_table_get_keys (row), (GCompareFunc) strcmp);
  g_autoptr (GString) empty = g_string_new (NULL);

  for (GList *l = columns; l != NULL; l = l->next) {
    if (*mrc_table_row_get (row, l->data) == '\0')
      g_string_append_printf (empty, " %s", (char *) l->data);
  }
  if (empty->len > 0)
    add (self, row, "empty:%s", empty->str);
}

static void
look_at_tables (Gaps *self)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->source->tables), (GCompareFunc) strcmp);

  for (GList *l = names; l != NULL; l = l->next) {
    GPtrArray *rows = g_hash_table_lookup (self->source->tables, l->data);

    if (g_str_equal (l->data, "opening")) /* there an empty day means always */
      continue;
    for (guint i = 0; i < rows->len; i++) {
      look_at_fact (self, g_ptr_array_index (rows, i));
      look_at_row (self, g_ptr_array_index (rows, i));
    }
  }
}

void
mrc_report_gaps (MrcSource *source, MrcDay today, GString *out)
{
  Gaps gaps = { source, today, out, 0, 0, 0 };

  g_string_append (out, "\nGaps:\n");
  mrc_report_each_card (source, look_at_card, &gaps);
  look_at_topics (&gaps);
  look_at_decisions (&gaps);
  look_at_tables (&gaps);
  g_string_append_printf (out, "%u gaps; %u topics, %u of them nobody has signed for; %u cards\n", gaps.n,
                          source->topics->len, gaps.n_unsigned, gaps.n_cards);
}
