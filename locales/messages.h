// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * The sentences that carry a value, and that no template can hold: one row an id
 * in locales/messages.inc, Bengali and English side by side, so that none can
 * lack its other half. Patterns are ICU MessageFormat with named arguments.
 */

/**
 * mrc_message:
 * @id: a row's name, as "when.places-left". An unknown id is a programming error
 * @...: pairs of argument name and value, then %NULL. A name that begins with
 *   '#' takes a gint64, an ICU number or plural, at most three of them; any other
 *   takes a UTF-8 string
 *
 * |[<!-- language="C" -->
 * mrc_message ("when.places-left", "#n", (gint64) 2, NULL)   → "২ জনের জায়গা"
 * ]|
 *
 * Any thread. Answers in mrc_language_current(), numbers in its digits.
 *
 * Returns: (transfer full): the sentence
 */
char *mrc_message (const char *id, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/** mrc_message_in: as mrc_message(), in a language that need not be the current one */
char *
mrc_message_in (MrcLanguage language, const char *id, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/** mrc_messages_list: Returns: (transfer none) (array zero-terminated=1): all ids, for tests */
const char *const *mrc_messages_list (void);

/** mrc_message_pattern: Returns: (transfer none) (nullable): the raw pattern, for tests; NULL for an unknown
 * id */
const char *mrc_message_pattern (MrcLanguage language, const char *id);

G_END_DECLS
