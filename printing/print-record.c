// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/print-record.h"

#define ROOM "printing"
#define KEPT_SECONDS (2 * 24 * 3600)

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

void
mrc_print_record_free (MrcPrintRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  mrc_printout_free (self->printout);
  g_free (self);
}

static MrcPrintRecord *
read_row (MrcStatement *row)
{
  MrcPrintRecord *record = g_new0 (MrcPrintRecord, 1);
  g_autoptr (GBytes) bytes = mrc_statement_dup_blob (row, 11);

  record->id = g_strdup (mrc_statement_text (row, 0));
  record->call_number = (int) mrc_statement_int64 (row, 1);
  record->copy = (int) mrc_statement_int64 (row, 2);
  record->step.state = (MrcPrintState) mrc_statement_int64 (row, 3);
  record->step.reason = (MrcPrintReason) mrc_statement_int64 (row, 4);
  record->attempt = (int) mrc_statement_int64 (row, 5);
  record->printer = (int) mrc_statement_int64 (row, 6);
  record->step.job = (int) mrc_statement_int64 (row, 7);
  g_strlcpy (record->step.life, mrc_statement_text (row, 8), sizeof record->step.life);
  record->created = mrc_statement_int64 (row, 9);
  record->changed = mrc_statement_int64 (row, 10);
  record->printout = bytes != NULL ? mrc_printout_from_bytes (bytes) : NULL;
  return record;
}

static GPtrArray *
list (MrcStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_print_record_free);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, ROOM, name, error);
  MrcStep step = MRC_STEP_ERROR;

  if (row == NULL)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (records, read_row (row));
  return step == MRC_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

GPtrArray *
mrc_print_record_list (MrcStore *store, GError **error)
{
  return list (store, "print-list", error);
}

GPtrArray *
mrc_print_record_list_orphans (MrcStore *store, GError **error)
{
  return list (store, "print-list-orphans", error);
}

MrcPrintRecord *
mrc_print_record_get (MrcStore *store, const char *id, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, ROOM, "print-get", error);

  if (row == NULL)
    return NULL;
  mrc_statement_bind_text (row, 1, id);
  return mrc_statement_step (row, error) == MRC_STEP_ROW ? read_row (row) : NULL;
}

gboolean
mrc_print_record_waits_for_staff (const MrcPrintRecord *self)
{
  return self->printout != NULL &&
         (self->step.state == MRC_PRINT_FAILED || self->step.state == MRC_PRINT_UNCERTAIN);
}

typedef struct {
  const char *id;
  const MrcPrintout *printout;
} Addition;

static gboolean
add_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Addition *addition = data;
  g_autoptr (GBytes) bytes = mrc_printout_to_bytes (addition->printout);
  g_autoptr (MrcStatement) insert = mrc_store_statement (store, ROOM, "print-add", error);

  if (insert == NULL)
    return FALSE;
  mrc_statement_bind_text (insert, 1, addition->id);
  mrc_statement_bind_int64 (insert, 2, mrc_printout_get_number (addition->printout));
  mrc_statement_bind_int64 (insert, 3, mrc_printout_get_copy (addition->printout));
  mrc_statement_bind_blob (insert, 4, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  mrc_statement_bind_int64 (insert, 5, now ());
  return mrc_statement_run (insert, error);
}

gboolean
mrc_print_record_add (MrcStore *store, const char *id, const MrcPrintout *printout, GError **error)
{
  Addition addition = { id, printout };

  return mrc_store_transact (store, add_in_store, &addition, error);
}

typedef struct {
  const char *id;
  int printer;
  const char *life;
  int attempt; /* 0: it was not to be had */
} Claim;

static gboolean
claim_in_store (MrcStore *store, gpointer data, GError **error)
{
  Claim *claim = data;
  g_autoptr (MrcStatement) update = mrc_store_statement (store, ROOM, "print-claim", error);
  MrcStep step = MRC_STEP_ERROR;

  if (update == NULL)
    return FALSE;
  mrc_statement_bind_text (update, 1, claim->id);
  mrc_statement_bind_int64 (update, 2, claim->printer);
  mrc_statement_bind_text (update, 3, claim->life);
  mrc_statement_bind_int64 (update, 4, now ());
  step = mrc_statement_step (update, error);
  claim->attempt = step == MRC_STEP_ROW ? (int) mrc_statement_int64 (update, 0) : 0;
  return step != MRC_STEP_ERROR;
}

gboolean
mrc_print_record_claim (MrcStore *store,
                        const char *id,
                        int printer,
                        const char *life,
                        int *ret_attempt,
                        GError **error)
{
  Claim claim = { id, printer, life, 0 };
  gboolean done = mrc_store_transact (store, claim_in_store, &claim, error);

  *ret_attempt = claim.attempt;
  return done && claim.attempt > 0;
}

typedef struct {
  const char *id;
  const MrcPrintStep *step;
} Note;

static gboolean
note_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Note *note = data;
  const MrcPrintStep *step = note->step;
  g_autoptr (MrcStatement) update = mrc_store_statement (store, ROOM, "print-note", error);

  if (update == NULL)
    return FALSE;
  mrc_statement_bind_text (update, 1, note->id);
  mrc_statement_bind_int64 (update, 2, step->state);
  mrc_statement_bind_int64 (update, 3, step->reason);
  mrc_statement_bind_int64 (update, 4, step->job);
  mrc_statement_bind_text (update, 5, step->life);
  mrc_statement_bind_int64 (update, 6, now ());
  mrc_statement_bind_int64 (update, 7,
                            step->state != MRC_PRINT_PRINTED && step->state != MRC_PRINT_CANCELLED);
  return mrc_statement_run (update, error);
}

gboolean
mrc_print_record_note (MrcStore *store, const char *id, const MrcPrintStep *step, GError **error)
{
  Note note = { id, step };

  return mrc_store_transact (store, note_in_store, &note, error);
}

static gboolean
drop_in_store (MrcStore *store, gpointer data, GError **error)
{
  MrcPrintStep step = { .state = MRC_PRINT_CANCELLED };
  Note note = { data, &step };
  g_autoptr (GError) failure = NULL;
  g_autoptr (MrcPrintRecord) record = mrc_print_record_get (store, data, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (record != NULL && mrc_print_state_is_final (record->step.state))
    return note_in_store (store, &note, error);
  g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT,
               record == NULL ? "there is no slip %s" : "slip %s is on its way to the printer",
               (char *) data);
  return FALSE;
}

gboolean
mrc_print_record_drop (MrcStore *store, const char *id, GError **error)
{
  return mrc_store_transact (store, drop_in_store, (gpointer) id, error);
}

static gboolean
start_in_store (MrcStore *store, gpointer data, GError **error)
{
  g_autoptr (MrcStatement) late = mrc_store_statement (store, ROOM, "print-late", error);
  g_autoptr (MrcStatement) sweep =
    late != NULL ? mrc_store_statement (store, ROOM, "print-sweep", error) : NULL;

  if (sweep == NULL)
    return FALSE;
  mrc_statement_bind_int64 (late, 1, MRC_PRINT_REASON_LATE);
  mrc_statement_bind_int64 (late, 2, now ());
  mrc_statement_bind_int64 (sweep, 1, now () - KEPT_SECONDS);
  return mrc_statement_run (late, error) && mrc_statement_run (sweep, error);
}

gboolean
mrc_print_record_start (MrcStore *store, GError **error)
{
  return mrc_store_transact (store, start_in_store, NULL, error);
}
