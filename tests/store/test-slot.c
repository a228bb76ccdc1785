// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/slot.h"
#include "tests/store/centre.h"

#define SUNDAY MRC_TEST_SUNDAY
#define FRIDAY (SUNDAY + 5)
#define NINE (9 * 60)

static void
close_day (MrcTestCentre *centre, MrcDay day)
{
  MrcClosure closure = { .day = day, .reason_bn = (char *) "বিজয় দিবস", .reason_en = (char *) "Victory Day" };
  g_autoptr (GError) error = NULL;

  mrc_closure_put (centre->store, &closure, &error);
  g_assert_no_error (error);
}

static GArray *
list_days (MrcTestCentre *centre, MrcDay first, int n, int minute)
{
  const MrcSlotView view = { .today = SUNDAY, .minute = minute };
  g_autoptr (GError) error = NULL;
  GArray *days = mrc_slot_list_days (centre->store, "documents", first, n, &view, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, (guint) n);
  return days;
}

static GArray *
list_slots (MrcTestCentre *centre, MrcDay day, int minute)
{
  const MrcSlotView view = { .today = SUNDAY, .minute = minute };
  g_autoptr (GError) error = NULL;
  GArray *slots = mrc_slot_list (centre->store, "documents", day, &view, &error);

  g_assert_no_error (error);
  return slots;
}

static void
assert_earliest (MrcTestCentre *centre, int now, MrcDay day, int minute)
{
  const MrcSlotView view = { .today = SUNDAY, .minute = now };
  g_autoptr (GError) error = NULL;
  MrcDay got_day = -1;
  int got_minute = -1;

  g_assert_true (mrc_slot_find_earliest (centre->store, "documents", &view, &got_day, &got_minute, &error));
  g_assert_no_error (error);
  g_assert_cmpint (got_day, ==, day);
  g_assert_cmpint (got_minute, ==, minute);
}

static void
test_states (void)
{
  static const MrcDayState expected[] = { MRC_DAY_OUTSIDE, MRC_DAY_OPEN, MRC_DAY_HOLIDAY, MRC_DAY_OPEN,
                                          MRC_DAY_OPEN,    MRC_DAY_OPEN, MRC_DAY_CLOSED,  MRC_DAY_CLOSED };
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) last = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  close_day (centre, SUNDAY + 1);
  days = list_days (centre, SUNDAY - 1, 8, NINE);
  for (guint i = 0; i < days->len; i++) {
    const MrcDayPlaces *places = &g_array_index (days, MrcDayPlaces, i);
    gboolean open = expected[i] == MRC_DAY_OPEN;

    g_assert_cmpint (places->day, ==, SUNDAY - 1 + (int) i);
    g_assert_cmpint (places->state, ==, expected[i]);
    g_assert_cmpint (places->capacity, ==, open ? 12 : 0);
    g_assert_cmpint (places->free, ==, open ? 12 : 0);
    g_assert_cmpint (places->first_minute, ==, open ? NINE : -1);
  }
  last = list_days (centre, SUNDAY + 30, 2, NINE);
  g_assert_cmpint (g_array_index (last, MrcDayPlaces, 0).state, ==, MRC_DAY_OPEN);
  g_assert_cmpint (g_array_index (last, MrcDayPlaces, 1).state, ==, MRC_DAY_OUTSIDE);
}

static void
test_past_is_not_free (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GArray) tomorrow = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  slots = list_slots (centre, SUNDAY, 10 * 60 + 1);
  g_assert_cmpuint (slots->len, ==, 6);
  for (guint i = 0; i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    g_assert_cmpint (slot->minute, ==, NINE + 30 * (int) i);
    g_assert_cmpint (slot->free, ==, i < 3 ? 0 : 2);
  }
  tomorrow = list_slots (centre, SUNDAY + 1, 10 * 60 + 1);
  g_assert_cmpint (g_array_index (tomorrow, MrcSlot, 0).free, ==, 2);
}

static void
test_notice_goes_past_midnight (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcService) service = mrc_service_new ();

  service->code = g_strdup ("documents");
  service->audience = MRC_AUDIENCE_ALL;
  service->minutes = 30;
  service->capacity = 1;
  service->horizon_days = 30;
  service->notice_minutes = 24 * 60;
  g_assert_true (mrc_service_put (centre->store, service, NULL));
  assert_earliest (centre, 10 * 60 + 10, SUNDAY + 1, 10 * 60 + 30);
  assert_earliest (centre, 18 * 60, SUNDAY + 2, NINE);
}

static void
test_breaks_and_validity (void)
{
  static const int minutes[] = { 540, 570, 600, 630, 660, 690, 780 };
  MrcOpening afternoon = {
    .weekday = 0, .from = 13 * 60, .to = 13 * 60 + 59, .valid_from = SUNDAY, .valid_to = SUNDAY
  };
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GArray) next_week = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  g_assert_true (mrc_opening_put (centre->store, &afternoon, NULL));
  slots = list_slots (centre, SUNDAY, 0);
  g_assert_cmpuint (slots->len, ==, G_N_ELEMENTS (minutes)); /* 13:30 would end too late */
  for (guint i = 0; i < slots->len; i++)
    g_assert_cmpint (g_array_index (slots, MrcSlot, i).minute, ==, minutes[i]);
  next_week = list_slots (centre, SUNDAY + 7, 0);
  g_assert_cmpuint (next_week->len, ==, 6);
}

