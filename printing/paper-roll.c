// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/paper-roll.h"

#include <stdlib.h>

#define ROOM "printing"
#define N_LEARNED 5
#define LEAST_MM 5000 /* no roll is shorter: one that gave less was not put in right */

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static int
compare (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

static gboolean
learn (MrcStore *store, int printer, int *ret_length, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, ROOM, "roll-lengths", error);
  int lengths[N_LEARNED];
  gsize n = 0;
  MrcStep step = MRC_STEP_ERROR;

  if (row == NULL)
    return FALSE;
  mrc_statement_bind_int64 (row, 1, printer);
  mrc_statement_bind_int64 (row, 2, N_LEARNED);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW && n < N_LEARNED)
    lengths[n++] = (int) mrc_statement_int64 (row, 0);
  qsort (lengths, n, sizeof *lengths, compare);
  *ret_length = n > 0 ? (lengths[(n - 1) / 2] + lengths[n / 2]) / 2 : 0;
  return step != MRC_STEP_ERROR;
}

gboolean
mrc_paper_roll_get (MrcStore *store, int printer, MrcPaperRoll *ret_roll, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, ROOM, "roll-get", error);
  MrcStep step = MRC_STEP_ERROR;

  *ret_roll = (MrcPaperRoll){ 0 };
  if (row == NULL)
    return FALSE;
  mrc_statement_bind_int64 (row, 1, printer);
  step = mrc_statement_step (row, error);
  if (step == MRC_STEP_ROW) {
    ret_roll->used_mm = (int) mrc_statement_int64 (row, 0);
    ret_roll->empty = mrc_statement_int64 (row, 1) != 0;
    ret_roll->began = mrc_statement_int64 (row, 2);
  }
  return step != MRC_STEP_ERROR && learn (store, printer, &ret_roll->length_mm, error);
}

int
mrc_paper_roll_left_mm (const MrcPaperRoll *self)
{
  if (self->empty)
    return 0;
  return self->length_mm > 0 ? MAX (self->length_mm - self->used_mm, 0) : -1;
}

gboolean
mrc_paper_roll_ends_soon (const MrcPaperRoll *self)
{
  int left = mrc_paper_roll_left_mm (self);

  return left == 0 || (left > 0 && left <= self->length_mm / 10);
}

typedef struct {
  int printer;
  int mm;
} Use;

static gboolean
change (MrcStore *store, const char *statement, int printer, gint64 value, GError **error)
{
  g_autoptr (MrcStatement) update = mrc_store_statement (store, ROOM, statement, error);

  if (update == NULL)
    return FALSE;
  mrc_statement_bind_int64 (update, 1, printer);
  mrc_statement_bind_int64 (update, 2, value);
  return mrc_statement_run (update, error);
}

static gboolean
begin (MrcStore *store, int printer, gboolean whole, int mm, GError **error)
{
  g_autoptr (MrcStatement) insert = NULL;

  if (!change (store, "roll-end", printer, now (), error))
    return FALSE;
  insert = mrc_store_statement (store, ROOM, "roll-begin", error);
  if (insert == NULL)
    return FALSE;
  mrc_statement_bind_int64 (insert, 1, printer);
  mrc_statement_bind_int64 (insert, 2, whole);
  mrc_statement_bind_int64 (insert, 3, mm);
  mrc_statement_bind_int64 (insert, 4, now ());
  return mrc_statement_run (insert, error);
}

static gboolean
is_changed (const MrcPaperRoll *roll)
{
  return roll->empty && roll->used_mm >= MAX (roll->length_mm / 2, LEAST_MM);
}

static gboolean
use_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Use *use = data;
  MrcPaperRoll roll;

  if (!mrc_paper_roll_get (store, use->printer, &roll, error))
    return FALSE;
  if (roll.began == 0 || is_changed (&roll))
    return begin (store, use->printer, roll.began != 0, use->mm, error);
  return (!roll.empty || change (store, "roll-set-empty", use->printer, FALSE, error)) &&
         change (store, "roll-use", use->printer, use->mm, error);
}

gboolean
mrc_paper_roll_use (MrcStore *store, int printer, int mm, GError **error)
{
  Use use = { printer, mm };

  return mrc_store_transact (store, use_in_store, &use, error);
}

static gboolean
empty_in_store (MrcStore *store, gpointer data, GError **error)
{
  return change (store, "roll-set-empty", *(int *) data, TRUE, error);
}

gboolean
mrc_paper_roll_set_empty (MrcStore *store, int printer, GError **error)
{
  return mrc_store_transact (store, empty_in_store, &printer, error);
}

static gboolean
begin_in_store (MrcStore *store, gpointer data, GError **error)
{
  return begin (store, *(int *) data, TRUE, 0, error);
}

gboolean
mrc_paper_roll_begin (MrcStore *store, int printer, GError **error)
{
  return mrc_store_transact (store, begin_in_store, &printer, error);
}

gboolean
mrc_paper_is_roll (const char *paper)
{
  return paper != NULL && g_str_has_suffix (paper, "mm");
}
