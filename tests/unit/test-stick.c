// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/drives/drive.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tests/support/fake-udisks.h"

#define BLOCK "'org.freedesktop.UDisks2.Block': "
#define DRIVE "'org.freedesktop.UDisks2.Drive': "
#define FILESYSTEM "'org.freedesktop.UDisks2.Filesystem': "
#define ON_STICK "'Drive': <objectpath '/org/freedesktop/UDisks2/drives/stick'>"
#define STICK \
  "objectpath '/org/freedesktop/UDisks2/drives/stick': {" DRIVE \
  "{'Removable': <true>, 'ConnectionBus': <'usb'>}}"
#define DISK \
  "objectpath '/org/freedesktop/UDisks2/drives/disk': {" DRIVE \
  "{'Removable': <false>, 'ConnectionBus': <''>}}," \
  "objectpath '/org/freedesktop/UDisks2/block_devices/sda1': {" BLOCK "{" \
  "'Drive': <objectpath '/org/freedesktop/UDisks2/drives/disk'>, 'IdLabel': <'disk'>}," FILESYSTEM "{}}"
#define PLUGGED(properties, filesystem) \
  "{" DISK "," STICK ", objectpath '" MRC_FAKE_STICK "': {" BLOCK "{" ON_STICK properties "}" filesystem "}" \
  "}"
#define EMPTY_FILESYSTEM "," FILESYSTEM "{'MountPoints': <@aay []>}"

typedef struct {
  MrcFakeUdisks *udisks;
  char *top;    /* (owned) */
  char *source; /* (owned) */
} Fixture;

static MrcFakeUdisks *udisks; /* GDBus keeps the first system bus of a process */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->udisks = udisks;
  fixture->top = g_dir_make_tmp ("stick-XXXXXX", NULL);
  fixture->source = g_build_filename (fixture->top, "export.csv", NULL);
  g_assert_true (g_file_set_contents (fixture->source, "a,b\n", -1, NULL));
  mrc_fake_udisks_refuse (udisks, "Mount", NULL);
  mrc_fake_udisks_refuse (udisks, "Unmount", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *put = g_build_filename (fixture->top, "register.csv", NULL);

  g_unlink (fixture->source);
  g_unlink (put);
  g_assert_cmpint (g_rmdir (fixture->top), ==, 0);
  g_free (fixture->top);
  g_free (fixture->source);
}

/* What was called since the last time. */
static char *
dup_new_calls (Fixture *fixture)
{
  static gsize known;
  g_autofree char *calls = mrc_fake_udisks_calls (fixture->udisks);
  char *fresh = g_strdup (calls + known);

  known = strlen (calls);
  return fresh;
}

static MrcDrive *
find (Fixture *fixture, const char *objects)
{
  g_autoptr (GError) error = NULL;
  MrcDrive *drive = NULL;

  mrc_fake_udisks_plug (fixture->udisks, objects, fixture->top);
  drive = mrc_drive_removable_find (MRC_DRIVE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (drive);
  return drive;
}

static void
assert_none (Fixture *fixture, const char *objects, GIOErrorEnum code)
{
  g_autoptr (GError) error = NULL;

  mrc_fake_udisks_plug (fixture->udisks, objects, fixture->top);
  g_assert_null (mrc_drive_removable_find (MRC_DRIVE_WRITE, &error));
  g_assert_error (error, G_IO_ERROR, (int) code);
}

static void
test_mounted_written_and_unmounted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcDrive) drive = find (fixture, PLUGGED (", 'IdLabel': <'CML'>", EMPTY_FILESYSTEM));
  g_autofree char *put = g_build_filename (fixture->top, "register.csv", NULL);
  g_autofree char *calls = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_drive_put (drive, fixture->source, "register.csv", NULL, &error));
  g_assert_true (g_file_test (put, G_FILE_TEST_EXISTS));
  g_assert_true (mrc_drive_finish (drive, NULL, &error));
  g_assert_true (mrc_drive_finish (drive, NULL, &error));
  g_assert_no_error (error);
  calls = dup_new_calls (fixture);
  g_assert_cmpstr (calls, ==, "Mount sdb1 Unmount sdb1 ");
}

static void
test_one_that_is_mounted_already (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcDrive) drive =
    find (fixture, PLUGGED ("", "," FILESYSTEM "{'MountPoints': <[b'/media/nobody/is-there']>}"));
  g_autoptr (GError) error = NULL;
  g_autofree char *calls = NULL;

  g_assert_false (mrc_drive_put (drive, fixture->source, "register.csv", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED);
  calls = dup_new_calls (fixture);
  g_assert_cmpstr (calls, ==, "Unmount sdb1 ");
}

