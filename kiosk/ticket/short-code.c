// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/ticket/short-code.h"

#include <sodium.h>
#include <string.h>

#include "locales/numbers.h"

#define GROUP 3

/* Damm's quasigroup of order 10: the running digit is looked up with each next
 * one; a right code ends at 0. */
static const guint8 damm[10][10] = {
  { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
  { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
  { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
  { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
};

static int
check_digit (const char *digits, int n)
{
  int interim = 0;

  for (int i = 0; i < n; i++)
    interim = damm[interim][digits[i] - '0'];
  return interim;
}

char *
mrc_short_code_new (void)
{
  char code[MRC_SHORT_CODE_DIGITS + 1] = "";

  if (sodium_init () < 0)
    g_error ("libsodium cannot start");

  for (int i = 0; i < MRC_SHORT_CODE_DIGITS - 1; i++)
    code[i] = (char) ('0' + randombytes_uniform (10));
  code[MRC_SHORT_CODE_DIGITS - 1] = (char) ('0' + check_digit (code, MRC_SHORT_CODE_DIGITS - 1));
  return g_strdup (code);
}

char *
mrc_short_code_read (const char *text)
{
  g_autofree char *ascii = NULL;
  g_autoptr (GString) digits = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  ascii = mrc_digits_ascii (text);
  for (const char *p = ascii; *p != '\0'; p++) {
    if (g_ascii_isspace (*p) || *p == '-')
      continue;
    if (!g_ascii_isdigit (*p) || digits->len == MRC_SHORT_CODE_DIGITS)
      return NULL;
    g_string_append_c (digits, *p);
  }

  if (digits->len != MRC_SHORT_CODE_DIGITS || check_digit (digits->str, MRC_SHORT_CODE_DIGITS) != 0)
    return NULL;
  return g_strdup (digits->str);
}

char *
mrc_short_code_grouped (const char *code)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; code[i] != '\0'; i++) {
    if (i > 0 && i % GROUP == 0)
      g_string_append_c (out, ' ');
    g_string_append_c (out, code[i]);
  }
  return g_string_free (out, FALSE);
}
