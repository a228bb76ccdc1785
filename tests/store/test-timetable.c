// SPDX-License-Identifier: GPL-3.0-or-later

/* Which slots there are: by hand, and against a slow and plain model over ten years of rules at random. */

#include "kiosk/booking/slot.h"
#include "tests/store/centre.h"

#define SATURDAY (MRC_TEST_SUNDAY - 1)
#define MONDAY (MRC_TEST_SUNDAY + 1)
#define FIRST_DAY 20454 /* 2026-01-01 */
#define LAST_DAY 24106  /* 2035-12-31 */
#define N_SERVICES 3

static GArray *
slots_of (MrcTestCentre *centre, const char *service, MrcDay day, MrcDay today)
{
  MrcSlotView view = { .today = today };
  g_autoptr (GError) error = NULL;
  GArray *slots = mrc_slot_list (centre->store, service, day, &view, &error);

  g_assert_no_error (error);
  return slots;
}

static char *
text_of (MrcTestCentre *centre, const char *service, MrcDay day)
{
  g_autoptr (GArray) slots = slots_of (centre, service, day, MRC_TEST_SUNDAY - 7);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    g_string_append_printf (text, "%s%d:%02d", i == 0 ? "" : " ", slot->minute / 60, slot->minute % 60);
  }
  return g_string_free (text, FALSE);
}

static void
assert_slots (MrcTestCentre *centre, const char *service, MrcDay day, const char *wanted)
{
  g_autofree char *found = text_of (centre, service, day);

  g_assert_cmpstr (found, ==, wanted);
}

static MrcTestCentre *
new_centre (void)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "counsel", 2);
  mrc_test_centre_put_service (centre, "loan", 2);
  return centre;
}

static void
test_season (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcSeason ramadan = {
    .name_bn = (char *) "রমজান", .name_en = (char *) "Ramadan", .first = MONDAY, .last = MONDAY + 1
  };
  MrcOpening short_day = { .weekday = 1, .from = 600, .to = 660, .valid_to = 99999 };

  assert_slots (centre, "loan", MONDAY, "9:00 9:30 10:00 10:30 11:00 11:30");
  g_assert_true (mrc_season_put (centre->store, &ramadan, NULL));
  g_assert_cmpint (ramadan.id, >, 0);
  short_day.season = ramadan.id;
  g_assert_true (mrc_opening_put (centre->store, &short_day, NULL));
  assert_slots (centre, "loan", MONDAY, "10:00 10:30");
  assert_slots (centre, "loan", MONDAY + 1, ""); /* it has no hours for a Tuesday */
  assert_slots (centre, "loan", MONDAY + 7, "9:00 9:30 10:00 10:30 11:00 11:30");
  /* Inside it another: the one that began later counts. */
  g_assert_true (mrc_season_put (
    centre->store,
    &(MrcSeason){ .name_bn = (char *) "", .name_en = (char *) "", .first = MONDAY + 1, .last = MONDAY + 1 },
    NULL));
  assert_slots (centre, "loan", MONDAY, "10:00 10:30");
  g_assert_true (mrc_season_drop (centre->store, ramadan.id, NULL));
  assert_slots (centre, "loan", MONDAY, "9:00 9:30 10:00 10:30 11:00 11:30");
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM opening WHERE season_id <> 0"),
                   ==, 0);
}

static void
test_break (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcOpening morning = { .weekday = 1, .from = 540, .to = 600, .valid_to = 99999 };
  MrcOpening late = { .weekday = 1, .from = 660, .to = 720, .valid_to = 99999 };

  g_assert_true (mrc_opening_put (centre->store, &morning, NULL));
  g_assert_true (mrc_opening_put (centre->store, &late, NULL));
  assert_slots (centre, "loan", MONDAY, "9:00 9:30 11:00 11:30");
  g_assert_true (mrc_opening_drop (centre->store, &late, NULL));
  assert_slots (centre, "loan", MONDAY, "9:00 9:30");
}

