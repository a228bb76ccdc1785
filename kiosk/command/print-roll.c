// SPDX-License-Identifier: GPL-3.0-or-later

/* How much paper is left, as far as it is known. */

#include "kiosk/command/commands.h"
#include "kiosk/command/doctor.h"
#include "printing/paper-roll.h"
#include "printing/print-work.h"

#include <stdio.h>

#define MM_PER_METRE 1000.0

static gboolean option_new;
static gboolean option_second;

static const GOptionEntry options[] = {
  { "new", 0, 0, G_OPTION_ARG_NONE, &option_new, "A new roll was put in: count from now on", NULL },
  { "second", 0, 0, G_OPTION_ARG_NONE, &option_second, "The second printer", NULL },
  { NULL },
};

/* Returns: (nullable): the paper of that printer; NULL where there is no such printer */
static const char *
paper_of (MrcSettings *settings, int printer)
{
  if (printer == 0)
    return mrc_settings_get_paper (settings);
  return mrc_settings_get_second_printer_uri (settings) != NULL ? mrc_settings_get_second_paper (settings)
                                                                : NULL;
}

static MrcExit
refuse (const char *paper, GError **error)
{
  g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
               paper == NULL ? "there is no second printer: see second_printer: in kiosk.yaml"
                             : "paper: %s in kiosk.yaml is no roll: sheets are not counted",
               paper);
  return MRC_EXIT_NO;
}

static MrcExit
run (const MrcInvocation *invocation, GError **error)
{
  int printer = option_second ? 1 : 0;
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  const char *paper = settings != NULL ? paper_of (settings, printer) : NULL;
  g_autoptr (MrcStore) store = NULL;
  MrcPaperRoll roll;

  if (settings == NULL)
    return MRC_EXIT_FAILED;
  if (!mrc_paper_is_roll (paper))
    return refuse (paper, error);
  store = mrc_command_open_store (invocation, option_new ? MRC_STORE_COMMAND : MRC_STORE_READ_ONLY, error);
  if (store == NULL || (option_new && !mrc_paper_roll_begin (store, printer, error)) ||
      !mrc_paper_roll_get (store, printer, &roll, error))
    return MRC_EXIT_FAILED;

  puts ("used_m\tlength_m\tleft_m");
  if (mrc_paper_roll_left_mm (&roll) < 0)
    printf ("%.1f\tunknown\tunknown\n", roll.used_mm / MM_PER_METRE);
  else
    printf ("%.1f\t%.1f\t%.1f\n", roll.used_mm / MM_PER_METRE, roll.length_mm / MM_PER_METRE,
            mrc_paper_roll_left_mm (&roll) / MM_PER_METRE);
  return mrc_paper_roll_ends_soon (&roll) ? MRC_EXIT_NO : MRC_EXIT_DONE;
}

const MrcCommand mrc_command_print_roll = {
  .name = "print roll",
  .operands = "",
  .summary = "Tells how much paper is left on the roll",
  .details =
    "What was printed since the last change, how much a roll gives, and the rest, in metres. How much a roll "
    "gives is learned from those that were used up to their end, so it is unknown during the first. Say "
    "--new when a new one was put in; where that is forgotten, the first slip after “no paper” tells it. "
    "Exit 1 when it ends soon.",
  .example = "mrc print roll --new",
  .options = options,
  .run = run,
};

static void
check (MrcDoctor *self, int printer)
{
  const char *about = printer == 0 ? "paper" : "second paper";
  g_autoptr (GError) error = NULL;
  MrcPaperRoll roll;
  int left = 0;

  if (!mrc_paper_is_roll (paper_of (self->settings, printer)))
    return;
  if (!mrc_paper_roll_get (self->store, printer, &roll, &error)) {
    mrc_doctor_say (self, MRC_VERDICT_FAILED, about, "%s", error->message);
    return;
  }
  left = mrc_paper_roll_left_mm (&roll);
  if (roll.empty)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, about, "the printer said that it is out; put a new roll in");
  else if (mrc_paper_roll_ends_soon (&roll))
    mrc_doctor_say (self, MRC_VERDICT_WARNING, about,
                    "%.1f m of about %.0f m are left; have a new roll ready, and say mrc print roll --new "
                    "when it is in",
                    left / MM_PER_METRE, roll.length_mm / MM_PER_METRE);
  else if (left < 0)
    mrc_doctor_say (self, MRC_VERDICT_OK, about, "%.1f m used; how much a roll gives is not known yet",
                    roll.used_mm / MM_PER_METRE);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, about, "%.1f m of about %.0f m are left", left / MM_PER_METRE,
                    roll.length_mm / MM_PER_METRE);
}

void
mrc_doctor_check_paper (MrcDoctor *self)
{
  if (self->settings == NULL || self->store == NULL)
    return;

  for (int printer = 0; printer < MRC_N_PRINTERS; printer++)
    check (self, printer);
}
