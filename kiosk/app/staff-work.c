// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/staff-work.h"

#include "locales/messages.h"

typedef struct {
  MrcKiosk *kiosk; /* (owned) */
  char *place;     /* (owned) (nullable) */
} Work;

static void
work_free (Work *self)
{
  g_object_unref (self->kiosk);
  g_free (self->place);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Work) work = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autofree char *sorry = mrc_message ("centre.not-done", NULL);
  MrcNavigator *navigator = mrc_kiosk_get_navigator (work->kiosk);

  if (!mrc_kiosk_is_staff_unlocked (work->kiosk))
    return;

  if (error != NULL)
    g_message ("the centre was not changed: %s", error->message);
  mrc_time_watch_refresh (mrc_kiosk_get_services (work->kiosk)->time);
  mrc_kiosk_set_notice (work->kiosk, words != NULL ? words : sorry);
  if (work->place != NULL)
    mrc_navigator_open (navigator, work->place);
  else
    mrc_navigator_refresh (navigator);
}

gboolean
mrc_staff_may_work (MrcKiosk *kiosk)
{
  return mrc_kiosk_get_services (kiosk)->store != NULL && mrc_kiosk_is_staff_unlocked (kiosk);
}

void
mrc_staff_work (MrcKiosk *kiosk, MrcStoreFunc func, gpointer data, GDestroyNotify destroy, const char *place)
{
  Work *work = g_new0 (Work, 1);

  work->kiosk = g_object_ref (kiosk);
  work->place = g_strdup (place);
  mrc_store_run_async (mrc_kiosk_get_services (kiosk)->store, func, data, destroy, g_free, NULL, on_done,
                       work);
}
