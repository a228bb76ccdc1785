// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/places.h"

#include "kiosk/app/agency.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/screens/calendar/calendar-screen.h"

#define MS_PER_SECOND 1000
#define HOME "home/"

struct _MrcPlace {
  const char *name; /* the place up to its first '/' */
  MrcPlaceFlags flags;
  GtkWidget *(*build) (MrcKiosk *kiosk, const char *rest, gpointer loaded);
  MrcStoreFunc load;     /* (nullable): asks the store first, on its thread */
  GDestroyNotify unload; /* (nullable) */
};

static void
free_array (gpointer array)
{
  g_array_unref (array);
}

static void
free_pointers (gpointer array)
{
  g_ptr_array_unref (array);
}

/* Every place there is. */
static const MrcPlace places[] = {
  { "idle", MRC_PLACE_IDLE | MRC_PLACE_CRISIS, mrc_place_idle },
  { "doors", MRC_PLACE_KEEP | MRC_PLACE_FIRST | MRC_PLACE_CRISIS, mrc_place_doors },
  { "home", MRC_PLACE_KEEP | MRC_PLACE_CRISIS_TALL, mrc_place_home },
  { "topics", 0, mrc_place_topics },
  { "topic", 0, mrc_place_topic },
  { "notices", 0, mrc_place_notices, mrc_place_load_notices, free_pointers },
  { "search", 0, mrc_place_search },
  { "found", MRC_PLACE_QUIET, mrc_place_found },
  { "serial", 0, mrc_place_serial, mrc_place_load_services, free_pointers },
  { "when", 0, mrc_place_when, mrc_place_load_when, mrc_place_when_free },
  { "needs", 0, mrc_place_needs, mrc_place_load_needs, g_free },
  { "calendar", 0, mrc_place_calendar, mrc_place_load_calendar, mrc_place_calendar_free },
  { "times", 0, mrc_place_times, mrc_place_load_times, free_array },
  { "call", 0, mrc_place_call },
  { "phone", 0, mrc_place_phone },
  { "name", 0, mrc_place_name },
  { "confirm", 0, mrc_place_confirm, mrc_place_load_wanted, mrc_place_wanted_free },
  { "arrival", 0, mrc_place_arrival, mrc_place_load_queue, mrc_place_queue_free },
  { "waiting", 0, mrc_place_waiting },
  { "see", MRC_PLACE_LOUDNESS, mrc_place_see },
  { "take", 0, mrc_place_take },
  { "decide", 0, mrc_place_decision },
  { "contract", 0, mrc_place_contract },
  { "fee", 0, mrc_place_fee },
  { "worksheet", 0, mrc_place_worksheet },
  { "ways", 0, mrc_place_ways },
  { "training", 0, mrc_place_training },
  { "refer", MRC_PLACE_QUIET, mrc_place_refer, mrc_place_load_refer, free_pointers },
  { "agency", 0, mrc_place_agency, mrc_place_load_agency, mrc_place_agency_free },
  { "ask", MRC_PLACE_FINAL, mrc_place_ask },
  { "slip", MRC_PLACE_FINAL, mrc_place_slip },
  { "help", MRC_PLACE_HELP | MRC_PLACE_QUIET, mrc_place_help },
  { "clock", MRC_PLACE_NO_BAR, mrc_place_clock },
  { "today", MRC_PLACE_STAFF, mrc_place_today, mrc_place_load_today, mrc_place_today_free },
  { "centre", MRC_PLACE_STAFF, mrc_place_centre, mrc_place_load_centre, mrc_place_centre_free },
  { "news", MRC_PLACE_STAFF, mrc_place_news, mrc_place_load_news, mrc_place_news_free },
  { "machine", MRC_PLACE_STAFF, mrc_place_machine },
  { "hours", MRC_PLACE_STAFF, mrc_place_hours, mrc_place_load_hours, free_array },
  { "wait-list", MRC_PLACE_STAFF, mrc_place_wait_list, mrc_place_load_wait_list, mrc_place_wait_list_free },
  { "printer", MRC_PLACE_STAFF, mrc_place_printer, mrc_place_load_printer, mrc_place_printer_free },
  { "staff", MRC_PLACE_STAFF, mrc_place_staff },
  { "sorry", 0, mrc_place_sorry },
};

static const char *
rest_of (const char *place)
{
  const char *slash = strchr (place, '/');

  return slash != NULL ? slash + 1 : "";
}

const MrcPlace *
mrc_place_find (const char *place)
{
  gsize length = strcspn (place, "/");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    if (strlen (places[i].name) == length && strncmp (places[i].name, place, length) == 0)
      return &places[i];
  }

  return NULL;
}

