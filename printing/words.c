// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/words.h"

#include "locales/numbers.h"

#define PLACE "{n}"

static const char *const words[MRC_N_WORDS][MRC_N_LANGUAGES] = {
  [MRC_WORD_HEADING] = { "অভিবাসী তথ্য কেন্দ্র (এমআরসি)", "Migrant Resource Centre" },
  [MRC_WORD_UNDER_HEADING] = { "বিদেশ যাওয়া ও ফেরার সাহায্য", "Help to go abroad and to return" },
  [MRC_WORD_DEMO] = { "নমুনা: আসল সিরিয়াল নয়", "Sample: not a real serial" },
  [MRC_WORD_COPY] = { "অনুলিপি {n}", "Copy {n}" },
  [MRC_WORD_SERIAL] = { "আপনার সিরিয়াল নম্বর", "Serial" },
  [MRC_WORD_COUNTER] = { "{n} নম্বর কাউন্টার", "Counter {n}" },
  [MRC_WORD_THEN] = { "তারপর {n}", "then {n}" },
  [MRC_WORD_LOST_1] = { "স্লিপ হারালে", "If this is lost," },
  [MRC_WORD_LOST_2] = { "এই নম্বর বলুন", "say this number" },
  [MRC_WORD_BRING] = { "সাথে আনুন", "Bring" },
  [MRC_WORD_BRING_SLIP] = { "এই স্লিপ", "This slip" },
  [MRC_WORD_BRING_ID] = { "ভোটার আইডি", "Voter ID" },
  [MRC_WORD_BRING_PASSPORT] = { "পাসপোর্ট (থাকলে)", "Passport, if any" },
  [MRC_WORD_BRING_PAPERS] = { "যে কাগজ আছে", "Papers you have" },
  [MRC_WORD_CALL] = { "দরকারে ফোন, টাকা লাগে না", "Call when in need, free of charge" },
  [MRC_WORD_CENTRE_PHONE] = { "সেন্টারের ফোন: {n}", "Phone of the centre: {n}" },
  [MRC_WORD_NO_MONEY] = { "এখানে কাউকে টাকা দেবেন না।", "Pay nobody here." },
  [MRC_WORD_ASK] = { "যা জিজ্ঞেস করতে চাই", "What I want to ask" },
  [MRC_WORD_PRINTED] = { "ছাপা {n}", "Printed {n}" },
};

const char *
mrc_word (MrcWord word, MrcLanguage language)
{
  g_return_val_if_fail (word < MRC_N_WORDS && language < MRC_N_LANGUAGES, NULL);

  return words[word][language];
}

char *
mrc_word_with (MrcWord word, const char *value, MrcLanguage language)
{
  g_autofree char *digits = mrc_digits_text (value, language);
  g_auto (GStrv) parts = g_strsplit (mrc_word (word, language), PLACE, 2);

  return g_strjoinv (digits, parts);
}
