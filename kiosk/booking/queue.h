// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/clock.h"
#include "kiosk/store/store.h"

G_BEGIN_DECLS

/** MrcQueueLine: in which line somebody waits; asked by picture, and skippable */
typedef enum {
  MRC_QUEUE_GENERAL,
  MRC_QUEUE_WOMEN,
  MRC_QUEUE_FIRST, /* pregnant, with an infant, elderly, disabled */
} MrcQueueLine;

#define MRC_N_QUEUE_LINES 3

typedef enum {
  MRC_QUEUE_WAITING,
  MRC_QUEUE_CALLED,
  MRC_QUEUE_DONE,
  MRC_QUEUE_GONE, /* called, and did not come */
} MrcQueueState;

/** MrcQueueEntry: one who is in the room: a number and times, nothing personal */
typedef struct {
  MrcDay day;
  int call_number;
  MrcQueueLine line;
  int due;     /* the minute of the serial; of one without, of coming */
  int arrived; /* the minute of coming */
  MrcQueueState state;
  int called;   /* the how-manyth call of the day; 0: not yet */
  char *jumped; /* (nullable): why staff called this one before the others */
} MrcQueueEntry;

void mrc_queue_entry_free (MrcQueueEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcQueueEntry, mrc_queue_entry_free)

#define MRC_QUEUE_MOST_OVERTAKING 3 /* later arrivals of the same line that may go before one who waits */
#define MRC_QUEUE_MOST_FIRST 2      /* in a row from MRC_QUEUE_FIRST, while others wait */

/**
 * mrc_queue_choose:
 * @entries: (element-type MrcQueueEntry): all of the day
 *
 * Who is called next. The rule, as it hangs on the wall (message "queue.rule"):
 *
 * - In a line, who is due first goes first. A serial is due at its time, or on coming when that is later;
 *   who has none is due on coming.
 * - Nobody is overtaken by more than MRC_QUEUE_MOST_OVERTAKING who came later to the same line.
 * - The line of the pregnant, of infants, of the elderly and the disabled goes first, but not more than
 *   MRC_QUEUE_MOST_FIRST times in a row while others wait.
 * - The women's and the general line take turns.
 *
 * Pure: the same entries, the same answer. Returns: (transfer none) (nullable): %NULL when nobody waits
 */
const MrcQueueEntry *mrc_queue_choose (GPtrArray *entries);

/** mrc_queue_list: Returns: (transfer full) (element-type MrcQueueEntry): of the day, by coming */
GPtrArray *mrc_queue_list (MrcStore *store, MrcDay day, GError **error);

/** mrc_queue_call_next: calls who is next today. @ret_entry: (out) (nullable): %NULL when nobody waits */
gboolean mrc_queue_call_next (MrcStore *store, MrcClock *clock, MrcQueueEntry **ret_entry, GError **error);

/** mrc_queue_jump: calls this one before the others; @reason is kept and audited, and may not be empty.
 * @error: MRC_BOOKING_ERROR_NOT_FOUND, _STATE when they do not wait */
gboolean
mrc_queue_jump (MrcStore *store, MrcClock *clock, int call_number, const char *reason, GError **error);

/** mrc_queue_finish: after a call: served, or they did not come (@came is %FALSE): then the serial is missed
 * and may be changed to another time. Who has another turn today waits for it with the same number. @error:
 * MRC_BOOKING_ERROR_STATE when they were not called */
gboolean mrc_queue_finish (MrcStore *store, MrcClock *clock, int call_number, gboolean came, GError **error);

/** mrc_queue_enter: in the caller's transaction: somebody is in the room now */
gboolean mrc_queue_enter (MrcStore *store,
                          MrcDay day,
                          int call_number,
                          MrcQueueLine line,
                          int due,
                          int arrived,
                          GError **error);

/** mrc_queue_count_before: Returns: how many of today wait who will be called before this one, by the rule
 * and as things stand; -1 with @error */
int mrc_queue_count_before (MrcStore *store, MrcDay day, int call_number, GError **error);

G_END_DECLS
