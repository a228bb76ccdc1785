// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/service.h"

#include "kiosk/booking/appointment.h"

MrcService *
mrc_service_new (void)
{
  MrcService *self = g_atomic_rc_box_new0 (MrcService);

  self->counter = 1;
  return self;
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
    g_free (self->papers[language]);
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
    self->papers[language] = g_strdup (mrc_statement_text (row, 15 + language));
  }
  self->minutes = (int) mrc_statement_int64 (row, 10);
  self->capacity = (int) mrc_statement_int64 (row, 11);
  self->horizon_days = (int) mrc_statement_int64 (row, 12);
  self->notice_minutes = (int) mrc_statement_int64 (row, 13);
  self->counter = (int) mrc_statement_int64 (row, 17);
  self->retired = mrc_statement_int64 (row, 18) != 0;
  return self;
}

static GPtrArray *
list (MrcStore *store, MrcAudience audience, gboolean retired, GError **error)
{
  g_autoptr (GPtrArray) services = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_service_unref);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "service-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, audience);
  mrc_statement_bind_int64 (row, 2, retired);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (services, read_service (row));
  return step == MRC_STEP_DONE ? g_steal_pointer (&services) : NULL;
}

GPtrArray *
mrc_service_list (MrcStore *store, MrcAudience audience, GError **error)
{
  return list (store, audience, FALSE, error);
}

GPtrArray *
mrc_service_list_all (MrcStore *store, GError **error)
{
  return list (store, MRC_AUDIENCE_ALL, TRUE, error);
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
    mrc_statement_bind_text (statement, 15 + language, self->papers[language] ? self->papers[language] : "");
  }
  mrc_statement_bind_int64 (statement, 11, self->minutes);
  mrc_statement_bind_int64 (statement, 12, self->capacity);
  mrc_statement_bind_int64 (statement, 13, self->horizon_days);
  mrc_statement_bind_int64 (statement, 14, self->notice_minutes);
  mrc_statement_bind_int64 (statement, 17, self->counter);
  mrc_statement_bind_int64 (statement, 18, self->retired);
  return mrc_statement_run (statement, error);
}

typedef struct {
  const char *name;
  int value, least, most;
} Bound;

static gboolean
is_within (const MrcService *self, GError **error)
{
  const Bound bounds[] = {
    { "minutes", self->minutes, MRC_SERVICE_MINUTES_MIN, MRC_SERVICE_MINUTES_MAX },
    { "capacity", self->capacity, 0, MRC_SERVICE_CAPACITY_MAX },
    { "days ahead", self->horizon_days, 0, MRC_SERVICE_HORIZON_MAX },
    { "minutes of notice", self->notice_minutes, 0, MRC_SERVICE_NOTICE_MAX },
    { "counter", self->counter, 1, MRC_SERVICE_COUNTER_MAX },
    { "audience", (int) self->audience, 1, MRC_AUDIENCE_ALL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++) {
    if (bounds[i].value >= bounds[i].least && bounds[i].value <= bounds[i].most)
      continue;
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE, "%s: %s %d: write %d to %d", self->code,
                 bounds[i].name, bounds[i].value, bounds[i].least, bounds[i].most);
    return FALSE;
  }
  return TRUE;
}

gboolean
mrc_service_put (MrcStore *store, const MrcService *service, GError **error)
{
  g_return_val_if_fail (service && service->code, FALSE);

  return is_within (service, error) && mrc_store_transact (store, put, (gpointer) service, error);
}
