// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/closure.h"

G_BEGIN_DECLS

/**
 * Closing a day, a part of it or one service when people are expected. Nothing vanishes: each serial that
 * is still to come is in the list of who is affected, and is either moved to a
 * later day or stays booked, to be changed when its holder comes or is called.
 * Who is in the queue already is served and not in the list.
 */

/**
 * MrcClosingWay:
 * @MRC_CLOSING_IF_EMPTY: closes only a day on which nobody is expected
 * @MRC_CLOSING_KEEP: closes it; the serials stay as they are
 * @MRC_CLOSING_MOVE: closes it and gives each the nearest time of the first later day that has one for its
 *   service. Never an earlier day: who was told Thursday would miss it. What no day has room for is kept
 */
typedef enum {
  MRC_CLOSING_IF_EMPTY,
  MRC_CLOSING_KEEP,
  MRC_CLOSING_MOVE,
} MrcClosingWay;

/** MrcClosingTurn: one who is affected */
typedef struct {
  MrcAppointment *before; /* (owned): as it was */
  MrcAppointment *after;  /* (owned) (nullable): what it was moved to, as by mrc_appointment_change() */
} MrcClosingTurn;

void mrc_closing_turn_free (MrcClosingTurn *self);

/** mrc_closing_list: Returns: (transfer full) (element-type MrcClosingTurn): who would be affected, by time;
 * changes nothing, and @after is %NULL in all of them */
GPtrArray *mrc_closing_list (MrcStore *store, const MrcClosure *closure, GError **error);

/** mrc_closing_list_to_tell: Returns: (transfer full) (element-type MrcClosingTurn): who was expected when
 * @closure, which is made, shut them out: with what each was changed to, or as it still stands. For the
 * notices, again at any time */
GPtrArray *mrc_closing_list_to_tell (MrcStore *store, const MrcClosure *closure, GError **error);

/**
 * mrc_closing_close:
 * @key: signs the tickets of those that are moved
 * @closure: its day is today or later
 *
 * The closure and all moves are one transaction: nobody can book the day in between.
 *
 * Returns: (transfer full) (element-type MrcClosingTurn): who is affected. @error: MRC_BOOKING_ERROR_STATE
 * when the day is over, or somebody is expected and @way is MRC_CLOSING_IF_EMPTY: nothing was changed
 */
GPtrArray *mrc_closing_close (MrcStore *store,
                              MrcClock *clock,
                              MrcTicketKey *key,
                              const MrcClosure *closure,
                              MrcClosingWay way,
                              GError **error);

G_END_DECLS
