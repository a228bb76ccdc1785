// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-kiosk"

#include "kiosk/app/visit-writes.h"

#include "kiosk/booking/hold.h"

#define MS_PER_SECOND 1000

typedef struct {
  MrcDay day;
  MrcTimeNote time;
  char *page; /* (owned) */
} PageCount;

static void
page_count_free (gpointer data)
{
  PageCount *count = data;

  g_free (count->page);
  g_free (count);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  mrc_store_run_finish (MRC_STORE (source), result, &error);
  if (error != NULL)
    g_message ("%s was not written: %s", (const char *) data, error->message);
}

/* @write has @data, (transfer full), on the store's thread; @what it is for the journal, a literal. */
static void
queue (const MrcServices *services,
       MrcStoreFunc write,
       gpointer data,
       GDestroyNotify destroy,
       const char *what)
{
  mrc_store_run_async (services->store, write, data, destroy, NULL, NULL, on_written, (gpointer) what);
}

static gpointer
append_in_store (MrcStore *store, gpointer data, GError **error)
{
  mrc_visit_log_append (store, data, error);
  return NULL;
}

static gpointer
drop_in_store (MrcStore *store, gpointer data, GError **error)
{
  mrc_hold_drop (store, data, error);
  return NULL;
}

static gpointer
count_in_store (MrcStore *store, gpointer data, GError **error)
{
  const PageCount *count = data;

  mrc_visit_log_count_page (store, count->day, count->page, &count->time, error);
  return NULL;
}

void
mrc_visit_writes_end (const MrcServices *services, MrcVisit *visit, MrcVisitEnd end, const MrcTimeNote *begun)
{
  if (services->store == NULL)
    return;

  queue (services, append_in_store, mrc_visit_row_new (visit, g_get_monotonic_time (), end, begun),
         (GDestroyNotify) mrc_visit_row_free, "a visit");
  mrc_time_watch_refresh (services->time);
}

void
mrc_visit_writes_no_hold (const MrcServices *services, MrcVisit *visit)
{
  const MrcUuid *id = NULL;

  if (services->store == NULL || !mrc_visit_has_booking_id (visit))
    return;

  id = mrc_visit_get_booking_id (visit, mrc_clock_now (services->clock) * MS_PER_SECOND);
  queue (services, drop_in_store, g_memdup2 (id, sizeof *id), g_free, "the end of a hold");
}

void
mrc_visit_writes_page (const MrcServices *services, const char *page)
{
  PageCount *count = NULL;

  if (services->store == NULL)
    return;

  count = g_new0 (PageCount, 1);
  count->day = mrc_clock_today (services->clock, NULL);
  count->time = *mrc_time_watch_note (services->time);
  count->page = g_strdup (page);
  queue (services, count_in_store, count, page_count_free, "a page count");
}
