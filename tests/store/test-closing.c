// SPDX-License-Identifier: GPL-3.0-or-later

/* Closing a day on which people are expected: nobody's serial vanishes. */

#include "kiosk/booking/arrival.h"
#include "kiosk/booking/closing.h"
#include "kiosk/booking/slot.h"
#include "tests/store/centre.h"

#define MONDAY (MRC_TEST_SUNDAY + 1)
#define TUESDAY (MRC_TEST_SUNDAY + 2)
#define THURSDAY (MRC_TEST_SUNDAY + 4)
#define NINE (9 * 60)
#define TEN (10 * 60)
#define SLOTS_A_DAY 6

static GPtrArray *
shut (MrcTestCentre *centre, MrcDay day, MrcClosingWay way, GError **error)
{
  g_autoptr (MrcClosure) closure = mrc_closure_new ();

  closure->day = day;
  closure->reason_bn = g_strdup ("বন্যা");
  closure->reason_en = g_strdup ("Flood");
  return mrc_closing_close (centre->store, centre->clock, centre->key, closure, way, error);
}

static gboolean
is_closed (MrcTestCentre *centre, MrcDay day)
{
  g_autoptr (GPtrArray) closures = mrc_closure_list (centre->store, day, day, NULL);

  return closures->len == 1;
}

static MrcAppointmentState
state_of (MrcTestCentre *centre, const MrcAppointment *appointment)
{
  g_autoptr (MrcAppointment) now = mrc_appointment_get (centre->store, &appointment->id, NULL);

  return now->state;
}

static const MrcClosingTurn *
nth (GPtrArray *turns, guint i)
{
  g_assert_cmpuint (i, <, turns->len);
  return g_ptr_array_index (turns, i);
}

static void
test_not_by_accident (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  const MrcClosure monday = { .day = MONDAY };
  g_autoptr (MrcAppointment) booked = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  booked = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  g_assert_null (shut (centre, MONDAY, MRC_CLOSING_IF_EMPTY, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_assert_false (is_closed (centre, MONDAY));
  turns = mrc_closing_list (centre->store, &monday, NULL);
  g_assert_cmpstr (nth (turns, 0)->before->short_code, ==, booked->short_code);
  g_assert_null (nth (turns, 0)->after);

  empty = shut (centre, TUESDAY, MRC_CLOSING_IF_EMPTY, NULL);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_true (is_closed (centre, TUESDAY));
}

static void
test_kept (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) booked = NULL;
  g_autoptr (MrcAppointment) changed = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (centre->clock) * 1000);

  mrc_test_centre_put_service (centre, "documents", 2);
  booked = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  turns = shut (centre, MONDAY, MRC_CLOSING_KEEP, NULL);
  g_assert_cmpuint (turns->len, ==, 1);
  g_assert_null (nth (turns, 0)->after);
  g_assert_cmpint (state_of (centre, booked), ==, MRC_APPOINTMENT_BOOKED);
  /* Nobody else gets in, and its holder may choose another day. */
  g_assert_null (mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", MONDAY,
                                       TEN, MRC_NEED_NONE, NULL, NULL));
  changed =
    mrc_appointment_change (centre->store, centre->clock, centre->key, &booked->id, &id, TUESDAY, TEN, NULL);
  g_assert_nonnull (changed);
}

/* The old slip names the new time at the door; what was sealed has gone along. */
static void
test_moved (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) first = NULL;
  g_autoptr (MrcAppointment) second = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (MrcArrival) arrival = NULL;
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  first = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  second = mrc_test_centre_book (centre, "documents", MONDAY, TEN);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", TUESDAY, TEN));
  turns = shut (centre, MONDAY, MRC_CLOSING_MOVE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (turns->len, ==, 2);
  g_assert_cmpint (nth (turns, 0)->after->day, ==, TUESDAY);
  g_assert_cmpint (nth (turns, 0)->after->minute, ==, NINE);
  /* Ten is taken; half past nine and half past ten are as near. */
  g_assert_cmpint (nth (turns, 1)->after->day, ==, TUESDAY);
  g_assert_cmpint (nth (turns, 1)->after->minute, ==, TEN - 30);
  arrival = mrc_arrival_check (centre->store, centre->clock, first->ticket, NULL);
  g_assert_cmpint (arrival->verdict, ==, MRC_ARRIVAL_CHANGED);
  g_assert_cmpstr (arrival->appointment->short_code, ==, nth (turns, 0)->after->short_code);
  mrc_test_centre_assert_sound (mrc_store_get_path (centre->store));
}

