// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/tiles.h"

#include "locales/messages.h"

MrcChoice *
mrc_tiles_add (GListStore *tiles,
               const char *id,
               const char *picture,
               const char *label,
               const char *sub,
               const char *action)
{
  g_autoptr (MrcChoice) choice = mrc_choice_new (id, picture, label, sub, action, MRC_CHOICE_PLAIN);

  g_list_store_append (tiles, choice);
  return choice; /* the list holds it */
}

MrcChoice *
mrc_tiles_add_message (GListStore *tiles,
                       const char *id,
                       const char *picture,
                       const char *message,
                       const char *action)
{
  g_autofree char *label = mrc_message (message, NULL);

  return mrc_tiles_add (tiles, id, picture, label, NULL, action);
}

MrcChoice *
mrc_tiles_take (GListStore *tiles,
                const char *id,
                const char *picture,
                const char *label,
                const char *sub,
                char *action)
{
  g_autofree char *owned = action;

  return mrc_tiles_add (tiles, id, picture, label, sub, owned);
}

MrcChoice *
mrc_tiles_take_message (GListStore *tiles,
                        const char *id,
                        const char *picture,
                        const char *message,
                        char *action)
{
  g_autofree char *owned = action;

  return mrc_tiles_add_message (tiles, id, picture, message, owned);
}
