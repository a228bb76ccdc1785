// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-crisis"

#include "kiosk/app/crisis-watch.h"

#include "kiosk/notice/crisis.h"

#define LOOK_SECONDS 20 /* A18: seen within a minute */

struct _MrcCrisisWatch {
  MrcKiosk *kiosk;   /* (borrowed) */
  MrcCrisis *crisis; /* (owned) (nullable): as the store had it when it was asked */
  void (*changed) (gpointer data);
  gpointer data;
  guint timer_id;
  GCancellable *gone; /* (owned) */
};

/* None is something too: NULL would be an error. */
typedef struct {
  MrcCrisis *crisis; /* (owned) (nullable) */
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  mrc_crisis_free (found->crisis);
  g_free (found);
}

static gpointer
find_in_store (MrcStore *store, gpointer data, GError **error)
{
  Found *found = g_new0 (Found, 1);

  if (mrc_crisis_get (store, *(const MrcDay *) data, &found->crisis, error))
    return found;
  found_free (found);
  return NULL;
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcCrisisWatch *self = data;
  g_autoptr (GError) error = NULL;
  Found *found = mrc_store_run_finish (MRC_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (found == NULL) {
    g_message ("the crisis notice is not known: %s", error->message);
    return;
  }
  mrc_crisis_free (self->crisis);
  self->crisis = g_steal_pointer (&found->crisis);
  found_free (found);
  self->changed (self->data);
}

void
mrc_crisis_watch_refresh (MrcCrisisWatch *self)
{
  const MrcServices *services = mrc_kiosk_get_services (self->kiosk);
  MrcDay today = mrc_clock_today (services->clock, NULL);

  if (services->store != NULL)
    mrc_store_run_async (services->store, find_in_store, g_memdup2 (&today, sizeof today), g_free, found_free,
                         self->gone, on_found, self);
}

static gboolean
on_time_to_look (gpointer data)
{
  mrc_crisis_watch_refresh (data);
  return G_SOURCE_CONTINUE;
}

MrcCrisisWatch *
mrc_crisis_watch_new (MrcKiosk *kiosk, void (*changed) (gpointer data), gpointer data)
{
  MrcCrisisWatch *self = g_new0 (MrcCrisisWatch, 1);

  self->kiosk = kiosk;
  self->changed = changed;
  self->data = data;
  self->gone = g_cancellable_new ();
  self->timer_id = g_timeout_add_seconds (LOOK_SECONDS, on_time_to_look, self);
  mrc_crisis_watch_refresh (self);
  return self;
}

void
mrc_crisis_watch_free (MrcCrisisWatch *self)
{
  if (self == NULL)
    return;

  g_cancellable_cancel (self->gone);
  g_clear_object (&self->gone);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  mrc_crisis_free (self->crisis);
  g_free (self);
}

const char *
mrc_crisis_watch_get_text (MrcCrisisWatch *self)
{
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (self->kiosk)->clock, NULL);

  if (self->crisis == NULL || today > self->crisis->until)
    return NULL;
  return self->crisis->text[mrc_kiosk_get_language (self->kiosk)];
}

const char *
mrc_crisis_watch_get_picture (MrcCrisisWatch *self)
{
  MrcPack *pack = mrc_kiosk_get_services (self->kiosk)->pack;
  MrcTableRow *words = pack != NULL && self->crisis != NULL
                         ? mrc_table_find (mrc_pack_get_table (pack, "crises"), "code", self->crisis->code)
                         : NULL;
  const char *picture = words != NULL ? mrc_table_row_get (words, "picture") : "";

  return *picture != '\0' ? picture : "warning";
}
