// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"

G_BEGIN_DECLS

/**
 * The wait-list: whoever found all times taken leaves a number, and staff call when one falls free.
 *
 * The order is that of coming, and staff see for each which time could be given now. A time that falls free
 * is not kept for the list: who cannot be reached would cost it to somebody who stands at the kiosk. A
 * waiting ends by a serial, by staff or by itself after MRC_WAIT_LIST_DAYS; with it goes what was sealed.
 */

#define MRC_WAIT_LIST_DAYS 30 /* as far ahead as most services can be booked */

typedef enum {
  MRC_WAITING_LIVE = 0,
  MRC_WAITING_GIVEN = 1,
  MRC_WAITING_DROPPED = 2, /* by staff, or after its last day */
} MrcWaitingState;

/** MrcWaiting: one who waits; immutable */
typedef struct {
  MrcUuid id;
  char *service; /* code, or a journey's */
  MrcNeed needs;
  char *short_code; /* nine ASCII digits: so that staff and visitor speak of the same */
  gint64 since;     /* seconds, UTC */
  MrcDay last_day;
  MrcWaitingState state;
  gboolean has_contact;
  MrcDay free_day; /* the earliest time that could be given now; MRC_NO_DAY for none */
  int free_minute;
} MrcWaiting;

void mrc_waiting_free (MrcWaiting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcWaiting, mrc_waiting_free)

/**
 * mrc_wait_list_add:
 * @id: made by the caller before the first try: a second call with it gives the same waiting
 * @service: a code or a journey
 * @needs: kept with the time that is given
 * @sealed: (nullable): from mrc_seal(); NULL for somebody who will come and ask
 *
 * Returns: on the disk. @error: MRC_BOOKING_ERROR_NOT_FOUND for an unknown service, MrcTimeError for a
 * doubtful clock
 */
MrcWaiting *mrc_wait_list_add (MrcStore *store,
                               MrcClock *clock,
                               const MrcUuid *id,
                               const char *service,
                               MrcNeed needs,
                               GBytes *sealed,
                               GError **error);

/** mrc_wait_list_list: Returns: (transfer full) (element-type MrcWaiting): who waits, in the order of coming.
 * Those whose last day is over are not among them */
GPtrArray *mrc_wait_list_list (MrcStore *store, MrcClock *clock, GError **error);

/** mrc_wait_list_find: @short_code: nine digits. Returns: (transfer full): also one that is over. @error:
 * MRC_BOOKING_ERROR_NOT_FOUND */
MrcWaiting *mrc_wait_list_find (MrcStore *store, MrcClock *clock, const char *short_code, GError **error);

GBytes *mrc_wait_list_dup_sealed (MrcStore *store, const MrcUuid *id, GError **error); /* (nullable) */

/**
 * mrc_wait_list_give:
 * @id: of the waiting
 * @new_id: of the serial to come, as in mrc_appointment_book()
 *
 * The serial and the end of the waiting are one transaction; what was sealed is the serial's now. @error:
 * MRC_BOOKING_ERROR_TAKEN, and they wait on; MRC_BOOKING_ERROR_STATE when they wait no more
 */
MrcAppointment *mrc_wait_list_give (MrcStore *store,
                                    MrcClock *clock,
                                    MrcTicketKey *key,
                                    const MrcUuid *id,
                                    const MrcUuid *new_id,
                                    MrcDay day,
                                    int minute,
                                    GError **error);

/** mrc_wait_list_drop: @error: MRC_BOOKING_ERROR_STATE when they wait no more */
gboolean mrc_wait_list_drop (MrcStore *store, const MrcUuid *id, GError **error);

/** mrc_wait_list_expire: ends those whose last day is over, and forgets their numbers: at each start; each
 * mrc_wait_list_add() does it too. A doubtful clock ends nothing: @error is MrcTimeError */
gboolean mrc_wait_list_expire (MrcStore *store, MrcClock *clock, GError **error);

G_END_DECLS
