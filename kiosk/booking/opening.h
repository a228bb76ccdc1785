// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/** MrcOpening: weekly hours of the centre. A break is the time between two of one weekday. */
typedef struct {
  gint64 season;               /* whose hours they are; 0 for the ordinary ones */
  int weekday;                 /* 0 Sunday to 6 Saturday */
  int from, to;                /* minutes after midnight; a slot must end by @to */
  MrcDay valid_from, valid_to; /* inclusive */
} MrcOpening;

/** mrc_opening_put: inserts; replaces what begins at the same time of the same season, weekday and validity.
 * @error: MRC_STORE_ERROR_CONSTRAINT when @from is not before @to */
gboolean mrc_opening_put (MrcStore *store, const MrcOpening *opening, GError **error);
/** mrc_opening_drop: those of @opening's season, weekday and beginning, whatever their validity; it is fine
 * when there are none */
gboolean mrc_opening_drop (MrcStore *store, const MrcOpening *opening, GError **error);
/** mrc_opening_list: Returns: (transfer full) (element-type MrcOpening): those valid on some day of the
 * range, of all seasons, by weekday and time */
GArray *mrc_opening_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);

/**
 * mrc_opening_move:
 * @day: the ordinary hours of @weekday that are valid then are meant
 * @from_by, @to_by: minutes by which the first piece begins later, and the last one ends later
 *
 * Serials that were given stay. @error: MRC_STORE_ERROR_CONSTRAINT when there are none, nothing would be left
 * of a piece, or it would pass midnight: nothing was changed
 */
gboolean mrc_opening_move (MrcStore *store, int weekday, MrcDay day, int from_by, int to_by, GError **error);

/** mrc_opening_shut: no ordinary hours on that weekday that are valid on @day */
gboolean mrc_opening_shut (MrcStore *store, int weekday, MrcDay day, GError **error);

/** mrc_opening_copy: @weekday gets the ordinary hours, valid on @day, of the first weekday that has some.
 * @error: MRC_STORE_ERROR_CONSTRAINT when none has */
gboolean mrc_opening_copy (MrcStore *store, int weekday, MrcDay day, GError **error);

/**
 * MrcSeason: a stretch of days with hours of its own: Ramadan, winter
 *
 * While it lasts its hours alone count, and a weekday it has none for is shut. Where
 * two meet, the one that began later counts.
 */
typedef struct {
  gint64 id;
  char *name_bn, *name_en; /* (owned): for staff */
  MrcDay first, last;      /* inclusive */
} MrcSeason;

void mrc_season_free (MrcSeason *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSeason, mrc_season_free)

/** mrc_season_put: @season: its id is 0 for a new one, and set on return; else name and days are changed */
gboolean mrc_season_put (MrcStore *store, MrcSeason *season, GError **error);
/** mrc_season_drop: with its hours; it is fine when there is none */
gboolean mrc_season_drop (MrcStore *store, gint64 id, GError **error);
/** mrc_season_list: Returns: (transfer full) (element-type MrcSeason): those of some day of the range; the
 * one that began last comes first */
GPtrArray *mrc_season_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);

/** MrcSpecialDay: a day that is worked by the hours of another weekday: a working Saturday */
typedef struct {
  MrcDay day;
  int weekday; /* whose hours count: 0 Sunday to 6 Saturday */
} MrcSpecialDay;

gboolean mrc_special_day_put (MrcStore *store, const MrcSpecialDay *special, GError **error);
/** mrc_special_day_drop: it is fine when it was none */
gboolean mrc_special_day_drop (MrcStore *store, MrcDay day, GError **error);
/** mrc_special_day_list: Returns: (transfer full) (element-type MrcSpecialDay): by day */
GArray *mrc_special_day_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);

G_END_DECLS
