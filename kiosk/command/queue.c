// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/queue.h"

#include "kiosk/booking/walk-in.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"

#include <stdio.h>

#define MS_PER_SECOND 1000

static char *option_line, *option_reason;

static const char *const lines[MRC_N_QUEUE_LINES] = { "general", "women", "first" };
static const char *const states[] = { "waiting", "called", "done", "gone" };

gboolean
mrc_queue_parse_line (const char *text, MrcQueueLine *ret_line, GError **error)
{
  if (text == NULL)
    return TRUE;
  for (int i = 0; i < MRC_N_QUEUE_LINES; i++) {
    if (g_str_equal (text, lines[i])) {
      *ret_line = (MrcQueueLine) i;
      return TRUE;
    }
  }
  mrc_command_usage (error, "--line %s: write general, women or first", text);
  return FALSE;
}

void
mrc_queue_print_when (const char *word, const MrcAppointment *appointment)
{
  g_autofree char *day = mrc_day_to_iso (appointment->day);

  printf ("%s: %s %02d:%02d, call number %d, %s\n", word, day, appointment->minute / 60,
          appointment->minute % 60, appointment->call_number, appointment->service);
}

MrcExit
mrc_queue_print_arrival (const MrcArrival *arrival)
{
  switch (arrival->verdict) {
  case MRC_ARRIVAL_GOOD:
  case MRC_ARRIVAL_IS_EARLY:
  case MRC_ARRIVAL_IS_LATE:
    printf ("arrived: call number %d, %d before\n", arrival->call_number, arrival->before);
    return MRC_EXIT_DONE;
  case MRC_ARRIVAL_ALREADY:
    printf ("already in the queue: call number %d, %d before\n", arrival->call_number, arrival->before);
    return MRC_EXIT_DONE;
  case MRC_ARRIVAL_OTHER_DAY:
    mrc_queue_print_when ("another day", arrival->appointment);
    break;
  case MRC_ARRIVAL_PAST_DAY:
    mrc_queue_print_when ("past", arrival->appointment);
    break;
  case MRC_ARRIVAL_MISSED:
    mrc_queue_print_when ("missed", arrival->appointment);
    break;
  case MRC_ARRIVAL_CHANGED:
    mrc_queue_print_when ("changed", arrival->appointment);
    break;
  case MRC_ARRIVAL_CANCELLED:
    mrc_queue_print_when ("cancelled", arrival->appointment);
    break;
  case MRC_ARRIVAL_USED:
    printf ("used: call number %d\n", arrival->call_number);
    break;
  case MRC_ARRIVAL_OTHER_CENTRE:
    printf ("other centre: %s\n", arrival->centre);
    break;
  case MRC_ARRIVAL_BLANK:
    puts ("blank: a slip of the pad that was not entered yet: mrc bookings add --pad");
    break;
  case MRC_ARRIVAL_UNKNOWN:
    puts ("unknown: this centre's list does not have it");
    break;
  case MRC_ARRIVAL_FORGED:
    puts ("forged: no kiosk of this centre signed it");
    break;
  case MRC_ARRIVAL_NO_SLIP:
  default:
    puts ("no slip: this is neither a slip's QR nor its nine-digit code");
  }
  return MRC_EXIT_NO;
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (GPtrArray) list =
    clock != NULL ? mrc_queue_list (store, mrc_clock_today (clock, NULL), error) : NULL;

  if (list == NULL)
    return MRC_EXIT_FAILED;
  puts ("call_number\tline\tdue\tarrived\tstate\tcalled\tjumped");
  for (guint i = 0; i < list->len; i++) {
    const MrcQueueEntry *entry = g_ptr_array_index (list, i);

    printf ("%d\t%s\t%02d:%02d\t%02d:%02d\t%s\t%d\t%s\n", entry->call_number, lines[entry->line],
            entry->due / 60, entry->due % 60, entry->arrived / 60, entry->arrived % 60, states[entry->state],
            entry->called, entry->jumped != NULL ? entry->jumped : "");
  }
  return MRC_EXIT_DONE;
}

static MrcExit
run_take (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcWalkIn) walk_in = NULL;
  MrcQueueLine line = MRC_QUEUE_GENERAL;
  MrcUuid id;

  if (!mrc_queue_parse_line (option_line, &line, error) ||
      !mrc_bookings_open (&desk, invocation, TRUE, error))
    return MRC_EXIT_FAILED;
  id = mrc_uuid7_new (mrc_clock_now (desk.clock) * MS_PER_SECOND);
  walk_in = mrc_walk_in_take (desk.store, desk.clock, desk.key, &id, line, error);
  if (walk_in == NULL)
    return MRC_EXIT_FAILED;
  printf ("call_number: %d\nshort_code: %s\nticket: %s\n", walk_in->call_number, walk_in->short_code,
          walk_in->ticket);
  return MRC_EXIT_DONE;
}

