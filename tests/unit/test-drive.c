// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/drives/drive.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

typedef struct {
  char *dir;
  char *file;   /* what is carried away */
  char *folder; /* where to */
  MrcDrive *drive;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (700000, 'x');

  fixture->dir = g_dir_make_tmp ("drive-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->dir, "log.csv", NULL);
  fixture->folder = g_build_filename (fixture->dir, "stick", NULL);
  g_assert_true (g_file_set_contents (fixture->file, text, -1, NULL));
  fixture->drive = mrc_drive_folder_new (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (fixture->folder);
  g_unlink (fixture->folder);
  g_unlink (fixture->file);
  g_rmdir (fixture->dir);
  g_object_unref (fixture->drive);
  g_free (fixture->dir);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static void
assert_nothing_left (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  g_assert_null (dir != NULL ? g_dir_read_name (dir) : NULL);
}

static void
test_a_copy_is_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.csv", NULL);
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (mrc_drive_put (fixture->drive, fixture->file, "copy.csv", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (mrc_drive_finish (fixture->drive, NULL, &error));
  g_assert_true (g_file_get_contents (copy, &text, &length, NULL));
  g_assert_cmpuint (length, ==, 700000);
}

static void
test_a_cancelled_copy_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (mrc_drive_put (fixture->drive, fixture->file, "copy.csv", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_left (fixture);
}

/* A limit of the process stands for a full stick: the write stops in the middle. */
static void
test_a_full_stick_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
  struct rlimit before;
  struct rlimit small = { 300000, RLIM_INFINITY };
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small.rlim_max = before.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  ok = mrc_drive_put (fixture->drive, fixture->file, "copy.csv", NULL, &error);
  setrlimit (RLIMIT_FSIZE, before.rlim_cur == RLIM_INFINITY ? &all : &before);
  g_assert_false (ok);
  g_assert_nonnull (error);
  assert_nothing_left (fixture);
}

static void
test_no_folder_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->folder, "a file in its place", -1, NULL));
  g_assert_false (mrc_drive_put (fixture->drive, fixture->file, "copy.csv", NULL, &error));
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

static void
test_a_missing_file_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->file);
  g_assert_false (mrc_drive_put (fixture->drive, fixture->file, "copy.csv", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_nothing_left (fixture);
}

static void
test_no_stick_is_said (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcDrive) drive = mrc_drive_removable_find (&error);

  /* A desk may have one in: then it is found, and nothing is wrong. */
  if (drive == NULL)
    g_assert_nonnull (strstr (error->message, "stick"));
  else
    g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/drive/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-copy-is-whole", test_a_copy_is_whole);
  ADD ("a-cancelled-copy-leaves-nothing", test_a_cancelled_copy_leaves_nothing);
  ADD ("a-full-stick-leaves-nothing", test_a_full_stick_leaves_nothing);
  ADD ("no-folder-is-said", test_no_folder_is_said);
  ADD ("a-missing-file-leaves-nothing", test_a_missing_file_leaves_nothing);
  g_test_add_func ("/drive/no-stick-is-said", test_no_stick_is_said);

  return g_test_run ();
}
