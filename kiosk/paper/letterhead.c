// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/paper/letterhead.h"

MrcLetterhead *
mrc_letterhead_new (void)
{
  return g_new0 (MrcLetterhead, 1);
}

void
mrc_letterhead_free (MrcLetterhead *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_free (self->name[i]);
  g_free (self->code);
  g_free (self->phone);
  g_strfreev (self->hotlines);
  g_free (self);
}

MrcPaperFrame
mrc_letterhead_frame (const MrcLetterhead *self)
{
  return (MrcPaperFrame){ .language = self->language,
                          .centre = self->name[self->language],
                          .code = self->code,
                          .phone = self->phone,
                          .hotlines = (const char *const *) self->hotlines,
                          .printed = self->today,
                          .demo = self->demo };
}
