// SPDX-License-Identifier: GPL-3.0-or-later

/* What a slip says at the door: each case told apart, and a second scan is calm. */

#include "kiosk/booking/arrival.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/booking/walk-in.h"
#include "tests/store/centre.h"

#define SUNDAY MRC_TEST_SUNDAY
#define NINE (9 * 60)

static MrcTestCentre *
new_centre (void)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "documents", 4);
  g_assert_true (mrc_trusted_key_add (centre->store, mrc_ticket_key_get_public (centre->key), NULL));
  return centre;
}

static MrcArrivalVerdict
verdict_of (MrcTestCentre *centre, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcArrival) arrival = mrc_arrival_check (centre->store, centre->clock, text, &error);

  g_assert_no_error (error);
  return arrival->verdict;
}

static MrcArrival *
check_in (MrcTestCentre *centre, const char *text)
{
  g_autoptr (GError) error = NULL;
  MrcArrival *arrival = mrc_arrival_check_in (centre->store, centre->clock, text, MRC_QUEUE_GENERAL, &error);

  g_assert_no_error (error);
  return arrival;
}

static void
test_scanned_twice (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  g_autoptr (MrcArrival) first = NULL;
  g_autoptr (MrcArrival) second = NULL;
  g_autoptr (GPtrArray) queue = NULL;

  first = check_in (centre, made->ticket);
  g_assert_cmpint (first->verdict, ==, MRC_ARRIVAL_GOOD);
  g_assert_cmpint (first->call_number, ==, made->call_number);
  g_assert_cmpint (first->before, ==, 0);
  second = check_in (centre, made->short_code);
  g_assert_cmpint (second->verdict, ==, MRC_ARRIVAL_ALREADY);
  g_assert_cmpint (second->call_number, ==, made->call_number);
  queue = mrc_queue_list (centre->store, SUNDAY, NULL);
  g_assert_cmpuint (queue->len, ==, 1);
}

static void
test_times (void)
{
  static const struct {
    MrcDay day;
    int minute;
    MrcArrivalVerdict verdict;
  } cases[] = {
    { SUNDAY, NINE + 30, MRC_ARRIVAL_GOOD },
    { SUNDAY, NINE + 30 - MRC_ARRIVAL_EARLY, MRC_ARRIVAL_IS_EARLY },
    { SUNDAY, NINE + 31 - MRC_ARRIVAL_EARLY, MRC_ARRIVAL_GOOD },
    { SUNDAY, NINE + 29 + MRC_ARRIVAL_LATE, MRC_ARRIVAL_GOOD },
    { SUNDAY, NINE + 30 + MRC_ARRIVAL_LATE, MRC_ARRIVAL_IS_LATE },
    { SUNDAY - 1, NINE, MRC_ARRIVAL_OTHER_DAY },
    { SUNDAY + 1, NINE, MRC_ARRIVAL_PAST_DAY },
  };
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    mrc_test_centre_set_time (centre, cases[i].day, cases[i].minute);
    g_assert_cmpint (verdict_of (centre, made->ticket), ==, cases[i].verdict);
  }
}

static void
test_used_up (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) cancelled = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  g_autoptr (MrcAppointment) missed = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  g_autoptr (MrcAppointment) done = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  g_autoptr (MrcArrival) arrival = check_in (centre, done->ticket);
  g_autoptr (MrcQueueEntry) called = NULL;

  mrc_appointment_cancel (centre->store, centre->clock, &cancelled->id, NULL);
  mrc_appointment_set_missed (centre->store, centre->clock, &missed->id, NULL);
  g_assert_true (mrc_queue_call_next (centre->store, centre->clock, &called, NULL));
  g_assert_true (mrc_queue_finish (centre->store, centre->clock, called->call_number, TRUE, NULL));
  g_assert_cmpint (verdict_of (centre, cancelled->ticket), ==, MRC_ARRIVAL_CANCELLED);
  g_assert_cmpint (verdict_of (centre, missed->short_code), ==, MRC_ARRIVAL_MISSED);
  g_assert_cmpint (verdict_of (centre, done->ticket), ==, MRC_ARRIVAL_USED);
}

/* Called, and nobody came: the serial is missed and may be changed. */
static void
test_called_in_vain (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  g_autoptr (MrcArrival) arrival = check_in (centre, made->ticket);
  g_autoptr (MrcQueueEntry) called = NULL;

  g_assert_true (mrc_queue_call_next (centre->store, centre->clock, &called, NULL));
  g_assert_true (mrc_queue_finish (centre->store, centre->clock, made->call_number, FALSE, NULL));
  g_assert_cmpint (verdict_of (centre, made->ticket), ==, MRC_ARRIVAL_MISSED);
}

static void
test_an_old_slip_names_the_new (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) old = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  MrcUuid id = mrc_uuid7_new (1);
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (MrcArrival) arrival = NULL;

  made =
    mrc_appointment_change (centre->store, centre->clock, centre->key, &old->id, &id, SUNDAY + 1, NINE, NULL);
  arrival = mrc_arrival_check (centre->store, centre->clock, old->ticket, NULL);
  g_assert_cmpint (arrival->verdict, ==, MRC_ARRIVAL_CHANGED);
  g_assert_cmpstr (arrival->appointment->short_code, ==, made->short_code);
}

static void
test_strangers (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcTicketKey) stranger = mrc_ticket_key_new ();
  g_autoptr (MrcWalkIn) walk_in = NULL;
  g_autofree char *forged = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *genuine = NULL;
  g_autofree char *here = mrc_store_dup_setting (centre->store, MRC_SETTING_CENTRE_CODE, NULL);
  MrcUuid id = mrc_uuid7_new (1);
  MrcTicket ticket = { .centre = "XYZ", .day = SUNDAY };

  elsewhere = mrc_ticket_sign (&ticket, stranger);
  g_strlcpy (ticket.centre, here, sizeof ticket.centre);
  forged = mrc_ticket_sign (&ticket, stranger);
  genuine = mrc_ticket_sign (&ticket, centre->key);
  walk_in = mrc_walk_in_take (centre->store, centre->clock, centre->key, &id, MRC_QUEUE_GENERAL, NULL);
  g_assert_cmpint (verdict_of (centre, elsewhere), ==, MRC_ARRIVAL_OTHER_CENTRE);
  g_assert_cmpint (verdict_of (centre, forged), ==, MRC_ARRIVAL_FORGED);
  g_assert_cmpint (verdict_of (centre, genuine), ==, MRC_ARRIVAL_UNKNOWN);
  g_assert_cmpint (verdict_of (centre, "hello"), ==, MRC_ARRIVAL_NO_SLIP);
  g_assert_cmpint (verdict_of (centre, ""), ==, MRC_ARRIVAL_NO_SLIP);
  g_assert_cmpint (verdict_of (centre, walk_in->ticket), ==, MRC_ARRIVAL_ALREADY);
  mrc_test_centre_set_time (centre, SUNDAY + 1, NINE);
  g_assert_cmpint (verdict_of (centre, walk_in->short_code), ==, MRC_ARRIVAL_USED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrival/scanned-twice", test_scanned_twice);
  g_test_add_func ("/arrival/times", test_times);
  g_test_add_func ("/arrival/used-up", test_used_up);
  g_test_add_func ("/arrival/called-in-vain", test_called_in_vain);
  g_test_add_func ("/arrival/an-old-slip-names-the-new", test_an_old_slip_names_the_new);
  g_test_add_func ("/arrival/strangers", test_strangers);

  return g_test_run ();
}
