// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/**
 * Where somebody is sent on to: an office for a need, near a district. Which one was put on paper dies with
 * the visit. Main thread.
 */

/** mrc_refer_offices: @own: (nullable) (element-type MrcTableRow): of the centre. Returns: (transfer
 * container) (element-type MrcTableRow): all for @need, the centre's own first; borrowed from @own and the
 * pack */
GPtrArray *mrc_refer_offices (MrcKiosk *kiosk, GPtrArray *own, const char *need);

/** mrc_refer_answers: @district: (nullable). Returns: (transfer container) (element-type MrcTableRow): never
 * empty; as mrc_where_answers() */
GPtrArray *mrc_refer_answers (MrcKiosk *kiosk, GPtrArray *own, const char *need, MrcTableRow *district);

/** mrc_refer_is_on_paper: Returns: whether an office for @need may be printed: nobody's bag is to tell of the
 * police or a doctor */
gboolean mrc_refer_is_on_paper (MrcKiosk *kiosk, const char *need);

/** mrc_refer_dup_key: Returns: (transfer full): what makes an office the one on a card: its name, where, and
 * phone. The list may be another by the time it is touched */
char *mrc_refer_dup_key (MrcTableRow *office);

/** mrc_refer_choose: keeps a copy of @office for the paper until the visit ends */
void mrc_refer_choose (MrcKiosk *kiosk, MrcTableRow *office);

/** mrc_refer_paper_new: Returns: (transfer full) (nullable): of what was chosen; NULL where nothing was */
MrcDocument *mrc_refer_paper_new (MrcKiosk *kiosk);

/** mrc_refer_dup_phone: Returns: (transfer full) (nullable): in the digits of the language; NULL for none */
char *mrc_refer_dup_phone (MrcTableRow *office);

G_END_DECLS
