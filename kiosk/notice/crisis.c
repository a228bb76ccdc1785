// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/notice/crisis.h"

void
mrc_crisis_free (MrcCrisis *self)
{
  if (!self)
    return;
  g_free (self->code);
  for (int language = 0; language < MRC_N_LANGUAGES; language++)
    g_free (self->text[language]);
  g_free (self);
}

static gboolean
set (MrcStore *store, gpointer data, GError **error)
{
  const MrcCrisis *crisis = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "notice", "crisis-set", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, crisis->code);
  mrc_statement_bind_int64 (statement, 2, crisis->until);
  mrc_statement_bind_text (statement, 3, crisis->text[MRC_LANGUAGE_BENGALI]);
  mrc_statement_bind_text (statement, 4, crisis->text[MRC_LANGUAGE_ENGLISH]);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_crisis_set (MrcStore *store, const MrcCrisis *crisis, GError **error)
{
  return mrc_store_transact (store, set, (gpointer) crisis, error);
}

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "notice", "crisis-drop", error);

  if (!statement || !mrc_statement_run (statement, error))
    return FALSE;
  *(gboolean *) data = mrc_store_changes (store) == 1;
  return TRUE;
}

gboolean
mrc_crisis_drop (MrcStore *store, gboolean *ret_dropped, GError **error)
{
  return mrc_store_transact (store, drop, ret_dropped, error);
}

gboolean
mrc_crisis_get (MrcStore *store, MrcDay day, MrcCrisis **ret_crisis, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "notice", "crisis-get", error);
  g_autoptr (MrcCrisis) crisis = NULL;
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_int64 (row, 1, day);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    crisis = g_new0 (MrcCrisis, 1);
    crisis->code = g_strdup (mrc_statement_text (row, 0));
    crisis->until = (MrcDay) mrc_statement_int64 (row, 1);
    crisis->text[MRC_LANGUAGE_BENGALI] = g_strdup (mrc_statement_text (row, 2));
    crisis->text[MRC_LANGUAGE_ENGLISH] = g_strdup (mrc_statement_text (row, 3));
  }
  if (step != MRC_STEP_DONE)
    return FALSE;
  *ret_crisis = g_steal_pointer (&crisis);
  return TRUE;
}
