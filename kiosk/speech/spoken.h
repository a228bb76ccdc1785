// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcSpoken:
 *
 * A text made ready for the synthesiser: times, sums, years, ordinals and ranges
 * in words; numbers to dial and codes digit by digit; invisible joiners and signs
 * that have no sound taken out. It knows for each of its characters which of the
 * shown text they stand for.
 */
typedef struct {
  char *text;    /* (owned) */
  GArray *spans; /* (owned): for each character of @text, where it comes from */
} MrcSpoken;

/** mrc_spoken_new: @dial: (nullable) (array zero-terminated=1): short numbers that are dialled, "109": ASCII
 */
MrcSpoken *mrc_spoken_new (const char *shown, MrcLanguage language, const char *const *dial);
void mrc_spoken_free (MrcSpoken *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSpoken, mrc_spoken_free)

/** mrc_spoken_locate: @start, @length: characters of the spoken text, from 0; what lies outside is forgiven.
 * Returns: where they are in the shown one: a number that became words is one whole */
void mrc_spoken_locate (const MrcSpoken *self, int start, int length, int *ret_start, int *ret_end);

G_END_DECLS
