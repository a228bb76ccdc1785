// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/actions.h"
#include "kiosk/app/arrival.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/secret-draft.h"
#include "kiosk/booking/closure.h"
#include "kiosk/booking/journey.h"
#include "kiosk/booking/slot.h"
#include "kiosk/screens/calendar/calendar-screen.h"
#include "kiosk/screens/call/call-screen.h"
#include "kiosk/screens/confirm/confirm-screen.h"
#include "kiosk/screens/name/name-screen.h"
#include "kiosk/screens/phone/phone-screen.h"
#include "kiosk/screens/times/times-screen.h"
#include "kiosk/screens/when/when-screen.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define MANY_PLACES 6

typedef struct {
  MrcDayPlaces places;
  int first[MRC_N_PARTS_OF_DAY]; /* -1: none */
} Day;

typedef struct {
  MrcCalendarDay *days;            /* (owned) */
  char **reasons[MRC_N_LANGUAGES]; /* (owned): of each day, or NULL */
  int n_days;
  gboolean has_earliest;
  MrcDay earliest_day;
  int earliest_minute;
} Calendar;

/* when */

static gboolean
load_parts (MrcStore *store, const MrcPlaceRequest *request, Day *day, GError **error)
{
  g_autoptr (GArray) slots = NULL;

  for (int part = 0; part < MRC_N_PARTS_OF_DAY; part++)
    day->first[part] = -1;
  if (day->places.free == 0)
    return TRUE;

  slots = mrc_slot_list (store, request->service, day->places.day, &request->view, error);
  for (guint i = 0; slots != NULL && i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);
    int *first = &day->first[mrc_part_of_day (slot->minute)];

    if (slot->free > 0 && *first < 0)
      *first = slot->minute;
  }
  return slots != NULL;
}

/* The three days, and whether any other has a time. */
typedef struct {
  GArray *days; /* (owned) (element-type Day) */
  gboolean all_taken;
} When;

void
mrc_place_when_free (gpointer data)
{
  When *self = data;

  g_array_unref (self->days);
  g_free (self);
}

static gboolean
load_days (When *self, MrcStore *store, const MrcPlaceRequest *request, GError **error)
{
  g_autoptr (GArray) places =
    mrc_slot_list_days (store, request->service, request->view.today, MRC_WHEN_DAYS, &request->view, error);
  gboolean any = FALSE;
  g_autoptr (GError) failure = NULL;
  MrcDay day = MRC_NO_DAY;
  int minute = 0;

  for (guint i = 0; places != NULL && i < places->len; i++) {
    Day one = { .places = g_array_index (places, MrcDayPlaces, i) };

    if (!load_parts (store, request, &one, error))
      return FALSE;
    any = any || one.places.free > 0;
    g_array_append_val (self->days, one);
  }
  if (places == NULL || any)
    return places != NULL;
  self->all_taken =
    !mrc_slot_find_earliest (store, request->service, &request->view, &day, &minute, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gpointer
mrc_place_load_when (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  When *self = g_new0 (When, 1);

  self->days = g_array_new (FALSE, TRUE, sizeof (Day));
  if (request->service == NULL || load_days (self, store, request, error))
    return self;
  mrc_place_when_free (self);
  return NULL;
}

/* Of a journey the beginnings are counted, and each is for one. */
static char *
places_text (const MrcDayPlaces *places, gboolean journey)
{
  if (places->free == 0)
    return mrc_message ("when.full", NULL);
  if (journey)
    return mrc_message ("when.room", NULL);
  if (places->free >= MANY_PLACES)
    return mrc_message ("when.many", NULL);
  return mrc_message ("when.places-left", "#n", (gint64) places->free, NULL);
}

/* How long one would sit here, today only. */
static char *
wait_text (const Day *day, int now)
{
  int wait = day->places.first_minute - now;

  return wait > 0 ? mrc_message ("when.wait-minutes", "#n", (gint64) wait, NULL) : NULL;
}

static char *
near_word (MrcDay day, MrcDay today)
{
  static const char *const ids[MRC_WHEN_DAYS] = { "day.today", "day.tomorrow", "day.after-tomorrow" };

  return day >= today && day < today + MRC_WHEN_DAYS ? mrc_message (ids[day - today], NULL) : NULL;
}

/* They paid a bus fare: a full day is no reason to send them home. A changed serial is for another time. */
static gboolean
may_wait (MrcKiosk *kiosk, const MrcDayPlaces *places, MrcDay today)
{
  return places->day == today && places->state == MRC_DAY_OPEN && places->free == 0 &&
         !mrc_arrival_is_changing (kiosk);
}

GtkWidget *
mrc_place_when (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const When *when = loaded;
  GArray *days = when->days;
  int now = 0;
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, &now);
  MrcWhenDay words[MRC_WHEN_DAYS] = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  const char *service = mrc_visit_get_service (mrc_kiosk_get_visit (kiosk));
  gboolean journey = service != NULL && mrc_journey_is (service);
  GtkWidget *screen = NULL;

  if (days->len < MRC_WHEN_DAYS)
    return NULL;

  for (guint i = 0; i < MRC_WHEN_DAYS; i++) {
    const Day *day = &g_array_index (days, Day, i);
    char *near = near_word (day->places.day, today);
    char *places = places_text (&day->places, journey);
    char *wait = day->places.day == today ? wait_text (day, now) : NULL;
    char *closed = day->places.state == MRC_DAY_OPEN ? NULL : mrc_message ("when.closed", NULL);

    g_ptr_array_add (texts, near);
    g_ptr_array_add (texts, places);
    g_ptr_array_add (texts, wait);
    g_ptr_array_add (texts, closed);
    words[i] = (MrcWhenDay){ .day = day->places.day,
                             .word = near,
                             .free = day->places.free,
                             .capacity = day->places.capacity,
                             .places = places,
                             .wait = wait,
                             .closed = closed,
                             .may_wait = may_wait (kiosk, &day->places, today) };
    memcpy (words[i].first, day->first, sizeof day->first);
  }
  screen = mrc_when_screen_new (words, mrc_visit_get_needs (mrc_kiosk_get_visit (kiosk)) != 0, notice);
  if (when->all_taken && mrc_wait_list_is_offered (kiosk))
    mrc_when_screen_offer_wait_list (MRC_WHEN_SCREEN (screen));
  return screen;
}

/* calendar */

void
mrc_place_calendar_free (gpointer data)
{
  Calendar *calendar = data;

  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    for (int i = 0; i < calendar->n_days; i++)
      g_free (calendar->reasons[language][i]);
    g_free (calendar->reasons[language]);
  }
  g_free (calendar->days);
  g_free (calendar);
}

