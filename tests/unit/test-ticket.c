// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/ticket/ticket.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <qrencode.h>
#include <string.h>

#include "kiosk/ticket/short-code.h"

#define QR_VERSION 6

typedef struct {
  MrcTicketKey *key;
  GPtrArray *keys;
  char *text;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  MrcTicket ticket = { .centre = "CML", .id = { 1, 2, 3, 4, 5, 6, 7, 8 }, .day = 20781 };

  fixture->key = mrc_ticket_key_new ();
  fixture->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (fixture->keys,
                   g_bytes_new (mrc_ticket_key_get_public (fixture->key), MRC_TICKET_PUBLIC_KEY_SIZE));
  fixture->text = mrc_ticket_sign (&ticket, fixture->key);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mrc_ticket_key_free (fixture->key);
  g_ptr_array_unref (fixture->keys);
  g_free (fixture->text);
}

static void
test_what_was_signed_is_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MrcTicket ticket = { 0 };

  g_assert_true (mrc_ticket_verify (fixture->text, fixture->keys, &ticket, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ticket.centre, ==, "CML");
  g_assert_cmpint (ticket.day, ==, 20781);
  g_assert_cmpint (ticket.id[7], ==, 8);
}

static void
test_a_scanner_may_spoil_case_and_spaces (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lower = g_ascii_strdown (fixture->text, -1);
  g_autofree char *spoiled = g_strconcat (" ", lower, "\r\n", NULL);
  MrcTicket ticket = { 0 };

  g_assert_true (mrc_ticket_verify (spoiled, fixture->keys, &ticket, NULL));
}

static void
test_every_changed_letter_is_found (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; fixture->text[i] != '\0'; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *changed = g_strdup (fixture->text);
    MrcTicket ticket = { 0 };

    changed[i] = changed[i] == '7' ? '8' : '7';
    g_assert_false (mrc_ticket_verify (changed, fixture->keys, &ticket, &error));
    g_assert_cmpint (ticket.day, ==, 0);
    g_assert_true (error->domain == MRC_TICKET_ERROR);
  }
}

static void
test_another_kiosks_slip_is_told_from_a_forged_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcTicketKey) other = mrc_ticket_key_new ();
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) none = NULL;
  MrcTicket ticket = { .centre = "DHK", .day = 1 };
  g_autofree char *text = mrc_ticket_sign (&ticket, other);

  g_assert_false (mrc_ticket_verify (text, fixture->keys, &ticket, &unknown));
  g_assert_error (unknown, MRC_TICKET_ERROR, MRC_TICKET_ERROR_UNKNOWN_KEY);
  g_assert_false (mrc_ticket_verify ("https://example.org/", fixture->keys, &ticket, &none));
  g_assert_error (none, MRC_TICKET_ERROR, MRC_TICKET_ERROR_NO_TICKET);
}

/* Two bits of the last letter say nothing: were they free, each slip would have four texts. */
static void
test_a_slip_has_one_text (Fixture *fixture, gconstpointer data)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autofree char *text = g_strdup (fixture->text);
  char *last = text + strlen (text) - 1;
  const char right = *last;

  for (int i = 0; i < 32; i++) {
    MrcTicket ticket = { 0 };

    *last = alphabet[i];
    g_assert_true (mrc_ticket_verify (text, fixture->keys, &ticket, NULL) == (alphabet[i] == right));
  }
}

static void
test_letters_that_look_alike_are_forgiven (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup (fixture->text);
  MrcTicket ticket = { 0 };

  /* Not in the MRC1 before it: that is how a slip is known. */
  for (char *p = text + 4; *p != '\0'; p++)
    *p = *p == '0' ? 'o' : *p == '1' ? (p - text) % 2 ? 'I' : 'l' : *p;
  g_assert_true (mrc_ticket_verify (text, fixture->keys, &ticket, NULL));
}

static void
test_garbage_is_no_ticket (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);

  for (int round = 0; round < 2000; round++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *text = g_strndup (fixture->text, (gsize) g_rand_int_range (dice, 0, 140));
    MrcTicket ticket = { 0 };

    if (text[0] != '\0')
      text[g_rand_int_range (dice, 0, (gint32) strlen (text))] = (char) g_rand_int_range (dice, -128, 127);
    if (!mrc_ticket_verify (text, fixture->keys, &ticket, &error))
      g_assert_true (error->domain == MRC_TICKET_ERROR);
    else
      g_assert_cmpint (ticket.day, ==, 20781);
  }
}

/* Version 6 at level M is what 6 dots a module leave room for on 58 mm paper. */
static void
test_the_text_fits_the_qr (Fixture *fixture, gconstpointer data)
{
  QRcode *code = QRcode_encodeString (fixture->text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);

  g_assert_nonnull (code);
  g_assert_cmpint (code->version, <=, QR_VERSION);
  QRcode_free (code);
}

