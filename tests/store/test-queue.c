// SPDX-License-Identifier: GPL-3.0-or-later

/* The queue: its rule on paper and played through whole days, and what the store keeps of it. */

#include "kiosk/booking/walk-in.h"
#include "tests/store/centre.h"

#define SUNDAY MRC_TEST_SUNDAY
#define NINE (9 * 60)
#define DAYS_PLAYED 300
#define MOST_PEOPLE 60

static void
come (GPtrArray *day, int number, MrcQueueLine line, int due, int arrived)
{
  MrcQueueEntry *entry = g_new0 (MrcQueueEntry, 1);

  *entry = (MrcQueueEntry){ .call_number = number, .line = line, .due = due, .arrived = arrived };
  g_ptr_array_add (day, entry);
}

static GPtrArray *
new_day (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_queue_entry_free);
}

static int
call (GPtrArray *day)
{
  MrcQueueEntry *next = (MrcQueueEntry *) mrc_queue_choose (day);
  int called = 0;

  if (next == NULL)
    return 0;
  for (guint i = 0; i < day->len; i++)
    called = MAX (called, ((MrcQueueEntry *) day->pdata[i])->called);
  next->called = called + 1;
  next->state = MRC_QUEUE_CALLED;
  return next->call_number;
}

static void
test_due_goes_first (void)
{
  g_autoptr (GPtrArray) day = new_day ();

  g_assert_cmpint (call (day), ==, 0);
  come (day, 1, MRC_QUEUE_GENERAL, 600, 540); /* early for ten */
  come (day, 2, MRC_QUEUE_GENERAL, 545, 545); /* without a serial */
  come (day, 3, MRC_QUEUE_GENERAL, 550, 570); /* late for ten past nine: due on coming */
  g_assert_cmpint (call (day), ==, 2);
  g_assert_cmpint (call (day), ==, 3);
  g_assert_cmpint (call (day), ==, 1);
  g_assert_cmpint (call (day), ==, 0);
}

static void
test_nobody_is_overtaken_for_ever (void)
{
  g_autoptr (GPtrArray) day = new_day ();

  come (day, 1, MRC_QUEUE_GENERAL, 700, 540);
  for (int i = 2; i <= 9; i++)
    come (day, i, MRC_QUEUE_GENERAL, 540 + i, 540 + i);
  g_assert_cmpint (call (day), ==, 2);
  g_assert_cmpint (call (day), ==, 3);
  g_assert_cmpint (call (day), ==, 4);
  g_assert_cmpint (call (day), ==, 1);
}

static void
test_the_lines (void)
{
  static const int expected[] = { 20, 21, 10, 22, 23, 1, 11, 2 };
  g_autoptr (GPtrArray) day = new_day ();

  come (day, 1, MRC_QUEUE_GENERAL, 540, 540);
  come (day, 2, MRC_QUEUE_GENERAL, 541, 541);
  come (day, 10, MRC_QUEUE_WOMEN, 550, 550);
  come (day, 11, MRC_QUEUE_WOMEN, 551, 551);
  for (int i = 0; i < 4; i++)
    come (day, 20 + i, MRC_QUEUE_FIRST, 560 + i, 560 + i);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (call (day), ==, expected[i]);
}

static int
overtaken (GPtrArray *day, const MrcQueueEntry *entry)
{
  int count = 0;

  for (guint i = 0; i < day->len; i++) {
    const MrcQueueEntry *other = day->pdata[i];
    gboolean later = other->arrived > entry->arrived ||
                     (other->arrived == entry->arrived && other->call_number > entry->call_number);

    count += other->line == entry->line && other->called > 0 && later &&
             (entry->called == 0 || other->called < entry->called);
  }
  return count;
}

/* Whole days of comers at random, two counters, served for 5 to 30 minutes each. */
static int
play_a_day (void)
{
  g_autoptr (GPtrArray) day = new_day ();
  int free_at[2] = { 540, 540 };
  int people = g_test_rand_int_range (1, MOST_PEOPLE);
  int number = 0;
  int first_in_a_row = 0;
  int most = 0;

  for (int minute = 540; minute < 1300; minute++) {
    while (number < people && g_test_rand_int_range (0, 3) == 0) {
      int due = g_test_rand_bit () ? minute : CLAMP (minute + g_test_rand_int_range (-60, 90), 0, 1439);

      come (day, ++number, (MrcQueueLine) g_test_rand_int_range (0, MRC_N_QUEUE_LINES), due, minute);
    }
    for (int counter = 0; counter < 2; counter++) {
      gboolean others = FALSE;
      int called = 0;

      if (free_at[counter] > minute)
        continue;
      for (guint i = 0; i < day->len; i++) {
        const MrcQueueEntry *entry = day->pdata[i];

        others = others || (entry->state == MRC_QUEUE_WAITING && entry->line != MRC_QUEUE_FIRST);
      }
      called = call (day);
      if (called == 0)
        continue;
      free_at[counter] = minute + g_test_rand_int_range (5, 30);
      first_in_a_row =
        ((MrcQueueEntry *) day->pdata[called - 1])->line == MRC_QUEUE_FIRST ? first_in_a_row + 1 : 0;
      g_assert_true (!others || first_in_a_row <= MRC_QUEUE_MOST_FIRST);
      if (!others)
        first_in_a_row = MIN (first_in_a_row, MRC_QUEUE_MOST_FIRST);
    }
  }
  while (call (day) != 0)
    ;
  for (guint i = 0; i < day->len; i++) {
    g_assert_cmpint (((MrcQueueEntry *) day->pdata[i])->called, >, 0);
    most = MAX (most, overtaken (day, day->pdata[i]));
  }
  return most;
}

