// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/pictures.h"

#include "kiosk/widgets/picture.h"

static GBytes *
picture_of_pack (const char *name, gpointer data)
{
  GBytes *svg = mrc_pack_get_picture (data, name);

  return svg != NULL ? g_bytes_ref (svg) : NULL;
}

void
mrc_pictures_use (MrcPack *pack)
{
  if (pack != NULL)
    mrc_picture_set_source (picture_of_pack, g_object_ref (pack), g_object_unref);
  else
    mrc_picture_set_source (NULL, NULL, NULL);
}
