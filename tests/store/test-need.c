// SPDX-License-Identifier: GPL-3.0-or-later

/* What people need besides a service is capacity: of the whole centre, at one moment. */

#include "kiosk/booking/closing.h"
#include "kiosk/booking/hold.h"
#include "kiosk/booking/slot.h"
#include "tests/store/centre.h"

#define MONDAY (MRC_TEST_SUNDAY + 1)
#define NINE 540

/* Of one that is there, past all rules; what it needs comes last. */
#define COPY \
  "INSERT INTO appointment SELECT randomblob(16), slot_id, 3, 1, day, 77, '123456789', randomblob(8), 'x', " \
  "0, 0, NULL, " \
  "0, NULL, "

static MrcTestCentre *
new_centre (void)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "counsel", 4);
  mrc_test_centre_put_service (centre, "loan", 4);
  return centre;
}

static MrcAppointment *
try_to_book (MrcTestCentre *centre, const char *service, int minute, MrcNeed needs, GError **error)
{
  static int n;
  MrcUuid id = mrc_uuid7_new (++n);

  return mrc_appointment_book (centre->store, centre->clock, centre->key, &id, service, MONDAY, minute, needs,
                               NULL, error);
}

static MrcAppointment *
book (MrcTestCentre *centre, const char *service, int minute, MrcNeed needs)
{
  g_autoptr (GError) error = NULL;
  MrcAppointment *made = try_to_book (centre, service, minute, needs, &error);

  g_assert_no_error (error);
  g_assert_cmpint (made->needs, ==, needs);
  return made;
}

static void
assert_taken (MrcTestCentre *centre, const char *service, int minute, MrcNeed needs)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_to_book (centre, service, minute, needs, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
}

static int
count_free (MrcTestCentre *centre, const char *service, int minute, MrcNeed needs)
{
  MrcSlotView view = mrc_slot_view (centre->clock, NULL);
  g_autoptr (GArray) slots = NULL;

  view.needs = needs;
  slots = mrc_slot_list (centre->store, service, MONDAY, &view, NULL);
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, MrcSlot, i).minute == minute)
      return g_array_index (slots, MrcSlot, i).free;
  g_assert_not_reached ();
}

static void
test_of_the_whole_centre (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) first = book (centre, "counsel", NINE, MRC_NEED_WOMAN | MRC_NEED_READING);

  g_assert_cmpint (count_free (centre, "loan", NINE, MRC_NEED_NONE), ==, 4);
  g_assert_cmpint (count_free (centre, "loan", NINE, MRC_NEED_WOMAN), ==, 0);
  g_assert_cmpint (count_free (centre, "loan", NINE, MRC_NEED_WHEELCHAIR), ==, 4);
  g_assert_cmpint (count_free (centre, "loan", NINE + 30, MRC_NEED_WOMAN), ==, 4);
  assert_taken (centre, "loan", NINE, MRC_NEED_WOMAN);
  assert_taken (centre, "counsel", NINE, MRC_NEED_READING);
  assert_taken (centre, "counsel", NINE, MRC_NEED_INTERPRETER); /* there is none */
  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_WHEELCHAIR));
  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_NONE));

  g_assert_true (mrc_appointment_cancel (centre->store, centre->clock, &first->id, NULL));
  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_WOMAN));
}

static void
test_turns_of_another_length (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcService) law = mrc_service_get (centre->store, "loan", NULL);

  law->minutes = 60;
  g_assert_true (mrc_service_put (centre->store, law, NULL));
  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_WOMAN));
  assert_taken (centre, "counsel", NINE, MRC_NEED_WOMAN);
  assert_taken (centre, "counsel", NINE + 30, MRC_NEED_WOMAN);
  g_assert_cmpint (count_free (centre, "counsel", NINE + 30, MRC_NEED_WOMAN), ==, 0);
  mrc_appointment_free (book (centre, "counsel", NINE + 60, MRC_NEED_WOMAN));
  assert_taken (centre, "loan", NINE + 60, MRC_NEED_WOMAN);
}

static void
test_more_of_them (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  int capacity[MRC_N_NEEDS];
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_need_set_capacity (centre->store, MRC_NEED_INTERPRETER, 2, NULL));
  g_assert_true (mrc_need_get_capacity (centre->store, capacity, NULL));
  g_assert_cmpint (capacity[3], ==, 2);
  g_assert_cmpint (capacity[0], ==, 1);
  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_INTERPRETER));
  mrc_appointment_free (book (centre, "counsel", NINE, MRC_NEED_INTERPRETER));
  assert_taken (centre, "loan", NINE, MRC_NEED_INTERPRETER);
  g_assert_false (mrc_need_set_capacity (centre->store, MRC_NEED_WOMAN, MRC_NEED_CAPACITY_MAX + 1, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
}

/* One helper goes from one short turn to the next, and the other one is free for a long turn beside them. */
static void
test_one_after_the_other (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcService) law = mrc_service_get (centre->store, "loan", NULL);

  law->minutes = 60;
  g_assert_true (mrc_service_put (centre->store, law, NULL));
  g_assert_true (mrc_need_set_capacity (centre->store, MRC_NEED_WOMAN, 2, NULL));
  mrc_appointment_free (book (centre, "counsel", NINE, MRC_NEED_WOMAN));
  mrc_appointment_free (book (centre, "counsel", NINE + 30, MRC_NEED_WOMAN));
  g_assert_cmpint (count_free (centre, "loan", NINE, MRC_NEED_WOMAN), ==, 4);
  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_WOMAN));
  assert_taken (centre, "loan", NINE, MRC_NEED_WOMAN);
  assert_taken (centre, "counsel", NINE + 30, MRC_NEED_WOMAN);
}

