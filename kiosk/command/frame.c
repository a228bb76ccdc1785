// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/command.h"
#include "kiosk/command/commands.h"

#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

/* clang-format off: one a line */
const MrcCommand *const mrc_commands[] = {
  &mrc_command_setup,
  &mrc_command_doctor,
  &mrc_command_export,
  &mrc_command_bookings_list,
  &mrc_command_bookings_show,
  &mrc_command_bookings_add,
  &mrc_command_bookings_change,
  &mrc_command_bookings_cancel,
  &mrc_command_bookings_check_in,
  &mrc_command_bookings_missed,
  &mrc_command_bookings_reprint,
  &mrc_command_services_list,
  &mrc_command_services_show,
  &mrc_command_services_add,
  &mrc_command_services_set,
  &mrc_command_services_retire,
  &mrc_command_services_needs,
  &mrc_command_hours_list,
  &mrc_command_hours_add,
  &mrc_command_hours_drop,
  &mrc_command_hours_season,
  &mrc_command_hours_work,
  &mrc_command_closures_list,
  &mrc_command_closures_import,
  &mrc_command_offices_list,
  &mrc_command_offices_import,
  &mrc_command_agencies_import,
  &mrc_command_agencies_list,
  &mrc_command_agencies_show,
  &mrc_command_agencies_find,
  &mrc_command_crisis_list,
  &mrc_command_crisis_on,
  &mrc_command_crisis_off,
  &mrc_command_notices_list,
  &mrc_command_notices_add,
  &mrc_command_notices_drop,
  &mrc_command_slots_list,
  &mrc_command_slots_close,
  &mrc_command_slots_open,
  &mrc_command_waiting_list,
  &mrc_command_waiting_show,
  &mrc_command_waiting_add,
  &mrc_command_waiting_give,
  &mrc_command_waiting_drop,
  &mrc_command_queue_list,
  &mrc_command_queue_take,
  &mrc_command_queue_next,
  &mrc_command_queue_jump,
  &mrc_command_queue_done,
  &mrc_command_queue_missed,
  &mrc_command_clock_show,
  &mrc_command_clock_confirm,
  &mrc_command_clock_doubts,
  &mrc_command_clock_repair,
  &mrc_command_backup,
  &mrc_command_restore,
  &mrc_command_slip_verify,
  &mrc_command_content_check,
  &mrc_command_content_preview,
  &mrc_command_content_build,
  &mrc_command_content_keygen,
  &mrc_command_content_sign,
  &mrc_command_content_verify,
  &mrc_command_content_install,
  &mrc_command_content_rollback,
  &mrc_command_content_voices_list,
  &mrc_command_content_voices_script,
  &mrc_command_content_voices_import,
  &mrc_command_content_voices_bake,
  &mrc_command_print_test,
  &mrc_command_print_queue,
  &mrc_command_print_retry,
  &mrc_command_print_cancel,
  &mrc_command_print_resume,
  &mrc_command_print_roll,
  &mrc_command_print_sample,
  &mrc_command_print_day_sheet,
  &mrc_command_print_pad,
  &mrc_command_print_home,
  NULL,
};
/* clang-format on */

static char *option_data, *option_config;

const GOptionEntry mrc_common_options[] = {
  { "data", 0, 0, G_OPTION_ARG_FILENAME, &option_data,
    "The centre's folder; else $STATE_DIRECTORY, else $XDG_DATA_HOME/mrc-kiosk", "DIR" },
  { "config", 0, 0, G_OPTION_ARG_FILENAME, &option_config,
    "This machine's kiosk.yaml; else $XDG_CONFIG_HOME/mrc-kiosk/kiosk.yaml, else /etc/mrc-kiosk/kiosk.yaml",
    "FILE" },
  { NULL },
};

/* How many of @words are the name of @command: one to three; 0 when they are not. */
static int
match_name (const MrcCommand *command, char **words, int n)
{
  g_auto (GStrv) name = g_strsplit (command->name, " ", -1);
  int length = g_strv_length (name);

  for (int i = 0; i < length; i++)
    if (i >= n || strcmp (name[i], words[i]) != 0)
      return 0;
  return length;
}

static void
print_overview (FILE *out)
{
  fputs ("Usage: mrc SUBCOMMAND [OPTION…]\n\nThe staff's side of the kiosk of a migrant resource centre.\n\n",
         out);
  for (const MrcCommand *const *command = mrc_commands; *command != NULL; command++)
    fprintf (out, "  %-22s %s\n", (*command)->name, (*command)->summary);
  fputs ("\nmrc SUBCOMMAND --help tells more, with an example.\n"
         "Exit: 0 done, 1 the answer is no, 2 it could not be done.\n",
         out);
}

