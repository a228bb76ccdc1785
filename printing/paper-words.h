// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/** The fixed words of papers other than the slip: printing/paper-words.inc has them, by paper. */
typedef enum {
#define PAPER_WORD(name, bengali, english) MRC_PAPER_WORD_##name,
#include "printing/paper-words.inc"
#undef PAPER_WORD
  MRC_N_PAPER_WORDS,
} MrcPaperWord;

/** mrc_paper_word: Returns: (transfer none): as it stands, with {n} where a value goes */
const char *mrc_paper_word (MrcPaperWord word, MrcLanguage language);

/** mrc_paper_word_with: Returns: (transfer full): @value, its ASCII digits in those of @language, in place of
 * {n} */
char *
mrc_paper_word_with (MrcPaperWord word, const char *value, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
