// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * mrc_number_text:
 *
 * Returns: (transfer full): @number in the digits of @language, grouped the
 *   South Asian way in both: ৪,৫০,০০০ and 4,50,000
 */
char *mrc_number_text (gint64 number, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_digits_text:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text with its ASCII digits as those of @language, the rest untouched;
 *   for codes, phone and call numbers, which are never grouped
 */
char *mrc_digits_text (const char *text, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_digits_ascii:
 *
 * Returns: (transfer full): @text with Bengali digits as ASCII ones, the rest untouched
 */
char *mrc_digits_ascii (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_money_text:
 * @poisha: money in poisha; a hundred are one taka
 *
 * Returns: (transfer full): "২০০ টাকা", "Tk 200"; poisha only where there are any
 */
char *mrc_money_text (gint64 poisha, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
