// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether the clock can be believed, and the rows of a time when it could not. */

#include "kiosk/booking/walk-in.h"
#include "kiosk/visit/visit-log.h"
#include "tests/store/centre.h"

#define SUNDAY 21948 /* 2030-02-03, a Sunday */
#define HOUR 3600
#define DAY (24 * HOUR)
#define YEAR (365LL * DAY)
#define NINE 540

typedef struct {
  MrcTestCentre *centre;
  gint64 time;  /* the true one: seconds, UTC */
  gint64 wrong; /* what the clock shows too much */
  gint64 boot;  /* seconds since the start of the machine */
  int starts;
} Machine;

static void
tell (Machine *self)
{
  g_autofree char *id = g_strdup_printf ("start-%d", self->starts);

  mrc_clock_set (self->centre->clock, self->time + self->wrong);
  mrc_clock_set_boot_seconds (self->centre->clock, self->boot);
  mrc_clock_set_boot_id (self->centre->clock, id);
}

static void
pass (Machine *self, gint64 seconds)
{
  self->time += seconds;
  self->boot += seconds;
  tell (self);
}

static void
leap (Machine *self, gint64 wrong)
{
  self->wrong = wrong;
  tell (self);
}

static void
restart (Machine *self, gint64 off, gint64 wrong)
{
  self->time += off;
  self->boot = 60;
  self->starts++;
  leap (self, wrong);
}

static Machine *
machine_new (void)
{
  Machine *self = g_new0 (Machine, 1);

  self->centre = mrc_test_centre_new ();
  self->time = mrc_day_to_unix (SUNDAY, NINE);
  self->boot = 1000;
  tell (self);
  return self;
}

static void
machine_free (Machine *self)
{
  g_autofree char *db = g_strdup (self->centre->folder->db);

  mrc_test_centre_assert_sound (db);
  mrc_test_centre_free (self->centre);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Machine, machine_free)

/* Returns: whether it was given */
static gboolean
take_number (Machine *self)
{
  MrcTestCentre *centre = self->centre;
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (centre->clock) * 1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcWalkIn) taken =
    mrc_walk_in_take (centre->store, centre->clock, centre->key, &id, MRC_QUEUE_GENERAL, &error);

  if (taken != NULL)
    return TRUE;
  g_assert_error (error, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT);
  return FALSE;
}

static MrcTimeNote
note (Machine *self)
{
  MrcTimeMark mark;

  g_assert_true (mrc_time_mark_read (self->centre->store, &mark, NULL));
  return mrc_time_mark_note (&mark, self->centre->clock);
}

/* As the kiosk does when it starts, and with each visit that ends. */
static void
keep_up (Machine *self)
{
  g_autoptr (GError) doubt = NULL;

  if (!mrc_time_mark_advance (self->centre->store, self->centre->clock, &doubt))
    g_assert_error (doubt, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT);
}

/* A visit that begins and ends now, and is known again by @topic. */
static MrcTimeDoubt
visit (Machine *self, const char *topic)
{
  int minute = 0;
  MrcDay day = mrc_clock_today (self->centre->clock, &minute);
  MrcTimeNote begun = note (self);
  g_autoptr (MrcVisit) visitor = mrc_visit_new (day, minute / 60, 0);
  g_autoptr (MrcVisitRow) row = NULL;
  g_autoptr (GError) error = NULL;

  mrc_visit_see_topic (visitor, topic);
  row = mrc_visit_row_new (visitor, 0, MRC_VISIT_END_EXIT, &begun);
  mrc_visit_log_append (self->centre->store, row, &error);
  g_assert_no_error (error);
  g_assert_true (mrc_visit_log_count_page (self->centre->store, day, "help", &begun, NULL));
  keep_up (self);
  return begun.why;
}

static void
confirm (Machine *self)
{
  g_autoptr (GError) error = NULL;

  mrc_time_mark_confirm (self->centre->store, self->centre->clock, &error);
  g_assert_no_error (error);
}

static gint64
ask (Machine *self, const char *sql)
{
  return mrc_test_count (self->centre->folder->db, sql);
}

#define OF_VISIT " FROM visit JOIN visit_topic USING(day, visit_id) WHERE topic = '"

/* In hours since 1970-01-01 in Dhaka. */
static gint64
hour_of_visit (Machine *self, const char *topic)
{
  g_autofree char *sql = g_strconcat ("SELECT day * 24 + hour" OF_VISIT, topic, "'", NULL);

  return ask (self, sql);
}

static gint64
doubt_of_visit (Machine *self, const char *topic)
{
  g_autofree char *sql = g_strconcat ("SELECT coalesce(max(doubt), 0)" OF_VISIT, topic, "'", NULL);

  return ask (self, sql);
}

static gint64
true_hour (Machine *self)
{
  int minute = 0;
  MrcDay day = mrc_day_from_unix (self->time, &minute);

  return (gint64) day * 24 + minute / 60;
}

static gint64
doubted (Machine *self)
{
  return ask (self, "SELECT count(*) FROM visit WHERE doubt IS NOT NULL");
}

