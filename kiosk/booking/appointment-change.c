// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/appointment.h"

#include "kiosk/booking/appointment-private.h"

typedef struct {
  MrcClock *clock;
  MrcTicketKey *key;
  const MrcUuid *id;
  const MrcUuid *new_id;
  MrcDay day;
  int minute;
  MrcAppointment *result; /* (owned) */
} Change;

static gboolean
point_to_successor (MrcStore *store, const Change *change, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "appointment-changed", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, change->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_blob (statement, 2, change->new_id->bytes, MRC_UUID_SIZE);
  return mrc_statement_run (statement, error);
}

/* The old seat is freed first, so that a change within one full time is possible. */
static gboolean
give_up (MrcStore *store, const Change *change, const MrcAppointment *old, GError **error)
{
  if (old->state == MRC_APPOINTMENT_MISSED)
    return TRUE;
  return mrc_appointment_set_state (store, change->clock, change->id, MRC_APPOINTMENT_BOOKED,
                                    MRC_APPOINTMENT_CANCELLED, error);
}

static gboolean
change (MrcStore *store, gpointer data, GError **error)
{
  Change *self = data;
  g_autoptr (MrcAppointment) old = mrc_appointment_get (store, self->id, error);
  g_autoptr (GBytes) sealed = NULL;

  g_clear_pointer (&self->result, mrc_appointment_free);
  if (!old || !mrc_appointment_look_up (store, "appointment-get", self->new_id->bytes, MRC_UUID_SIZE, NULL,
                                        &self->result, error))
    return FALSE;
  /* A second try: the first has landed after all. */
  if (self->result)
    return TRUE;

  sealed = mrc_appointment_dup_sealed (store, self->id, NULL);
  if (!give_up (store, self, old, error))
    return FALSE;
  self->result = mrc_appointment_book (store, self->clock, self->key, self->new_id, old->service, self->day,
                                       self->minute, old->needs, sealed, error);
  return self->result && (old->state == MRC_APPOINTMENT_MISSED || point_to_successor (store, self, error));
}

MrcAppointment *
mrc_appointment_change (MrcStore *store,
                        MrcClock *clock,
                        MrcTicketKey *key,
                        const MrcUuid *id,
                        const MrcUuid *new_id,
                        MrcDay day,
                        int minute,
                        GError **error)
{
  Change self = { .clock = clock, .key = key, .id = id, .new_id = new_id, .day = day, .minute = minute };
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && key && id && new_id, NULL);

  if (mrc_store_transact (store, change, &self, &failure))
    return self.result;
  /* As with booking: what counts is whether the row is there. */
  g_clear_pointer (&self.result, mrc_appointment_free);
  if (mrc_appointment_look_up (store, "appointment-get", new_id->bytes, MRC_UUID_SIZE, NULL, &self.result,
                               NULL) &&
      self.result)
    return self.result;
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

MrcAppointment *
mrc_appointment_get_successor (MrcStore *store, const MrcUuid *id, GError **error)
{
  MrcAppointment *found = NULL;

  mrc_appointment_look_up (store, "appointment-successor", id->bytes, MRC_UUID_SIZE, NULL, &found, error);
  return found;
}

typedef struct {
  MrcClock *clock;
  const MrcUuid *id;
  int copies;
} Reprint;

static gboolean
reprint (MrcStore *store, gpointer data, GError **error)
{
  Reprint *self = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "appointment-reprint", error);
  g_autoptr (MrcAppointment) counted = NULL;

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, self->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, mrc_clock_now (self->clock));
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) != 1)
    return mrc_appointment_set_state_error (store, self->id, error);
  counted = mrc_appointment_get (store, self->id, error);
  self->copies = counted ? counted->reprints : 0;
  return counted != NULL;
}

gboolean
mrc_appointment_reprint (MrcStore *store, MrcClock *clock, const MrcUuid *id, int *ret_copies, GError **error)
{
  Reprint self = { clock, id, 0 };

  if (!mrc_store_transact (store, reprint, &self, error))
    return FALSE;
  *ret_copies = self.copies;
  return TRUE;
}
