// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/journey.h"
#include "kiosk/booking/slot.h"

/** MrcTurnPlan: one service of a journey, and when */
typedef struct {
  int service; /* which of mrc_journey_split() */
  int minute;
  int minutes;
} MrcTurnPlan;

/** MrcJourneyPlan: the turns in their order; one for a single service */
typedef struct {
  int n;
  MrcTurnPlan turns[MRC_JOURNEY_MAX];
} MrcJourneyPlan;

/** mrc_journey_plans: Returns: (transfer full) (element-type MrcJourneyPlan): for each time at which it can
 * begin on @day, in order, the plan that ends first. @error: MRC_BOOKING_ERROR_NOT_FOUND */
GArray *
mrc_journey_plans (MrcStore *store, const char *service, MrcDay day, const MrcSlotView *view, GError **error);

/** mrc_journey_find_plan: @error: MRC_BOOKING_ERROR_TAKEN when it cannot begin at @minute */
gboolean mrc_journey_find_plan (MrcStore *store,
                                const char *service,
                                MrcDay day,
                                int minute,
                                const MrcSlotView *view,
                                MrcJourneyPlan *ret_plan,
                                GError **error);
