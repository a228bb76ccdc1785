// SPDX-License-Identifier: GPL-3.0-or-later

/* Staff change the centre: one touch, one transaction, one line in the audit log. */

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/actions.h"
#include "kiosk/app/staff-work.h"
#include "kiosk/booking/closing.h"
#include "kiosk/booking/opening.h"
#include "kiosk/booking/need.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "kiosk/booking/wait-list.h"
#include "kiosk/clock/doubt.h"
#include "kiosk/store/audit.h"
#include "kiosk/ticket/short-code.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define NOON 720
#define MS_PER_SECOND 1000
#define MINUTES_STEP 5
#define HOURS_STEP 30
#define HORIZON_STEP 7 /* days */

typedef struct {
  MrcClock *clock;   /* (owned) */
  MrcTicketKey *key; /* outlives the work: of the services */
  char *code;        /* (owned) (nullable) */
  char *what;        /* (owned) (nullable) */
  MrcDay day;
  int weekday;
  int need;              /* of mrc_need_name() */
  int moved, kept;       /* serials, out of closing */
  MrcAppointment *given; /* (owned) (nullable): to one who waited */
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->clock);
  g_free (act->code);
  g_free (act->what);
  mrc_appointment_free (act->given);
  g_free (act);
}

static gboolean
note (MrcStore *store, const Act *act, const char *word, const char *detail, GError **error)
{
  return mrc_audit_add (store, mrc_clock_now (act->clock), word, detail, error);
}

/* Returns: whether @what is something that can be done with it now */
static gboolean
alter (MrcService *service, const char *what)
{
  if (g_str_equal (what, "more"))
    service->capacity = MIN (service->capacity + 1, MRC_SERVICE_CAPACITY_MAX);
  else if (g_str_equal (what, "fewer"))
    service->capacity = MAX (service->capacity - 1, 0);
  else if (g_str_equal (what, "longer"))
    service->minutes = MIN (service->minutes + MINUTES_STEP, MRC_SERVICE_MINUTES_MAX);
  else if (g_str_equal (what, "shorter"))
    service->minutes = MAX (service->minutes - MINUTES_STEP, MRC_SERVICE_MINUTES_MIN);
  else if (g_str_equal (what, "ahead-more"))
    service->horizon_days = MIN (service->horizon_days + HORIZON_STEP, MRC_SLOT_HORIZON_MAX);
  else if (g_str_equal (what, "ahead-less"))
    service->horizon_days = MAX (service->horizon_days - HORIZON_STEP, 0);
  else if (g_str_equal (what, "retire") || g_str_equal (what, "again"))
    service->retired = g_str_equal (what, "retire");
  else
    return FALSE;
  return TRUE;
}

static gboolean
change_service (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (MrcService) service = mrc_service_get (store, act->code, error);
  g_autofree char *detail = g_strdup_printf ("%s %s", act->code, act->what);

  return service != NULL && alter (service, act->what) && mrc_service_put (store, service, error) &&
         note (store, act, "service-set", detail, error);
}

static gpointer
service_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, change_service, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

/* One helper more or fewer; what was promised is kept. */
static gboolean
change_need (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  int capacity[MRC_N_NEEDS] = { 0 };
  int step = g_str_equal (act->what, "more") ? 1 : -1;
  g_autofree char *detail = g_strdup_printf ("%s %s", mrc_need_name (act->need), act->what);

  return mrc_need_get_capacity (store, capacity, error) &&
         mrc_need_set_capacity (store, (MrcNeed) (1 << act->need),
                                CLAMP (capacity[act->need] + step, 0, MRC_NEED_CAPACITY_MAX), error) &&
         note (store, act, "service-needs", detail, error);
}

static gpointer
need_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, change_need, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

