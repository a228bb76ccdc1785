// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Words as they are compared, so that what a visitor types meets what an editor
 * wrote. Any thread.
 */

/**
 * mrc_fold_words:
 * @text: UTF-8, valid
 *
 * Divides a text into words and writes each in one way: ICU's NFKC_Casefold
 * (composed, small letters, no zero-width joiner or other invisible sign), ত্
 * with a joiner as ৎ, অ with া as আ, Bengali digits as ASCII ones, and 1,65,000
 * as 165000. A word keeps its vowel signs, conjuncts, nuktas and marks: কাজ,
 * কাজি and কার্জ are three. The possessive s of English is no word.
 *
 * Returns: (transfer full) (array zero-terminated=1)
 */
GStrv mrc_fold_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_fold_near:
 * @word: one of mrc_fold_words()
 *
 * What is left of a Bengali word without its case ending (ভিসার, ভিসায়, ভিসাতে
 * → ভিসা) and without the differences that are not heard, and so are often
 * misspelt: ি ী, ু ূ, ণ ন, শ ষ স, য জ, ড় ঢ় র, ঙ ং, ৎ ত, a last ো, ঁ, ঃ, ্ and
 * ্য. Two words that are near each other have the same. It is no word to be
 * shown. Words of other scripts are left as they are.
 *
 * Returns: (transfer full)
 */
char *mrc_fold_near (const char *word) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
