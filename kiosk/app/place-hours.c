// SPDX-License-Identifier: GPL-3.0-or-later

/* Staff: the ordinary weekly hours. Seasons and hours that begin on a later day are `mrc hours`'s. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/booking/opening.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"

#include <stdlib.h>

#define SUNDAY 3 /* 1970-01-04 */
#define DAYS_PER_WEEK 7

gpointer
mrc_place_load_hours (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;

  return mrc_opening_list (store, request->view.today, request->view.today, error);
}

/* Returns: (nullable): "৯:০০–১৩:০০", a line for each piece; NULL when it is shut */
static char *
hours_text (GArray *openings, int weekday)
{
  MrcLanguage language = mrc_language_current ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < openings->len; i++) {
    const MrcOpening *opening = &g_array_index (openings, MrcOpening, i);
    g_autofree char *from = mrc_minute_short_text (opening->from, language);
    g_autofree char *to = mrc_minute_short_text (opening->to, language);

    if (opening->season == 0 && opening->weekday == weekday)
      g_string_append_printf (text, "%s%s–%s", text->len > 0 ? "\n" : "", from, to);
  }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static GtkWidget *
week_screen (MrcKiosk *kiosk, GArray *openings)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("hours.title", NULL);
  g_autofree char *sub = mrc_message ("hours.sub", NULL);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);

  for (int weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
    g_autofree char *id = g_strdup_printf ("weekday-%d", weekday);
    g_autofree char *name =
      mrc_day_text (SUNDAY + weekday, MRC_DAY_TEXT_WEEKDAY, mrc_kiosk_get_language (kiosk));
    g_autofree char *hours = hours_text (openings, weekday);
    g_autofree char *shut = mrc_message ("centre.day-shut", NULL);

    mrc_tiles_take (choices, id, hours != NULL ? "clock" : "exit-door", name, hours != NULL ? hours : shut,
                    g_strdup_printf ("nav.open('hours/%d')", weekday));
  }
  mrc_tiles_add_message (choices, "back", "staff-desk", "centre.back", "nav.open('centre')");
  return mrc_choices_screen_new (MRC_LAYOUT_SERVICES, question, notice != NULL ? notice : sub, "",
                                 G_LIST_MODEL (choices));
}

static void
add_act (GListStore *choices, int weekday, const char *act, const char *picture)
{
  g_autofree char *message = g_strconcat ("hours.do-", act, NULL);

  mrc_tiles_take_message (choices, act, picture, message,
                          g_strdup_printf ("staff.hours((%d, '%s'))", weekday, act));
}

static GtkWidget *
weekday_screen (MrcKiosk *kiosk, GArray *openings, int weekday)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  g_autofree char *hours = hours_text (openings, weekday);
  g_autofree char *name =
    mrc_day_text (SUNDAY + weekday, MRC_DAY_TEXT_WEEKDAY, mrc_kiosk_get_language (kiosk));
  g_autofree char *shut = mrc_message ("centre.day-shut", NULL);
  g_auto (GStrv) lines = g_strsplit (hours != NULL ? hours : shut, "\n", -1);
  g_autofree char *flat = g_strjoinv (", ", lines);
  g_autofree char *question = g_strdup_printf ("%s\n%s", name, flat);
  g_autofree char *sub = mrc_message ("hours.stay", NULL);

  if (hours != NULL) {
    add_act (choices, weekday, "open-earlier", "morning");
    add_act (choices, weekday, "open-later", "clock");
    add_act (choices, weekday, "close-earlier", "noon");
    add_act (choices, weekday, "close-later", "afternoon");
    add_act (choices, weekday, "shut", "exit-door");
  } else {
    add_act (choices, weekday, "open", "certificate");
  }
  mrc_tiles_add_message (choices, "list", "calendar", "hours.title", "nav.open('hours')");
  return mrc_choices_screen_new (hours != NULL ? MRC_LAYOUT_SERVICES : MRC_LAYOUT_ROWS, question,
                                 notice != NULL ? notice : sub, "", G_LIST_MODEL (choices));
}

GtkWidget *
mrc_place_hours (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  if (mrc_kiosk_get_services (kiosk)->staff_off || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  if (*rest == '\0')
    return week_screen (kiosk, loaded);
  return weekday_screen (kiosk, loaded, CLAMP (atoi (rest), 0, DAYS_PER_WEEK - 1));
}
