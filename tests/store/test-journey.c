// SPDX-License-Identifier: GPL-3.0-or-later

/* One journey: two or three services in a row on one day, under one serial, as a whole or not at all. */

#include "kiosk/booking/arrival.h"
#include "kiosk/booking/closing.h"
#include "kiosk/booking/hold.h"
#include "kiosk/booking/slot.h"
#include "tests/store/centre.h"

#define SUNDAY MRC_TEST_SUNDAY
#define MONDAY (SUNDAY + 1)
#define NINE 540

static MrcTestCentre *
new_centre (void)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "counsel", 1);
  mrc_test_centre_put_service (centre, "law", 1);
  mrc_test_centre_put_service (centre, "loan", 1);
  return centre;
}

static MrcAppointment *
try_to_book (MrcTestCentre *centre, const char *service, int minute, GError **error)
{
  static int n;
  MrcUuid id = mrc_uuid7_new (++n);

  return mrc_appointment_book (centre->store, centre->clock, centre->key, &id, service, MONDAY, minute,
                               MRC_NEED_NONE, NULL, error);
}

static MrcAppointment *
book (MrcTestCentre *centre, const char *service, int minute)
{
  g_autoptr (GError) error = NULL;
  MrcAppointment *made = try_to_book (centre, service, minute, &error);

  g_assert_no_error (error);
  return made;
}

static void
assert_taken (MrcTestCentre *centre, const char *service, int minute)
{
  g_autoptr (GError) error = NULL;
  gint64 before = mrc_test_count (centre->folder->db, "SELECT count(*) FROM appointment");

  g_assert_null (try_to_book (centre, service, minute, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM appointment"), ==, before);
}

/* When it can begin: "540 570" */
static void
assert_starts (MrcTestCentre *centre, const char *service, const char *wanted)
{
  MrcSlotView view = mrc_slot_view (centre->clock, NULL);
  g_autoptr (GArray) slots = mrc_slot_list (centre->store, service, MONDAY, &view, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", g_array_index (slots, MrcSlot, i).minute);
  g_assert_cmpstr (text->str, ==, wanted);
}

static gint64
taken (MrcTestCentre *centre)
{
  return mrc_test_count (centre->folder->db, "SELECT coalesce(sum(taken), 0) FROM slot");
}

static void
sound (MrcTestCentre *centre)
{
  mrc_test_centre_assert_sound (centre->folder->db);
}

static void
test_codes (void)
{
  g_autofree char *one = mrc_journey_toggle (NULL, "loan");
  g_autofree char *two = mrc_journey_toggle (one, "law");
  g_autofree char *three = mrc_journey_toggle (two, "counsel");
  g_autofree char *full = mrc_journey_toggle (three, "training");
  g_autofree char *less = mrc_journey_toggle (three, "law");
  g_autofree char *none = mrc_journey_toggle (one, "loan");

  g_assert_cmpstr (one, ==, "loan");
  g_assert_cmpstr (two, ==, "loan+law");
  g_assert_cmpstr (three, ==, "loan+law+counsel");
  g_assert_cmpstr (full, ==, three);
  g_assert_cmpstr (less, ==, "loan+counsel");
  g_assert_null (none);
  g_assert_false (mrc_journey_is (one));
  g_assert_true (mrc_journey_is (two));
  g_assert_true (mrc_journey_has (two, "law"));
  g_assert_false (mrc_journey_has (two, "la"));
}

static void
test_in_a_row (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (MrcAppointment) found = NULL;

  assert_starts (centre, "loan+law+counsel", "540 570 600 630");
  made = book (centre, "loan+law+counsel", NINE);
  found = mrc_appointment_find (centre->store, made->short_code, NULL);
  g_assert_cmpint (found->n_turns, ==, 3);
  g_assert_cmpstr (found->service, ==, "loan+law+counsel");
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (found->turns[i].minute, ==, NINE + 30 * i);
  g_assert_cmpint (taken (centre), ==, 3);
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM appointment"), ==, 1);
  sound (centre);
}

/* What is free first comes first, whichever order it was asked for in. */
static void
test_the_order_that_ends_first (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) other = book (centre, "loan", NINE);
  g_autoptr (MrcAppointment) made = book (centre, "loan+law", NINE);

  g_assert_cmpstr (made->service, ==, "law+loan");
  g_assert_cmpint (made->turns[1].minute, ==, NINE + 30);
}

/* Nobody is made to sit for longer than an hour between two turns. */
static void
test_a_gap_that_is_too_long (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();

  for (int minute = NINE + 30; minute < NINE + 150; minute += 30)
    mrc_appointment_free (book (centre, "loan", minute));
  mrc_appointment_free (book (centre, "loan", NINE));
  /* The loan is free at 11:30 only: law at 10:00 would leave an hour, at 9:30 an hour and a half. */
  assert_starts (centre, "loan+law", "600 630 660");
}

static void
test_all_or_nothing (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcSlotView view = mrc_slot_view (centre->clock, NULL);
  g_autoptr (GArray) days = NULL;
  MrcDay day;
  int minute;

  for (int slot = 0; slot < 6; slot++)
    mrc_appointment_free (book (centre, "law", NINE + 30 * slot));
  assert_starts (centre, "loan+law", "");
  assert_taken (centre, "loan+law", NINE);
  g_assert_cmpint (taken (centre), ==, 6);
  days = mrc_slot_list_days (centre->store, "loan+law", SUNDAY, 3, &view, NULL);
  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 0).free, >, 0);
  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 1).free, ==, 0);
  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 1).first_minute, ==, -1);
  view.today = MONDAY;
  g_assert_true (mrc_slot_find_earliest (centre->store, "loan+law", &view, &day, &minute, NULL));
  g_assert_cmpint (day, ==, MONDAY + 1);
  sound (centre);
}

