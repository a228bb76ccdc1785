// SPDX-License-Identifier: GPL-3.0-or-later

/* What staff keep of the centre by touch: its services, the days it is shut, the machine's clock. The rest,
 * and everything finer, is `mrc`'s. */

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/booking/closing.h"
#include "kiosk/booking/need.h"
#include "kiosk/clock/doubt.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <stdlib.h>
#include <string.h>

#define SERVICES "services/"
#define SERVICE "service/"
#define DAY "day/"
#define NEED "need/"
#define PAGE 5 /* services; the other three choices lead to the helpers, on and back */
#define N_DAYS 7
#define HOUR_SECONDS 3600

typedef struct {
  MrcDay day;
  gboolean open;
  gboolean by_week; /* no closure shuts it: it has no hours */
  int expected;     /* serials still to come */
  int to_tell;      /* who was shut out of it */
} Day;

typedef struct {
  GPtrArray *services; /* (owned) (element-type MrcService) */
  GArray *days;        /* (owned) (element-type Day): from today on */
  GArray *doubts;      /* (owned) (element-type MrcDoubt) */
  int needs[MRC_N_NEEDS];
} Centre;

void
mrc_place_centre_free (gpointer data)
{
  Centre *self = data;

  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->doubts, g_array_unref);
  g_free (self);
}

static gboolean
load_closures (MrcStore *store, Day *one, GError **error)
{
  g_autoptr (GPtrArray) closures = mrc_closure_list (store, one->day, one->day, error);

  for (guint i = 0; closures != NULL && i < closures->len; i++) {
    g_autoptr (GPtrArray) turns = mrc_closing_list_to_tell (store, g_ptr_array_index (closures, i), error);

    if (turns == NULL)
      return FALSE;
    one->to_tell = MAX (one->to_tell, (int) turns->len);
  }
  one->by_week = closures != NULL && closures->len == 0 && !one->open;
  return closures != NULL;
}

static gboolean
load_day (Centre *self, MrcStore *store, MrcDay day, GError **error)
{
  const MrcSlotView view = { .today = day };
  const MrcClosure closure = { .day = day };
  g_autoptr (GPtrArray) turns = mrc_closing_list (store, &closure, error);
  Day one = { .day = day };

  if (turns == NULL || !mrc_slot_is_open_later (store, &view, &one.open, error))
    return FALSE;
  one.expected = (int) turns->len;
  if (!load_closures (store, &one, error))
    return FALSE;
  g_array_append_val (self->days, one);
  return TRUE;
}

gpointer
mrc_place_load_centre (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  Centre *self = g_new0 (Centre, 1);
  gboolean loaded = FALSE;

  self->services = mrc_service_list_all (store, error);
  self->doubts = self->services != NULL ? mrc_doubt_list (store, error) : NULL;
  self->days = g_array_new (FALSE, FALSE, sizeof (Day));
  loaded = self->doubts != NULL && mrc_need_get_capacity (store, self->needs, error);
  for (int i = 0; loaded && i < N_DAYS; i++)
    loaded = load_day (self, store, request->view.today + i, error);
  if (loaded)
    return self;
  mrc_place_centre_free (self);
  return NULL;
}

static void
add_back (GListStore *choices)
{
  mrc_tiles_add_message (choices, "back", "staff-desk", "centre.back", "nav.open('centre')");
}

/* What was broken for a tile has room on a line of the header.
 * @sub: (transfer full) (nullable): what was just done comes before it */
static GtkWidget *
page (MrcKiosk *kiosk, MrcChoiceLayout layout, const char *title, char *sub, GListStore *choices)
{
  g_autofree char *question = mrc_flat (title);
  g_autofree char *words = sub != NULL ? g_strdelimit (sub, "\n", ' ') : NULL;
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);

  return mrc_choices_screen_new (layout, question, notice != NULL ? notice : words, "",
                                 G_LIST_MODEL (choices));
}