static void
repair_all (Machine *self, gint64 shift_where_unknown)
{
  g_autoptr (GArray) doubts = mrc_doubt_list (self->centre->store, NULL);

  for (guint i = 0; i < doubts->len; i++) {
    const MrcDoubt *doubt = &g_array_index (doubts, MrcDoubt, i);

    g_assert_true (mrc_doubt_repair (self->centre->store, self->centre->clock, doubt->id,
                                     doubt->has_shift ? doubt->shift : shift_where_unknown, NULL));
  }
  g_array_unref (g_steal_pointer (&doubts));
  doubts = mrc_doubt_list (self->centre->store, NULL);
  g_assert_cmpuint (doubts->len, ==, 0);
}

static void
test_a_good_time_is_not_doubted (void)
{
  g_autoptr (Machine) machine = machine_new ();

  for (int day = 0; day < 40; day++) {
    g_assert_true (take_number (machine));
    g_assert_cmpint (visit (machine, "decide"), ==, MRC_TIME_GOOD);
    pass (machine, DAY);
    if (day % 7 == 0)
      restart (machine, 2 * DAY, 0);
    /* Set by hand to the minute. */
    leap (machine, day % 2 ? MRC_TIME_SLACK_SECONDS / 2 : 0);
  }
  g_assert_cmpint (doubted (machine), ==, 0);
}

