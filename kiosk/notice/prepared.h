// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * Words that staff choose from instead of writing them: the tables "crises" and "notice_texts" of the pack.
 * Some are about a country or a trade, which is chosen besides. Pure functions.
 */

/** What was chosen of the words: rows of the pack. */
typedef struct {
  MrcTableRow *words; /* (borrowed) */
  const char *about;  /* (nullable): see mrc_prepared_about() */
  MrcTableRow *named; /* (borrowed) (nullable): what they are about; never without @about */
} MrcPrepared;

/**
 * mrc_prepared_find:
 * @table: "crises", "notice_texts"
 * @what: (nullable): the code of what they are about; not read for words about nothing
 *
 * Returns: whether there are words with that @code, and, where @what is given to words about something, that
 * too
 */
gboolean
mrc_prepared_find (MrcPack *pack, const char *table, const char *code, const char *what, MrcPrepared *ret);

/** mrc_prepared_is_whole: Returns: whether nothing is to be chosen besides */
gboolean mrc_prepared_is_whole (const MrcPrepared *self);

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
