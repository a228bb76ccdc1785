// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/arrival.h"

#include "kiosk/booking/appointment-private.h"
#include "kiosk/booking/pad.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/booking/walk-in.h"
#include "kiosk/clock/time-mark.h"
#include "kiosk/ticket/short-code.h"
#include "kiosk/ticket/ticket.h"

#include <string.h>

void
mrc_arrival_free (MrcArrival *self)
{
  if (!self)
    return;
  mrc_appointment_free (self->appointment);
  g_free (self);
}

static gboolean
judge_time (MrcArrival *self, MrcClock *clock)
{
  int minute = 0;
  MrcDay today = mrc_clock_today (clock, &minute);
  const MrcAppointment *appointment = self->appointment;

  if (appointment->day != today)
    self->verdict = appointment->day > today ? MRC_ARRIVAL_OTHER_DAY : MRC_ARRIVAL_PAST_DAY;
  else if (appointment->minute - minute >= MRC_ARRIVAL_EARLY)
    self->verdict = MRC_ARRIVAL_IS_EARLY;
  else if (minute - appointment->minute >= MRC_ARRIVAL_LATE)
    self->verdict = MRC_ARRIVAL_IS_LATE;
  else
    self->verdict = MRC_ARRIVAL_GOOD;
  return TRUE;
}

