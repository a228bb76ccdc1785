// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/** The words on paper. Bengali large for the visitor, English small for staff. */
typedef enum {
  MRC_WORD_WHAT_WE_DO,
  MRC_WORD_YOUR_SERIAL,
  MRC_WORD_COUNTER, /* with %s for the number */
  MRC_WORD_IF_LOST,
  MRC_WORD_BRING,
  MRC_WORD_BRING_SLIP,
  MRC_WORD_BRING_ID,
  MRC_WORD_BRING_PASSPORT,
  MRC_WORD_BRING_PAPERS,
  MRC_WORD_PHONE_FREE,
  MRC_WORD_PAY_NOBODY,
  MRC_WORD_CENTRE_PHONE,
  MRC_WORD_TO_ASK,
  MRC_WORD_COPY, /* with %s for the number */
  MRC_WORD_DEMO,
  MRC_N_WORDS,
} MrcWord;

/** mrc_word: Returns: (transfer none) */
const char *mrc_word (MrcWord word, MrcLanguage language);

G_END_DECLS