static MrcExit
run_next (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcQueueEntry) entry = NULL;

  if (!mrc_bookings_open (&desk, invocation, FALSE, error) ||
      !mrc_queue_call_next (desk.store, desk.clock, &entry, error))
    return MRC_EXIT_FAILED;
  if (entry == NULL) {
    fprintf (stderr, "nobody waits\n");
    return MRC_EXIT_NO;
  }
  printf ("%d\n", entry->call_number);
  return MRC_EXIT_DONE;
}

static gboolean
parse_number (const char *text, int *ret_number, GError **error)
{
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL)) {
    mrc_command_usage (error, "%s: write the call number, as 42", text);
    return FALSE;
  }
  *ret_number = (int) number;
  return TRUE;
}

typedef gboolean (*Act) (const MrcBookingsDesk *desk, int number, GError **error);

static MrcExit
run_on_number (const MrcInvocation *invocation, Act act, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  GError *local = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;
  int number = 0;

  if (!parse_number (invocation->operands[0], &number, error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error))
    return exit_code;
  if (act (&desk, number, &local))
    return MRC_EXIT_DONE;
  exit_code = mrc_bookings_exit_of (local);
  g_propagate_error (error, local);
  return exit_code;
}

static gboolean
jump (const MrcBookingsDesk *desk, int number, GError **error)
{
  return mrc_queue_jump (desk->store, desk->clock, number, option_reason, error);
}

static gboolean
done (const MrcBookingsDesk *desk, int number, GError **error)
{
  return mrc_queue_finish (desk->store, desk->clock, number, TRUE, error);
}

static gboolean
gone (const MrcBookingsDesk *desk, int number, GError **error)
{
  return mrc_queue_finish (desk->store, desk->clock, number, FALSE, error);
}

static MrcExit
run_jump (const MrcInvocation *invocation, GError **error)
{
  if (option_reason == NULL || *option_reason == '\0')
    return mrc_command_usage (error, "--reason is missing: it is kept, so that the others can be told");
  return run_on_number (invocation, jump, error);
}

static MrcExit
run_done (const MrcInvocation *invocation, GError **error)
{
  return run_on_number (invocation, done, error);
}

static MrcExit
run_gone (const MrcInvocation *invocation, GError **error)
{
  return run_on_number (invocation, gone, error);
}

const MrcCommand mrc_command_queue_list = {
  .name = "queue list",
  .operands = "",
  .summary = "Lists who is in the room today",
  .details = "Prints one line a number by the time of coming, its fields divided by tabs, under a line with "
             "their names.",
  .example = "mrc queue list",
  .run = run_list,
};

static const GOptionEntry take_options[] = {
  { "line", 0, 0, G_OPTION_ARG_STRING, &option_line,
    "Where they wait: general, women, or first (pregnant, with an infant, elderly, disabled)", "LINE" },
  { NULL },
};

const MrcCommand mrc_command_queue_take = {
  .name = "queue take",
  .operands = "",
  .summary = "Gives a number to one who came without a serial",
  .details = "Prints the call number, the short code, and as ticket the text of the QR.",
  .example = "mrc queue take --line women",
  .options = take_options,
  .run = run_take,
};

const MrcCommand mrc_command_queue_next = {
  .name = "queue next",
  .operands = "",
  .summary = "Calls who is next",
  .details =
    "Prints the call number. Who is due first goes first; nobody is overtaken by more than three who came "
    "later "
    "to the same line; the line of the pregnant, of infants, of the elderly and the disabled goes first, but "
    "not "
    "more than twice in a row while others wait; the women's and the general line take turns. Exit 1: nobody "
    "waits.",
  .example = "mrc queue next",
  .run = run_next,
};

static const GOptionEntry jump_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &option_reason, "Why, in words that name nobody", "TEXT" },
  { NULL },
};

const MrcCommand mrc_command_queue_jump = {
  .name = "queue jump",
  .operands = "NUMBER",
  .n_operands = 1,
  .summary = "Calls a number before the others",
  .details = "The reason is kept with the number and written in the audit log. Exit 1: the number does not "
             "wait today.",
  .example = "mrc queue jump 42 --reason 'a child is ill'",
  .options = jump_options,
  .run = run_jump,
};

const MrcCommand mrc_command_queue_done = {
  .name = "queue done",
  .operands = "NUMBER",
  .n_operands = 1,
  .summary = "Notes that a number was served",
  .details = "Exit 1: the number has not been called.",
  .example = "mrc queue done 42",
  .run = run_done,
};

const MrcCommand mrc_command_queue_missed = {
  .name = "queue missed",
  .operands = "NUMBER",
  .n_operands = 1,
  .summary = "Notes that a number was called and nobody came",
  .details =
    "Its serial is missed then, and may be changed to another time. Exit 1: the number has not been called.",
  .example = "mrc queue missed 42",
  .run = run_gone,
};
