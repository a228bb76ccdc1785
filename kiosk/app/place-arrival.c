// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/arrival.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/code/code-screen.h"
#include "kiosk/screens/ticket/ticket-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <string.h>

/* What of today the store knows. */
typedef struct {
  GPtrArray *queue; /* (owned) (element-type MrcQueueEntry) */
  gboolean open;    /* still */
  GArray *then;     /* (owned) (nullable) (element-type int): minutes of the later turns of the new time */
} Today;

void
mrc_place_queue_free (gpointer data)
{
  Today *self = data;

  g_ptr_array_unref (self->queue);
  g_clear_pointer (&self->then, g_array_unref);
  g_free (self);
}

gpointer
mrc_place_load_queue (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  g_autoptr (GPtrArray) queue = mrc_queue_list (store, request->view.today, error);
  Today *today = NULL;
  gboolean open = FALSE;

  if (queue == NULL || !mrc_slot_is_open_later (store, &request->view, &open, error))
    return NULL;
  today = g_new0 (Today, 1);
  today->queue = g_steal_pointer (&queue);
  today->open = open;
  if (g_str_equal (request->rest, "change") && request->service != NULL && request->minute >= 0)
    today->then =
      mrc_slot_list_then (store, request->service, request->day, request->minute, &request->view, NULL);
  return today;
}

static int
count_waiting (GPtrArray *queue)
{
  int waiting = 0;

  for (guint i = 0; i < queue->len; i++)
    waiting += ((const MrcQueueEntry *) g_ptr_array_index (queue, i))->state == MRC_QUEUE_WAITING;
  return waiting;
}

static void
add_choice (GListStore *choices,
            const char *id,
            const char *picture,
            const char *label_id,
            const char *sub_id,
            const char *action)
{
  g_autofree char *label = mrc_message (label_id, NULL);
  g_autofree char *sub = sub_id != NULL ? mrc_message (sub_id, NULL) : NULL;

  mrc_tiles_add (choices, id, picture, label, sub, action);
}

static char *
number_text (int call_number)
{
  g_autofree char *ascii = g_strdup_printf ("%03d", call_number);

  return mrc_digits_text (ascii, mrc_language_current ());
}

static char *
when_text (const MrcAppointment *appointment)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *number = number_text (appointment->call_number);
  g_autofree char *day = mrc_day_text (appointment->day, MRC_DAY_TEXT_WEEKDAY_MONTH, language);
  g_autofree char *time = mrc_minute_text (appointment->minute, language);

  return mrc_message ("arrival.when", "number", number, "day", day, "time", time, NULL);
}

/* Returns: (nullable): of a journey */
static char *
then_text (const MrcAppointment *appointment)
{
  int minutes[MRC_JOURNEY_MAX] = { 0 };

  for (int i = 1; i < appointment->n_turns; i++)
    minutes[i - 1] = appointment->turns[i].minute;
  return mrc_place_then_text (minutes, MAX (appointment->n_turns - 1, 0));
}

/* The card that says which serial it is: neither name nor service, as others read along. */
static void
show_serial (GtkWidget *screen, const MrcAppointment *appointment)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *number = number_text (appointment->call_number);
  g_autofree char *day = mrc_day_text (appointment->day, MRC_DAY_TEXT_WEEKDAY_MONTH, language);
  g_autofree char *time = mrc_minute_text (appointment->minute, language);
  g_autofree char *then = then_text (appointment);
  g_autofree char *when =
    g_strdup_printf ("%s\n%s%s%s", day, time, then != NULL ? "\n" : "", then != NULL ? then : "");

  mrc_choices_screen_set_serial (MRC_CHOICES_SCREEN (screen), number, when, appointment->minute);
}

/* what the slip says, and what can be done with it */