static void
test_overlapping_hours (void)
{
  MrcOpening extra = { .weekday = 0, .from = 11 * 60, .to = 13 * 60, .valid_from = 0, .valid_to = 99999 };
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GArray) slots = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  g_assert_true (mrc_opening_put (centre->store, &extra, NULL));
  slots = list_slots (centre, SUNDAY, 0);
  g_assert_cmpuint (slots->len, ==, 8);
  for (guint i = 0; i < slots->len; i++)
    g_assert_cmpint (g_array_index (slots, MrcSlot, i).minute, ==, NINE + 30 * (int) i);
}

static void
test_taken_is_counted (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GArray) days = NULL;

  mrc_test_centre_put_service (centre, "other", 2);
  mrc_test_centre_put_service (centre, "documents", 2);
  for (int i = 0; i < 2; i++)
    mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 30));
  mrc_appointment_free (mrc_test_centre_book (centre, "other", SUNDAY, NINE + 60));

  slots = list_slots (centre, SUNDAY, 0);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 0).free, ==, 0);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 1).free, ==, 1);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 2).free, ==, 2);
  days = list_days (centre, SUNDAY, 2, 0);
  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 0).free, ==, 9);
  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 0).first_minute, ==, NINE + 30);
  g_assert_cmpint (g_array_index (days, MrcDayPlaces, 1).free, ==, 12);
  assert_earliest (centre, 0, SUNDAY, NINE + 30);
}

static void
test_earliest_skips_full_and_shut_days (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "documents", 1);
  for (int minute = NINE; minute < 12 * 60; minute += 30)
    mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, minute));
  close_day (centre, SUNDAY + 1);
  assert_earliest (centre, 0, SUNDAY + 2, NINE);
}

static void
test_no_earliest (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GError) error = NULL;
  const MrcSlotView view = { .today = SUNDAY };
  MrcDay day;
  int minute;

  mrc_test_centre_put_service (centre, "documents", 0);
  g_assert_false (mrc_slot_find_earliest (centre->store, "documents", &view, &day, &minute, &error));
  g_assert_no_error (error);
}

static void
test_unknown_service (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  const MrcSlotView view = { .today = SUNDAY };
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_slot_list (centre->store, "nothing", SUNDAY, &view, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND);
}

static void
test_service_round (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcService) service = mrc_service_new ();
  g_autoptr (MrcService) read = NULL;
  g_autoptr (MrcService) none = NULL;
  g_autoptr (GError) error = NULL;

  service->code = g_strdup ("loan");
  service->name[MRC_LANGUAGE_BENGALI] = g_strdup ("ঋণের\nকথা");
  service->name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Loans");
  service->provider[MRC_LANGUAGE_BENGALI] = g_strdup ("এই সেন্টার");
  service->fee[MRC_LANGUAGE_ENGLISH] = g_strdup ("Free");
  service->picture = g_strdup ("loan");
  service->audience = MRC_AUDIENCE_RETURNEE;
  service->order = 3;
  service->minutes = 20;
  service->capacity = 4;
  service->horizon_days = 14;
  service->notice_minutes = 45;
  g_assert_true (mrc_service_put (centre->store, service, &error));
  service->capacity = 5;
  g_assert_true (mrc_service_put (centre->store, service, &error));

  read = mrc_service_get (centre->store, "loan", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name[MRC_LANGUAGE_BENGALI], ==, "ঋণের\nকথা");
  g_assert_cmpstr (read->name[MRC_LANGUAGE_ENGLISH], ==, "Loans");
  g_assert_cmpstr (read->provider[MRC_LANGUAGE_BENGALI], ==, "এই সেন্টার");
  g_assert_cmpstr (read->provider[MRC_LANGUAGE_ENGLISH], ==, "");
  g_assert_cmpstr (read->fee[MRC_LANGUAGE_ENGLISH], ==, "Free");
  g_assert_cmpstr (read->picture, ==, "loan");
  g_assert_cmpint (read->audience, ==, MRC_AUDIENCE_RETURNEE);
  g_assert_cmpint (read->order, ==, 3);
  g_assert_cmpint (read->minutes, ==, 20);
  g_assert_cmpint (read->capacity, ==, 5);
  g_assert_cmpint (read->horizon_days, ==, 14);
  g_assert_cmpint (read->notice_minutes, ==, 45);

  none = mrc_service_get (centre->store, "nothing", &error);
  g_assert_no_error (error);
  g_assert_null (none);
}