static void
test_working_saturday (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcSpecialDay worked = { SATURDAY, 0 };
  MrcClosure shut = { .day = SATURDAY };

  assert_slots (centre, "loan", SATURDAY, "");
  g_assert_true (mrc_special_day_put (centre->store, &worked, NULL));
  assert_slots (centre, "loan", SATURDAY, "9:00 9:30 10:00 10:30 11:00 11:30");
  g_assert_true (mrc_closure_put (centre->store, &shut, NULL));
  assert_slots (centre, "loan", SATURDAY, "");
  g_assert_true (mrc_closure_drop (centre->store, SATURDAY, NULL, NULL));
  g_assert_true (mrc_special_day_drop (centre->store, SATURDAY, NULL));
  assert_slots (centre, "loan", SATURDAY, "");
}

static void
test_part_of_a_day (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcClosure late = { .day = MONDAY, .from = 600, .to = 655 };
  MrcClosure loan = { .day = MONDAY, .service = (char *) "loan" };
  MrcClosure nothing = { .day = MONDAY, .service = (char *) "swimming" };
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_closure_put (centre->store, &late, NULL));
  assert_slots (centre, "loan", MONDAY, "9:00 9:30 11:00 11:30");
  g_assert_true (mrc_closure_put (centre->store, &loan, NULL));
  assert_slots (centre, "loan", MONDAY, "");
  assert_slots (centre, "counsel", MONDAY, "9:00 9:30 11:00 11:30");
  g_assert_false (mrc_closure_put (centre->store, &nothing, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND);
  g_assert_true (mrc_closure_drop (centre->store, MONDAY, "swimming", NULL));
  assert_slots (centre, "counsel", MONDAY, "9:00 9:30 11:00 11:30");
  g_assert_true (mrc_closure_drop (centre->store, MONDAY, NULL, NULL));
  assert_slots (centre, "counsel", MONDAY, "9:00 9:30 10:00 10:30 11:00 11:30");
  assert_slots (centre, "loan", MONDAY, "");
}

static gboolean
is_open (MrcTestCentre *centre, MrcDay day, int minute)
{
  MrcSlotView view = { .today = day, .minute = minute };
  gboolean open = FALSE;

  g_assert_true (mrc_slot_is_open_later (centre->store, &view, &open, NULL));
  return open;
}

static void
test_open_later (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcClosure late = { .day = MONDAY, .from = 660 };
  MrcClosure loan = { .day = MONDAY, .service = (char *) "loan" };

  g_assert_true (is_open (centre, MONDAY, 0));
  g_assert_true (is_open (centre, MONDAY, 719));
  g_assert_false (is_open (centre, MONDAY, 720)); /* open until twelve */
  g_assert_false (is_open (centre, SATURDAY, 600));
  g_assert_true (mrc_closure_put (centre->store, &loan, NULL));
  g_assert_true (is_open (centre, MONDAY, 700));
  g_assert_true (mrc_closure_put (centre->store, &late, NULL));
  g_assert_false (is_open (centre, MONDAY, 660));
  g_assert_true (is_open (centre, MONDAY, 659));
}

static void
put_rule (MrcTestCentre *centre, const char *code, int minutes, int capacity, gboolean retired)
{
  g_autoptr (MrcService) service = mrc_service_new ();
  g_autoptr (GError) error = NULL;

  service->code = g_strdup (code);
  service->audience = MRC_AUDIENCE_ALL;
  service->minutes = minutes;
  service->capacity = capacity;
  service->horizon_days = MRC_SLOT_HORIZON_MAX;
  service->retired = retired;
  mrc_service_put (centre->store, service, &error);
  g_assert_no_error (error);
}

/* What was booked stays as long as it was, and nobody is put on top of it. */
static void
test_a_service_made_shorter (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) first = mrc_test_centre_book (centre, "loan", MONDAY, 540);
  g_autoptr (MrcAppointment) second = mrc_test_centre_book (centre, "loan", MONDAY, 540);
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = mrc_uuid7_new (1);

  put_rule (centre, "loan", 20, 2, FALSE);
  assert_slots (centre, "loan", MONDAY, "9:00 9:20 9:40 10:00 10:20 10:40 11:00 11:20 11:40");
  slots = slots_of (centre, "loan", MONDAY, MRC_TEST_SUNDAY);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 0).free, ==, 0);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 1).free, ==, 0);
  g_assert_cmpint (g_array_index (slots, MrcSlot, 2).free, ==, 2);
  g_assert_null (mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "loan", MONDAY, 560,
                                       MRC_NEED_NONE, NULL, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN);
  g_assert_true (mrc_appointment_cancel (centre->store, centre->clock, &second->id, NULL));
  mrc_appointment_free (mrc_test_centre_book (centre, "loan", MONDAY, 560));
}

