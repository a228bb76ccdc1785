// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-booking"

#include "kiosk/app/actions.h"
#include "kiosk/app/arrival.h"
#include "kiosk/app/places.h"

#include "kiosk/booking/hold.h"
#include "kiosk/privacy/seal.h"
#include "locales/messages.h"

#include <string.h>

#define MS_PER_SECOND 1000

/* What the store's thread needs to book; nothing of the visit itself goes there. */
typedef struct {
  MrcClock *clock;   /* (owned) */
  MrcTicketKey *key; /* (borrowed): outlives the store's thread */
  MrcUuid id;
  char *service; /* (owned) */
  MrcDay day;
  int minute;
  MrcNeed needs;
  GBytes *sealed; /* (owned) (nullable) */
} Order;

/* Who waits for the answer; @visit tells whether the visitor is still the same. */
typedef struct {
  GWeakRef kiosk;
  MrcVisit *visit; /* (unowned): compared first */
  MrcUuid id;      /* of the serial that was asked for */
  gboolean on_paper;
} Waiting;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->clock);
  g_free (order->service);
  g_clear_pointer (&order->sealed, g_bytes_unref);
  g_free (order);
}

static void
waiting_free (Waiting *waiting)
{
  g_weak_ref_clear (&waiting->kiosk);
  g_free (waiting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static gint64
now_ms (MrcKiosk *kiosk)
{
  return mrc_clock_now (mrc_kiosk_get_services (kiosk)->clock) * MS_PER_SECOND;
}

static Order *
order_new (MrcKiosk *kiosk, MrcVisit *visit, gboolean with_contact)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Order *order = g_new0 (Order, 1);
  gboolean contact =
    with_contact && services->centre_key != NULL && mrc_visit_get_call (visit) == MRC_CALL_YES;

  order->clock = g_object_ref (services->clock);
  order->key = services->ticket_key;
  order->id = *mrc_visit_get_booking_id (visit, now_ms (kiosk));
  order->service = g_strdup (mrc_visit_get_service (visit));
  order->needs = (MrcNeed) mrc_visit_get_needs (visit);
  mrc_visit_get_time (visit, &order->day, &order->minute);
  if (contact)
    order->sealed = mrc_seal (g_bytes_get_data (services->centre_key, NULL), mrc_visit_get_name (visit),
                              mrc_visit_get_phone (visit));
  return order;
}

static Waiting *
waiting_new (MrcKiosk *kiosk, gboolean on_paper)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  g_weak_ref_init (&waiting->kiosk, kiosk);
  waiting->visit = mrc_kiosk_get_visit (kiosk);
  waiting->id = *mrc_visit_get_booking_id (waiting->visit, now_ms (kiosk));
  waiting->on_paper = on_paper;
  return waiting;
}

static void refuse (MrcKiosk *kiosk, const GError *error);

static gpointer
hold_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Order *order = data;

  mrc_hold_take (store, order->clock, &order->id, order->service, order->day, order->minute, order->needs,
                 error);
  return NULL;
}

static void
on_held (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcKiosk) kiosk = g_weak_ref_get (&waiting->kiosk);

  mrc_store_run_finish (MRC_STORE (source), result, &error);
  if (kiosk == NULL || !mrc_kiosk_has_visit (kiosk) || mrc_kiosk_get_visit (kiosk) != waiting->visit)
    return;

  /* Another one was quicker: said now, and not after the last question. */
  if (g_error_matches (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN) &&
      mrc_visit_get_time (waiting->visit, NULL, NULL))
    refuse (kiosk, error);
  else if (error != NULL)
    g_message ("the time is not held: %s", error->message);
}

