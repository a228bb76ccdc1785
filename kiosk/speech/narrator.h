// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "content/pack.h"
#include "kiosk/speech/saying.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcNarrator:
 *
 * Says things aloud. Abstract: the sound one plays a recorded clip where the
 * pack has one of just that text and else speaks by espeak-ng, both through ALSA on a
 * thread of its own; the silent one keeps time and makes no sound; the
 * recording one is for tests. Main thread only; signals come there.
 *
 * Signals: "started" (id): this saying begins. "word" (id, start, end): these
 * characters (Unicode offsets in the saying's text) are being said. "finished":
 * all was said, or it was stopped.
 *
 * Words light up as they leave the loudspeaker. A stop is heard within a tenth of
 * a second, what has not begun is never told. espeak-ng is one a process: of two
 * sound narrators that speak at once the second waits.
 *
 * No sound card is a message in the journal, once, and time is kept in silence.
 */
#define MRC_TYPE_NARRATOR (mrc_narrator_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcNarrator, mrc_narrator, MRC, NARRATOR, GObject)

struct _MrcNarratorClass {
  GObjectClass parent_class;

  void (*say) (MrcNarrator *self, GPtrArray *sayings, MrcLanguage language);
  void (*stop) (MrcNarrator *self);
};

/** mrc_narrator_say: @sayings: (element-type MrcSaying) (transfer none). Stops what was being said before */
void mrc_narrator_say (MrcNarrator *self, GPtrArray *sayings, MrcLanguage language);
/** mrc_narrator_stop: at once; "finished" comes before it returns */
void mrc_narrator_stop (MrcNarrator *self);
gboolean mrc_narrator_get_speaking (MrcNarrator *self); /* property "speaking" */

/** mrc_narrator_set_dial: @numbers: (nullable) (array zero-terminated=1): short numbers that are said digit
 * by digit wherever they stand, "109": those of the hotlines. From the next mrc_narrator_say() on */
void mrc_narrator_set_dial (MrcNarrator *self, const char *const *numbers);

/** mrc_narrator_set_pack: @pack: (nullable): whose clips are heard, from the next mrc_narrator_say() on */
void mrc_narrator_set_pack (MrcNarrator *self, MrcPack *pack);

/** mrc_narrator_set_manner: from the next mrc_narrator_say() on */
void mrc_narrator_set_manner (MrcNarrator *self, const MrcManner *manner);
const MrcManner *mrc_narrator_get_manner (MrcNarrator *self); /* (transfer none) */

MrcNarrator *mrc_narrator_silent_new (void);
MrcNarrator *mrc_narrator_recording_new (void);
/** mrc_narrator_recording_get: Returns: (transfer none) (element-type MrcSaying): all that was said since the
 * last clear */
GPtrArray *mrc_narrator_recording_get (MrcNarrator *self);
void mrc_narrator_recording_clear (MrcNarrator *self);
/** mrc_narrator_sound_new: @device: (nullable): an ALSA PCM name; "default" for NULL */
MrcNarrator *mrc_narrator_sound_new (const char *device);

G_END_DECLS
