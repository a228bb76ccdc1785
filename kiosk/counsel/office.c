// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/office-private.h"

const char *const mrc_office_columns[MRC_N_OFFICE_COLUMNS + 1] = { "need",     "district", "name_bn",
                                                                   "name_en",  "where_bn", "where_en",
                                                                   "hours_bn", "hours_en", "phone",
                                                                   "as_of",    NULL };

gboolean
mrc_office_is_old (MrcTableRow *office, MrcDay today)
{
  MrcDay as_of = 0;

  return mrc_day_from_iso (mrc_table_row_get (office, "as_of"), &as_of) &&
         today - as_of > MRC_OFFICE_FRESH_DAYS;
}

static gboolean
put (MrcStore *store, MrcTableRow *office, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "counsel", "office-put", error);
  MrcDay as_of = 0;

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < MRC_N_OFFICE_COLUMNS - 1; i++)
    mrc_statement_bind_text (statement, i + 1, mrc_table_row_get (office, mrc_office_columns[i]));
  mrc_day_from_iso (mrc_table_row_get (office, "as_of"), &as_of);
  mrc_statement_bind_int64 (statement, MRC_N_OFFICE_COLUMNS, as_of);
  return mrc_statement_step (statement, error) == MRC_STEP_DONE;
}

static gboolean
replace (MrcStore *store, gpointer data, GError **error)
{
  GPtrArray *offices = data;
  g_autoptr (MrcStatement) clear = mrc_store_statement (store, "counsel", "office-clear", error);

  if (clear == NULL || mrc_statement_step (clear, error) != MRC_STEP_DONE)
    return FALSE;
  for (guint i = 0; i < offices->len; i++) {
    if (!put (store, offices->pdata[i], error))
      return FALSE;
  }
  return TRUE;
}

gboolean
mrc_office_replace (MrcStore *store, GPtrArray *offices, GError **error)
{
  return mrc_store_transact (store, replace, offices, error);
}

static MrcTableRow *
read_office (MrcStatement *row)
{
  MrcTableRow *office = mrc_table_row_new ();

  for (int i = 0; i < MRC_N_OFFICE_COLUMNS - 1; i++)
    g_hash_table_insert (office, g_strdup (mrc_office_columns[i]), g_strdup (mrc_statement_text (row, i)));
  g_hash_table_insert (office, g_strdup ("as_of"),
                       mrc_day_to_iso ((MrcDay) mrc_statement_int64 (row, MRC_N_OFFICE_COLUMNS - 1)));
  return office;
}

GPtrArray *
mrc_office_all (MrcStore *store, GError **error)
{
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "counsel", "office-all", error);
  MrcStep step = MRC_STEP_ERROR;

  if (row == NULL)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (offices, read_office (row));
  return step == MRC_STEP_DONE ? g_steal_pointer (&offices) : NULL;
}
