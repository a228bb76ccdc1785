// SPDX-License-Identifier: GPL-3.0-or-later

/* A sealed copy: whole or refused, and made while others write. */

#include "kiosk/privacy/backup.h"
#include "kiosk/store/copy.h"
#include "tests/store/centre.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#define PIECE 65536

typedef struct {
  MrcTestFolder *folder; /* (owned) */
  char *plain;
  char *sealed;
  char *opened;
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  guint8 secret_key[crypto_box_SECRETKEYBYTES];
} Desk;

static Desk
desk_new (gsize length)
{
  Desk desk = { .folder = mrc_test_folder_new () };
  g_autofree char *bytes = g_malloc (length + 1);

  desk.plain = g_build_filename (desk.folder->path, "plain", NULL);
  desk.sealed = g_build_filename (desk.folder->path, "sealed", NULL);
  desk.opened = g_build_filename (desk.folder->path, "opened", NULL);
  crypto_box_keypair (desk.public_key, desk.secret_key);
  randombytes_buf (bytes, length);
  g_assert_true (g_file_set_contents (desk.plain, bytes, (gssize) length, NULL));
  return desk;
}

static void
desk_clear (Desk *desk)
{
  g_free (desk->plain);
  g_free (desk->sealed);
  g_free (desk->opened);
  mrc_test_folder_free (desk->folder);
}

static gboolean
opens (const Desk *desk)
{
  g_autoptr (GError) error = NULL;
  gboolean done = mrc_backup_open (desk->sealed, desk->opened, desk->public_key, desk->secret_key, &error);

  g_assert_true (done || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA));
  g_assert_cmpint (g_file_test (desk->opened, G_FILE_TEST_EXISTS), ==, done);
  if (done)
    g_unlink (desk->opened);
  return done;
}

static void
test_round (void)
{
  static const gsize lengths[] = { 0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200001 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++) {
    Desk desk = desk_new (lengths[i]);
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    gsize length = 0;

    g_assert_true (mrc_backup_seal (desk.plain, desk.sealed, desk.public_key, &error));
    g_assert_true (mrc_backup_open (desk.sealed, desk.opened, desk.public_key, desk.secret_key, &error));
    g_assert_true (g_file_get_contents (desk.plain, &before, NULL, NULL));
    g_assert_true (g_file_get_contents (desk.opened, &after, &length, NULL));
    g_assert_cmpmem (before, lengths[i], after, length);
    desk_clear (&desk);
  }
}

static void
test_changed_or_cut (void)
{
  Desk desk = desk_new (2 * PIECE + 77);
  g_autofree char *whole = NULL;
  gsize length = 0;

  g_assert_true (mrc_backup_seal (desk.plain, desk.sealed, desk.public_key, NULL));
  g_assert_true (g_file_get_contents (desk.sealed, &whole, &length, NULL));
  for (int round = 0; round < 300; round++) {
    g_autofree char *bad = g_malloc0 (length + 8);
    gsize bad_length = length;

    memcpy (bad, whole, length);

    if (round % 3 == 0)
      bad[g_test_rand_int_range (0, (gint32) length)] ^= (char) (1 << g_test_rand_int_range (0, 8));
    else if (round % 3 == 1)
      bad_length = (gsize) g_test_rand_int_range (0, (gint32) length);
    else
      bad_length = length + (gsize) g_test_rand_int_range (1, 8);
    g_assert_true (g_file_set_contents (desk.sealed, bad, (gssize) bad_length, NULL));
    g_assert_false (opens (&desk));
  }
  g_assert_true (g_file_set_contents (desk.sealed, whole, (gssize) length, NULL));
  g_assert_true (opens (&desk));
  crypto_box_keypair (desk.public_key, desk.secret_key);
  g_assert_false (opens (&desk));
  desk_clear (&desk);
}

/* Whole pieces left out, or changed about: each is good in itself, the file is not. */
static void
test_pieces_changed_about (void)
{
  Desk desk = desk_new (3 * PIECE);
  g_autofree char *whole = NULL;
  gsize length = 0;
  gsize piece = PIECE + crypto_secretstream_xchacha20poly1305_ABYTES;
  gsize head = 0;

  g_assert_true (mrc_backup_seal (desk.plain, desk.sealed, desk.public_key, NULL));
  g_assert_true (g_file_get_contents (desk.sealed, &whole, &length, NULL));
  head = length - 3 * piece;
  g_assert_true (g_file_set_contents (desk.sealed, whole, (gssize) (head + 2 * piece), NULL));
  g_assert_false (opens (&desk));
  for (gsize i = 0; i < piece; i++) {
    char byte = whole[head + i];

    whole[head + i] = whole[head + piece + i];
    whole[head + piece + i] = byte;
  }
  g_assert_true (g_file_set_contents (desk.sealed, whole, (gssize) length, NULL));
  g_assert_false (opens (&desk));
  desk_clear (&desk);
}

/* A copy that cannot be finished leaves the older one alone. */
static void
test_an_older_copy_stays (void)
{
  Desk desk = desk_new (1000);
  g_autofree char *nowhere = g_build_filename (desk.folder->path, "no-such-folder", "sealed", NULL);
  g_autofree char *missing = g_build_filename (desk.folder->path, "missing", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_backup_seal (desk.plain, desk.sealed, desk.public_key, NULL));
  g_assert_false (mrc_backup_seal (missing, desk.sealed, desk.public_key, &error));
  g_assert_true (opens (&desk));
  g_clear_error (&error);
  g_assert_false (mrc_backup_seal (desk.plain, nowhere, desk.public_key, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  desk_clear (&desk);
}

static gpointer
book_on (gpointer data)
{
  MrcTestCentre *centre = data;
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (centre->folder, MRC_STORE_COMMAND);

  for (int n = 0; n < 300; n++) {
    MrcUuid id = mrc_uuid7_new (n);

    mrc_appointment_free (mrc_appointment_book (store, centre->clock, centre->key, &id, "documents",
                                                MRC_TEST_SUNDAY + n % 5, 540 + n % 6 * 30, MRC_NEED_NONE,
                                                NULL, NULL));
  }
  return NULL;
}

static void
test_copied_while_others_write (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  GThread *thread = NULL;

  mrc_test_centre_put_service (centre, "documents", 100);
  thread = g_thread_new ("writer", book_on, centre);
  for (int n = 0; n < 10; n++) {
    g_autofree char *name = g_strdup_printf ("copy-%d", n);
    g_autofree char *path = g_build_filename (centre->folder->path, name, NULL);
    g_autoptr (GError) error = NULL;

    mrc_store_copy (centre->store, path, &error);
    g_assert_no_error (error);
    mrc_test_centre_assert_sound (path);
    g_assert_false (mrc_store_copy (centre->store, path, &error));
    g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_EXISTS);
  }
  g_thread_join (thread);
}

static void
test_what_is_no_store (void)
{
  Desk desk = desk_new (5000);
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_store_check_file (desk.plain, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED);
  desk_clear (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  g_test_add_func ("/backup/round", test_round);
  g_test_add_func ("/backup/changed-or-cut", test_changed_or_cut);
  g_test_add_func ("/backup/pieces-changed-about", test_pieces_changed_about);
  g_test_add_func ("/backup/an-older-copy-stays", test_an_older_copy_stays);
  g_test_add_func ("/backup/copied-while-others-write", test_copied_while_others_write);
  g_test_add_func ("/backup/what-is-no-store", test_what_is_no_store);

  return g_test_run ();
}