static void
go_on (MrcKiosk *kiosk)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  MrcStore *store = mrc_kiosk_get_services (kiosk)->store;

  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), mrc_booking_next_place (kiosk));
  /* Each answer keeps the time a while longer. */
  if (store != NULL && mrc_visit_get_service (visit) != NULL && mrc_visit_get_time (visit, NULL, NULL))
    mrc_store_run_async (store, hold_in_store, order_new (kiosk, visit, FALSE), order_free, NULL, NULL,
                         on_held, waiting_new (kiosk, FALSE));
}

static void
on_service_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_arrival_set_changing (data, FALSE);
  mrc_visit_set_service (mrc_kiosk_get_visit (data), g_variant_get_string (target, NULL));
  go_on (data);
}

/* One more thing to do on the same day, or one less. */
static void
on_also_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcVisit *visit = mrc_kiosk_get_visit (data);
  g_autofree char *journey =
    mrc_journey_toggle (mrc_visit_get_service (visit), g_variant_get_string (target, NULL));

  mrc_arrival_set_changing (data, FALSE);
  mrc_visit_set_service (visit, journey);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (data));
}

/* A touch chooses it, another lets it go; then the times are shown that have it. */
static void
on_need_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcVisit *visit = mrc_kiosk_get_visit (data);
  MrcNeed need = MRC_NEED_NONE;

  if (!mrc_need_parse (g_variant_get_string (target, NULL), &need))
    return;
  mrc_visit_set_needs (visit, mrc_visit_get_needs (visit) ^ need);
  mrc_visit_clear_time (visit);
  mrc_navigator_back (mrc_kiosk_get_navigator (data));
}

static void
on_day_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *iso = mrc_day_to_iso (g_variant_get_int32 (target));
  g_autofree char *place = g_strconcat ("times/", iso, NULL);

  mrc_navigator_open (mrc_kiosk_get_navigator (data), place);
}

static void
on_time_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  int day = 0;
  int minute = 0;

  g_variant_get (target, "(ii)", &day, &minute);
  mrc_visit_set_time (mrc_kiosk_get_visit (data), day, minute);
  go_on (data);
}

static void
on_call_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_visit_set_call (mrc_kiosk_get_visit (data),
                      g_variant_get_boolean (target) ? MRC_CALL_YES : MRC_CALL_NO);
  go_on (data);
}

static void
on_answered_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  go_on (data);
}

static void
on_skip_name_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_secret_text_clear (mrc_visit_get_name (mrc_kiosk_get_visit (data)));
  mrc_kiosk_set_name_skipped (data, TRUE);
  go_on (data);
}

const char *
mrc_booking_next_contact (MrcKiosk *kiosk, const char *then)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);

  if (mrc_visit_get_call (visit) == MRC_CALL_UNASKED)
    return "call";
  if (mrc_secret_text_is_empty (mrc_visit_get_phone (visit)))
    return "phone";
  if (mrc_secret_text_is_empty (mrc_visit_get_name (visit)) && !mrc_kiosk_is_name_skipped (kiosk))
    return "name";
  return then;
}

const char *
mrc_booking_next_place (MrcKiosk *kiosk)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);

  if (mrc_visit_get_service (visit) == NULL)
    return "serial";
  if (mrc_visit_get_waits (visit))
    return mrc_wait_list_next_place (kiosk);
  if (!mrc_visit_get_time (visit, NULL, NULL))
    return "when";
  if (mrc_arrival_is_changing (kiosk))
    return "arrival/change"; /* what was told is sealed already */
  if (mrc_kiosk_get_services (kiosk)->centre_key == NULL || mrc_visit_get_call (visit) == MRC_CALL_NO)
    return "confirm"; /* nothing personal is asked that could not be sealed */
  return mrc_booking_next_contact (kiosk, "confirm");
}

static gpointer
book_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Order *order = data;

  return mrc_appointment_book (store, order->clock, order->key, &order->id, order->service, order->day,
                               order->minute, order->needs, order->sealed, error);
}

