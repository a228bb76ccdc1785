// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/appointment.h"

#include "kiosk/booking/appointment-private.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/ticket/short-code.h"

#include <string.h>

GQuark
mrc_booking_error_quark (void)
{
  return g_quark_from_static_string ("mrc-booking-error-quark");
}

void
mrc_appointment_free (MrcAppointment *self)
{
  if (!self)
    return;
  g_free (self->service);
  g_free (self->short_code);
  g_free (self->ticket);
  g_free (self);
}

static MrcAppointment *
read_appointment (MrcStatement *row)
{
  MrcAppointment *self = g_new0 (MrcAppointment, 1);
  g_autoptr (GBytes) id = mrc_statement_dup_blob (row, 0);

  memcpy (self->id.bytes, g_bytes_get_data (id, NULL), MRC_UUID_SIZE);
  self->service = g_strdup (mrc_statement_text (row, 1));
  self->day = (MrcDay) mrc_statement_int64 (row, 2);
  self->minute = (int) mrc_statement_int64 (row, 3);
  self->seat = (int) mrc_statement_int64 (row, 4);
  self->call_number = (int) mrc_statement_int64 (row, 5);
  self->short_code = g_strdup (mrc_statement_text (row, 6));
  self->ticket = g_strdup (mrc_statement_text (row, 7));
  self->state = (MrcAppointmentState) mrc_statement_int64 (row, 8);
  self->has_contact = mrc_statement_int64 (row, 9) != 0;
  self->reprints = (int) mrc_statement_int64 (row, 10);
  self->changed = mrc_statement_int64 (row, 11) != 0;
  self->minutes = (int) mrc_statement_int64 (row, 12);
  self->counter = (int) mrc_statement_int64 (row, 13);
  self->needs = (MrcNeed) mrc_statement_int64 (row, 14);
  self->turns[0] = (MrcTurn){ self->minute, self->minutes, self->counter };
  self->n_turns = 1;
  return self;
}

/* The later turns of a journey. */
static gboolean
read_turns (MrcStore *store, MrcAppointment *self, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "turn-list", error);
  g_autoptr (GString) service = g_string_new (self->service);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_blob (row, 1, self->id.bytes, MRC_UUID_SIZE);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW && self->n_turns < MRC_JOURNEY_MAX) {
    g_string_append_printf (service, MRC_JOURNEY_SEPARATOR "%s", mrc_statement_text (row, 0));
    self->turns[self->n_turns++] =
      (MrcTurn){ (int) mrc_statement_int64 (row, 1), (int) mrc_statement_int64 (row, 2),
                 (int) mrc_statement_int64 (row, 3) };
  }
  g_free (self->service);
  self->service = g_strdup (service->str);
  return step != MRC_STEP_ERROR;
}

/* @ret: (out): freed again when its turns cannot be read */
static gboolean
read_whole (MrcStore *store, MrcStatement *row, MrcAppointment **ret, GError **error)
{
  g_autoptr (MrcAppointment) self = read_appointment (row);

  if (mrc_statement_int64 (row, 15) != 0 && !read_turns (store, self, error))
    return FALSE;
  *ret = g_steal_pointer (&self);
  return TRUE;
}

gboolean
mrc_appointment_look_up (MrcStore *store,
                         const char *section,
                         const void *blob,
                         gsize length,
                         const char *text,
                         MrcAppointment **ret_appointment,
                         GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", section, error);
  MrcStep step;

  if (!row)
    return FALSE;
  if (blob)
    mrc_statement_bind_blob (row, 1, blob, length);
  else
    mrc_statement_bind_text (row, 1, text);
  step = mrc_statement_step (row, error);
  if (step == MRC_STEP_ERROR)
    return FALSE;
  *ret_appointment = NULL;
  return step != MRC_STEP_ROW || read_whole (store, row, ret_appointment, error);
}

MrcAppointment *
mrc_appointment_get (MrcStore *store, const MrcUuid *id, GError **error)
{
  MrcAppointment *found = NULL;

  if (mrc_appointment_look_up (store, "appointment-get", id->bytes, MRC_UUID_SIZE, NULL, &found, error) &&
      !found)
    g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND,
                         "there is no appointment of this id");
  return found;
}