static const char *
sentence_of (MrcArrivalVerdict verdict)
{
  static const char *const ids[MRC_N_ARRIVAL_VERDICTS] = {
    [MRC_ARRIVAL_GOOD] = "arrival.good",
    [MRC_ARRIVAL_IS_EARLY] = "arrival.early",
    [MRC_ARRIVAL_IS_LATE] = "arrival.late",
    [MRC_ARRIVAL_ALREADY] = "arrival.already",
    [MRC_ARRIVAL_OTHER_DAY] = "arrival.other-day",
    [MRC_ARRIVAL_PAST_DAY] = "arrival.past-day",
    [MRC_ARRIVAL_MISSED] = "arrival.missed",
    [MRC_ARRIVAL_CHANGED] = "arrival.changed",
    [MRC_ARRIVAL_CANCELLED] = "arrival.cancelled",
    [MRC_ARRIVAL_USED] = "arrival.used",
    [MRC_ARRIVAL_OTHER_CENTRE] = "arrival.other-centre",
    [MRC_ARRIVAL_BLANK] = "arrival.blank",
    [MRC_ARRIVAL_UNKNOWN] = "arrival.unknown",
    [MRC_ARRIVAL_FORGED] = "arrival.forged",
    [MRC_ARRIVAL_NO_SLIP] = "arrival.no-slip",
  };

  return ids[verdict];
}

static gboolean
may_enter (const MrcArrival *arrival)
{
  return arrival->verdict == MRC_ARRIVAL_GOOD || arrival->verdict == MRC_ARRIVAL_IS_EARLY ||
         arrival->verdict == MRC_ARRIVAL_IS_LATE;
}

static GtkWidget *
slip_screen (MrcKiosk *kiosk)
{
  const MrcArrival *arrival = mrc_arrival_of (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = NULL;
  g_autofree char *sub = NULL;
  GtkWidget *screen = NULL;
  gboolean over = FALSE;

  if (arrival == NULL || arrival->appointment == NULL)
    return NULL;

  over = arrival->verdict == MRC_ARRIVAL_PAST_DAY || arrival->verdict == MRC_ARRIVAL_MISSED;
  question = mrc_message (sentence_of (arrival->verdict), NULL);
  sub = mrc_message ("arrival.private", NULL);
  if (may_enter (arrival))
    add_choice (choices, "here", "staff-desk", "arrival.do-here", "arrival.do-here.sub", "arrival.here");
  add_choice (choices, "change", "calendar", "arrival.do-change", "arrival.do-change.sub", "arrival.change");
  if (!over) {
    add_choice (choices, "reprint", "printer", "arrival.do-reprint", NULL, "arrival.reprint");
    add_choice (choices, "cancel", "delete", "arrival.do-cancel", "arrival.do-cancel.sub",
                "nav.open('arrival/cancel')");
  }
  screen = mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, NULL, G_LIST_MODEL (choices));
  show_serial (screen, arrival->appointment);
  return screen;
}

static GtkWidget *
cancel_screen (MrcKiosk *kiosk)
{
  const MrcArrival *arrival = mrc_arrival_of (kiosk);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("arrival.cancel", NULL);
  g_autofree char *when = NULL;

  if (arrival == NULL || arrival->appointment == NULL)
    return NULL;

  when = when_text (arrival->appointment);
  add_choice (choices, "keep", "calendar", "arrival.keep", NULL, "nav.back");
  add_choice (choices, "cancel", "delete", "arrival.do-cancel", "arrival.do-cancel.sub", "arrival.cancel");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, when, NULL, G_LIST_MODEL (choices));
}

static GtkWidget *
what_next_screen (const char *question_id, const char *sub_id, gboolean again)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message (question_id, NULL);
  g_autofree char *sub = mrc_message (sub_id, NULL);

  if (again)
    add_choice (choices, "again", "qr", "arrival.do-again", NULL, "nav.open('arrival')");
  add_choice (choices, "new", "book-service", "arrival.do-new", NULL, "nav.open('serial')");
  add_choice (choices, "today", "staff-desk", "arrival.do-today", "arrival.do-today.sub",
              "nav.open('arrival/today')");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, NULL, G_LIST_MODEL (choices));
}

