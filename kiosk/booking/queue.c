// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/queue.h"

#include "kiosk/booking/appointment.h"
#include "kiosk/store/audit.h"

void
mrc_queue_entry_free (MrcQueueEntry *self)
{
  if (!self)
    return;
  g_free (self->jumped);
  g_free (self);
}

static MrcQueueEntry *
read_entry (MrcStatement *row)
{
  MrcQueueEntry *self = g_new0 (MrcQueueEntry, 1);

  self->day = (MrcDay) mrc_statement_int64 (row, 0);
  self->call_number = (int) mrc_statement_int64 (row, 1);
  self->line = (MrcQueueLine) mrc_statement_int64 (row, 2);
  self->due = (int) mrc_statement_int64 (row, 3);
  self->arrived = (int) mrc_statement_int64 (row, 4);
  self->state = (MrcQueueState) mrc_statement_int64 (row, 5);
  self->called = (int) mrc_statement_int64 (row, 6);
  self->jumped = g_strdup (mrc_statement_text (row, 7));
  return self;
}

GPtrArray *
mrc_queue_list (MrcStore *store, MrcDay day, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_queue_entry_free);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "queue-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, day);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (entries, read_entry (row));
  return step == MRC_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

gboolean
mrc_queue_enter (MrcStore *store,
                 MrcDay day,
                 int call_number,
                 MrcQueueLine line,
                 int due,
                 int arrived,
                 GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "queue-enter", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, day);
  mrc_statement_bind_int64 (statement, 2, call_number);
  mrc_statement_bind_int64 (statement, 3, line);
  mrc_statement_bind_int64 (statement, 4, due);
  mrc_statement_bind_int64 (statement, 5, arrived);
  return mrc_statement_run (statement, error);
}

typedef struct {
  MrcClock *clock;
  int call_number;    /* 0: who is next */
  const char *reason; /* (nullable) */
  gboolean came;
  MrcQueueEntry *result; /* (owned) (nullable) */
} Call;

static gboolean
mark_called (MrcStore *store, MrcDay day, int call_number, const char *reason, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "queue-call", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, day);
  mrc_statement_bind_int64 (statement, 2, call_number);
  mrc_statement_bind_text (statement, 3, reason);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) == 1)
    return TRUE;
  g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE,
               "number %d does not wait today: look at the list", call_number);
  return FALSE;
}

static MrcQueueEntry *
find_entry (MrcStore *store, MrcDay day, int call_number, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "queue-get", error);

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, day);
  mrc_statement_bind_int64 (row, 2, call_number);
  return mrc_statement_step (row, error) == MRC_STEP_ROW ? read_entry (row) : NULL;
}

static gboolean
call_next (MrcStore *store, gpointer data, GError **error)
{
  Call *call = data;
  MrcDay today = mrc_clock_today (call->clock, NULL);
  g_autoptr (GPtrArray) entries = mrc_queue_list (store, today, error);
  const MrcQueueEntry *next = entries ? mrc_queue_choose (entries) : NULL;

  g_clear_pointer (&call->result, mrc_queue_entry_free);
  if (!entries)
    return FALSE;
  if (!next)
    return TRUE;
  if (!mark_called (store, today, next->call_number, NULL, error))
    return FALSE;
  call->result = find_entry (store, today, next->call_number, error);
  return call->result != NULL;
}

gboolean
mrc_queue_call_next (MrcStore *store, MrcClock *clock, MrcQueueEntry **ret_entry, GError **error)
{
  Call call = { .clock = clock };
  gboolean done = mrc_store_transact (store, call_next, &call, error);

  if (!done)
    g_clear_pointer (&call.result, mrc_queue_entry_free);
  *ret_entry = call.result;
  return done;
}

static gboolean
jump (MrcStore *store, gpointer data, GError **error)
{
  const Call *call = data;
  g_autofree char *detail = g_strdup_printf ("%d: %s", call->call_number, call->reason);

  return mark_called (store, mrc_clock_today (call->clock, NULL), call->call_number, call->reason, error) &&
         mrc_audit_add (store, mrc_clock_now (call->clock), "jump", detail, error);
}

gboolean
mrc_queue_jump (MrcStore *store, MrcClock *clock, int call_number, const char *reason, GError **error)
{
  Call call = { .clock = clock, .call_number = call_number, .reason = reason };

  g_return_val_if_fail (reason && *reason, FALSE);

  return mrc_store_transact (store, jump, &call, error);
}

static gboolean
run_for (MrcStore *store, const char *section, const Call *call, MrcDay day, gint64 third, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", section, error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, day);
  mrc_statement_bind_int64 (statement, 2, call->call_number);
  mrc_statement_bind_int64 (statement, 3, third);
  return mrc_statement_run (statement, error);
}

/* Of a journey: the same number waits again, for its next turn. */
static gboolean
take_next_turn (MrcStore *store, const Call *call, MrcDay day, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "queue-next-turn", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, day);
  mrc_statement_bind_int64 (statement, 2, call->call_number);
  return mrc_statement_run (statement, error);
}

static gboolean
finish (MrcStore *store, gpointer data, GError **error)
{
  const Call *call = data;
  MrcDay today = mrc_clock_today (call->clock, NULL);

  if (call->came) {
    if (!take_next_turn (store, call, today, error))
      return FALSE;
    if (mrc_store_changes (store) == 1)
      return TRUE;
  }
  if (!run_for (store, "queue-finish", call, today, call->came ? MRC_QUEUE_DONE : MRC_QUEUE_GONE, error))
    return FALSE;
  if (mrc_store_changes (store) != 1) {
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE,
                 "number %d has not been called: call it first", call->call_number);
    return FALSE;
  }
  return run_for (store, "queue-finish-appointment", call, today,
                  call->came ? MRC_APPOINTMENT_DONE : MRC_APPOINTMENT_MISSED, error);
}

gboolean
mrc_queue_finish (MrcStore *store, MrcClock *clock, int call_number, gboolean came, GError **error)
{
  Call call = { .clock = clock, .call_number = call_number, .came = came };

  return mrc_store_transact (store, finish, &call, error);
}

/* Plays the rule on a copy of the day until it is their turn. */
int
mrc_queue_count_before (MrcStore *store, MrcDay day, int call_number, GError **error)
{
  g_autoptr (GPtrArray) entries = mrc_queue_list (store, day, error);
  int calls = 0;

  if (!entries)
    return -1;
  for (guint i = 0; i < entries->len; i++)
    calls = MAX (calls, ((const MrcQueueEntry *) g_ptr_array_index (entries, i))->called);
  for (int before = 0;; before++) {
    MrcQueueEntry *next = (MrcQueueEntry *) mrc_queue_choose (entries);

    if (next == NULL || next->call_number == call_number)
      return before;
    next->state = MRC_QUEUE_CALLED;
    next->called = ++calls;
  }
}
