// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/language.h"

G_BEGIN_DECLS

/** Where a text stands and what may be in it. */
typedef struct {
  const char *file;
  int line;
  GHashTable *allowed; /* (element-type utf8 utf8): Latin words that may stand in Bengali, as "QR" */
  GPtrArray *problems; /* (element-type utf8) */
} MrcTextPlace;

/**
 * mrc_text_take:
 * @text: UTF-8, valid
 *
 * Checks that a text can be shown as it is meant: in NFC (the letters ড় ঢ় য়, which
 * keyboards type as one sign, are taken as they come), no ellipsis, no dotted circle
 * or vowel sign that stands alone, nothing invisible, and in Bengali no Latin letter
 * or digit but those allowed.
 *
 * Returns: (transfer full): @text in NFC
 */
char *mrc_text_take (const char *text, MrcLanguage language, const MrcTextPlace *place);

/** mrc_text_normalise: Returns: (transfer full): @text in NFC, as mrc_text_take() and the pack have it,
 * without a check */
char *mrc_text_normalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_text_is_utf8: adds a problem with the line of the first bad byte, or of a NUL */
gboolean mrc_text_is_utf8 (const char *data, gsize length, const char *file, GPtrArray *problems);

G_END_DECLS
