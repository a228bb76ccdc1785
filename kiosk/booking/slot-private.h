// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/slot.h"

G_BEGIN_DECLS

/** MrcSlotPlace: where a booking goes: the key of the slot's row, and what the row is to have */
typedef struct {
  gint64 slot_id;
  gint64 service_id;
  int capacity; /* less what slots of another length have taken of the same time */
  int minutes;  /* how long it takes */
} MrcSlotPlace;

/** mrc_slot_find_place: @error: MRC_BOOKING_ERROR_NOT_FOUND, or _TAKEN when there is no such slot or it has
 * begun */
gboolean mrc_slot_find_place (MrcStore *store,
                              const char *service,
                              MrcDay day,
                              int minute,
                              const MrcSlotView *view,
                              MrcSlotPlace *ret_place,
                              GError **error);

G_END_DECLS
