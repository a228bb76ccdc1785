// SPDX-License-Identifier: GPL-3.0-or-later

#include <string.h>

#include "kiosk/reports/hide.h"

#define MAX_ROWS 4
#define MAX_COLUMNS 4
#define MAX_CELLS (MAX_ROWS * MAX_COLUMNS)

/*
 * The attacker, by brute force: tries every whole number from 1 up in every hidden
 * cell and keeps the tables whose printed sums agree. It shares nothing with the
 * flow that kiosk/reports/hide.c measures by.
 */
typedef struct {
  int rows, columns;
  gint64 floor; /* 0 when zeros are hidden: the attacker sees that none is printed */
  gboolean hidden[MAX_CELLS];
  gint64 row_left[MAX_ROWS], column_left[MAX_COLUMNS];
  gint64 trial[MAX_CELLS], least[MAX_CELLS], most[MAX_CELLS];
} Attack;

static void
keep (Attack *self)
{
  for (int i = 0; i < self->rows * self->columns; i++) {
    self->least[i] = MIN (self->least[i], self->trial[i]);
    self->most[i] = MAX (self->most[i], self->trial[i]);
  }
}

static void
try_cell (Attack *self, int cell)
{
  int row = cell / self->columns, column = cell % self->columns;

  if (cell == self->rows * self->columns) {
    for (int c = 0; c < self->columns; c++)
      if (self->column_left[c] != 0)
        return;
    keep (self);
    return;
  }

  gboolean last = column == self->columns - 1;
  gint64 from = self->hidden[cell] ? self->floor : 0, to = self->hidden[cell] ? G_MAXINT64 : 0;

  to = MIN (to, MIN (self->row_left[row], self->column_left[column]));
  for (gint64 n = from; n <= to; n++) {
    self->trial[cell] = n;
    self->row_left[row] -= n;
    self->column_left[column] -= n;
    if (!last || self->row_left[row] == 0)
      try_cell (self, cell + 1);
    self->row_left[row] += n;
    self->column_left[column] += n;
  }
}

static void
attack (Attack *self, const gint64 *counts, int rows, int columns, const gboolean *hidden)
{
  memset (self, 0, sizeof *self);
  self->rows = rows;
  self->columns = columns;
  self->floor = 1;
  for (int i = 0; i < rows * columns; i++) {
    self->hidden[i] = hidden[i];
    if (hidden[i] && counts[i] == 0)
      self->floor = 0;
    self->least[i] = G_MAXINT64;
    self->most[i] = -1;
    self->row_left[i / columns] += hidden[i] ? counts[i] : 0;
    self->column_left[i % columns] += hidden[i] ? counts[i] : 0;
  }
  try_cell (self, 0);
}

static gint64
random_count (GRand *rand, int most)
{
  int kind = g_rand_int_range (rand, 0, 10);

  return kind < 2 ? 0 : kind < 6 ? g_rand_int_range (rand, 1, 5) : g_rand_int_range (rand, 1, most);
}

static void
assert_safe (const gint64 *counts, int rows, int columns, const gboolean *hidden)
{
  g_autofree Attack *attacker = g_new (Attack, 1);

  attack (attacker, counts, rows, columns, hidden);
  for (int i = 0; i < rows * columns; i++) {
    if (counts[i] > 0 && counts[i] < MRC_HIDE_UNDER)
      g_assert_true (hidden[i]);
    if (!hidden[i])
      continue;
    g_assert_cmpint (attacker->least[i], <=, counts[i]);
    g_assert_cmpint (attacker->most[i] - attacker->least[i], >=, MRC_HIDE_WIDTH);
  }
}

static void
test_no_hidden_cell_is_solvable (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  int printed = 0, given_up = 0;

  for (int round = 0; round < 3000; round++) {
    int rows = g_rand_int_range (rand, 1, 4), columns = g_rand_int_range (rand, 1, 4);
    gint64 counts[MAX_CELLS];
    gboolean hidden[MAX_CELLS];

    for (int i = 0; i < rows * columns; i++)
      counts[i] = random_count (rand, 12);
    if (!mrc_hide_table (counts, rows, columns, hidden)) {
      given_up++;
      continue;
    }
    printed++;
    assert_safe (counts, rows, columns, hidden);
  }
  g_test_message ("%d tables printed, %d given up", printed, given_up);
  g_assert_cmpint (printed, >, 500);
}

/* The bounds are exact: a table whose cells are all wide enough is not hidden any further. */
static void
test_hides_no_more_than_it_must (void)
{
  const gint64 counts[] = { 4, 40, 50, 40, 4, 50, 50, 50, 50 };
  gboolean hidden[9];
  int n = 0;

  g_assert_true (mrc_hide_table (counts, 3, 3, hidden));
  for (int i = 0; i < 9; i++)
    n += hidden[i];
  g_assert_cmpint (n, ==, 4);
  assert_safe (counts, 3, 3, hidden);
}

static void
test_large_counts_stay (void)
{
  const gint64 counts[] = { 5, 0, 900, 12, 0, 7 };
  gboolean hidden[6];

  g_assert_true (mrc_hide_table (counts, 2, 3, hidden));
  for (int i = 0; i < 6; i++)
    g_assert_false (hidden[i]);
}

static void
test_a_small_cell_alone_gives_the_table_up (void)
{
  const gint64 counts[] = { 3, 20 };
  gboolean hidden[2];

  g_assert_false (mrc_hide_table (counts, 2, 1, hidden));
}

static void
test_districts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (64);
  gint64 counts[64 * 4];
  gboolean hidden[64 * 4];
  int n = 0;

  for (int i = 0; i < 64 * 4; i++)
    n += (counts[i] = i % 4 == 0 ? g_rand_int_range (rand, 5, 60) : random_count (rand, 60)) > 0;
  g_assert_true (mrc_hide_table (counts, 64, 4, hidden));
  for (int i = 0; i < 64 * 4; i++)
    n -= hidden[i];
  g_assert_cmpint (n, >, 0);
}

static void
test_small_values_stand_together (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 2000; round++) {
    gint64 counts[10], sum = 0, all = 0;
    gboolean together[10];
    int n = g_rand_int_range (rand, 1, 11), members = 0, values = 0;

    for (int i = 0; i < n; i++)
      all += counts[i] = random_count (rand, 40);
    mrc_hide_values (counts, n, together);
    for (int i = 0; i < n; i++) {
      values += counts[i] > 0;
      members += together[i];
      sum += together[i] ? counts[i] : 0;
      g_assert_true (together[i] || counts[i] == 0 || counts[i] >= MRC_HIDE_UNDER);
      g_assert_false (together[i] && counts[i] == 0);
    }
    if (members > 0 && members < values)
      g_assert_true (members >= 2 && sum >= MRC_HIDE_UNDER);
    else if (members > 0)
      g_assert_cmpint (sum, ==, all);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hide/no-hidden-cell-is-solvable", test_no_hidden_cell_is_solvable);
  g_test_add_func ("/hide/hides-no-more-than-it-must", test_hides_no_more_than_it_must);
  g_test_add_func ("/hide/large-counts-stay", test_large_counts_stay);
  g_test_add_func ("/hide/a-small-cell-alone-gives-the-table-up", test_a_small_cell_alone_gives_the_table_up);
  g_test_add_func ("/hide/districts", test_districts);
  g_test_add_func ("/hide/small-values-stand-together", test_small_values_stand_together);

  return g_test_run ();
}
