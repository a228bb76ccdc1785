// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/queue.h"

static int
compare (int a, int b)
{
  return a < b ? -1 : a > b;
}

/* Who came first; the numbers are given in that order within a minute. */
static int
compare_coming (const MrcQueueEntry *a, const MrcQueueEntry *b)
{
  int order = compare (a->arrived, b->arrived);

  return order != 0 ? order : compare (a->call_number, b->call_number);
}

static int
compare_due (const MrcQueueEntry *a, const MrcQueueEntry *b)
{
  int order = compare (MAX (a->due, a->arrived), MAX (b->due, b->arrived));

  return order != 0 ? order : compare_coming (a, b);
}

static int
count_overtaking (GPtrArray *entries, const MrcQueueEntry *waiting)
{
  int count = 0;

  for (guint i = 0; i < entries->len; i++) {
    const MrcQueueEntry *other = g_ptr_array_index (entries, i);

    count += other->called > 0 && other->line == waiting->line && compare_coming (other, waiting) > 0;
  }
  return count;
}

/* The first of a line: who was overtaken often enough, in the order of coming; else who is due first. */
static const MrcQueueEntry *
head_of (GPtrArray *entries, MrcQueueLine line)
{
  const MrcQueueEntry *due = NULL;
  const MrcQueueEntry *overtaken = NULL;

  for (guint i = 0; i < entries->len; i++) {
    const MrcQueueEntry *entry = g_ptr_array_index (entries, i);

    if (entry->state != MRC_QUEUE_WAITING || entry->line != line)
      continue;
    if (due == NULL || compare_due (entry, due) < 0)
      due = entry;
    if (count_overtaking (entries, entry) >= MRC_QUEUE_MOST_OVERTAKING &&
        (overtaken == NULL || compare_coming (entry, overtaken) < 0))
      overtaken = entry;
  }
  return overtaken != NULL ? overtaken : due;
}

/* The line that was called @back calls ago, from 1; -1 when there was none. */
static int
line_called (GPtrArray *entries, int back)
{
  int last = 0;

  for (guint i = 0; i < entries->len; i++)
    last = MAX (last, ((const MrcQueueEntry *) g_ptr_array_index (entries, i))->called);
  for (guint i = 0; i < entries->len; i++) {
    const MrcQueueEntry *entry = g_ptr_array_index (entries, i);

    if (entry->called > 0 && entry->called == last + 1 - back)
      return (int) entry->line;
  }
  return -1;
}

static gboolean
first_line_has_had_its_turns (GPtrArray *entries)
{
  for (int back = 1; back <= MRC_QUEUE_MOST_FIRST; back++) {
    if (line_called (entries, back) != MRC_QUEUE_FIRST)
      return FALSE;
  }
  return TRUE;
}

/* The last of the two ordinary lines that was called. */
static int
last_ordinary_line (GPtrArray *entries)
{
  int line = MRC_QUEUE_FIRST;

  for (int back = 1; line == MRC_QUEUE_FIRST; back++)
    line = line_called (entries, back);
  return line;
}

const MrcQueueEntry *
mrc_queue_choose (GPtrArray *entries)
{
  const MrcQueueEntry *heads[MRC_N_QUEUE_LINES];
  const MrcQueueEntry *ordinary = NULL;

  for (int line = 0; line < MRC_N_QUEUE_LINES; line++)
    heads[line] = head_of (entries, (MrcQueueLine) line);

  if (heads[MRC_QUEUE_WOMEN] != NULL && heads[MRC_QUEUE_GENERAL] != NULL)
    ordinary = heads[last_ordinary_line (entries) == MRC_QUEUE_WOMEN ? MRC_QUEUE_GENERAL : MRC_QUEUE_WOMEN];
  else
    ordinary = heads[MRC_QUEUE_WOMEN] != NULL ? heads[MRC_QUEUE_WOMEN] : heads[MRC_QUEUE_GENERAL];

  if (heads[MRC_QUEUE_FIRST] != NULL && (ordinary == NULL || !first_line_has_had_its_turns (entries)))
    return heads[MRC_QUEUE_FIRST];
  return ordinary;
}
