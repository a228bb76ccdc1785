// SPDX-License-Identifier: GPL-3.0-or-later

/* Staff: who waits for a time to fall free, in the order of coming. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/wait-list.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/ticket/short-code.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <stdlib.h>
#include <string.h>

#define FROM "from-"
#define PAGE 6 /* those who wait; the other two choices lead on and back */

typedef struct {
  GPtrArray *waiting;  /* (owned) (element-type MrcWaiting) */
  GPtrArray *services; /* (owned) (element-type MrcService) */
} List;

void
mrc_place_wait_list_free (gpointer data)
{
  List *self = data;

  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_free (self);
}

gpointer
mrc_place_load_wait_list (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  List *self = g_new0 (List, 1);

  self->waiting = mrc_wait_list_list (store, request->clock, error);
  self->services = self->waiting != NULL ? mrc_service_list_all (store, error) : NULL;
  if (self->services != NULL)
    return self;
  mrc_place_wait_list_free (self);
  return NULL;
}

/* Of a journey all of them. */
static char *
service_text (const List *self, const MrcWaiting *waiting)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->services->len; i++) {
    const MrcService *service = g_ptr_array_index (self->services, i);

    if (mrc_journey_has (waiting->service, service->code))
      g_string_append_printf (names, "%s%s", names->len > 0 ? " + " : "",
                              service->name[mrc_language_current ()]);
  }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
free_text (const MrcWaiting *waiting)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (waiting->free_day == MRC_NO_DAY)
    return mrc_message ("wait-list.none-free", NULL);
  day = mrc_day_text (waiting->free_day, MRC_DAY_TEXT_WEEKDAY_MONTH, language);
  time = mrc_minute_text (waiting->free_minute, language);
  return g_strdup_printf ("%s\n%s", day, time);
}

static GtkWidget *
list_screen (MrcKiosk *kiosk, const List *self, guint first)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  g_autofree char *question = mrc_message ("wait-list.title", NULL);
  g_autofree char *sub = mrc_message (self->waiting->len > 0 ? "wait-list.sub" : "wait-list.nobody", NULL);
  guint next = first + PAGE;

  for (guint i = first; i < MIN (next, self->waiting->len); i++) {
    const MrcWaiting *waiting = g_ptr_array_index (self->waiting, i);
    g_autofree char *id = g_strdup_printf ("waits-%u", i + 1);
    g_autofree char *name = service_text (self, waiting);
    g_autofree char *label = mrc_message ("wait-list.nth", "#n", (gint64) i + 1, "service", name, NULL);
    g_autofree char *free_time = free_text (waiting);

    mrc_tiles_take (choices, id, waiting->free_day == MRC_NO_DAY ? "clock" : "phone-call", label, free_time,
                    g_strdup_printf ("nav.open('wait-list/%s')", waiting->short_code));
  }
  if (self->waiting->len > PAGE)
    mrc_tiles_take_message (
      choices, "more", "steps-papers", "centre.more",
      g_strdup_printf ("nav.open('wait-list/" FROM "%u')", next < self->waiting->len ? next : 0));
  mrc_tiles_add_message (choices, "back", "staff-desk", "centre.back", "nav.open('centre')");
  return mrc_choices_screen_new (MRC_LAYOUT_SERVICES, question, notice != NULL ? notice : sub, "",
                                 G_LIST_MODEL (choices));
}

static GtkWidget *
one_screen (const List *self, const char *short_code)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (guint i = 0; i < self->waiting->len; i++) {
    const MrcWaiting *waiting = g_ptr_array_index (self->waiting, i);
    g_autofree char *name = service_text (self, waiting);
    g_autofree char *grouped = mrc_short_code_grouped (waiting->short_code);
    g_autofree char *code = mrc_digits_text (grouped, mrc_language_current ());
    g_autofree char *sub =
      mrc_message (waiting->has_contact ? "wait-list.code" : "wait-list.code-comes", "code", code, NULL);
    g_autofree char *give = mrc_message ("wait-list.give", NULL);
    g_autofree char *free_time = free_text (waiting);

    if (!g_str_equal (waiting->short_code, short_code))
      continue;
    if (waiting->free_day != MRC_NO_DAY)
      mrc_tiles_take (choices, "give", "calendar", give, free_time,
                      g_strdup_printf ("staff.wait-give('%s')", waiting->short_code));
    mrc_tiles_take_message (choices, "drop", "delete", "wait-list.drop",
                            g_strdup_printf ("staff.wait-drop('%s')", waiting->short_code));
    mrc_tiles_add_message (choices, "list", "phone-call", "wait-list.title", "nav.open('wait-list')");
    return mrc_choices_screen_new (MRC_LAYOUT_ROWS, name, sub, "", G_LIST_MODEL (choices));
  }
  return NULL;
}

GtkWidget *
mrc_place_wait_list (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const List *self = loaded;
  GtkWidget *screen = NULL;

  if (mrc_kiosk_get_services (kiosk)->staff_off || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  if (g_str_has_prefix (rest, FROM))
    return list_screen (kiosk, self, (guint) atoi (rest + strlen (FROM)));
  if (*rest != '\0')
    screen = one_screen (self, rest);
  return screen != NULL ? screen : list_screen (kiosk, self, 0); /* they wait no more */
}
