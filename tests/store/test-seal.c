// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/seal.h"

#include <sodium.h>
#include <string.h>

static guint8 public_key[crypto_box_PUBLICKEYBYTES];
static guint8 secret_key[crypto_box_SECRETKEYBYTES];

static MrcSecretText *
secret (const char *text)
{
  MrcSecretText *self = mrc_secret_text_new ();

  g_assert_true (mrc_secret_text_set (self, text));
  return self;
}

static GBytes *
seal (const char *name_text, const char *phone_text)
{
  g_autoptr (MrcSecretText) name = secret (name_text);
  g_autoptr (MrcSecretText) phone = secret (phone_text);

  return mrc_seal (public_key, name, phone);
}

static void
assert_round (const char *name_text, const char *phone_text)
{
  g_autoptr (GBytes) sealed = seal (name_text, phone_text);
  g_autoptr (MrcSecretText) name = NULL;
  g_autoptr (MrcSecretText) phone = NULL;

  g_assert_true (mrc_unseal (public_key, secret_key, sealed, &name, &phone));
  g_assert_cmpstr (mrc_secret_text_peek (name), ==, name_text);
  g_assert_cmpstr (mrc_secret_text_peek (phone), ==, phone_text);
}

static void
test_text_limits (void)
{
  g_autoptr (MrcSecretText) text = mrc_secret_text_new ();
  g_autofree char *longest = g_strnfill (MRC_SECRET_TEXT_MAX, 'a');
  g_autofree char *too_long = g_strnfill (MRC_SECRET_TEXT_MAX + 1, 'b');

  g_assert_true (mrc_secret_text_is_empty (text));
  g_assert_true (mrc_secret_text_set (text, longest));
  g_assert_false (mrc_secret_text_set (text, too_long));
  g_assert_cmpstr (mrc_secret_text_peek (text), ==, longest);
}

static void
test_text_is_wiped (void)
{
  g_autoptr (MrcSecretText) text = secret ("রহিমা খাতুন");
  const char *memory = mrc_secret_text_peek (text);
  gsize length = strlen (memory);

  g_assert_true (mrc_secret_text_set (text, "ক"));
  g_assert_true (sodium_is_zero ((const guint8 *) memory + strlen ("ক"), length - strlen ("ক")));
  mrc_secret_text_clear (text);
  g_assert_true (sodium_is_zero ((const guint8 *) memory, MRC_SECRET_TEXT_MAX + 1));
  g_assert_true (mrc_secret_text_is_empty (text));
}

static void
test_text_from_itself (void)
{
  g_autoptr (MrcSecretText) text = secret ("01712345678");

  g_assert_true (mrc_secret_text_set (text, mrc_secret_text_peek (text) + 1));
  g_assert_cmpstr (mrc_secret_text_peek (text), ==, "1712345678");
}

static void
test_round (void)
{
  g_autofree char *longest = g_strnfill (MRC_SECRET_TEXT_MAX, 'a');

  assert_round ("রহিমা খাতুন", "01712345678");
  assert_round ("", "01712345678");
  assert_round ("রহিমা", "");
  assert_round ("", "");
  assert_round (longest, longest);
}

static void
test_without_texts (void)
{
  g_autoptr (GBytes) sealed = mrc_seal (public_key, NULL, NULL);
  g_autoptr (MrcSecretText) name = NULL;
  g_autoptr (MrcSecretText) phone = NULL;

  g_assert_true (mrc_unseal (public_key, secret_key, sealed, &name, &phone));
  g_assert_true (mrc_secret_text_is_empty (name) && mrc_secret_text_is_empty (phone));
}

static void
test_length_tells_nothing (void)
{
  g_autoptr (GBytes) nobody = seal ("", "");
  g_autoptr (GBytes) somebody = seal ("মোছাম্মৎ রহিমা খাতুন", "01712345678");
  g_autoptr (GBytes) again = seal ("মোছাম্মৎ রহিমা খাতুন", "01712345678");

  g_assert_cmpuint (g_bytes_get_size (nobody), ==, 128 + crypto_box_SEALBYTES);
  g_assert_cmpuint (g_bytes_get_size (somebody), ==, 128 + crypto_box_SEALBYTES);
  g_assert_false (g_bytes_equal (somebody, again));
}

static void
test_any_changed_bit (void)
{
  g_autoptr (GBytes) sealed = seal ("রহিমা", "01712345678");
  gsize size = g_bytes_get_size (sealed);
  MrcSecretText *name = NULL;
  MrcSecretText *phone = NULL;

  for (gsize i = 0; i < size * 8; i++) {
    g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
    g_autoptr (GBytes) changed = NULL;

    copy[i / 8] ^= (guint8) (1 << i % 8);
    changed = g_bytes_new (copy, size);
    g_assert_false (mrc_unseal (public_key, secret_key, changed, &name, &phone));
  }
  for (gsize cut = 0; cut < size; cut++) {
    g_autoptr (GBytes) shorter = g_bytes_new_from_bytes (sealed, 0, cut);

    g_assert_false (mrc_unseal (public_key, secret_key, shorter, &name, &phone));
  }
  g_assert_null (name);
  g_assert_null (phone);
}

static void
test_other_key (void)
{
  g_autoptr (GBytes) sealed = seal ("রহিমা", "01712345678");
  guint8 other_public[crypto_box_PUBLICKEYBYTES];
  guint8 other_secret[crypto_box_SECRETKEYBYTES];
  MrcSecretText *name = NULL;
  MrcSecretText *phone = NULL;

  crypto_box_keypair (other_public, other_secret);
  g_assert_false (mrc_unseal (other_public, other_secret, sealed, &name, &phone));
  g_assert_false (mrc_unseal (public_key, other_secret, sealed, &name, &phone));
}

/* Sealed rightly, but not by us: what is inside is not trusted either. */
static void
test_foreign_record (void)
{
  static const char *const records[] = { "", "\1", "\1no end", "\1name\0no end", "\2name\0phone\0" };
  static const gsize lengths[] = { 0, 1, 7, 12, 12 };

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++) {
    guint8 record[128] = { 0 };
    guint8 sealed[128 + crypto_box_SEALBYTES];
    g_autoptr (GBytes) bytes = NULL;
    MrcSecretText *name = NULL;
    MrcSecretText *phone = NULL;
    gsize length = lengths[i];

    memcpy (record, records[i], length);
    g_assert_cmpint (sodium_pad (&length, record, length, 128, sizeof record), ==, 0);
    crypto_box_seal (sealed, record, sizeof record, public_key);
    bytes = g_bytes_new (sealed, sizeof sealed);
    g_assert_false (mrc_unseal (public_key, secret_key, bytes, &name, &phone));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);
  crypto_box_keypair (public_key, secret_key);

  g_test_add_func ("/privacy/secret-text/limits", test_text_limits);
  g_test_add_func ("/privacy/secret-text/is-wiped", test_text_is_wiped);
  g_test_add_func ("/privacy/secret-text/from-itself", test_text_from_itself);
  g_test_add_func ("/privacy/seal/round", test_round);
  g_test_add_func ("/privacy/seal/without-texts", test_without_texts);
  g_test_add_func ("/privacy/seal/length-tells-nothing", test_length_tells_nothing);
  g_test_add_func ("/privacy/seal/any-changed-bit", test_any_changed_bit);
  g_test_add_func ("/privacy/seal/other-key", test_other_key);
  g_test_add_func ("/privacy/seal/foreign-record", test_foreign_record);

  return g_test_run ();
}
