// SPDX-License-Identifier: GPL-3.0-or-later

/* Who waits for a time to fall free, and what staff do about it. */

#include "kiosk/booking/wait-list.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/store/audit.h"
#include "kiosk/ticket/short-code.h"

#include <stdio.h>

#define MS_PER_SECOND 1000

static char *option_day, *option_time, *option_key, *option_passphrase_file, **option_services,
  **option_needs;

static const char *const states[] = { "waiting", "given", "dropped" };

/* "2026-11-24 10:30"; "none" */
static char *
free_text (const MrcWaiting *waiting)
{
  g_autofree char *day = NULL;

  if (waiting->free_day == MRC_NO_DAY)
    return g_strdup ("none");
  day = mrc_day_to_iso (waiting->free_day);
  return g_strdup_printf ("%s %02d:%02d", day, waiting->free_minute / 60, waiting->free_minute % 60);
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (GPtrArray) list = clock != NULL ? mrc_wait_list_list (store, clock, error) : NULL;

  if (list == NULL)
    return MRC_EXIT_FAILED;
  puts ("since\tcode\tservice\tneeds\tcontact\tlast_day\tfree");
  for (guint i = 0; i < list->len; i++) {
    const MrcWaiting *waiting = g_ptr_array_index (list, i);
    g_autofree char *since = mrc_day_to_iso (mrc_day_from_unix (waiting->since, NULL));
    g_autofree char *needs = mrc_bookings_needs_text (waiting->needs);
    g_autofree char *last = mrc_day_to_iso (waiting->last_day);
    g_autofree char *free_time = free_text (waiting);

    printf ("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", since, waiting->short_code, waiting->service, needs,
            waiting->has_contact ? "sealed" : "none", last, free_time);
  }
  return MRC_EXIT_DONE;
}

static void
print_waiting (const MrcWaiting *waiting)
{
  g_autofree char *since = mrc_day_to_iso (mrc_day_from_unix (waiting->since, NULL));
  g_autofree char *needs = mrc_bookings_needs_text (waiting->needs);
  g_autofree char *last = mrc_day_to_iso (waiting->last_day);
  g_autofree char *free_time = free_text (waiting);
  g_autofree char *code = mrc_short_code_grouped (waiting->short_code);

  printf ("code: %s\nstate: %s\nservice: %s\nneeds: %s\nsince: %s\nlast_day: %s\nfree: %s\ncontact: %s\n",
          code, states[waiting->state], waiting->service, needs, since, last, free_time,
          waiting->has_contact ? "sealed" : "none");
}

static MrcWaiting *
find (MrcStore *store, MrcClock *clock, const char *text, MrcExit *ret_exit, GError **error)
{
  g_autofree char *code = mrc_short_code_read (text);
  MrcWaiting *waiting = NULL;
  GError *local = NULL;

  if (code == NULL) {
    *ret_exit = mrc_command_usage (error, "%s is not a code of nine digits: mrc waiting list has them", text);
    return NULL;
  }
  waiting = mrc_wait_list_find (store, clock, code, &local);
  if (waiting == NULL) {
    *ret_exit = mrc_bookings_exit_of (local);
    g_propagate_error (error, local);
  }
  return waiting;
}

static MrcExit
reveal (const MrcInvocation *invocation, MrcStore *store, const MrcWaiting *waiting, GError **error)
{
  g_autoptr (GBytes) bytes = mrc_wait_list_dup_sealed (store, &waiting->id, error);
  MrcBookingsSealed sealed = { bytes, waiting->short_code };

  return bytes != NULL
           ? mrc_bookings_reveal (invocation, store, &sealed, option_key, option_passphrase_file, error)
           : MRC_EXIT_FAILED;
}

static MrcExit
run_show (const MrcInvocation *invocation, GError **error)
{
  gboolean opens = option_key != NULL;
  g_autoptr (MrcStore) store =
    mrc_command_open_store (invocation, opens ? MRC_STORE_COMMAND : MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (MrcWaiting) waiting = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (clock == NULL)
    return exit_code;
  waiting = find (store, clock, invocation->operands[0], &exit_code, error);
  if (waiting == NULL)
    return exit_code;
  print_waiting (waiting);
  return opens && waiting->has_contact ? reveal (invocation, store, waiting, error) : MRC_EXIT_DONE;
}

/* One act: the work and its line in the audit log are one transaction. */
typedef struct {
  const MrcBookingsDesk *desk;
  const MrcWaiting *waiting; /* (nullable) */
  MrcUuid new_id;
  char *service; /* (owned) */
  MrcNeed needs;
  MrcDay day;
  int minute;
  MrcWaiting *added;    /* (owned) */
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

  g_clear_pointer (&act->added, mrc_waiting_free);
  act->added =
    mrc_wait_list_add (store, act->desk->clock, &act->new_id, act->service, act->needs, NULL, error);
  return act->added != NULL && note (store, act, "wait", act->added->short_code, error);
}

static gboolean
give (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  g_clear_pointer (&act->made, mrc_appointment_free);
  act->made = mrc_wait_list_give (store, act->desk->clock, act->desk->key, &act->waiting->id, &act->new_id,
                                  act->day, act->minute, error);
  return act->made != NULL && note (store, act, "book", act->made->short_code, error);
}

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;

  return mrc_wait_list_drop (store, &act->waiting->id, error) &&
         note (store, act, "wait-drop", act->waiting->short_code, error);
}

