// SPDX-License-Identifier: GPL-3.0-or-later

/* A time held while somebody decides: nobody else gets it, and it frees itself. */

#include "kiosk/booking/hold.h"
#include "kiosk/booking/slot.h"
#include "tests/store/centre.h"

#define MONDAY (MRC_TEST_SUNDAY + 1)
#define NINE (9 * 60)
#define TEN (10 * 60)

static MrcUuid
new_id (MrcTestCentre *centre)
{
  return mrc_uuid7_new (mrc_clock_now (centre->clock) * 1000);
}

static MrcTestCentre *
centre_with_seats (int seats)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "documents", seats);
  mrc_clock_set_boot_seconds (centre->clock, 1000);
  return centre;
}

static void
hold (MrcTestCentre *centre, const MrcUuid *id, int minute)
{
  g_autoptr (GError) error = NULL;

  mrc_hold_take (centre->store, centre->clock, id, "documents", MONDAY, minute, MRC_NEED_NONE, &error);
  g_assert_no_error (error);
}

static void
assert_not_held (MrcTestCentre *centre, const MrcUuid *id, int minute)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
    mrc_hold_take (centre->store, centre->clock, id, "documents", MONDAY, minute, MRC_NEED_NONE, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
}

static MrcAppointment *
book (MrcTestCentre *centre, const MrcUuid *id, int minute)
{
  return mrc_appointment_book (centre->store, centre->clock, centre->key, id, "documents", MONDAY, minute,
                               MRC_NEED_NONE, NULL, NULL);
}

static int
free_seats (MrcTestCentre *centre, const MrcUuid *own, int minute)
{
  MrcSlotView view = mrc_slot_view (centre->clock, own);
  g_autoptr (GArray) slots = mrc_slot_list (centre->store, "documents", MONDAY, &view, NULL);

  for (guint i = 0; i < slots->len; i++) {
    if (g_array_index (slots, MrcSlot, i).minute == minute)
      return g_array_index (slots, MrcSlot, i).free;
  }
  return -1;
}

static void
test_nobody_else_gets_it (void)
{
  g_autoptr (MrcTestCentre) centre = centre_with_seats (1);
  g_autoptr (MrcAppointment) mine = NULL;
  MrcUuid me = new_id (centre);
  MrcUuid you = new_id (centre);

  hold (centre, &me, NINE);
  g_assert_cmpint (free_seats (centre, &you, NINE), ==, 0);
  g_assert_cmpint (free_seats (centre, &me, NINE), ==, 1);
  assert_not_held (centre, &you, NINE);
  g_assert_null (book (centre, &you, NINE));
  mine = book (centre, &me, NINE);
  g_assert_nonnull (mine);
  g_assert_cmpint (free_seats (centre, &me, NINE), ==, 0);
  mrc_test_centre_assert_sound (mrc_store_get_path (centre->store));
}

/* Two seats: one hold leaves one, and a booking uses its own hold up. */
static void
test_seats_are_counted (void)
{
  g_autoptr (MrcTestCentre) centre = centre_with_seats (2);
  g_autoptr (MrcAppointment) mine = NULL;
  MrcUuid me = new_id (centre);
  MrcUuid you = new_id (centre);
  MrcUuid third = new_id (centre);

  hold (centre, &me, NINE);
  hold (centre, &you, NINE);
  assert_not_held (centre, &third, NINE);
  mine = book (centre, &me, NINE);
  g_assert_nonnull (mine);
  assert_not_held (centre, &third, NINE);
  mrc_hold_drop (centre->store, &you, NULL);
  hold (centre, &third, NINE);
}

static void
test_it_frees_itself (void)
{
  g_autoptr (MrcTestCentre) centre = centre_with_seats (1);
  MrcUuid me = new_id (centre);
  MrcUuid you = new_id (centre);

  hold (centre, &me, NINE);
  mrc_clock_set_boot_seconds (centre->clock, 1000 + MRC_HOLD_SECONDS - 1);
  assert_not_held (centre, &you, NINE);
  mrc_clock_set_boot_seconds (centre->clock, 1000 + MRC_HOLD_SECONDS);
  g_assert_cmpint (free_seats (centre, &you, NINE), ==, 1);
  hold (centre, &you, NINE);
}

/* Setting the clock by fifty years moves no hold. */
static void
test_the_calendar_does_not_matter (void)
{
  g_autoptr (MrcTestCentre) centre = centre_with_seats (1);
  MrcUuid me = new_id (centre);
  MrcUuid you = new_id (centre);

  hold (centre, &me, NINE);
  mrc_clock_set (centre->clock, mrc_clock_now (centre->clock) + 1);
  assert_not_held (centre, &you, NINE);
}

static void
test_another_time (void)
{
  g_autoptr (MrcTestCentre) centre = centre_with_seats (1);
  MrcUuid me = new_id (centre);
  MrcUuid you = new_id (centre);

  hold (centre, &me, NINE);
  hold (centre, &me, TEN);
  hold (centre, &you, NINE);
  assert_not_held (centre, &me, NINE);
  g_assert_cmpint (free_seats (centre, &you, TEN), ==, 0); /* what one had stays */
}

/* A row of an earlier start of the machine ends after its time here. */
static void
test_after_a_power_cut (void)
{
  g_autoptr (MrcTestCentre) centre = centre_with_seats (1);
  MrcUuid me = new_id (centre);
  MrcUuid you = new_id (centre);

  mrc_clock_set_boot_seconds (centre->clock, 500000);
  hold (centre, &me, NINE);
  mrc_clock_set_boot_seconds (centre->clock, 20);
  g_assert_cmpint (free_seats (centre, &you, NINE), ==, 1);
  hold (centre, &you, NINE);
  mrc_hold_wipe (centre->store, NULL);
  g_assert_cmpint (free_seats (centre, &me, NINE), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hold/nobody-else-gets-it", test_nobody_else_gets_it);
  g_test_add_func ("/hold/seats-are-counted", test_seats_are_counted);
  g_test_add_func ("/hold/it-frees-itself", test_it_frees_itself);
  g_test_add_func ("/hold/the-calendar-does-not-matter", test_the_calendar_does_not_matter);
  g_test_add_func ("/hold/another-time", test_another_time);
  g_test_add_func ("/hold/after-a-power-cut", test_after_a_power_cut);

  return g_test_run ();
}
