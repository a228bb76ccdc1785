// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/opening.h"

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
  g_free (self->reason_bn);
  g_free (self->reason_en);
  g_free (self);
}

static gboolean
put_opening (MrcStore *store, gpointer data, GError **error)
{
  const MrcOpening *opening = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "opening-put", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, opening->weekday);
  mrc_statement_bind_int64 (statement, 2, opening->from);
  mrc_statement_bind_int64 (statement, 3, opening->to);
  mrc_statement_bind_int64 (statement, 4, opening->valid_from);
  mrc_statement_bind_int64 (statement, 5, opening->valid_to);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_opening_put (MrcStore *store, const MrcOpening *opening, GError **error)
{
  return mrc_store_transact (store, put_opening, (gpointer) opening, error);
}

GArray *
mrc_opening_list (MrcStore *store, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (GArray) openings = g_array_new (FALSE, FALSE, sizeof (MrcOpening));
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "opening-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, from);
  mrc_statement_bind_int64 (row, 2, to);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcOpening opening = {
      .weekday = (int) mrc_statement_int64 (row, 0),
      .from = (int) mrc_statement_int64 (row, 1),
      .to = (int) mrc_statement_int64 (row, 2),
      .valid_from = (MrcDay) mrc_statement_int64 (row, 3),
      .valid_to = (MrcDay) mrc_statement_int64 (row, 4),
    };

    g_array_append_val (openings, opening);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&openings) : NULL;
}

static gboolean
put_closure (MrcStore *store, gpointer data, GError **error)
{
  const MrcClosure *closure = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "closure-put", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, closure->day);
  mrc_statement_bind_text (statement, 2, closure->reason_bn ? closure->reason_bn : "");
  mrc_statement_bind_text (statement, 3, closure->reason_en ? closure->reason_en : "");
  mrc_statement_bind_int64 (statement, 4, closure->moon ? 1 : 0);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_closure_put (MrcStore *store, const MrcClosure *closure, GError **error)
{
  return mrc_store_transact (store, put_closure, (gpointer) closure, error);
}

static gboolean
drop_closure (MrcStore *store, gpointer data, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "closure-drop", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, *(const MrcDay *) data);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_closure_drop (MrcStore *store, MrcDay day, GError **error)
{
  return mrc_store_transact (store, drop_closure, &day, error);
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
    closure->reason_bn = g_strdup (mrc_statement_text (row, 1));
    closure->reason_en = g_strdup (mrc_statement_text (row, 2));
    closure->moon = mrc_statement_int64 (row, 3) != 0;
    g_ptr_array_add (closures, closure);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&closures) : NULL;
}
