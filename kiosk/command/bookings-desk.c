// SPDX-License-Identifier: GPL-3.0-or-later

/* What staff do with a serial: give, change, cancel, check in, mark as missed. Each act is in the audit log.
 */

#include "kiosk/booking/arrival.h"
#include "kiosk/booking/pad.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/queue.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

#define MS_PER_SECOND 1000

static char *option_day, *option_time, *option_line, *option_pad, **option_services, **option_needs;

gboolean
mrc_bookings_open (MrcBookingsDesk *self, const MrcInvocation *invocation, gboolean with_key, GError **error)
{
  g_autofree char *path = g_build_filename (invocation->data_dir, "ticket.key", NULL);

  self->store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  self->clock = self->store != NULL ? mrc_command_new_clock (invocation, self->store, error) : NULL;
  if (self->clock == NULL)
    return FALSE;
  self->key = with_key ? mrc_ticket_key_load (path, error) : NULL;
  return !with_key || self->key != NULL;
}

void
mrc_bookings_close (MrcBookingsDesk *self)
{
  g_clear_pointer (&self->key, mrc_ticket_key_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->store);
}

gboolean
mrc_bookings_parse_time (const char *option, const char *text, int *ret_minute, GError **error)
{
  if (text != NULL && mrc_minute_from_text (text, ret_minute))
    return TRUE;
  mrc_command_usage (error, "%s %s: write a time as 10:30", option, text != NULL ? text : "is missing");
  return FALSE;
}

gboolean
mrc_bookings_parse_needs (char **names, MrcNeed *ret_needs, GError **error)
{
  int needs = MRC_NEED_NONE;

  for (char **name = names; name != NULL && *name != NULL; name++) {
    MrcNeed need = MRC_NEED_NONE;

    if (!mrc_need_parse (*name, &need)) {
      mrc_command_usage (error, "--need %s: write woman, wheelchair, reading or interpreter", *name);
      return FALSE;
    }
    needs |= need;
  }
  *ret_needs = (MrcNeed) needs;
  return TRUE;
}

static MrcExit
fail (GError *local, GError **error)
{
  MrcExit exit_code = mrc_bookings_exit_of (local);

  g_propagate_error (error, local);
  return exit_code;
}

/* One act: the work and its line in the audit log are one transaction. */
typedef struct {
  const MrcBookingsDesk *desk;
  MrcUuid id; /* of what is there */
  MrcUuid new_id;
  MrcDay day;
  int minute;
  MrcNeed needs;
  char *service;        /* (owned): one, or a journey */
  MrcAppointment *made; /* (owned) */
} Act;

static gboolean
note (MrcStore *store, const Act *act, const char *word, const char *short_code, GError **error)
{
  return mrc_audit_add (store, mrc_clock_now (act->desk->clock), word, short_code, error);
}

static gboolean
add (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  g_clear_pointer (&act->made, mrc_appointment_free);
  act->made = mrc_appointment_book (store, act->desk->clock, act->desk->key, &act->new_id, act->service,
                                    act->day, act->minute, act->needs, NULL, error);
  return act->made != NULL &&
         (option_pad == NULL || mrc_pad_enter (store, option_pad, &act->made->id, error)) &&
         note (store, act, "book", act->made->short_code, error);
}

static gboolean
change (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  g_clear_pointer (&act->made, mrc_appointment_free);
  act->made = mrc_appointment_change (store, act->desk->clock, act->desk->key, &act->id, &act->new_id,
                                      act->day, act->minute, error);
  return act->made != NULL && note (store, act, "change", act->made->short_code, error);
}

static gboolean
cancel (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autoptr (MrcAppointment) old = mrc_appointment_get (store, &act->id, error);

  return old != NULL && mrc_appointment_cancel (store, act->desk->clock, &act->id, error) &&
         note (store, act, "cancel", old->short_code, error);
}

static gboolean
miss (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autoptr (MrcAppointment) old = mrc_appointment_get (store, &act->id, error);

  return old != NULL && mrc_appointment_set_missed (store, act->desk->clock, &act->id, error) &&
         note (store, act, "missed", old->short_code, error);
}

static MrcExit
perform (const MrcBookingsDesk *desk, MrcStoreWork work, Act *act, GError **error)
{
  GError *local = NULL;
  g_autoptr (MrcAppointment) made = NULL;
  gboolean done = FALSE;

  act->desk = desk;
  act->new_id = mrc_uuid7_new (mrc_clock_now (desk->clock) * MS_PER_SECOND);
  done = mrc_store_transact (desk->store, work, act, &local);
  made = g_steal_pointer (&act->made);
  if (!done)
    return fail (local, error);
  if (made != NULL)
    mrc_bookings_print (made);
  return MRC_EXIT_DONE;
}

static MrcExit
run_add (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { 0 };

  g_autofree char *service = NULL;

  if (option_services == NULL)
    return mrc_command_usage (error, "--service is missing: mrc services list has their codes");
  if (g_strv_length (option_services) > MRC_JOURNEY_MAX)
    return mrc_command_usage (error, "a journey is of %d services at most", MRC_JOURNEY_MAX);
  act.service = service = g_strjoinv (MRC_JOURNEY_SEPARATOR, option_services);
  if (!mrc_command_parse_day ("--day", option_day, &act.day, error) ||
      !mrc_bookings_parse_time ("--time", option_time, &act.minute, error) ||
      !mrc_bookings_parse_needs (option_needs, &act.needs, error) ||
      !mrc_bookings_open (&desk, invocation, TRUE, error))
    return MRC_EXIT_FAILED;
  return perform (&desk, add, &act, error);
}

