// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build.h"
#include "content/file.h"
#include "content/install.h"
#include "content/pack.h"
#include "content/signature.h"

#include <glib/gstdio.h>

#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/pack-centre.h"

/* Whoever hands the staff a stick: each attack leaves the pack in use as it was, and is refused with words
 * that name the file and say what to do. */

#define IN_USE 7
#define OFFERED 8

typedef struct {
  PackCentre centre;
  char *offered; /* a genuine, newer pack, signed; attacked by the test */
  GBytes *whole;
  GBytes *signature;
} Fixture;

static void
build (Fixture *self, const char *name, gint64 sequence)
{
  g_free (pack_centre_build (&self->centre, name, sequence, FALSE));
}

static GBytes *
load (Fixture *self, const char *name)
{
  g_autofree char *path = sample_path (self->centre.folder, name);

  return pack_load (path);
}

static void
store (Fixture *self, const char *name, const void *data, gsize length)
{
  g_autofree char *path = sample_path (self->centre.folder, name);

  pack_store (path, data, length);
}

static void
restore (Fixture *self)
{
  store (self, "new.pack", g_bytes_get_data (self->whole, NULL), g_bytes_get_size (self->whole));
  store (self, "new.pack.minisig", g_bytes_get_data (self->signature, NULL),
         g_bytes_get_size (self->signature));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *old = NULL;

  pack_centre_set_up (&self->centre, data);
  self->offered = sample_path (self->centre.folder, "new.pack");
  old = pack_centre_build (&self->centre, "old.pack", IN_USE, FALSE);
  pack_centre_install (&self->centre, old);
  build (self, "new.pack", OFFERED);
  self->whole = load (self, "new.pack");
  self->signature = load (self, "new.pack.minisig");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_bytes_unref (self->whole);
  g_bytes_unref (self->signature);
  g_free (self->offered);
  pack_centre_tear_down (&self->centre, data);
}

/* Words for staff: the file, then what is wrong with it, and a remedy after a semicolon or colon. */
static void
assert_words (const GError *error, const char *path)
{
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strpbrk (error->message + strlen (path) + 2, ";:"));
}

static void
assert_refused (Fixture *self, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_content_install (self->centre.data_dir, self->offered, self->centre.public_key,
                                       &(MrcContentHad){ .whole = IN_USE }, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, code);
  assert_words (error, self->offered);
}

static void
assert_nothing_changed (Fixture *self)
{
  static const char *const known = "current.pack current.pack.minisig .lock";
  g_autofree char *content = g_build_filename (self->centre.data_dir, "content", NULL);
  g_autoptr (GDir) dir = g_dir_open (content, 0, NULL);
  const char *name;

  g_assert_cmpint (pack_centre_shown (&self->centre), ==, IN_USE);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_nonnull (strstr (known, name));
}

/* One bit of the pack about every 41 bytes, every bit in turn, and each of the bits of the signature. */
static void
test_bits (Fixture *self, gconstpointer data)
{
  gsize length = g_bytes_get_size (self->whole);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (self->whole, NULL), length);

  for (gsize at = 0, n = 0; at < length; at += 41, n++) {
    g_autoptr (GBytes) spoilt = NULL;

    bytes[at] ^= 1 << n % 8;
    spoilt = g_bytes_new (bytes, length);
    g_assert_false (
      mrc_signature_verify (spoilt, self->signature, self->centre.public_key, self->offered, NULL, NULL));
    if (n % 97 == 0) {
      store (self, "new.pack", bytes, length);
      assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
    }
    bytes[at] ^= 1 << n % 8;
  }
  assert_nothing_changed (self);
}

static void
test_bits_of_the_signature (Fixture *self, gconstpointer data)
{
  gsize length = g_bytes_get_size (self->signature);
  g_autofree char *bytes = g_memdup2 (g_bytes_get_data (self->signature, NULL), length);
  gsize first = strcspn (bytes, "\n"); /* the first comment is anybody's, as minisign has it */

  for (gsize at = first; at < length - 1; at++) {
    g_autoptr (GBytes) spoilt = NULL;

    bytes[at] ^= 1 << at % 7;
    spoilt = g_bytes_new (bytes, length);
    g_assert_false (
      mrc_signature_verify (self->whole, spoilt, self->centre.public_key, self->offered, NULL, NULL));
    bytes[at] ^= 1 << at % 7;
  }
  bytes[length / 2] ^= 1;
  store (self, "new.pack.minisig", bytes, length);
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  assert_nothing_changed (self);
}

