// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcPressable:
 *
 * What every thing a finger can press has in common: a GtkButton (a tap begins
 * and ends inside it; action-name and action-target say what it does) that
 *
 * - keeps the class "pressed" for at least 120 ms, so that a quick tap is seen;
 * - lets no second tap through within 400 ms of the last one, whatever it was on:
 *   the second half of a double tap would press what the next page put there. Both
 *   the fingers' time and ours count: see is_double() in the source.
 *   Keys that are typed fast, and the way out, set eager.
 *
 * It has no child of GtkButton's: subclasses lay out their own children, which
 * this class lets go of.
 *
 * Properties: eager.
 */
#define MRC_TYPE_PRESSABLE (mrc_pressable_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcPressable, mrc_pressable, MRC, PRESSABLE, GtkButton)

struct _MrcPressableClass {
  GtkButtonClass parent_class;
};

/** mrc_pressable_set_eager: every tap counts, however fast they come */
void mrc_pressable_set_eager (MrcPressable *self, gboolean eager);

/** mrc_pressable_set_selected: whether it is what was chosen: the class "selected" for the eye, the state
 * pressed for a screen reader, which is told from the first call on that it is not, too */
void mrc_pressable_set_selected (MrcPressable *self, gboolean selected);

/** mrc_pressable_forget_taps: the next tap counts; for tests, which press faster than people */
void mrc_pressable_forget_taps (void);

G_END_DECLS