static void
test_the_first_of_two (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcDrive) drive = find (
    fixture, "{" STICK ", objectpath '" MRC_FAKE_SECOND_STICK "': {" BLOCK "{" ON_STICK "}" EMPTY_FILESYSTEM
             "}, objectpath '" MRC_FAKE_STICK "': {" BLOCK "{" ON_STICK "}" EMPTY_FILESYSTEM "}}");

  g_autofree char *calls = NULL;

  g_assert_true (mrc_drive_put (drive, fixture->source, "register.csv", NULL, NULL));
  calls = dup_new_calls (fixture);
  g_assert_cmpstr (calls, ==, "Mount sdb1 ");
}

static void
test_what_is_no_stick (Fixture *fixture, gconstpointer data)
{
  assert_none (fixture, "{}", G_IO_ERROR_NOT_FOUND);
  assert_none (fixture, "{" DISK "}", G_IO_ERROR_NOT_FOUND);
  assert_none (fixture, PLUGGED (", 'HintIgnore': <true>", EMPTY_FILESYSTEM), G_IO_ERROR_NOT_FOUND);
  assert_none (fixture, PLUGGED (", 'ReadOnly': <true>", EMPTY_FILESYSTEM), G_IO_ERROR_READ_ONLY);
  assert_none (fixture, PLUGGED ("", ""), G_IO_ERROR_FAILED);
  /* the kiosk itself runs from it */
  assert_none (fixture, PLUGGED ("", "," FILESYSTEM "{'MountPoints': <[b'/']>}"), G_IO_ERROR_NOT_FOUND);
}

/* A pack that was carried here with the switch on is read as any: nothing on the stick changes or runs. */
static void
test_a_locked_one_is_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *calls = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcDrive) drive = NULL;
  g_auto (GStrv) paths = NULL;

  mrc_fake_udisks_plug (fixture->udisks, PLUGGED (", 'ReadOnly': <true>", EMPTY_FILESYSTEM), fixture->top);
  drive = mrc_drive_removable_find (MRC_DRIVE_READ, &error);
  g_assert_no_error (error);
  paths = mrc_drive_list (drive, ".csv", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (paths), ==, 1);
  g_assert_true (mrc_drive_finish (drive, NULL, &error));
  calls = dup_new_calls (fixture);
  g_assert_cmpstr (calls, ==, "Mount sdb1 (ro,noexec,nosuid,nodev) Unmount sdb1 ");
}

static void
test_one_that_cannot_be_mounted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcDrive) drive = find (fixture, PLUGGED ("", EMPTY_FILESYSTEM));
  g_autoptr (GError) error = NULL;

  mrc_fake_udisks_refuse (fixture->udisks, "Mount", "Failed");
  g_assert_false (mrc_drive_put (drive, fixture->source, "register.csv", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "as the test wants it"));
  g_free (dup_new_calls (fixture));
}

/* What is on it is safe; only the plug must stay in. */
static void
test_one_that_is_still_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcDrive) drive = find (fixture, PLUGGED ("", EMPTY_FILESYSTEM));
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_drive_put (drive, fixture->source, "register.csv", NULL, &error));
  mrc_fake_udisks_refuse (fixture->udisks, "Unmount", "DeviceBusy");
  g_assert_false (mrc_drive_finish (drive, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  mrc_fake_udisks_refuse (fixture->udisks, "Unmount", NULL);
  g_assert_true (mrc_drive_finish (drive, NULL, &error));
  g_assert_no_error (error);
  g_free (dup_new_calls (fixture));
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  udisks = mrc_fake_udisks_new ();

#define ADD(name, func) g_test_add ("/stick/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("mounted-written-and-unmounted", test_mounted_written_and_unmounted);
  ADD ("one-that-is-mounted-already", test_one_that_is_mounted_already);
  ADD ("the-first-of-two", test_the_first_of_two);
  ADD ("what-is-no-stick", test_what_is_no_stick);
  ADD ("a-locked-one-is-read", test_a_locked_one_is_read);
  ADD ("one-that-cannot-be-mounted", test_one_that_cannot_be_mounted);
  ADD ("one-that-is-still-busy", test_one_that_is_still_busy);

  status = g_test_run ();
  mrc_fake_udisks_free (udisks);
  return status;
}