static MrcCalendarState
calendar_state (MrcDayState state)
{
  switch (state) {
  case MRC_DAY_OPEN:
    return MRC_CALENDAR_OPEN;
  case MRC_DAY_CLOSED:
    return MRC_CALENDAR_CLOSED;
  case MRC_DAY_HOLIDAY:
    return MRC_CALENDAR_HOLIDAY;
  case MRC_DAY_OUTSIDE:
  default:
    return MRC_CALENDAR_OUTSIDE;
  }
}

static Calendar *
calendar_new (const MrcPlaceRequest *request, GArray *places, GPtrArray *closures)
{
  Calendar *calendar = g_new0 (Calendar, 1);

  calendar->n_days = (int) places->len;
  calendar->days = g_new0 (MrcCalendarDay, places->len);
  for (int language = 0; language < MRC_N_LANGUAGES; language++)
    calendar->reasons[language] = g_new0 (char *, places->len);
  for (guint i = 0; i < places->len; i++) {
    const MrcDayPlaces *day = &g_array_index (places, MrcDayPlaces, i);

    calendar->days[i] = (MrcCalendarDay){
      .day = day->day, .state = calendar_state (day->state), .free = day->free, .capacity = day->capacity
    };
  }
  for (guint i = 0; i < closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (closures, i);
    int index = closure->day - request->first;

    if (index < 0 || index >= calendar->n_days || calendar->days[index].state != MRC_CALENDAR_HOLIDAY ||
        !mrc_closure_is_of_day (closure) ||
        (closure->service != NULL && !mrc_journey_has (request->service, closure->service)))
      continue;
    g_free (calendar->reasons[MRC_LANGUAGE_BENGALI][index]);
    g_free (calendar->reasons[MRC_LANGUAGE_ENGLISH][index]);
    calendar->reasons[MRC_LANGUAGE_BENGALI][index] = g_strdup (closure->reason_bn);
    calendar->reasons[MRC_LANGUAGE_ENGLISH][index] = g_strdup (closure->reason_en);
  }
  return calendar;
}

gpointer
mrc_place_load_calendar (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GPtrArray) closures = NULL;
  Calendar *calendar = NULL;

  if (request->service == NULL)
    return NULL;

  places =
    mrc_slot_list_days (store, request->service, request->first, request->n_days, &request->view, error);
  closures = places != NULL
               ? mrc_closure_list (store, request->first, request->first + request->n_days - 1, error)
               : NULL;
  if (closures == NULL)
    return NULL;

  calendar = calendar_new (request, places, closures);
  calendar->has_earliest = mrc_slot_find_earliest (store, request->service, &request->view,
                                                   &calendar->earliest_day, &calendar->earliest_minute, NULL);
  return calendar;
}

