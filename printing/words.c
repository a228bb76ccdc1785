// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/words.h"

static const char *const words[MRC_N_WORDS][MRC_N_LANGUAGES] = {
  [MRC_WORD_WHAT_WE_DO] = { "বিদেশ যাওয়া ও ফেরার সাহায্য", "Help with going abroad and coming home" },
  [MRC_WORD_YOUR_SERIAL] = { "আপনার সিরিয়াল নম্বর", "Serial" },
  [MRC_WORD_COUNTER] = { "%s নম্বর কাউন্টার", "Counter %s" },
  [MRC_WORD_IF_LOST] = { "স্লিপ হারালে\nএই নম্বর বলুন", "If lost, say this number" },
  [MRC_WORD_BRING] = { "সাথে আনুন", "Bring" },
  [MRC_WORD_BRING_SLIP] = { "এই স্লিপ", "This slip" },
  [MRC_WORD_BRING_ID] = { "ভোটার\nআইডি", "Voter ID" },
  [MRC_WORD_BRING_PASSPORT] = { "পাসপোর্ট (থাকলে)", "Passport, if any" },
  [MRC_WORD_BRING_PAPERS] = { "যে কাগজ\nআছে", "Papers you have" },
  [MRC_WORD_PHONE_FREE] = { "দরকারে ফোন, টাকা লাগে না", "Phone, free of charge" },
  [MRC_WORD_PAY_NOBODY] = { "এখানে কাউকে টাকা দেবেন না।", "Pay nobody here." },
  [MRC_WORD_CENTRE_PHONE] = { "সেন্টারের ফোন:", "Centre:" },
  [MRC_WORD_TO_ASK] = { "যা জিজ্ঞেস করতে চাই", "What I want to ask" },
  [MRC_WORD_COPY] = { "অনুলিপি %s", "Copy %s" },
  [MRC_WORD_DEMO] = { "নমুনা: আসল সিরিয়াল নয়", "Demonstration: not a real serial" },
};

const char *
mrc_word (MrcWord word, MrcLanguage language)
{
  g_return_val_if_fail (word < MRC_N_WORDS && language < MRC_N_LANGUAGES, NULL);

  return words[word][language];
}