MrcPlaceFlags
mrc_place_get_flags (const MrcPlace *self)
{
  return self->flags;
}

char *
mrc_place_dup_door (const char *place)
{
  const char *door = g_str_has_prefix (place, HOME) ? place + strlen (HOME) : NULL;

  return door != NULL ? g_strndup (door, strcspn (door, "/")) : NULL;
}

/* Returns: (nullable) */
static const MrcPage *
page_of (MrcPack *pack, const char *place)
{
  g_autofree char *door = mrc_place_dup_door (place);
  g_autofree char *home = door != NULL ? g_strconcat (HOME, door, NULL) : NULL;

  return mrc_pack_get_page (pack, home != NULL ? home : place);
}

MrcAloud
mrc_place_get_aloud (const MrcPlace *self, MrcKiosk *kiosk, const char *place)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  const MrcPage *page = pack != NULL ? page_of (pack, place) : NULL;
  const MrcTopic *topic = NULL;
  const MrcDecision *decision = NULL;

  if (pack != NULL && g_str_equal (self->name, "topic")) {
    g_auto (GStrv) parts = g_strsplit (place, "/", 3);

    topic = mrc_pack_get_topic (pack, parts[1] != NULL ? parts[1] : "");
  }
  if (pack != NULL && g_str_equal (self->name, "decide")) {
    g_auto (GStrv) parts = g_strsplit (place, "/", 3);

    decision = mrc_pack_get_decision (pack, parts[1] != NULL ? parts[1] : "");
  }
  if (self->flags & (MRC_PLACE_STAFF | MRC_PLACE_IDLE | MRC_PLACE_NO_BAR))
    return MRC_ALOUD_NEVER;
  if ((self->flags & MRC_PLACE_QUIET) || (page != NULL && page->sensitive) ||
      (topic != NULL && topic->sensitive) || (decision != NULL && decision->sensitive))
    return MRC_ALOUD_PRIVATELY;
  return MRC_ALOUD_ALWAYS;
}

typedef struct {
  const MrcPlace *place;
  MrcKiosk *kiosk; /* (owned) */
  char *rest;      /* (owned) */
  MrcPlaceReady ready;
  gpointer data;
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->kiosk);
  g_free (loading->rest);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
request_free (gpointer data)
{
  MrcPlaceRequest *request = data;

  g_object_unref (request->clock);
  if (request->heard != NULL)
    explicit_bzero (request->heard, strlen (request->heard));
  g_free (request->heard);
  g_free (request->service);
  g_free (request->rest);
  g_free (request);
}

static MrcAudience
audience_of (MrcKiosk *kiosk)
{
  const char *door = mrc_visit_get_door (mrc_kiosk_get_visit (kiosk));

  if (g_strcmp0 (door, "prospective") == 0)
    return MRC_AUDIENCE_PROSPECTIVE;
  if (g_strcmp0 (door, "returnee") == 0)
    return MRC_AUDIENCE_RETURNEE;
  if (g_strcmp0 (door, "family") == 0)
    return MRC_AUDIENCE_FAMILY;
  return MRC_AUDIENCE_ALL;
}

static void
add_visit (MrcPlaceRequest *request, MrcKiosk *kiosk)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);

  request->audience = audience_of (kiosk);
  request->service = g_strdup (mrc_visit_get_service (visit));
  request->heard = g_strdup (mrc_secret_text_peek (mrc_agency_get_heard (kiosk)));
  mrc_visit_get_time (visit, &request->day, &request->minute);
  request->view = mrc_slot_view (
    request->clock, mrc_visit_get_booking_id (visit, mrc_clock_now (request->clock) * MS_PER_SECOND));
  request->view.needs = (MrcNeed) mrc_visit_get_needs (visit);
}

/* Staff are no visitors: their pages begin no visit, and leave no row in the log of visits. */
static MrcPlaceRequest *
request_new (const MrcPlace *place, MrcKiosk *kiosk, const char *rest)
{
  MrcPlaceRequest *request = g_new0 (MrcPlaceRequest, 1);

  request->clock = g_object_ref (mrc_kiosk_get_services (kiosk)->clock);
  request->rest = g_strdup (rest);
  request->minute = -1;
  if (place->flags & MRC_PLACE_STAFF)
    request->view = mrc_slot_view (request->clock, NULL);
  else
    add_visit (request, kiosk);
  request->first = request->view.today - mrc_day_weekday (request->view.today);
  request->n_days = mrc_calendar_screen_weeks () * 7;
  return request;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Loading) loading = data;
  g_autoptr (GError) error = NULL;
  gpointer loaded = mrc_store_run_finish (MRC_STORE (source), result, &error);
  GtkWidget *screen = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    g_message ("%s cannot be shown: %s", loading->place->name, error->message);
  if (loaded != NULL) {
    screen = loading->place->build (loading->kiosk, loading->rest, loaded);
    loading->place->unload (loaded);
  }
  loading->ready ((MrcScreen *) screen, loading->data);
}

