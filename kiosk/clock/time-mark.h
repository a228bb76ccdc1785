// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/clock.h"
#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * Whether the machine's time can be believed. A board without a battery starts with
 * an old time, a dying one with any; there is no network to ask. So the store keeps
 * a mark: the newest time that was believed, and what the boot clock said then.
 *
 * Serials, numbers for today and arrivals are refused while the time is in doubt.
 * Visits are kept, but say in which doubt they were written: they are in no figure
 * until staff have put them right (doubt.h).
 */

/** How far the time may be off and nobody is asked: a clock that is set by hand is set to minutes. */
#define MRC_TIME_SLACK_SECONDS 300
/** A machine that was off for longer starts in doubt. Longer than the holidays of any month; a clock that
 * lost its mind is years off, as a rule. */
#define MRC_TIME_QUIET_DAYS 45

#define MRC_TIME_ERROR (mrc_time_error_quark ())
GQuark mrc_time_error_quark (void);

typedef enum {
  MRC_TIME_ERROR_DOUBT, /* the message tells staff what to do */
} MrcTimeError;

/**
 * MrcTimeDoubt: why
 * @MRC_TIME_BEHIND: it is before something the centre has: a serial, a visit, its content, the program
 * @MRC_TIME_AHEAD: it is more than MRC_TIME_QUIET_DAYS after the newest of them, and the machine was off
 * between
 * @MRC_TIME_LEAPT: it was changed while the machine ran
 */
typedef enum {
  MRC_TIME_GOOD,
  MRC_TIME_BEHIND,
  MRC_TIME_AHEAD,
  MRC_TIME_LEAPT,
} MrcTimeDoubt;

/** MrcTimeMark: a value; all 0 where the store has none yet */
typedef struct {
  gint64 seen;         /* seconds, UTC: the newest time that was believed; 0 for none */
  char boot[40];       /* of which start of the machine @boot_seconds are; "" for none */
  gint64 boot_seconds; /* on the boot clock, at @seen */
  gint64 since;        /* on the boot clock: from when on the difference of the two is believed */
  gint64 floor;        /* seconds, UTC: when the newest content or program was made; 0 for none */
  gint64 overruled;    /* the highest floor that staff did not believe */
} MrcTimeMark;

gboolean mrc_time_mark_read (MrcStore *store, MrcTimeMark *ret_mark, GError **error);

/** mrc_time_mark_judge: Looks at no disk; any thread. The time of a settable clock is good unless it was told
 * a boot id: tests and the demonstration move it at will */
MrcTimeDoubt mrc_time_mark_judge (const MrcTimeMark *mark, MrcClock *clock);

/** MrcTimeNote: what is remembered of a moment, for a row that is written later; all 0 for a good time */
typedef struct {
  MrcTimeDoubt why;
  char boot[40];
  gint64 distance; /* wall clock less boot clock, seconds */
  gint64 at;       /* seconds, UTC, by the doubtful clock */
} MrcTimeNote;

/** mrc_time_mark_note: now. Looks at no disk; any thread */
MrcTimeNote mrc_time_mark_note (const MrcTimeMark *mark, MrcClock *clock);

/**
 * mrc_time_mark_raise:
 * @floor: seconds, UTC: when the content or the program was made; the time cannot be before
 *
 * For the start of the kiosk. A floor that staff have once overruled by
 * mrc_time_mark_confirm() is not raised again.
 */
gboolean mrc_time_mark_raise (MrcStore *store, gint64 floor, GError **error);

/**
 * mrc_time_mark_advance:
 *
 * For whoever writes a row that has a time, in the transaction of the row. Moves
 * the mark, a minute at a time.
 *
 * Returns: %FALSE with MRC_TIME_ERROR_DOUBT, when the time is in doubt
 */
gboolean mrc_time_mark_advance (MrcStore *store, MrcClock *clock, GError **error);

/**
 * mrc_time_mark_confirm:
 *
 * Staff say that the time of @clock is right. Doubts of this start of the machine
 * now know by how much they were wrong. When the time was changed, the visits
 * since the machine started were written by the old one: they come into a doubt
 * of their own. Audited.
 *
 * @error: MRC_TIME_ERROR_DOUBT when it is before the program was built, which no time is
 */
gboolean mrc_time_mark_confirm (MrcStore *store, MrcClock *clock, GError **error);

G_END_DECLS