GtkWidget *
mrc_place_calendar (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  Calendar *calendar = loaded;
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  MrcDay chosen = MRC_NO_DAY;
  MrcEarliest earliest = { calendar->earliest_day, calendar->earliest_minute, NULL };
  g_autofree char *near = near_word (calendar->earliest_day, today);
  g_autofree char *date = mrc_day_text (calendar->earliest_day, MRC_DAY_TEXT_DAY_MONTH, language);
  g_autofree char *words =
    near != NULL ? mrc_message ("confirm.day", "near", near, "day", date, NULL) : g_strdup (date);

  for (int i = 0; i < calendar->n_days; i++)
    calendar->days[i].reason = calendar->reasons[language][i];
  mrc_visit_get_time (mrc_kiosk_get_visit (kiosk), &chosen, NULL);
  earliest.words = words;
  return mrc_calendar_screen_new (calendar->days, calendar->n_days, chosen,
                                  calendar->has_earliest ? &earliest : NULL,
                                  mrc_wait_list_is_offered (kiosk));
}

/* times */

static MrcDay
day_of (const char *rest, MrcVisit *visit)
{
  MrcDay day = MRC_NO_DAY;

  if (!mrc_day_from_iso (rest, &day) && visit != NULL)
    mrc_visit_get_time (visit, &day, NULL);
  return day;
}

gpointer
mrc_place_load_times (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  MrcDay day = day_of (request->rest, NULL);

  if (request->service == NULL || day == MRC_NO_DAY)
    return NULL;
  return mrc_slot_list (store, request->service, day, &request->view, error);
}

GtkWidget *
mrc_place_times (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  GArray *slots = loaded;
  g_autofree MrcTimesSlot *words = g_new0 (MrcTimesSlot, slots->len + 1);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  MrcDay day = day_of (rest, NULL);
  MrcDay chosen_day = MRC_NO_DAY;
  int chosen = -1;

  for (guint i = 0; i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    words[i] = (MrcTimesSlot){ slot->minute, slot->capacity, slot->free };
  }
  if (!mrc_visit_get_time (mrc_kiosk_get_visit (kiosk), &chosen_day, &chosen) || chosen_day != day)
    chosen = -1;
  return mrc_times_screen_new (day, words, (int) slots->len, chosen, notice);
}

/* may we call, and is it right */

GtkWidget *
mrc_place_call (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  return mrc_call_screen_new (g_str_equal (rest, "safe"));
}

GtkWidget *
mrc_place_phone (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  g_autoptr (MrcDraft) draft = mrc_secret_draft_new (visit, mrc_visit_get_phone (visit));

  return mrc_phone_screen_new (draft);
}

GtkWidget *
mrc_place_name (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  g_autoptr (MrcDraft) draft = mrc_secret_draft_new (visit, mrc_visit_get_name (visit));

  return mrc_name_screen_new (draft);
}

/* What the confirmation is asked about. */
typedef struct {
  MrcService *service; /* (owned): of a journey the first */
  GArray *then;        /* (owned) (element-type int): minutes of the later turns */
} Wanted;

void
mrc_place_wanted_free (gpointer data)
{
  Wanted *self = data;

  g_clear_pointer (&self->service, mrc_service_unref);
  g_array_unref (self->then);
  g_free (self);
}

gpointer
mrc_place_load_wanted (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  g_auto (GStrv) codes = request->service != NULL ? mrc_journey_split (request->service) : NULL;
  Wanted *wanted = NULL;

  if (codes == NULL)
    return NULL;
  wanted = g_new0 (Wanted, 1);
  wanted->service = mrc_service_get (store, codes[0], error);
  wanted->then = request->minute >= 0 ? mrc_slot_list_then (store, request->service, request->day,
                                                            request->minute, &request->view, error)
                                      : g_array_new (FALSE, FALSE, sizeof (int));
  if (wanted->service != NULL && wanted->then != NULL)
    return wanted;
  g_clear_pointer (&wanted->service, mrc_service_unref);
  g_clear_pointer (&wanted->then, g_array_unref);
  g_free (wanted);
  return NULL;
}

GtkWidget *
mrc_place_confirm (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const Wanted *wanted = loaded;
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autofree char *masked = mrc_visit_dup_masked_phone (visit);
  g_autofree char *phone = masked != NULL ? mrc_digits_text (masked, language) : NULL;
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  g_autofree char *then = mrc_place_then_text ((const int *) wanted->then->data, (int) wanted->then->len);
  g_autofree char *papers = mrc_message ("confirm.papers", "papers", wanted->service->papers[language], NULL);
  g_autofree char *several = mrc_message ("serial.several", "#n", (gint64) wanted->then->len + 1, NULL);
  g_autofree char *near = NULL;
  MrcConfirmWords words = { .picture = then != NULL ? "steps-papers" : wanted->service->picture,
                            .service = then != NULL ? several : wanted->service->name[language],
                            .papers =
                              then == NULL && *wanted->service->papers[language] != '\0' ? papers : NULL,
                            .then = then,
                            .phone = phone,
                            .notice = notice };

  if (!mrc_visit_get_time (visit, &words.day, &words.minute))
    return NULL;

  near = near_word (words.day, mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL));
  words.near = near;
  return mrc_confirm_screen_new (&words);
}
