// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/closing.h"
#include "kiosk/booking/pad.h"
#include "kiosk/paper/letterhead.h"
#include "printing/papers.h"
#include "printing/slip.h"

G_BEGIN_DECLS

/**
 * What the desk gives out, from what the store has. Nothing personal goes in, and no
 * service: all of it can be read over somebody's shoulder. All return (transfer full).
 */

/** Everybody is received at one counter: which one would tell what they came for (design/revisions.md 1b) */
#define MRC_RECEPTION_COUNTER 1

/** mrc_desk_slip_new: @copy: 0 for the first print */
MrcSlip *mrc_desk_slip_new (const MrcLetterhead *head, const MrcAppointment *appointment, int copy);

/** mrc_desk_test_slip_new: nobody can come with it: its QR is no ticket, and it is marked as a copy */
MrcSlip *mrc_desk_test_slip_new (const MrcLetterhead *head, int minute);

/** mrc_desk_ticket_new: @walk_in: of somebody who sits and waits today: an appointment without a service */
MrcDocument *mrc_desk_ticket_new (const MrcLetterhead *head, const MrcAppointment *walk_in, int copy);

/** mrc_desk_closed_new: to one of those who were expected when @closure was made: that it is shut, and when
 * their new time is, or that they are to take one */
MrcDocument *
mrc_desk_closed_new (const MrcLetterhead *head, const MrcClosure *closure, const MrcClosingTurn *turn);

/** mrc_desk_day_sheet_new: @appointments: (element-type MrcAppointment): of @day; the cancelled are left out.
 * @n_empty: rows for those who come without a serial */
MrcDocument *
mrc_desk_day_sheet_new (const MrcLetterhead *head, MrcDay day, GPtrArray *appointments, int n_empty);

/** mrc_desk_pad_new: @slips: (element-type MrcPadSlip): to be filled in by hand */
MrcDocument *mrc_desk_pad_new (const MrcLetterhead *head, GPtrArray *slips);

/* What people take home, blank (product.md D9). */
MrcDocument *mrc_desk_broker_new (const MrcLetterhead *head); /* দালালের রসিদ */
MrcDocument *mrc_desk_home_new (const MrcLetterhead *head);   /* ঘরে রেখে যান */
MrcDocument *mrc_desk_pocket_new (const MrcLetterhead *head); /* পকেট কার্ড */

G_END_DECLS
