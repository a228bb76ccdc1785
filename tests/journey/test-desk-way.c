// SPDX-License-Identifier: GPL-3.0-or-later

/* The staff's day at the kiosk: by PIN, in numbers, from the list to the last one served. */

#include "kiosk/booking/closing.h"
#include "kiosk/booking/need.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "kiosk/booking/walk-in.h"
#include "tests/support/test-kiosk.h"

#include <glib/gstdio.h>

/* Two without a serial, and one with one at half past ten. */
static void
people_come (MrcTestKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  MrcUuid id = mrc_uuid7_new (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) made =
    mrc_appointment_book (store, services->clock, services->ticket_key, &id, "counsel",
                          mrc_clock_today (services->clock, NULL), 630, MRC_NEED_NONE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (made->call_number, ==, 1);
  for (int i = 0; i < 2; i++) {
    MrcUuid next = mrc_uuid7_new (2 + i);
    g_autoptr (MrcWalkIn) walk_in =
      mrc_walk_in_take (store, services->clock, services->ticket_key, &next, MRC_QUEUE_GENERAL, &error);

    g_assert_no_error (error);
  }
}

static MrcQueueEntry *
entry_of (MrcTestKiosk *kiosk, int number)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  g_autoptr (GPtrArray) list =
    mrc_queue_list (store, mrc_clock_today (mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL), NULL);

  for (guint i = 0; i < list->len; i++) {
    if (((MrcQueueEntry *) list->pdata[i])->call_number == number)
      return g_ptr_array_steal_index (list, i);
  }
  return NULL;
}

static void
press_and_wait (MrcTestKiosk *kiosk, const char *id)
{
  mrc_test_kiosk_press (kiosk, id);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_wait_place (kiosk, "today");
  mrc_test_kiosk_settle (kiosk);
}

static void
test_a_day (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (MrcQueueEntry) first = NULL;
  g_autoptr (MrcQueueEntry) second = NULL;
  g_autoptr (MrcQueueEntry) third = NULL;

  people_come (kiosk);
  mrc_test_kiosk_let_staff_in (kiosk);
  g_assert_false (mrc_kiosk_has_visit (kiosk->kiosk)); /* staff are no visitors */
  press_and_wait (kiosk, "call-next");                 /* who came first: 2 */
  mrc_test_kiosk_press (kiosk, "row-2");
  press_and_wait (kiosk, "done");
  mrc_test_kiosk_press (kiosk, "row-1");
  press_and_wait (kiosk, "here");
  mrc_test_kiosk_press (kiosk, "row-1");
  press_and_wait (kiosk, "ill"); /* before 3, with a reason */
  mrc_test_kiosk_press (kiosk, "row-1");
  press_and_wait (kiosk, "gone");
  press_and_wait (kiosk, "call-next");
  mrc_test_save_png (kiosk->window, "desk-today");

  second = entry_of (kiosk, 2);
  first = entry_of (kiosk, 1);
  third = entry_of (kiosk, 3);
  g_assert_cmpint (second->state, ==, MRC_QUEUE_DONE);
  g_assert_cmpint (first->state, ==, MRC_QUEUE_GONE);
  g_assert_cmpstr (first->jumped, ==, "ill");
  g_assert_cmpint (third->state, ==, MRC_QUEUE_CALLED);
  mrc_test_kiosk_press (kiosk, "lock");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "idle");
  mrc_test_kiosk_free (kiosk);
}

/* A touch of a choice that changes the centre: the page says so and stays. */
static void
change (MrcTestKiosk *kiosk, const char *id, const char *words)
{
  mrc_test_kiosk_press (kiosk, id);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_wait_until (mrc_test_says (kiosk->window, words));
  mrc_test_kiosk_settle (kiosk);
}

static MrcService *
service_of (MrcTestKiosk *kiosk, const char *code)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);

  return mrc_service_get (store, code, NULL);
}