static void
test_a_leap_while_it_runs (void)
{
  g_autoptr (Machine) machine = machine_new ();
  gint64 then;

  g_assert_true (take_number (machine));
  visit (machine, "before");
  pass (machine, HOUR);
  leap (machine, 50 * YEAR);
  g_assert_false (take_number (machine));
  g_assert_cmpint (visit (machine, "in-doubt"), ==, MRC_TIME_LEAPT);
  then = true_hour (machine);
  pass (machine, 2 * DAY);
  g_assert_cmpint (visit (machine, "in-doubt-2"), ==, MRC_TIME_LEAPT);
  g_assert_cmpint (doubted (machine), ==, 2);
  g_assert_cmpint (ask (machine, "SELECT count(*) FROM clock_doubt"), ==, 1);

  leap (machine, 0);
  g_assert_true (take_number (machine)); /* right again by itself: nobody need be asked */
  confirm (machine);
  repair_all (machine, 0);
  g_assert_cmpint (hour_of_visit (machine, "in-doubt"), ==, then);
  g_assert_cmpint (hour_of_visit (machine, "in-doubt-2"), ==, then + 48);
  g_assert_cmpint (doubted (machine), ==, 0);
  g_assert_cmpint (ask (machine, "SELECT sum(count) FROM page_count WHERE doubt = 0"), ==, 3);
  g_assert_cmpint (ask (machine, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_an_old_time_after_a_start (void)
{
  g_autoptr (Machine) machine = machine_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (take_number (machine));
  restart (machine, HOUR, -20 * YEAR);
  g_assert_false (take_number (machine));
  g_assert_cmpint (visit (machine, "old"), ==, MRC_TIME_BEHIND);
  /* Before the program was made: not even staff can say that it is right. */
  g_assert_false (mrc_time_mark_confirm (machine->centre->store, machine->centre->clock, &error));
  g_assert_error (error, MRC_TIME_ERROR, MRC_TIME_ERROR_DOUBT);
  leap (machine, 0);
  confirm (machine);
  repair_all (machine, 0);
  g_assert_cmpint (hour_of_visit (machine, "old"), ==, true_hour (machine));
  g_assert_true (take_number (machine));
}

static void
test_a_far_time_after_a_start (void)
{
  g_autoptr (Machine) machine = machine_new ();

  g_assert_true (take_number (machine));
  restart (machine, (MRC_TIME_QUIET_DAYS - 1) * DAY, 0);
  g_assert_true (take_number (machine));
  restart (machine, (MRC_TIME_QUIET_DAYS + 1) * DAY, 0);
  g_assert_false (take_number (machine));
  g_assert_cmpint (visit (machine, "far"), ==, MRC_TIME_AHEAD);
  confirm (machine); /* it was off so long, in truth */
  repair_all (machine, 1);
  g_assert_cmpint (hour_of_visit (machine, "far"), ==, true_hour (machine));
  g_assert_true (take_number (machine));
}

/* A day ahead since the machine was started, and nobody saw it until noon. */
static void
test_what_was_believed_and_wrong (void)
{
  g_autoptr (Machine) machine = machine_new ();
  gint64 then;

  visit (machine, "good");
  pass (machine, 10 * HOUR);
  g_assert_true (take_number (machine));
  restart (machine, 14 * HOUR, DAY);
  g_assert_true (take_number (machine));
  g_assert_cmpint (visit (machine, "believed"), ==, MRC_TIME_GOOD);
  then = true_hour (machine);
  pass (machine, 3 * HOUR);
  leap (machine, 0);
  g_assert_false (take_number (machine));
  confirm (machine);
  g_assert_true (take_number (machine));
  g_assert_cmpint (doubted (machine), ==, 1);
  repair_all (machine, 0);
  g_assert_cmpint (hour_of_visit (machine, "believed"), ==, then);
  g_assert_cmpint (hour_of_visit (machine, "good"), ==, SUNDAY * 24 + 9);
}

static void
test_a_floor_that_staff_overrule (void)
{
  g_autoptr (Machine) machine = machine_new ();
  MrcStore *store = machine->centre->store;

  g_assert_true (mrc_time_mark_raise (store, machine->time + YEAR, NULL)); /* content with a wrong date */
  g_assert_false (take_number (machine));
  confirm (machine);
  g_assert_true (take_number (machine));
  g_assert_true (mrc_time_mark_raise (store, machine->time + YEAR, NULL));
  g_assert_true (take_number (machine));
  g_assert_true (mrc_time_mark_raise (store, machine->time + YEAR + DAY, NULL));
  g_assert_false (take_number (machine));
}

typedef struct {
  gint64 hour;     /* the true one */
  gboolean unseen; /* written by a wrong time that nothing could tell */
} Written;

static gint64
any_leap (void)
{
  switch (g_test_rand_int_range (0, 4)) {
  case 0:
    return g_test_rand_int_range (-50, 51) * YEAR + g_test_rand_int_range (0, (int) DAY);
  case 1:
    return g_test_rand_int_range (-30, 31) * DAY;
  case 2:
    return g_test_rand_int_range (-20, 21) * HOUR;
  default:
    return 0;
  }
}

static void
step (Machine *machine, GArray *written)
{
  g_autofree char *topic = g_strdup_printf ("t%u", written->len);
  Written row = { 0 };

  switch (g_test_rand_int_range (0, 8)) {
  case 0:
    leap (machine, any_leap ());
    break;
  case 1:
    restart (machine, g_test_rand_int_range (HOUR, 20 * DAY), any_leap ());
    keep_up (machine);
    break;
  case 2:
    leap (machine, 0);
    confirm (machine);
    break;
  case 3:
  case 4:
    pass (machine, g_test_rand_int_range (60, 2 * DAY));
    break;
  case 5:
    /* Nothing is promised by a time that is known to be wrong. */
    if (note (machine).why != MRC_TIME_GOOD)
      g_assert_false (take_number (machine));
    else
      g_assert_true (take_number (machine));
    break;
  default:
    row.hour = true_hour (machine);
    row.unseen = visit (machine, topic) == MRC_TIME_GOOD && ABS (machine->wrong) > MRC_TIME_SLACK_SECONDS;
    g_array_append_val (written, row);
  }
}

/* What is in doubt and its start of the machine is over: staff know from the paper register. */
static void
repair_by_hand (Machine *machine, GArray *written)
{
  for (guint i = 0; i < written->len; i++) {
    g_autofree char *topic = g_strdup_printf ("t%u", i);
    gint64 hours = g_array_index (written, Written, i).hour - hour_of_visit (machine, topic);
    gint64 doubt = doubt_of_visit (machine, topic);

    if (doubt != 0)
      g_assert_true (
        mrc_doubt_repair (machine->centre->store, machine->centre->clock, doubt, hours * HOUR, NULL));
  }
}

/* The clock leaps by up to fifty years, the machine is started anew, staff set it right now and then. */
static void
test_leaps_of_fifty_years (void)
{
  for (int round = 0; round < 20; round++) {
    g_autoptr (Machine) machine = machine_new ();
    g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (Written));
    int wrong = 0;

    for (int i = 0; i < 120; i++)
      step (machine, written);
    leap (machine, 0);
    confirm (machine);
    repair_by_hand (machine, written);
    g_assert_cmpint (doubted (machine), ==, 0);
    for (guint i = 0; i < written->len; i++) {
      g_autofree char *topic = g_strdup_printf ("t%u", i);
      const Written *row = &g_array_index (written, Written, i);

      /* An hour: the clock's slack at its edge, and the one shift for all rows of a doubt. */
      if (ABS (hour_of_visit (machine, topic) - row->hour) > 1 && !row->unseen) {
        g_test_message ("round %d: %s is at hour %" G_GINT64_FORMAT ", was at %" G_GINT64_FORMAT, round,
                        topic, hour_of_visit (machine, topic), row->hour);
        wrong++;
      }
    }
    g_assert_cmpint (wrong, ==, 0);
    g_assert_cmpint (ask (machine, "SELECT count(*) FROM visit"), ==, written->len);
    g_assert_cmpint (ask (machine, "SELECT sum(count) FROM page_count"), ==, written->len);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/doubt/good", test_a_good_time_is_not_doubted);
  g_test_add_func ("/clock/doubt/leap", test_a_leap_while_it_runs);
  g_test_add_func ("/clock/doubt/old", test_an_old_time_after_a_start);
  g_test_add_func ("/clock/doubt/far", test_a_far_time_after_a_start);
  g_test_add_func ("/clock/doubt/believed", test_what_was_believed_and_wrong);
  g_test_add_func ("/clock/doubt/floor", test_a_floor_that_staff_overrule);
  g_test_add_func ("/clock/doubt/fifty-years", test_leaps_of_fifty_years);

  return g_test_run ();
}
