// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/need.h"
#include "kiosk/clock/clock.h"
#include "kiosk/store/store.h"
#include "kiosk/store/uuid7.h"

G_BEGIN_DECLS

#define MRC_HOLD_SECONDS 150 /* the idle end of a visit, 120 s, and 30 s more */

/**
 * A time that was chosen is held while the visitor decides, so that the last
 * question is not answered by "taken". A hold is a row under the id of the
 * appointment to come; it frees itself on the boot clock, which no setting of the
 * clock moves. Booking with that id uses it up in the same transaction.
 */

/**
 * mrc_hold_take:
 * @id: of the appointment to come. A hold it has already is given up for the new one; when the new one is not
 *   to be had, the old one stays
 *
 * @needs: held with it
 *
 * @error: MRC_BOOKING_ERROR_TAKEN when all seats, or what is needed, are taken or held
 */
gboolean mrc_hold_take (MrcStore *store,
                        MrcClock *clock,
                        const MrcUuid *id,
                        const char *service,
                        MrcDay day,
                        int minute,
                        MrcNeed needs,
                        GError **error);

/** mrc_hold_drop: gives it up; it is fine when there is none */
gboolean mrc_hold_drop (MrcStore *store, const MrcUuid *id, GError **error);

/** mrc_hold_wipe: all of them: a kiosk that starts has no visitor who decides */
gboolean mrc_hold_wipe (MrcStore *store, GError **error);

G_END_DECLS
