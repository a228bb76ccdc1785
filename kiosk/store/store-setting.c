// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/store.h"

typedef struct {
  const char *key;
  const char *value; /* (nullable) */
} Setting;

char *
mrc_store_dup_setting (MrcStore *self, const char *key, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (self, "store", "setting-get", error);

  if (!statement)
    return NULL;
  mrc_statement_bind_text (statement, 1, key);
  if (mrc_statement_step (statement, error) != MRC_STEP_ROW)
    return NULL;
  return g_strdup (mrc_statement_text (statement, 0));
}

static gboolean
set_setting (MrcStore *self, gpointer data, GError **error)
{
  const Setting *setting = data;
  g_autoptr (MrcStatement) statement =
    mrc_store_statement (self, "store", setting->value ? "setting-set" : "setting-unset", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, setting->key);
  if (setting->value)
    mrc_statement_bind_text (statement, 2, setting->value);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_store_set_setting (MrcStore *self, const char *key, const char *value, GError **error)
{
  Setting setting = { key, value };

  return mrc_store_transact (self, set_setting, &setting, error);
}
