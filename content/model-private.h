// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/model.h"

G_BEGIN_DECLS

/* Shared by the files that make the structures of content. */

/** mrc_words_init: makes each of @words "" */
void mrc_words_init (char *words[MRC_N_LANGUAGES]);
/** mrc_words_clear: frees each of @words, for a structure that goes away */
void mrc_words_clear (char *words[MRC_N_LANGUAGES]);

G_END_DECLS