static void
test_days_at_random (void)
{
  int most = 0;

  for (int day = 0; day < DAYS_PLAYED; day++)
    most = MAX (most, play_a_day ());
  g_test_message ("overtaken by %d at most in %d days", most, DAYS_PLAYED);
  g_assert_cmpint (most, <=, MRC_QUEUE_MOST_OVERTAKING); /* that it is reached is a case above */
}

static MrcWalkIn *
take (MrcTestCentre *centre, MrcQueueLine line)
{
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (centre->clock) * 1000);
  g_autoptr (GError) error = NULL;
  MrcWalkIn *walk_in = mrc_walk_in_take (centre->store, centre->clock, centre->key, &id, line, &error);

  g_assert_no_error (error);
  return walk_in;
}

static void
test_one_series_of_numbers (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) first = NULL;
  g_autoptr (MrcWalkIn) second = NULL;
  g_autoptr (MrcAppointment) third = NULL;
  g_autoptr (MrcWalkIn) again = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  first = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  second = take (centre, MRC_QUEUE_GENERAL);
  third = mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30);
  g_assert_cmpint (first->call_number, ==, 1);
  g_assert_cmpint (second->call_number, ==, 2);
  g_assert_cmpint (third->call_number, ==, 3);
  again = mrc_walk_in_take (centre->store, centre->clock, centre->key, &second->id, MRC_QUEUE_GENERAL, NULL);
  g_assert_cmpint (again->call_number, ==, 2);
  g_assert_cmpstr (again->short_code, ==, second->short_code);
}

static void
test_calling (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcWalkIn) one = take (centre, MRC_QUEUE_GENERAL);
  g_autoptr (MrcWalkIn) two = take (centre, MRC_QUEUE_GENERAL);
  g_autoptr (MrcQueueEntry) called = NULL;
  g_autoptr (MrcQueueEntry) nobody = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mrc_queue_count_before (centre->store, SUNDAY, 2, NULL), ==, 1);
  g_assert_false (mrc_queue_finish (centre->store, centre->clock, 1, TRUE, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (mrc_queue_jump (centre->store, centre->clock, 2, "child is ill", &error));
  g_assert_false (mrc_queue_jump (centre->store, centre->clock, 2, "again", &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (mrc_queue_call_next (centre->store, centre->clock, &called, &error));
  g_assert_cmpint (called->call_number, ==, 1);
  g_assert_cmpint (called->called, ==, 2);
  g_assert_true (mrc_queue_call_next (centre->store, centre->clock, &nobody, &error));
  g_assert_null (nobody);
  g_assert_true (mrc_queue_finish (centre->store, centre->clock, 1, FALSE, &error));
  g_assert_true (mrc_queue_finish (centre->store, centre->clock, 2, TRUE, &error));
  list = mrc_queue_list (centre->store, SUNDAY, NULL);
  g_assert_cmpint (((MrcQueueEntry *) list->pdata[0])->state, ==, MRC_QUEUE_GONE);
  g_assert_cmpint (((MrcQueueEntry *) list->pdata[1])->state, ==, MRC_QUEUE_DONE);
  g_assert_cmpstr (((MrcQueueEntry *) list->pdata[1])->jumped, ==, "child is ill");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/queue/due-goes-first", test_due_goes_first);
  g_test_add_func ("/queue/nobody-is-overtaken-for-ever", test_nobody_is_overtaken_for_ever);
  g_test_add_func ("/queue/the-lines", test_the_lines);
  g_test_add_func ("/queue/days-at-random", test_days_at_random);
  g_test_add_func ("/queue/one-series-of-numbers", test_one_series_of_numbers);
  g_test_add_func ("/queue/calling", test_calling);

  return g_test_run ();
}
