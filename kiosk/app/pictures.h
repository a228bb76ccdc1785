// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"

G_BEGIN_DECLS

/** mrc_pictures_use: @pack: (nullable): the pictures that the widgets draw from now on. Main thread */
void mrc_pictures_use (MrcPack *pack);

G_END_DECLS