/* The act on a serial that is there, by its code or ticket. */
static MrcExit
perform_on (const MrcBookingsDesk *desk, const char *text, MrcStoreWork work, Act *act, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcAppointment) found = mrc_bookings_find (desk->store, text, &exit_code, error);

  if (found == NULL)
    return exit_code;
  act->id = found->id;
  return perform (desk, work, act, error);
}

static MrcExit
run_change (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { 0 };

  if (!mrc_command_parse_day ("--day", option_day, &act.day, error) ||
      !mrc_bookings_parse_time ("--time", option_time, &act.minute, error) ||
      !mrc_bookings_open (&desk, invocation, TRUE, error))
    return MRC_EXIT_FAILED;
  return perform_on (&desk, invocation->operands[0], change, &act, error);
}

static MrcExit
run_cancel (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { 0 };
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (!mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  exit_code = perform_on (&desk, invocation->operands[0], cancel, &act, error);
  if (exit_code == MRC_EXIT_DONE)
    fprintf (stderr, "cancelled; the place is free again\n");
  return exit_code;
}

static MrcExit
run_missed (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { 0 };
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (!mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  exit_code = perform_on (&desk, invocation->operands[0], miss, &act, error);
  if (exit_code == MRC_EXIT_DONE)
    fprintf (stderr, "marked as missed; mrc bookings change gives another time\n");
  return exit_code;
}

static MrcExit
run_check_in (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcArrival) arrival = NULL;
  MrcQueueLine line = MRC_QUEUE_GENERAL;

  if (!mrc_queue_parse_line (option_line, &line, error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  arrival = mrc_arrival_check_in (desk.store, desk.clock, invocation->operands[0], line, error);
  if (arrival == NULL)
    return MRC_EXIT_FAILED;
  return mrc_queue_print_arrival (arrival);
}

static const GOptionEntry add_options[] = {
  { "service", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_services,
    "What it is for; two or three of them are one journey, in a row", "CODE" },
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day", "DATE" },
  { "time", 0, 0, G_OPTION_ARG_STRING, &option_time, "When it begins", "HH:MM" },
  { "need", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_needs,
    "What is kept for it: woman, wheelchair, reading, interpreter; may be given again", "NEED" },
  { "pad", 0, 0, G_OPTION_ARG_STRING, &option_pad,
    "Enter a slip of the pad that was filled in by hand: what its QR says, or its number", "TEXT" },
  { NULL },
};

const MrcCommand mrc_command_bookings_add = {
  .name = "bookings add",
  .operands = "",
  .summary = "Gives a serial",
  .details = "Prints what the slip needs: its short code, and as ticket the text of its QR. Name and phone "
             "are not asked "
             "for. With --pad the slip of the "
             "pad is from now on that of the serial; each is entered once. Exit 1: the time is full, shut or "
             "past, or the "
             "pad slip was entered before.",
  .example = "mrc bookings add --service counsel --day 2026-11-24 --time 10:30\n"
             "mrc bookings add --service counsel --service loan --need reading --day 2026-11-24 --time 10:30",
  .options = add_options,
  .run = run_add,
};

static const GOptionEntry change_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The new day", "DATE" },
  { "time", 0, 0, G_OPTION_ARG_STRING, &option_time, "When it begins", "HH:MM" },
  { NULL },
};

const MrcCommand mrc_command_bookings_change = {
  .name = "bookings change",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Gives a serial another time",
  .details = "TEXT is what the slip's QR says, or its nine-digit code. The new serial has a code and a slip "
             "of its own; the "
             "old slip says at the desk that it was changed. A missed one may be changed too. Exit 1: the "
             "new time is full, "
             "shut or past, and the old serial stays as it was; or it is cancelled or used already.",
  .example = "mrc bookings change 417205836 --day 2026-11-25 --time 11:00",
  .options = change_options,
  .run = run_change,
};

const MrcCommand mrc_command_bookings_cancel = {
  .name = "bookings cancel",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Cancels one serial and frees its place",
  .details =
    "TEXT is what the slip's QR says, or its nine-digit code. A cancelled serial stays cancelled. Exit 1: "
    "there is no such serial, or it is cancelled or used already.",
  .example = "mrc bookings cancel 417205836",
  .run = run_cancel,
};

const MrcCommand mrc_command_bookings_missed = {
  .name = "bookings missed",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Marks a serial as missed",
  .details = "TEXT is what the slip's QR says, or its nine-digit code. A missed serial stays in the figures "
             "and may be "
             "changed to another time. Exit 1: there is no such serial, or it is cancelled or used already.",
  .example = "mrc bookings missed 417205836",
  .run = run_missed,
};

static const GOptionEntry check_in_options[] = {
  { "line", 0, 0, G_OPTION_ARG_STRING, &option_line,
    "Where they wait: general, women, or first (pregnant, with an infant, elderly, disabled)", "LINE" },
  { NULL },
};

const MrcCommand mrc_command_bookings_check_in = {
  .name = "bookings check-in",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Lets somebody who has come into the queue",
  .details = "TEXT is what the slip's QR says, or its nine-digit code. Prints one line, as mrc slip verify "
             "does, that begins "
             "with arrived, or already in the queue, or with what is wrong. Exit 0 when they are in the "
             "queue, else 1.",
  .example = "mrc bookings check-in 417205836 --line women",
  .options = check_in_options,
  .run = run_check_in,
};
