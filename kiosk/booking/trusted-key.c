// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/trusted-key.h"

#include "kiosk/ticket/ticket.h"

static gboolean
add (MrcStore *store, gpointer data, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "trusted-key-add", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, data, MRC_TICKET_PUBLIC_KEY_SIZE);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_trusted_key_add (MrcStore *store, const guint8 *public_key, GError **error)
{
  return mrc_store_transact (store, add, (gpointer) public_key, error);
}

GPtrArray *
mrc_trusted_key_list (MrcStore *store, GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "trusted-key-list", error);
  MrcStep step;

  if (!statement)
    return NULL;
  while ((step = mrc_statement_step (statement, error)) == MRC_STEP_ROW)
    g_ptr_array_add (keys, mrc_statement_dup_blob (statement, 0));
  return step == MRC_STEP_DONE ? g_steal_pointer (&keys) : NULL;
}
