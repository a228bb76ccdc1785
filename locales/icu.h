// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <unicode/ustring.h>

#include "locales/language.h"

G_BEGIN_DECLS

/** mrc_icu_locale: Returns: ICU's name: both group digits in lakhs, as is done in Bangladesh */
const char *mrc_icu_locale (MrcLanguage language);

/** mrc_icu_from_utf8: Returns: (transfer full): zero-terminated UTF-16 */
UChar *mrc_icu_from_utf8 (const char *text);

/** mrc_icu_to_utf8: Returns: (transfer full): UTF-8 of @length units; -1 for a terminated string */
char *mrc_icu_to_utf8 (const UChar *text, int length);

G_END_DECLS
