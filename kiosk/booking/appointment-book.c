// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/appointment.h"

#include "kiosk/booking/appointment-private.h"
#include "kiosk/booking/hold.h"
#include "kiosk/booking/journey-private.h"
#include "kiosk/booking/slip-private.h"
#include "kiosk/booking/slot-private.h"
#include "kiosk/clock/time-mark.h"

typedef struct {
  MrcClock *clock;
  MrcTicketKey *key;
  const MrcUuid *id;
  const char *service;
  MrcDay day;
  int minute;
  MrcNeed needs;
  GBytes *sealed;         /* (nullable) */
  MrcAppointment *result; /* (owned) */
} Booking;

static gboolean
put_slot (MrcStore *store, MrcDay day, int minute, const MrcSlotPlace *place, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "slot-put", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, place->slot_id);
  mrc_statement_bind_int64 (statement, 2, place->service_id);
  mrc_statement_bind_int64 (statement, 3, day);
  mrc_statement_bind_int64 (statement, 4, minute);
  mrc_statement_bind_int64 (statement, 5, place->capacity);
  mrc_statement_bind_int64 (statement, 6, place->minutes);
  return mrc_statement_run (statement, error);
}

static gboolean
insert (MrcStore *store, const Booking *booking, gint64 slot_id, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "appointment-book", error);
  g_autofree char *code = statement ? mrc_slip_new_code (store, error) : NULL;
  g_autofree char *text = NULL;
  MrcTicket ticket = { 0 };

  if (!code)
    return FALSE;
  text = mrc_slip_sign (store, booking->key, booking->day, &ticket, error);
  if (!text)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, booking->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, slot_id);
  mrc_statement_bind_text (statement, 3, code);
  mrc_statement_bind_blob (statement, 4, ticket.id, MRC_TICKET_ID_SIZE);
  mrc_statement_bind_text (statement, 5, text);
  mrc_statement_bind_int64 (statement, 6, mrc_clock_now (booking->clock));
  if (booking->sealed)
    mrc_statement_bind_blob (statement, 7, g_bytes_get_data (booking->sealed, NULL),
                             g_bytes_get_size (booking->sealed));
  mrc_statement_bind_int64 (statement, 8, mrc_clock_boot_seconds (booking->clock));
  mrc_statement_bind_int64 (statement, 9, mrc_clock_boot_seconds (booking->clock) + MRC_HOLD_SECONDS);
  mrc_statement_bind_int64 (statement, 10, booking->needs);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) == 1)
    return mrc_hold_drop (store, booking->id, error);
  g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
               "%s is full at %02d:%02d: choose another time", booking->service, booking->minute / 60,
               booking->minute % 60);
  return FALSE;
}

static gboolean
look_up (MrcStore *store, Booking *booking, GError **error)
{
  g_clear_pointer (&booking->result, mrc_appointment_free);
  return mrc_appointment_look_up (store, "appointment-get", booking->id->bytes, MRC_UUID_SIZE, NULL,
                                  &booking->result, error);
}

static gboolean
add_turn (MrcStore *store, const Booking *booking, int position, gint64 slot_id, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "turn-add", error);
  gint64 now = mrc_clock_boot_seconds (booking->clock);

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, booking->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, position);
  mrc_statement_bind_int64 (statement, 3, slot_id);
  mrc_statement_bind_int64 (statement, 4, now);
  mrc_statement_bind_int64 (statement, 5, now + MRC_HOLD_SECONDS);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) == 1)
    return TRUE;
  g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
               "turn %d of %s is taken: choose another time", position, booking->service);
  return FALSE;
}

/* The first turn is the appointment, with ticket and number; the others hang on it. */
static gboolean
book_turn (MrcStore *store,
           const Booking *booking,
           int position,
           const char *service,
           int minute,
           GError **error)
{
  MrcSlotView view = mrc_slot_view (booking->clock, booking->id);
  MrcSlotPlace place;

  view.needs = booking->needs;
  return mrc_slot_find_place (store, service, booking->day, minute, &view, &place, error) &&
         put_slot (store, booking->day, minute, &place, error) &&
         (position == 1 ? insert (store, booking, place.slot_id, error)
                        : add_turn (store, booking, position, place.slot_id, error));
}

static gboolean
book_journey (MrcStore *store, const Booking *booking, GError **error)
{
  MrcSlotView view = mrc_slot_view (booking->clock, booking->id);
  g_auto (GStrv) codes = mrc_journey_split (booking->service);
  MrcJourneyPlan plan;

  view.needs = booking->needs;
  view.chosen = TRUE;
  if (!mrc_journey_find_plan (store, booking->service, booking->day, booking->minute, &view, &plan, error))
    return FALSE;
  for (int i = 0; i < plan.n; i++)
    if (!book_turn (store, booking, i + 1, codes[plan.turns[i].service], plan.turns[i].minute, error))
      return FALSE;
  return TRUE;
}

static gboolean
book (MrcStore *store, gpointer data, GError **error)
{
  Booking *booking = data;

  /* A second try with the same id: the first has landed after all. */
  if (!look_up (store, booking, error))
    return FALSE;
  if (booking->result)
    return TRUE;
  if (!mrc_time_mark_advance (store, booking->clock, error))
    return FALSE;
  if (mrc_journey_is (booking->service))
    return book_journey (store, booking, error) && look_up (store, booking, error);
  return book_turn (store, booking, 1, booking->service, booking->minute, error) &&
         look_up (store, booking, error);
}

MrcAppointment *
mrc_appointment_book (MrcStore *store,
                      MrcClock *clock,
                      MrcTicketKey *key,
                      const MrcUuid *id,
                      const char *service,
                      MrcDay day,
                      int minute,
                      MrcNeed needs,
                      GBytes *sealed,
                      GError **error)
{
  Booking booking = { .clock = clock,
                      .key = key,
                      .id = id,
                      .service = service,
                      .day = day,
                      .minute = minute,
                      .needs = needs,
                      .sealed = sealed };
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (MRC_IS_STORE (store) && clock && key && id && service, NULL);

  if (mrc_store_transact (store, book, &booking, &failure))
    return booking.result;
  /* An error is not an answer: what counts is whether the row is there. */
  if (look_up (store, &booking, NULL) && booking.result)
    return booking.result;
  if (g_error_matches (failure, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT))
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
                 "a guard refused the seat (%s): choose another time", failure->message);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
