// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * How a name sounds, whoever writes it: আল মদিনা, al-madina, Almodina, আল মোদীনা. For names
 * that were heard or half remembered, in either script; never shown.
 *
 * The key of a word has one letter for each consonant that ears tell apart: hard and
 * breathed, dental and retroflex, short and long are one, as they are the first things
 * written wrong (দ ধ ড ঢ and d, dh; শ ষ স and s, sh; জ য ঝ and j, z). A run of vowels is
 * one letter of three (a, i, u), and the vowel that Bengali does not write has none.
 * Letters written double are one. Latin letters that stand alone or without a vowel are
 * read out: RK is আর কে.
 *
 * ICU's transliteration turns letters into letters (ওভারসিজ into “obharasija”), which is
 * as far from “overseas” as from many other names.
 *
 * Pure functions, any thread.
 */

#define MRC_SOUND_MOST 48 /* letters of a key; what a word has more is not heard */
#define MRC_SOUND_SAME 1000

/** mrc_sound_words: Returns: (transfer full) (element-type utf8): the key of each word of @text, in order;
 * words without a sound are left out */
GPtrArray *mrc_sound_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mrc_sound_likeness:
 * @heard: a key: what the visitor wrote
 * @name: a key of the list
 * @least: what is less alike is of no interest: it may come out as 0, and sooner
 * @begins: whether @heard may be only the beginning of @name
 *
 * The least that must be changed to make one of the other, against the longer of
 * them: a vowel costs little, a consonant much, one that sounds near (প ফ, ন ম, র ল)
 * half of it; two that changed places are one mistake.
 *
 * Returns: 0 to MRC_SOUND_SAME
 */
int mrc_sound_likeness (const char *heard, const char *name, int least, gboolean begins);

/** mrc_sound_length: Returns: what it would cost to leave all of @key out */
int mrc_sound_length (const char *key);

G_END_DECLS
