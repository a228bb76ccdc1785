// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/need.h"
#include "kiosk/clock/clock.h"
#include "kiosk/store/store.h"
#include "kiosk/store/uuid7.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * Each @service may be a journey (journey.h): a slot of it is a time at which it can begin.
 *
 * A slot is not stored before somebody books it: it follows from the hours of the
 * centre, the closures and the length the service gives it. An unknown service
 * is MRC_BOOKING_ERROR_NOT_FOUND.
 */
typedef struct {
  int minute; /* after midnight */
  int capacity;
  int free; /* 0 when full, past or too soon */
} MrcSlot;

/** MrcSlotView: when and by whom slots are looked at */
typedef struct {
  MrcDay today;
  int minute;          /* after midnight: past slots and those within the notice are not free */
  gint64 boot_seconds; /* tells which holds are still good */
  MrcUuid own;         /* whose hold does not count against them; all 0 for nobody's */
  MrcNeed needs;       /* slots at which one of them is used up are not free */
  gboolean chosen;     /* a time was chosen already: the service's notice is not asked for again */
} MrcSlotView;

/** mrc_slot_view: now, for somebody without needs. @own: (nullable) */
MrcSlotView mrc_slot_view (MrcClock *clock, const MrcUuid *own);

#define MRC_SLOT_HORIZON_MAX 365 /* days: no service can be booked further ahead */

typedef enum {
  MRC_DAY_OPEN,
  MRC_DAY_CLOSED,  /* no hours on that weekday */
  MRC_DAY_HOLIDAY, /* a closure */
  MRC_DAY_OUTSIDE, /* past, or beyond the service's horizon */
} MrcDayState;

typedef struct {
  MrcDay day;
  MrcDayState state;
  int capacity;     /* seats of the day */
  int free;         /* seats still to be had */
  int first_minute; /* the earliest free slot; -1 for none */
} MrcDayPlaces;

/**
 * mrc_slot_list_days:
 * @service: a service's code
 *
 * Returns: (transfer full) (element-type MrcDayPlaces): @n days from @first
 */
GArray *mrc_slot_list_days (MrcStore *store,
                            const char *service,
                            MrcDay first,
                            int n,
                            const MrcSlotView *view,
                            GError **error);

/** mrc_slot_list: Returns: (transfer full) (element-type MrcSlot): the slots of one day, in order; empty when
 * shut */
GArray *
mrc_slot_list (MrcStore *store, const char *service, MrcDay day, const MrcSlotView *view, GError **error);

/** mrc_slot_is_open_later: @ret_open: (out): whether the centre, whatever service, is open at some minute of
 * today that has not passed: whether it makes sense to come and sit */
gboolean
mrc_slot_is_open_later (MrcStore *store, const MrcSlotView *view, gboolean *ret_open, GError **error);

/** mrc_slot_list_then: Returns: (transfer full) (element-type int): when the later turns of a journey begin
 * that begins at @minute, in minutes after midnight; empty for a single service. @error:
 * MRC_BOOKING_ERROR_TAKEN */
GArray *mrc_slot_list_then (MrcStore *store,
                            const char *service,
                            MrcDay day,
                            int minute,
                            const MrcSlotView *view,
                            GError **error);

/** mrc_slot_find_earliest: Returns: whether there is a free slot within the horizon; %FALSE without @error
 * when all are taken */
gboolean mrc_slot_find_earliest (MrcStore *store,
                                 const char *service,
                                 const MrcSlotView *view,
                                 MrcDay *ret_day,
                                 int *ret_minute,
                                 GError **error);

G_END_DECLS
