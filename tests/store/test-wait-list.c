// SPDX-License-Identifier: GPL-3.0-or-later

/* Who found all times taken waits in the order of coming, and is given what falls free. */

#include "kiosk/booking/wait-list.h"
#include "tests/store/centre.h"

#define MONDAY (MRC_TEST_SUNDAY + 1)
#define NINE 540
#define SEALED "not a word of it is read"

static MrcWaiting *
wait_for (MrcTestCentre *centre, const char *service, MrcNeed needs)
{
  static int n;
  MrcUuid id = mrc_uuid7_new (++n);
  g_autoptr (GBytes) sealed = g_bytes_new_static (SEALED, strlen (SEALED));
  g_autoptr (GError) error = NULL;
  MrcWaiting *waiting = mrc_wait_list_add (centre->store, centre->clock, &id, service, needs, sealed, &error);

  g_assert_no_error (error);
  g_assert_nonnull (waiting);
  return waiting;
}

static GPtrArray *
list (MrcTestCentre *centre)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *waiting = mrc_wait_list_list (centre->store, centre->clock, &error);

  g_assert_no_error (error);
  return waiting;
}

static const MrcWaiting *
nth (GPtrArray *waiting, guint i)
{
  g_assert_cmpuint (i, <, waiting->len);
  return g_ptr_array_index (waiting, i);
}

/* One seat a day, for three days: all are taken. Returns: (element-type MrcAppointment) */
static GPtrArray *
fill (MrcTestCentre *centre)
{
  g_autoptr (MrcService) service = mrc_service_get (centre->store, "loan", NULL);
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_appointment_free);

  service->minutes = 180;
  service->horizon_days = 2;
  g_assert_true (mrc_service_put (centre->store, service, NULL));
  for (int day = MRC_TEST_SUNDAY; day <= MRC_TEST_SUNDAY + 2; day++)
    g_ptr_array_add (taken, mrc_test_centre_book (centre, "loan", day, NINE));
  return taken;
}

static MrcTestCentre *
new_centre (void)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_test_centre_set_time (centre, MRC_TEST_SUNDAY, NINE - 60);
  mrc_test_centre_put_service (centre, "counsel", 1);
  mrc_test_centre_put_service (centre, "loan", 1);
  return centre;
}

static void
test_in_the_order_of_coming (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (GPtrArray) taken = fill (centre);
  g_autoptr (MrcWaiting) first = wait_for (centre, "loan", MRC_NEED_WOMAN);
  g_autoptr (MrcWaiting) second = wait_for (centre, "loan", MRC_NEED_NONE);
  g_autoptr (GPtrArray) full = list (centre);
  g_autoptr (GPtrArray) freed = NULL;
  const MrcAppointment *monday = taken->pdata[1];

  g_assert_cmpuint (full->len, ==, 2);
  g_assert_cmpstr (nth (full, 0)->short_code, ==, first->short_code);
  g_assert_cmpint (nth (full, 0)->needs, ==, MRC_NEED_WOMAN);
  g_assert_cmpint (nth (full, 0)->free_day, ==, MRC_NO_DAY);
  g_assert_cmpint (nth (full, 1)->free_day, ==, MRC_NO_DAY);

  g_assert_true (mrc_appointment_cancel (centre->store, centre->clock, &monday->id, NULL));
  freed = list (centre);
  g_assert_cmpint (nth (freed, 0)->free_day, ==, MONDAY);
  g_assert_cmpint (nth (freed, 0)->free_minute, ==, NINE);
}

