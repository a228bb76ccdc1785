// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "kiosk/speech/saying.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcVoice:
 *
 * Recordings, the synthesiser and a loudspeaker, as they live on the narrator's
 * thread: everything here blocks and belongs there.
 */
typedef struct _MrcVoice MrcVoice;

/**
 * MrcVoiceFuncs:
 * @wait: rests for @ms, less when told to stop. Returns: whether to stop; 0 asks only that
 * @tell: the first frame of a saying (@end 0) or of a word has left the loudspeaker: these characters of its
 * text
 */
typedef struct {
  gboolean (*wait) (gpointer data, int ms);
  void (*tell) (gpointer data, const char *id, int start, int end);
} MrcVoiceFuncs;

/** mrc_voice_new: @device: an ALSA PCM, opened for each call and closed after it, so that one that is plugged
 * in later is found */
MrcVoice *mrc_voice_new (const char *device, const MrcVoiceFuncs *funcs, gpointer data);

/** MrcVoiceOrder: what is to be said, and how. All is borrowed. */
typedef struct {
  GPtrArray *sayings; /* (element-type MrcSaying) */
  MrcLanguage language;
  const char *const *dial; /* (nullable): as of mrc_spoken_new() */
  MrcPack *pack;           /* (nullable): whose clips are played where a text has one */
  MrcManner manner;
} MrcVoiceOrder;

/** mrc_voice_say: Returns when all was heard, or when told to stop. With no loudspeaker it keeps time */
void mrc_voice_say (MrcVoice *self, const MrcVoiceOrder *order);

void mrc_voice_free (MrcVoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcVoice, mrc_voice_free)

G_END_DECLS