static void
refuse (MrcKiosk *kiosk, const GError *error)
{
  g_autofree char *sorry = NULL;

  if (!g_error_matches (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN)) {
    g_message ("no serial was given: %s", error->message);
    mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), mrc_places_get_sorry (error));
    return;
  }

  sorry = mrc_message (mrc_arrival_is_changing (kiosk) ? "arrival.change-taken" : "booking.taken", NULL);
  mrc_visit_clear_time (mrc_kiosk_get_visit (kiosk));
  mrc_kiosk_set_notice (kiosk, sorry);
  go_on (kiosk);
}

static void
accept (MrcKiosk *kiosk, MrcAppointment *appointment, gboolean on_paper)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  g_autofree char *next = on_paper ? mrc_facts_next_place (kiosk, NULL) : g_strdup ("slip");
  g_auto (GStrv) codes = mrc_journey_split (appointment->service);

  for (char **code = codes; *code != NULL; code++)
    mrc_visit_add_booked (visit, *code);
  mrc_visit_forget_contact (visit);
  mrc_visit_renew_booking_id (visit);
  mrc_visit_set_service (visit, NULL);
  mrc_visit_set_call (visit, MRC_CALL_UNASKED);
  mrc_kiosk_set_name_skipped (kiosk, FALSE);
  mrc_kiosk_set_appointment (kiosk, appointment);
  if (on_paper)
    mrc_kiosk_print_slip (kiosk);

  mrc_navigator_reset (mrc_kiosk_get_navigator (kiosk), "doors");
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), next);
}

/* While the disk is slow the page can be left and answered again: it is one serial, and told once. */
static gboolean
is_told (MrcKiosk *kiosk, const Waiting *waiting)
{
  return memcmp (mrc_visit_get_booking_id (waiting->visit, now_ms (kiosk)), &waiting->id,
                 sizeof waiting->id) != 0;
}

/* The booking is on the disk (or surely not) before the screen says so. A visitor
 * who left meanwhile keeps the booking and is told nothing. */
static void
on_booked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) appointment = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (MrcKiosk) kiosk = g_weak_ref_get (&waiting->kiosk);

  if (kiosk == NULL || !mrc_kiosk_has_visit (kiosk) || mrc_kiosk_get_visit (kiosk) != waiting->visit ||
      is_told (kiosk, waiting))
    return;

  if (appointment != NULL)
    accept (kiosk, g_steal_pointer (&appointment), waiting->on_paper);
  else
    refuse (kiosk, error);
}

static void
on_confirm_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcKiosk *kiosk = data;
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);

  if (!g_str_equal (mrc_booking_next_place (kiosk), "confirm")) {
    go_on (kiosk);
    return;
  }
  if (services->store == NULL || services->ticket_key == NULL) {
    mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), "sorry/booking");
    return;
  }

  mrc_store_run_async (services->store, book_in_store, order_new (kiosk, visit, TRUE), order_free,
                       (GDestroyNotify) mrc_appointment_free, NULL, on_booked,
                       waiting_new (kiosk, g_variant_get_boolean (target)));
}

GActionGroup *
mrc_booking_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "service", .activate = on_service_activated, .parameter_type = "s" },
    { .name = "also", .activate = on_also_activated, .parameter_type = "s" },
    { .name = "journey", .activate = on_answered_activated },
    { .name = "need", .activate = on_need_activated, .parameter_type = "s" },
    { .name = "day", .activate = on_day_activated, .parameter_type = "i" },
    { .name = "time", .activate = on_time_activated, .parameter_type = "(ii)" },
    { .name = "call", .activate = on_call_activated, .parameter_type = "b" },
    { .name = "phone", .activate = on_answered_activated },
    { .name = "name", .activate = on_answered_activated },
    { .name = "skip-name", .activate = on_skip_name_activated },
    { .name = "confirm", .activate = on_confirm_activated, .parameter_type = "b" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  mrc_wait_list_actions_add (G_ACTION_MAP (group), kiosk);
  return G_ACTION_GROUP (group);
}
