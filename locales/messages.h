// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * mrc_message:
 * @id: a name in the table of messages.c, as "when.places-left"
 * @...: pairs of argument name and value, then %NULL. A name that begins with
 *   '#' takes a gint64 (an ICU number or plural); any other takes a UTF-8 string
 *
 * The sentences that carry a value, and that no template can hold. The table has
 * one ICU MessageFormat pattern an id in English; bn.po has the Bengali. It
 * answers in mrc_language_current(); numbers come in its digits.
 *
 * |[<!-- language="C" -->
 * mrc_message ("when.places-left", "#n", (gint64) 2, NULL)   → "২ জনের জায়গা"
 * ]|
 *
 * Returns: (transfer full): the sentence. An unknown id is a programming error.
 */
char *mrc_message (const char *id, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/** mrc_message_in: as mrc_message(), in a language that need not be the current one (slips, exports). */
char *mrc_message_in (MrcLanguage language, const char *id, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
