// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-idle"

#include "kiosk/app/free-today.h"

#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "locales/messages.h"

/* Returns: (transfer full) (nullable): the earliest minute; -1 for none */
static gpointer
find_in_store (MrcStore *store, gpointer data, GError **error)
{
  const MrcSlotView *view = data;
  g_autoptr (GPtrArray) services = mrc_service_list (store, MRC_AUDIENCE_ALL, error);
  int earliest = -1;

  for (guint i = 0; services != NULL && i < services->len; i++) {
    const MrcService *service = g_ptr_array_index (services, i);
    g_autoptr (GArray) days = mrc_slot_list_days (store, service->code, view->today, 1, view, error);
    int minute = -1;

    if (days == NULL)
      return NULL;
    minute = g_array_index (days, MrcDayPlaces, 0).first_minute;
    if (minute >= 0 && (earliest < 0 || minute < earliest))
      earliest = minute;
  }
  return services != NULL ? g_memdup2 (&earliest, sizeof earliest) : NULL;
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MrcIdleScreen) screen = data;
  g_autoptr (GError) error = NULL;
  g_autofree int *minute = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autofree char *time =
    minute != NULL && *minute >= 0 ? mrc_minute_text (*minute, mrc_language_current ()) : NULL;
  g_autofree char *words = time != NULL ? mrc_message ("idle.free", "time", time, NULL) : NULL;

  if (error != NULL)
    g_message ("the next time today is not known: %s", error->message);
  mrc_idle_screen_set_free (screen, words);
}

static void
on_stale (MrcIdleScreen *screen, MrcKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcSlotView view = { 0 };

  if (services->store == NULL || !mrc_time_watch_is_good (services->time))
    return;

  view = mrc_slot_view (services->clock, NULL);
  mrc_store_run_async (services->store, find_in_store, g_memdup2 (&view, sizeof view), g_free, g_free, NULL,
                       on_found, g_object_ref (screen));
}

void
mrc_free_today_show (MrcKiosk *kiosk, MrcIdleScreen *screen)
{
  g_signal_connect_object (screen, "stale", G_CALLBACK (on_stale), kiosk, 0);
}
