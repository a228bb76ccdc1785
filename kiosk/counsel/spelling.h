// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mrc_spelling_bengali:
 * @english: a name or an address as the government's list has it: "Al Madina Overseas Ltd."
 *
 * The same in Bengali letters, for who reads no others: আল মদিনা ওভারসিজ লিমিটেড. Words of
 * spelling-words.inc stand there as signboards write them; others are spelt by ear, as the
 * names of Bangladesh are written in English; letters that make no word are read out (R K:
 * আর কে). Digits are Bengali ones.
 *
 * Spelling by ear cannot know what English leaves out (Rahman, রহমান): whoever shows it
 * says that the list has another spelling, and never without the number, which is the same
 * in both. What is looked for is looked for by its sound (sound.h), not by this.
 *
 * ICU's Latin-Bengali reads Sanskrit's letters, not English ones: “International” becomes
 * “ইন্তের্নতিওনল্”.
 *
 * Returns: (transfer full): without a letter or digit of English. Pure, any thread.
 */
char *mrc_spelling_bengali (const char *english) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
