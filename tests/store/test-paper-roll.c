// SPDX-License-Identifier: GPL-3.0-or-later

/* How much is left of a roll: learned from use, as the paper of a real printer comes and goes. */

#include "printing/paper-roll.h"
#include "tests/store/folder.h"

#define ROLL_MM 42000
#define TEAR_MM 13 /* what the cutter adds to each slip, which nobody tells us */

typedef struct {
  MrcTestFolder *folder;
  MrcStore *store;
  GRand *chance;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = mrc_test_folder_new ();
  fixture->store = mrc_test_folder_create_store (fixture->folder);
  fixture->chance = g_rand_new_with_seed (20261123);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  mrc_test_folder_free (fixture->folder);
  g_rand_free (fixture->chance);
}

static MrcPaperRoll
look (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MrcPaperRoll roll;

  g_assert_true (mrc_paper_roll_get (fixture->store, 0, &roll, &error));
  g_assert_no_error (error);
  return roll;
}

static void
use (Fixture *fixture, int mm)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_paper_roll_use (fixture->store, 0, mm, &error));
  g_assert_no_error (error);
}

static void
run_out (Fixture *fixture)
{
  g_assert_true (mrc_paper_roll_set_empty (fixture->store, 0, NULL));
}

/* Prints until nothing is left of @on_it mm, a copy or a ticket now and then among the slips. Returns: what
 * the counter has of it */
static int
use_up (Fixture *fixture, int on_it, int until)
{
  int counted = 0;

  while (on_it > until) {
    int mm = g_rand_int_range (fixture->chance, 0, 4) > 0 ? 148 : g_rand_int_range (fixture->chance, 90, 190);

    on_it -= mm + TEAR_MM;
    if (on_it < 0)
      break;
    use (fixture, mm);
    counted += mm;
  }
  return counted;
}

/* As rolls come: one in a hundred longer or shorter. */
static int
new_roll_mm (Fixture *fixture)
{
  return ROLL_MM + g_rand_int_range (fixture->chance, -ROLL_MM / 100, ROLL_MM / 100 + 1);
}

static void
test_nothing_is_known_at_first (Fixture *fixture, gconstpointer data)
{
  MrcPaperRoll roll = look (fixture);

  g_assert_cmpint (roll.began, ==, 0);
  g_assert_cmpint (mrc_paper_roll_left_mm (&roll), ==, -1);
  use (fixture, 148);
  use (fixture, 100);
  roll = look (fixture);
  g_assert_cmpint (roll.used_mm, ==, 248);
  g_assert_cmpint (roll.began, >, 0);
  g_assert_cmpint (mrc_paper_roll_left_mm (&roll), ==, -1);
  g_assert_false (mrc_paper_roll_ends_soon (&roll));
}

/* The first one is half used when the kiosk comes; afterwards staff press "new roll", or forget to. */
static void
test_it_learns_how_long_one_lasts (Fixture *fixture, gconstpointer data)
{
  double worst = 0;
  int n_known = 0;

  use_up (fixture, ROLL_MM / 2, 0);
  run_out (fixture);
  for (int i = 0; i < 20; i++) {
    gboolean early = i % 5 == 3;
    int on_it = new_roll_mm (fixture);
    int counted = 0;
    MrcPaperRoll roll;

    if (early || g_rand_boolean (fixture->chance))
      g_assert_true (mrc_paper_roll_begin (fixture->store, 0, NULL));
    counted = use_up (fixture, on_it, early ? on_it / 3 : 0);
    roll = look (fixture);
    g_assert_cmpint (roll.used_mm, ==, counted);
    if (early) {
      g_assert_true (mrc_paper_roll_begin (fixture->store, 0, NULL)); /* changed before it was empty */
      continue;
    }
    if (roll.length_mm > 0) {
      worst = MAX (worst, ABS (roll.length_mm - counted) / (double) counted);
      g_assert_true (mrc_paper_roll_ends_soon (&roll));
      n_known++;
    }
    run_out (fixture);
  }
  g_test_message ("%d rolls, the worst error %.1f %%", n_known, worst * 100);
  g_assert_cmpint (n_known, >=, 14);
  g_assert_cmpfloat (worst, <=, 0.05);
}

static void
test_it_warns_in_time (Fixture *fixture, gconstpointer data)
{
  MrcPaperRoll roll;

  g_assert_true (mrc_paper_roll_begin (fixture->store, 0, NULL));
  use (fixture, 30000);
  run_out (fixture);
  roll = look (fixture);
  g_assert_cmpint (mrc_paper_roll_left_mm (&roll), ==, 0);
  g_assert_true (mrc_paper_roll_ends_soon (&roll));
  g_assert_true (mrc_paper_roll_begin (fixture->store, 0, NULL));
  use (fixture, 26900);
  roll = look (fixture);
  g_assert_cmpint (mrc_paper_roll_left_mm (&roll), ==, 3100);
  g_assert_false (mrc_paper_roll_ends_soon (&roll));
  use (fixture, 150);
  roll = look (fixture);
  g_assert_true (mrc_paper_roll_ends_soon (&roll));
  use (fixture, 9000); /* longer than any before: never less than nothing */
  roll = look (fixture);
  g_assert_cmpint (mrc_paper_roll_left_mm (&roll), ==, 0);
}

/* Paper that was not put in right is no roll that was used up. */
static void
test_a_roll_that_sat_askew_is_the_same (Fixture *fixture, gconstpointer data)
{
  MrcPaperRoll roll;

  g_assert_true (mrc_paper_roll_begin (fixture->store, 0, NULL));
  use (fixture, 300);
  run_out (fixture);
  use (fixture, 200);
  roll = look (fixture);
  g_assert_cmpint (roll.used_mm, ==, 500);
  g_assert_cmpint (roll.length_mm, ==, 0);
  g_assert_false (roll.empty);
}

static void
test_each_printer_has_its_own (Fixture *fixture, gconstpointer data)
{
  MrcPaperRoll roll;

  use (fixture, 148);
  g_assert_true (mrc_paper_roll_get (fixture->store, 1, &roll, NULL));
  g_assert_cmpint (roll.used_mm, ==, 0);
  g_assert_true (mrc_paper_is_roll ("80mm") && mrc_paper_is_roll ("58mm"));
  g_assert_false (mrc_paper_is_roll ("a6") || mrc_paper_is_roll (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/paper-roll/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("nothing-is-known-at-first", test_nothing_is_known_at_first);
  ADD ("it-learns-how-long-one-lasts", test_it_learns_how_long_one_lasts);
  ADD ("it-warns-in-time", test_it_warns_in_time);
  ADD ("a-roll-that-sat-askew-is-the-same", test_a_roll_that_sat_askew_is_the_same);
  ADD ("each-printer-has-its-own", test_each_printer_has_its_own);

  return g_test_run ();
}
