// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether the machine's time is believed, and putting right what was written when it was not. */

#include "kiosk/command/command.h"
#include "kiosk/command/commands.h"
#include "kiosk/clock/doubt.h"

#include <stdio.h>

#define HOUR_SECONDS 3600

static char *option_hours;

static const char *const reasons[] = {
  [MRC_TIME_GOOD] = "believed",
  [MRC_TIME_BEHIND] = "behind what was booked or logged before",
  [MRC_TIME_AHEAD] = "far ahead of all that was booked or logged before",
  [MRC_TIME_LEAPT] = "changed while the machine ran",
};

static char *
words_of (gint64 unix_time)
{
  int minute = 0;
  g_autofree char *day = mrc_day_to_iso (mrc_day_from_unix (unix_time, &minute));

  return g_strdup_printf ("%s %02d:%02d", day, minute / 60, minute % 60);
}

static MrcExit
run_show (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autofree char *now = NULL;
  MrcTimeDoubt doubt;
  MrcTimeMark mark;

  if (clock == NULL || !mrc_time_mark_read (store, &mark, error))
    return MRC_EXIT_FAILED;
  doubt = mrc_time_mark_judge (&mark, clock);
  now = words_of (mrc_clock_now (clock));
  printf ("%s: %s\n", now, reasons[doubt]);
  return doubt == MRC_TIME_GOOD ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

static MrcExit
run_confirm (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autofree char *now = NULL;

  if (clock == NULL || !mrc_time_mark_confirm (store, clock, error))
    return MRC_EXIT_FAILED;
  now = words_of (mrc_clock_now (clock));
  printf ("%s: believed\n", now);
  return MRC_EXIT_DONE;
}

static void
print_doubt (const MrcDoubt *doubt)
{
  g_autofree char *began = words_of (doubt->began);
  g_autofree char *shift =
    doubt->has_shift ? g_strdup_printf ("%+.1f", (double) doubt->shift / HOUR_SECONDS) : g_strdup ("unknown");

  printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%d\t%d\t%s\n", doubt->id, began, shift, doubt->visits, doubt->pages,
          reasons[doubt->why]);
}

static MrcExit
run_doubts (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (GArray) doubts = store != NULL ? mrc_doubt_list (store, error) : NULL;

  if (doubts == NULL)
    return MRC_EXIT_FAILED;
  puts ("doubt\tbegan\thours_to_add\tvisits\tpages\twhy");
  for (guint i = 0; i < doubts->len; i++)
    print_doubt (&g_array_index (doubts, MrcDoubt, i));
  return MRC_EXIT_DONE;
}

/* By how much @id was off, where that is known. */
static gboolean
find_shift (MrcStore *store, gint64 id, gint64 *ret_shift, GError **error)
{
  g_autoptr (GArray) doubts = mrc_doubt_list (store, error);

  if (doubts == NULL)
    return FALSE;
  for (guint i = 0; i < doubts->len; i++) {
    const MrcDoubt *doubt = &g_array_index (doubts, MrcDoubt, i);

    if (doubt->id != id || !doubt->has_shift)
      continue;
    *ret_shift = doubt->shift;
    return TRUE;
  }
  mrc_command_usage (error,
                     "by how much doubt %" G_GINT64_FORMAT " was off is not known, or there is none of that "
                     "number: see “mrc clock doubts”, then give --hours",
                     id);
  return FALSE;
}

static MrcExit
run_repair (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcClock) clock = NULL;
  gint64 id = 0;
  gint64 hours = 0;
  gint64 shift = 0;

  if (!g_ascii_string_to_signed (invocation->operands[0], 10, 1, G_MAXINT32, &id, NULL))
    return mrc_command_usage (error, "“%s” is no number of “mrc clock doubts”", invocation->operands[0]);
  if (option_hours != NULL && !g_ascii_string_to_signed (option_hours, 10, -G_MAXINT32 / HOUR_SECONDS,
                                                         G_MAXINT32 / HOUR_SECONDS, &hours, NULL))
    return mrc_command_usage (error, "--hours %s: write whole hours, as -24", option_hours);
  store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  if (clock == NULL)
    return MRC_EXIT_FAILED;
  shift = hours * HOUR_SECONDS;
  if (option_hours == NULL && !find_shift (store, id, &shift, error))
    return MRC_EXIT_FAILED;
  return mrc_doubt_repair (store, clock, id, shift, error) ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

static const GOptionEntry repair_entries[] = {
  { "hours", 0, 0, G_OPTION_ARG_STRING, &option_hours,
    "Hours to add to the doubtful times; 0 when they were right after all; else what “mrc clock doubts” "
    "knows",
    "N" },
  { NULL },
};

const MrcCommand mrc_command_clock_show = {
  .name = "clock show",
  .operands = "",
  .summary = "Say whether the machine's time is believed",
  .details =
    "A time is in doubt when it is before something that was booked or logged, when it was changed by more "
    "than five minutes while the machine ran, or when the machine starts more than 45 days later than it was "
    "last seen. While it is in doubt the kiosk gives no serials.\n\nExit 1 when it is in doubt.",
  .example = "mrc clock show",
  .run = run_show,
};

const MrcCommand mrc_command_clock_confirm = {
  .name = "clock confirm",
  .operands = "",
  .summary = "Say that the machine's time is right",
  .details =
    "Set it first when it is wrong, with timedatectl set-time. When it had been wrong since the machine was "
    "started, the visits of that time are listed by “mrc clock doubts” from then on. A running kiosk gives "
    "serials again at the next touch.",
  .example = "mrc clock confirm",
  .run = run_confirm,
};

const MrcCommand mrc_command_clock_doubts = {
  .name = "clock doubts",
  .operands = "",
  .summary = "List the visits that were logged by a doubtful time",
  .details =
    "One line for each stretch of time that was off by the same. Its visits are in no export and no report "
    "until “mrc clock repair” has put them right. The hours are known when the clock was set right before "
    "the machine was switched off; else look at the paper register.",
  .example = "mrc clock doubts",
  .run = run_doubts,
};

const MrcCommand mrc_command_clock_repair = {
  .name = "clock repair",
  .operands = "DOUBT",
  .n_operands = 1,
  .summary = "Move doubtful visits to their true day and hour",
  .details = "Serials are not moved: their day is what the slip says.",
  .example = "mrc clock repair 1\nmrc clock repair 2 --hours -24",
  .options = repair_entries,
  .run = run_repair,
};
