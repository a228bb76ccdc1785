// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Bengali, written with one key a sign.
 *
 * A text is a buffer of its own with room for MRC_TYPING_SIZE bytes, valid UTF-8
 * with a final zero. It is changed in place, so that a name leaves no copies;
 * who owns the buffer wipes it. No text made here shows a dotted circle: a sign
 * stands only behind a letter that carries it. ড় ঢ় য় are always two characters,
 * as Unicode's NFC has them.
 */
#define MRC_TYPING_MAX 40 /* characters */
#define MRC_TYPING_SIZE (MRC_TYPING_MAX * 4 + 1)

/* Keys that are not one letter; all others are what they write. */
#define MRC_TYPING_JOIN "্"  /* the next consonant joins the last one; once more undoes it */
#define MRC_TYPING_REPH "র্" /* on top of the last consonant; once more undoes it */
#define MRC_TYPING_YA "্য"   /* under the last consonant; once more undoes it */
#define MRC_TYPING_RA "্র"

/**
 * mrc_typing_press:
 * @key: a consonant, a vowel's letter, a vowel's sign, ং ঃ ঁ, one of MRC_TYPING_…, a conjunct,
 *   a space or any other printable character
 *
 * A vowel's sign goes on the last consonant; where there is none, or it has one
 * already, the vowel's letter is written instead (ভাই). The same sign once more
 * turns it into the letter and back (বি, বই). What cannot stand is not written:
 * two spaces, a first space, anything beyond MRC_TYPING_MAX. ং and ঃ take each
 * other's place.
 *
 * Returns: whether @text changed
 */
gboolean mrc_typing_press (char *text, const char *key);

/** mrc_typing_add_part: a whole part of a name, with a space before it, or behind it when it is the first.
 * Returns: whether @text changed */
gboolean mrc_typing_add_part (char *text, const char *part);

/** mrc_typing_erase: takes away one sign or letter: a conjunct goes letter by letter. Returns: whether @text
 * changed */
gboolean mrc_typing_erase (char *text);

/** mrc_typing_finish: takes away what waits for more: a last space, a last joining. Returns: whether @text
 * changed */
gboolean mrc_typing_finish (char *text);

/** mrc_typing_can_join: Returns: whether @text ends in a consonant without a vowel */
gboolean mrc_typing_can_join (const char *text);

/** mrc_typing_is_joining: Returns: whether @text waits for the second consonant */
gboolean mrc_typing_is_joining (const char *text);

/** mrc_typing_preview: Returns: (transfer full): what @key stands for now: the last syllable there would be
 * (রি, রং), or the letter */
char *mrc_typing_preview (const char *text, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
