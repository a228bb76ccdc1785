// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/services.h"
#include "kiosk/visit/visit-log.h"

G_BEGIN_DECLS

/**
 * What visitors leave on the disk beside their serials. Each write is queued on the
 * store's worker: nobody waits for it, and staff find one that failed in the journal.
 * Without a store nothing is written. @services outlive the writes: they finish what
 * waits before they close. Main thread.
 */

/** mrc_visit_writes_end: the row of @visit in the log, and none of what was typed. @begun: how good the time
 * was when it began */
void mrc_visit_writes_end (const MrcServices *services,
                           MrcVisit *visit,
                           MrcVisitEnd end,
                           const MrcTimeNote *begun);

/** mrc_visit_writes_no_hold: a time that was chosen and not taken is free for the next one at once, also when
 * the visitor has gone on to another service and chose no time there */
void mrc_visit_writes_no_hold (const MrcServices *services, MrcVisit *visit);

/** mrc_visit_writes_page: one more opening of a sensitive page today. Of whom is not kept: it is a counter */
void mrc_visit_writes_page (const MrcServices *services, const char *page);

G_END_DECLS