static void
test_given_up_as_a_whole (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = book (centre, "loan+law", NINE);

  assert_taken (centre, "law", NINE + 30);
  g_assert_true (mrc_appointment_cancel (centre->store, centre->clock, &made->id, NULL));
  g_assert_cmpint (taken (centre), ==, 0);
  mrc_appointment_free (book (centre, "law", NINE + 30));
  sound (centre);
}

static void
test_changed_as_a_whole (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = book (centre, "loan+law", NINE);
  g_autoptr (MrcAppointment) changed = NULL;
  g_autoptr (MrcAppointment) kept = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid first = mrc_uuid7_new (5000);
  MrcUuid second = mrc_uuid7_new (5001);

  mrc_appointment_free (book (centre, "loan", NINE + 120));
  mrc_appointment_free (book (centre, "law", NINE + 120));
  g_assert_null (mrc_appointment_change (centre->store, centre->clock, centre->key, &made->id, &first, MONDAY,
                                         NINE + 120, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  kept = mrc_appointment_get (centre->store, &made->id, NULL);
  g_assert_cmpint (kept->state, ==, MRC_APPOINTMENT_BOOKED);
  g_assert_cmpint (taken (centre), ==, 4);

  /* To a time that overlaps its own. */
  changed = mrc_appointment_change (centre->store, centre->clock, centre->key, &made->id, &second, MONDAY,
                                    NINE + 30, NULL);
  g_assert_cmpint (changed->n_turns, ==, 2);
  g_assert_cmpint (changed->turns[0].minute, ==, NINE + 30);
  g_assert_cmpint (taken (centre), ==, 4);
  sound (centre);
}

static void
test_held_as_a_whole (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcUuid mine = mrc_uuid7_new (6000);
  g_autoptr (MrcAppointment) made = NULL;

  g_assert_true (
    mrc_hold_take (centre->store, centre->clock, &mine, "loan+law", MONDAY, NINE, MRC_NEED_NONE, NULL));
  assert_taken (centre, "loan", NINE);
  assert_taken (centre, "law", NINE + 30);
  mrc_appointment_free (book (centre, "law", NINE));
  /* Another time: the old ones are free. */
  g_assert_true (
    mrc_hold_take (centre->store, centre->clock, &mine, "loan+law", MONDAY, NINE + 60, MRC_NEED_NONE, NULL));
  mrc_appointment_free (book (centre, "loan", NINE));
  made = mrc_appointment_book (centre->store, centre->clock, centre->key, &mine, "loan+law", MONDAY,
                               NINE + 60, MRC_NEED_NONE, NULL, NULL);
  g_assert_cmpint (made->n_turns, ==, 2);
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM hold"), ==, 0);
  sound (centre);
}

static void
test_needs_for_each_turn (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcUuid id = mrc_uuid7_new (7000);
  MrcUuid other = mrc_uuid7_new (7001);
  g_autoptr (MrcAppointment) made = mrc_appointment_book (
    centre->store, centre->clock, centre->key, &id, "loan+law", MONDAY, NINE, MRC_NEED_WOMAN, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (made);
  g_assert_null (mrc_appointment_book (centre->store, centre->clock, centre->key, &other, "counsel", MONDAY,
                                       NINE + 30, MRC_NEED_WOMAN, NULL, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  sound (centre);
}

static void
test_closing_a_later_turn (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = book (centre, "loan+law", NINE);
  MrcClosure other = { .day = MONDAY, .service = (char *) "law", .to = NINE + 30 };
  MrcClosure law = { .day = MONDAY, .service = (char *) "law" };
  g_autoptr (GPtrArray) turns = mrc_closing_list (centre->store, &other, NULL);
  const MrcAppointment *after;

  g_assert_cmpuint (turns->len, ==, 0);
  g_ptr_array_unref (g_steal_pointer (&turns));
  turns = mrc_closing_close (centre->store, centre->clock, centre->key, &law, MRC_CLOSING_MOVE, NULL);
  g_assert_cmpuint (turns->len, ==, 1);
  after = ((MrcClosingTurn *) turns->pdata[0])->after;
  g_assert_cmpint (after->day, ==, MONDAY + 1);
  g_assert_cmpint (after->n_turns, ==, 2);
  sound (centre);
}

/* The same number is called for each turn. */
static void
test_in_the_queue (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = book (centre, "loan+law", NINE);
  g_autoptr (MrcAppointment) done = NULL;
  g_autoptr (MrcArrival) arrival = NULL;

  mrc_test_centre_set_time (centre, MONDAY, NINE);
  arrival = mrc_arrival_check_in (centre->store, centre->clock, made->short_code, MRC_QUEUE_GENERAL, NULL);
  g_assert_cmpint (arrival->verdict, ==, MRC_ARRIVAL_GOOD);
  for (int turn = 1; turn <= 2; turn++) {
    g_autoptr (MrcQueueEntry) called = NULL;
    g_autoptr (MrcAppointment) now = mrc_appointment_get (centre->store, &made->id, NULL);

    g_assert_cmpint (now->state, ==, MRC_APPOINTMENT_ARRIVED);
    g_assert_true (mrc_queue_call_next (centre->store, centre->clock, &called, NULL));
    g_assert_cmpint (called->call_number, ==, made->call_number);
    g_assert_cmpint (called->due, ==, NINE + 30 * (turn - 1));
    g_assert_true (mrc_queue_finish (centre->store, centre->clock, made->call_number, TRUE, NULL));
  }
  done = mrc_appointment_get (centre->store, &made->id, NULL);
  g_assert_cmpint (done->state, ==, MRC_APPOINTMENT_DONE);
}

static void
test_guards (void)
{
  const char *const forbidden[] = {
    "INSERT INTO turn SELECT appointment_id, 3, slot_id, seat, 1 FROM appointment",
    "UPDATE turn SET seat = 2",
    "DELETE FROM turn",
    "UPDATE turn SET position = 3",
    "INSERT INTO appointment SELECT randomblob(16), slot_id, seat, 1, (SELECT day FROM slot WHERE slot_id = "
    "turn.slot_id), 77, '123456789', randomblob(8), 'x', 0, 0, NULL, 0, NULL, 0 FROM turn",
    "INSERT INTO turn SELECT (SELECT appointment_id FROM appointment), 3, slot_id, 1, 1 FROM slot WHERE day "
    "<> 20780",
  };
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) made = book (centre, "loan+law", NINE);
  MrcUuid id = mrc_uuid7_new (8000);
  g_autoptr (MrcAppointment) elsewhere = mrc_appointment_book (
    centre->store, centre->clock, centre->key, &id, "counsel", MONDAY + 1, NINE, MRC_NEED_NONE, NULL, NULL);

  g_assert_nonnull (elsewhere);
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_false (mrc_test_try_exec (centre->folder->db, forbidden[i]));
  g_assert_true (mrc_test_try_exec (centre->folder->db, "UPDATE turn SET live = 0"));
  g_assert_false (mrc_test_try_exec (centre->folder->db, "UPDATE turn SET live = 1"));
}

/* Journeys and single serials, changes and cancellations, until the week is full. */
static void
test_at_random (void)
{
  static const char *const wants[] = {
    "loan", "law", "counsel", "loan+law", "law+counsel", "counsel+loan+law"
  };
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_appointment_free);
  int journeys = 0;

  for (int n = 0; n < 250; n++) {
    MrcUuid id = mrc_uuid7_new (9000 + n);
    MrcDay day = SUNDAY + g_test_rand_int_range (1, 5);
    int minute = NINE + 30 * g_test_rand_int_range (0, 6);
    MrcAppointment *one = NULL;

    if (made->len > 0 && n % 4 == 0) {
      const MrcAppointment *old = g_ptr_array_index (made, g_test_rand_int_range (0, (int) made->len));

      mrc_appointment_cancel (centre->store, centre->clock, &old->id, NULL);
      continue;
    }
    if (made->len > 0 && n % 7 == 0) {
      const MrcAppointment *old = g_ptr_array_index (made, g_test_rand_int_range (0, (int) made->len));

      one =
        mrc_appointment_change (centre->store, centre->clock, centre->key, &old->id, &id, day, minute, NULL);
    } else {
      one =
        mrc_appointment_book (centre->store, centre->clock, centre->key, &id,
                              wants[g_test_rand_int_range (0, G_N_ELEMENTS (wants))], day, minute,
                              (MrcNeed) (g_test_rand_bit () ? MRC_NEED_READING : MRC_NEED_NONE), NULL, NULL);
    }
    if (one == NULL)
      continue;
    for (int turn = 1; turn < one->n_turns; turn++) {
      int gap = one->turns[turn].minute - one->turns[turn - 1].minute - one->turns[turn - 1].minutes;

      g_assert_cmpint (gap, >=, 0);
      g_assert_cmpint (gap, <=, MRC_JOURNEY_GAP_MINUTES);
    }
    journeys += one->n_turns > 1;
    g_ptr_array_add (made, one);
  }
  g_assert_cmpint (journeys, >, 5);
  sound (centre);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/journey/codes", test_codes);
  g_test_add_func ("/booking/journey/in-a-row", test_in_a_row);
  g_test_add_func ("/booking/journey/the-order-that-ends-first", test_the_order_that_ends_first);
  g_test_add_func ("/booking/journey/a-gap-that-is-too-long", test_a_gap_that_is_too_long);
  g_test_add_func ("/booking/journey/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/booking/journey/given-up-as-a-whole", test_given_up_as_a_whole);
  g_test_add_func ("/booking/journey/changed-as-a-whole", test_changed_as_a_whole);
  g_test_add_func ("/booking/journey/held-as-a-whole", test_held_as_a_whole);
  g_test_add_func ("/booking/journey/needs-for-each-turn", test_needs_for_each_turn);
  g_test_add_func ("/booking/journey/closing-a-later-turn", test_closing_a_later_turn);
  g_test_add_func ("/booking/journey/in-the-queue", test_in_the_queue);
  g_test_add_func ("/booking/journey/guards", test_guards);
  g_test_add_func ("/booking/journey/at-random", test_at_random);

  return g_test_run ();
}
