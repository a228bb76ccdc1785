// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"

G_BEGIN_DECLS

/**
 * The pad: blank slips that were signed and numbered before the power went. Staff
 * write day and time on one by hand; when the power is back they enter it, and from
 * then on its QR and its code are those of the serial. Each is entered once.
 */
typedef struct {
  int number; /* of the pad, counted from 1: for the eye only */
  char *short_code;
  char *ticket;
} MrcPadSlip;

void mrc_pad_slip_free (MrcPadSlip *self);

/** mrc_pad_make: in one transaction. Returns: (transfer full) (element-type MrcPadSlip): @n of them */
GPtrArray *mrc_pad_make (MrcStore *store, MrcClock *clock, MrcTicketKey *key, int n, GError **error);

/** mrc_pad_is_blank: @short_code, @ticket_id: (nullable): by one of them. @ret_blank: (out): whether it is
 * one that was not entered yet */
gboolean mrc_pad_is_blank (MrcStore *store,
                           const char *short_code,
                           const guint8 *ticket_id,
                           gboolean *ret_blank,
                           GError **error);

/** mrc_pad_enter: @text: what its QR says, or its code. @appointment: what was booked by what stands on it,
 * in the caller's transaction. @error: MRC_BOOKING_ERROR_NOT_FOUND when it is none of the pad,
 * MRC_BOOKING_ERROR_STATE when it was entered before */
gboolean mrc_pad_enter (MrcStore *store, const char *text, const MrcUuid *appointment, GError **error);

G_END_DECLS
