// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/clock/doubt.h"
#include "kiosk/command/commands.h"
#include "kiosk/reports/export.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char *option_from, *option_to, *option_format, *option_output, *option_key, *option_passphrase_file;
static gboolean option_rows, option_full, option_hxl;

static volatile sig_atomic_t interrupted;

static void
on_interrupt (int number)
{
  interrupted = 1;
}

static gboolean
on_progress (gint64 done, gint64 total, gpointer data)
{
  if (isatty (STDERR_FILENO) && total > 0)
    fprintf (stderr, "\r%3d %%", (int) (done * 100 / total));
  return !interrupted;
}

static gboolean
read_format (MrcExportFormat *ret_format, GError **error)
{
  const char *format = option_format;

  if (format == NULL && option_output != NULL && g_str_has_suffix (option_output, ".xlsx"))
    format = "xlsx";
  if (format == NULL || strcmp (format, "csv") == 0)
    *ret_format = MRC_EXPORT_CSV;
  else if (strcmp (format, "xlsx") == 0)
    *ret_format = MRC_EXPORT_XLSX;
  else
    return mrc_command_usage (error, "--format %s: it is csv or xlsx", format) == MRC_EXIT_DONE;
  return TRUE;
}

static gboolean
read_options (MrcExportOptions *options, GError **error)
{
  if (!mrc_command_parse_day ("--from", option_from, &options->from, error) ||
      !mrc_command_parse_day ("--to", option_to, &options->to, error) ||
      !read_format (&options->format, error))
    return FALSE;
  if (options->to < options->from)
    mrc_command_usage (error, "--to %s is before --from %s; change them over", option_to, option_from);
  else if (option_rows && option_full)
    mrc_command_usage (error, "--rows and --full are two exports; give one of them");
  else if (option_output == NULL)
    mrc_command_usage (error, "--output is missing: give a file, or a folder to have it named");
  else
    return TRUE;
  return FALSE;
}

static char *
make_path (MrcStore *store, const MrcExportOptions *options)
{
  g_autofree char *code = mrc_store_dup_setting (store, MRC_SETTING_CENTRE_CODE, NULL);
  g_autofree char *name = mrc_export_name (code != NULL ? code : "", options);

  return g_file_test (option_output, G_FILE_TEST_IS_DIR) ? g_build_filename (option_output, name, NULL)
                                                         : g_strdup (option_output);
}

static MrcExit
write_export (MrcStore *store, const MrcExportOptions *options, GError **error)
{
  g_autofree char *path = make_path (store, options);
  g_autoptr (GArray) doubts = mrc_doubt_list (store, NULL);
  struct sigaction action = { .sa_handler = on_interrupt };
  gboolean done;

  sigaction (SIGINT, &action, NULL);
  done = mrc_export_write (store, options, path, on_progress, NULL, error);
  if (isatty (STDERR_FILENO))
    fputs ("\r     \r", stderr);
  if (!done)
    return MRC_EXIT_FAILED;
  if (doubts != NULL && doubts->len > 0)
    fputs ("visits of a doubtful time are not in it: see mrc clock doubts\n", stderr);
  printf ("%s\n", path);
  return MRC_EXIT_DONE;
}

static MrcExit
run (const MrcInvocation *invocation, GError **error)
{
  MrcExportOptions options = { .hxl = option_hxl };
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcClock) clock = NULL;
  g_autoptr (MrcCentreKey) key = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  options.kind = option_full ? MRC_EXPORT_FULL : option_rows ? MRC_EXPORT_ROWS : MRC_EXPORT_OPEN;
  if (!read_options (&options, error))
    return exit_code;
  store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  if (clock == NULL)
    return exit_code;
  options.today = mrc_clock_today (clock, NULL);

  if (options.kind != MRC_EXPORT_OPEN) {
    key = mrc_command_unlock (store, clock, option_key, option_passphrase_file, &exit_code, error);
    if (key == NULL)
      return exit_code;
    options.public_key = mrc_centre_key_get_public (key);
    options.secret_key = mrc_centre_key_get_secret (key);
  }
  return write_export (store, &options, error);
}

static const GOptionEntry entries[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "The first day", "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &option_to, "The last day", "DATE" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &option_format, "csv or xlsx; else by the file's name", "FORMAT" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &option_output, "The file to write, or a folder", "FILE" },
  { "rows", 0, 0, G_OPTION_ARG_NONE, &option_rows, "One row a visit, rounded to the day", NULL },
  { "full", 0, 0, G_OPTION_ARG_NONE, &option_full, "The serials, with names and phones opened", NULL },
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &option_key, "The folder with centre.key, for --rows and --full",
    "DIR" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The passphrase is this file's first line; else it is asked for", "FILE" },
  { "hxl", 0, 0, G_OPTION_ARG_NONE, &option_hxl, "A row of HXL tags under the names", NULL },
  { NULL },
};

const MrcCommand mrc_command_export = {
  .name = "export",
  .operands = "",
  .summary = "Writes visits to a CSV or XLSX file",
  .details =
    "Without --rows or --full it writes the open tables: visits counted by one fact, and by fact and sex, "
    "for each "
    "whole month that the days touch. Cells under 5 are hidden, and others with them so that none can be "
    "worked out; "
    "a month that is not over is rounded down to fives. Such a file may be given away.\n\n"
    "--rows and --full are personal data: they need the centre's key and its passphrase. Every export is "
    "written in "
    "the audit log. The columns are frozen; their version is in the name that a folder as --output gives.\n\n"
    "Prints the path of the file. What was broken off leaves no file behind.",
  .example =
    "mrc export --from 2026-10-01 --to 2026-10-31 --output /media/staff\n"
    "mrc export --from 2026-10-01 --to 2026-10-31 --full --key /media/staff/key --output october.xlsx",
  .options = entries,
  .run = run,
};