/* Staff may have said meanwhile that it is right: the next touch knows. */
static gboolean
is_time_good (MrcKiosk *kiosk)
{
  MrcTimeWatch *time = mrc_kiosk_get_services (kiosk)->time;

  if (mrc_time_watch_is_good (time))
    return TRUE;
  mrc_time_watch_refresh (time);
  return FALSE;
}

/* No time is promised while it is not known what was promised before. */
static gboolean
is_put_off (const MrcPlace *self, MrcKiosk *kiosk)
{
  return mrc_kiosk_get_services (kiosk)->walk_in_only &&
         (g_str_equal (self->name, "serial") || g_str_equal (self->name, "when"));
}

void
mrc_place_build (const MrcPlace *self,
                 MrcKiosk *kiosk,
                 const char *place,
                 GCancellable *cancellable,
                 MrcPlaceReady ready,
                 gpointer data)
{
  MrcStore *store = mrc_kiosk_get_services (kiosk)->store;
  Loading *loading = NULL;

  if (self->load == NULL) {
    ready ((MrcScreen *) self->build (kiosk, rest_of (place), NULL), data);
    return;
  }
  if (store == NULL || !(is_time_good (kiosk) || (self->flags & MRC_PLACE_STAFF)) ||
      is_put_off (self, kiosk)) {
    ready (NULL, data);
    return;
  }

  loading = g_new0 (Loading, 1);
  loading->place = self;
  loading->kiosk = g_object_ref (kiosk);
  loading->rest = g_strdup (rest_of (place));
  loading->ready = ready;
  loading->data = data;
  mrc_store_run_async (store, self->load, request_new (self, kiosk, loading->rest), request_free,
                       self->unload, cancellable, on_loaded, loading);
}

char *
mrc_place_get_instead (const MrcPlace *self, MrcKiosk *kiosk, const char *place)
{
  if (self->flags & MRC_PLACE_STAFF)
    return g_strdup ("staff"); /* locked, or nothing to see: the door */
  if (self->load == NULL)
    return g_strdup ("sorry/content");
  if (self->build == mrc_place_notices)
    return mrc_notices_dup_topic (rest_of (place)); /* no news: how news is judged */
  if (is_put_off (self, kiosk))
    return g_strdup ("arrival/today"); /* a number for today */
  if (!is_time_good (kiosk))
    return g_strdup ("sorry/clock");
  return g_strdup (self->build == mrc_place_agency ? "sorry/any"
                                                   : "sorry/booking"); /* no serial was asked for */
}

const char *
mrc_places_get_sorry (const GError *error)
{
  return g_error_matches (error, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT) ? "sorry/clock" : "sorry/booking";
}

static void
add (GPtrArray *list, const char *format, const char *part)
{
  g_autofree char *place = g_strconcat (format, part, NULL);

  g_ptr_array_add (list, g_steal_pointer (&place));
}

/* The serial is listed without its steps, which need one another: the tour walks them. */
GPtrArray *
mrc_places_list (MrcKiosk *kiosk)
{
  static const char *const plain[] = { "idle",          "doors",        "topics/all",     "search",
                                       "found/nothing", "arrival",      "serial",         "see",
                                       "help",          "help/numbers", "help/numbers-2", "help/called",
                                       "clock",         "staff",        "sorry/content" };
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    add (list, plain[i], "");
  for (guint i = 0; pack != NULL && i < mrc_pack_get_pages (pack)->len; i++) {
    const MrcPage *page = g_ptr_array_index (mrc_pack_get_pages (pack), i);

    if (strchr (page->id, '/') != NULL)
      add (list, page->id, "");
  }
  for (guint i = 0; pack != NULL && i < mrc_pack_get_topics (pack)->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (mrc_pack_get_topics (pack), i);

    for (guint card = 1; card <= topic->cards->len; card++) {
      g_autofree char *rest = g_strdup_printf ("%s/%u", topic->slug, card);

      add (list, "topic/", rest);
    }
  }
  for (guint i = 0; pack != NULL && i < mrc_pack_get_decisions (pack)->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (mrc_pack_get_decisions (pack), i);

    for (guint n = 0; n < decision->questions->len; n++) {
      const MrcDecisionQuestion *question = g_ptr_array_index (decision->questions, n);
      g_autofree char *rest = g_strconcat (decision->slug, "/", question->id, NULL);

      add (list, "decide/", rest);
    }
  }
  return list;
}
