// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/doctor.h"

#include "kiosk/command/commands.h"

#include <stdarg.h>
#include <stdio.h>

static char *option_root;

void
mrc_doctor_say (MrcDoctor *self, MrcVerdict verdict, const char *about, const char *format, ...)
{
  static const char *const words[] = { "ok", "warning", "failed" };
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strdelimit (text, "\n", ' '); /* SQLite's own words may have lines */
  printf ("%-8s %s: %s\n", words[verdict], about, text);
  self->worst = MAX (self->worst, verdict);
}

static void
read_settings (MrcDoctor *self, const char *config)
{
  g_autoptr (GError) error = NULL;

  self->settings = mrc_settings_load (config, &error);
  if (self->settings != NULL)
    mrc_doctor_say (self, MRC_VERDICT_OK, "kiosk.yaml", "understood");
  else
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "kiosk.yaml", "%s", error->message);
}

/* In the order in which one repairs a kiosk: what hangs on what comes after it. */
static void
examine (MrcDoctor *self)
{
  mrc_doctor_check_folder (self);
  mrc_doctor_check_store (self);
  mrc_doctor_check_keys (self);
  mrc_doctor_check_content (self);
  mrc_doctor_check_agencies (self);
  mrc_doctor_check_printer (self);
  mrc_doctor_check_paper (self);
  mrc_doctor_check_cups (self);
  mrc_doctor_check_clock (self);
  mrc_doctor_check_space (self);
  mrc_doctor_check_machine (self);
  mrc_doctor_check_fonts (self);
  mrc_doctor_check_voice (self);
}

static MrcExit
run (const MrcInvocation *invocation, GError **error)
{
  MrcDoctor self = { .data_dir = invocation->data_dir, .root = option_root != NULL ? option_root : "/" };

  read_settings (&self, invocation->config);
  examine (&self);
  g_clear_object (&self.settings);
  g_clear_object (&self.store);
  return self.worst == MRC_VERDICT_FAILED    ? MRC_EXIT_FAILED
         : self.worst == MRC_VERDICT_WARNING ? MRC_EXIT_NO
                                             : MRC_EXIT_DONE;
}

static const GOptionEntry entries[] = {
  { "root", 0, 0, G_OPTION_ARG_FILENAME, &option_root,
    "Look for cupsd's files under this folder: of a machine that is not running", "DIR" },
  { NULL },
};

const MrcCommand mrc_command_doctor = {
  .name = "doctor",
  .operands = "",
  .summary = "Examines the centre and the machine",
  .details =
    "Prints one line a check: ok, warning or failed, what it is about, and the remedy. Changes nothing. Exit "
    "0: all is well; 1: warnings; 2: something failed.",
  .example = "mrc doctor --data /var/lib/mrc-kiosk",
  .options = entries,
  .run = run,
};