/* "mrc bookings" alone is half a name; anything else is none. */
static MrcExit
explain_unknown (const char *word)
{
  g_autofree char *half = g_strconcat (word, " ", NULL);
  gboolean found = FALSE;

  for (const MrcCommand *const *command = mrc_commands; *command != NULL; command++)
    if (g_str_has_prefix ((*command)->name, half)) {
      if (!found)
        fprintf (stderr, "mrc: “%s” needs a second word:\n", word);
      fprintf (stderr, "  mrc %-22s %s\n", (*command)->name, (*command)->summary);
      found = TRUE;
    }
  if (!found)
    fprintf (stderr, "mrc: there is no subcommand “%s”; mrc --help lists them\n", word);
  return MRC_EXIT_FAILED;
}

static GOptionContext *
new_context (const MrcCommand *command)
{
  GOptionContext *context = g_option_context_new (command->operands);
  g_autofree char *about = g_strdup_printf ("%s.\n\n%s", command->summary, command->details);
  g_auto (GStrv) lines = g_strsplit (command->example, "\n", -1);
  g_autofree char *examples = g_strjoinv ("\n  ", lines);
  g_autofree char *description = g_strdup_printf ("Example:\n  %s\n", examples);

  g_option_context_set_summary (context, about);
  g_option_context_set_description (context, description);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, NULL);
  g_option_context_add_main_entries (context, mrc_common_options, NULL);
  return context;
}

/* GOption wants the program's name first. */
static char **
make_arguments (char **words, int n)
{
  char **arguments = g_new0 (char *, n + 2);

  arguments[0] = g_strdup (g_get_prgname ());
  for (int i = 0; i < n; i++)
    arguments[i + 1] = g_strdup (words[i]);
  return arguments;
}

static gboolean
check_operands (const MrcCommand *command, char **operands, GError **error)
{
  int n = g_strv_length (operands);

  if (n > command->n_operands)
    mrc_command_usage (error, "“%s” is one word too many", operands[command->n_operands]);
  else if (n < command->n_operands)
    mrc_command_usage (error, "%s is missing", command->operands);
  return n == command->n_operands;
}

static void
complain (const MrcCommand *command, const GError *error)
{
  gboolean usage =
    error->domain == G_OPTION_ERROR || g_error_matches (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_USAGE);

  fprintf (stderr, "mrc %s: %s\n", command->name, error->message);
  if (usage)
    fprintf (stderr, "mrc %s --help tells how it is called\n", command->name);
}

static MrcExit
run (const MrcCommand *command, char **words, int n)
{
  g_autofree char *name = g_strconcat ("mrc ", command->name, NULL);
  g_autoptr (GOptionContext) context = new_context (command);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  g_set_prgname (name);
  arguments = make_arguments (words, n);
  if (g_option_context_parse_strv (context, &arguments, &error)) {
    char **operands = arguments + 1;

    if (*operands != NULL && strcmp (*operands, "--") == 0)
      operands++;
    if (check_operands (command, operands, &error)) {
      g_autofree char *data_dir = mrc_settings_dup_data_dir (option_data);
      MrcInvocation invocation = { data_dir, option_config, operands };

      exit_code = command->run (&invocation, &error);
    }
  }
  if (error != NULL)
    complain (command, error);
  return exit_code;
}

static MrcExit
dispatch (char **words, int n)
{
  static const char *const overview[] = { "--help", "-h", "-?", "help", NULL };

  if (n > 0 && g_strv_contains (overview, words[0])) {
    print_overview (stdout);
    return MRC_EXIT_DONE;
  }
  if (n > 0 && strcmp (words[0], "--version") == 0) {
    puts ("mrc " MRC_VERSION);
    return MRC_EXIT_DONE;
  }
  if (n == 0) {
    print_overview (stderr);
    return MRC_EXIT_FAILED;
  }

  for (const MrcCommand *const *command = mrc_commands; *command != NULL; command++) {
    int used = match_name (*command, words, n);

    if (used > 0)
      return run (*command, words + used, n - used);
  }
  return explain_unknown (words[0]);
}

int
mrc_command_main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");

  MrcExit exit_code = dispatch (argv + 1, argc - 1);

  /* A full disk behind stdout is found only here. */
  if (fflush (stdout) != 0 || ferror (stdout)) {
    fprintf (stderr, "mrc: not all of the output was written: %s\n", g_strerror (errno));
    return MRC_EXIT_FAILED;
  }
  return exit_code;
}
