// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/collation.h"

#include <unicode/ucol.h>

#include "locales/icu.h"

/* ICU's data is part of its library: it fails for want of memory only. */
char *
mrc_collation_key (const char *text, MrcLanguage language)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (mrc_icu_locale (language), &status);
  g_autofree UChar *wide = mrc_icu_from_utf8 (text);
  uint8_t *key = NULL;
  int length;

  if (U_FAILURE (status))
    g_error ("ICU cannot compare: %s", u_errorName (status));

  length = ucol_getSortKey (collator, wide, -1, NULL, 0);
  key = g_new (uint8_t, length);
  ucol_getSortKey (collator, wide, -1, key, length);
  ucol_close (collator);
  return (char *) key;
}