static void
test_length (Fixture *self, gconstpointer data)
{
  gsize length = g_bytes_get_size (self->whole);
  const gsize cuts[] = { 0, 1, 99, 100, 4095, 4096, 4097, length / 2, length - 4096, length - 1 };
  g_autofree guint8 *longer = g_malloc0 (length + 4096);
  gsize signature = g_bytes_get_size (self->signature);

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++) {
    store (self, "new.pack", g_bytes_get_data (self->whole, NULL), cuts[i]);
    assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  }
  memcpy (longer, g_bytes_get_data (self->whole, NULL), length);
  store (self, "new.pack", longer, length + 1);
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  store (self, "new.pack", longer, length + 4096);
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  restore (self);
  for (gsize cut = 0; cut < signature - 1; cut += 7) {
    store (self, "new.pack.minisig", g_bytes_get_data (self->signature, NULL), cut);
    assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  }
  assert_nothing_changed (self);
}

static void
test_swapped_signature (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) other = load (self, "old.pack.minisig");
  const char *ours = g_bytes_get_data (self->signature, NULL);
  g_autofree char *text = g_strndup (ours, g_bytes_get_size (self->signature));
  g_autoptr (GString) comment = g_string_new (text);

  store (self, "new.pack.minisig", g_bytes_get_data (other, NULL), g_bytes_get_size (other));
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  g_assert_cmpuint (g_string_replace (comment, "timestamp:1790000000", "timestamp:1890000000", 1), ==, 1);
  store (self, "new.pack.minisig", comment->str, comment->len);
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  assert_nothing_changed (self);
}

/* The same old pack under a new name, and with the newest one lost from the disk. */
static void
test_old_version (Fixture *self, gconstpointer data)
{
  g_autofree char *current = g_build_filename (self->centre.data_dir, "content", "current.pack", NULL);
  g_autoptr (GError) error = NULL;

  build (self, "new.pack", IN_USE - 1);
  assert_refused (self, MRC_PACK_ERROR_OLDER);
  assert_nothing_changed (self);
  g_assert_cmpint (unlink (current), ==, 0);
  assert_refused (self, MRC_PACK_ERROR_OLDER);
}

/* Signs whatever the change makes of the pack: even our own key makes no trap readable. */
static void
change_and_sign (Fixture *self, const char *sql)
{
  restore (self);
  pack_change (self->offered, sql);
  g_assert_true (mrc_sign_file (self->offered, self->centre.key, PACK_CENTRE_BUILT, NULL));
}

static void
test_huge_values (Fixture *self, gconstpointer data)
{
  static const char *const changes[] = {
    "UPDATE meta SET value = 9223372036854775807 WHERE name = 'sequence'",
    "UPDATE meta SET value = 4102444801 WHERE name = 'sequence'",
    "UPDATE meta SET value = -9223372036854775807 - 1 WHERE name = 'sequence'",
    "UPDATE card SET as_of = 1 << 40",
    "UPDATE card SET as_of = -1",
    "UPDATE card SET review_by = 9223372036854775807",
    "UPDATE card SET review_by = 0",
    "INSERT INTO picture VALUES ('huge', zeroblob (9 * 1024 * 1024))",
    "UPDATE topic SET title_bn = CAST (zeroblob (9 * 1024 * 1024) AS TEXT)",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200001) "
    "INSERT INTO cell SELECT 'wages', i, 'a', '' FROM n",
    "WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n LIMIT 200001) "
    "INSERT INTO card SELECT 'visa', i, '', '', '', '', '', '', 20000, 21000, 0, 0 FROM n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    change_and_sign (self, changes[i]);
    g_test_message ("%s", changes[i]);
    assert_refused (self, MRC_PACK_ERROR_DAMAGED);
  }
  assert_nothing_changed (self);
}

/* More bytes than any pack may have are not even read: the file has a hole where they would be. */
static void
test_huge_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (self->offered, (off_t) 1 << 36), ==, 0);
  g_assert_false (
    mrc_content_install (self->centre.data_dir, self->offered, self->centre.public_key, NULL, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_TOO_BIG);
  assert_words (error, self->offered);
  restore (self);
  g_clear_error (&error);
  {
    g_autofree char *signature = g_strconcat (self->offered, ".minisig", NULL);

    g_assert_cmpint (truncate (signature, (off_t) 1 << 36), ==, 0);
  }
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  assert_nothing_changed (self);
}

