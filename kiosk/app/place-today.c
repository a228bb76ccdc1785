// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/place-builders.h"
#include "kiosk/app/printer-words.h"
#include "kiosk/app/tiles.h"
#include "kiosk/booking/arrival.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/staff/today/today-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"
#include "printing/paper-roll.h"
#include "printing/print-record.h"

#include <stdlib.h>
#include <string.h>

#define FROM "from-"

typedef struct {
  GPtrArray *appointments; /* (owned) (element-type MrcAppointment): of today, by time */
  GPtrArray *queue;        /* (owned) (element-type MrcQueueEntry): of today, by coming */
  gboolean paper_waits;    /* a slip waits to be printed later, or a roll ends soon */
} Today;

void
mrc_place_today_free (gpointer data)
{
  Today *today = data;

  g_clear_pointer (&today->appointments, g_ptr_array_unref);
  g_clear_pointer (&today->queue, g_ptr_array_unref);
  g_free (today);
}

/* The sign is not worth the page: what cannot be read is left out, and said on the printer's own. */
static gboolean
does_paper_wait (MrcStore *store)
{
  g_autoptr (GPtrArray) slips = mrc_print_record_list (store, NULL);
  MrcPaperRoll roll;

  for (guint i = 0; slips != NULL && i < slips->len; i++) {
    if (mrc_print_record_waits_for_staff (g_ptr_array_index (slips, i)))
      return TRUE;
  }
  for (int i = 0; i < MRC_N_PRINTERS; i++) {
    if (mrc_paper_roll_get (store, i, &roll, NULL) && mrc_paper_roll_ends_soon (&roll))
      return TRUE;
  }
  return FALSE;
}

gpointer
mrc_place_load_today (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  Today *today = g_new0 (Today, 1);

  today->appointments = mrc_appointment_list (store, request->view.today, request->view.today, error);
  today->queue = today->appointments != NULL ? mrc_queue_list (store, request->view.today, error) : NULL;
  today->paper_waits = does_paper_wait (store);
  if (today->queue != NULL)
    return today;
  mrc_place_today_free (today);
  return NULL;
}

static const MrcQueueEntry *
find_entry (const Today *today, int call_number)
{
  for (guint i = 0; i < today->queue->len; i++) {
    const MrcQueueEntry *entry = g_ptr_array_index (today->queue, i);

    if (entry->call_number == call_number)
      return entry;
  }
  return NULL;
}

static MrcTodayState
state_in_queue (const MrcQueueEntry *entry)
{
  static const MrcTodayState states[] = { [MRC_QUEUE_WAITING] = MRC_TODAY_WAITING,
                                          [MRC_QUEUE_CALLED] = MRC_TODAY_CALLED,
                                          [MRC_QUEUE_DONE] = MRC_TODAY_DONE,
                                          [MRC_QUEUE_GONE] = MRC_TODAY_MISSED };

  return states[entry->state];
}

static MrcTodayState
state_of (const Today *today, const MrcAppointment *appointment)
{
  const MrcQueueEntry *entry = find_entry (today, appointment->call_number);

  if (entry != NULL)
    return state_in_queue (entry);
  return appointment->state == MRC_APPOINTMENT_MISSED ? MRC_TODAY_MISSED : MRC_TODAY_EXPECTED;
}

static gboolean
is_appointment (const Today *today, int call_number)
{
  for (guint i = 0; i < today->appointments->len; i++) {
    if (((const MrcAppointment *) g_ptr_array_index (today->appointments, i))->call_number == call_number)
      return TRUE;
  }
  return FALSE;
}

static void
add_row (GArray *rows, int minute, int call_number, MrcTodayState state)
{
  MrcTodayRow row = { minute, call_number, state, NULL };

  g_array_append_val (rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const MrcTodayRow *left = a;
  const MrcTodayRow *right = b;

  return left->minute != right->minute ? left->minute - right->minute
                                       : left->call_number - right->call_number;
}

/* Serials at their time, those without one at the minute they came. */
static GArray *
rows_of (const Today *today)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (MrcTodayRow));

  for (guint i = 0; i < today->appointments->len; i++) {
    const MrcAppointment *appointment = g_ptr_array_index (today->appointments, i);

    if (appointment->state != MRC_APPOINTMENT_CANCELLED)
      add_row (rows, appointment->minute, appointment->call_number, state_of (today, appointment));
  }
  for (guint i = 0; i < today->queue->len; i++) {
    const MrcQueueEntry *entry = g_ptr_array_index (today->queue, i);

    if (!is_appointment (today, entry->call_number))
      add_row (rows, entry->arrived, entry->call_number, state_in_queue (entry));
  }
  g_array_sort (rows, compare_rows);
  return rows;
}

static gboolean
does_printer_need_somebody (MrcPrintQueue *queue)
{
  for (int i = 0; i < MRC_N_PRINTERS; i++) {
    MrcPrinterCondition condition;

    if (mrc_print_queue_get_condition (queue, i, &condition) &&
        mrc_printer_trouble (&condition) != MRC_PRINTER_FINE)
      return TRUE;
  }
  return FALSE;
}

