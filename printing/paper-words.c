// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/paper-words.h"

#include "locales/numbers.h"

#define PLACE "{n}"

static const char *const words[MRC_N_PAPER_WORDS][MRC_N_LANGUAGES] = {
#define PAPER_WORD(name, bengali, english) [MRC_PAPER_WORD_##name] = { bengali, english },
#include "printing/paper-words.inc"
#undef PAPER_WORD
};

const char *
mrc_paper_word (MrcPaperWord word, MrcLanguage language)
{
  g_return_val_if_fail (word < MRC_N_PAPER_WORDS && language < MRC_N_LANGUAGES, NULL);

  return words[word][language];
}

char *
mrc_paper_word_with (MrcPaperWord word, const char *value, MrcLanguage language)
{
  g_autofree char *digits = mrc_digits_text (value, language);
  g_auto (GStrv) parts = g_strsplit (mrc_paper_word (word, language), PLACE, 2);

  return g_strjoinv (digits, parts);
}