/* Two closed days in a row, and never an earlier day though it is free. */
static void
test_later_never_earlier (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GPtrArray) again = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", THURSDAY, TEN));
  turns = shut (centre, THURSDAY, MRC_CLOSING_MOVE, NULL);
  g_assert_cmpint (nth (turns, 0)->after->day, ==, MRC_TEST_SUNDAY + 7);
  again = shut (centre, MRC_TEST_SUNDAY + 7, MRC_CLOSING_MOVE, NULL);
  g_assert_cmpint (nth (again, 0)->after->day, ==, MRC_TEST_SUNDAY + 8);
  g_assert_cmpint (nth (again, 0)->after->minute, ==, TEN);
}

/* One seat is left in all the days to come: one is moved, the other kept. */
static void
test_no_room (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) first = NULL;
  g_autoptr (MrcAppointment) second = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  first = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  second = mrc_test_centre_book (centre, "documents", MONDAY, TEN);
  for (MrcDay day = TUESDAY + 1; day <= MRC_TEST_SUNDAY + 31; day++)
    g_ptr_array_unref (shut (centre, day, MRC_CLOSING_KEEP, NULL));
  for (int i = 1; i < SLOTS_A_DAY; i++)
    mrc_appointment_free (mrc_test_centre_book (centre, "documents", TUESDAY, NINE + 30 * i));
  turns = shut (centre, MONDAY, MRC_CLOSING_MOVE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (nth (turns, 0)->after->day, ==, TUESDAY);
  g_assert_null (nth (turns, 1)->after);
  g_assert_cmpint (state_of (centre, first), ==, MRC_APPOINTMENT_CANCELLED);
  g_assert_cmpint (state_of (centre, second), ==, MRC_APPOINTMENT_BOOKED);
  mrc_test_centre_assert_sound (mrc_store_get_path (centre->store));
}

static void
test_who_is_not_expected (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) cancelled = NULL;
  g_autoptr (MrcAppointment) here = NULL;
  g_autoptr (MrcArrival) arrival = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  cancelled = mrc_test_centre_book (centre, "documents", MRC_TEST_SUNDAY, TEN);
  mrc_appointment_cancel (centre->store, centre->clock, &cancelled->id, NULL);
  here = mrc_test_centre_book (centre, "documents", MRC_TEST_SUNDAY, NINE + 30);
  arrival = mrc_arrival_check_in (centre->store, centre->clock, here->ticket, MRC_QUEUE_GENERAL, NULL);
  turns = shut (centre, MRC_TEST_SUNDAY, MRC_CLOSING_MOVE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (turns->len, ==, 0);
  g_assert_cmpint (state_of (centre, here), ==, MRC_APPOINTMENT_ARRIVED);
  g_assert_null (shut (centre, MRC_TEST_SUNDAY - 1, MRC_CLOSING_KEEP, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
}

static void
test_opened_again (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GPtrArray) turns = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  turns = shut (centre, MONDAY, MRC_CLOSING_IF_EMPTY, NULL);
  g_assert_true (is_closed (centre, MONDAY));
  g_assert_true (mrc_closure_drop (centre->store, MONDAY, NULL, NULL));
  g_assert_true (mrc_closure_drop (centre->store, MONDAY, NULL, NULL));
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", MONDAY, NINE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/closing/not-by-accident", test_not_by_accident);
  g_test_add_func ("/closing/kept", test_kept);
  g_test_add_func ("/closing/moved", test_moved);
  g_test_add_func ("/closing/later-never-earlier", test_later_never_earlier);
  g_test_add_func ("/closing/no-room", test_no_room);
  g_test_add_func ("/closing/who-is-not-expected", test_who_is_not_expected);
  g_test_add_func ("/closing/opened-again", test_opened_again);

  return g_test_run ();
}
