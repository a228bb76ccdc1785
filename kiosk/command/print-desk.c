// SPDX-License-Identifier: GPL-3.0-or-later

/* What staff do with slips that did not come out: look, print later, strike off, let a queue go on. */

#include "kiosk/command/commands.h"
#include "kiosk/command/printing.h"

#include <stdio.h>

static void
print_record (const MrcPrintRecord *record)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_local (record->created);
  g_autofree char *time = g_date_time_format (created, "%Y-%m-%d %H:%M");

  printf ("%s\t%d\t%d\t%s\t%s%s\t%s\n", record->id, record->call_number, record->copy, time,
          mrc_print_state_words (record->step.state), mrc_print_reason_words (record->step.reason),
          mrc_print_record_waits_for_staff (record) ? "yes" : "no");
}

static MrcExit
run_queue (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (GPtrArray) records = store != NULL ? mrc_print_record_list (store, error) : NULL;

  if (records == NULL)
    return MRC_EXIT_FAILED;
  puts ("id\tcall_number\tcopy\tcreated\tstate\tretry");
  for (guint i = 0; i < records->len; i++)
    print_record (g_ptr_array_index (records, i));
  return MRC_EXIT_DONE;
}

const MrcCommand mrc_command_print_queue = {
  .name = "print queue",
  .operands = "",
  .summary = "Lists the slips of the last two days, and how far each has come",
  .details =
    "The newest first: id, call number, copy, when it was asked for, its state with the remedy, and whether "
    "mrc print retry can print it. A slip that did not come out waits here: the kiosk never prints one by "
    "itself that nobody stands there for.",
  .example = "mrc print queue",
  .run = run_queue,
};

/* Returns: (transfer full) (nullable) */
static MrcPrintRecord *
find (MrcStore *store, const char *id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MrcPrintRecord *record = mrc_print_record_get (store, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
                 "there is no slip %s: see mrc print queue", id);
  return record;
}

static MrcExit
exit_of (GError *const *error)
{
  return error != NULL && g_error_matches (*error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED)
           ? MRC_EXIT_NO
           : MRC_EXIT_FAILED;
}

static MrcExit
run_retry (const MrcInvocation *invocation, GError **error)
{
  const char *id = invocation->operands[0];
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_autoptr (MrcStore) store =
    settings != NULL ? mrc_command_open_store (invocation, MRC_STORE_COMMAND, error) : NULL;
  g_autoptr (MrcPrintRecord) record = store != NULL ? find (store, id, error) : NULL;
  g_autoptr (MrcPrintWork) work = NULL;

  if (record == NULL)
    return exit_of (error);
  if (!mrc_print_record_waits_for_staff (record)) {
    g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED, "slip %s is %s: nothing to print", id,
                 mrc_print_state_words (record->step.state));
    return MRC_EXIT_NO;
  }
  work = mrc_command_new_print_work (invocation->data_dir, store, settings, error);
  return work != NULL ? mrc_print_run (work, id, NULL) : MRC_EXIT_FAILED;
}

const MrcCommand mrc_command_print_retry = {
  .name = "print retry",
  .operands = "ID",
  .n_operands = 1,
  .summary = "Prints a slip that did not come out",
  .details =
    "The id is that of mrc print queue. Waits for the slip that is being printed, if there is one, and "
    "follows this one to its end. A slip of which nobody knows whether it came out is marked as a "
    "copy. Exit 1 when it did not come out, or there is nothing to print.",
  .example = "mrc print retry 0c6f9c5e-6d4b-4b1e-9f3a-2f8a1f0f3c55",
  .run = run_retry,
};

static MrcExit
run_cancel (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autoptr (MrcPrintRecord) record = store != NULL ? find (store, invocation->operands[0], error) : NULL;

  if (record == NULL)
    return exit_of (error);
  if (!mrc_print_state_is_final (record->step.state)) {
    g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
                 "slip %s is on its way to the printer; it ends by itself within a minute", record->id);
    return MRC_EXIT_NO;
  }
  return mrc_print_record_drop (store, record->id, error) ? MRC_EXIT_DONE : MRC_EXIT_FAILED;
}

const MrcCommand mrc_command_print_cancel = {
  .name = "print cancel",
  .operands = "ID",
  .n_operands = 1,
  .summary = "Strikes a slip off the list of those to print later",
  .details = "The id is that of mrc print queue. What was kept to draw it is wiped. The serial itself stays: "
             "mrc bookings cancel gives that up.",
  .example = "mrc print cancel 0c6f9c5e-6d4b-4b1e-9f3a-2f8a1f0f3c55",
  .run = run_cancel,
};

static MrcExit
run_resume (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_autoptr (MrcStore) store =
    settings != NULL ? mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error) : NULL;
  g_autoptr (MrcPrinter) printer =
    store != NULL ? mrc_command_new_printer (invocation->data_dir, store, settings, error) : NULL;
  g_autofree char *words = NULL;
  gboolean ok = FALSE;

  if (printer == NULL)
    return MRC_EXIT_FAILED;
  if (!mrc_printer_resume (printer))
    fprintf (stderr, "it did not let itself be resumed; as root: cupsenable, cupsaccept\n");
  words = mrc_printer_describe (printer, &ok);
  puts (words);
  return ok ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

const MrcCommand mrc_command_print_resume = {
  .name = "print resume",
  .operands = "",
  .summary = "Lets a stopped printer go on, and take slips again",
  .details =
    "For a queue of cupsd that was stopped or refuses, after its printer has been mended. Says how the "
    "printer is afterwards. Exit 1 when it is not ready.",
  .example = "mrc print resume",
  .run = run_resume,
};
