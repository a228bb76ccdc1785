// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "kiosk/ticket/ticket.h"

G_BEGIN_DECLS

/** mrc_slip_new_code: Returns: (transfer full): a short code that no appointment, walk-in, waiting or pad slip has. In the
 * caller's transaction */
char *mrc_slip_new_code (MrcStore *store, GError **error);

/** mrc_slip_sign: @ret_ticket: (out): with a random id. Returns: (transfer full): the QR's text of a slip for
 * @day */
char *mrc_slip_sign (MrcStore *store, MrcTicketKey *key, MrcDay day, MrcTicket *ret_ticket, GError **error);

G_END_DECLS
