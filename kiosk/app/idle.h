// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MrcIdle:
 *
 * Notices that nobody is there. After @ask_ms without a touch it emits "ask"
 * ("are you still there?"); after @grace_ms more, "end". A touch between the two
 * emits "back". Main thread. While nobody touches, one timer is armed and nothing
 * wakes the machine.
 *
 * Whoever listens does not touch: while something is said, and for @ask_ms after it,
 * nobody is asked. But a voice that does not come to its end, as on a sound card that
 * hangs, keeps no visit open: after four times @ask_ms without a touch it counts for
 * nothing.
 */
#define MRC_TYPE_IDLE (mrc_idle_get_type ())
G_DECLARE_FINAL_TYPE (MrcIdle, mrc_idle, MRC, IDLE, GObject)

MrcIdle *mrc_idle_new (guint ask_ms, guint grace_ms);

/** mrc_idle_start: begins to watch, from now. mrc_idle_stop: no visitor, nothing to watch */
void mrc_idle_start (MrcIdle *self);
void mrc_idle_stop (MrcIdle *self);

/** mrc_idle_touch: somebody is there. Cheap: called for every event. Returns: whether that was the answer to
 * "are you still there?" */
gboolean mrc_idle_touch (MrcIdle *self);

/** mrc_idle_set_speaking: whether something is said. No answer to "are you still there?", which is said too
 */
void mrc_idle_set_speaking (MrcIdle *self, gboolean speaking);

gboolean mrc_idle_is_asking (MrcIdle *self);

G_END_DECLS
