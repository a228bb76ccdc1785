// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/visit/visit-log.h"

struct _MrcVisitRow {
  MrcUuid id;
  MrcDay day;
  int hour;
  MrcTimeNote begun;
  int seconds;
  char *door; /* (owned) */
  const char *language;
  gboolean voice;
  MrcVisitEnd end;
  char *facts[MRC_N_FACTS]; /* (owned) */
  GPtrArray *topics;        /* (owned) (element-type utf8) */
  GPtrArray *booked;        /* (owned) (element-type utf8) */
};

static gpointer
copy_text (gconstpointer text, gpointer data)
{
  return g_strdup (text);
}

/* Copies: the visit's own arrays stay on the main thread. */
static GPtrArray *
copy_texts (GPtrArray *texts)
{
  GPtrArray *copy = g_ptr_array_copy (texts, copy_text, NULL);

  g_ptr_array_set_free_func (copy, g_free);
  return copy;
}

MrcVisitRow *
mrc_visit_row_new (MrcVisit *visit, gint64 monotonic_us, MrcVisitEnd end, const MrcTimeNote *begun)
{
  MrcVisitRow *self = g_new0 (MrcVisitRow, 1);
  const char *door = mrc_visit_get_door (visit);

  self->id = mrc_uuid4_new ();
  self->day = mrc_visit_get_day (visit);
  self->hour = mrc_visit_get_hour (visit);
  if (begun)
    self->begun = *begun;
  self->seconds = mrc_visit_get_seconds (visit, monotonic_us);
  self->door = g_strdup (door ? door : "");
  self->language = mrc_language_code (mrc_visit_get_language (visit));
  self->voice = mrc_visit_get_voice_used (visit);
  self->end = end;
  for (int fact = 0; fact < MRC_N_FACTS; fact++)
    self->facts[fact] = g_strdup (mrc_visit_get_fact (visit, (MrcFact) fact));
  self->topics = copy_texts (mrc_visit_get_topics (visit));
  self->booked = copy_texts (mrc_visit_get_booked (visit));
  return self;
}

void
mrc_visit_row_free (MrcVisitRow *self)
{
  if (!self)
    return;
  for (int fact = 0; fact < MRC_N_FACTS; fact++)
    g_free (self->facts[fact]);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->booked);
  g_free (self->door);
  g_free (self);
}

static gboolean
add_visit (MrcStore *store, const MrcVisitRow *row, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "visit", "visit-add", error);
  gint64 doubt = 0;

  if (!statement || !mrc_doubt_enter (store, &row->begun, &doubt, error))
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, row->day);
  mrc_statement_bind_blob (statement, 2, row->id.bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 3, row->hour);
  mrc_statement_bind_int64 (statement, 4, row->seconds);
  mrc_statement_bind_text (statement, 5, row->door);
  mrc_statement_bind_text (statement, 6, row->language);
  mrc_statement_bind_int64 (statement, 7, row->voice ? 1 : 0);
  mrc_statement_bind_int64 (statement, 8, row->end);
  for (int fact = 0; fact < MRC_N_FACTS; fact++)
    mrc_statement_bind_text (statement, 9 + fact, row->facts[fact]);
  if (doubt != 0)
    mrc_statement_bind_int64 (statement, 9 + MRC_N_FACTS, doubt);
  return mrc_statement_run (statement, error);
}

static gboolean
add_texts (MrcStore *store, const MrcVisitRow *row, const char *section, GPtrArray *texts, GError **error)
{
  for (guint i = 0; i < texts->len; i++) {
    g_autoptr (MrcStatement) statement = mrc_store_statement (store, "visit", section, error);

    if (!statement)
      return FALSE;
    mrc_statement_bind_int64 (statement, 1, row->day);
    mrc_statement_bind_blob (statement, 2, row->id.bytes, MRC_UUID_SIZE);
    mrc_statement_bind_text (statement, 3, g_ptr_array_index (texts, i));
    if (!mrc_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
append (MrcStore *store, gpointer data, GError **error)
{
  const MrcVisitRow *row = data;

  if (!add_visit (store, row, error))
    return FALSE;
  if (mrc_store_changes (store) == 0)
    return TRUE;
  return add_texts (store, row, "visit-topic-add", row->topics, error) &&
         add_texts (store, row, "visit-service-add", row->booked, error);
}

gboolean
mrc_visit_log_append (MrcStore *store, const MrcVisitRow *row, GError **error)
{
  return mrc_store_transact (store, append, (gpointer) row, error);
}

gboolean
mrc_visit_log_count (MrcStore *store, MrcDay from, MrcDay to, gint64 *ret_count, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "visit", "visit-count", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, from);
  mrc_statement_bind_int64 (statement, 2, to);
  if (mrc_statement_step (statement, error) != MRC_STEP_ROW)
    return FALSE;
  *ret_count = mrc_statement_int64 (statement, 0);
  return TRUE;
}

typedef struct {
  MrcDay day;
  const char *page;
  MrcTimeNote time;
} Opened;

static gboolean
count_page (MrcStore *store, gpointer data, GError **error)
{
  const Opened *opened = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "visit", "page-count", error);
  gint64 doubt = 0;

  if (!statement || !mrc_doubt_enter (store, &opened->time, &doubt, error))
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, opened->day);
  mrc_statement_bind_text (statement, 2, opened->page);
  mrc_statement_bind_int64 (statement, 3, doubt);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_visit_log_count_page (MrcStore *store,
                          MrcDay day,
                          const char *page,
                          const MrcTimeNote *time,
                          GError **error)
{
  Opened opened = { .day = day, .page = page };

  if (time)
    opened.time = *time;
  return mrc_store_transact (store, count_page, &opened, error);
}
