// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcNarration:
 *
 * Lets the narrator say the screen that is shown, and lights on the screen what
 * is being said. Property "speaking" follows the narrator. Whoever puts headphones
 * in on a sensitive page hears it.
 */
#define MRC_TYPE_NARRATION (mrc_narration_get_type ())
G_DECLARE_FINAL_TYPE (MrcNarration, mrc_narration, MRC, NARRATION, GObject)

MrcNarration *mrc_narration_new (MrcKiosk *kiosk);

/** MrcAloud: when a screen is said without being asked */
typedef enum {
  MRC_ALOUD_NEVER,
  MRC_ALOUD_PRIVATELY, /* into headphones */
  MRC_ALOUD_ALWAYS,
} MrcAloud;

/** mrc_narration_show: @screen: (nullable): shown now */
void mrc_narration_show (MrcNarration *self, MrcScreen *screen, MrcAloud aloud);

/** mrc_narration_tell: of the screen that is shown only what stands under @id, where it is said without being
 * asked */
void mrc_narration_tell (MrcNarration *self, const char *id);

/**
 * mrc_narration_set_first:
 * @words: (nullable): said before every screen that is shown from now on
 * @unasked: also where nobody has touched শুনুন
 */
void mrc_narration_set_first (MrcNarration *self, const char *words, gboolean unasked);

/** mrc_narration_toggle: শুনুন, and থামান while it speaks */
void mrc_narration_toggle (MrcNarration *self);

/** mrc_narration_say: what is of the frame and not of the screen, as the question whether somebody is there:
 * no word of the screen lights up. @sayings: (element-type MrcSaying) (transfer none) */
void mrc_narration_say (MrcNarration *self, GPtrArray *sayings);

/** mrc_narration_interrupt: a touch: silence at once */
void mrc_narration_interrupt (MrcNarration *self);

gboolean mrc_narration_get_speaking (MrcNarration *self);

G_END_DECLS
