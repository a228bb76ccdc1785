// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"
#include "content/spoken-texts.h"

G_BEGIN_DECLS

/** What a recording must be, beside the synthesiser reading the same text. */
#define MRC_STUDIO_SHORTEST 0.4 /* of its length: the end is missing */
#define MRC_STUDIO_LONGEST 3.0  /* of its length: it is another text, or was not cut */
#define MRC_STUDIO_PAUSE 2.0    /* seconds within it: somebody looked for the line */
#define MRC_STUDIO_CLIPPED 0.001
#define MRC_STUDIO_SOFTEST (-50.0) /* LUFS: a phone on the next table */

/**
 * mrc_studio_take_in:
 * @path: somebody reading @text
 *
 * Checks the recording, cuts the silence around it, evens its loudness and writes
 * voices/NAME.opus and voices/NAME.yaml into the folder of @source. No library
 * here knows when a person says which word: the synthesiser's times, stretched to the
 * recording's length, are taken; an editor may correct them in the sidecar.
 *
 * Errors say what is wrong with the recording and what to do; nothing is written then.
 */
gboolean mrc_studio_take_in (MrcSource *source, const MrcSpokenText *text, const char *path, GError **error);

/** mrc_studio_bake: the same by the synthesiser, marked as such: for a machine too slow for it, or to hear a
 * pack before it is recorded */
gboolean mrc_studio_bake (MrcSource *source, const MrcSpokenText *text, GError **error);

G_END_DECLS
