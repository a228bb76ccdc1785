// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/**
 * A paper the visitor takes home beside the slip: what stays with the family, what a
 * broker must sign, the worksheet. Its job lives in the visit: with the visit goes what
 * was not sent, so that it never comes out for the next visitor. Main thread.
 */

/** mrc_take_home_has: Returns: whether there is a paper of that kind: "broker-receipt", "contract",
 * "home-sheet", "plan", "pocket-card", "referral", "steps-papers", "worksheet" */
gboolean mrc_take_home_has (const char *kind);

/** mrc_take_home_new: Returns: (transfer full) (nullable): in the language of the visit; NULL when it cannot
 * be made yet, or there is none */
MrcDocument *mrc_take_home_new (MrcKiosk *kiosk, const char *kind);

/** mrc_take_home_print: puts it into the queue, and goes to "take/KIND", which says what becomes of it */
void mrc_take_home_print (MrcKiosk *kiosk, const char *kind);

/** mrc_take_home_get_job: Returns: (transfer none) (nullable): of what was printed last in this visit */
MrcPrintJob *mrc_take_home_get_job (MrcKiosk *kiosk);

G_END_DECLS
