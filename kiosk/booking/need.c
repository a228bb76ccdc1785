// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/need.h"

#include "kiosk/booking/hold.h"
#include "kiosk/booking/need-private.h"

static const char *const names[MRC_N_NEEDS] = { "woman", "wheelchair", "reading", "interpreter" };

const char *
mrc_need_name (int index)
{
  g_return_val_if_fail (index >= 0 && index < MRC_N_NEEDS, NULL);

  return names[index];
}

gboolean
mrc_need_parse (const char *name, MrcNeed *ret_need)
{
  for (int i = 0; i < MRC_N_NEEDS; i++) {
    if (!g_str_equal (name, names[i]))
      continue;
    *ret_need = (MrcNeed) (1 << i);
    return TRUE;
  }
  return FALSE;
}

gboolean
mrc_need_get_capacity (MrcStore *store, int *ret_capacity, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "need-list", error);
  MrcStep step;

  if (!row)
    return FALSE;
  for (int i = 0; i < MRC_N_NEEDS; i++)
    ret_capacity[i] = 0;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    for (int i = 0; i < MRC_N_NEEDS; i++)
      if (mrc_statement_int64 (row, 0) == 1 << i)
        ret_capacity[i] = (int) mrc_statement_int64 (row, 1);
  return step == MRC_STEP_DONE;
}

typedef struct {
  MrcNeed need;
  int capacity;
} Change;

static gboolean
set_capacity (MrcStore *store, gpointer data, GError **error)
{
  const Change *change = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "booking", "need-set", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, change->need);
  mrc_statement_bind_int64 (statement, 2, change->capacity);
  return mrc_statement_run (statement, error);
}

gboolean
mrc_need_set_capacity (MrcStore *store, MrcNeed need, int capacity, GError **error)
{
  Change change = { need, capacity };

  return mrc_store_transact (store, set_capacity, &change, error);
}

/* A turn, or a time somebody holds, with what it needs. */
typedef struct {
  MrcDay day;
  int minute;
  int minutes;
  int needs;
} Use;

struct _MrcNeedTable {
  int needs;
  int capacity[MRC_N_NEEDS];
  GArray *uses; /* (owned) (element-type Use): by day */
};

void
mrc_need_table_free (MrcNeedTable *self)
{
  g_clear_pointer (&self->uses, g_array_unref);
  g_free (self);
}

static gboolean
read_uses (MrcNeedTable *self,
           MrcStore *store,
           MrcDay from,
           MrcDay to,
           const MrcSlotView *view,
           GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "booking", "need-uses", error);
  MrcStep step;

  if (!row)
    return FALSE;
  mrc_statement_bind_int64 (row, 1, from);
  mrc_statement_bind_int64 (row, 2, to);
  mrc_statement_bind_int64 (row, 3, self->needs);
  mrc_statement_bind_int64 (row, 4, view->boot_seconds);
  mrc_statement_bind_int64 (row, 5, view->boot_seconds + MRC_HOLD_SECONDS);
  mrc_statement_bind_blob (row, 6, view->own.bytes, MRC_UUID_SIZE);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    Use use = { (MrcDay) mrc_statement_int64 (row, 0), (int) mrc_statement_int64 (row, 1),
                (int) mrc_statement_int64 (row, 2), (int) mrc_statement_int64 (row, 3) };

    g_array_append_val (self->uses, use);
  }
  return step == MRC_STEP_DONE;
}

MrcNeedTable *
mrc_need_table_read (MrcStore *store, MrcDay from, MrcDay to, const MrcSlotView *view, GError **error)
{
  g_autoptr (MrcNeedTable) self = g_new0 (MrcNeedTable, 1);

  self->needs = view->needs;
  self->uses = g_array_new (FALSE, FALSE, sizeof (Use));
  if (self->needs == MRC_NEED_NONE)
    return g_steal_pointer (&self);
  if (!mrc_need_get_capacity (store, self->capacity, error) ||
      !read_uses (self, store, from, to, view, error))
    return NULL;
  return g_steal_pointer (&self);
}

static int
count_uses (const MrcNeedTable *self, int need, MrcDay day, int minute, int minutes)
{
  int n = 0;

  for (guint i = 0; i < self->uses->len; i++) {
    const Use *use = &g_array_index (self->uses, Use, i);

    n += use->day == day && (use->needs & need) && use->minute < minute + minutes &&
         minute < use->minute + use->minutes;
  }
  return n;
}

/* Two who come one after the other need one helper: what counts is the fullest moment, and that is the
 * beginning of one of them. */
static int
count_at_once (const MrcNeedTable *self, int need, MrcDay day, int minute, int minutes)
{
  int most = count_uses (self, need, day, minute, 1);

  for (guint i = 0; i < self->uses->len; i++) {
    const Use *use = &g_array_index (self->uses, Use, i);

    if (use->day == day && (use->needs & need) && use->minute > minute && use->minute < minute + minutes)
      most = MAX (most, count_uses (self, need, day, use->minute, 1));
  }
  return most;
}

gboolean
mrc_need_table_is_free (const MrcNeedTable *self, MrcDay day, int minute, int minutes)
{
  for (int i = 0; i < MRC_N_NEEDS; i++)
    if ((self->needs & 1 << i) && count_uses (self, 1 << i, day, minute, minutes) >= self->capacity[i] &&
        count_at_once (self, 1 << i, day, minute, minutes) >= self->capacity[i])
      return FALSE;
  return TRUE;
}
