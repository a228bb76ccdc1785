// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/model.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * Words that staff choose from instead of writing them: the tables "crises" and "notice_texts" of the pack.
 * Some are about a country or a trade, which is chosen besides. Pure functions.
 */

/** mrc_prepared_about: Returns: (transfer none) (nullable): the table that a row has to be chosen from
 * besides: "countries", "trades"; NULL for none */
const char *mrc_prepared_about (MrcTableRow *prepared);

/**
 * mrc_prepared_dup_text:
 * @named: (nullable): what it is about, a row with name_bn and name_en
 *
 * The name stands before the words, so that no ending has to fit it: "কাতার: এখন লোক নেওয়া বন্ধ।"
 *
 * Returns: (transfer full): what is shown and said
 */
char *mrc_prepared_dup_text (MrcTableRow *prepared, MrcTableRow *named, MrcLanguage language);

G_END_DECLS