static void
test_service_list (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GPtrArray) services = NULL;
  static const struct {
    const char *code;
    MrcAudience audience;
    int order;
  } all[] = {
    { "c", MRC_AUDIENCE_ALL, 2 },
    { "a", MRC_AUDIENCE_PROSPECTIVE, 3 },
    { "b", MRC_AUDIENCE_RETURNEE | MRC_AUDIENCE_FAMILY, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (MrcService) service = mrc_service_new ();

    service->code = g_strdup (all[i].code);
    service->audience = all[i].audience;
    service->order = all[i].order;
    service->minutes = 30;
    g_assert_true (mrc_service_put (centre->store, service, NULL));
  }
  services = mrc_service_list (centre->store, MRC_AUDIENCE_RETURNEE, NULL);
  g_assert_cmpuint (services->len, ==, 2);
  g_assert_cmpstr (((MrcService *) services->pdata[0])->code, ==, "b");
  g_assert_cmpstr (((MrcService *) services->pdata[1])->code, ==, "c");
}

static void
test_service_out_of_range (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcService) service = mrc_service_new ();
  g_autoptr (GError) error = NULL;

  service->code = g_strdup ("loan");
  service->minutes = 0; /* would make slots without end */
  g_assert_false (mrc_service_put (centre->store, service, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "minutes 0: write 5 to 480"));
}

static void
test_closure_list (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GPtrArray) closures = NULL;
  MrcClosure moon = {
    .day = SUNDAY + 3, .reason_bn = (char *) "ঈদ", .reason_en = (char *) "Eid", .moon = TRUE
  };
  const MrcClosure *read;

  close_day (centre, SUNDAY + 9);
  g_assert_true (mrc_closure_put (centre->store, &moon, NULL));
  closures = mrc_closure_list (centre->store, SUNDAY, SUNDAY + 8, NULL);
  g_assert_cmpuint (closures->len, ==, 1);
  read = closures->pdata[0];
  g_assert_cmpint (read->day, ==, SUNDAY + 3);
  g_assert_cmpstr (read->reason_bn, ==, "ঈদ");
  g_assert_cmpstr (read->reason_en, ==, "Eid");
  g_assert_true (read->moon);
}

static int
count_on (MrcTestCentre *centre, MrcDay day)
{
  MrcSlotView view = mrc_slot_view (centre->clock, NULL);
  g_autoptr (GArray) slots = mrc_slot_list (centre->store, "counsel", day, &view, NULL);

  return (int) slots->len;
}

/* Staff move the hours of a weekday a step at a time; those of another validity stay. */
static void
test_hours_are_moved (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  MrcDay monday = MRC_TEST_SUNDAY + 1;
  MrcDay friday = MRC_TEST_SUNDAY + 5;
  const MrcOpening later = { 0, 1, 540, 600, monday + 7, monday + 7 };
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "counsel", 1);
  g_assert_true (mrc_opening_put (centre->store, &later, NULL));
  g_assert_cmpint (count_on (centre, monday), ==, 6);
  g_assert_true (mrc_opening_move (centre->store, 1, monday, -30, 0, NULL));
  g_assert_true (mrc_opening_move (centre->store, 1, monday, 0, 30, NULL));
  g_assert_cmpint (count_on (centre, monday), ==, 8);
  g_assert_false (mrc_opening_move (centre->store, 1, monday, 300, 0, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (count_on (centre, monday), ==, 8);

  g_assert_false (mrc_opening_move (centre->store, 5, friday, 0, 30, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
  g_assert_true (mrc_opening_copy (centre->store, 5, friday, NULL));
  g_assert_cmpint (count_on (centre, friday), ==, 6);
  g_assert_true (mrc_opening_shut (centre->store, 1, monday, NULL));
  g_assert_cmpint (count_on (centre, monday), ==, 0);
  g_assert_cmpint (count_on (centre, monday + 7), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/slot/states", test_states);
  g_test_add_func ("/booking/slot/past-is-not-free", test_past_is_not_free);
  g_test_add_func ("/booking/slot/notice-goes-past-midnight", test_notice_goes_past_midnight);
  g_test_add_func ("/booking/slot/breaks-and-validity", test_breaks_and_validity);
  g_test_add_func ("/booking/slot/overlapping-hours", test_overlapping_hours);
  g_test_add_func ("/booking/slot/taken-is-counted", test_taken_is_counted);
  g_test_add_func ("/booking/slot/earliest-skips-full-and-shut-days", test_earliest_skips_full_and_shut_days);
  g_test_add_func ("/booking/slot/no-earliest", test_no_earliest);
  g_test_add_func ("/booking/slot/unknown-service", test_unknown_service);
  g_test_add_func ("/booking/service/round", test_service_round);
  g_test_add_func ("/booking/service/list", test_service_list);
  g_test_add_func ("/booking/service/out-of-range", test_service_out_of_range);
  g_test_add_func ("/booking/closure/list", test_closure_list);

  g_test_add_func ("/booking/slot/hours-are-moved", test_hours_are_moved);

  return g_test_run ();
}
