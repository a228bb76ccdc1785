// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcJack:
 *
 * The headphone sockets of one sound card, as ALSA's control tells them: "Headphone
 * Jack" and "Front Headphone Jack" of the kernel (Documentation/sound/designs/
 * jack-controls.rst), and whether the card's loudspeakers are mute while they are
 * filled. One thread at a time.
 */
typedef struct _MrcJack MrcJack;

/** mrc_jack_open: may block where @device is no card. Returns: (transfer full) (nullable): NULL: it is not
 * there or tells of no socket; @ret_why: (out) (transfer none) says so */
MrcJack *mrc_jack_open (const char *device, const char **ret_why);

/** mrc_jack_get_fd: readable when something has changed; belongs to ALSA */
int mrc_jack_get_fd (const MrcJack *self);

/** mrc_jack_read: takes in what has changed; never blocks. Returns: %FALSE: the card is gone */
gboolean mrc_jack_read (MrcJack *self, const char **ret_why);

/** mrc_jack_is_private: Returns: whether a socket was filled since it was opened, and nothing else sounds */
gboolean mrc_jack_is_private (const MrcJack *self);

/** mrc_jack_is_alone: Returns: whether nothing else of the card sounds while a socket is filled */
gboolean mrc_jack_is_alone (const MrcJack *self);

void mrc_jack_close (MrcJack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcJack, mrc_jack_close)

G_END_DECLS