/* Nobody is given a number for a day that is over. */
static GtkWidget *
closed_screen (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("arrival.closed", NULL);
  g_autofree char *sub = mrc_message ("arrival.closed.sub", NULL);

  add_choice (choices, "new", "book-service", "arrival.do-new", NULL, "nav.open('serial')");
  add_choice (choices, "help", "hotline", "arrival.do-call", "arrival.do-call.sub",
              "nav.open('help/numbers')");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, NULL, G_LIST_MODEL (choices));
}

static GtkWidget *
no_screen (MrcKiosk *kiosk)
{
  const MrcArrival *arrival = mrc_arrival_of (kiosk);
  g_autofree char *sub = NULL;

  if (arrival == NULL)
    return NULL;

  sub = g_strconcat (sentence_of (arrival->verdict), ".sub", NULL);
  return what_next_screen (sentence_of (arrival->verdict), sub,
                           arrival->verdict == MRC_ARRIVAL_UNKNOWN ||
                             arrival->verdict == MRC_ARRIVAL_NO_SLIP);
}

/* in which line, and that one is in it */

static char *
before_text (int before)
{
  return before > 0 ? mrc_message ("arrival.before", "#n", (gint64) before, NULL)
                    : mrc_message ("arrival.next", NULL);
}

/* One picture for all who go first: which of them one is stays with the visitor. */
static GtkWidget *
lines (const char *sub, const char *action, const char *skip)
{
  static const struct {
    const char *id, *picture, *label, *sub;
  } tiles[MRC_N_QUEUE_LINES] = {
    [MRC_QUEUE_GENERAL] = { "general", "help-people", "arrival.line-general", NULL },
    [MRC_QUEUE_WOMEN] = { "women", "line-women", "arrival.line-women", NULL },
    [MRC_QUEUE_FIRST] = { "first", "line-first", "arrival.line-first", "arrival.line-first.sub" },
  };
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("arrival.line", NULL);
  GtkWidget *screen = NULL;

  for (int line = 0; line < MRC_N_QUEUE_LINES; line++) {
    g_autofree char *does = g_strdup_printf ("%s(%d)", action, line);

    add_choice (choices, tiles[line].id, tiles[line].picture, tiles[line].label, tiles[line].sub, does);
  }
  screen = mrc_choices_screen_new (MRC_LAYOUT_ASK, question, sub, NULL, G_LIST_MODEL (choices));
  mrc_choices_screen_set_skip (MRC_CHOICES_SCREEN (screen), skip);
  return screen;
}

static GtkWidget *
line_screen (MrcKiosk *kiosk)
{
  g_autofree char *sub = mrc_message ("arrival.line.sub", NULL);

  return lines (sub, "arrival.line", "arrival.line(0)");
}

/* The touch that says in which line is the one that takes the serial: the third from the idle page. */
static GtkWidget *
today_screen (GPtrArray *queue)
{
  int before = count_waiting (queue);
  g_autofree char *waiting = before_text (before);
  g_autofree char *takes = mrc_message ("arrival.line-takes", NULL);
  g_autofree char *sub =
    g_strdup_printf ("%s%s%s", before > 0 ? waiting : "", before > 0 ? " · " : "", takes);

  return lines (sub, "arrival.today", "arrival.today(-1)");
}

static GtkWidget *
here_screen (MrcKiosk *kiosk)
{
  const MrcArrival *arrival = mrc_arrival_of (kiosk);
  g_autofree char *question = mrc_message (
    arrival != NULL && arrival->verdict == MRC_ARRIVAL_ALREADY ? "arrival.already" : "arrival.here", NULL);
  g_autofree char *sub = mrc_message ("arrival.sit", NULL);
  g_autofree char *caption = mrc_message ("arrival.number", NULL);
  g_autofree char *good = mrc_message ("arrival.good-bye", NULL);
  g_autofree char *counter = mrc_message ("confirm.counter", "#n", (gint64) MRC_RECEPTION_COUNTER, NULL);
  g_autofree char *number = NULL;
  g_autofree char *before = NULL;

  if (arrival == NULL || arrival->call_number == 0)
    return NULL;

  number = number_text (arrival->call_number);
  before = before_text (arrival->before);
  return mrc_ticket_screen_new (&(MrcTicketWords){
    .question = question,
    .sub = sub,
    .caption = caption,
    .number = number,
    .facts = { { .picture = "staff-desk", .words = counter }, { .picture = "help-people", .words = before } },
    .buttons = { { "ok", good, "check", "visit.exit" } } });
}