static gboolean
move_hours (MrcStore *store, const Act *act, GError **error)
{
  static const struct {
    const char *what;
    int from_by, to_by;
  } moves[] = {
    { "open-earlier", -HOURS_STEP, 0 },
    { "open-later", HOURS_STEP, 0 },
    { "close-earlier", 0, -HOURS_STEP },
    { "close-later", 0, HOURS_STEP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (act->what, moves[i].what))
      return mrc_opening_move (store, act->weekday, act->day, moves[i].from_by, moves[i].to_by, error);
  return g_str_equal (act->what, "shut") ? mrc_opening_shut (store, act->weekday, act->day, error)
                                         : mrc_opening_copy (store, act->weekday, act->day, error);
}

static gboolean
change_hours (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autofree char *detail = g_strdup_printf ("%d %s", act->weekday, act->what);

  return move_hours (store, act, error) && note (store, act, "hours-add", detail, error);
}

static gpointer
hours_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, change_hours, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

/* A day the centre is shut by its week, worked by the hours of a Sunday. */
static gboolean
work_day (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  const MrcSpecialDay special = { act->day, 0 };
  g_autofree char *day = mrc_day_to_iso (act->day);

  return mrc_special_day_put (store, &special, error) && note (store, act, "hours-work", day, error);
}

static gpointer
work_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, work_day, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

static gboolean
close_day (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  MrcClosure closure = { .day = act->day,
                         .from = g_str_equal (act->what, "noon") ? NOON : 0,
                         .reason_bn = (char *) "সেন্টার বন্ধ",
                         .reason_en = (char *) "The centre is closed" };
  MrcClosingWay way = g_str_equal (act->what, "keep") ? MRC_CLOSING_KEEP : MRC_CLOSING_MOVE;
  g_autofree char *day = mrc_day_to_iso (act->day);
  g_autoptr (GPtrArray) turns = mrc_closing_close (store, act->clock, act->key, &closure, way, error);

  act->moved = act->kept = 0;
  for (guint i = 0; turns != NULL && i < turns->len; i++) {
    const MrcClosingTurn *turn = g_ptr_array_index (turns, i);

    act->moved += turn->after != NULL;
    act->kept += turn->after == NULL;
    if (turn->after != NULL && !note (store, act, "change", turn->after->short_code, error))
      return FALSE;
  }
  return turns != NULL && note (store, act, "close", day, error);
}

static gpointer
close_in_store (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  if (!mrc_store_transact (store, close_day, act, error))
    return NULL;
  return mrc_message ("centre.closed", "#moved", (gint64) act->moved, "#kept", (gint64) act->kept, NULL);
}

static gboolean
open_day (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autofree char *day = mrc_day_to_iso (act->day);

  return mrc_closure_drop (store, act->day, NULL, error) && note (store, act, "open", day, error);
}

static gpointer
open_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, open_day, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

/* The earliest time they could have; on the phone they have said yes to it. */
static gboolean
give (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autoptr (MrcWaiting) waiting = mrc_wait_list_find (store, act->clock, act->code, error);
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (act->clock) * MS_PER_SECOND);

  g_clear_pointer (&act->given, mrc_appointment_free);
  if (waiting == NULL)
    return FALSE;
  if (waiting->free_day == MRC_NO_DAY) {
    g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN, "the time is taken again");
    return FALSE;
  }
  act->given = mrc_wait_list_give (store, act->clock, act->key, &waiting->id, &id, waiting->free_day,
                                   waiting->free_minute, error);
  return act->given != NULL && note (store, act, "book", act->given->short_code, error);
}

static gpointer
give_in_store (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autofree char *number = NULL;
  g_autofree char *code = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (!mrc_store_transact (store, give, act, error))
    return NULL;
  code = mrc_short_code_grouped (act->given->short_code);
  day = mrc_day_text (act->given->day, MRC_DAY_TEXT_WEEKDAY_MONTH, mrc_language_current ());
  time = mrc_minute_text (act->given->minute, mrc_language_current ());
  number = mrc_digits_text (code, mrc_language_current ());
  return mrc_message ("wait-list.given", "day", day, "time", time, "code", number, NULL);
}

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (MrcWaiting) waiting = mrc_wait_list_find (store, act->clock, act->code, error);

  return waiting != NULL && mrc_wait_list_drop (store, &waiting->id, error) &&
         note (store, act, "wait-drop", act->code, error);
}

static gpointer
drop_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, drop, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

