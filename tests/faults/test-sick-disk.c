// SPDX-License-Identifier: GPL-3.0-or-later

/* A full disk, a quota, a limit on file sizes, a card that fails: nothing that
 * was promised is lost, the words are clear, and it goes on when it can. */

#include "tests/faults/sick-disk.h"
#include "tests/store/centre.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define SUNDAY MRC_TEST_SUNDAY
#define NINE (9 * 60)

static MrcTestCentre *
new_centre (void)
{
  MrcTestCentre *centre = mrc_test_centre_new ();

  mrc_sick_disk_install (centre->folder->path);
  mrc_test_centre_put_service (centre, "documents", 10);
  /* The store itself still lies on the well disk: open it again. */
  g_clear_object (&centre->store);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  return centre;
}

static void
drop_ballast (MrcTestCentre *centre)
{
  g_autofree char *path = g_build_filename (centre->folder->path, "ballast", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static MrcAppointment *
try_to_book (MrcTestCentre *centre, const MrcUuid *id, GError **error)
{
  return mrc_appointment_book (centre->store, centre->clock, centre->key, id, "documents", SUNDAY, NINE,
                               MRC_NEED_NONE, NULL, error);
}

static void
assert_booked (MrcTestCentre *centre, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = mrc_appointment_list (centre->store, SUNDAY, SUNDAY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, n);
}

/* Sick while it books: refused in so many words; reading goes on; well again, the same id books once. */
static void
assert_recovers (MrcDiskState sickness, int code, const char *words)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcUuid id = mrc_uuid7_new (1);
  g_autoptr (MrcAppointment) second = NULL;
  g_autoptr (MrcAppointment) third = NULL;
  g_autoptr (GError) error = NULL;

  drop_ballast (centre);
  mrc_sick_disk_set (sickness);
  g_assert_null (try_to_book (centre, &id, &error));
  g_assert_error (error, MRC_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, centre->folder->db));
  g_assert_nonnull (strstr (error->message, words));
  assert_booked (centre, 1);

  mrc_sick_disk_set (MRC_DISK_WELL);
  second = try_to_book (centre, &id, NULL);
  third = try_to_book (centre, &id, NULL);
  g_assert_nonnull (second);
  g_assert_cmpstr (second->short_code, ==, third->short_code);
  assert_booked (centre, 2);
  g_clear_object (&centre->store);
  mrc_test_centre_assert_sound (centre->folder->db);
}

static void
test_full (void)
{
  assert_recovers (MRC_DISK_FULL, MRC_STORE_ERROR_FULL, "full");
}

static void
test_quota (void)
{
  assert_recovers (MRC_DISK_QUOTA, MRC_STORE_ERROR_FULL, "quota");
}

static void
test_write_fails (void)
{
  assert_recovers (MRC_DISK_NO_WRITE, MRC_STORE_ERROR_FULL, "failing");
}

static void
test_sync_fails (void)
{
  assert_recovers (MRC_DISK_NO_SYNC, MRC_STORE_ERROR_IO, "I/O");
}

static void
test_full_costs_the_ballast (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  MrcUuid id = mrc_uuid7_new (1);
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (GError) error = NULL;

  mrc_sick_disk_set (MRC_DISK_FULL_BUT_BALLAST);
  made = try_to_book (centre, &id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (made);
  g_assert_cmpint (mrc_test_folder_size (centre->folder, "ballast"), ==, -1);
  assert_booked (centre, 2);
}

static void
test_full_at_start (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();

  g_clear_object (&centre->store);
  mrc_sick_disk_set (MRC_DISK_FULL_BUT_BALLAST);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  assert_booked (centre, 1);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
}

static void
test_full_at_start_without_ballast (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  g_autoptr (GError) error = NULL;

  g_clear_object (&centre->store);
  drop_ballast (centre);
  mrc_sick_disk_set (MRC_DISK_FULL);
  g_assert_null (mrc_store_open (centre->folder->path, MRC_STORE_KIOSK, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "delete files"));

  mrc_sick_disk_set (MRC_DISK_WELL);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  assert_booked (centre, 1);
}

static void
test_full_at_setup (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (GError) error = NULL;

  mrc_sick_disk_install (folder->path);
  mrc_sick_disk_set (MRC_DISK_FULL);
  g_assert_null (mrc_store_create (folder->path, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_FULL);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db"), ==, -1);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db.new"), ==, -1);
  mrc_sick_disk_set (MRC_DISK_WELL);
  store = mrc_test_folder_create_store (folder);
}

/* In a process of its own: the limit, and the signal it must survive, are the process's. */
static void
write_until_the_limit (MrcTestCentre *centre)
{
  struct rlimit limit = { .rlim_cur = 300000, .rlim_max = 300000 };
  MrcStore *store = mrc_store_open (centre->folder->path, MRC_STORE_COMMAND, NULL);
  g_autofree char *value = g_strnfill (20000, 'v');
  GError *error = NULL;
  int written = 0;

  signal (SIGXFSZ, SIG_DFL);
  g_object_unref (store);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    _exit (2);
  store = mrc_store_open (centre->folder->path, MRC_STORE_COMMAND, NULL);
  while (written < 100 && !error) {
    value[0] = (char) ('a' + written % 26); /* what does not change is not written */
    if (mrc_store_set_setting (store, "big", value, &error))
      written++;
  }
  if (!g_error_matches (error, MRC_STORE_ERROR, MRC_STORE_ERROR_FULL) || written == 0)
    _exit (3);
  g_clear_error (&error);
  g_free (mrc_store_dup_setting (store, "big", &error));
  _exit (error ? 4 : 0);
}

static void
test_limit_on_file_sizes (void)
{
  g_autoptr (MrcTestCentre) centre = new_centre ();
  pid_t child;
  int status;

  g_clear_object (&centre->store);
  child = fork ();
  if (child == 0)
    write_until_the_limit (centre);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  assert_booked (centre, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/disk/full", test_full);
  g_test_add_func ("/faults/disk/quota", test_quota);
  g_test_add_func ("/faults/disk/write-fails", test_write_fails);
  g_test_add_func ("/faults/disk/sync-fails", test_sync_fails);
  g_test_add_func ("/faults/disk/full-costs-the-ballast", test_full_costs_the_ballast);
  g_test_add_func ("/faults/disk/full-at-start", test_full_at_start);
  g_test_add_func ("/faults/disk/full-at-start-without-ballast", test_full_at_start_without_ballast);
  g_test_add_func ("/faults/disk/full-at-setup", test_full_at_setup);
  g_test_add_func ("/faults/disk/limit-on-file-sizes", test_limit_on_file_sizes);

  return g_test_run ();
}
