// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/time-mark.h"

G_BEGIN_DECLS

/** MrcDoubt: one stretch of time in which the clock was in doubt, always off by the same */
typedef struct {
  gint64 id;
  MrcTimeDoubt why;
  gint64 began;       /* seconds, UTC, by the doubtful clock */
  gboolean has_shift; /* whether it is known by how much */
  gint64 shift;       /* seconds to add to a doubtful time to have the true one */
  int visits;         /* that wait to be put right */
  int pages;          /* openings of sensitive pages that wait */
} MrcDoubt;

/** mrc_doubt_list: Returns: (transfer full) (element-type MrcDoubt): those with rows that wait, in order */
GArray *mrc_doubt_list (MrcStore *store, GError **error);

/** mrc_doubt_enter: for rows that are kept in spite of a doubt, in their transaction. @ret_doubt: the doubt
 * of
 * @note; 0 for a good time */
gboolean mrc_doubt_enter (MrcStore *store, const MrcTimeNote *note, gint64 *ret_doubt, GError **error);

/**
 * mrc_doubt_repair:
 * @shift: seconds to add, 0 when the time was right after all; whole hours count
 *
 * Moves the rows of a doubt to their true day and hour; from then on they are in
 * the figures. Audited. Returns: %FALSE also without such a doubt (MRC_TIME_ERROR_DOUBT)
 */
gboolean mrc_doubt_repair (MrcStore *store, MrcClock *clock, gint64 doubt, gint64 shift, GError **error);

G_END_DECLS
