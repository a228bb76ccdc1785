// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/clock/time-mark.h"

#include "kiosk/clock/doubt-private.h"
#include "kiosk/store/audit.h"

#include <string.h>

#define DAY_SECONDS 86400
#define HOUR_SECONDS 3600
#define RENEW_SECONDS 60 /* a mark that is this old is moved: not one more page for each serial */

G_DEFINE_QUARK (mrc - time - error - quark, mrc_time_error)

gboolean
mrc_time_mark_read (MrcStore *store, MrcTimeMark *ret_mark, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "clock", "time-mark-get", error);
  MrcTimeMark mark = { 0 };
  MrcStep step;

  if (!row)
    return FALSE;
  step = mrc_statement_step (row, error);
  if (step == MRC_STEP_ROW) {
    mark.seen = mrc_statement_int64 (row, 0);
    g_strlcpy (mark.boot, mrc_statement_text (row, 1), sizeof mark.boot);
    mark.boot_seconds = mrc_statement_int64 (row, 2);
    mark.since = mrc_statement_int64 (row, 3);
    mark.floor = mrc_statement_int64 (row, 4);
    mark.overruled = mrc_statement_int64 (row, 5);
  }
  *ret_mark = mark;
  return step != MRC_STEP_ERROR;
}

static gboolean
put (MrcStore *store, const MrcTimeMark *mark, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "clock", "time-mark-put", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, mark->seen);
  mrc_statement_bind_text (statement, 2, mark->boot);
  mrc_statement_bind_int64 (statement, 3, mark->boot_seconds);
  mrc_statement_bind_int64 (statement, 4, mark->since);
  mrc_statement_bind_int64 (statement, 5, mark->floor);
  mrc_statement_bind_int64 (statement, 6, mark->overruled);
  return mrc_statement_run (statement, error);
}

/* Whether the boot clock at the mark and now are those of one start of the machine. */
static gboolean
is_same_start (const MrcTimeMark *mark, const char *boot)
{
  return boot != NULL && *boot != '\0' && g_str_equal (mark->boot, boot);
}

/* The same all through a start of the machine, unless somebody sets the clock. */
static gint64
get_distance (MrcClock *clock)
{
  return mrc_clock_now (clock) - mrc_clock_boot_seconds (clock);
}

static gboolean
has_leapt (const MrcTimeMark *mark, MrcClock *clock)
{
  return ABS (get_distance (clock) - (mark->seen - mark->boot_seconds)) > MRC_TIME_SLACK_SECONDS;
}

MrcTimeDoubt
mrc_time_mark_judge (const MrcTimeMark *mark, MrcClock *clock)
{
  g_autofree char *boot = mrc_clock_dup_boot_id (clock);
  gint64 newest = MAX (mark->seen, mark->floor);
  gint64 now = mrc_clock_now (clock);

  if (boot == NULL)
    return MRC_TIME_GOOD;
  if (is_same_start (mark, boot) && has_leapt (mark, clock))
    return MRC_TIME_LEAPT;
  if (now < newest - MRC_TIME_SLACK_SECONDS)
    return MRC_TIME_BEHIND;
  if (*mark->boot != '\0' && !is_same_start (mark, boot) &&
      now > newest + (gint64) MRC_TIME_QUIET_DAYS * DAY_SECONDS)
    return MRC_TIME_AHEAD;
  return MRC_TIME_GOOD;
}

MrcTimeNote
mrc_time_mark_note (const MrcTimeMark *mark, MrcClock *clock)
{
  MrcTimeNote note = { .why = mrc_time_mark_judge (mark, clock) };
  g_autofree char *boot = NULL;

  if (note.why == MRC_TIME_GOOD)
    return note;
  boot = mrc_clock_dup_boot_id (clock);
  g_strlcpy (note.boot, boot, sizeof note.boot);
  note.distance = get_distance (clock);
  note.at = mrc_clock_now (clock);
  return note;
}

static gboolean
raise_floor (MrcStore *store, gpointer data, GError **error)
{
  gint64 floor = *(const gint64 *) data;
  MrcTimeMark mark;

  if (!mrc_time_mark_read (store, &mark, error))
    return FALSE;
  if (floor <= mark.floor || floor <= mark.overruled)
    return TRUE;
  mark.floor = floor;
  return put (store, &mark, error);
}

