// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/choice.h"

G_BEGIN_DECLS

/**
 * What a page offers, tile by tile, in a list that its screen is handed. The words
 * are those of mrc_choice_new(). Main thread.
 */

/** mrc_tiles_add: Returns: (transfer none): a plain one, at the end of @tiles, for what else is to be said of
 * it */
MrcChoice *mrc_tiles_add (GListStore *tiles,
                          const char *id,
                          const char *picture,
                          const char *label,
                          const char *sub,
                          const char *action);
/** mrc_tiles_add_message: @message: of locales/messages.inc, without values: its label */
MrcChoice *mrc_tiles_add_message (GListStore *tiles,
                                  const char *id,
                                  const char *picture,
                                  const char *message,
                                  const char *action);
/** mrc_tiles_take, mrc_tiles_take_message: the same. @action: (transfer full): written for this one tile */
MrcChoice *mrc_tiles_take (GListStore *tiles,
                           const char *id,
                           const char *picture,
                           const char *label,
                           const char *sub,
                           char *action);
MrcChoice *mrc_tiles_take_message (GListStore *tiles,
                                   const char *id,
                                   const char *picture,
                                   const char *message,
                                   char *action);

G_END_DECLS
