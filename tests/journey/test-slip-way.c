// SPDX-License-Identifier: GPL-3.0-or-later

/* With a slip in hand: arriving, another day, another copy, giving it up; and a serial for today without one.
 */

#include "kiosk/app/arrival.h"
#include "kiosk/booking/appointment.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "tests/support/test-kiosk.h"

/* Returns: (transfer full): the ticket of a serial of tomorrow, or of today */
static char *
book_for (MrcTestKiosk *kiosk, const char *service, gboolean today)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  MrcUuid id = mrc_uuid7_new (g_get_real_time () / 1000);
  MrcDay day = mrc_clock_today (services->clock, NULL) + (today ? 0 : 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) made = mrc_appointment_book (store, services->clock, services->ticket_key, &id,
                                                          service, day, 630, MRC_NEED_NONE, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (made->ticket);
}

static char *
book (MrcTestKiosk *kiosk, gboolean today)
{
  return book_for (kiosk, "counsel", today);
}

static MrcAppointment *
find (MrcTestKiosk *kiosk, const char *text)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);

  return mrc_appointment_find (store, text, NULL);
}

static int
free_seats (MrcTestKiosk *kiosk, MrcDay day, int minute)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  MrcSlotView view = mrc_slot_view (mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL);
  g_autoptr (GArray) slots = mrc_slot_list (store, "counsel", day, &view, NULL);

  for (guint i = 0; i < slots->len; i++) {
    if (g_array_index (slots, MrcSlot, i).minute == minute)
      return g_array_index (slots, MrcSlot, i).free;
  }
  return -1;
}

/* As a scanner does on any page. */
static void
scan (MrcTestKiosk *kiosk, const char *text, const char *place)
{
  gtk_widget_activate_action (kiosk->window, "arrival.code", "s", text);
  mrc_test_kiosk_wait_place (kiosk, place);
  mrc_test_kiosk_settle (kiosk);
}

static void
test_here_i_am (void)
{
  static const char *const here[] = { "here", "women", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *ticket = book (kiosk, TRUE);
  g_autoptr (MrcAppointment) arrived = NULL;

  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_press_each (kiosk, here);
  mrc_test_kiosk_wait_place (kiosk, "arrival/here");
  arrived = find (kiosk, ticket);
  g_assert_cmpint (arrived->state, ==, MRC_APPOINTMENT_ARRIVED);
  g_assert_true (mrc_test_kiosk_said (kiosk, "নম্বর"));

  scan (kiosk, ticket, "arrival/here"); /* a second time: calm */
  g_assert_cmpint (mrc_arrival_of (kiosk->kiosk)->verdict, ==, MRC_ARRIVAL_ALREADY);
  mrc_test_kiosk_press (kiosk, "ok");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
  mrc_test_kiosk_free (kiosk);
}

static void
test_another_day (void)
{
  static const char *const touches[] = { "change", "answer", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1920, 1080, MRC_LANGUAGE_ENGLISH, NULL);
  g_autofree char *ticket = book (kiosk, FALSE);
  g_autoptr (MrcAppointment) old = NULL;
  const MrcAppointment *made = NULL;

  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "arrival/change");
  mrc_test_kiosk_press (kiosk, "yes");
  mrc_test_kiosk_wait_place (kiosk, "slip");
  made = mrc_kiosk_get_appointment (kiosk->kiosk);
  g_assert_cmpstr (made->service, ==, "counsel");
  g_assert_nonnull (mrc_kiosk_get_print_job (kiosk->kiosk));
  old = find (kiosk, ticket);
  g_assert_true (old->changed);
  scan (kiosk, ticket, "arrival/slip"); /* the old slip names the new time */
  g_assert_cmpstr (mrc_arrival_of (kiosk->kiosk)->appointment->ticket, ==, made->ticket);
  mrc_test_kiosk_free (kiosk);
}

