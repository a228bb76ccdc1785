// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/signature.h"

#include <glib/gstdio.h>

#include <string.h>
#include <sys/stat.h>

#include "tests/support/content-sample.h"

typedef struct {
  char *folder;
  char *file, *signature, *secret, *public_file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = sample_new ();
  self->file = sample_path (self->folder, "a.pack");
  self->signature = sample_path (self->folder, "a.pack.minisig");
  self->secret = sample_path (self->folder, "content.key");
  self->public_file = sample_path (self->folder, "content.pub");
  sample_write (self->folder, "a.pack", "what is said\n");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sample_free (self->folder);
  g_free (self->file);
  g_free (self->signature);
  g_free (self->secret);
  g_free (self->public_file);
}

/* Runs the stock minisign; answers whether it said yes. */
static gboolean
minisign (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();
  g_auto (GStrv) line = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_strv_builder_add (argv, "minisign");
  g_strv_builder_addv (argv, (const char **) arguments);
  line = g_strv_builder_end (argv);
  g_spawn_sync (NULL, line, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL);
}

static gboolean
verify (Fixture *self, const char *public_key, GError **error)
{
  g_autofree char *data = sample_read (self->folder, "a.pack");
  g_autofree char *text = sample_read (self->folder, "a.pack.minisig");
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  g_autoptr (GBytes) signature = g_bytes_new (text, strlen (text));

  return mrc_signature_verify (bytes, signature, public_key, "a.pack", NULL, error);
}

static void
test_stock_checks_ours (Fixture *self, gconstpointer passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSigningKey) made =
    mrc_signing_key_create (self->secret, self->public_file, passphrase, &error);
  g_autoptr (MrcSigningKey) key = NULL;
  struct stat st;

  g_assert_no_error (error);
  g_assert_cmpint (stat (self->secret, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0600);
  key = mrc_signing_key_load (self->secret, passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (mrc_sign_file (self->file, key, 1790000000, &error));
  g_assert_true (minisign ((const char *[]){ "-V", "-m", self->file, "-p", self->public_file, NULL }));
  sample_write (self->folder, "a.pack", "what is not said\n");
  g_assert_false (minisign ((const char *[]){ "-V", "-m", self->file, "-p", self->public_file, NULL }));
}

static void
test_stock_signs_with_our_key (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (self->secret, self->public_file, NULL, &error);
  g_autofree char *public_key = mrc_public_key_load (self->public_file, &error);

  g_assert_no_error (error);
  g_assert_true (minisign ((const char *[]){ "-S", "-m", self->file, "-s", self->secret, NULL }));
  g_assert_true (verify (self, public_key, &error));
  g_assert_no_error (error);
}

static void
test_we_check_and_sign_with_stock_key (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *public_key = NULL, *same = NULL;
  g_autoptr (MrcSigningKey) key = NULL;

  g_assert_true (
    minisign ((const char *[]){ "-G", "-W", "-p", self->public_file, "-s", self->secret, NULL }));
  g_assert_true (minisign ((const char *[]){ "-S", "-m", self->file, "-s", self->secret, NULL }));
  public_key = mrc_public_key_load (self->public_file, &error);
  g_assert_no_error (error);
  g_assert_true (verify (self, public_key, &error));
  key = mrc_signing_key_load (self->secret, NULL, &error);
  g_assert_no_error (error);
  same = mrc_signing_key_dup_public (key);
  g_assert_cmpstr (same, ==, public_key);
  g_assert_true (mrc_sign_file (self->file, key, 1790000000, &error));
  g_assert_true (minisign ((const char *[]){ "-V", "-m", self->file, "-P", public_key, NULL }));
}

static void
test_comment_is_signed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (self->secret, self->public_file, NULL, &error);
  g_autofree char *public_key = mrc_signing_key_dup_public (key);

  g_assert_true (mrc_sign_file (self->file, key, 1790000000, &error));
  g_assert_true (verify (self, public_key, &error));
  sample_replace (self->folder, "a.pack.minisig", "timestamp:1790000000", "timestamp:1890000000");
  g_assert_false (verify (self, public_key, &error));
  g_assert_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_WRONG);
}

static void
test_another_key (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other_secret = sample_path (self->folder, "other.key");
  g_autofree char *other_public = sample_path (self->folder, "other.pub");
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (self->secret, self->public_file, NULL, &error);
  g_autoptr (MrcSigningKey) other = mrc_signing_key_create (other_secret, other_public, NULL, &error);
  g_autofree char *public_key = mrc_signing_key_dup_public (key);

  g_assert_no_error (error);
  g_assert_true (mrc_sign_file (self->file, other, 1790000000, &error));
  g_assert_false (verify (self, public_key, &error));
  g_assert_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_WRONG);
  g_assert_nonnull (strstr (error->message, "trusts the key"));
}

static void
test_passphrase (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (self->secret, self->public_file, "right", &error);

  g_assert_no_error (error);
  g_assert_null (mrc_signing_key_load (self->secret, NULL, &error));
  g_assert_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_null (mrc_signing_key_load (self->secret, "wrong", &error));
  g_assert_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_PASSPHRASE);
}

static void
test_never_overwrites (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sample_write (self->folder, "content.key", "somebody's key");
  g_assert_null (mrc_signing_key_create (self->secret, self->public_file, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_false (g_file_test (self->public_file, G_FILE_TEST_EXISTS));
}

static void
test_what_is_no_key (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "", "one line", "a comment\nnot base64\n", "a comment\nRWQ=\n",
    "a comment\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    sample_write (self->folder, "content.key", texts[i]);
    g_assert_null (mrc_signing_key_load (self->secret, NULL, &error));
    g_assert_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_KEY);
    g_clear_error (&error);
    g_assert_null (mrc_public_key_load (self->secret, &error));
    g_assert_error (error, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_KEY);
  }
}

#define ADD(path, data, func) g_test_add ("/content/signature/" path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("stock-minisign-checks-ours", NULL, test_stock_checks_ours);
  ADD ("stock-minisign-checks-ours-of-a-locked-key", "a passphrase", test_stock_checks_ours);
  ADD ("stock-minisign-signs-with-our-key", NULL, test_stock_signs_with_our_key);
  ADD ("we-check-and-sign-with-a-stock-key", NULL, test_we_check_and_sign_with_stock_key);
  ADD ("the-comment-is-signed-too", NULL, test_comment_is_signed);
  ADD ("another-key-is-refused", NULL, test_another_key);
  ADD ("a-wrong-passphrase-is-refused", NULL, test_passphrase);
  ADD ("a-key-is-never-overwritten", NULL, test_never_overwrites);
  ADD ("what-is-no-key-is-refused", NULL, test_what_is_no_key);
  return g_test_run ();
}