static gboolean
judge_cancelled (MrcArrival *self, MrcStore *store, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MrcAppointment *successor = mrc_appointment_get_successor (store, &self->appointment->id, &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  self->verdict = successor ? MRC_ARRIVAL_CHANGED : MRC_ARRIVAL_CANCELLED;
  if (successor) {
    mrc_appointment_free (self->appointment);
    self->appointment = successor;
    self->call_number = successor->call_number;
  }
  return TRUE;
}

static gboolean
judge_already (MrcArrival *self, MrcStore *store, MrcDay day, GError **error)
{
  self->verdict = MRC_ARRIVAL_ALREADY;
  self->before = mrc_queue_count_before (store, day, self->call_number, error);
  return self->before >= 0;
}

static gboolean
judge_appointment (MrcArrival *self, MrcStore *store, MrcClock *clock, GError **error)
{
  self->call_number = self->appointment->call_number;
  switch (self->appointment->state) {
  case MRC_APPOINTMENT_CANCELLED:
    return judge_cancelled (self, store, error);
  case MRC_APPOINTMENT_ARRIVED:
    return judge_already (self, store, self->appointment->day, error);
  case MRC_APPOINTMENT_DONE:
    self->verdict = MRC_ARRIVAL_USED;
    return TRUE;
  case MRC_APPOINTMENT_MISSED:
    self->verdict = MRC_ARRIVAL_MISSED;
    return TRUE;
  case MRC_APPOINTMENT_BOOKED:
  default:
    return judge_time (self, clock);
  }
}

/* A walk-in is in the queue from the start; on another day its ticket is used up. */
static gboolean
judge_walk_in (MrcArrival *self, MrcStore *store, MrcClock *clock, const MrcWalkIn *walk_in, GError **error)
{
  self->call_number = walk_in->call_number;
  if (walk_in->day == mrc_clock_today (clock, NULL))
    return judge_already (self, store, walk_in->day, error);
  self->verdict = MRC_ARRIVAL_USED;
  return TRUE;
}

static gboolean
judge_stored (MrcArrival *self,
              MrcStore *store,
              MrcClock *clock,
              const char *code,
              const guint8 *ticket_id,
              GError **error)
{
  g_autoptr (MrcWalkIn) walk_in = NULL;
  const char *section = code ? "appointment-by-code" : "appointment-by-ticket";
  gboolean blank = FALSE;

  if (!mrc_appointment_look_up (store, section, ticket_id, MRC_TICKET_ID_SIZE, code, &self->appointment,
                                error))
    return FALSE;
  if (self->appointment)
    return judge_appointment (self, store, clock, error);
  if (!mrc_walk_in_find (store, code, ticket_id, &walk_in, error))
    return FALSE;
  if (walk_in)
    return judge_walk_in (self, store, clock, walk_in, error);
  if (!mrc_pad_is_blank (store, code, ticket_id, &blank, error))
    return FALSE;
  self->verdict = blank ? MRC_ARRIVAL_BLANK : MRC_ARRIVAL_UNKNOWN;
  return TRUE;
}

static gboolean
judge_ticket (MrcArrival *self, MrcStore *store, MrcClock *clock, const char *text, GError **error)
{
  g_autoptr (GPtrArray) keys = mrc_trusted_key_list (store, error);
  g_autofree char *here = keys ? mrc_store_dup_setting (store, MRC_SETTING_CENTRE_CODE, error) : NULL;
  MrcTicket ticket;

  if (!keys)
    return FALSE;
  if (!mrc_ticket_read (text, &ticket, NULL)) {
    self->verdict = MRC_ARRIVAL_NO_SLIP;
    return TRUE;
  }
  if (g_strcmp0 (ticket.centre, here) != 0) {
    self->verdict = MRC_ARRIVAL_OTHER_CENTRE;
    g_strlcpy (self->centre, ticket.centre, sizeof self->centre);
    return TRUE;
  }
  if (!mrc_ticket_verify (text, keys, &ticket, NULL)) {
    self->verdict = MRC_ARRIVAL_FORGED;
    return TRUE;
  }
  return judge_stored (self, store, clock, NULL, ticket.id, error);
}

MrcArrival *
mrc_arrival_check (MrcStore *store, MrcClock *clock, const char *text, GError **error)
{
  g_autoptr (MrcArrival) self = g_new0 (MrcArrival, 1);
  g_autofree char *code = mrc_short_code_read (text);
  gboolean judged = code ? judge_stored (self, store, clock, code, NULL, error)
                         : judge_ticket (self, store, clock, text, error);

  return judged ? g_steal_pointer (&self) : NULL;
}

typedef struct {
  MrcClock *clock;
  const char *text;
  MrcQueueLine line;
  MrcArrival *result; /* (owned) */
} CheckIn;

static gboolean
may_enter (MrcArrivalVerdict verdict)
{
  return verdict == MRC_ARRIVAL_GOOD || verdict == MRC_ARRIVAL_IS_EARLY || verdict == MRC_ARRIVAL_IS_LATE;
}

static gboolean
check_in (MrcStore *store, gpointer data, GError **error)
{
  CheckIn *self = data;
  const MrcAppointment *appointment = NULL;
  int minute = 0;
  MrcDay today = mrc_clock_today (self->clock, &minute);

  g_clear_pointer (&self->result, mrc_arrival_free);
  self->result = mrc_arrival_check (store, self->clock, self->text, error);
  if (!self->result)
    return FALSE;
  if (!may_enter (self->result->verdict))
    return TRUE;
  appointment = self->result->appointment;
  if (!mrc_time_mark_advance (store, self->clock, error) ||
      !mrc_appointment_set_state (store, self->clock, &appointment->id, MRC_APPOINTMENT_BOOKED,
                                  MRC_APPOINTMENT_ARRIVED, error) ||
      !mrc_queue_enter (store, today, appointment->call_number, self->line, appointment->minute, minute,
                        error))
    return FALSE;
  self->result->before = mrc_queue_count_before (store, today, appointment->call_number, error);
  return self->result->before >= 0;
}

MrcArrival *
mrc_arrival_check_in (MrcStore *store, MrcClock *clock, const char *text, MrcQueueLine line, GError **error)
{
  CheckIn self = { .clock = clock, .text = text, .line = line };

  if (mrc_store_transact (store, check_in, &self, error))
    return self.result;
  mrc_arrival_free (self.result);
  return NULL;
}