static GtkWidget *
menu_screen (MrcKiosk *kiosk)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("centre.question", NULL);

  mrc_tiles_add_message (choices, "services", "book-service", "centre.services",
                         "nav.open('centre/services/0')");
  mrc_tiles_add_message (choices, "days", "calendar", "centre.days", "nav.open('centre/days')");
  mrc_tiles_add_message (choices, "hours", "clock", "hours.title", "nav.open('hours')");
  mrc_tiles_add_message (choices, "waiting", "phone-call", "wait-list.title", "nav.open('wait-list')");
  mrc_tiles_add_message (choices, "news", "listen", "news.title", "nav.open('news')");
  mrc_tiles_add_message (choices, "papers", "printer", "papers.title", "nav.open('centre/papers')");
  mrc_tiles_add_message (choices, "machine", "usb", "machine.title", "nav.open('machine')");
  mrc_tiles_add_message (choices, "today", "staff-desk", "today.back", "nav.open('today')");
  return page (kiosk, MRC_LAYOUT_SERVICES, question, NULL, choices);
}

/* papers */

static GtkWidget *
papers_screen (MrcKiosk *kiosk)
{
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("papers.title", NULL);

  mrc_tiles_take_message (choices, "today-sheet", "book-service", "papers.today",
                          g_strdup_printf ("staff.print-day(%d)", today));
  mrc_tiles_take_message (choices, "tomorrow-sheet", "calendar", "papers.tomorrow",
                          g_strdup_printf ("staff.print-day(%d)", today + 1));
  mrc_tiles_add_message (choices, "pad", "qr", "papers.pad", "staff.print-pad");
  mrc_tiles_add_message (choices, "broker-receipt", "broker-receipt", "take.broker-receipt",
                         "staff.print-paper('broker-receipt')");
  mrc_tiles_add_message (choices, "home-sheet", "home-sheet", "take.home-sheet",
                         "staff.print-paper('home-sheet')");
  mrc_tiles_add_message (choices, "pocket-card", "pocket-card", "take.pocket-card",
                         "staff.print-paper('pocket-card')");
  mrc_tiles_add_message (choices, "printer", "printer", "papers.printer", "nav.open('printer')");
  add_back (choices);
  return page (kiosk, MRC_LAYOUT_SERVICES, question, mrc_message ("papers.sub", NULL), choices);
}

/* services */

static char *
service_sub (const MrcService *service)
{
  if (service->retired)
    return mrc_message ("centre.service-off", NULL);
  return mrc_message ("centre.service-sub", "#minutes", (gint64) service->minutes, "#n",
                      (gint64) service->capacity, "#days", (gint64) service->horizon_days, NULL);
}

static GtkWidget *
services_screen (MrcKiosk *kiosk, const Centre *centre, guint first)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("centre.services", NULL);
  guint next = first + PAGE;

  for (guint i = first; i < MIN (next, centre->services->len); i++) {
    const MrcService *service = g_ptr_array_index (centre->services, i);
    g_autofree char *sub = service_sub (service);

    mrc_tiles_take (choices, service->code, service->picture, service->name[language], sub,
                    g_strdup_printf ("nav.open('centre/" SERVICE "%s')", service->code));
  }
  mrc_tiles_add_message (choices, "needs", "line-first", "centre.needs", "nav.open('centre/needs')");
  mrc_tiles_take_message (
    choices, "more", "steps-papers", "centre.more",
    g_strdup_printf ("nav.open('centre/" SERVICES "%u')", next < centre->services->len ? next : 0));
  add_back (choices);
  return page (kiosk, MRC_LAYOUT_SERVICES, question, mrc_message ("centre.services.sub", NULL), choices);
}

static void
add_service_act (GListStore *choices, const MrcService *service, const char *act, const char *picture)
{
  g_autofree char *message = g_strconcat ("centre.do-", act, NULL);

  mrc_tiles_take_message (choices, act, picture, message,
                          g_strdup_printf ("staff.service(('%s', '%s'))", service->code, act));
}

