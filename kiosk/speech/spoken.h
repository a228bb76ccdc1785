// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcSpoken:
 *
 * A text made ready for the synthesiser: a long run of digits (a phone number, a
 * code) digit by digit, invisible joiners taken out. @map has for each character
 * of @text the character of the shown text it came from, and the shown length last.
 */
typedef struct {
  char *text;  /* (owned) */
  GArray *map; /* (owned) (element-type int): Unicode offsets */
} MrcSpoken;

MrcSpoken *mrc_spoken_new (const char *shown, MrcLanguage language);
void mrc_spoken_free (MrcSpoken *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSpoken, mrc_spoken_free)

/** mrc_spoken_locate: @start, @length: characters of the spoken text, from 0. Where they are in the shown one
 */
void mrc_spoken_locate (const MrcSpoken *self, int start, int length, int *ret_start, int *ret_end);

G_END_DECLS