static void
test_services_by_touch (void)
{
  static const char *const way[] = { "centre", "services", "counsel" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (MrcService) before = service_of (kiosk, "counsel");
  g_autoptr (MrcService) after = NULL;

  mrc_test_kiosk_let_staff_in (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    mrc_test_kiosk_press (kiosk, way[i]);
  mrc_test_save_png (kiosk->window, "centre-service");
  change (kiosk, "more", "বদলানো হলো");
  change (kiosk, "shorter", "বদলানো হলো");
  change (kiosk, "retire", "বদলানো হলো");
  after = service_of (kiosk, "counsel");
  g_assert_cmpint (after->capacity, ==, before->capacity + 1);
  g_assert_cmpint (after->minutes, ==, before->minutes - 5);
  g_assert_true (after->retired);
  change (kiosk, "again", "বদলানো হলো");
  mrc_test_kiosk_free (kiosk);
}

/* Who is expected is moved and counted, and the day can be opened again. */
static void
test_a_day_is_closed_by_touch (void)
{
  static const char *const way[] = { "centre", "days", "day-0" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL);
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (GPtrArray) closures = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const MrcClosure day = { .day = today };

  people_come (kiosk);
  mrc_test_kiosk_let_staff_in (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    mrc_test_kiosk_press (kiosk, way[i]);
  g_assert_true (mrc_test_says (kiosk->window, "1 are expected"));
  mrc_test_save_png (kiosk->window, "centre-day");
  change (kiosk, "move", "1 were moved, 0 must be told");
  store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  closures = mrc_closure_list (store, today, today, NULL);
  left = mrc_closing_list (store, &day, NULL);
  g_assert_cmpuint (closures->len, ==, 1);
  g_assert_cmpuint (left->len, ==, 0);
  mrc_test_save_png (kiosk->window, "centre-day-closed");
  change (kiosk, "notices", "1 paper is being printed");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_kiosk_get_desk_job (kiosk->kiosk)));
  g_assert_cmpint (mrc_print_job_get_state (mrc_kiosk_get_desk_job (kiosk->kiosk)), ==, MRC_PRINT_PRINTED);
  change (kiosk, "open", "It is changed");
  g_ptr_array_unref (g_steal_pointer (&closures));
  closures = mrc_closure_list (store, today, today, NULL);
  g_assert_cmpuint (closures->len, ==, 0);
  mrc_test_kiosk_free (kiosk);
}

static int
count_slots (MrcTestKiosk *kiosk, MrcDay day)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  MrcSlotView view = mrc_slot_view (mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL);
  g_autoptr (GArray) slots = mrc_slot_list (store, "counsel", day, &view, NULL);

  return (int) slots->len;
}

/* Sunday begins half an hour later, Friday is worked by the week, and one Saturday by itself. */
static void
test_hours_by_touch (gconstpointer language)
{
  gboolean bengali = GPOINTER_TO_INT (language) == MRC_LANGUAGE_BENGALI;
  MrcTestKiosk *kiosk = bengali ? mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL)
                                : mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  const char *done = bengali ? "বদলানো হলো" : "It is changed";
  MrcDay sunday = mrc_clock_today (mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL) + 6;
  g_autofree char *saturday = g_strdup_printf ("centre/day/%d", sunday - 1);
  int before = count_slots (kiosk, sunday);

  g_assert_cmpint (count_slots (kiosk, sunday - 2), ==, 0);
  mrc_test_kiosk_let_staff_in (kiosk);
  mrc_test_kiosk_press (kiosk, "centre");
  mrc_test_save_png (kiosk->window, bengali ? "centre-menu" : "centre-menu-low");
  mrc_test_kiosk_press (kiosk, "hours");
  mrc_test_save_png (kiosk->window, bengali ? "hours" : "hours-low");
  mrc_test_kiosk_press (kiosk, "weekday-0");
  mrc_test_save_png (kiosk->window, bengali ? "hours-day" : "hours-day-low");
  mrc_test_lint (kiosk->window, "hours-day", TRUE);
  change (kiosk, "open-later", done);
  g_assert_cmpint (count_slots (kiosk, sunday), ==, before - 1);
  mrc_test_kiosk_open (kiosk, "hours/5");
  change (kiosk, "open", done);
  g_assert_cmpint (count_slots (kiosk, sunday - 2), ==, before - 1);
  mrc_test_kiosk_open (kiosk, saturday);
  change (kiosk, "work", done);
  g_assert_cmpint (count_slots (kiosk, sunday - 1), ==, before - 1);
  mrc_test_kiosk_free (kiosk);
}

