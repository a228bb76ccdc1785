// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/templates.h"

static const MrcTemplateText texts[] = {
#define TEMPLATE(place, bn, en) { place, { bn, en } },
#include "locales/templates.inc"
#undef TEMPLATE
};

const MrcTemplateText *
mrc_template_texts (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (texts);
  return texts;
}
