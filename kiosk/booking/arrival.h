// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/queue.h"

G_BEGIN_DECLS

#define MRC_ARRIVAL_EARLY 60 /* minutes before the time, and more: come in, there is time */
#define MRC_ARRIVAL_LATE 15  /* minutes after the time, and more: the turn is as of coming */

/** MrcArrivalVerdict: what a slip or a code says at the door */
typedef enum {
  MRC_ARRIVAL_GOOD,      /* may check in */
  MRC_ARRIVAL_IS_EARLY,  /* may check in */
  MRC_ARRIVAL_IS_LATE,   /* may check in; waits as of now */
  MRC_ARRIVAL_ALREADY,   /* is in the queue: scanned twice, or a walk-in's ticket */
  MRC_ARRIVAL_OTHER_DAY, /* later than today */
  MRC_ARRIVAL_PAST_DAY,  /* the day is over; may be changed to another time */
  MRC_ARRIVAL_MISSED,    /* called, and nobody came; may be changed to another time */
  MRC_ARRIVAL_CHANGED,   /* another serial took its place: @appointment is that one */
  MRC_ARRIVAL_CANCELLED,
  MRC_ARRIVAL_USED,
  MRC_ARRIVAL_OTHER_CENTRE, /* by its ticket; genuine only if its kiosk is known here */
  MRC_ARRIVAL_BLANK,        /* of the pad, and not entered yet: staff do that */
  MRC_ARRIVAL_UNKNOWN,      /* a code or a genuine ticket that the list does not have */
  MRC_ARRIVAL_FORGED,
  MRC_ARRIVAL_NO_SLIP, /* neither a code nor a ticket: read or typed wrongly */
} MrcArrivalVerdict;

#define MRC_N_ARRIVAL_VERDICTS 15

typedef struct {
  MrcArrivalVerdict verdict;
  MrcAppointment *appointment; /* (owned) (nullable) */
  int call_number;             /* 0 for none */
  int before;                  /* of MRC_ARRIVAL_ALREADY and after check-in: how many are called before */
  char centre[4];              /* of MRC_ARRIVAL_OTHER_CENTRE */
} MrcArrival;

void mrc_arrival_free (MrcArrival *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcArrival, mrc_arrival_free)

/** mrc_arrival_check: @text: what a scanner read or what was typed. Changes nothing. Returns: %NULL only when
 * the store cannot be read */
MrcArrival *mrc_arrival_check (MrcStore *store, MrcClock *clock, const char *text, GError **error);

/**
 * mrc_arrival_check_in:
 *
 * Checks, and where that is allowed puts them into the queue, in one transaction. A second time finds them
 * there: MRC_ARRIVAL_ALREADY. Returns: what it found, as mrc_arrival_check()
 */
MrcArrival *
mrc_arrival_check_in (MrcStore *store, MrcClock *clock, const char *text, MrcQueueLine line, GError **error);

G_END_DECLS
