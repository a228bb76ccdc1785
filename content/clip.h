// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/language.h"

G_BEGIN_DECLS

/** MrcClipWord: these characters of the text are said from that frame on. */
typedef struct {
  int ms;         /* from the beginning of the clip */
  int start, end; /* Unicode offsets in the text, as shown */
} MrcClipWord;

/**
 * MrcClip:
 *
 * A text read aloud: by a person, or made beforehand by a machine. It belongs to
 * its words and to no place: wherever they are shown it is heard, and once a
 * letter of them is changed it is not, so that no clip ever says what is no longer true.
 */
typedef struct {
  char *name; /* mrc_clip_name() of its text */
  GBytes *opus;
  GArray *words; /* (element-type MrcClipWord): in the order they are said */
  gboolean synthetic;
} MrcClip;

MrcClip *mrc_clip_new (const char *name);
void mrc_clip_free (MrcClip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcClip, mrc_clip_free)

/**
 * mrc_clip_name: what a clip of @text is called in the source folder and in the pack: "bn-" and 16
 * hexadecimal digits of a hash of its words. A line break counts as a blank.
 *
 * Returns: (transfer full)
 */
char *mrc_clip_name (MrcLanguage language, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_clip_words_to_text: Returns: (transfer full): "0 0 2, 480 3 9": ms, start and end of each word */
char *mrc_clip_words_to_text (GArray *words) G_GNUC_WARN_UNUSED_RESULT;
/** mrc_clip_words_from_text: Returns: (transfer full) (nullable): %NULL for what mrc_clip_words_to_text()
 * does not write, and for words that go back in time */
GArray *mrc_clip_words_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
