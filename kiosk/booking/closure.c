// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/closure.h"

#include "kiosk/booking/appointment.h"

MrcClosure *
mrc_closure_new (void)
{
  return g_new0 (MrcClosure, 1);
}

void
mrc_closure_free (MrcClosure *self)
{
  if (!self)
    return;
  g_free (self->service);
  g_free (self->reason_bn);
  g_free (self->reason_en);
  g_free (self);
}

static int
end_of (const MrcClosure *self)
{
  return self->to == 0 ? MRC_CLOSURE_DAY_END : self->to;
}

gboolean
mrc_closure_is_of_day (const MrcClosure *self)
{
  return self->from == 0 && end_of (self) == MRC_CLOSURE_DAY_END;
}

gboolean
mrc_closure_covers (const MrcClosure *self, const char *service, int minute, int minutes)
{
  return (!self->service || g_str_equal (self->service, service)) && minute < end_of (self) &&
         self->from < minute + minutes;
}

static gboolean
put (MrcStore *store, gpointer data, GError **error)
{
  const MrcClosure *closure = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "closure-put", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, closure->day);
  mrc_statement_bind_text (statement, 2, closure->service);
  mrc_statement_bind_int64 (statement, 3, closure->from);
  mrc_statement_bind_int64 (statement, 4, end_of (closure));
  mrc_statement_bind_text (statement, 5, closure->reason_bn ? closure->reason_bn : "");
  mrc_statement_bind_text (statement, 6, closure->reason_en ? closure->reason_en : "");
  mrc_statement_bind_int64 (statement, 7, closure->moon ? 1 : 0);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) == 1)
    return TRUE;
  g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND, "there is no service %s",
               closure->service);
  return FALSE;
}

gboolean
mrc_closure_put (MrcStore *store, const MrcClosure *closure, GError **error)
{
  return mrc_store_transact (store, put, (gpointer) closure, error);
}

typedef struct {
  MrcDay day;
  const char *service;
} Drop;

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  const Drop *wanted = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "closure-drop", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, wanted->day);
  mrc_statement_bind_text (statement, 2, wanted->service);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_closure_drop (MrcStore *store, MrcDay day, const char *service, GError **error)
{
  Drop wanted = { day, service };

  return mrc_store_transact (store, drop, &wanted, error);
}

GPtrArray *
mrc_closure_list (MrcStore *store, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (GPtrArray) closures = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_closure_free);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "closure-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, from);
  mrc_statement_bind_int64 (row, 2, to);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcClosure *closure = mrc_closure_new ();

    closure->day = (MrcDay) mrc_statement_int64 (row, 0);
    closure->service = g_strdup (mrc_statement_text (row, 1));
    closure->from = (int) mrc_statement_int64 (row, 2);
    closure->to = (int) mrc_statement_int64 (row, 3);
    closure->reason_bn = g_strdup (mrc_statement_text (row, 4));
    closure->reason_en = g_strdup (mrc_statement_text (row, 5));
    closure->moon = mrc_statement_int64 (row, 6) != 0;
    g_ptr_array_add (closures, closure);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&closures) : NULL;
}
