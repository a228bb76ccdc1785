// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/bookings.h"

#include "kiosk/command/commands.h"
#include "kiosk/store/audit.h"
#include "kiosk/ticket/short-code.h"
#include "kiosk/ticket/ticket.h"

#include <stdio.h>

static char *option_from, *option_to, *option_service, *option_key, *option_passphrase_file;

static const char *const states[] = {
  [MRC_APPOINTMENT_CANCELLED] = "cancelled", [MRC_APPOINTMENT_BOOKED] = "booked",
  [MRC_APPOINTMENT_ARRIVED] = "arrived",     [MRC_APPOINTMENT_DONE] = "done",
  [MRC_APPOINTMENT_MISSED] = "missed",
};

char *
mrc_bookings_needs_text (MrcNeed needs)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < MRC_N_NEEDS; i++)
    if (needs & 1 << i)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", mrc_need_name (i));
  return g_string_free (text->len > 0 ? text : g_string_append (text, "none"), FALSE);
}

static void
print_line (const MrcAppointment *appointment)
{
  g_autofree char *day = mrc_day_to_iso (appointment->day);
  g_autofree char *needs = mrc_bookings_needs_text (appointment->needs);

  printf ("%s\t%02d:%02d\t%d\t%s\t%s\t%s\t%s\t%d\t%s\n", day, appointment->minute / 60,
          appointment->minute % 60, appointment->call_number, appointment->short_code, appointment->service,
          states[appointment->state], appointment->has_contact ? "sealed" : "none", appointment->counter,
          needs);
}

/* Both days default to today, and --to to --from. */
static gboolean
read_days (const MrcInvocation *invocation, MrcStore *store, MrcDay *ret_from, MrcDay *ret_to, GError **error)
{
  g_autoptr (MrcClock) clock = mrc_command_new_clock (invocation, store, error);

  if (clock == NULL)
    return FALSE;
  *ret_from = *ret_to = mrc_clock_today (clock, NULL);
  if (option_from != NULL && !mrc_command_parse_day ("--from", option_from, ret_from, error))
    return FALSE;
  *ret_to = MAX (*ret_from, option_from != NULL ? *ret_from : *ret_to);
  return option_to == NULL || mrc_command_parse_day ("--to", option_to, ret_to, error);
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (GPtrArray) list = NULL;
  MrcDay from, to;

  if (store == NULL || !read_days (invocation, store, &from, &to, error))
    return MRC_EXIT_FAILED;
  list = mrc_appointment_list (store, from, to, error);
  if (list == NULL)
    return MRC_EXIT_FAILED;

  puts ("day\ttime\tcall_number\tshort_code\tservice\tstate\tcontact\tcounter\tneeds");
  for (guint i = 0; i < list->len; i++) {
    const MrcAppointment *appointment = g_ptr_array_index (list, i);

    if (option_service == NULL || mrc_journey_has (appointment->service, option_service))
      print_line (appointment);
  }
  return MRC_EXIT_DONE;
}

/* What is not there, or no slip at all, is an answer and not a failure. */
MrcExit
mrc_bookings_exit_of (const GError *error)
{
  return error != NULL && (error->domain == MRC_BOOKING_ERROR || error->domain == MRC_TICKET_ERROR)
           ? MRC_EXIT_NO
           : MRC_EXIT_FAILED;
}

MrcAppointment *
mrc_bookings_find (MrcStore *store, const char *text, MrcExit *ret_exit, GError **error)
{
  g_autoptr (GError) local = NULL;
  MrcAppointment *appointment = mrc_appointment_find (store, text, &local);

  if (appointment != NULL)
    return appointment;
  *ret_exit = mrc_bookings_exit_of (local);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

void
mrc_bookings_print (const MrcAppointment *appointment)
{
  g_autofree char *day = mrc_day_to_iso (appointment->day);
  g_autofree char *code = mrc_short_code_grouped (appointment->short_code);
  g_autofree char *id = mrc_uuid_text (&appointment->id);
  g_autofree char *needs = mrc_bookings_needs_text (appointment->needs);

  printf ("day: %s\ntime: %02d:%02d\nservice: %s\nseat: %d\ncall_number: %d\nshort_code: %s\nstate: %s\n",
          day, appointment->minute / 60, appointment->minute % 60, appointment->service, appointment->seat,
          appointment->call_number, code, states[appointment->state]);
  for (int i = 1; i < appointment->n_turns; i++)
    printf ("then: %02d:%02d\n", appointment->turns[i].minute / 60, appointment->turns[i].minute % 60);
  printf ("ticket: %s\nid: %s\ncontact: %s\ncounter: %d\nneeds: %s\n", appointment->ticket, id,
          appointment->has_contact ? "sealed" : "none", appointment->counter, needs);
}

static gboolean
add_look (MrcStore *store, gpointer short_code, GError **error)
{
  return mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, "look", short_code, error);
}

