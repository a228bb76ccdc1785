// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/** The words of paper; where paper is read by staff they stand in both languages. */
typedef enum {
  MRC_WORD_HEADING,
  MRC_WORD_UNDER_HEADING,
  MRC_WORD_DEMO,
  MRC_WORD_COPY, /* {n} */
  MRC_WORD_SERIAL,
  MRC_WORD_COUNTER, /* {n} */
  MRC_WORD_THEN, /* {n}: times */
  MRC_WORD_LOST_1,  /* two lines beside the code … */
  MRC_WORD_LOST_2,
  MRC_WORD_BRING,
  MRC_WORD_BRING_SLIP,
  MRC_WORD_BRING_ID,
  MRC_WORD_BRING_PASSPORT,
  MRC_WORD_BRING_PAPERS,
  MRC_WORD_CALL,
  MRC_WORD_CENTRE_PHONE, /* {n} */
  MRC_WORD_NO_MONEY,
  MRC_WORD_ASK,
  MRC_WORD_PRINTED, /* {n} */
  MRC_N_WORDS,
} MrcWord;

/** mrc_word: Returns: (transfer none): as it stands, with {n} where a value goes */
const char *mrc_word (MrcWord word, MrcLanguage language);

/** mrc_word_with: Returns: (transfer full): @value, its ASCII digits in those of @language, in place of {n}
 */
char *mrc_word_with (MrcWord word, const char *value, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
