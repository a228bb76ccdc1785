// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * mrc_number_spoken:
 *
 * Returns: (transfer full): @number as it is said, in lakh and crore: "চার লাখ পঞ্চাশ হাজার",
 *   "four lakh fifty thousand"; from 1100 to 1999 in hundreds in Bengali, as years and prices are: "বারোশ"
 */
char *mrc_number_spoken (gint64 number, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_digit_spoken:
 * @digit: 0 to 9
 *
 * Returns: (transfer none): "এক", "one": for numbers to dial and codes, said digit by digit
 */
const char *mrc_digit_spoken (int digit, MrcLanguage language);

/** mrc_clock_spoken: @hour: 0 to 23. Returns: (transfer full): a time where the part of the day stands beside
 * it: "সাড়ে দশটা", "ten thirty" */
char *mrc_clock_spoken (int hour, int minute, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_minute_spoken: @minute: after midnight. Returns: (transfer full): as people say it: "সকাল সাড়ে দশটা",
 * "half past ten in the morning" */
char *mrc_minute_spoken (int minute, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
