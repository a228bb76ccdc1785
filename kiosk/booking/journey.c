// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/journey.h"

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/journey-private.h"
#include "kiosk/booking/service.h"

#include <string.h>

#define LATE G_MAXINT

gboolean
mrc_journey_is (const char *service)
{
  return strstr (service, MRC_JOURNEY_SEPARATOR) != NULL;
}

char **
mrc_journey_split (const char *service)
{
  return g_strsplit (service, MRC_JOURNEY_SEPARATOR, -1);
}

gboolean
mrc_journey_has (const char *service, const char *code)
{
  g_auto (GStrv) codes = service ? mrc_journey_split (service) : NULL;

  return codes && g_strv_contains ((const char *const *) codes, code);
}

char *
mrc_journey_toggle (const char *service, const char *code)
{
  g_auto (GStrv) codes = mrc_journey_split (service && *service ? service : code);
  gboolean had = mrc_journey_has (service, code);
  GString *text = g_string_new (NULL);

  for (char **each = codes; *each; each++)
    if (!had || !g_str_equal (*each, code))
      g_string_append_printf (text, "%s%s", text->len ? MRC_JOURNEY_SEPARATOR : "", *each);
  if (service && *service && !had && g_strv_length (codes) < MRC_JOURNEY_MAX)
    g_string_append_printf (text, "%s%s", MRC_JOURNEY_SEPARATOR, code);
  return g_string_free (text, text->len == 0);
}

/* What is free of each service of a journey on one day. */
typedef struct {
  int n;
  GArray *slots[MRC_JOURNEY_MAX]; /* (owned) (element-type MrcSlot) */
  int minutes[MRC_JOURNEY_MAX];
} Day;

static void
day_clear (Day *self)
{
  for (int i = 0; i < self->n; i++)
    g_clear_pointer (&self->slots[i], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Day, day_clear)

static gboolean
read_one (Day *self, MrcStore *store, const char *code, MrcDay day, const MrcSlotView *view, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MrcService) service = mrc_service_get (store, code, &local);

  if (!service) {
    if (local)
      g_propagate_error (error, g_steal_pointer (&local));
    else
      g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND, "there is no service %s", code);
    return FALSE;
  }
  self->minutes[self->n] = service->minutes;
  self->slots[self->n] = mrc_slot_list (store, code, day, view, error);
  return self->slots[self->n++] != NULL;
}

static gboolean
read_day (Day *self,
          MrcStore *store,
          const char *service,
          MrcDay day,
          const MrcSlotView *view,
          GError **error)
{
  g_auto (GStrv) codes = mrc_journey_split (service);

  if (g_strv_length (codes) > MRC_JOURNEY_MAX) {
    g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE, "%s: a journey is of %d services at most",
                 service, MRC_JOURNEY_MAX);
    return FALSE;
  }
  for (char **code = codes; *code; code++)
    if (!read_one (self, store, *code, day, view, error))
      return FALSE;
  return TRUE;
}

/* The first free time of service @i that begins in [@from, @to]; LATE for none */
static int
first_free (const Day *day, int i, int from, int to)
{
  for (guint slot = 0; slot < day->slots[i]->len; slot++) {
    const MrcSlot *each = &g_array_index (day->slots[i], MrcSlot, slot);

    if (each->free > 0 && each->minute >= from && each->minute <= to)
      return each->minute;
  }
  return LATE;
}

static int
end_of (const MrcJourneyPlan *plan)
{
  const MrcTurnPlan *last = &plan->turns[plan->n - 1];

  return last->minute + last->minutes;
}

/* Puts the services that are not in @plan after it, in each order and at each time there is, and keeps in
 * @best what ends first. */
static void
complete (const Day *day, MrcJourneyPlan plan, int used, MrcJourneyPlan *best)
{
  int end = end_of (&plan);

  if (plan.n == day->n) {
    if (best->n == 0 || end < end_of (best))
      *best = plan;
    return;
  }
  plan.n++;
  for (int i = 0; i < day->n; i++) {
    int last = used & 1 << i ? -1 : end + MRC_JOURNEY_GAP_MINUTES;

    for (int minute = first_free (day, i, end, last); minute != LATE;
         minute = first_free (day, i, minute + 1, last)) {
      plan.turns[plan.n - 1] = (MrcTurnPlan){ i, minute, day->minutes[i] };
      complete (day, plan, used | 1 << i, best);
    }
  }
}

static void
add_start (const Day *day, int minute, GArray *plans)
{
  MrcJourneyPlan best = { 0 };

  for (int i = 0; i < day->n; i++) {
    MrcJourneyPlan plan = { 1, { { i, minute, day->minutes[i] } } };

    if (first_free (day, i, minute, minute) == minute)
      complete (day, plan, 1 << i, &best);
  }
  if (best.n > 0)
    g_array_append_val (plans, best);
}

/* The next time at which any of the services can begin. */
static int
next_start (const Day *day, int after)
{
  int next = LATE;

  for (int i = 0; i < day->n; i++)
    next = MIN (next, first_free (day, i, after + 1, LATE));
  return next;
}

GArray *
mrc_journey_plans (MrcStore *store, const char *service, MrcDay day, const MrcSlotView *view, GError **error)
{
  g_auto (Day) free = { 0 };
  GArray *plans = NULL;

  if (!read_day (&free, store, service, day, view, error))
    return NULL;
  plans = g_array_new (FALSE, FALSE, sizeof (MrcJourneyPlan));
  for (int minute = next_start (&free, -1); minute != LATE; minute = next_start (&free, minute))
    add_start (&free, minute, plans);
  return plans;
}

gboolean
mrc_journey_find_plan (MrcStore *store,
                       const char *service,
                       MrcDay day,
                       int minute,
                       const MrcSlotView *view,
                       MrcJourneyPlan *ret_plan,
                       GError **error)
{
  g_autoptr (GArray) plans = mrc_journey_plans (store, service, day, view, error);

  if (!plans)
    return FALSE;
  for (guint i = 0; i < plans->len; i++) {
    *ret_plan = g_array_index (plans, MrcJourneyPlan, i);
    if (ret_plan->turns[0].minute == minute)
      return TRUE;
  }
  g_set_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN,
               "%s cannot begin at %02d:%02d on that day, one after the other: choose another", service,
               minute / 60, minute % 60);
  return FALSE;
}
