// SPDX-License-Identifier: GPL-3.0-or-later

/* Every time is taken: to be called when one falls free. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/booking/wait-list.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/ticket/ticket-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

static char *
until_text (MrcKiosk *kiosk)
{
  MrcDay last = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL) + MRC_WAIT_LIST_DAYS;
  g_autofree char *day = mrc_day_text (last, MRC_DAY_TEXT_DAY_MONTH, mrc_kiosk_get_language (kiosk));

  return mrc_message ("waiting.until", "day", day, NULL);
}

static GtkWidget *
ask_screen (MrcKiosk *kiosk)
{
  g_autofree char *masked = mrc_visit_dup_masked_phone (mrc_kiosk_get_visit (kiosk));
  g_autofree char *phone = masked != NULL ? mrc_digits_text (masked, mrc_kiosk_get_language (kiosk)) : NULL;
  g_autofree char *question = mrc_message ("waiting.question", NULL);
  g_autofree char *sub = mrc_message ("waiting.sub", NULL);
  g_autofree char *until = until_text (kiosk);
  g_autofree char *yes = mrc_message ("waiting.yes", NULL);
  g_autofree char *no = mrc_message ("waiting.no", NULL);

  if (phone == NULL || !mrc_visit_get_waits (mrc_kiosk_get_visit (kiosk)))
    return NULL;
  return mrc_ticket_screen_new (&(MrcTicketWords){
    .question = question,
    .sub = sub,
    .facts = { { .picture = "hotline", .words = phone }, { .picture = "calendar", .words = until } },
    .buttons = { { "yes", yes, "check", "booking.confirm-wait" }, { "no", no, NULL, "nav.home" } } });
}

static GtkWidget *
done_screen (MrcKiosk *kiosk)
{
  g_autofree char *question = mrc_message ("waiting.done", NULL);
  g_autofree char *sub = mrc_message ("waiting.done.sub", NULL);
  g_autofree char *call = mrc_message ("waiting.we-call", NULL);
  g_autofree char *until = until_text (kiosk);
  g_autofree char *end = mrc_message ("arrival.good-bye", NULL);

  return mrc_ticket_screen_new (&(MrcTicketWords){
    .question = question,
    .sub = sub,
    .facts = { { .picture = "hotline", .words = call }, { .picture = "calendar", .words = until } },
    .buttons = { { "ok", end, "check", "visit.exit" } } });
}

/* Nobody is put on a list that could not be called. */
static GtkWidget *
no_number_screen (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("waiting.no-number", NULL);
  g_autofree char *sub = mrc_message ("waiting.no-number.sub", NULL);

  mrc_tiles_add_message (choices, "number", "hotline", "call.yes", "booking.wait");
  mrc_tiles_add_message (choices, "today", "staff-desk", "arrival.do-today", "nav.open('arrival/today')");
  mrc_tiles_add_message (choices, "other", "book-service", "waiting.other", "nav.open('serial')");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, NULL, G_LIST_MODEL (choices));
}

GtkWidget *
mrc_place_waiting (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  if (g_str_equal (rest, "done"))
    return done_screen (kiosk);
  if (g_str_equal (rest, "no-number"))
    return no_number_screen ();
  return ask_screen (kiosk);
}
