// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/icu.h"

const char *
mrc_icu_locale (MrcLanguage language)
{
  return language == MRC_LANGUAGE_BENGALI ? "bn_BD" : "en_IN";
}

UChar *
mrc_icu_from_utf8 (const char *text)
{
  return (UChar *) g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
}

char *
mrc_icu_to_utf8 (const UChar *text, int length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}
