// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcLoudspeaker:
 *
 * One ALSA PCM, 16 bits mono, on the thread that opened it.
 */
typedef struct _MrcLoudspeaker MrcLoudspeaker;

/** mrc_loudspeaker_open: @rate: frames a second. Returns: (transfer full) (nullable): NULL: there is none;
 * @ret_why: (out) (transfer none) says so in ALSA's words */
MrcLoudspeaker *mrc_loudspeaker_open (const char *device, int rate, const char **ret_why);

/** mrc_loudspeaker_write: blocks while the card is full, a tenth of a second at most. Returns: %FALSE: the
 * card is gone */
gboolean mrc_loudspeaker_write (MrcLoudspeaker *self, const gint16 *frames, gsize n, const char **ret_why);

/** mrc_loudspeaker_written: Returns: frames written since it was opened */
gint64 mrc_loudspeaker_written (MrcLoudspeaker *self);

/** mrc_loudspeaker_heard: Returns: of the written frames, how many have left the loudspeaker */
gint64 mrc_loudspeaker_heard (MrcLoudspeaker *self);

/** mrc_loudspeaker_begin: plays also what is too short to begin by itself */
void mrc_loudspeaker_begin (MrcLoudspeaker *self);

/** mrc_loudspeaker_close: silent at once, whatever is left to be heard */
void mrc_loudspeaker_close (MrcLoudspeaker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcLoudspeaker, mrc_loudspeaker_close)

G_END_DECLS
