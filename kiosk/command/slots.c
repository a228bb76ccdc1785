// SPDX-License-Identifier: GPL-3.0-or-later

/* The day as staff see it: what is free, and closing a day so that nobody who is expected is forgotten. */

#include "kiosk/booking/closing.h"
#include "kiosk/booking/slot.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/printing.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

static char *option_service, *option_day, *option_from, *option_to, *option_reason_bn, *option_reason_en,
  **option_needs;
static gboolean option_move, option_keep, option_print;

static MrcExit
answer (GError *local, GError **error)
{
  MrcExit exit_code = mrc_bookings_exit_of (local);

  g_propagate_error (error, local);
  return exit_code;
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcClock) clock = NULL;
  g_autoptr (GArray) slots = NULL;
  GError *local = NULL;
  MrcSlotView view;
  MrcNeed needs = MRC_NEED_NONE;
  MrcDay day = 0;

  if (option_service == NULL)
    return mrc_command_usage (error, "--service is missing: mrc services list has their codes");
  if (!mrc_command_parse_day ("--day", option_day, &day, error) ||
      !mrc_bookings_parse_needs (option_needs, &needs, error))
    return MRC_EXIT_FAILED;
  store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  if (clock == NULL)
    return MRC_EXIT_FAILED;
  view = mrc_slot_view (clock, NULL);
  view.needs = needs;
  slots = mrc_slot_list (store, option_service, day, &view, &local);
  if (slots == NULL)
    return answer (local, error);
  puts ("time\tcapacity\tfree");
  for (guint i = 0; i < slots->len; i++) {
    const MrcSlot *slot = &g_array_index (slots, MrcSlot, i);

    printf ("%02d:%02d\t%d\t%d\n", slot->minute / 60, slot->minute % 60, slot->capacity, slot->free);
  }
  if (slots->len == 0)
    fprintf (stderr, "no times on that day: shut, past, or beyond what the service is booked ahead\n");
  return slots->len > 0 ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

typedef struct {
  const MrcBookingsDesk *desk;
  MrcClosure *closure;
  GPtrArray *turns; /* (owned) */
} Act;

static MrcClosingWay
closing_way (void)
{
  if (option_move)
    return MRC_CLOSING_MOVE;
  return option_keep ? MRC_CLOSING_KEEP : MRC_CLOSING_IF_EMPTY;
}

/* "2026-11-24 counsel 09:00-13:00", as far as it is given */
static char *
describe (const MrcClosure *closure)
{
  g_autofree char *day = mrc_day_to_iso (closure->day);
  GString *text = g_string_new (day);

  if (closure->service != NULL)
    g_string_append_printf (text, " %s", closure->service);
  if (!mrc_closure_is_of_day (closure))
    g_string_append_printf (text, " %02d:%02d-%02d:%02d", closure->from / 60, closure->from % 60,
                            closure->to / 60, closure->to % 60);
  return g_string_free (text, FALSE);
}

/* What is closed, and each move, is in the audit log with what was done. */
static gboolean
close_day (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autofree char *day = describe (act->closure);
  gint64 now = mrc_clock_now (act->desk->clock);

  g_clear_pointer (&act->turns, g_ptr_array_unref);
  act->turns =
    mrc_closing_close (store, act->desk->clock, act->desk->key, act->closure, closing_way (), error);
  if (act->turns == NULL || !mrc_audit_add (store, now, "close", day, error))
    return FALSE;
  for (guint i = 0; i < act->turns->len; i++) {
    const MrcClosingTurn *turn = g_ptr_array_index (act->turns, i);

    if (turn->after != NULL && !mrc_audit_add (store, now, "change", turn->after->short_code, error))
      return FALSE;
  }
  return TRUE;
}

static void
print_turns (GPtrArray *turns)
{
  puts (
    "call_number\ttime\tservice\tshort_code\tcontact\tnew_day\tnew_time\tnew_call_number\tnew_short_code");
  for (guint i = 0; i < turns->len; i++) {
    const MrcClosingTurn *turn = g_ptr_array_index (turns, i);
    const MrcAppointment *before = turn->before;

    printf ("%d\t%02d:%02d\t%s\t%s\t%s", before->call_number, before->minute / 60, before->minute % 60,
            before->service, before->short_code, before->has_contact ? "sealed" : "none");
    if (turn->after != NULL) {
      g_autofree char *day = mrc_day_to_iso (turn->after->day);

      printf ("\t%s\t%02d:%02d\t%d\t%s\n", day, turn->after->minute / 60, turn->after->minute % 60,
              turn->after->call_number, turn->after->short_code);
    } else {
      puts ("\t\t\t\t");
    }
  }
}