static void
test_held (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcUuid mine = mrc_uuid7_new (1000);
  MrcUuid other = mrc_uuid7_new (1001);
  MrcSlotView view = mrc_slot_view (centre->clock, &mine);
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    mrc_hold_take (centre->store, centre->clock, &mine, "loan", MONDAY, NINE, MRC_NEED_WOMAN, NULL));
  g_assert_cmpint (count_free (centre, "counsel", NINE, MRC_NEED_WOMAN), ==, 0);
  g_assert_cmpint (count_free (centre, "counsel", NINE, MRC_NEED_NONE), ==, 4);
  g_assert_false (
    mrc_hold_take (centre->store, centre->clock, &other, "counsel", MONDAY, NINE, MRC_NEED_WOMAN, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  view.needs = MRC_NEED_WOMAN;
  slots = mrc_slot_list (centre->store, "loan", MONDAY, &view, NULL);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 0).free, ==, 4);
}

/* What a changed serial needs goes with it, and where it cannot be had the old one stays. */
static void
test_changed (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) first = book (centre, "loan", NINE, MRC_NEED_WOMAN);
  g_autoptr (MrcAppointment) second = book (centre, "loan", NINE + 30, MRC_NEED_WOMAN);
  g_autoptr (MrcAppointment) moved = NULL;
  g_autoptr (MrcAppointment) kept = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = mrc_uuid7_new (2000);

  g_assert_null (mrc_appointment_change (centre->store, centre->clock, centre->key, &first->id, &id, MONDAY,
                                         NINE + 30, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  kept = mrc_appointment_get (centre->store, &first->id, NULL);
  g_assert_cmpint (kept->state, ==, MRC_APPOINTMENT_BOOKED);
  moved = mrc_appointment_change (centre->store, centre->clock, centre->key, &first->id, &id, MONDAY,
                                  NINE + 60, NULL);
  g_assert_cmpint (moved->needs, ==, MRC_NEED_WOMAN);
  mrc_appointment_free (book (centre, "counsel", NINE, MRC_NEED_WOMAN));
}

static void
test_moved_by_a_closure (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcClosure monday = { .day = MONDAY };
  g_autoptr (GPtrArray) turns = NULL;
  const MrcAppointment *first;
  const MrcAppointment *second;

  mrc_appointment_free (book (centre, "loan", NINE, MRC_NEED_WOMAN));
  mrc_appointment_free (book (centre, "counsel", NINE + 30, MRC_NEED_WOMAN));
  turns = mrc_closing_close (centre->store, centre->clock, centre->key, &monday, MRC_CLOSING_MOVE, NULL);
  g_assert_cmpuint (turns->len, ==, 2);
  first = ((MrcClosingTurn *) turns->pdata[0])->after;
  second = ((MrcClosingTurn *) turns->pdata[1])->after;
  g_assert_cmpint (first->needs, ==, MRC_NEED_WOMAN);
  g_assert_cmpint (first->minute, !=, second->minute);
}

/* The guard of the schema, past the rule that asks first. */
static void
test_the_guard (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) first = book (centre, "loan", NINE, MRC_NEED_WOMAN);
  g_autoptr (MrcAppointment) second = book (centre, "counsel", NINE, MRC_NEED_NONE);
  g_clear_object (&centre->store);
  g_assert_false (mrc_test_try_exec (centre->folder->db, COPY "1 FROM appointment WHERE needs = 0"));
  g_assert_false (mrc_test_try_exec (centre->folder->db, "UPDATE appointment SET needs = 1 WHERE needs = 0"));
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM appointment WHERE needs = 1"),
                   ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/need/of-the-whole-centre", test_of_the_whole_centre);
  g_test_add_func ("/booking/need/turns-of-another-length", test_turns_of_another_length);
  g_test_add_func ("/booking/need/more-of-them", test_more_of_them);
  g_test_add_func ("/booking/need/one-after-the-other", test_one_after_the_other);
  g_test_add_func ("/booking/need/held", test_held);
  g_test_add_func ("/booking/need/changed", test_changed);
  g_test_add_func ("/booking/need/moved-by-a-closure", test_moved_by_a_closure);
  g_test_add_func ("/booking/need/the-guard", test_the_guard);

  return g_test_run ();
}
