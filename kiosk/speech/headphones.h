// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MrcHeadphones:
 *
 * Whether only one person hears what is said. Abstract: the jack one asks ALSA's
 * control of the sound card; the pretend one is told. Main thread only.
 *
 * Property "present": headphones were put in, and nothing else sounds. %FALSE
 * wherever it is not told, so that nobody overhears because of a guess:
 * - no sound card, or one whose socket has no switch (most USB sound sticks);
 * - PipeWire or PulseAudio behind ALSA's "default": their control tells volumes
 *   and no sockets. The kiosk's own machine has neither: there ALSA tells it;
 * - what was in the socket when the kiosk started: it may be a loudspeaker on the
 *   headphone socket. Pulled out once, what comes next counts as headphones;
 * - a card that lets other loudspeakers sound beside them ("Auto-Mute Mode" not at
 *   its last item; loudspeakers and no such mode).
 * A card is looked for once, at the start.
 */
#define MRC_TYPE_HEADPHONES (mrc_headphones_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcHeadphones, mrc_headphones, MRC, HEADPHONES, GObject)

struct _MrcHeadphonesClass {
  GObjectClass parent_class;
};

gboolean mrc_headphones_get_present (MrcHeadphones *self); /* property "present" */

/** mrc_headphones_jack_new: @device: (nullable): an ALSA control, "hw:0"; "default" for NULL: that of the
 * narrator's sound. It is opened on a worker; no card is a message in the journal */
MrcHeadphones *mrc_headphones_jack_new (const char *device);

MrcHeadphones *mrc_headphones_pretend_new (void);
void mrc_headphones_pretend_plug (MrcHeadphones *self, gboolean in);

G_END_DECLS
