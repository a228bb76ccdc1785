// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"

G_BEGIN_DECLS

/**
 * mrc_appointment_look_up:
 * @section: a section of booking.sql whose columns are those of appointment-get
 * @blob, @length: (nullable): what parameter 1 is; else @text
 * @ret_appointment: (out) (nullable): NULL when there is none
 */
gboolean mrc_appointment_look_up (MrcStore *store,
                                  const char *section,
                                  const void *blob,
                                  gsize length,
                                  const char *text,
                                  MrcAppointment **ret_appointment,
                                  GError **error);

/** mrc_appointment_set_state: in the caller's transaction. @error: MRC_BOOKING_ERROR_STATE when it is not in
 * @from */
gboolean mrc_appointment_set_state (MrcStore *store,
                                    MrcClock *clock,
                                    const MrcUuid *id,
                                    MrcAppointmentState from,
                                    MrcAppointmentState to,
                                    GError **error);

/** mrc_appointment_set_state_error: nothing was changed: says why. Returns: %FALSE */
gboolean mrc_appointment_set_state_error (MrcStore *store, const MrcUuid *id, GError **error);

G_END_DECLS