/* The look is on the record before the name is on the screen. */
MrcExit
mrc_bookings_reveal (const MrcInvocation *invocation,
                     MrcStore *store,
                     const MrcBookingsSealed *sealed,
                     const char *key_dir,
                     const char *passphrase_file,
                     GError **error)
{
  g_autoptr (MrcClock) clock = mrc_command_new_clock (invocation, store, error);
  g_autoptr (MrcCentreKey) key = NULL;
  g_autoptr (MrcSecretText) name = NULL;
  g_autoptr (MrcSecretText) phone = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (clock == NULL)
    return exit_code;
  key = mrc_command_unlock (store, clock, key_dir, passphrase_file, &exit_code, error);
  if (key == NULL)
    return exit_code;
  if (!mrc_store_transact (store, add_look, (gpointer) sealed->short_code, error))
    return MRC_EXIT_FAILED;
  if (!mrc_unseal (mrc_centre_key_get_public (key), mrc_centre_key_get_secret (key), sealed->bytes, &name,
                   &phone)) {
    fprintf (stderr, "the name was sealed to an earlier key of the centre, or is damaged\n");
    return MRC_EXIT_NO;
  }
  printf ("name: %s\nphone: %s\n", mrc_secret_text_peek (name), mrc_secret_text_peek (phone));
  return MRC_EXIT_DONE;
}

static MrcExit
reveal (const MrcInvocation *invocation, MrcStore *store, const MrcAppointment *appointment, GError **error)
{
  g_autoptr (GBytes) bytes = mrc_appointment_dup_sealed (store, &appointment->id, error);
  MrcBookingsSealed sealed = { bytes, appointment->short_code };

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
  g_autoptr (MrcAppointment) appointment = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (store == NULL)
    return MRC_EXIT_FAILED;
  appointment = mrc_bookings_find (store, invocation->operands[0], &exit_code, error);
  if (appointment == NULL)
    return exit_code;
  mrc_bookings_print (appointment);
  return opens && appointment->has_contact ? reveal (invocation, store, appointment, error) : MRC_EXIT_DONE;
}

static const GOptionEntry list_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "The first day; else today", "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &option_to, "The last day; else the first", "DATE" },
  { "service", 0, 0, G_OPTION_ARG_STRING, &option_service, "Only this service", "CODE" },
  { NULL },
};

const MrcCommand mrc_command_bookings_list = {
  .name = "bookings list",
  .operands = "",
  .summary = "Lists serials by day and time",
  .details =
    "Prints one line a serial, its fields divided by tabs, under a line with their names. The cancelled are "
    "among them. Whether there is a name or phone is told, never what it is.",
  .example = "mrc bookings list --from 2026-11-24 --to 2026-11-26 --service counsel",
  .options = list_options,
  .run = run_list,
};

static const GOptionEntry show_options[] = {
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &option_key, "Open name and phone with the centre.key in this folder",
    "DIR" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The passphrase is this file's first line; else it is asked for", "FILE" },
  { NULL },
};

const MrcCommand mrc_command_bookings_show = {
  .name = "bookings show",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Shows one serial",
  .details =
    "TEXT is what the slip's QR says, or its nine-digit code. Name and phone stay sealed unless --key is "
    "given; each opening is written in the audit log. Exit 1: there is no such serial, or the passphrase is "
    "wrong; after wrong ones there is a wait.",
  .example = "mrc bookings show 417205836\nmrc bookings show 417205836 --key /media/staff/key",
  .options = show_options,
  .run = run_show,
};
