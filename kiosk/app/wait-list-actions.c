// SPDX-License-Identifier: GPL-3.0-or-later

/* Every time is taken: a number is left, to be called when one falls free. */

#define G_LOG_DOMAIN "mrc-wait-list"

#include "kiosk/app/actions.h"
#include "kiosk/app/arrival.h"
#include "kiosk/app/places.h"
#include "kiosk/booking/wait-list.h"
#include "kiosk/privacy/seal.h"

#define MS_PER_SECOND 1000

/* What the store's thread is given. */
typedef struct {
  MrcClock *clock; /* (owned) */
  MrcUuid id;
  char *service; /* (owned) */
  MrcNeed needs;
  GBytes *sealed; /* (owned) */
} Wish;

/* Who waits for the answer; @visit tells whether the visitor is still the same. */
typedef struct {
  GWeakRef kiosk;
  gconstpointer visit;
} Asker;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->clock);
  g_free (wish->service);
  g_bytes_unref (wish->sealed);
  g_free (wish);
}

static void
asker_free (Asker *asker)
{
  g_weak_ref_clear (&asker->kiosk);
  g_free (asker);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asker, asker_free)

gboolean
mrc_wait_list_is_offered (MrcKiosk *kiosk)
{
  return mrc_kiosk_get_services (kiosk)->centre_key != NULL && !mrc_arrival_is_changing (kiosk);
}

const char *
mrc_wait_list_next_place (MrcKiosk *kiosk)
{
  if (mrc_visit_get_call (mrc_kiosk_get_visit (kiosk)) == MRC_CALL_NO)
    return "waiting/no-number";
  return mrc_booking_next_contact (kiosk, "waiting");
}

static void
on_wait_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcVisit *visit = mrc_kiosk_get_visit (data);

  if (!mrc_wait_list_is_offered (data))
    return;
  mrc_visit_clear_time (visit);
  mrc_visit_set_waits (visit, TRUE);
  /* Who would give no number for a serial may give one for this. */
  if (mrc_visit_get_call (visit) == MRC_CALL_NO)
    mrc_visit_set_call (visit, MRC_CALL_UNASKED);
  mrc_navigator_open (mrc_kiosk_get_navigator (data), mrc_booking_next_place (data));
}

static gpointer
add_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Wish *wish = data;

  return mrc_wait_list_add (store, wish->clock, &wish->id, wish->service, wish->needs, wish->sealed, error);
}

static void
accept (MrcKiosk *kiosk)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);

  mrc_visit_forget_contact (visit);
  mrc_visit_renew_booking_id (visit);
  mrc_visit_set_service (visit, NULL);
  mrc_visit_set_call (visit, MRC_CALL_UNASKED);
  mrc_kiosk_set_name_skipped (kiosk, FALSE);
  mrc_navigator_reset (mrc_kiosk_get_navigator (kiosk), "doors");
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), "waiting/done");
}

/* It is on the disk, or surely not, before the screen says so. */
static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asker) asker = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcWaiting) waiting = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (MrcKiosk) kiosk = g_weak_ref_get (&asker->kiosk);

  if (kiosk == NULL || !mrc_kiosk_has_visit (kiosk) || mrc_kiosk_get_visit (kiosk) != asker->visit)
    return;
  if (waiting != NULL) {
    accept (kiosk);
    return;
  }
  g_message ("nobody was put on the wait-list: %s", error->message);
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), mrc_places_get_sorry (error));
}

static void
on_confirm_wait_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  const MrcServices *services = mrc_kiosk_get_services (data);
  MrcVisit *visit = mrc_kiosk_get_visit (data);
  Wish *wish = NULL;
  Asker *asker = NULL;

  if (!mrc_visit_get_waits (visit) || !g_str_equal (mrc_wait_list_next_place (data), "waiting"))
    return;
  if (services->store == NULL) {
    mrc_navigator_open (mrc_kiosk_get_navigator (data), "sorry/booking");
    return;
  }

  wish = g_new0 (Wish, 1);
  wish->clock = g_object_ref (services->clock);
  wish->id = *mrc_visit_get_booking_id (visit, mrc_clock_now (services->clock) * MS_PER_SECOND);
  wish->service = g_strdup (mrc_visit_get_service (visit));
  wish->needs = (MrcNeed) mrc_visit_get_needs (visit);
  wish->sealed = mrc_seal (g_bytes_get_data (services->centre_key, NULL), mrc_visit_get_name (visit),
                           mrc_visit_get_phone (visit));
  asker = g_new0 (Asker, 1);
  g_weak_ref_init (&asker->kiosk, data);
  asker->visit = visit;
  mrc_store_run_async (services->store, add_in_store, wish, wish_free, (GDestroyNotify) mrc_waiting_free,
                       NULL, on_added, asker);
}

void
mrc_wait_list_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "wait", .activate = on_wait_activated },
    { .name = "confirm-wait", .activate = on_confirm_wait_activated },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
