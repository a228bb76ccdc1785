// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/hide.h"

#include <string.h>

/*
 * Where zeros are printed, a hidden cell is known to be 1 or more: the floor. What
 * it is above the floor is its slack. The slacks of a row add up to what is printed less what is
 * seen: they are a flow from rows to columns, and one cell can grow by what can
 * be moved from its column back to its row through the other hidden cells. The
 * counts are whole, so the bounds found by moving whole units are exact.
 */
typedef struct {
  const gint64 *counts; /* (unowned) */
  gboolean *hidden;     /* (unowned) */
  int rows, columns;
  gint64 floor; /* 1 when zeros are printed, 0 when they are hidden too */
} Table;

static int
find_smallest (const gint64 *counts, int n, gint64 floor, const gboolean *taken)
{
  int smallest = -1;

  for (int i = 0; i < n; i++)
    if (counts[i] >= floor && !taken[i] && (smallest < 0 || counts[i] < counts[smallest]))
      smallest = i;
  return smallest;
}

void
mrc_hide_values (const gint64 *counts, int n, gboolean *together)
{
  gint64 sum = 0;
  int members = 0;

  for (int i = 0; i < n; i++) {
    together[i] = counts[i] > 0 && counts[i] < MRC_HIDE_UNDER;
    sum += together[i] ? counts[i] : 0;
    members += together[i];
  }

  while (members > 0 && (members < 2 || sum < MRC_HIDE_UNDER)) {
    int next = find_smallest (counts, n, 1, together);

    if (next < 0)
      return;
    together[next] = TRUE;
    sum += counts[next];
    members++;
  }
}

/* The next node of the way: from a row along any hidden cell (it grows), from a
 * column along one with slack (it shrinks). The cell that is measured is no way. */
static gboolean
leads (const Table *table, const gint64 *slack, int from, int to, int without)
{
  gboolean grows = from < table->rows;
  int row = grows ? from : to, column = (grows ? to : from) - table->rows;

  if (grows == (to < table->rows))
    return FALSE;

  int cell = row * table->columns + column;

  return cell != without && table->hidden[cell] && (grows || slack[cell] > 0);
}

/* Finds a shortest way by breadth; @before: the node before each node of it. */
static gboolean
find_way (const Table *table, const gint64 *slack, int from, int to, int without, int *before)
{
  int n = table->rows + table->columns, head = 0, tail = 0;
  g_autofree int *queue = g_new (int, n);

  memset (before, -1, sizeof *before * n);
  before[from] = from;
  queue[tail++] = from;
  while (head < tail && before[to] < 0) {
    int here = queue[head++];

    for (int next = 0; next < n; next++)
      if (before[next] < 0 && leads (table, slack, here, next, without)) {
        before[next] = here;
        queue[tail++] = next;
      }
  }
  return before[to] >= 0;
}

/* Moves one unit back along the way that was found. */
static void
move_one (const Table *table, gint64 *slack, int from, int to, const int *before)
{
  for (int here = to; here != from; here = before[here]) {
    int last = before[here];

    if (last < table->rows)
      slack[last * table->columns + here - table->rows]++;
    else
      slack[here * table->columns + last - table->rows]--;
  }
}

/* How far, up to MRC_HIDE_WIDTH, units can be moved from one node to the other. */
static gint64
measure_flow (const Table *table, const gint64 *slack, int from, int to, int without)
{
  int cells = table->rows * table->columns;
  g_autofree gint64 *left = g_memdup2 (slack, sizeof *slack * cells);
  g_autofree int *before = g_new (int, table->rows + table->columns);
  gint64 moved = 0;

  while (moved < MRC_HIDE_WIDTH && find_way (table, left, from, to, without, before)) {
    move_one (table, left, from, to, before);
    moved++;
  }
  return moved;
}

static gint64
measure_width (const Table *table, const gint64 *slack, int cell)
{
  int row = cell / table->columns, column = table->rows + cell % table->columns;
  gint64 up = measure_flow (table, slack, column, row, cell);

  if (up >= MRC_HIDE_WIDTH || slack[cell] == 0)
    return up;
  return up + MIN (slack[cell], measure_flow (table, slack, row, column, cell));
}

/* Three more cells make a rectangle with this one, round which units can move.
 * Returns what hiding them costs, or -1 when it cannot be done or gains too little. */
static gint64
rectangle_cost (const Table *table, int cell, int row, int column)
{
  int r = cell / table->columns, c = cell % table->columns;
  int others[] = { r * table->columns + column, row * table->columns + c, row * table->columns + column };
  const gint64 *n = table->counts;
  gint64 cost = 0;

  if (row == r || column == c)
    return -1;
  for (int i = 0; i < 3; i++) {
    if (n[others[i]] < table->floor)
      return -1;
    cost += table->hidden[others[i]] ? 0 : n[others[i]];
  }
  if (cost == 0 ||
      MIN (n[others[0]], n[others[1]]) + MIN (n[cell], n[others[2]]) - 2 * table->floor < MRC_HIDE_WIDTH)
    return -1;
  return cost;
}

/* Hides the cheapest rectangle, else the smallest cell there is. FALSE when all are hidden. */
static gboolean
hide_more (Table *table, int cell)
{
  int r = cell / table->columns, c = cell % table->columns, best_row = -1, best_column = -1;
  gint64 best = G_MAXINT64;

  for (int row = 0; row < table->rows; row++)
    for (int column = 0; column < table->columns; column++) {
      gint64 cost = rectangle_cost (table, cell, row, column);

      if (cost > 0 && cost < best) {
        best = cost;
        best_row = row;
        best_column = column;
      }
    }

  if (best_row < 0) {
    int smallest = find_smallest (table->counts, table->rows * table->columns, table->floor, table->hidden);

    if (smallest >= 0)
      table->hidden[smallest] = TRUE;
    return smallest >= 0;
  }

  table->hidden[r * table->columns + best_column] = TRUE;
  table->hidden[best_row * table->columns + c] = TRUE;
  table->hidden[best_row * table->columns + best_column] = TRUE;
  return TRUE;
}

static void
set_slack (const Table *table, gint64 *slack)
{
  for (int i = 0; i < table->rows * table->columns; i++)
    slack[i] = table->hidden[i] ? table->counts[i] - table->floor : 0;
}

static gboolean
hide (Table *table)
{
  int cells = table->rows * table->columns;
  g_autofree gint64 *slack = g_new (gint64, cells);
  gboolean again = TRUE;

  for (int i = 0; i < cells; i++)
    table->hidden[i] = table->counts[i] >= table->floor && table->counts[i] < MRC_HIDE_UNDER;

  while (again) {
    again = FALSE;
    set_slack (table, slack);
    for (int i = 0; i < cells; i++) {
      if (!table->hidden[i] || measure_width (table, slack, i) >= MRC_HIDE_WIDTH)
        continue;
      if (!hide_more (table, i))
        return FALSE;
      set_slack (table, slack);
      again = TRUE;
    }
  }
  return TRUE;
}

static gboolean
has_zero (const Table *table)
{
  for (int i = 0; i < table->rows * table->columns; i++)
    if (table->counts[i] == 0)
      return TRUE;
  return FALSE;
}

gboolean
mrc_hide_table (const gint64 *counts, int rows, int columns, gboolean *hidden)
{
  Table with_zeros = { counts, hidden, rows, columns, 1 };
  Table without = { counts, hidden, rows, columns, 0 };

  /* Where there is no zero, nobody need believe that one is hidden. */
  return hide (&with_zeros) || (has_zero (&without) && hide (&without));
}
