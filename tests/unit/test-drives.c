// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/drives/drive.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kiosk/drives/copy.h"

#define NOBODY 65534
#define SIZE (700 * 1024) /* bytes: more than one piece of the copy, and no whole number of them */

typedef struct {
  char *top;    /* (owned): a temporary folder */
  char *folder; /* (owned): the drive in it; not made yet */
  char *source; /* (owned): an export */
  MrcDrive *drive;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_malloc (SIZE);

  for (int i = 0; i < SIZE; i++)
    text[i] = (char) (i * 7 + i / 251);
  fixture->top = g_dir_make_tmp ("drives-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->top, "stick", NULL);
  fixture->source = g_build_filename (fixture->top, "export.csv", NULL);
  g_assert_true (g_file_set_contents (fixture->source, text, SIZE, NULL));
  fixture->drive = mrc_drive_folder_new (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  const char *const remove[] = { "rm", "-rf", fixture->top, NULL };

  g_assert_finalize_object (fixture->drive);
  g_assert_true (
    g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (fixture->top);
  g_free (fixture->folder);
  g_free (fixture->source);
}

static char *
dup_state (Fixture *fixture)
{
  GString *names = g_string_new (NULL);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (names, "%s ", name);
  return g_string_free (names, FALSE);
}

/* Nothing half-done on the drive, and the export still here. */
static void
assert_nothing_happened (Fixture *fixture)
{
  g_autofree char *names = dup_state (fixture);

  g_assert_cmpstr (names, ==, "");
  g_assert_true (g_file_test (fixture->source, G_FILE_TEST_EXISTS));
}

static void
test_a_file_arrives_whole (Fixture *fixture, gconstpointer data)
{
  g_autofree char *names = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "register.csv", NULL);
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (fixture->source, &before, NULL, NULL));
  g_assert_true (mrc_drive_put (fixture->drive, fixture->source, "register.csv", NULL, &error));
  g_assert_true (mrc_drive_finish (fixture->drive, NULL, &error));
  g_assert_no_error (error);

  names = dup_state (fixture);
  g_assert_cmpstr (names, ==, "register.csv ");
  g_assert_true (g_file_get_contents (path, &after, &length, NULL));
  g_assert_cmpmem (after, length, before, SIZE);
}

static void
test_a_folder_nobody_may_write_to (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean put = TRUE;

  g_assert_cmpint (g_mkdir (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (fixture->top, 0755), ==, 0);
  /* Root may write anywhere. */
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  put = mrc_drive_put (fixture->drive, fixture->source, "register.csv", NULL, &error);
  if (geteuid () == NOBODY)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_false (put);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
}

static void
test_a_full_drive (Fixture *fixture, gconstpointer data)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
  const struct rlimit little = { SIZE / 2, RLIM_INFINITY };
  g_autoptr (GError) error = NULL;
  gboolean put = TRUE;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  put = mrc_drive_put (fixture->drive, fixture->source, "register.csv", NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &all), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_false (put);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  assert_nothing_happened (fixture);
}

static void
test_a_drive_that_was_pulled_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "first.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_drive_put (fixture->drive, fixture->source, "first.csv", NULL, &error));
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_assert_false (mrc_drive_put (fixture->drive, fixture->source, "register.csv", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED);
  g_clear_error (&error);
  assert_nothing_happened (fixture);
  g_assert_false (mrc_drive_finish (fixture->drive, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED);
}

static void
test_a_cancelled_file_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (mrc_drive_put (fixture->drive, fixture->source, "register.csv", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_happened (fixture);
}

/* A cheap stick that claims to be larger than it is. */
static void
test_what_cannot_be_read_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->top, "copy", NULL);
  g_autofree char *sum = mrc_copy_write (fixture->source, path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  int fd = -1;

  g_assert_true (mrc_copy_check (path, sum, NULL, &error));
  fd = open (path, O_WRONLY | O_CLOEXEC);
  g_assert_cmpint (pwrite (fd, "x", 1, SIZE - 1), ==, 1);
  close (fd);
  g_assert_false (mrc_copy_check (path, sum, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_a_source_that_is_not_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->source);
  g_assert_false (mrc_drive_put (fixture->drive, fixture->source, "register.csv", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "export.csv"));
}

static void
test_a_file_in_the_place_of_the_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->folder, "x", 1, NULL));
  g_assert_false (mrc_drive_put (fixture->drive, fixture->source, "register.csv", NULL, &error));
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/drives/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-file-arrives-whole", test_a_file_arrives_whole);
  ADD ("a-folder-nobody-may-write-to", test_a_folder_nobody_may_write_to);
  ADD ("a-full-drive", test_a_full_drive);
  ADD ("a-drive-that-was-pulled-out", test_a_drive_that_was_pulled_out);
  ADD ("a-cancelled-file-leaves-nothing", test_a_cancelled_file_leaves_nothing);
  ADD ("what-cannot-be-read-again", test_what_cannot_be_read_again);
  ADD ("a-source-that-is-not-there", test_a_source_that_is_not_there);
  ADD ("a-file-in-the-place-of-the-folder", test_a_file_in_the_place_of_the_folder);

  return g_test_run ();
}
