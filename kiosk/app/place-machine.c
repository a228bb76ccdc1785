// SPDX-License-Identifier: GPL-3.0-or-later

/* What staff keep of the machine by touch: its clock, its printers, and what it says. */

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/dates.h"
#include "locales/messages.h"

/* @sub: (nullable): what was just done comes before it */
static GtkWidget *
page (MrcKiosk *kiosk, const char *question_id, const char *sub, GListStore *choices)
{
  g_autofree char *question = mrc_message (question_id, NULL);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);

  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, notice != NULL ? notice : sub, "",
                                 G_LIST_MODEL (choices));
}

static GtkWidget *
menu_screen (MrcKiosk *kiosk)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);

  mrc_tiles_add_message (choices, "content", "usb", "content.title", "nav.open('machine/content')");
  mrc_tiles_add_message (choices, "clock", "neutral-clock", "centre.clock", "nav.open('centre/clock')");
  mrc_tiles_add_message (choices, "printer", "printer", "papers.printer", "nav.open('printer')");
  mrc_tiles_add_message (choices, "back", "staff-desk", "centre.back", "nav.open('centre')");
  return page (kiosk, "machine.title", NULL, choices);
}

/* Of which day the content is, and how much of it somebody should look at: again, or at all. */
static char *
state_of_pack (const MrcServices *services, const char *day)
{
  int stale = mrc_pack_count_stale (services->pack, mrc_clock_today (services->clock, NULL));
  int unsigned_topics = mrc_pack_count_unsigned (services->pack);

  if (stale > 0)
    return mrc_message ("content.state-stale", "day", day, "#n", (gint64) stale, NULL);
  if (unsigned_topics > 0)
    return mrc_message ("content.state-unsigned", "day", day, "#n", (gint64) unsigned_topics, NULL);
  return mrc_message ("content.state", "day", day, NULL);
}

static char *
state_of_content (MrcKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autofree char *day = NULL;
  g_autofree char *state = NULL;
  g_autofree char *status_day = NULL;
  g_autofree char *status = NULL;

  if (mrc_kiosk_is_taking_pack (kiosk))
    return mrc_message ("content.wait", NULL);
  if (services->pack == NULL)
    return mrc_message ("content.none", NULL);

  day =
    mrc_day_text (mrc_day_from_unix (mrc_pack_get_built (services->pack), NULL), MRC_DAY_TEXT_FULL, language);
  state = state_of_pack (services, day);
  if (mrc_pack_get_status_built (services->pack) == 0)
    return g_steal_pointer (&state);
  status_day = mrc_day_text (mrc_day_from_unix (mrc_pack_get_status_built (services->pack), NULL),
                             MRC_DAY_TEXT_FULL, language);
  status = mrc_message ("content.status", "day", status_day, NULL);
  return g_strconcat (state, "\n", status, NULL);
}

static GtkWidget *
content_screen (MrcKiosk *kiosk)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *state = state_of_content (kiosk);

  if (!mrc_kiosk_is_taking_pack (kiosk)) {
    mrc_tiles_add_message (choices, "take", "usb", "content.take", "staff.content-take");
    mrc_tiles_add_message (choices, "before", "content-before", "content.back", "staff.content-back");
  }
  mrc_tiles_add_message (choices, "back", "staff-desk", "machine.back", "nav.open('machine')");
  return page (kiosk, "content.title", state, choices);
}

GtkWidget *
mrc_place_machine (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  if (mrc_kiosk_get_services (kiosk)->staff_off || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  return g_str_equal (rest, "content") ? content_screen (kiosk) : menu_screen (kiosk);
}