static MrcAppointment *
find_by_code (MrcStore *store, const char *code, GError **error)
{
  MrcAppointment *found = NULL;

  if (mrc_appointment_look_up (store, "appointment-by-code", NULL, 0, code, &found, error) && !found)
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND,
                 "no appointment has the code %s: compare it with the slip", code);
  return found;
}

static MrcAppointment *
find_by_ticket (MrcStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) keys = mrc_trusted_key_list (store, error);
  MrcAppointment *found = NULL;
  MrcTicket ticket;

  if (!keys || !mrc_ticket_verify (text, keys, &ticket, error))
    return NULL;
  if (mrc_appointment_look_up (store, "appointment-by-ticket", ticket.id, MRC_TICKET_ID_SIZE, NULL, &found,
                               error) &&
      !found)
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND,
                 "this slip is genuine, but was not booked here: it is of centre %s", ticket.centre);
  return found;
}

MrcAppointment *
mrc_appointment_find (MrcStore *store, const char *text, GError **error)
{
  g_autofree char *code = NULL;

  g_return_val_if_fail (text, NULL);

  code = mrc_short_code_read (text);
  return code ? find_by_code (store, code, error) : find_by_ticket (store, text, error);
}

GPtrArray *
mrc_appointment_list (MrcStore *store, MrcDay from, MrcDay to, GError **error)
{
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_appointment_free);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "appointment-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, from);
  mrc_statement_bind_int64 (row, 2, to);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcAppointment *appointment = NULL;

    if (!read_whole (store, row, &appointment, error))
      return NULL;
    g_ptr_array_add (appointments, appointment);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&appointments) : NULL;
}

GBytes *
mrc_appointment_dup_sealed (MrcStore *store, const MrcUuid *id, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "appointment-sealed", error);

  if (!row)
    return NULL;
  mrc_statement_bind_blob (row, 1, id->bytes, MRC_UUID_SIZE);
  return mrc_statement_step (row, error) == MRC_STEP_ROW ? mrc_statement_dup_blob (row, 0) : NULL;
}

static const char *
word_of (MrcAppointmentState state)
{
  switch (state) {
  case MRC_APPOINTMENT_CANCELLED:
    return "is cancelled already";
  case MRC_APPOINTMENT_MISSED:
    return "was missed";
  case MRC_APPOINTMENT_BOOKED:
    return "has not arrived yet";
  case MRC_APPOINTMENT_ARRIVED:
  case MRC_APPOINTMENT_DONE:
  default:
    return "has been used already";
  }
}

gboolean
mrc_appointment_set_state_error (MrcStore *store, const MrcUuid *id, GError **error)
{
  g_autoptr (MrcAppointment) found = mrc_appointment_get (store, id, error);

  if (found)
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE, "the appointment %s %s",
                 found->short_code, word_of (found->state));
  return FALSE;
}

gboolean
mrc_appointment_set_state (MrcStore *store,
                           MrcClock *clock,
                           const MrcUuid *id,
                           MrcAppointmentState from,
                           MrcAppointmentState to,
                           GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "appointment-set-state", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, mrc_clock_now (clock));
  mrc_statement_bind_int64 (statement, 3, from);
  mrc_statement_bind_int64 (statement, 4, to);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  return mrc_store_changes (store) == 1 || mrc_appointment_set_state_error (store, id, error);
}

typedef struct {
  MrcClock *clock;
  const MrcUuid *id;
  MrcAppointmentState to;
} Step;

static gboolean
leave_booked (MrcStore *store, gpointer data, GError **error)
{
  const Step *step = data;

  return mrc_appointment_set_state (store, step->clock, step->id, MRC_APPOINTMENT_BOOKED, step->to, error);
}

gboolean
mrc_appointment_cancel (MrcStore *store, MrcClock *clock, const MrcUuid *id, GError **error)
{
  Step step = { clock, id, MRC_APPOINTMENT_CANCELLED };

  return mrc_store_transact (store, leave_booked, &step, error);
}

gboolean
mrc_appointment_set_missed (MrcStore *store, MrcClock *clock, const MrcUuid *id, GError **error)
{
  Step step = { clock, id, MRC_APPOINTMENT_MISSED };

  return mrc_store_transact (store, leave_booked, &step, error);
}