gboolean
mrc_time_mark_raise (MrcStore *store, gint64 floor, GError **error)
{
  return mrc_store_transact (store, raise_floor, &floor, error);
}

/* Says that the time of @clock is believed. In a new start of the machine from now on only: what it wrote
 * until then is in doubt already, and its hours may be those of an earlier start, which were right. */
static gboolean
move (MrcStore *store, MrcTimeMark *mark, MrcClock *clock, GError **error)
{
  g_autofree char *boot = mrc_clock_dup_boot_id (clock);

  if (boot != NULL && !is_same_start (mark, boot)) {
    g_strlcpy (mark->boot, boot, sizeof mark->boot);
    mark->since = mrc_clock_boot_seconds (clock);
  }
  mark->seen = mrc_clock_now (clock);
  mark->boot_seconds = mrc_clock_boot_seconds (clock);
  return put (store, mark, error);
}

static gboolean
is_stale (const MrcTimeMark *mark, MrcClock *clock)
{
  g_autofree char *boot = mrc_clock_dup_boot_id (clock);

  return boot != NULL &&
         (!g_str_equal (mark->boot, boot) || ABS (mrc_clock_now (clock) - mark->seen) >= RENEW_SECONDS);
}

static gboolean
advance (MrcStore *store, gpointer data, GError **error)
{
  MrcClock *clock = data;
  g_autofree char *day = NULL;
  MrcTimeMark mark;
  int minute = 0;

  if (!mrc_time_mark_read (store, &mark, error))
    return FALSE;
  if (mrc_time_mark_judge (&mark, clock) == MRC_TIME_GOOD)
    return !is_stale (&mark, clock) || move (store, &mark, clock, error);
  day = mrc_day_to_iso (mrc_clock_today (clock, &minute));
  g_set_error (
    error, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT,
    "the machine's clock says %s %02d:%02d, and that is in doubt: set it when it is wrong, then say "
    "that it is right with “mrc clock confirm” or on the staff's page",
    day, minute / 60, minute % 60);
  return FALSE;
}

gboolean
mrc_time_mark_advance (MrcStore *store, MrcClock *clock, GError **error)
{
  return mrc_store_transact (store, advance, clock, error);
}

/* What was written by the time that was believed until now. In an earlier start of the machine only the hours
 * that have not come yet are surely wrong; they may be of several starts, so they are a doubt of their own
 * and not one with what is known of the last. */
static gboolean
doubt_what_was_believed (MrcStore *store,
                         MrcTimeMark *mark,
                         MrcClock *clock,
                         gboolean same_start,
                         GError **error)
{
  gint64 distance = mark->seen - mark->boot_seconds;
  gint64 now = mrc_clock_now (clock);

  if (!same_start)
    return now >= mark->seen - MRC_TIME_SLACK_SECONDS ||
           mrc_doubt_take (store, MRC_DOUBT_OF_SEVERAL, now, now + HOUR_SECONDS, mark->seen, error);
  if (!has_leapt (mark, clock))
    return TRUE;
  if (!mrc_doubt_take (store, mark->boot, distance, distance + mark->since,
                       distance + mrc_clock_boot_seconds (clock), error))
    return FALSE;
  mark->since = mrc_clock_boot_seconds (clock);
  return TRUE;
}

static gboolean
confirm (MrcStore *store, gpointer data, GError **error)
{
  MrcClock *clock = data;
  g_autofree char *boot = mrc_clock_dup_boot_id (clock);
  g_autofree char *day = mrc_day_to_iso (mrc_clock_today (clock, NULL));
  MrcTimeMark mark;

  if (!mrc_time_mark_read (store, &mark, error) ||
      !doubt_what_was_believed (store, &mark, clock, is_same_start (&mark, boot), error))
    return FALSE;
  if (mrc_clock_now (clock) < mark.floor) {
    mark.overruled = mark.floor;
    mark.floor = 0;
  }
  return mrc_doubt_explain (store, boot, get_distance (clock), error) && move (store, &mark, clock, error) &&
         mrc_audit_add (store, mrc_clock_now (clock), "clock-right", day, error);
}

gboolean
mrc_time_mark_confirm (MrcStore *store, MrcClock *clock, GError **error)
{
  if (mrc_clock_is_sane (clock, 0))
    return mrc_store_transact (store, confirm, clock, error);

  g_set_error_literal (error, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT,
                       "the machine's clock is before this program was made, so it is wrong: set it first");
  return FALSE;
}