static GtkWidget *
walk_in_screen (GPtrArray *queue)
{
  g_autofree char *question = mrc_message ("arrival.today", NULL);
  g_autofree char *sub = mrc_message ("arrival.today.sub", NULL);
  g_autofree char *before = before_text (count_waiting (queue));
  g_autofree char *take = mrc_message ("arrival.take", NULL);
  g_autofree char *without = mrc_message ("arrival.without-paper", NULL);
  g_autofree char *other = mrc_message ("arrival.other-day-instead", NULL);

  return mrc_ticket_screen_new (
    &(MrcTicketWords){ .question = question,
                       .sub = sub,
                       .facts = { { .picture = "help-people", .words = before } },
                       .buttons = { { "take", take, "check", "arrival.take(true)" },
                                    { "without-paper", without, NULL, "arrival.take(false)" },
                                    { "other", other, NULL, "nav.open('serial')" } } });
}

/* The new time, before it takes the place of the old. */
static GtkWidget *
change_screen (MrcKiosk *kiosk, const Today *today)
{
  MrcLanguage language = mrc_language_current ();
  MrcDay day = 0;
  int minute = 0;
  g_autofree char *question = mrc_message ("arrival.new-time", NULL);
  g_autofree char *sub = mrc_message ("arrival.new-time.sub", NULL);
  g_autofree char *yes = mrc_message ("arrival.change-yes", NULL);
  g_autofree char *without = mrc_message ("arrival.without-paper", NULL);
  g_autofree char *day_words = NULL;
  g_autofree char *time_words = NULL;
  g_autofree char *time = NULL;
  g_autofree char *then = today->then != NULL
                            ? mrc_place_then_text ((const int *) today->then->data, (int) today->then->len)
                            : NULL;

  if (!mrc_arrival_is_changing (kiosk) || !mrc_visit_get_time (mrc_kiosk_get_visit (kiosk), &day, &minute))
    return NULL;

  day_words = mrc_day_text (day, MRC_DAY_TEXT_WEEKDAY_MONTH, language);
  time = mrc_minute_text (minute, language);
  time_words = then != NULL ? g_strconcat (time, "\n", then, NULL) : g_strdup (time);
  return mrc_ticket_screen_new (&(MrcTicketWords){
    .question = question,
    .sub = sub,
    .facts = { { .picture = "calendar", .words = day_words }, { .minute = minute, .words = time_words } },
    .buttons = { { "yes", yes, "check", "arrival.confirm-change(true)" },
                 { "without-paper", without, NULL, "arrival.confirm-change(false)" } } });
}

GtkWidget *
mrc_place_arrival (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  static const struct {
    const char *rest;
    GtkWidget *(*build) (MrcKiosk *kiosk);
  } pages[] = {
    { "slip", slip_screen }, { "no", no_screen },         { "line", line_screen },
    { "here", here_screen }, { "cancel", cancel_screen },
  };
  const Today *today = loaded;
  g_autofree char *notice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (g_str_equal (rest, pages[i].rest))
      return pages[i].build (kiosk);
  }
  if (g_str_equal (rest, "change"))
    return change_screen (kiosk, today);
  if (g_str_equal (rest, "today"))
    return today->open ? today_screen (today->queue) : closed_screen ();
  if (g_str_equal (rest, "walk-in"))
    return walk_in_screen (today->queue);
  if (g_str_equal (rest, "cancelled"))
    return what_next_screen ("arrival.is-cancelled", "arrival.is-cancelled.sub", FALSE);

  notice = mrc_kiosk_take_notice (kiosk);
  return mrc_code_screen_new (notice);
}
