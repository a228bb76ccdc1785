// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/need.h"
#include "kiosk/booking/slot.h"

/**
 * MrcNeedTable: when what a visitor needs is used up, in a range of days
 *
 * Read in one go; private to the room. @needs of the view are what is asked about.
 */
typedef struct _MrcNeedTable MrcNeedTable;

/** mrc_need_table_read: Returns: (transfer full): also where nothing is needed */
MrcNeedTable *
mrc_need_table_read (MrcStore *store, MrcDay from, MrcDay to, const MrcSlotView *view, GError **error);
void mrc_need_table_free (MrcNeedTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcNeedTable, mrc_need_table_free)

/** mrc_need_table_is_free: whether all that is needed can be had from @minute for @minutes */
gboolean mrc_need_table_is_free (const MrcNeedTable *self, MrcDay day, int minute, int minutes);
