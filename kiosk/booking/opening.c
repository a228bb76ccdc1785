// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/opening.h"

typedef struct {
  const char *section;
  const gint64 *values;
  int n;
} Write;

static gboolean
run (MrcStore *store, gpointer data, GError **error)
{
  const Write *write = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", write->section, error);

  if (!statement)
    return FALSE;
  for (int i = 0; i < write->n; i++)
    mrc_statement_bind_int64 (statement, i + 1, write->values[i]);
  return mrc_statement_run (statement, error);
}

static gboolean
write_row (MrcStore *store, const char *section, int n, const gint64 *values, GError **error)
{
  Write write = { section, values, n };

  return mrc_store_transact (store, run, &write, error);
}

gboolean
mrc_opening_put (MrcStore *store, const MrcOpening *opening, GError **error)
{
  const gint64 values[] = { opening->season, opening->weekday,    opening->from,
                            opening->to,     opening->valid_from, opening->valid_to };

  return write_row (store, "opening-put", G_N_ELEMENTS (values), values, error);
}

gboolean
mrc_opening_drop (MrcStore *store, const MrcOpening *opening, GError **error)
{
  const gint64 values[] = { opening->season, opening->weekday, opening->from };

  return write_row (store, "opening-drop", G_N_ELEMENTS (values), values, error);
}

static MrcStatement *
ask_range (MrcStore *store, const char *section, MrcDay from, MrcDay to, GError **error)
{
  MrcStatement *row = mrc_store_statement (store, "booking", section, error);

  if (row) {
    mrc_statement_bind_int64 (row, 1, from);
    mrc_statement_bind_int64 (row, 2, to);
  }
  return row;
}

GArray *
mrc_opening_list (MrcStore *store, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (GArray) openings = g_array_new (FALSE, FALSE, sizeof (MrcOpening));
  g_autoptr (MrcStatement) row = ask_range (store, "opening-list", from, to, error);
  MrcStep step;

  if (!row)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcOpening opening = {
      .weekday = (int) mrc_statement_int64 (row, 0),
      .from = (int) mrc_statement_int64 (row, 1),
      .to = (int) mrc_statement_int64 (row, 2),
      .valid_from = (MrcDay) mrc_statement_int64 (row, 3),
      .valid_to = (MrcDay) mrc_statement_int64 (row, 4),
      .season = mrc_statement_int64 (row, 5),
    };

    g_array_append_val (openings, opening);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&openings) : NULL;
}

void
mrc_season_free (MrcSeason *self)
{
  if (!self)
    return;
  g_free (self->name_bn);
  g_free (self->name_en);
  g_free (self);
}

static gboolean
put_season (MrcStore *store, gpointer data, GError **error)
{
  MrcSeason *season = data;
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "season-put", error);

  if (!row)
    return FALSE;
  if (season->id != 0)
    mrc_statement_bind_int64 (row, 1, season->id);
  mrc_statement_bind_text (row, 2, season->name_bn);
  mrc_statement_bind_text (row, 3, season->name_en);
  mrc_statement_bind_int64 (row, 4, season->first);
  mrc_statement_bind_int64 (row, 5, season->last);
  if (mrc_statement_step (row, error) != MRC_STEP_ROW)
    return FALSE;
  season->id = mrc_statement_int64 (row, 0);
  return TRUE;
}

gboolean
mrc_season_put (MrcStore *store, MrcSeason *season, GError **error)
{
  gint64 old = season->id;
  gboolean done = mrc_store_transact (store, put_season, season, error);

  if (!done)
    season->id = old;
  return done;
}

gboolean
mrc_season_drop (MrcStore *store, gint64 id, GError **error)
{
  return write_row (store, "season-drop", 1, &id, error);
}

GPtrArray *
mrc_season_list (MrcStore *store, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (GPtrArray) seasons = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_season_free);
  g_autoptr (MrcStatement) row = ask_range (store, "season-list", from, to, error);
  MrcStep step;

  if (!row)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcSeason *season = g_new0 (MrcSeason, 1);

    season->id = mrc_statement_int64 (row, 0);
    season->name_bn = g_strdup (mrc_statement_text (row, 1));
    season->name_en = g_strdup (mrc_statement_text (row, 2));
    season->first = (MrcDay) mrc_statement_int64 (row, 3);
    season->last = (MrcDay) mrc_statement_int64 (row, 4);
    g_ptr_array_add (seasons, season);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&seasons) : NULL;
}

gboolean
mrc_special_day_put (MrcStore *store, const MrcSpecialDay *special, GError **error)
{
  const gint64 values[] = { special->day, special->weekday };

  return write_row (store, "special-day-put", G_N_ELEMENTS (values), values, error);
}

gboolean
mrc_special_day_drop (MrcStore *store, MrcDay day, GError **error)
{
  const gint64 value = day;

  return write_row (store, "special-day-drop", 1, &value, error);
}

GArray *
mrc_special_day_list (MrcStore *store, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MrcSpecialDay));
  g_autoptr (MrcStatement) row = ask_range (store, "special-day-list", from, to, error);
  MrcStep step;

  if (!row)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcSpecialDay special = { (MrcDay) mrc_statement_int64 (row, 0), (int) mrc_statement_int64 (row, 1) };

    g_array_append_val (days, special);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&days) : NULL;
}