static void
test_a_retired_service (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (MrcAppointment) booked = mrc_test_centre_book (centre, "loan", MONDAY, 540);
  g_autoptr (MrcAppointment) found = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) all = NULL;

  put_rule (centre, "loan", 30, 2, TRUE);
  assert_slots (centre, "loan", MONDAY, "");
  open = mrc_service_list (centre->store, MRC_AUDIENCE_ALL, NULL);
  all = mrc_service_list_all (centre->store, NULL);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 2);
  found = mrc_appointment_find (centre->store, booked->short_code, NULL);
  g_assert_cmpint (found->state, ==, MRC_APPOINTMENT_BOOKED);
}

/* The plain model: for each minute of a day, whether the centre is open to a service, looked up rule by rule.
 */
typedef struct {
  GArray *openings;    /* MrcOpening */
  GArray *seasons;     /* MrcSeason, without names */
  GArray *specials;    /* MrcSpecialDay */
  GPtrArray *closures; /* MrcClosure */
  int minutes[N_SERVICES];
} Model;

static const char *const codes[N_SERVICES] = { "counsel", "loan", "law" };

static int
model_weekday (const Model *model, MrcDay day)
{
  int weekday = (day + 4) % 7; /* 1970-01-01 was a Thursday */

  for (guint i = 0; i < model->specials->len; i++)
    if (g_array_index (model->specials, MrcSpecialDay, i).day == day)
      weekday = g_array_index (model->specials, MrcSpecialDay, i).weekday;
  return weekday;
}

static gint64
model_season (const Model *model, MrcDay day)
{
  const MrcSeason *found = NULL;

  for (guint i = 0; i < model->seasons->len; i++) {
    const MrcSeason *season = &g_array_index (model->seasons, MrcSeason, i);

    if (day < season->first || day > season->last)
      continue;
    if (found == NULL || season->first > found->first ||
        (season->first == found->first && season->id > found->id))
      found = season;
  }
  return found != NULL ? found->id : 0;
}

static gboolean
model_is_closed (const Model *model, int service, MrcDay day, int minute)
{
  for (guint i = 0; i < model->closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (model->closures, i);

    if (closure->day == day && (closure->service == NULL || g_str_equal (closure->service, codes[service])) &&
        minute >= closure->from && minute < closure->to)
      return TRUE;
  }
  return FALSE;
}

static gboolean
model_is_whole_closed (const Model *model, int service, MrcDay day)
{
  for (guint i = 0; i < model->closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (model->closures, i);

    if (closure->day == day && (closure->service == NULL || g_str_equal (closure->service, codes[service])) &&
        closure->from == 0 && closure->to == MRC_CLOSURE_DAY_END)
      return TRUE;
  }
  return FALSE;
}

static gint
by_time (gconstpointer a, gconstpointer b)
{
  const MrcOpening *left = a;
  const MrcOpening *right = b;

  return left->from != right->from ? left->from - right->from : left->valid_from - right->valid_from;
}

/* Begins of turns by walking through the day minute by minute. */
static GArray *
model_slots (const Model *model, int service, MrcDay day)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) today = g_array_new (FALSE, FALSE, sizeof (MrcOpening));
  int length = model->minutes[service];
  int earliest = 0;

  if (model_is_whole_closed (model, service, day))
    return slots;
  for (guint i = 0; i < model->openings->len; i++) {
    const MrcOpening *opening = &g_array_index (model->openings, MrcOpening, i);

    if (opening->weekday == model_weekday (model, day) && opening->season == model_season (model, day) &&
        day >= opening->valid_from && day <= opening->valid_to)
      g_array_append_val (today, *opening);
  }
  g_array_sort (today, by_time);
  for (guint i = 0; i < today->len; i++) {
    const MrcOpening *opening = &g_array_index (today, MrcOpening, i);

    for (int minute = 0; minute < 1440; minute++) {
      gboolean clear = TRUE;

      if (minute < opening->from || minute + length > opening->to || minute < earliest)
        continue;
      for (int m = minute; m < minute + length; m++)
        clear &= !model_is_closed (model, service, day, m);
      if (clear)
        g_array_append_val (slots, minute);
      earliest = minute + length;
    }
  }
  return slots;
}

