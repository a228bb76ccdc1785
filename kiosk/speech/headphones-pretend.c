// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/headphones-private.h"

struct _MrcHeadphonesPretend {
  MrcHeadphones parent_instance;
};

#define MRC_TYPE_HEADPHONES_PRETEND (mrc_headphones_pretend_get_type ())
G_DECLARE_FINAL_TYPE (MrcHeadphonesPretend, mrc_headphones_pretend, MRC, HEADPHONES_PRETEND, MrcHeadphones)
G_DEFINE_FINAL_TYPE (MrcHeadphonesPretend, mrc_headphones_pretend, MRC_TYPE_HEADPHONES)

static void
mrc_headphones_pretend_class_init (MrcHeadphonesPretendClass *klass)
{
}

static void
mrc_headphones_pretend_init (MrcHeadphonesPretend *self)
{
}

MrcHeadphones *
mrc_headphones_pretend_new (void)
{
  return g_object_new (MRC_TYPE_HEADPHONES_PRETEND, NULL);
}

void
mrc_headphones_pretend_plug (MrcHeadphones *self, gboolean in)
{
  g_return_if_fail (MRC_IS_HEADPHONES_PRETEND (self));

  mrc_headphones_set_present (self, in);
}