/* Of a journey each page names all its times. */
static void
test_another_day_for_a_journey (gconstpointer portrait)
{
  static const char *const touches[] = { "change", "answer", NULL };
  MrcTestKiosk *kiosk = GPOINTER_TO_INT (portrait)
                          ? mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL)
                          : mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *ticket = book_for (kiosk, "counsel+loan", FALSE);

  scan (kiosk, ticket, "arrival/slip");
  g_assert_true (mrc_test_says (kiosk->window, "তারপর"));
  mrc_test_lint (kiosk->window, "journey-arrival", TRUE);
  mrc_test_save_png (kiosk->window, GPOINTER_TO_INT (portrait) ? "journey-arrival" : "journey-arrival-low");
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "arrival/change");
  g_assert_true (mrc_test_says (kiosk->window, "তারপর"));
  mrc_test_lint (kiosk->window, "journey-change", TRUE);
  mrc_test_save_png (kiosk->window, GPOINTER_TO_INT (portrait) ? "journey-change" : "journey-change-low");
  mrc_test_kiosk_press (kiosk, "yes");
  mrc_test_kiosk_wait_place (kiosk, "slip");
  g_assert_cmpint (mrc_kiosk_get_appointment (kiosk->kiosk)->n_turns, ==, 2);
  mrc_test_kiosk_free (kiosk);
}

/* The new time was taken by another while one looked at it: the old one stands, and the page says so. */
static void
test_a_failed_change (gconstpointer data)
{
  gboolean before_held = GPOINTER_TO_INT (data);
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autofree char *ticket = book (kiosk, FALSE);
  g_autoptr (MrcService) service = mrc_service_get (services->store, "counsel", NULL);
  g_autoptr (MrcAppointment) old = NULL;

  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_press (kiosk, "change");
  if (!before_held)
    mrc_test_kiosk_press (kiosk, "answer");
  mrc_store_drain (services->store);
  service->minutes = 7; /* staff change the slots: that minute begins none any more */
  g_assert_true (mrc_service_put (services->store, service, NULL));
  mrc_test_press_id (kiosk->window, before_held ? "answer" : "yes");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "আগের সিরিয়াল ঠিক আছে"));
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "when");
  old = find (kiosk, ticket);
  g_assert_cmpint (old->state, ==, MRC_APPOINTMENT_BOOKED);
  g_assert_false (old->changed);
  mrc_test_kiosk_free (kiosk);
}

/* What a slip can say, each in words of its own, on the smallest panel with the largest letters. */
static void
test_verdicts (gconstpointer data)
{
  static const char *const places[MRC_N_ARRIVAL_VERDICTS] = {
    "arrival/slip", "arrival/slip", "arrival/slip", "arrival/here", "arrival/slip",
    "arrival/slip", "arrival/slip", "arrival/slip", "arrival/no",   "arrival/no",
    "arrival/no",   "arrival/no",   "arrival/no",   "arrival/no",   "arrival/no",
  };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, (MrcLanguage) GPOINTER_TO_INT (data), NULL);
  g_autofree char *ticket = book (kiosk, FALSE);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  mrc_kiosk_set_ease (kiosk->kiosk, &(MrcEase){ MRC_TEXT_LARGEST, FALSE, MRC_MANNER_NORMAL });
  for (int verdict = 0; verdict < MRC_N_ARRIVAL_VERDICTS; verdict++) {
    MrcArrival *arrival = g_new0 (MrcArrival, 1);
    GPtrArray *said = NULL;
    const char *question = NULL;

    *arrival = (MrcArrival){ .verdict = (MrcArrivalVerdict) verdict,
                             .appointment = find (kiosk, ticket),
                             .call_number = 42,
                             .before = 3 };
    mrc_arrival_set (kiosk->kiosk, arrival);
    mrc_narrator_recording_clear (mrc_kiosk_get_services (kiosk->kiosk)->narrator);
    mrc_test_kiosk_open (kiosk, places[verdict]);
    mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk->kiosk));
    mrc_test_kiosk_settle (kiosk);
    mrc_test_lint (kiosk->window, places[verdict], TRUE);
    said = mrc_narrator_recording_get (mrc_kiosk_get_services (kiosk->kiosk)->narrator);
    g_assert_cmpuint (said->len, >, 0);
    question = ((const MrcSaying *) g_ptr_array_index (said, 0))->text;
    if (!g_hash_table_add (seen, g_strdup (question)))
      g_test_fail_printf ("two slips say: %s", question);
  }
  mrc_test_kiosk_free (kiosk);
}

