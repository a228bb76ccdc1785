// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/centre-key.h"
#include "tests/store/folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define PASSPHRASE "six dice words make one passphrase"
#define RECOVERY "another six in a sealed envelope"

/* Half a second a passphrase: one file serves all tests. */
static MrcTestFolder *folder;
static char *path;
static MrcCentreKey *made;

static void
test_file_is_private (void)
{
  GStatBuf buf;

  g_assert_cmpint (g_stat (path, &buf), ==, 0);
  g_assert_cmpint (buf.st_mode & 0777, ==, 0600);
  g_assert_false (mrc_test_folder_holds (folder, PASSPHRASE));
}

static void
test_each_passphrase_opens (void)
{
  static const char *const passphrases[] = { PASSPHRASE, RECOVERY };

  for (int i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (MrcCentreKey) key = mrc_centre_key_unlock (path, passphrases[i], &error);

    g_assert_no_error (error);
    g_assert_cmpmem (mrc_centre_key_get_public (key), MRC_PUBLIC_KEY_SIZE, mrc_centre_key_get_public (made),
                     MRC_PUBLIC_KEY_SIZE);
    g_assert_cmpmem (mrc_centre_key_get_secret (key), 32, mrc_centre_key_get_secret (made), 32);
  }
}

static void
test_wrong_passphrase (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_centre_key_unlock (path, "six dice words make one passphrasf", &error));
  g_assert_error (error, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_PASSPHRASE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_refuses_to_overwrite (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  g_assert_null (mrc_centre_key_create (path, PASSPHRASE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_centre_key_unlock ("/nowhere/centre.key", PASSPHRASE, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, "/nowhere/centre.key"));
}

static void
assert_damaged (const char *contents)
{
  g_autofree char *other = g_build_filename (folder->path, "damaged.key", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (other, contents, -1, NULL));
  g_assert_null (mrc_centre_key_unlock (other, PASSPHRASE, &error));
  g_assert_error (error, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, other));
}

static char *
with_line (const char *contents, const char *key, const char *value)
{
  g_autofree char *pattern = g_strdup_printf ("^%s=.*$", key);
  g_autofree char *line = g_strdup_printf ("%s=%s", key, value);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace_literal (regex, contents, -1, 0, line, 0, NULL);
}

static void
test_damaged (void)
{
  g_autofree char *contents = NULL;
  g_autofree char *no_salt = NULL;
  g_autofree char *other_public = NULL;
  g_autofree char *greedy = NULL;
  g_autofree char *half = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  no_salt = with_line (contents, "salt", "00");
  other_public =
    with_line (contents, "public", "0000000000000000000000000000000000000000000000000000000000000009");
  greedy = with_line (contents, "memory", "1099511627776");
  half = g_strndup (contents, strlen (contents) / 3);

  assert_damaged ("");
  assert_damaged ("not a key file at all");
  assert_damaged ("[centre-key]\nversion=1\n");
  assert_damaged ("[centre-key]\nversion=2\npublic=00\n");
  assert_damaged (no_salt);
  assert_damaged (other_public);
  assert_damaged (greedy);
  assert_damaged (half);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = mrc_test_folder_new ();
  path = g_build_filename (folder->path, "centre.key", NULL);
  made = mrc_centre_key_create (path, PASSPHRASE, RECOVERY, &error);
  g_assert_no_error (error);

  g_test_add_func ("/privacy/centre-key/file-is-private", test_file_is_private);
  g_test_add_func ("/privacy/centre-key/each-passphrase-opens", test_each_passphrase_opens);
  g_test_add_func ("/privacy/centre-key/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/privacy/centre-key/refuses-to-overwrite", test_refuses_to_overwrite);
  g_test_add_func ("/privacy/centre-key/missing", test_missing);
  g_test_add_func ("/privacy/centre-key/damaged", test_damaged);

  result = g_test_run ();
  mrc_centre_key_free (made);
  mrc_test_folder_free (folder);
  g_free (path);
  return result;
}
