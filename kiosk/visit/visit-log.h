// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/doubt.h"
#include "kiosk/visit/visit.h"

G_BEGIN_DECLS

/** How a visit ended. */
typedef enum {
  MRC_VISIT_END_EXIT, /* শেষ */
  MRC_VISIT_END_IDLE,
  MRC_VISIT_END_STOP, /* the program ended */
} MrcVisitEnd;

/**
 * MrcVisitRow:
 *
 * What is kept of a visit. Random id, no time finer than the hour, no link to an
 * appointment. Made from the visit on the main thread, written on the store's.
 */
typedef struct _MrcVisitRow MrcVisitRow;

/** mrc_visit_row_new: @begun: (nullable): the time at which the visit began; %NULL for a good one */
MrcVisitRow *
mrc_visit_row_new (MrcVisit *visit, gint64 monotonic_us, MrcVisitEnd end, const MrcTimeNote *begun);
void mrc_visit_row_free (MrcVisitRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcVisitRow, mrc_visit_row_free)

/**
 * mrc_visit_log_append:
 *
 * When it returns TRUE the row is on the disk, with its topics and services in one
 * transaction. After an error that leaves doubt the same row may be appended
 * again: it is there once. A row of a doubtful time is kept, and is in no figure
 * until staff have put it right.
 */
gboolean mrc_visit_log_append (MrcStore *store, const MrcVisitRow *row, GError **error);

/** mrc_visit_log_count: @from, @to: days, inclusive */
gboolean mrc_visit_log_count (MrcStore *store, MrcDay from, MrcDay to, gint64 *ret_count, GError **error);

/** mrc_visit_log_count_page: one more opening of a sensitive page (help, returnee's mind): a counter of the
 * day and nothing else. @time: (nullable): %NULL for a good one */
gboolean mrc_visit_log_count_page (MrcStore *store,
                                   MrcDay day,
                                   const char *page,
                                   const MrcTimeNote *time,
                                   GError **error);

G_END_DECLS
