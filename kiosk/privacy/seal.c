// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/seal.h"

#include <sodium.h>
#include <string.h>

/* A record: this byte, the name, NUL, the phone, NUL; padded to whole blocks. */
#define FORMAT 1
#define BLOCK 128
#define RECORD_MAX (1 + 2 * (MRC_SECRET_TEXT_MAX + 1))
#define PADDED_MAX ((RECORD_MAX / BLOCK + 1) * BLOCK)

static guchar *
locked_buffer (void)
{
  guchar *buffer;

  if (sodium_init () < 0)
    g_error ("libsodium cannot start");
  buffer = sodium_malloc (PADDED_MAX);
  if (!buffer)
    g_error ("no locked memory is left for a visitor's words");
  return buffer;
}

static gsize
append (guchar *record, gsize length, MrcSecretText *text)
{
  const char *words = text ? mrc_secret_text_peek (text) : "";
  gsize size = strlen (words) + 1;

  memcpy (record + length, words, size);
  return length + size;
}

GBytes *
mrc_seal (const guint8 *public_key, MrcSecretText *name, MrcSecretText *phone)
{
  guchar *record = locked_buffer ();
  gsize length = 1;
  guchar *sealed;

  g_return_val_if_fail (public_key, NULL);

  record[0] = FORMAT;
  length = append (record, length, name);
  length = append (record, length, phone);
  if (sodium_pad (&length, record, length, BLOCK, PADDED_MAX) != 0)
    g_assert_not_reached ();

  sealed = g_malloc (length + crypto_box_SEALBYTES);
  if (crypto_box_seal (sealed, record, length, public_key) != 0)
    g_error ("the centre's public key is no key");
  sodium_free (record);
  return g_bytes_new_take (sealed, length + crypto_box_SEALBYTES);
}

/* The text at @offset, or NULL when its end is missing. */
static const char *
text_at (const guchar *record, gsize length, gsize offset)
{
  if (offset >= length || !memchr (record + offset, '\0', length - offset))
    return NULL;
  return (const char *) record + offset;
}

static gboolean
read_record (const guchar *record, gsize length, MrcSecretText *name, MrcSecretText *phone)
{
  const char *name_text;
  const char *phone_text;

  if (length < 1 || record[0] != FORMAT)
    return FALSE;
  name_text = text_at (record, length, 1);
  phone_text = name_text ? text_at (record, length, 1 + strlen (name_text) + 1) : NULL;
  return phone_text && mrc_secret_text_set (name, name_text) && mrc_secret_text_set (phone, phone_text);
}

gboolean
mrc_unseal (const guint8 *public_key,
            const guint8 *secret_key,
            GBytes *sealed,
            MrcSecretText **ret_name,
            MrcSecretText **ret_phone)
{
  g_autoptr (MrcSecretText) name = mrc_secret_text_new ();
  g_autoptr (MrcSecretText) phone = mrc_secret_text_new ();
  gsize sealed_length = g_bytes_get_size (sealed);
  guchar *record;
  gsize length;
  gboolean opened;

  if (sealed_length < crypto_box_SEALBYTES + BLOCK || sealed_length > crypto_box_SEALBYTES + PADDED_MAX)
    return FALSE;
  record = locked_buffer ();
  length = sealed_length - crypto_box_SEALBYTES;
  opened = crypto_box_seal_open (record, g_bytes_get_data (sealed, NULL), sealed_length, public_key,
                                 secret_key) == 0 &&
           sodium_unpad (&length, record, length, BLOCK) == 0 && read_record (record, length, name, phone);
  sodium_free (record);
  if (!opened)
    return FALSE;
  *ret_name = g_steal_pointer (&name);
  *ret_phone = g_steal_pointer (&phone);
  return TRUE;
}
