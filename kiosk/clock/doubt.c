// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/clock/doubt.h"

#include "kiosk/clock/doubt-private.h"
#include "kiosk/store/audit.h"

#define HOUR_SECONDS 3600
#define HOURS_A_DAY 24
#define MINUTES_AN_HOUR 60

GArray *
mrc_doubt_list (MrcStore *store, GError **error)
{
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (MrcDoubt));
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "clock", "doubt-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcDoubt doubt = {
      .id = mrc_statement_int64 (row, 0),
      .why = (MrcTimeDoubt) mrc_statement_int64 (row, 1),
      .began = mrc_statement_int64 (row, 2),
      .has_shift = !mrc_statement_is_null (row, 3),
      .shift = mrc_statement_int64 (row, 3),
      .visits = (int) mrc_statement_int64 (row, 4),
      .pages = (int) mrc_statement_int64 (row, 5),
    };

    g_array_append_val (doubts, doubt);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&doubts) : NULL;
}

/* @ret_doubt: 0 when there is none */
static gboolean
find (MrcStore *store, const char *boot, gint64 distance, gint64 *ret_doubt, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "clock", "doubt-find", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_text (row, 1, boot);
  mrc_statement_bind_int64 (row, 2, distance);
  mrc_statement_bind_int64 (row, 3, MRC_TIME_SLACK_SECONDS);
  step = mrc_statement_step (row, error);
  *ret_doubt = step == MRC_STEP_ROW ? mrc_statement_int64 (row, 0) : 0;
  return step != MRC_STEP_ERROR;
}

gboolean
mrc_doubt_enter (MrcStore *store, const MrcTimeNote *note, gint64 *ret_doubt, GError **error)
{
  g_autoptr (MrcStatement) row = NULL;

  *ret_doubt = 0;
  if (note->why == MRC_TIME_GOOD)
    return TRUE;
  if (!find (store, note->boot, note->distance, ret_doubt, error))
    return FALSE;
  if (*ret_doubt != 0)
    return TRUE;
  row = mrc_store_statement (store, "clock", "doubt-add", error);
  if (!row)
    return FALSE;
  mrc_statement_bind_int64 (row, 1, note->why);
  mrc_statement_bind_int64 (row, 2, note->at);
  mrc_statement_bind_text (row, 3, note->boot);
  mrc_statement_bind_int64 (row, 4, note->distance);
  if (mrc_statement_step (row, error) != MRC_STEP_ROW)
    return FALSE;
  *ret_doubt = mrc_statement_int64 (row, 0);
  return TRUE;
}

/* Hours of Dhaka, counted as the rows of a visit count them. */
static gint64
hour_of (gint64 unix_time)
{
  int minute = 0;
  MrcDay day = mrc_day_from_unix (unix_time, &minute);

  return (gint64) day * HOURS_A_DAY + minute / MINUTES_AN_HOUR;
}

static gboolean
run (MrcStore *store, const char *section, int n, const gint64 *values, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "clock", section, error);

  if (!statement)
    return FALSE;
  for (int i = 0; i < n; i++)
    mrc_statement_bind_int64 (statement, i + 1, values[i]);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_doubt_take (MrcStore *store, const char *boot, gint64 distance, gint64 from, gint64 to, GError **error)
{
  MrcTimeNote note = { .why = MRC_TIME_LEAPT, .distance = distance, .at = from };
  gint64 values[] = { 0, hour_of (from), hour_of (to) };

  g_strlcpy (note.boot, boot, sizeof note.boot);
  return mrc_doubt_enter (store, &note, &values[0], error) &&
         run (store, "doubt-take-visits", 3, values, error) &&
         run (store, "doubt-take-pages", 3, values, error) &&
         run (store, "doubt-taken-pages", 2, values + 1, error);
}

gboolean
mrc_doubt_explain (MrcStore *store, const char *boot, gint64 distance, GError **error)
{
  g_autoptr (MrcStatement) statement = NULL;

  if (boot == NULL || *boot == '\0')
    return TRUE;
  statement = mrc_store_statement (store, "clock", "doubt-explain", error);
  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, boot);
  mrc_statement_bind_int64 (statement, 2, distance);
  return mrc_statement_run (statement, error);
}

typedef struct {
  MrcClock *clock;
  gint64 doubt;
  gint64 shift; /* seconds */
} Repair;

static gboolean
exists (MrcStore *store, gint64 doubt, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "clock", "doubt-exists", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_int64 (row, 1, doubt);
  step = mrc_statement_step (row, error);
  if (step == MRC_STEP_DONE)
    g_set_error (error, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT,
                 "there is no doubt number %" G_GINT64_FORMAT ": “mrc clock doubts” lists them", doubt);
  return step == MRC_STEP_ROW;
}

static gint64
nearest_hours (gint64 seconds)
{
  gint64 half = seconds < 0 ? -HOUR_SECONDS / 2 : HOUR_SECONDS / 2;

  return (seconds + half) / HOUR_SECONDS;
}

static gboolean
repair (MrcStore *store, gpointer data, GError **error)
{
  static const char *const moves[] = { "repair-topics", "repair-services", "repair-visits", "repair-pages" };
  const Repair *wanted = data;
  const gint64 values[] = { wanted->doubt, nearest_hours (wanted->shift) };
  g_autofree char *detail =
    g_strdup_printf ("%" G_GINT64_FORMAT " %+" G_GINT64_FORMAT "h", values[0], values[1]);

  if (!exists (store, wanted->doubt, error) || !run (store, "defer-references", 0, NULL, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (!run (store, moves[i], 2, values, error))
      return FALSE;
  return run (store, "repaired-pages", 1, values, error) &&
         mrc_audit_add (store, mrc_clock_now (wanted->clock), "clock-repair", detail, error);
}

gboolean
mrc_doubt_repair (MrcStore *store, MrcClock *clock, gint64 doubt, gint64 shift, GError **error)
{
  Repair wanted = { clock, doubt, shift };

  return mrc_store_transact (store, repair, &wanted, error);
}
