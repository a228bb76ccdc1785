// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/speech/narrator.h"

G_BEGIN_DECLS

#define MRC_NARRATOR_MS_PER_CHARACTER \
  70 /* of a twin that makes no sound: as fast as espeak-ng speaks Bengali */

/* (nullable): as set by mrc_narrator_set_dial() */
const char *const *mrc_narrator_get_dial (MrcNarrator *self);

/* (transfer none) (nullable): as set by mrc_narrator_set_pack() */
MrcPack *mrc_narrator_get_pack (MrcNarrator *self);

/* For the twins: how they tell what they do. Main thread. After the last one
 * mrc_narrator_emit_finished(); a stop needs none. */
void mrc_narrator_emit_started (MrcNarrator *self, const char *id);
void mrc_narrator_emit_word (MrcNarrator *self, const char *id, int start, int end);
void mrc_narrator_emit_finished (MrcNarrator *self);

G_END_DECLS