static GtkWidget *
service_screen (MrcKiosk *kiosk, const Centre *centre, const char *code)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (guint i = 0; i < centre->services->len; i++) {
    const MrcService *service = g_ptr_array_index (centre->services, i);

    if (!g_str_equal (service->code, code))
      continue;
    add_service_act (choices, service, "more", "help-people");
    add_service_act (choices, service, "fewer", "person-any");
    add_service_act (choices, service, "longer", "clock");
    add_service_act (choices, service, "shorter", "neutral-clock");
    add_service_act (choices, service, "ahead-more", "calendar");
    add_service_act (choices, service, "ahead-less", "morning");
    add_service_act (choices, service, service->retired ? "again" : "retire",
                     service->retired ? "certificate" : "exit-door");
    mrc_tiles_add_message (choices, "list", "book-service", "centre.services",
                           "nav.open('centre/services/0')");
    return page (kiosk, MRC_LAYOUT_SERVICES, service->name[mrc_kiosk_get_language (kiosk)],
                 service_sub (service), choices);
  }
  return NULL;
}

/* what is kept besides a service */

static const char *const need_pictures[MRC_N_NEEDS] = { "counsellor", "wheelchair", "read-together",
                                                        "language" };
static const char *const need_words[MRC_N_NEEDS] = { "need.woman", "need.wheelchair", "need.reading",
                                                     "need.interpreter" };

static GtkWidget *
needs_screen (MrcKiosk *kiosk, const Centre *centre)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("centre.needs", NULL);

  for (int i = 0; i < MRC_N_NEEDS; i++) {
    g_autofree char *label = mrc_message (need_words[i], NULL);
    g_autofree char *sub = mrc_message ("centre.need-sub", "#n", (gint64) centre->needs[i], NULL);

    mrc_tiles_take (choices, mrc_need_name (i), need_pictures[i], label, sub,
                    g_strdup_printf ("nav.open('centre/" NEED "%d')", i));
  }
  add_back (choices);
  return page (kiosk, MRC_LAYOUT_SERVICES, question, mrc_message ("centre.needs.sub", NULL), choices);
}

static GtkWidget *
need_screen (MrcKiosk *kiosk, const Centre *centre, int need)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message (need_words[need], NULL);

  mrc_tiles_take_message (choices, "more", "help-people", "centre.do-more",
                          g_strdup_printf ("staff.need((%d, 'more'))", need));
  mrc_tiles_take_message (choices, "fewer", "person-any", "centre.do-fewer",
                          g_strdup_printf ("staff.need((%d, 'fewer'))", need));
  mrc_tiles_add_message (choices, "list", "line-first", "centre.needs", "nav.open('centre/needs')");
  return page (kiosk, MRC_LAYOUT_ROWS, question,
               mrc_message ("centre.need-sub", "#n", (gint64) centre->needs[need], NULL), choices);
}

/* days */

static char *
day_sub (const Day *day)
{
  if (!day->open)
    return mrc_message ("centre.day-shut", NULL);
  return mrc_message ("centre.day-expected", "#n", (gint64) day->expected, NULL);
}

static GtkWidget *
days_screen (MrcKiosk *kiosk, const Centre *centre)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("centre.days", NULL);

  for (guint i = 0; i < centre->days->len; i++) {
    const Day *day = &g_array_index (centre->days, Day, i);
    g_autofree char *id = g_strdup_printf ("day-%u", i);
    g_autofree char *weekday = mrc_day_text (day->day, MRC_DAY_TEXT_WEEKDAY, language);
    g_autofree char *date = mrc_day_text (day->day, MRC_DAY_TEXT_DAY_MONTH, language);
    g_autofree char *label = g_strdup_printf ("%s\n%s", weekday, date);
    g_autofree char *sub = day_sub (day);

    mrc_tiles_take (choices, id, "calendar", label, sub,
                    g_strdup_printf ("nav.open('centre/" DAY "%d')", day->day));
  }
  add_back (choices);
  return page (kiosk, MRC_LAYOUT_SERVICES, question, mrc_message ("centre.days.sub", NULL), choices);
}

