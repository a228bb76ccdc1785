// SPDX-License-Identifier: GPL-3.0-or-later

/* Weekly hours as staff move them by touch: a step at a time. */

#include "kiosk/booking/opening.h"

#define DAYS_PER_WEEK 7
#define DAY_MINUTES 1440

typedef struct {
  int weekday;
  MrcDay day;
  int from_by;
  int to_by;
} Move;

/* Returns: (transfer full) (element-type MrcOpening): the ordinary ones, by time */
static GArray *
list_pieces (MrcStore *store, int weekday, MrcDay day, GError **error)
{
  g_autoptr (GArray) all = mrc_opening_list (store, day, day, error);
  GArray *pieces = NULL;

  if (!all)
    return NULL;
  pieces = g_array_new (FALSE, FALSE, sizeof (MrcOpening));
  for (guint i = 0; i < all->len; i++) {
    const MrcOpening *opening = &g_array_index (all, MrcOpening, i);

    if (opening->season == 0 && opening->weekday == weekday)
      g_array_append_val (pieces, *opening);
  }
  return pieces;
}

/* Of other validities none is touched. */
static gboolean
drop_one (MrcStore *store, const MrcOpening *opening, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "opening-drop-one", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, opening->season);
  mrc_statement_bind_int64 (statement, 2, opening->weekday);
  mrc_statement_bind_int64 (statement, 3, opening->from);
  mrc_statement_bind_int64 (statement, 4, opening->valid_from);
  return mrc_statement_run (statement, error);
}

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT, words);
  return FALSE;
}

static gboolean
replace (MrcStore *store, const MrcOpening *old, const MrcOpening *new, GError **error)
{
  if (new->from < 0 || new->to > DAY_MINUTES || new->from >= new->to)
    return refuse (error, "nothing would be left of the day, or it would pass midnight");
  return drop_one (store, old, error) && mrc_opening_put (store, new, error);
}

static gboolean
move (MrcStore *store, gpointer data, GError **error)
{
  const Move *self = data;
  g_autoptr (GArray) pieces = list_pieces (store, self->weekday, self->day, error);

  if (!pieces)
    return FALSE;
  if (pieces->len == 0)
    return refuse (error, "the weekday has no hours");
  for (guint i = 0; i < pieces->len; i++) {
    const MrcOpening *old = &g_array_index (pieces, MrcOpening, i);
    MrcOpening new = *old;

    new.from += i == 0 ? self->from_by : 0;
    new.to += i == pieces->len - 1 ? self->to_by : 0;
    if (!replace (store, old, &new, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
mrc_opening_move (MrcStore *store, int weekday, MrcDay day, int from_by, int to_by, GError **error)
{
  Move self = { weekday, day, from_by, to_by };

  return mrc_store_transact (store, move, &self, error);
}

static gboolean
shut (MrcStore *store, gpointer data, GError **error)
{
  const Move *self = data;
  g_autoptr (GArray) pieces = list_pieces (store, self->weekday, self->day, error);

  for (guint i = 0; pieces && i < pieces->len; i++)
    if (!drop_one (store, &g_array_index (pieces, MrcOpening, i), error))
      return FALSE;
  return pieces != NULL;
}

gboolean
mrc_opening_shut (MrcStore *store, int weekday, MrcDay day, GError **error)
{
  Move self = { .weekday = weekday, .day = day };

  return mrc_store_transact (store, shut, &self, error);
}

static gboolean
copy (MrcStore *store, gpointer data, GError **error)
{
  const Move *self = data;

  for (int weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
    g_autoptr (GArray) pieces = list_pieces (store, weekday, self->day, error);

    if (!pieces)
      return FALSE;
    for (guint i = 0; i < pieces->len; i++) {
      MrcOpening opening = g_array_index (pieces, MrcOpening, i);

      opening.weekday = self->weekday;
      if (!mrc_opening_put (store, &opening, error))
        return FALSE;
    }
    if (pieces->len > 0)
      return TRUE;
  }
  return refuse (error, "no weekday has hours");
}

gboolean
mrc_opening_copy (MrcStore *store, int weekday, MrcDay day, GError **error)
{
  Move self = { .weekday = weekday, .day = day };

  return mrc_store_transact (store, copy, &self, error);
}
