// SPDX-License-Identifier: GPL-3.0-or-later

/* Change, reprint, missed: what was promised stays until the next promise is on the disk. */

#include "kiosk/booking/slot.h"
#include "kiosk/privacy/seal.h"
#include "tests/store/centre.h"

#define MONDAY (MRC_TEST_SUNDAY + 1)
#define NINE (9 * 60)
#define TEN (10 * 60)

static MrcUuid
new_id (MrcTestCentre *centre)
{
  return mrc_uuid7_new (mrc_clock_now (centre->clock) * 1000);
}

static MrcAppointment *
change (MrcTestCentre *centre,
        const MrcAppointment *old,
        const MrcUuid *new_id,
        MrcDay day,
        int minute,
        GError **error)
{
  return mrc_appointment_change (centre->store, centre->clock, centre->key, &old->id, new_id, day, minute,
                                 error);
}

static MrcAppointmentState
state_of (MrcTestCentre *centre, const MrcAppointment *appointment)
{
  g_autoptr (MrcAppointment) now = mrc_appointment_get (centre->store, &appointment->id, NULL);

  return now->state;
}

static void
test_swap (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) old = NULL;
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (MrcAppointment) again = NULL;
  g_autoptr (MrcAppointment) successor = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = new_id (centre);

  mrc_test_centre_put_service (centre, "documents", 1);
  old = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  made = change (centre, old, &id, MONDAY, TEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (made->minute, ==, TEN);
  g_assert_cmpstr (made->short_code, !=, old->short_code);
  g_assert_cmpint (state_of (centre, old), ==, MRC_APPOINTMENT_CANCELLED);
  mrc_appointment_free (
    mrc_test_centre_book (centre, "documents", MONDAY, NINE)); /* its seat is free again */

  again = change (centre, old, &id, MONDAY, TEN, &error); /* the answer was lost: asked once more */
  g_assert_no_error (error);
  g_assert_cmpstr (again->short_code, ==, made->short_code);
  successor = mrc_appointment_get_successor (centre->store, &old->id, &error);
  g_assert_cmpstr (successor->short_code, ==, made->short_code);
  mrc_test_centre_assert_sound (mrc_store_get_path (centre->store));
}

static void
test_a_failed_change_leaves_the_old (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) old = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = new_id (centre);

  mrc_test_centre_put_service (centre, "documents", 1);
  old = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", MONDAY, TEN));
  g_assert_null (change (centre, old, &id, MONDAY, TEN, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  g_assert_cmpint (state_of (centre, old), ==, MRC_APPOINTMENT_BOOKED);
  g_clear_error (&error);
  g_assert_null (change (centre, old, &id, MONDAY + 5, NINE, &error)); /* a Saturday */
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  g_assert_cmpint (state_of (centre, old), ==, MRC_APPOINTMENT_BOOKED);
  mrc_test_centre_assert_sound (mrc_store_get_path (centre->store));
}

/* To another seat of the same full time: the old one is given up first. */
static void
test_twice_and_back (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) first = NULL;
  g_autoptr (MrcAppointment) second = NULL;
  g_autoptr (MrcAppointment) third = NULL;
  g_autoptr (MrcAppointment) end = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid one = new_id (centre);
  MrcUuid two = new_id (centre);

  mrc_test_centre_put_service (centre, "documents", 1);
  first = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  second = change (centre, first, &one, MONDAY, NINE, &error);
  g_assert_no_error (error);
  third = change (centre, second, &two, MONDAY, TEN, &error);
  g_assert_no_error (error);
  end = mrc_appointment_get_successor (centre->store, &first->id, &error);
  g_assert_cmpstr (end->short_code, ==, third->short_code);
  g_assert_null (mrc_appointment_get_successor (centre->store, &third->id, &error));
  g_assert_no_error (error);
}

static void
test_what_was_sealed_goes_along (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) old = NULL;
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (GBytes) sealed = g_bytes_new_static ("sealed", 6);
  g_autoptr (GBytes) kept = NULL;
  MrcUuid id = new_id (centre);
  MrcUuid next = new_id (centre);

  mrc_test_centre_put_service (centre, "documents", 1);
  old = mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", MONDAY, NINE,
                              MRC_NEED_NONE, sealed, NULL);
  made = change (centre, old, &next, MONDAY, TEN, NULL);
  kept = mrc_appointment_dup_sealed (centre->store, &made->id, NULL);
  g_assert_true (g_bytes_equal (sealed, kept));
}

static void
test_missed_may_come_again (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) old = NULL;
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = new_id (centre);

  mrc_test_centre_put_service (centre, "documents", 1);
  old = mrc_test_centre_book (centre, "documents", MRC_TEST_SUNDAY, NINE + 30);
  g_assert_true (mrc_appointment_set_missed (centre->store, centre->clock, &old->id, &error));
  g_assert_false (mrc_appointment_set_missed (centre->store, centre->clock, &old->id, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_clear_error (&error);
  made = change (centre, old, &id, MONDAY, TEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (state_of (centre, old), ==, MRC_APPOINTMENT_MISSED); /* it stays in the month's figures */
}

static void
test_used_up (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) old = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = new_id (centre);
  int copies = 0;

  mrc_test_centre_put_service (centre, "documents", 1);
  old = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  mrc_appointment_cancel (centre->store, centre->clock, &old->id, NULL);
  g_assert_null (change (centre, old, &id, MONDAY, TEN, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (mrc_appointment_reprint (centre->store, centre->clock, &old->id, &copies, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
}

static void
test_copies_are_counted (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) old = NULL;
  int copies = 0;

  mrc_test_centre_put_service (centre, "documents", 1);
  old = mrc_test_centre_book (centre, "documents", MONDAY, NINE);
  for (int i = 1; i <= 3; i++) {
    g_assert_true (mrc_appointment_reprint (centre->store, centre->clock, &old->id, &copies, NULL));
    g_assert_cmpint (copies, ==, i);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/swap", test_swap);
  g_test_add_func ("/change/a-failed-change-leaves-the-old", test_a_failed_change_leaves_the_old);
  g_test_add_func ("/change/twice-and-back", test_twice_and_back);
  g_test_add_func ("/change/what-was-sealed-goes-along", test_what_was_sealed_goes_along);
  g_test_add_func ("/change/missed-may-come-again", test_missed_may_come_again);
  g_test_add_func ("/change/used-up", test_used_up);
  g_test_add_func ("/change/copies-are-counted", test_copies_are_counted);

  return g_test_run ();
}
