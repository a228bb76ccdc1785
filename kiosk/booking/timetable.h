// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/slot.h"

G_BEGIN_DECLS

/**
 * MrcTimetable:
 *
 * Which slots of one service there are in a range of days, whoever has taken
 * them: what follows from the hours of the centre, the closures and the service.
 * Of a day count, in this order: a closure of the whole day; the hours of its
 * weekday, or of the one it is worked as; of the season it is in, or the ordinary ones.
 * Read in one go and not changed afterwards; private to the room.
 */
typedef struct {
  gint64 service_id;
  int minutes; /* of one slot */
  int capacity;
  int horizon_days;
  int notice_minutes;
  gboolean retired;
  char *service;       /* (owned): its code; "" for none */
  GArray *openings;    /* (element-type MrcOpening): by weekday and time, of all seasons */
  GPtrArray *seasons;  /* (element-type MrcSeason): the one that began last comes first */
  GArray *specials;    /* (element-type MrcSpecialDay): by day */
  GPtrArray *closures; /* (element-type MrcClosure): by day */
} MrcTimetable;

/** mrc_timetable_read: @service: (nullable): %NULL for the hours of the centre alone. @from and @to are
 * inclusive.
 * @error: MRC_BOOKING_ERROR_NOT_FOUND */
MrcTimetable *
mrc_timetable_read (MrcStore *store, const char *service, MrcDay from, MrcDay to, GError **error);
void mrc_timetable_free (MrcTimetable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTimetable, mrc_timetable_free)

/** mrc_timetable_slot_id: the key of the slot's row. The same on every machine that knows the service by the
 * same number */
gint64 mrc_timetable_slot_id (const MrcTimetable *self, MrcDay day, int minute);

MrcDayState mrc_timetable_state (const MrcTimetable *self, MrcDay day, MrcDay today);

/** mrc_timetable_minutes: Returns: (transfer full) (element-type int): when the slots of @day begin, in
 * minutes after midnight, in order. A closure of a part of the day takes slots away and moves none. Whether
 * the whole day is shut or past is mrc_timetable_state()'s to say */
GArray *mrc_timetable_minutes (const MrcTimetable *self, MrcDay day);

/** mrc_timetable_is_open: whether the centre is open at some minute of @day from @minute on */
gboolean mrc_timetable_is_open (const MrcTimetable *self, MrcDay day, int minute);

G_END_DECLS