static MrcDay
any_day (void)
{
  return g_test_rand_int_range (FIRST_DAY, LAST_DAY + 1);
}

/* Tests that look at few days need rules that meet them. */
static MrcDay
any_near (MrcDay day)
{
  MrcDay near = day + g_test_rand_int_range (-20, 21);

  return CLAMP (near, FIRST_DAY, LAST_DAY);
}

static void
add_opening (MrcTestCentre *centre, Model *model, MrcDay near)
{
  MrcOpening opening = { .weekday = g_test_rand_int_range (0, 7),
                         .from = g_test_rand_int_range (0, 90) * 15 };

  opening.to = opening.from + g_test_rand_int_range (1, 8) * 15;
  opening.valid_from = g_test_rand_bit () ? 0 : any_near (near);
  opening.valid_to = g_test_rand_bit () ? 99999 : opening.valid_from + g_test_rand_int_range (0, 400);
  if (model->seasons->len > 0 && g_test_rand_bit ())
    opening.season =
      g_array_index (model->seasons, MrcSeason, g_test_rand_int_range (0, (int) model->seasons->len)).id;
  for (guint i = model->openings->len; i-- > 0;) {
    const MrcOpening *old = &g_array_index (model->openings, MrcOpening, i);

    if (old->season == opening.season && old->weekday == opening.weekday && old->from == opening.from &&
        old->valid_from == opening.valid_from)
      g_array_remove_index (model->openings, i);
  }
  g_array_append_val (model->openings, opening);
  g_autoptr (GError) error = NULL;

  mrc_opening_put (centre->store, &opening, &error);
  g_assert_no_error (error);
}

static void
add_season (MrcTestCentre *centre, Model *model, MrcDay near)
{
  MrcSeason season = { .name_bn = (char *) "রমজান", .name_en = (char *) "Ramadan", .first = any_near (near) };

  season.last = season.first + g_test_rand_int_range (0, 45);
  g_assert_true (mrc_season_put (centre->store, &season, NULL));
  g_array_append_val (model->seasons, season);
}

static void
add_special (MrcTestCentre *centre, Model *model, MrcDay near)
{
  MrcSpecialDay special = { any_near (near), g_test_rand_int_range (0, 7) };

  for (guint i = model->specials->len; i-- > 0;)
    if (g_array_index (model->specials, MrcSpecialDay, i).day == special.day)
      g_array_remove_index (model->specials, i);
  g_array_append_val (model->specials, special);
  g_assert_true (mrc_special_day_put (centre->store, &special, NULL));
}

static void
add_closure (MrcTestCentre *centre, Model *model, MrcDay near)
{
  MrcClosure *closure = mrc_closure_new ();

  closure->day = any_near (near);
  closure->service = g_test_rand_bit () ? g_strdup (codes[g_test_rand_int_range (0, N_SERVICES)]) : NULL;
  closure->from = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 287) * 5;
  closure->to = g_test_rand_bit () ? 1440 : g_test_rand_int_range (closure->from + 1, 1441);
  for (guint i = model->closures->len; i-- > 0;) {
    const MrcClosure *old = g_ptr_array_index (model->closures, i);

    if (old->day == closure->day && g_strcmp0 (old->service, closure->service) == 0 &&
        old->from == closure->from)
      g_ptr_array_remove_index (model->closures, i);
  }
  g_ptr_array_add (model->closures, closure);
  g_assert_true (mrc_closure_put (centre->store, closure, NULL));
}

