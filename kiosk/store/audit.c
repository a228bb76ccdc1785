// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/audit.h"

typedef struct {
  gint64 at;
  const char *act;
  const char *detail;
} Act;

static gboolean
add (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "store", "audit-add", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, act->at);
  mrc_statement_bind_text (statement, 2, act->act);
  mrc_statement_bind_text (statement, 3, act->detail);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_audit_add (MrcStore *store, gint64 at, const char *act, const char *detail, GError **error)
{
  Act data = { at, act, detail };

  return mrc_store_transact (store, add, &data, error);
}