static int
capacity_of (MrcTestKiosk *kiosk, int need)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  int capacity[MRC_N_NEEDS] = { 0 };

  g_assert_true (mrc_need_get_capacity (store, capacity, NULL));
  return capacity[need];
}

/* An interpreter has come to the centre; a service can be booked a week further ahead. */
static void
test_needs_and_horizon_by_touch (gconstpointer language)
{
  gboolean bengali = GPOINTER_TO_INT (language) == MRC_LANGUAGE_BENGALI;
  MrcTestKiosk *kiosk = bengali ? mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL)
                                : mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  const char *done = bengali ? "বদলানো হলো" : "It is changed";
  g_autoptr (MrcService) before = service_of (kiosk, "counsel");
  g_autoptr (MrcService) after = NULL;
  int interpreters = capacity_of (kiosk, 3);

  mrc_test_kiosk_let_staff_in (kiosk);
  mrc_test_kiosk_press (kiosk, "centre");
  mrc_test_kiosk_press (kiosk, "services");
  mrc_test_kiosk_press (kiosk, "needs");
  mrc_test_lint (kiosk->window, "needs", TRUE);
  mrc_test_save_png (kiosk->window, bengali ? "needs" : "needs-low");
  mrc_test_kiosk_press (kiosk, "interpreter");
  change (kiosk, "more", done);
  g_assert_cmpint (capacity_of (kiosk, 3), ==, interpreters + 1);
  mrc_test_kiosk_open (kiosk, "centre/service/counsel");
  mrc_test_lint (kiosk->window, "service", TRUE);
  mrc_test_save_png (kiosk->window, bengali ? "service" : "service-low");
  change (kiosk, "ahead-more", done);
  after = service_of (kiosk, "counsel");
  g_assert_cmpint (after->horizon_days, ==, before->horizon_days + 7);
  mrc_test_kiosk_free (kiosk);
}

static void
wait_for_desk_paper (MrcTestKiosk *kiosk)
{
  MrcPrintJob *job = mrc_kiosk_get_desk_job (kiosk->kiosk);

  mrc_test_wait_until (mrc_print_job_is_final (job));
  g_assert_cmpint (mrc_print_job_get_state (job), ==, MRC_PRINT_PRINTED);
}

static void
test_papers_by_touch (gconstpointer language)
{
  static const char *const papers[] = { "today-sheet",    "tomorrow-sheet", "pad",
                                        "broker-receipt", "home-sheet",     "pocket-card" };
  gboolean bengali = GPOINTER_TO_INT (language) == MRC_LANGUAGE_BENGALI;
  MrcTestKiosk *kiosk = bengali ? mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL)
                                : mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  people_come (kiosk);
  mrc_test_kiosk_let_staff_in (kiosk);
  mrc_test_kiosk_press (kiosk, "centre");
  mrc_test_kiosk_press (kiosk, "papers");
  mrc_test_lint (kiosk->window, "papers", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    change (kiosk, papers[i], bengali ? "১টি কাগজ ছাপা হচ্ছে" : "1 paper is being printed");
    wait_for_desk_paper (kiosk);
  }
  mrc_test_save_png (kiosk->window, bengali ? "papers" : "papers-low");
  mrc_test_kiosk_free (kiosk);
}

/* In doubt, the PIN leads to the clock; a touch says that it is right. */
static void
test_the_clock_by_touch (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  gint64 now = mrc_clock_get_build_time () + 86400;

  mrc_clock_set (services->clock, now);
  mrc_clock_set_boot_id (services->clock, "start");
  mrc_clock_set_boot_seconds (services->clock, 1000);
  mrc_time_watch_refresh (services->time);
  mrc_store_drain (services->store);
  mrc_clock_set (services->clock, now + 86400);
  mrc_test_wait_until (!mrc_time_watch_is_good (services->time));
  mrc_test_kiosk_open (kiosk, "staff");
  mrc_test_press_digits (kiosk->window, MRC_TEST_PIN);
  mrc_test_kiosk_wait_place (kiosk, "centre/clock");
  mrc_test_save_png (kiosk->window, "centre-clock");
  change (kiosk, "right", "বদলানো হলো");
  mrc_test_wait_until (mrc_time_watch_is_good (services->time));
  mrc_test_kiosk_free (kiosk);
}