static void
drop_something (MrcTestCentre *centre, Model *model)
{
  if (model->closures->len > 0) {
    const MrcClosure *old =
      g_ptr_array_index (model->closures, g_test_rand_int_range (0, (int) model->closures->len));
    g_autofree char *service = g_strdup (old->service);
    MrcDay day = old->day;

    g_assert_true (mrc_closure_drop (centre->store, day, service, NULL));
    for (guint i = model->closures->len; i-- > 0;) {
      old = g_ptr_array_index (model->closures, i);
      if (old->day == day && g_strcmp0 (old->service, service) == 0)
        g_ptr_array_remove_index (model->closures, i);
    }
  }
  if (model->seasons->len > 2) {
    gint64 id = g_array_index (model->seasons, MrcSeason, 0).id;

    g_assert_true (mrc_season_drop (centre->store, id, NULL));
    g_array_remove_index (model->seasons, 0);
    for (guint i = model->openings->len; i-- > 0;)
      if (g_array_index (model->openings, MrcOpening, i).season == id)
        g_array_remove_index (model->openings, i);
  }
}

static void
change_rules (MrcTestCentre *centre, Model *model, MrcDay near)
{
  static void (*const changes[]) (MrcTestCentre *, Model *,
                                  MrcDay) = { add_opening, add_opening, add_opening,
                                              add_season,  add_special, add_closure };
  int service = g_test_rand_int_range (0, N_SERVICES);

  for (int i = 0; i < 8; i++)
    changes[g_test_rand_int_range (0, G_N_ELEMENTS (changes))](centre, model, near);
  if (g_test_rand_bit ())
    drop_something (centre, model);
  model->minutes[service] = g_test_rand_int_range (1, 9) * 10;
  put_rule (centre, codes[service], model->minutes[service], 2, FALSE);
}

static void
compare_day (MrcTestCentre *centre, const Model *model, int service, MrcDay day)
{
  g_autoptr (GArray) found = slots_of (centre, codes[service], day, day);
  g_autoptr (GArray) wanted = model_slots (model, service, day);

  g_assert_cmpuint (found->len, ==, wanted->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (g_array_index (found, MrcSlot, i).minute, ==, g_array_index (wanted, int, i));
}

static void
test_ten_years_at_random (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  Model model = { g_array_new (FALSE, FALSE, sizeof (MrcOpening)),
                  g_array_new (FALSE, FALSE, sizeof (MrcSeason)),
                  g_array_new (FALSE, FALSE, sizeof (MrcSpecialDay)),
                  g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_closure_free),
                  { 30, 30, 30 } };
  guint slots = 0;

  mrc_test_exec (centre->folder->db, "DELETE FROM opening");
  for (int service = 0; service < N_SERVICES; service++)
    put_rule (centre, codes[service], 30, 2, FALSE);
  for (int round = 0; round < mrc_test_many ("MRC_RULE_CHANGES", 150); round++) {
    MrcDay near = any_day ();

    change_rules (centre, &model, near);
    for (int i = 0; i < 40; i++) {
      int service = g_test_rand_int_range (0, N_SERVICES);
      MrcDay day = i < 30 ? any_near (near) : any_day ();
      g_autoptr (GArray) wanted = model_slots (&model, service, day);

      slots += wanted->len;
      compare_day (centre, &model, service, day);
    }
  }
  g_test_message ("%u slots compared", slots);
  g_assert_cmpuint (slots, >, 1000);
  g_array_unref (model.openings);
  g_array_unref (model.seasons);
  g_array_unref (model.specials);
  g_ptr_array_unref (model.closures);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/timetable/season", test_season);
  g_test_add_func ("/booking/timetable/break", test_break);
  g_test_add_func ("/booking/timetable/working-saturday", test_working_saturday);
  g_test_add_func ("/booking/timetable/part-of-a-day", test_part_of_a_day);
  g_test_add_func ("/booking/timetable/open-later", test_open_later);
  g_test_add_func ("/booking/timetable/a-service-made-shorter", test_a_service_made_shorter);
  g_test_add_func ("/booking/timetable/a-retired-service", test_a_retired_service);
  g_test_add_func ("/booking/timetable/ten-years-at-random", test_ten_years_at_random);

  return g_test_run ();
}