/* Names in a pack are looked up and never opened: they lead nowhere outside. */
static void
test_path_names (Fixture *self, gconstpointer data)
{
  g_autofree char *evil = sample_path (self->centre.folder, "evil.svg");
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GError) error = NULL;

  change_and_sign (self, "UPDATE picture SET name = '../../evil.svg' WHERE name = 'contract';"
                         "UPDATE topic SET slug = '../../../etc/passwd' WHERE slug = 'visa';"
                         "UPDATE card SET topic = '../../../etc/passwd' WHERE topic = 'visa';"
                         "UPDATE cell SET sheet = '/etc/shadow' WHERE sheet = 'sums';"
                         "UPDATE card SET picture = '/dev/zero'");
  mrc_content_install (self->centre.data_dir, self->offered, self->centre.public_key,
                       &(MrcContentHad){ .whole = IN_USE }, NULL, &error);
  g_assert_no_error (error);
  pack = mrc_content_open (self->centre.data_dir, self->centre.public_key, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (mrc_pack_get_picture (pack, "contract"));
  g_assert_null (mrc_pack_get_picture (pack, "/dev/zero"));
  g_assert_null (mrc_pack_get_table (pack, "/etc/passwd"));
  g_assert_false (g_file_test (evil, G_FILE_TEST_EXISTS));
}

/* What lies on the stick under the name of a pack need not be a file. */
static void
test_path_tricks (Fixture *self, gconstpointer data)
{
  g_autofree char *signature = g_strconcat (self->offered, ".minisig", NULL);
  g_autofree char *old = sample_path (self->centre.folder, "old.pack");

  g_assert_cmpint (unlink (self->offered), ==, 0);
  g_assert_cmpint (symlink (old, self->offered), ==, 0);
  assert_refused (self, MRC_PACK_ERROR_MISSING);
  g_assert_cmpint (unlink (self->offered), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", self->offered), ==, 0);
  assert_refused (self, MRC_PACK_ERROR_MISSING);
  g_assert_cmpint (unlink (self->offered), ==, 0);
  g_assert_cmpint (mkfifo (self->offered, 0600), ==, 0); /* would wait for ever */
  assert_refused (self, MRC_PACK_ERROR_MISSING);
  g_assert_cmpint (unlink (self->offered), ==, 0);
  g_assert_cmpint (g_mkdir (self->offered, 0700), ==, 0);
  assert_refused (self, MRC_PACK_ERROR_MISSING);
  g_assert_cmpint (g_rmdir (self->offered), ==, 0);
  restore (self);
  g_assert_cmpint (unlink (signature), ==, 0);
  g_assert_cmpint (mkfifo (signature, 0600), ==, 0);
  assert_refused (self, MRC_PACK_ERROR_SIGNATURE);
  assert_nothing_changed (self);
}

/* A folder that lies in wait where the copy is made is not followed out of the data folder. */
static void
test_link_for_the_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *incoming = g_build_filename (self->centre.data_dir, "content", "incoming", NULL);
  g_autofree char *elsewhere = sample_path (self->centre.folder, "elsewhere");
  g_autofree char *copy = g_build_filename (elsewhere, "current.pack", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (elsewhere, incoming), ==, 0);
  g_assert_false (
    mrc_content_install (self->centre.data_dir, self->offered, self->centre.public_key, NULL, NULL, &error));
  g_assert_true (error->domain == G_FILE_ERROR);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpint (pack_centre_shown (&self->centre), ==, IN_USE);
}

#define ADD(path, func) g_test_add ("/content/attack/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-flipped-bit", test_bits);
  ADD ("a-flipped-bit-of-the-signature", test_bits_of_the_signature);
  ADD ("cut-or-longer", test_length);
  ADD ("the-signature-of-another-pack", test_swapped_signature);
  ADD ("an-old-version", test_old_version);
  ADD ("huge-values", test_huge_values);
  ADD ("a-huge-file", test_huge_file);
  ADD ("paths-for-names", test_path_names);
  ADD ("a-link-a-pipe-a-folder", test_path_tricks);
  ADD ("a-link-where-the-copy-goes", test_link_for_the_copy);
  return g_test_run ();
}
