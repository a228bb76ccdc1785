// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/saying.h"

MrcSaying *
mrc_saying_new (const char *id, const char *text)
{
  MrcSaying *self = g_new0 (MrcSaying, 1);

  self->id = g_strdup (id);
  self->text = g_strdup (text);
  return self;
}

void
mrc_saying_free (MrcSaying *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

GPtrArray *
mrc_sayings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_saying_free);
}

void
mrc_sayings_add (GPtrArray *sayings, const char *id, const char *text)
{
  g_return_if_fail (sayings != NULL && id != NULL);

  if (text != NULL && text[0] != '\0')
    g_ptr_array_add (sayings, mrc_saying_new (id, text));
}