static MrcExit
list_affected (const MrcBookingsDesk *desk, const MrcClosure *closure, GError *local, GError **error)
{
  g_autoptr (GPtrArray) turns = NULL;

  if (g_error_matches (local, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE) &&
      closing_way () == MRC_CLOSING_IF_EMPTY) {
    turns = mrc_closing_list (desk->store, closure, NULL);
    if (turns != NULL && turns->len > 0) {
      g_prefix_error (&local, "nothing was changed; add --move or --keep: ");
      print_turns (turns);
    }
  }
  return answer (local, error);
}

/* Returns: whether it came out */
static gboolean
print_notice (MrcStore *store, MrcPrintWork *work, MrcDocument *notice, GError **error)
{
  MrcPrintout printout = { .document = notice };
  MrcUuid uuid = mrc_uuid4_new ();
  g_autofree char *id = mrc_uuid_text (&uuid);
  MrcPrintStep step = { 0 };

  if (!mrc_print_record_add (store, id, &printout, error))
    return FALSE;
  mrc_print_work_run (work, id, &printout, NULL, NULL, NULL, &step);
  return step.state == MRC_PRINT_PRINTED;
}

/* The day is closed, whatever becomes of the paper: what does not come out stays in the queue. */
static MrcExit
print_notices (const MrcInvocation *invocation, const Act *act, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_autoptr (MrcPrintWork) work =
    settings != NULL ? mrc_command_new_print_work (invocation->data_dir, act->desk->store, settings, error)
                     : NULL;
  g_autoptr (MrcLetterhead) head = NULL;
  guint printed = 0;

  if (work == NULL)
    return MRC_EXIT_FAILED;
  head = mrc_command_new_letterhead (invocation->data_dir, act->desk->store, act->desk->clock);
  for (guint i = 0; i < act->turns->len; i++) {
    g_autoptr (MrcDocument) notice =
      mrc_desk_closed_new (head, act->closure, g_ptr_array_index (act->turns, i));

    printed += print_notice (act->desk->store, work, notice, error);
    if (error != NULL && *error != NULL)
      return MRC_EXIT_FAILED;
  }
  fprintf (stderr, "%u of %u notices came out%s\n", printed, act->turns->len,
           printed < act->turns->len ? "; mrc print queue has the others" : "");
  return printed < act->turns->len ? MRC_EXIT_NO : MRC_EXIT_DONE;
}

static MrcExit
perform_close (const MrcInvocation *invocation,
               const MrcBookingsDesk *desk,
               MrcClosure *closure,
               GError **error)
{
  Act act = { desk, closure, NULL };
  g_autofree char *what = describe (closure);
  MrcExit exit_code = MRC_EXIT_DONE;
  GError *local = NULL;

  if (!mrc_store_transact (desk->store, close_day, &act, &local)) {
    g_clear_pointer (&act.turns, g_ptr_array_unref);
    return list_affected (desk, closure, local, error);
  }
  print_turns (act.turns);
  fprintf (stderr, "%s is closed\n", what);
  if (option_print)
    exit_code = print_notices (invocation, &act, error);
  g_clear_pointer (&act.turns, g_ptr_array_unref);
  return exit_code;
}

/* --day, --service, --from and --to */
static gboolean
read_place (MrcClosure *closure, GError **error)
{
  if (!mrc_command_parse_day ("--day", option_day, &closure->day, error) ||
      (option_from != NULL && !mrc_bookings_parse_time ("--from", option_from, &closure->from, error)) ||
      (option_to != NULL && !mrc_bookings_parse_time ("--to", option_to, &closure->to, error)))
    return FALSE;
  closure->service = g_strdup (option_service);
  if (closure->to == 0 || closure->to > closure->from)
    return TRUE;
  mrc_command_usage (error, "--to %s is not after --from: change them over", option_to);
  return FALSE;
}

static MrcExit
run_close (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcClosure) closure = mrc_closure_new ();

  if (option_reason_bn == NULL || option_reason_en == NULL)
    return mrc_command_usage (error, "--reason-bn and --reason-en are shown to visitors: give both");
  if (option_move && option_keep)
    return mrc_command_usage (error, "--move and --keep exclude each other");
  if (!read_place (closure, error))
    return MRC_EXIT_FAILED;
  closure->reason_bn = g_strdup (option_reason_bn);
  closure->reason_en = g_strdup (option_reason_en);
  if (!mrc_bookings_open (&desk, invocation, TRUE, error))
    return MRC_EXIT_FAILED;
  return perform_close (invocation, &desk, closure, error);
}