static gpointer
confirm_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;

  return mrc_time_mark_confirm (store, act->clock, error) ? mrc_message ("centre.done", NULL) : NULL;
}

/* Those whose shift is known; for the others staff look at the paper register and use mrc. */
static gboolean
repair (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (GArray) doubts = mrc_doubt_list (store, error);

  if (doubts == NULL)
    return FALSE;
  for (guint i = 0; i < doubts->len; i++) {
    const MrcDoubt *doubt = &g_array_index (doubts, MrcDoubt, i);

    if (doubt->has_shift && !mrc_doubt_repair (store, act->clock, doubt->id, doubt->shift, error))
      return FALSE;
  }
  return TRUE;
}

static gpointer
repair_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, repair, data, error) ? mrc_message ("centre.done", NULL) : NULL;
}

/* Returns: (nullable): NULL where staff may not */
static Act *
act_new (MrcKiosk *kiosk, const char *code, const char *what, MrcDay day)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Act *act = NULL;

  if (services->ticket_key == NULL || !mrc_staff_may_work (kiosk))
    return NULL;

  act = g_new0 (Act, 1);
  act->clock = g_object_ref (services->clock);
  act->key = services->ticket_key;
  act->code = g_strdup (code);
  act->what = g_strdup (what);
  act->day = day;
  return act;
}

static void
run_act (MrcKiosk *kiosk, MrcStoreFunc func, Act *act)
{
  if (act != NULL)
    mrc_staff_work (kiosk, func, act, act_free, NULL);
}

static void
act (MrcKiosk *kiosk, MrcStoreFunc func, const char *code, const char *what, MrcDay day)
{
  run_act (kiosk, func, act_new (kiosk, code, what, day));
}

static void
on_service (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *code = NULL;
  const char *what = NULL;

  g_variant_get (target, "(&s&s)", &code, &what);
  act (data, service_in_store, code, what, 0);
}

static void
on_hours (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *what = NULL;
  int weekday = 0;
  Act *act = NULL;

  g_variant_get (target, "(i&s)", &weekday, &what);
  act = act_new (data, NULL, what, mrc_clock_today (mrc_kiosk_get_services (data)->clock, NULL));
  if (act != NULL)
    act->weekday = weekday;
  run_act (data, hours_in_store, act);
}

static void
on_need (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *what = NULL;
  int need = 0;
  Act *act = NULL;

  g_variant_get (target, "(i&s)", &need, &what);
  act = act_new (data, NULL, what, 0);
  if (act != NULL)
    act->need = CLAMP (need, 0, MRC_N_NEEDS - 1);
  run_act (data, need_in_store, act);
}

static void
on_work (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, work_in_store, NULL, NULL, g_variant_get_int32 (target));
}

static void
on_close (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *what = NULL;
  int day = 0;

  g_variant_get (target, "(i&s)", &day, &what);
  act (data, close_in_store, NULL, what, day);
}

static void
on_open (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, open_in_store, NULL, NULL, g_variant_get_int32 (target));
}

static void
on_wait_give (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, give_in_store, g_variant_get_string (target, NULL), NULL, 0);
}

static void
on_wait_drop (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, drop_in_store, g_variant_get_string (target, NULL), NULL, 0);
}

static void
on_clock_right (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, confirm_in_store, NULL, NULL, 0);
}

static void
on_clock_repair (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, repair_in_store, NULL, NULL, 0);
}

void
mrc_centre_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "service", .activate = on_service, .parameter_type = "(ss)" },
    { .name = "hours", .activate = on_hours, .parameter_type = "(is)" },
    { .name = "need", .activate = on_need, .parameter_type = "(is)" },
    { .name = "work", .activate = on_work, .parameter_type = "i" },
    { .name = "close", .activate = on_close, .parameter_type = "(is)" },
    { .name = "open", .activate = on_open, .parameter_type = "i" },
    { .name = "wait-give", .activate = on_wait_give, .parameter_type = "s" },
    { .name = "wait-drop", .activate = on_wait_drop, .parameter_type = "s" },
    { .name = "clock-right", .activate = on_clock_right },
    { .name = "clock-repair", .activate = on_clock_repair },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
