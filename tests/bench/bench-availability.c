// SPDX-License-Identifier: GPL-3.0-or-later

/* The calendar, a booking and a day's list in a centre of a million appointments,
 * next to the same in an empty one. */

#include "kiosk/booking/slot.h"
#include "tests/bench/stopwatch.h"
#include "tests/store/centre.h"

#define SERVICES 12
#define CAPACITY 4
#define LAPS 300

static const char generate[] =
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;"
  "DROP TRIGGER appointment_takes;"
  "BEGIN;"
  "CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) "
  "SELECT i FROM n;"
  "INSERT INTO slot(slot_id, service_id, day, minute, capacity, taken, minutes)"
  " SELECT v.service_id * 1000000000 + (20779 - d.i) * 10000 + 540 + 30 * m.i, v.service_id, 20779 - d.i,"
  "        540 + 30 * m.i, 4, 4, 30"
  " FROM service v, n d, n m WHERE d.i BETWEEN 1 AND 3472 AND m.i < 6;"
  "INSERT INTO appointment SELECT randomblob(16), s.slot_id, q.i, 3, s.day,"
  "        (s.service_id * 6 + (s.minute - 540) / 30) * 4 + q.i,"
  "        printf('%09d', row_number() OVER ()), randomblob(8),"
  "        'MRC1' || hex(randomblob(65)), 0, 0, randomblob(176), 0, NULL, 0"
  " FROM slot s, n q WHERE q.i BETWEEN 1 AND 4;"
  "CREATE TRIGGER appointment_takes AFTER INSERT ON appointment WHEN NEW.status <> 0"
  " BEGIN UPDATE slot SET taken = taken + 1 WHERE slot_id = NEW.slot_id; END;"
  "COMMIT; PRAGMA journal_mode = WAL";

static MrcTestCentre *
new_centre (gboolean full)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  for (int service = 0; service < SERVICES; service++) {
    g_autofree char *code = g_strdup_printf ("service-%02d", service);

    mrc_test_centre_put_service (centre, code, CAPACITY);
  }
  if (!full)
    return centre;
  g_clear_object (&centre->store);
  mrc_test_exec (centre->folder->db, generate);
  g_print ("%" G_GINT64_FORMAT " appointments, %" G_GINT64_FORMAT " MB\n",
           mrc_test_count (centre->folder->db, "SELECT count(*) FROM appointment"),
           mrc_test_folder_size (centre->folder, "centre.db") >> 20);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  return centre;
}

static const MrcSlotView sunday_nine = { .today = MRC_TEST_SUNDAY, .minute = 540 };

typedef void (*Lap) (MrcTestCentre *centre, int lap);

static void
ask_for_a_month (MrcTestCentre *centre, int lap)
{
  g_autofree char *code = g_strdup_printf ("service-%02d", lap % SERVICES);
  g_autoptr (GArray) days = mrc_slot_list_days (centre->store, code, MRC_TEST_SUNDAY, 31, &sunday_nine, NULL);

  g_assert_cmpuint (days->len, ==, 31);
}

static void
ask_for_the_earliest (MrcTestCentre *centre, int lap)
{
  g_autofree char *code = g_strdup_printf ("service-%02d", lap % SERVICES);
  MrcDay day;
  int minute;

  g_assert_true (mrc_slot_find_earliest (centre->store, code, &sunday_nine, &day, &minute, NULL));
}

static void
ask_for_past_days (MrcTestCentre *centre, int lap)
{
  MrcDay first = MRC_TEST_SUNDAY - 40 - lap;
  const MrcSlotView view = { .today = first };
  g_autoptr (GArray) days = mrc_slot_list_days (centre->store, "service-05", first, 31, &view, NULL);

  g_assert_cmpuint (days->len, ==, 31);
}

/* 30 days of each of 12 services: what a page could ask for at most. */
static void
ask_for_all (MrcTestCentre *centre, int lap)
{
  for (int service = 0; service < SERVICES; service++)
    ask_for_a_month (centre, service);
}

static void
ask_with_needs (MrcTestCentre *centre, int lap)
{
  MrcSlotView view = sunday_nine;
  g_autofree char *code = g_strdup_printf ("service-%02d", lap % SERVICES);
  g_autoptr (GArray) days = NULL;

  view.needs = (MrcNeed) (MRC_NEED_WOMAN | MRC_NEED_READING);
  days = mrc_slot_list_days (centre->store, code, MRC_TEST_SUNDAY, 31, &view, NULL);
  g_assert_cmpuint (days->len, ==, 31);
}

static void
ask_for_a_journey (MrcTestCentre *centre, int lap)
{
  g_autofree char *code = g_strdup_printf ("service-%02d+service-%02d+service-%02d", lap % SERVICES,
                                           (lap + 1) % SERVICES, (lap + 2) % SERVICES);
  g_autoptr (GArray) days = mrc_slot_list_days (centre->store, code, MRC_TEST_SUNDAY, 31, &sunday_nine, NULL);

  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 1).free, >, 0);
}

static void
book (MrcTestCentre *centre, int lap)
{
  g_autofree char *code = g_strdup_printf ("service-%02d", lap % SERVICES);

  mrc_appointment_free (
    mrc_test_centre_book (centre, code, MRC_TEST_SUNDAY + lap / SERVICES % 5, 540 + lap / SERVICES / 5 * 30));
}

static void
list_a_day (MrcTestCentre *centre, int lap)
{
  g_autoptr (GPtrArray) sheet = mrc_appointment_list (centre->store, MRC_TEST_SUNDAY, MRC_TEST_SUNDAY, NULL);

  g_assert_cmpuint (sheet->len, ==, LAPS / 5);
}

static MrcStopwatch *
time_laps (MrcTestCentre *centre, Lap lap_func)
{
  MrcStopwatch *watch = mrc_stopwatch_new ();

  for (int lap = 0; lap < LAPS; lap++) {
    mrc_stopwatch_start (watch);
    lap_func (centre, lap);
    mrc_stopwatch_stop (watch);
  }
  return watch;
}

static void
compare (MrcTestCentre *empty, MrcTestCentre *full, const char *name, Lap lap_func)
{
  g_autoptr (MrcStopwatch) small = time_laps (empty, lap_func);
  g_autoptr (MrcStopwatch) large = time_laps (full, lap_func);

  mrc_stopwatch_print (large, name);
  g_print ("    against an empty centre: %.1f times\n",
           (double) mrc_stopwatch_percentile (large, 50) /
             (double) MAX (1, mrc_stopwatch_percentile (small, 50)));
}

int
main (void)
{
  g_autoptr (MrcTestCentre) empty = new_centre (FALSE);
  g_autoptr (MrcTestCentre) full = new_centre (TRUE);

  compare (empty, full, "places of a service, 31 days ahead", ask_for_a_month);
  compare (empty, full, "30 days of 12 services", ask_for_all);
  compare (empty, full, "places for somebody with two needs", ask_with_needs);
  compare (empty, full, "a journey of three, 31 days ahead", ask_for_a_journey);
  compare (empty, full, "the earliest free slot", ask_for_the_earliest);
  compare (empty, full, "places of 31 days, all sold", ask_for_past_days);
  compare (empty, full, "book and commit", book);
  compare (empty, full, "list the day's appointments", list_a_day);
  return 0;
}
