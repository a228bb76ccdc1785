// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/draft.h"

G_BEGIN_DECLS

/**
 * MrcNameScreen:
 *
 * "Your name?", which nobody must answer. What is typed stands in the draft and
 * is never read aloud. The gold button (id go), alive once there is a name, takes
 * a last space out of the draft and activates booking.name; skip activates
 * booking.skip-name and leaves the draft to whoever forgets it. Other words can be
 * asked for by the same keys.
 */
#define MRC_TYPE_NAME_SCREEN (mrc_name_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcNameScreen, mrc_name_screen, MRC, NAME_SCREEN, MrcScreen)

GtkWidget *mrc_name_screen_new (MrcDraft *draft);

/** What is asked for instead of a name. Copied */
typedef struct {
  const char *question, *sub;
  const char *const *parts; /* MRC_NAME_BOARD_PARTS words for one press each */
  const char *skip, *go;    /* words of the buttons */
  const char *skip_action;  /* detailed */
  const char *go_action;    /* without a parameter */
} MrcNameScreenWords;

GtkWidget *mrc_name_screen_new_for (MrcDraft *draft, const MrcNameScreenWords *words);

G_END_DECLS
