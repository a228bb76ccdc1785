// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/numbers.h"

#include <unicode/unum.h>

#include "locales/icu.h"
#include "locales/messages.h"

#define BENGALI_ZERO 0x09E6 /* ০; the ten digits stand in a row */
#define POISHA_PER_TAKA 100
#define NUMBER_UNITS 64 /* enough for any grouped 64-bit number */

static char *
format_number (gint64 number, MrcLanguage language)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_DECIMAL, NULL, 0, mrc_icu_locale (language), NULL, &status);
  UChar text[NUMBER_UNITS];
  int length = unum_formatInt64 (format, number, text, NUMBER_UNITS, NULL, &status);

  unum_close (format);
  g_return_val_if_fail (U_SUCCESS (status), NULL);
  return mrc_icu_to_utf8 (text, length);
}

char *
mrc_number_text (gint64 number, MrcLanguage language)
{
  return format_number (number, language);
}

char *
mrc_digits_text (const char *text, MrcLanguage language)
{
  GString *out = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (language != MRC_LANGUAGE_BENGALI)
    return g_strdup (text);

  out = g_string_sized_new (3 * strlen (text));
  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p))
      g_string_append_unichar (out, BENGALI_ZERO + (gunichar) (*p - '0'));
    else
      g_string_append_c (out, *p);
  }
  return g_string_free (out, FALSE);
}

char *
mrc_digits_ascii (const char *text)
{
  GString *out = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c >= BENGALI_ZERO && c <= BENGALI_ZERO + 9)
      g_string_append_c (out, (char) ('0' + (c - BENGALI_ZERO)));
    else
      g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

char *
mrc_money_text (gint64 poisha, MrcLanguage language)
{
  g_autofree char *taka = mrc_number_text (poisha / POISHA_PER_TAKA, language);
  gint64 rest = ABS (poisha % POISHA_PER_TAKA);
  g_autofree char *ascii = g_strdup_printf ("%02d", (int) rest);
  g_autofree char *fraction = mrc_digits_text (ascii, language);
  g_autofree char *sum = rest == 0 ? g_strdup (taka) : g_strconcat (taka, ".", fraction, NULL);

  return mrc_message_in (language, "money", "sum", sum, NULL);
}