static void
test_given (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (GPtrArray) taken = fill (centre);
  g_autoptr (MrcWaiting) waiting = wait_for (centre, "loan", MRC_NEED_WOMAN);
  const MrcAppointment *monday = taken->pdata[1];
  MrcUuid id = mrc_uuid7_new (1000);
  MrcUuid other = mrc_uuid7_new (1001);
  g_autoptr (MrcAppointment) given = NULL;
  g_autoptr (MrcAppointment) again = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) over = NULL;

  g_assert_null (
    mrc_wait_list_give (centre->store, centre->clock, centre->key, &waiting->id, &id, MONDAY, NINE, &full));
  g_assert_error (full, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);

  g_assert_true (mrc_appointment_cancel (centre->store, centre->clock, &monday->id, NULL));
  given =
    mrc_wait_list_give (centre->store, centre->clock, centre->key, &waiting->id, &id, MONDAY, NINE, NULL);
  again =
    mrc_wait_list_give (centre->store, centre->clock, centre->key, &waiting->id, &id, MONDAY, NINE, NULL);
  g_assert_cmpstr (given->ticket, ==, again->ticket);
  g_assert_cmpint (given->needs, ==, MRC_NEED_WOMAN);
  sealed = mrc_appointment_dup_sealed (centre->store, &given->id, NULL);
  g_assert_cmpmem (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), SEALED, strlen (SEALED));
  g_assert_null (mrc_wait_list_dup_sealed (centre->store, &waiting->id, NULL));
  left = list (centre);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_null (mrc_wait_list_give (centre->store, centre->clock, centre->key, &waiting->id, &other, MONDAY,
                                     NINE, &over));
  g_assert_error (over, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
}

static void
test_a_second_try (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcUuid id = mrc_uuid7_new (7);
  g_autoptr (MrcWaiting) one =
    mrc_wait_list_add (centre->store, centre->clock, &id, "counsel+loan", MRC_NEED_NONE, NULL, NULL);
  g_autoptr (MrcWaiting) two =
    mrc_wait_list_add (centre->store, centre->clock, &id, "counsel+loan", MRC_NEED_NONE, NULL, NULL);
  g_autoptr (GPtrArray) waiting = list (centre);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (one->short_code, ==, two->short_code);
  g_assert_false (one->has_contact);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpint (nth (waiting, 0)->free_day, ==, MRC_TEST_SUNDAY); /* both have times today */

  id = mrc_uuid7_new (8);
  g_assert_null (
    mrc_wait_list_add (centre->store, centre->clock, &id, "nothing", MRC_NEED_NONE, NULL, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND);
}

/* With the waiting goes the number. */
static void
test_dropped_and_over (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcWaiting) dropped = wait_for (centre, "loan", MRC_NEED_NONE);
  g_autoptr (MrcWaiting) over = wait_for (centre, "counsel", MRC_NEED_NONE);
  g_autoptr (MrcWaiting) found = NULL;
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_wait_list_drop (centre->store, &dropped->id, NULL));
  g_assert_false (mrc_wait_list_drop (centre->store, &dropped->id, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  found = mrc_wait_list_find (centre->store, centre->clock, dropped->short_code, NULL);
  g_assert_cmpint (found->state, ==, MRC_WAITING_DROPPED);
  g_assert_false (found->has_contact);

  mrc_test_centre_set_time (centre, over->last_day, NINE);
  g_assert_true (mrc_wait_list_expire (centre->store, centre->clock, NULL));
  g_assert_cmpint (
    mrc_test_count (centre->folder->db, "SELECT count(*) FROM waiting WHERE sealed IS NOT NULL"), ==, 1);
  mrc_test_centre_set_time (centre, over->last_day + 1, NINE);
  late = list (centre);
  g_assert_cmpuint (late->len, ==, 0);
  g_assert_true (mrc_wait_list_expire (centre->store, centre->clock, NULL));
  g_assert_cmpint (
    mrc_test_count (centre->folder->db, "SELECT count(*) FROM waiting WHERE sealed IS NOT NULL"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/wait-list/in-the-order-of-coming", test_in_the_order_of_coming);
  g_test_add_func ("/booking/wait-list/given", test_given);
  g_test_add_func ("/booking/wait-list/a-second-try", test_a_second_try);
  g_test_add_func ("/booking/wait-list/dropped-and-over", test_dropped_and_over);

  return g_test_run ();
}