static GtkWidget *
day_screen (MrcKiosk *kiosk, const Centre *centre, MrcDay wanted)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question =
    mrc_day_text (wanted, MRC_DAY_TEXT_WEEKDAY_MONTH, mrc_kiosk_get_language (kiosk));

  for (guint i = 0; i < centre->days->len; i++) {
    const Day *day = &g_array_index (centre->days, Day, i);

    if (day->day != wanted)
      continue;
    if (day->open) {
      mrc_tiles_take_message (choices, "move", "calendar", "centre.close-move",
                              g_strdup_printf ("staff.close((%d, 'move'))", wanted));
      mrc_tiles_take_message (choices, "noon", "noon", "centre.close-noon",
                              g_strdup_printf ("staff.close((%d, 'noon'))", wanted));
      mrc_tiles_take_message (choices, "keep", "stop-hand", "centre.close-keep",
                              g_strdup_printf ("staff.close((%d, 'keep'))", wanted));
    }
    if (day->by_week)
      mrc_tiles_take_message (choices, "work", "certificate", "centre.work",
                              g_strdup_printf ("staff.work(%d)", wanted));
    else
      mrc_tiles_take_message (choices, "open", "certificate", "centre.open",
                              g_strdup_printf ("staff.open(%d)", wanted));
    if (day->to_tell > 0) {
      g_autofree char *label = mrc_message ("centre.print-notices", "#n", (gint64) day->to_tell, NULL);

      mrc_tiles_take (choices, "notices", "printer", label, NULL,
                      g_strdup_printf ("staff.print-notices(%d)", wanted));
    }
    mrc_tiles_add_message (choices, "list", "book-service", "centre.days", "nav.open('centre/days')");
    return page (kiosk, MRC_LAYOUT_ROWS, question, day_sub (day), choices);
  }
  return NULL;
}

/* clock */

static GtkWidget *
clock_screen (MrcKiosk *kiosk, const Centre *centre)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  int minute = 0;
  MrcDay day = mrc_clock_today (services->clock, &minute);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *date = mrc_day_text (day, MRC_DAY_TEXT_FULL, language);
  g_autofree char *time = mrc_minute_text (minute, language);
  g_autofree char *now = g_strdup_printf ("%s\n%s", date, time);
  gint64 waiting = 0;

  for (guint i = 0; i < centre->doubts->len; i++) {
    const MrcDoubt *doubt = &g_array_index (centre->doubts, MrcDoubt, i);

    waiting += doubt->has_shift ? doubt->visits + doubt->pages : 0;
  }
  mrc_tiles_add_message (choices, "right", "neutral-clock", "centre.clock-right", "staff.clock-right");
  if (waiting > 0) {
    g_autofree char *label = mrc_message ("centre.clock-repair", "#n", waiting, NULL);

    mrc_tiles_add (choices, "repair", "document-check", label, NULL, "staff.clock-repair");
  }
  mrc_tiles_add_message (choices, "today", "staff-desk", "today.back", "nav.open('today')");
  return page (
    kiosk, MRC_LAYOUT_ROWS, now,
    mrc_message (mrc_time_watch_is_good (services->time) ? "centre.clock-good" : "centre.clock-doubt", NULL),
    choices);
}

GtkWidget *
mrc_place_centre (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const Centre *centre = loaded;

  if (mrc_kiosk_get_services (kiosk)->staff_off || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  if (g_str_has_prefix (rest, SERVICES))
    return services_screen (kiosk, centre, (guint) atoi (rest + strlen (SERVICES)));
  if (g_str_has_prefix (rest, SERVICE))
    return service_screen (kiosk, centre, rest + strlen (SERVICE));
  if (g_str_equal (rest, "days"))
    return days_screen (kiosk, centre);
  if (g_str_has_prefix (rest, DAY))
    return day_screen (kiosk, centre, atoi (rest + strlen (DAY)));
  if (g_str_equal (rest, "needs"))
    return needs_screen (kiosk, centre);
  if (g_str_has_prefix (rest, NEED))
    return need_screen (kiosk, centre, CLAMP (atoi (rest + strlen (NEED)), 0, MRC_N_NEEDS - 1));
  if (g_str_equal (rest, "papers"))
    return papers_screen (kiosk);
  if (g_str_equal (rest, "clock"))
    return clock_screen (kiosk, centre);
  return menu_screen (kiosk);
}