static gboolean
open_day (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autofree char *day = describe (act->closure);

  return mrc_closure_drop (store, act->closure->day, act->closure->service, error) &&
         mrc_audit_add (store, mrc_clock_now (act->desk->clock), "open", day, error);
}

static MrcExit
run_open (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcClosure) closure = mrc_closure_new ();
  g_autoptr (GPtrArray) closures = NULL;
  Act act = { &desk, closure, NULL };
  gboolean found = FALSE;

  if (!read_place (closure, error) || !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  closures = mrc_closure_list (desk.store, closure->day, closure->day, error);
  if (closures == NULL)
    return MRC_EXIT_FAILED;
  for (guint i = 0; i < closures->len; i++)
    found |= g_strcmp0 (((MrcClosure *) g_ptr_array_index (closures, i))->service, closure->service) == 0;
  if (!found) {
    fprintf (stderr, "that was not closed\n");
    return MRC_EXIT_NO;
  }
  if (!mrc_store_transact (desk.store, open_day, &act, error))
    return MRC_EXIT_FAILED;
  fprintf (stderr, "it is open again; who was moved stays moved\n");
  return MRC_EXIT_DONE;
}

static const GOptionEntry list_options[] = {
  { "service", 0, 0, G_OPTION_ARG_STRING, &option_service, "What it is for", "CODE" },
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day", "DATE" },
  { "need", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_needs,
    "Free for somebody who needs it: woman, wheelchair, reading, interpreter; may be given again", "NEED" },
  { NULL },
};

const MrcCommand mrc_command_slots_list = {
  .name = "slots list",
  .operands = "",
  .summary = "Lists the times of a day and what is free",
  .details =
    "Prints one line a time, its fields divided by tabs, under a line with their names. What is held while "
    "somebody decides is not free. Exit 1: there is no time on that day.",
  .example = "mrc slots list --service counsel --day 2026-11-24",
  .options = list_options,
  .run = run_list,
};

static const GOptionEntry close_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day: today or later", "DATE" },
  { "service", 0, 0, G_OPTION_ARG_STRING, &option_service, "Only this service; else the whole centre",
    "CODE" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "From when; else from the morning on", "HH:MM" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &option_to, "Until when; else to the evening", "HH:MM" },
  { "reason-bn", 0, 0, G_OPTION_ARG_STRING, &option_reason_bn, "Why, in Bengali", "WORDS" },
  { "reason-en", 0, 0, G_OPTION_ARG_STRING, &option_reason_en, "Why, in English", "WORDS" },
  { "move", 0, 0, G_OPTION_ARG_NONE, &option_move,
    "Give each serial the nearest time of the first later day with room", NULL },
  { "keep", 0, 0, G_OPTION_ARG_NONE, &option_keep, "Leave the serials as they are", NULL },
  { "print", 0, 0, G_OPTION_ARG_NONE, &option_print, "Print a notice for each of them", NULL },
  { NULL },
};

const MrcCommand mrc_command_slots_close = {
  .name = "slots close",
  .operands = "",
  .summary = "Closes a day, a part of it or one service, and says who is affected",
  .details =
    "Prints one line for each serial that is expected then, its fields divided by tabs, "
    "under a line with "
    "their names; the new fields are empty where it was not moved: call those. Who is in the queue "
    "already is not "
    "among them.\n\nWhile serials are expected, nothing is changed unless --move or --keep is "
    "given. An old slip of "
    "a moved serial says at the door that it was changed, and to when. Exit 1: nothing was changed "
    "because serials "
    "are expected or the day is over, or it is closed and a notice did not come out: mrc print queue has it.",
  .example =
    "mrc slots close --day 2026-11-24 --reason-bn বন্যা --reason-en Flood --move\n"
    "mrc slots close --day 2026-11-25 --service loan --from 13:00 --reason-bn ট্রেনিং --reason-en Training "
    "--keep",
  .options = close_options,
  .run = run_close,
};

static const GOptionEntry open_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day", "DATE" },
  { "service", 0, 0, G_OPTION_ARG_STRING, &option_service, "What was closed for this service only", "CODE" },
  { NULL },
};

const MrcCommand mrc_command_slots_open = {
  .name = "slots open",
  .operands = "",
  .summary = "Opens a closed day again",
  .details =
    "All that was closed of it is open. Serials that were moved when it was closed stay where they are. "
    "Exit 1: the day was not closed.",
  .example = "mrc slots open --day 2026-11-24",
  .options = open_options,
  .run = run_open,
};
