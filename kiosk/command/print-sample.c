// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/commands.h"

#include "printing/slip-layout.h"

#include <stdio.h>

#define SAMPLE_MINUTE 630
#define SAMPLE_NUMBER 42
#define SAMPLE_CODE "000000000"  /* of nobody */
#define SAMPLE_TICKET_LENGTH 138 /* of a real ticket: the QR is as large as on a slip that counts */
#define SAMPLE_TICKET_START "MRC KIOSK SAMPLE "

static char *option_paper;
static char *option_output;

static const GOptionEntry options[] = {
  { "paper", 0, 0, G_OPTION_ARG_STRING, &option_paper, "58, 80 (mm of the roll), a6, a5 or a4", "PAPER" },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &option_output, "The PDF file to write", "FILE.pdf" },
  { NULL },
};

/* Returns: (nullable): as printing/ calls it */
static const char *
find_paper (const char *name)
{
  static const char *const papers[][2] = {
    { "58", "58mm" }, { "80", "80mm" }, { "a6", "a6" }, { "a5", "a5" }, { "a4", "a4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    if (g_strcmp0 (name, papers[i][0]) == 0)
      return papers[i][1];
  }
  return NULL;
}

/* Needs no centre, so that a printer can be tried before there is one. */
static MrcSlip *
new_sample (void)
{
  MrcSlip *slip = mrc_slip_new ();
  GString *ticket = g_string_new (SAMPLE_TICKET_START);

  while (ticket->len < SAMPLE_TICKET_LENGTH)
    g_string_append_c (ticket, (char) ('A' + ticket->len % 26));
  slip->ticket = g_string_free (ticket, FALSE);
  slip->call_number = SAMPLE_NUMBER;
  slip->minute = SAMPLE_MINUTE;
  slip->counter = 1;
  slip->short_code = g_strdup (SAMPLE_CODE);
  slip->demo = TRUE;
  return slip;
}

static MrcExit
run (const MrcInvocation *invocation, GError **error)
{
  const char *paper = find_paper (option_paper);
  g_autoptr (MrcSlip) slip = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (MrcClock) clock = mrc_clock_new ();
  double width_mm = 0, height_mm = 0;
  int minute = 0;

  if (!g_str_equal (invocation->operands[0], "slip"))
    return mrc_command_usage (error, "there is no sample “%s”; there is: slip", invocation->operands[0]);
  if (paper == NULL)
    return mrc_command_usage (error, "--paper is none of 58, 80, a6, a5, a4; give one of them");
  if (option_output == NULL)
    return mrc_command_usage (error, "--output is missing: give the PDF file to write");

  slip = new_sample ();
  slip->day = mrc_clock_today (clock, &minute);
  pdf = mrc_slip_layout_pdf (slip, paper, &width_mm, &height_mm);
  if (!g_file_set_contents (option_output, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                            error))
    return MRC_EXIT_FAILED;
  printf ("%s\t%.0f x %.0f mm\n", option_output, width_mm, height_mm);
  return MRC_EXIT_DONE;
}

const MrcCommand mrc_command_print_sample = {
  .name = "print sample",
  .operands = "KIND",
  .n_operands = 1,
  .summary = "Writes a sample of a printed paper to a PDF file",
  .details =
    "KIND is slip. Needs no centre and no printer. The sample is marked as one, is for today, and its "
    "QR, as large as that of a real slip, is no ticket.",
  .example = "mrc print sample slip --paper 58 --output slip.pdf",
  .options = options,
  .run = run,
};
