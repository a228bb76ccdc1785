// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/clip.h"
#include "kiosk/speech/saying.h"

G_BEGIN_DECLS

#define MRC_RECORDING_RATE 48000 /* frames a second: what Opus decodes to */

/**
 * MrcRecording:
 *
 * A clip as it sounds, as fast and as loud as asked: libopusfile reads it, libsonic
 * stretches it and leaves its pitch alone. One thread.
 */
typedef struct _MrcRecording MrcRecording;

/** mrc_recording_open: @clip: (transfer none): outlives it. Returns: (nullable): NULL: it is no Opus */
MrcRecording *mrc_recording_open (const MrcClip *clip, const MrcManner *manner);

/** mrc_recording_read: Returns: how many frames were read, at most @n; 0 at the end */
int mrc_recording_read (MrcRecording *self, gint16 *frames, int n);

/** mrc_recording_frame_of: Returns: with which frame of what is read the moment @ms of the clip sounds */
gint64 mrc_recording_frame_of (const MrcRecording *self, int ms);

void mrc_recording_free (MrcRecording *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcRecording, mrc_recording_free)

G_END_DECLS