/* A visitor went away from an open page; whoever opens the staff's pages ends that visit. */
static void
test_a_visit_ends_at_the_pin (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_open (kiosk, "doors");
  mrc_test_kiosk_press (kiosk, "prospective");
  gtk_widget_activate_action (kiosk->window, "visit.language", NULL);
  g_assert_true (mrc_kiosk_has_visit (kiosk->kiosk));
  mrc_test_kiosk_let_staff_in (kiosk);
  g_assert_false (mrc_kiosk_has_visit (kiosk->kiosk));
  g_assert_cmpint (mrc_kiosk_get_language (kiosk->kiosk), ==, MRC_LANGUAGE_ENGLISH);
  mrc_test_kiosk_press (kiosk, "lock");
  g_assert_cmpint (mrc_kiosk_get_language (kiosk->kiosk), ==, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_free (kiosk);
}

/* Neither list nor acts without the PIN. */
static void
test_locked (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  g_autoptr (MrcQueueEntry) entry = NULL;

  people_come (kiosk);
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk->kiosk), "today");
  mrc_test_kiosk_wait_place (kiosk, "staff");
  gtk_widget_activate_action (kiosk->window, "staff.call-next", NULL);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  entry = entry_of (kiosk, 2);
  g_assert_cmpint (entry->state, ==, MRC_QUEUE_WAITING);
  mrc_test_kiosk_free (kiosk);
}

/* The card spoilt the store over night: numbers for today go on, nobody sees a raw word. */
static void
test_a_spoilt_store (void)
{
  static const char *const touches[] = { "start", "prospective", "serial", "general", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *dir = g_strdup (kiosk->dir);
  g_autofree char *db = g_build_filename (dir, "centre.db", NULL);
  g_autofree char *wal = g_build_filename (dir, "centre.db-wal", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store); /* the good copy is made */
  mrc_test_kiosk_stop (kiosk);
  while (g_main_context_iteration (NULL, FALSE)) /* what was answered lets go of the store */
    ;
  g_assert_true (g_file_get_contents (db, &bytes, &length, NULL));
  memset (bytes + 4096, 0xa5, length - 4096);
  g_assert_true (g_file_set_contents (db, bytes, (gssize) length, NULL));
  g_unlink (wal); /* it would mend some of the pages */
  g_free (kiosk->dir);
  g_free (kiosk);

  kiosk = mrc_test_kiosk_new_in (g_steal_pointer (&dir), 1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_assert_true (mrc_kiosk_get_services (kiosk->kiosk)->walk_in_only);
  for (int i = 0; touches[i] != NULL; i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/desk/services-by-touch", test_services_by_touch);
  g_test_add_func ("/desk/a-day-is-closed-by-touch", test_a_day_is_closed_by_touch);
  g_test_add_func ("/desk/the-clock-by-touch", test_the_clock_by_touch);
  g_test_add_func ("/desk/a-day", test_a_day);
  g_test_add_func ("/desk/a-visit-ends-at-the-pin", test_a_visit_ends_at_the_pin);
  g_test_add_func ("/desk/locked", test_locked);
  g_test_add_func ("/desk/a-spoilt-store", test_a_spoilt_store);

  g_test_add_data_func ("/desk/papers-by-touch/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI),
                        test_papers_by_touch);
  g_test_add_data_func ("/desk/papers-by-touch/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH),
                        test_papers_by_touch);
  g_test_add_data_func ("/desk/needs-and-horizon/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI),
                        test_needs_and_horizon_by_touch);
  g_test_add_data_func ("/desk/needs-and-horizon/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH),
                        test_needs_and_horizon_by_touch);
  g_test_add_data_func ("/desk/hours-by-touch/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI),
                        test_hours_by_touch);
  g_test_add_data_func ("/desk/hours-by-touch/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH),
                        test_hours_by_touch);

  return g_test_run ();
}