/* Looked at, thought over: nothing has changed. */
static void
test_a_mind_is_not_made_up (void)
{
  static const char *const touches[] = { "change", "answer", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *ticket = book (kiosk, FALSE);
  g_autoptr (MrcAppointment) old = NULL;
  MrcDay day = 0;
  int minute = 0;
  int before = 0;

  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_true (mrc_visit_get_time (mrc_kiosk_get_visit (kiosk->kiosk), &day, &minute));
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  before = free_seats (kiosk, day, minute);
  mrc_test_kiosk_press (kiosk, "end");
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  g_assert_cmpint (free_seats (kiosk, day, minute), ==, before + 1); /* the hold ended with the visit */
  old = find (kiosk, ticket);
  g_assert_cmpint (old->state, ==, MRC_APPOINTMENT_BOOKED);
  mrc_test_kiosk_free (kiosk);
}

/* A time was chosen, then another service and none there: it is free again when the visit ends. */
static void
test_a_hold_left_behind (void)
{
  static const char *const touches[] = { "start", "prospective", "serial", "counsel", "answer", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcStore *store = mrc_kiosk_get_services (kiosk->kiosk)->store;
  MrcDay day = 0;
  int minute = 0;
  int held = 0;

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_true (mrc_visit_get_time (mrc_kiosk_get_visit (kiosk->kiosk), &day, &minute));
  mrc_store_drain (store);
  held = free_seats (kiosk, day, minute);
  mrc_test_kiosk_open (kiosk, "serial");
  mrc_test_kiosk_press (kiosk, "paper-check");
  mrc_test_kiosk_press (kiosk, "end");
  mrc_store_drain (store);
  g_assert_cmpint (free_seats (kiosk, day, minute), ==, held + 1);
  mrc_test_kiosk_free (kiosk);
}

static void
test_a_copy_is_marked (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *ticket = book (kiosk, FALSE);
  g_autoptr (MrcAppointment) counted = NULL;

  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_press (kiosk, "reprint");
  mrc_test_kiosk_wait_place (kiosk, "slip");
  counted = find (kiosk, ticket);
  g_assert_cmpint (counted->reprints, ==, 1);
  g_assert_nonnull (mrc_kiosk_get_print_job (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

static void
test_given_up (void)
{
  static const char *const touches[] = { "cancel", "cancel", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *ticket = book (kiosk, FALSE);
  g_autoptr (MrcAppointment) old = NULL;

  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_wait_place (kiosk, "arrival/cancelled");
  old = find (kiosk, ticket);
  g_assert_cmpint (old->state, ==, MRC_APPOINTMENT_CANCELLED);
  scan (kiosk, ticket, "arrival/no");
  mrc_test_kiosk_free (kiosk);
}

/* Three touches from the idle page: start, today, the line. */
static void
test_three_touches (void)
{
  static const char *const touches[] = { "start", "today", "first", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  const MrcAppointment *made = NULL;
  g_autofree char *ticket = NULL;

  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  made = mrc_kiosk_get_appointment (kiosk->kiosk);
  g_assert_cmpint (made->call_number, >=, 1);
  ticket = g_strdup (made->ticket);
  g_assert_nonnull (mrc_kiosk_get_print_job (kiosk->kiosk));
  scan (kiosk, ticket, "arrival/here");
  mrc_test_kiosk_free (kiosk);
}

/* The idle page knows the next time today, and says nothing when there is none any more. */
static void
test_idle_tells_of_today (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (GPtrArray) list = mrc_service_list (services->store, MRC_AUDIENCE_ALL, NULL);

  mrc_test_wait_until (mrc_test_says (kiosk->window, "আজ সময় আছে: সকাল ১০:৩০"));
  for (guint i = 0; i < list->len; i++) {
    MrcService *service = g_ptr_array_index (list, i);

    service->notice_minutes = 24 * 60;
    g_assert_true (mrc_service_put (services->store, service, NULL));
  }
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "end");
  mrc_test_kiosk_open (kiosk, "idle");
  mrc_store_drain (services->store);
  mrc_test_frames (kiosk->window, 2);
  g_assert_false (mrc_test_says (kiosk->window, "আজ সময় আছে"));
  mrc_test_kiosk_free (kiosk);
}

/* Touched twice while the disk is slow: one serial, one slip. */
static void
on_place (MrcNavigator *navigator, GParamSpec *pspec, int *slips)
{
  *slips += g_str_equal (mrc_navigator_get_place (navigator), "slip");
}

static void
test_one_slip_for_two_touches (void)
{
  static const char *const touches[] = { "start", "today", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  int slips = 0;

  mrc_test_kiosk_press_each (kiosk, touches);
  g_signal_connect (mrc_kiosk_get_navigator (kiosk->kiosk), "notify::place", G_CALLBACK (on_place), &slips);
  gtk_widget_activate_action (kiosk->window, "arrival.today", "i", 0);
  gtk_widget_activate_action (kiosk->window, "arrival.today", "i", 0);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_settle (kiosk);
  mrc_test_frames (kiosk->window, 2);
  g_assert_cmpint (slips, ==, 1);
  g_assert_cmpint (mrc_kiosk_get_appointment (kiosk->kiosk)->call_number, ==, 1);
  mrc_test_kiosk_free (kiosk);
}

/* Who brought no slip, would rather not name a line, and wants no paper. */
static void
test_without_a_slip (void)
{
  static const char *const touches[] = { "start", "arrival", "without-slip", "skip", "without-paper", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  g_assert_null (mrc_kiosk_get_print_job (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

/* The day is over: no number for it, and the way to another day. */
static void
test_after_hours (void)
{
  static const char *const touches[] = { "start", "today", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;
  g_autoptr (GPtrArray) queue = NULL;

  mrc_clock_set (clock, mrc_day_to_unix (mrc_clock_today (clock, NULL), 18 * 60));
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_true (mrc_test_says (kiosk->window, "আজকের মতো বন্ধ"));
  mrc_test_save_png (kiosk->window, "closed-1280x800");
  mrc_test_kiosk_press (kiosk, "new");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "serial");
  queue = mrc_queue_list (mrc_kiosk_get_services (kiosk->kiosk)->store, mrc_clock_today (clock, NULL), NULL);
  g_assert_cmpuint (queue->len, ==, 0);
  mrc_test_kiosk_free (kiosk);
}

/* All of today's times are taken: one may come and sit. */
static void
test_a_full_day (void)
{
  static const char *const before[] = { "start", "prospective", "serial", "counsel", NULL };
  static const char *const after[] = { "wait", "women", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (MrcService) service = mrc_service_get (services->store, "counsel", NULL);

  mrc_test_kiosk_press_each (kiosk, before);
  g_assert_null (mrc_test_find_id (kiosk->window, "wait"));
  service->notice_minutes = 24 * 60;
  g_assert_true (mrc_service_put (services->store, service, NULL));
  mrc_test_kiosk_press (kiosk, "back");
  mrc_test_kiosk_press (kiosk, "counsel");
  mrc_test_kiosk_press_each (kiosk, after);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_test_kiosk_free (kiosk);
}

/* Codes that are guessed: the third wrong one has to wait, and is told so calmly; a slip has not. */
static void
test_guessing (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *ticket = book (kiosk, FALSE);

  for (int i = 0; i < 3; i++) {
    mrc_test_kiosk_open (kiosk, "arrival");
    scan (kiosk, "000000000", "arrival/no");
  }
  mrc_test_kiosk_open (kiosk, "arrival");
  gtk_widget_activate_action (kiosk->window, "arrival.code", "s", "000000000");
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "একটু পরে আবার লিখুন"));
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "arrival");
  scan (kiosk, ticket, "arrival/slip");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/slip/here-i-am", test_here_i_am);
  g_test_add_func ("/slip/another-day", test_another_day);
  g_test_add_data_func ("/slip/another-day-for-a-journey/portrait", GINT_TO_POINTER (TRUE),
                        test_another_day_for_a_journey);
  g_test_add_data_func ("/slip/another-day-for-a-journey/low", GINT_TO_POINTER (FALSE),
                        test_another_day_for_a_journey);
  g_test_add_data_func ("/slip/a-failed-change/held", GINT_TO_POINTER (FALSE), test_a_failed_change);
  g_test_add_data_func ("/slip/a-failed-change/not-held", GINT_TO_POINTER (TRUE), test_a_failed_change);
  g_test_add_data_func ("/slip/verdicts/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI), test_verdicts);
  g_test_add_data_func ("/slip/verdicts/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH), test_verdicts);
  g_test_add_func ("/slip/a-mind-is-not-made-up", test_a_mind_is_not_made_up);
  g_test_add_func ("/slip/a-hold-left-behind", test_a_hold_left_behind);
  g_test_add_func ("/slip/a-copy-is-marked", test_a_copy_is_marked);
  g_test_add_func ("/slip/given-up", test_given_up);
  g_test_add_func ("/slip/after-hours", test_after_hours);
  g_test_add_func ("/slip/idle-tells-of-today", test_idle_tells_of_today);
  g_test_add_func ("/slip/three-touches", test_three_touches);
  g_test_add_func ("/slip/one-slip-for-two-touches", test_one_slip_for_two_touches);
  g_test_add_func ("/slip/a-full-day", test_a_full_day);
  g_test_add_func ("/slip/without-a-slip", test_without_a_slip);
  g_test_add_func ("/slip/guessing", test_guessing);

  return g_test_run ();
}
