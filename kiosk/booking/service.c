// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/service.h"

MrcService *
mrc_service_new (void)
{
  return g_atomic_rc_box_new0 (MrcService);
}

MrcService *
mrc_service_ref (MrcService *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MrcService *self = data;

  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    g_free (self->name[language]);
    g_free (self->provider[language]);
    g_free (self->fee[language]);
  }
  g_free (self->code);
  g_free (self->picture);
}

void
mrc_service_unref (MrcService *self)
{
  if (self)
    g_atomic_rc_box_release_full (self, clear);
}

static MrcService *
read_service (MrcStatement *row)
{
  MrcService *self = mrc_service_new ();

  self->code = g_strdup (mrc_statement_text (row, 0));
  self->order = (int) mrc_statement_int64 (row, 1);
  self->audience = (MrcAudience) mrc_statement_int64 (row, 2);
  self->picture = g_strdup (mrc_statement_text (row, 3));
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    self->name[language] = g_strdup (mrc_statement_text (row, 4 + language));
    self->provider[language] = g_strdup (mrc_statement_text (row, 6 + language));
    self->fee[language] = g_strdup (mrc_statement_text (row, 8 + language));
  }
  self->minutes = (int) mrc_statement_int64 (row, 10);
  self->capacity = (int) mrc_statement_int64 (row, 11);
  self->horizon_days = (int) mrc_statement_int64 (row, 12);
  self->notice_minutes = (int) mrc_statement_int64 (row, 13);
  return self;
}

GPtrArray *
mrc_service_list (MrcStore *store, MrcAudience audience, GError **error)
{
  g_autoptr (GPtrArray) services = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_service_unref);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "service-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, audience);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (services, read_service (row));
  return step == MRC_STEP_DONE ? g_steal_pointer (&services) : NULL;
}

MrcService *
mrc_service_get (MrcStore *store, const char *code, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "service-get", error);

  if (!row)
    return NULL;
  mrc_statement_bind_text (row, 1, code);
  return mrc_statement_step (row, error) == MRC_STEP_ROW ? read_service (row) : NULL;
}

static gboolean
put (MrcStore *store, gpointer data, GError **error)
{
  const MrcService *self = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "service-put", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, self->code);
  mrc_statement_bind_int64 (statement, 2, self->order);
  mrc_statement_bind_int64 (statement, 3, self->audience);
  mrc_statement_bind_text (statement, 4, self->picture ? self->picture : "");
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    mrc_statement_bind_text (statement, 5 + language, self->name[language] ? self->name[language] : "");
    mrc_statement_bind_text (statement, 7 + language,
                             self->provider[language] ? self->provider[language] : "");
    mrc_statement_bind_text (statement, 9 + language, self->fee[language] ? self->fee[language] : "");
  }
  mrc_statement_bind_int64 (statement, 11, self->minutes);
  mrc_statement_bind_int64 (statement, 12, self->capacity);
  mrc_statement_bind_int64 (statement, 13, self->horizon_days);
  mrc_statement_bind_int64 (statement, 14, self->notice_minutes);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_service_put (MrcStore *store, const MrcService *service, GError **error)
{
  g_return_val_if_fail (service && service->code, FALSE);

  return mrc_store_transact (store, put, (gpointer) service, error);
}