static void
on_condition_changed (MrcTodayScreen *screen, int printer, MrcPrintQueue *queue)
{
  gboolean waits = g_object_get_data (G_OBJECT (screen), "paper-waits") != NULL;

  mrc_today_screen_set_printer (screen, waits || does_printer_need_somebody (queue));
}

static void
follow_printers (MrcKiosk *kiosk, GtkWidget *screen, gboolean paper_waits)
{
  MrcPrintQueue *queue = mrc_kiosk_get_services (kiosk)->printing;

  if (queue == NULL)
    return;

  g_object_set_data (G_OBJECT (screen), "paper-waits", GINT_TO_POINTER (paper_waits));
  on_condition_changed (MRC_TODAY_SCREEN (screen), 0, queue);
  g_signal_connect_object (queue, "condition-changed", G_CALLBACK (on_condition_changed), screen,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
list_screen (MrcKiosk *kiosk, const Today *today, int first)
{
  static const char *const word_ids[] = { "today.expected", "today.waiting", "today.called", "today.done",
                                          "today.missed" };
  static const char *const count_ids[MRC_TODAY_COUNTS] = { "today.count-all", "today.count-here",
                                                           "today.count-left", "today.count-missed" };
  g_autoptr (GArray) rows = rows_of (today);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  MrcTodayCount counts[MRC_TODAY_COUNTS] = { { (int) rows->len, NULL } };
  MrcDay day = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  g_autofree char *date = mrc_day_text (day, MRC_DAY_TEXT_FULL, mrc_kiosk_get_language (kiosk));
  GtkWidget *screen = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (word_ids); i++)
    g_ptr_array_add (words, mrc_message (word_ids[i], NULL));
  for (int i = 0; i < MRC_TODAY_COUNTS; i++) {
    g_ptr_array_add (words, mrc_message (count_ids[i], NULL));
    counts[i].word = words->pdata[words->len - 1];
  }
  for (guint i = 0; i < rows->len; i++) {
    MrcTodayRow *row = &g_array_index (rows, MrcTodayRow, i);

    row->word = words->pdata[row->state];
    counts[1].number +=
      row->state == MRC_TODAY_WAITING || row->state == MRC_TODAY_CALLED || row->state == MRC_TODAY_DONE;
    counts[2].number += row->state == MRC_TODAY_EXPECTED;
    counts[3].number += row->state == MRC_TODAY_MISSED;
  }
  first =
    CLAMP (first, 0, MAX ((int) rows->len - 1, 0)) / mrc_today_rows_a_page () * mrc_today_rows_a_page ();
  screen = mrc_today_screen_new (notice != NULL ? notice : date, counts, rows, first);
  follow_printers (kiosk, screen, today->paper_waits);
  return screen;
}

/* What can be done with one number, as things stand with it. */
static GtkWidget *
number_screen (const Today *today, int call_number)
{
  const MrcQueueEntry *entry = find_entry (today, call_number);
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *ascii = g_strdup_printf ("%03d", call_number);
  g_autofree char *number = mrc_digits_text (ascii, mrc_language_current ());
  g_autofree char *question = mrc_message ("today.number", "number", number, NULL);
  g_autofree char *sub = NULL;

  if (entry == NULL && !is_appointment (today, call_number))
    return NULL;

  if (entry == NULL) {
    mrc_tiles_take_message (choices, "here", "staff-desk", "today.do-here",
                            g_strdup_printf ("staff.here(%d)", call_number));
    mrc_tiles_take_message (choices, "missed", "exit-door", "today.do-missed",
                            g_strdup_printf ("staff.missed(%d)", call_number));
  } else if (entry->state == MRC_QUEUE_WAITING) {
    sub = mrc_message ("today.jump", NULL);
    mrc_tiles_take_message (choices, "ill", "sick", "today.jump-ill",
                            g_strdup_printf ("staff.jump((%d, 'ill'))", call_number));
    mrc_tiles_take_message (choices, "far", "map-district", "today.jump-far",
                            g_strdup_printf ("staff.jump((%d, 'from far'))", call_number));
    mrc_tiles_take_message (choices, "forgotten", "question", "today.jump-forgotten",
                            g_strdup_printf ("staff.jump((%d, 'was passed over'))", call_number));
  } else if (entry->state == MRC_QUEUE_CALLED) {
    mrc_tiles_take_message (choices, "done", "handshake", "today.do-done",
                            g_strdup_printf ("staff.finish((%d, true))", call_number));
    mrc_tiles_take_message (choices, "gone", "exit-door", "today.do-gone",
                            g_strdup_printf ("staff.finish((%d, false))", call_number));
  } else {
    return NULL;
  }
  mrc_tiles_add_message (choices, "back", "calendar", "today.back", "nav.open('today')");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, "", G_LIST_MODEL (choices));
}

GtkWidget *
mrc_place_today (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const Today *today = loaded;

  if (mrc_kiosk_get_services (kiosk)->staff_off || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  if (*rest == '\0')
    return list_screen (kiosk, today, 0);
  if (g_str_has_prefix (rest, FROM))
    return list_screen (kiosk, today, atoi (rest + strlen (FROM)));
  return number_screen (today, atoi (rest));
}
