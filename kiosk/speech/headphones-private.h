// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/speech/headphones.h"

G_BEGIN_DECLS

/* For the twins: "present" is notified where it changes. */
void mrc_headphones_set_present (MrcHeadphones *self, gboolean present);

G_END_DECLS