static void
test_the_key_file_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("ticket-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "ticket.key", NULL);
  g_autoptr (MrcTicketKey) loaded = NULL;
  GStatBuf info;

  g_assert_true (mrc_ticket_key_save (fixture->key, path, NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  loaded = mrc_ticket_key_load (path, NULL);
  g_assert_cmpmem (mrc_ticket_key_get_public (loaded), MRC_TICKET_PUBLIC_KEY_SIZE,
                   mrc_ticket_key_get_public (fixture->key), MRC_TICKET_PUBLIC_KEY_SIZE);
  g_assert_false (mrc_ticket_key_save (fixture->key, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);

  g_unlink (path);
  g_rmdir (dir);
}

static void
assert_no_key (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  g_assert_null (mrc_ticket_key_load (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_a_spoiled_key_signs_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) missing = NULL;
  g_autofree char *dir = g_dir_make_tmp ("ticket-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "ticket.key", NULL);
  g_autofree char *key = NULL;
  gsize length = 0;

  g_assert_null (mrc_ticket_key_load (path, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_true (mrc_ticket_key_save (fixture->key, path, NULL));
  g_assert_true (g_file_get_contents (path, &key, &length, NULL));
  assert_no_key (path, "", 0);
  assert_no_key (path, key, length - 1);
  for (gsize i = 0; i < length; i++) {
    key[i] = (char) (key[i] ^ 1);
    assert_no_key (path, key, length);
    key[i] = (char) (key[i] ^ 1);
  }
  key = g_realloc (key, length + 1);
  key[length] = 0;
  assert_no_key (path, key, length + 1);
  g_unlink (path);
  g_rmdir (dir);
}

static void
assert_no_code (const char *text)
{
  g_autofree char *code = mrc_short_code_read (text);

  g_assert_null (code);
}

static void
test_one_wrong_digit_or_a_swap_is_found (void)
{
  for (int round = 0; round < 200; round++) {
    g_autofree char *code = mrc_short_code_new ();
    g_autofree char *read = mrc_short_code_read (code);

    g_assert_cmpstr (read, ==, code);
    for (int i = 0; i < MRC_SHORT_CODE_DIGITS; i++) {
      g_autofree char *wrong = g_strdup (code);

      for (int step = 1; step < 10; step++) {
        wrong[i] = (char) ('0' + (code[i] - '0' + step) % 10);
        assert_no_code (wrong);
      }
      if (i + 1 < MRC_SHORT_CODE_DIGITS && code[i] != code[i + 1]) {
        g_autofree char *swapped = g_strdup (code);

        swapped[i] = code[i + 1];
        swapped[i + 1] = code[i];
        assert_no_code (swapped);
      }
    }
  }
}

static void
test_a_code_may_be_typed_in_bengali (void)
{
  g_autofree char *code = mrc_short_code_new ();
  g_autofree char *grouped = mrc_short_code_grouped (code);
  GString *bengali = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *read = NULL;

  for (const char *p = grouped; *p != '\0'; p++)
    g_string_append_unichar (bengali, g_ascii_isdigit (*p) ? 0x09E6 + (gunichar) (*p - '0') : (gunichar) *p);
  text = g_string_free (bengali, FALSE);
  read = mrc_short_code_read (text);
  g_assert_cmpstr (read, ==, code);
  g_assert_cmpuint (strlen (grouped), ==, MRC_SHORT_CODE_DIGITS + 2);
  assert_no_code ("");
  assert_no_code ("12345678");
  assert_no_code ("1234567890");
  assert_no_code ("12345678x");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/ticket/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("what-was-signed-is-read", test_what_was_signed_is_read);
  ADD ("a-scanner-may-spoil-case-and-spaces", test_a_scanner_may_spoil_case_and_spaces);
  ADD ("every-changed-letter-is-found", test_every_changed_letter_is_found);
  ADD ("another-kiosks-slip-is-told-from-a-forged-one", test_another_kiosks_slip_is_told_from_a_forged_one);
  ADD ("a-slip-has-one-text", test_a_slip_has_one_text);
  ADD ("letters-that-look-alike-are-forgiven", test_letters_that_look_alike_are_forgiven);
  ADD ("garbage-is-no-ticket", test_garbage_is_no_ticket);
  ADD ("a-spoiled-key-signs-nothing", test_a_spoiled_key_signs_nothing);
  ADD ("the-text-fits-the-qr", test_the_text_fits_the_qr);
  ADD ("the-key-file-is-kept", test_the_key_file_is_kept);
  g_test_add_func ("/short-code/one-wrong-digit-or-a-swap-is-found", test_one_wrong_digit_or_a_swap_is_found);
  g_test_add_func ("/short-code/a-code-may-be-typed-in-bengali", test_a_code_may_be_typed_in_bengali);

  return g_test_run ();
}
