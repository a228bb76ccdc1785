// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/ticket/base32.h"

#include <string.h>

#define BITS 5

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char *
mrc_base32_encode (const guint8 *data, gsize length)
{
  GString *out = g_string_sized_new (length * 8 / BITS + 1);
  guint32 bits = 0;
  int n = 0;

  for (gsize i = 0; i < length; i++) {
    bits = bits << 8 | data[i];
    for (n += 8; n >= BITS; n -= BITS)
      g_string_append_c (out, alphabet[bits >> (n - BITS) & 31]);
  }
  if (n > 0)
    g_string_append_c (out, alphabet[bits << (BITS - n) & 31]);

  return g_string_free (out, FALSE);
}

static int
value_of (char c)
{
  const char *found = NULL;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  if (c == 'I' || c == 'L')
    c = '1';
  found = c != '\0' ? strchr (alphabet, c) : NULL;
  return found != NULL ? (int) (found - alphabet) : -1;
}

gboolean
mrc_base32_decode (const char *text, guint8 *ret_data, gsize length)
{
  guint32 bits = 0;
  gsize done = 0;
  int n = 0;

  if (strlen (text) != (length * 8 + BITS - 1) / BITS)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++) {
    int value = value_of (*p);

    if (value < 0)
      return FALSE;
    bits = bits << BITS | (guint32) value;
    n += BITS;
    if (n >= 8) {
      n -= 8;
      ret_data[done++] = (guint8) (bits >> n);
    }
  }

  return (bits & ((1u << n) - 1)) == 0;
}
