// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/gate.h"
#include "tests/store/folder.h"

#define RIGHT "314159"
#define WRONG "271828"
#define BOOT 100000 /* what the boot clock says to begin with */

typedef struct {
  MrcTestFolder *folder;
  MrcStore *store;
  MrcClock *clock;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = mrc_test_folder_new ();
  self->store = mrc_test_folder_create_store (self->folder);
  self->clock = mrc_clock_new_settable (1796000000);
  mrc_clock_set_boot_seconds (self->clock, BOOT);
  mrc_gate_set_pin (self->store, RIGHT, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  mrc_test_folder_free (self->folder);
}

static void
wait_seconds (Fixture *self, int seconds)
{
  mrc_clock_set_boot_seconds (self->clock, mrc_clock_boot_seconds (self->clock) + seconds);
}

static void
assert_try (Fixture *self, const char *pin, MrcGateAnswer answer, int wait)
{
  g_autoptr (GError) error = NULL;
  MrcGateAnswer got;
  int got_wait;

  mrc_gate_try_pin (self->store, self->clock, pin, &got, &got_wait, &error);
  g_assert_no_error (error);
  g_assert_cmpint (got, ==, answer);
  g_assert_cmpint (got_wait, ==, wait);
}

/* The count alone, without a fifth of a second for each PIN. */
static void
assert_begin (Fixture *self, MrcGateAnswer answer, int wait)
{
  g_autoptr (GError) error = NULL;
  MrcGateAnswer got;
  int got_wait;

  mrc_gate_begin_try (self->store, self->clock, "pin", &got, &got_wait, &error);
  g_assert_no_error (error);
  g_assert_cmpint (got, ==, answer);
  g_assert_cmpint (got_wait, ==, wait);
}

static void
fail_three_times (Fixture *self)
{
  assert_begin (self, MRC_GATE_OPEN, 0);
  assert_begin (self, MRC_GATE_OPEN, 0);
  assert_begin (self, MRC_GATE_OPEN, 5);
}

static void
test_right_and_wrong (Fixture *self, gconstpointer data)
{
  assert_try (self, WRONG, MRC_GATE_WRONG, 0);
  assert_try (self, RIGHT, MRC_GATE_OPEN, 0);
  /* The right one has wiped the slate. */
  assert_try (self, WRONG, MRC_GATE_WRONG, 0);
  assert_try (self, WRONG, MRC_GATE_WRONG, 0);
  assert_try (self, WRONG, MRC_GATE_WRONG, 5);
  /* Now even the right one is not looked at. */
  assert_try (self, RIGHT, MRC_GATE_WAIT, 5);
  wait_seconds (self, 4);
  assert_try (self, RIGHT, MRC_GATE_WAIT, 1);
  wait_seconds (self, 1);
  assert_try (self, RIGHT, MRC_GATE_OPEN, 0);
}

static void
test_wait_grows_to_a_cap (Fixture *self, gconstpointer data)
{
  static const int waits[] = { 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300 };

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++) {
    assert_begin (self, MRC_GATE_OPEN, waits[i]);
    if (waits[i])
      assert_begin (self, MRC_GATE_WAIT, waits[i]);
    wait_seconds (self, waits[i]);
  }
}

/* As if the power were cut between the count and the answer. */
static void
test_count_is_on_the_disk_first (Fixture *self, gconstpointer data)
{
  fail_three_times (self);
  g_clear_object (&self->store);
  self->store = mrc_test_folder_open_store (self->folder, MRC_STORE_KIOSK);
  assert_try (self, RIGHT, MRC_GATE_WAIT, 5);
}

static void
test_clock_opens_nothing (Fixture *self, gconstpointer data)
{
  fail_three_times (self);
  mrc_clock_set (self->clock, 1796000000 + 86400);
  assert_begin (self, MRC_GATE_WAIT, 5);
  mrc_clock_set (self->clock, 0);
  assert_begin (self, MRC_GATE_WAIT, 5);
}

static void
test_restart_begins_the_wait_again (Fixture *self, gconstpointer data)
{
  fail_three_times (self);
  wait_seconds (self, 4);
  mrc_clock_set_boot_seconds (self->clock, 20);
  assert_begin (self, MRC_GATE_WAIT, 5);
  wait_seconds (self, 4);
  assert_begin (self, MRC_GATE_WAIT, 1);
  wait_seconds (self, 1);
  assert_begin (self, MRC_GATE_OPEN, 10);
}

/* Machine up longer than when it was last asked: since the restart the whole wait has gone by. */
static void
test_restart_long_ago (Fixture *self, gconstpointer data)
{
  mrc_clock_set_boot_seconds (self->clock, 10);
  fail_three_times (self);
  mrc_clock_set_boot_seconds (self->clock, 12);
  assert_begin (self, MRC_GATE_WAIT, 3);
  mrc_clock_set_boot_seconds (self->clock, 15);
  assert_begin (self, MRC_GATE_OPEN, 10);
}

static void
test_kinds_are_apart (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MrcGateAnswer answer;
  int wait;

  fail_three_times (self);
  g_assert_true (mrc_gate_begin_try (self->store, self->clock, "passphrase", &answer, &wait, &error));
  g_assert_cmpint (answer, ==, MRC_GATE_OPEN);
  g_assert_true (mrc_gate_end_try (self->store, "passphrase", TRUE, &error));
  assert_begin (self, MRC_GATE_WAIT, 5);
}

static void
test_two_processes_share_the_count (Fixture *self, gconstpointer data)
{
  Fixture other = { self->folder, mrc_test_folder_open_store (self->folder, MRC_STORE_COMMAND), self->clock };

  assert_begin (self, MRC_GATE_OPEN, 0);
  assert_begin (&other, MRC_GATE_OPEN, 0);
  assert_begin (self, MRC_GATE_OPEN, 5);
  assert_begin (&other, MRC_GATE_WAIT, 5);
  g_object_unref (other.store);
}

static void
test_pin_itself (Fixture *self, gconstpointer data)
{
  static const char *const bad[] = { "", "12345", "1234567", "12345a", "১২৩৪৫৬" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (mrc_gate_set_pin (self->store, bad[i], &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
  assert_try (self, RIGHT, MRC_GATE_OPEN, 0);
  g_assert_false (mrc_test_folder_holds (self->folder, RIGHT));
}

static void
test_no_pin (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MrcGateAnswer answer;
  int wait;

  g_assert_true (mrc_store_set_setting (self->store, "pin_hash", NULL, NULL));
  g_assert_false (mrc_gate_try_pin (self->store, self->clock, RIGHT, &answer, &wait, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/privacy/gate/right-and-wrong", test_right_and_wrong);
  ADD ("/privacy/gate/wait-grows-to-a-cap", test_wait_grows_to_a_cap);
  ADD ("/privacy/gate/count-is-on-the-disk-first", test_count_is_on_the_disk_first);
  ADD ("/privacy/gate/clock-opens-nothing", test_clock_opens_nothing);
  ADD ("/privacy/gate/restart-begins-the-wait-again", test_restart_begins_the_wait_again);
  ADD ("/privacy/gate/restart-long-ago", test_restart_long_ago);
  ADD ("/privacy/gate/kinds-are-apart", test_kinds_are_apart);
  ADD ("/privacy/gate/two-processes-share-the-count", test_two_processes_share_the_count);
  ADD ("/privacy/gate/pin-itself", test_pin_itself);
  ADD ("/privacy/gate/no-pin", test_no_pin);

  return g_test_run ();
}