static MrcExit
perform (Act *act, MrcStoreWork work, GError **error)
{
  GError *local = NULL;
  MrcExit exit_code = MRC_EXIT_DONE;

  act->new_id = mrc_uuid7_new (mrc_clock_now (act->desk->clock) * MS_PER_SECOND);
  if (!mrc_store_transact (act->desk->store, work, act, &local)) {
    exit_code = mrc_bookings_exit_of (local);
    g_propagate_error (error, local);
    return exit_code;
  }
  if (act->added != NULL)
    print_waiting (act->added);
  if (act->made != NULL)
    mrc_bookings_print (act->made);
  return exit_code;
}

static void
act_clear (Act *act)
{
  g_clear_pointer (&act->service, g_free);
  g_clear_pointer (&act->added, mrc_waiting_free);
  g_clear_pointer (&act->made, mrc_appointment_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Act, act_clear)

static MrcExit
run_add (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_auto (Act) act = { .desk = &desk };

  if (option_services == NULL)
    return mrc_command_usage (error, "--service is missing: mrc services list has their codes");
  if (g_strv_length (option_services) > MRC_JOURNEY_MAX)
    return mrc_command_usage (error, "a journey is of %d services at most", MRC_JOURNEY_MAX);
  act.service = g_strjoinv (MRC_JOURNEY_SEPARATOR, option_services);
  if (!mrc_bookings_parse_needs (option_needs, &act.needs, error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  return perform (&act, add, error);
}

/* Without --day: the earliest time there is. */
static gboolean
read_time (Act *act, GError **error)
{
  if (option_day != NULL)
    return mrc_command_parse_day ("--day", option_day, &act->day, error) &&
           mrc_bookings_parse_time ("--time", option_time, &act->minute, error);
  if (act->waiting->free_day == MRC_NO_DAY) {
    g_set_error_literal (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN, "no time is free for them yet");
    return FALSE;
  }
  act->day = act->waiting->free_day;
  act->minute = act->waiting->free_minute;
  return TRUE;
}

static MrcExit
run_give (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_auto (Act) act = { .desk = &desk };
  g_autoptr (MrcWaiting) waiting = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;
  GError *local = NULL;

  if (!mrc_bookings_open (&desk, invocation, TRUE, error))
    return exit_code;
  act.waiting = waiting = find (desk.store, desk.clock, invocation->operands[0], &exit_code, error);
  if (waiting == NULL)
    return exit_code;
  if (read_time (&act, &local))
    return perform (&act, give, error);
  exit_code = mrc_bookings_exit_of (local);
  g_propagate_error (error, local);
  return exit_code;
}

static MrcExit
run_drop (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_auto (Act) act = { .desk = &desk };
  g_autoptr (MrcWaiting) waiting = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (!mrc_bookings_open (&desk, invocation, FALSE, error))
    return exit_code;
  act.waiting = waiting = find (desk.store, desk.clock, invocation->operands[0], &exit_code, error);
  return waiting != NULL ? perform (&act, drop, error) : exit_code;
}

const MrcCommand mrc_command_waiting_list = {
  .name = "waiting list",
  .operands = "",
  .summary = "Lists who waits for a time to fall free",
  .details =
    "Prints one line for each, in the order of coming, its fields divided by tabs, under a line with their "
    "names. free is the earliest time that could be given now: call the first who has one. A time that falls "
    "free is not kept for them. Nobody waits longer than 30 days.",
  .example = "mrc waiting list",
  .run = run_list,
};

static const GOptionEntry show_options[] = {
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &option_key, "Open name and phone with the centre.key in this folder",
    "DIR" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The passphrase is this file's first line; else it is asked for", "FILE" },
  { NULL },
};

const MrcCommand mrc_command_waiting_show = {
  .name = "waiting show",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Shows one who waits",
  .details =
    "Name and phone stay sealed unless --key is given; each opening is written in the audit log. When the "
    "waiting is over they are gone, or with the serial that was given. Exit 1: nobody waits under that code, "
    "or "
    "the passphrase is wrong.",
  .example = "mrc waiting show 417205836 --key /media/staff/key",
  .options = show_options,
  .run = run_show,
};

static const GOptionEntry add_options[] = {
  { "service", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_services,
    "What it is for; two or three of them are one journey", "CODE" },
  { "need", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_needs,
    "What is kept with the time: woman, wheelchair, reading, interpreter; may be given again", "NEED" },
  { NULL },
};

const MrcCommand mrc_command_waiting_add = {
  .name = "waiting add",
  .operands = "",
  .summary = "Puts somebody on the wait-list",
  .details = "For somebody who will come and ask: name and phone are not asked for. Prints the code.",
  .example = "mrc waiting add --service counsel --need woman",
  .options = add_options,
  .run = run_add,
};

static const GOptionEntry give_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day; else the earliest time there is", "DATE" },
  { "time", 0, 0, G_OPTION_ARG_STRING, &option_time, "When it begins", "HH:MM" },
  { NULL },
};

const MrcCommand mrc_command_waiting_give = {
  .name = "waiting give",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Gives a serial to one who waits",
  .details = "When they have said on the phone that they will come. The serial has what they need and their "
             "sealed number; "
             "the waiting is over. Prints what the slip needs, as mrc bookings add does. Exit 1: the time is "
             "taken, and "
             "they wait on; or nobody waits under that code.",
  .example = "mrc waiting give 417205836\nmrc waiting give 417205836 --day 2026-11-25 --time 11:00",
  .options = give_options,
  .run = run_give,
};

const MrcCommand mrc_command_waiting_drop = {
  .name = "waiting drop",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Takes somebody off the wait-list",
  .details = "Name and phone are forgotten. Exit 1: nobody waits under that code.",
  .example = "mrc waiting drop 417205836",
  .run = run_drop,
};
