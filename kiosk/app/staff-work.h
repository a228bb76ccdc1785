// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/** mrc_staff_may_work: Returns: whether staff have given the PIN and there is a store to change */
gboolean mrc_staff_may_work (MrcKiosk *kiosk);

/**
 * mrc_staff_work:
 * @func: on the store's thread: what was done, in words (transfer full); %NULL with an error
 * @data: (transfer full): handed to @func, freed with @destroy
 * @place: (nullable): where it leads; else the page is shown anew
 *
 * Does what staff have touched: the page says what was done, or that it could not be, unless staff have gone
 * meanwhile. What the time is known by is looked at again: it may be what was changed. Main thread.
 */
void
mrc_staff_work (MrcKiosk *kiosk, MrcStoreFunc func, gpointer data, GDestroyNotify destroy, const char *place);

G_END_DECLS
