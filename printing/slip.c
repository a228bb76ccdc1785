// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/slip.h"

MrcSlip *
mrc_slip_new (void)
{
  return g_new0 (MrcSlip, 1);
}

MrcSlip *
mrc_slip_copy (const MrcSlip *self)
{
  MrcSlip *copy = g_memdup2 (self, sizeof *self);

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    copy->centre_name[i] = g_strdup (self->centre_name[i]);
  copy->centre_code = g_strdup (self->centre_code);
  copy->centre_phone = g_strdup (self->centre_phone);
  copy->short_code = g_strdup (self->short_code);
  copy->ticket = g_strdup (self->ticket);
  copy->hotlines = g_strdupv (self->hotlines);
  return copy;
}

void
mrc_slip_free (MrcSlip *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_free (self->centre_name[i]);
  g_free (self->centre_code);
  g_free (self->centre_phone);
  g_free (self->short_code);
  g_free (self->ticket);
  g_strfreev (self->hotlines);
  g_free (self);
}
