// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/queue.h"
#include "kiosk/store/uuid7.h"
#include "kiosk/ticket/ticket.h"

G_BEGIN_DECLS

/** MrcWalkIn: the ticket of one who came without a serial; immutable */
typedef struct {
  MrcUuid id;
  MrcDay day;
  int call_number;  /* one series with the appointments of the day */
  char *short_code; /* nine ASCII digits */
  char *ticket;     /* the QR's text */
} MrcWalkIn;

void mrc_walk_in_free (MrcWalkIn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcWalkIn, mrc_walk_in_free)

/**
 * mrc_walk_in_take:
 * @id: made by the caller before the first try: a second call with it gives the same ticket
 *
 * A ticket of today, and a place in the queue, in one transaction.
 */
MrcWalkIn *mrc_walk_in_take (MrcStore *store,
                             MrcClock *clock,
                             MrcTicketKey *key,
                             const MrcUuid *id,
                             MrcQueueLine line,
                             GError **error);

/** mrc_walk_in_find: @code, @ticket_id: (nullable): by one of them. Returns: whether it could be looked up */
gboolean mrc_walk_in_find (MrcStore *store,
                           const char *code,
                           const guint8 *ticket_id,
                           MrcWalkIn **ret_walk_in,
                           GError **error);

G_END_DECLS
