// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/screens/idle/idle-screen.h"

G_BEGIN_DECLS

/**
 * mrc_free_today_show:
 *
 * Keeps the idle page telling the next time today that any service has, asked on
 * the store's thread whenever the page is stale. It does not say which service:
 * the page stands in the open. Nothing is shown when the store cannot tell.
 */
void mrc_free_today_show (MrcKiosk *kiosk, MrcIdleScreen *screen);

G_END_DECLS
