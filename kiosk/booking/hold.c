// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/hold.h"

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/journey-private.h"
#include "kiosk/booking/slot-private.h"

typedef struct {
  MrcClock *clock;
  const MrcUuid *id;
  const char *service;
  MrcDay day;
  int minute;
  MrcNeed needs;
} Hold;

/* What has expired is swept when somebody else writes anyway. */
static gboolean
sweep (MrcStore *store, gint64 now, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "hold-sweep", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, now);
  mrc_statement_bind_int64 (statement, 2, now + MRC_HOLD_SECONDS);
  return mrc_statement_run (statement, error);
}

static gboolean
drop (MrcStore *store, gpointer id, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "hold-drop", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, ((const MrcUuid *) id)->bytes, MRC_UUID_SIZE);
  return mrc_statement_run (statement, error);
}

static gboolean
take_turn (MrcStore *store, const Hold *hold, int position, const char *service, int minute, GError **error)
{
  gint64 now = mrc_clock_boot_seconds (hold->clock);
  MrcSlotView view = mrc_slot_view (hold->clock, hold->id);
  g_autoptr (MrcStatement) statement = NULL;
  MrcSlotPlace place;

  view.needs = hold->needs;
  if (!mrc_slot_find_place (store, service, hold->day, minute, &view, &place, error))
    return FALSE;
  statement = mrc_store_statement (store, "booking", "hold-take", error);
  if (!statement)
    return FALSE;
  mrc_statement_bind_blob (statement, 1, hold->id->bytes, MRC_UUID_SIZE);
  mrc_statement_bind_int64 (statement, 2, place.slot_id);
  mrc_statement_bind_int64 (statement, 3, now + MRC_HOLD_SECONDS);
  mrc_statement_bind_int64 (statement, 4, place.capacity);
  mrc_statement_bind_int64 (statement, 5, hold->needs);
  mrc_statement_bind_int64 (statement, 6, place.minutes);
  mrc_statement_bind_int64 (statement, 7, position);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  if (mrc_store_changes (store) == 1)
    return TRUE;
  g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
               "%s is full or held at %02d:%02d: choose another time", service, minute / 60, minute % 60);
  return FALSE;
}

static gboolean
take_journey (MrcStore *store, const Hold *hold, GError **error)
{
  MrcSlotView view = mrc_slot_view (hold->clock, hold->id);
  g_auto (GStrv) codes = mrc_journey_split (hold->service);
  MrcJourneyPlan plan;

  view.needs = hold->needs;
  view.chosen = TRUE;
  if (!mrc_journey_find_plan (store, hold->service, hold->day, hold->minute, &view, &plan, error))
    return FALSE;
  for (int i = 0; i < plan.n; i++)
    if (!take_turn (store, hold, i + 1, codes[plan.turns[i].service], plan.turns[i].minute, error))
      return FALSE;
  return TRUE;
}

static gboolean
take (MrcStore *store, gpointer data, GError **error)
{
  const Hold *hold = data;

  if (!sweep (store, mrc_clock_boot_seconds (hold->clock), error) ||
      !drop (store, (gpointer) hold->id, error))
    return FALSE;
  return mrc_journey_is (hold->service) ? take_journey (store, hold, error)
                                        : take_turn (store, hold, 1, hold->service, hold->minute, error);
}

gboolean
mrc_hold_take (MrcStore *store,
               MrcClock *clock,
               const MrcUuid *id,
               const char *service,
               MrcDay day,
               int minute,
               MrcNeed needs,
               GError **error)
{
  Hold hold = { clock, id, service, day, minute, needs };

  return mrc_store_transact (store, take, &hold, error);
}

gboolean
mrc_hold_drop (MrcStore *store, const MrcUuid *id, GError **error)
{
  return mrc_store_transact (store, drop, (gpointer) id, error);
}

static gboolean
wipe (MrcStore *store, gpointer data, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "hold-wipe", error);

  return statement && mrc_statement_run (statement, error);
}

gboolean
mrc_hold_wipe (MrcStore *store, GError **error)
{
  return mrc_store_transact (store, wipe, NULL, error);
}
