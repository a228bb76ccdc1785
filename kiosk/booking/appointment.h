// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/journey.h"
#include "kiosk/booking/need.h"
#include "kiosk/clock/clock.h"
#include "kiosk/privacy/seal.h"
#include "kiosk/store/store.h"
#include "kiosk/store/uuid7.h"
#include "kiosk/ticket/ticket.h"

G_BEGIN_DECLS

/**
 * MrcBookingError:
 * @MRC_BOOKING_ERROR_TAKEN: the time is full, shut or past: nothing was booked, choose another
 * @MRC_BOOKING_ERROR_NOT_FOUND: no such service or appointment
 * @MRC_BOOKING_ERROR_STATE: the appointment is cancelled or used already
 */
typedef enum {
  MRC_BOOKING_ERROR_TAKEN,
  MRC_BOOKING_ERROR_NOT_FOUND,
  MRC_BOOKING_ERROR_STATE,
} MrcBookingError;

#define MRC_BOOKING_ERROR (mrc_booking_error_quark ())
GQuark mrc_booking_error_quark (void);

typedef enum {
  MRC_APPOINTMENT_CANCELLED = 0,
  MRC_APPOINTMENT_BOOKED = 1,
  MRC_APPOINTMENT_ARRIVED = 2,
  MRC_APPOINTMENT_DONE = 3,
  MRC_APPOINTMENT_MISSED = 4,
} MrcAppointmentState;

/** MrcTurn: one of a serial's turns; most have one */
typedef struct {
  int minute;
  int minutes; /* how long it takes */
  int counter; /* where staff give it: for staff only */
} MrcTurn;

/** MrcAppointment: a serial as the store has it; immutable. */
typedef struct {
  MrcUuid id;
  char *service; /* code; of a journey those of its turns, in their order */
  MrcTurn turns[MRC_JOURNEY_MAX];
  int n_turns; /* @minute, @minutes and @counter are the first's */
  MrcDay day;
  int minute;
  int minutes; /* how long it takes */
  int counter; /* where staff give it: for staff only */
  int seat;
  int call_number;  /* of the day, one series for the whole centre; only for calling */
  char *short_code; /* nine ASCII digits */
  char *ticket;     /* the QR's text */
  MrcAppointmentState state;
  MrcNeed needs;        /* kept for its turn; for staff only */
  gboolean has_contact; /* a name or a phone is sealed with it */
  int reprints;         /* copies of its slip, beside the first one */
  gboolean changed;     /* cancelled because another took its place: mrc_appointment_get_successor() */
} MrcAppointment;

void mrc_appointment_free (MrcAppointment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcAppointment, mrc_appointment_free)

/**
 * mrc_appointment_book:
 * @key: signs the slip's ticket
 * @id: made by the caller before the first try: a second call with the same id gives the same appointment
 * @needs: kept for the time of the turn, or the time is not free
 * @sealed: (nullable): from mrc_seal()
 *
 * Books one seat in one transaction; two guards of the schema (a checked counter and
 * a unique live seat) make a second buyer impossible. When it returns an appointment, it is on the disk.
 * After an error nothing is concluded: the id has been looked up and was not there.
 *
 * The service's notice is not asked for again: a visitor may take their time over the last question, as
 * long as the slot has not begun.
 */
MrcAppointment *mrc_appointment_book (MrcStore *store,
                                      MrcClock *clock,
                                      MrcTicketKey *key,
                                      const MrcUuid *id,
                                      const char *service,
                                      MrcDay day,
                                      int minute,
                                      MrcNeed needs,
                                      GBytes *sealed,
                                      GError **error);

/** mrc_appointment_find: @text: a QR's text or a short code. Returns: (nullable): with
 * MRC_BOOKING_ERROR_NOT_FOUND or MrcTicketError */
MrcAppointment *mrc_appointment_find (MrcStore *store, const char *text, GError **error);
/** mrc_appointment_get: by its id. @error: MRC_BOOKING_ERROR_NOT_FOUND */
MrcAppointment *mrc_appointment_get (MrcStore *store, const MrcUuid *id, GError **error);
/** mrc_appointment_list: Returns: (element-type MrcAppointment): of the days @from to @to, by time and
 * number, the cancelled too */
GPtrArray *mrc_appointment_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);
GBytes *mrc_appointment_dup_sealed (MrcStore *store, const MrcUuid *id, GError **error); /* (nullable) */
/** mrc_appointment_cancel: frees the seat for good; what was sealed is kept for staff who must call. @error:
 * MRC_BOOKING_ERROR_STATE when it is not booked */
gboolean mrc_appointment_cancel (MrcStore *store, MrcClock *clock, const MrcUuid *id, GError **error);

/**
 * mrc_appointment_change:
 * @id: what is given up: booked, or missed (then it stays missed: the new one is a second chance)
 * @new_id: of what takes its place, as in mrc_appointment_book(): a second call with it gives the same answer
 *
 * Another time for the same service, with a code and a slip of its own and what was sealed: the old slip says
 * at the desk that it was changed. Both in one transaction: when the new time is not to be had, the old one
 * stays untouched. @error: MRC_BOOKING_ERROR_TAKEN, _STATE
 */
MrcAppointment *mrc_appointment_change (MrcStore *store,
                                        MrcClock *clock,
                                        MrcTicketKey *key,
                                        const MrcUuid *id,
                                        const MrcUuid *new_id,
                                        MrcDay day,
                                        int minute,
                                        GError **error);

/** mrc_appointment_get_successor: what took the place of a changed one, or of what that was changed to.
 * Returns: (nullable): NULL without @error when it was not changed */
MrcAppointment *mrc_appointment_get_successor (MrcStore *store, const MrcUuid *id, GError **error);

/** mrc_appointment_reprint: counts one more copy of the slip, before it is printed. @ret_copies: (out): with
 * this one. @error: MRC_BOOKING_ERROR_STATE when it is cancelled or used */
gboolean mrc_appointment_reprint (MrcStore *store,
                                  MrcClock *clock,
                                  const MrcUuid *id,
                                  int *ret_copies,
                                  GError **error);

/** mrc_appointment_set_missed: staff: nobody came. It may be changed to another time */
gboolean mrc_appointment_set_missed (MrcStore *store, MrcClock *clock, const MrcUuid *id, GError **error);

G_END_DECLS
