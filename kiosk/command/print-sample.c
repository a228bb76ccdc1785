// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/commands.h"
#include "kiosk/command/paper.h"

#include "printing/document-layout.h"
#include "printing/paper-sample.h"
#include "printing/slip-layout.h"

#include <stdio.h>

#define SAMPLE_MINUTE 630
#define SAMPLE_NUMBER 42
#define SAMPLE_CODE "000000000" /* of nobody */

static char *option_paper;
static char *option_output;
static char *option_language;
static gboolean option_long;

static const GOptionEntry options[] = {
  { "paper", 0, 0, G_OPTION_ARG_STRING, &option_paper, "58, 80 (mm of the roll), a6, a5 or a4", "PAPER" },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &option_output, "The PDF file to write", "FILE.pdf" },
  { "language", 0, 0, G_OPTION_ARG_STRING, &option_language, "bn (the default) or en", "LANGUAGE" },
  { "long", 0, 0, G_OPTION_ARG_NONE, &option_long, "With the longest texts that must have room", NULL },
  { NULL },
};

const char *
mrc_command_find_paper (const char *name, GError **error)
{
  static const char *const papers[][2] = {
    { "58", "58mm" }, { "80", "80mm" }, { "a6", "a6" }, { "a5", "a5" }, { "a4", "a4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    if (g_strcmp0 (name, papers[i][0]) == 0)
      return papers[i][1];
  }
  mrc_command_usage (error, "--paper is none of 58, 80, a6, a5, a4; give one of them");
  return NULL;
}

/* Needs no centre, so that a printer can be tried before there is one. */
static MrcSlip *
new_slip (MrcDay day)
{
  MrcSlip *slip = mrc_slip_new ();

  slip->ticket = mrc_paper_sample_ticket ();
  slip->call_number = SAMPLE_NUMBER;
  slip->day = day;
  slip->minute = SAMPLE_MINUTE;
  slip->counter = 1;
  slip->short_code = g_strdup (SAMPLE_CODE);
  slip->demo = TRUE;
  return slip;
}

/* Returns: (nullable): NULL for a kind there is not */
static GBytes *
draw_sample (const char *kind,
             const char *paper,
             MrcLanguage language,
             MrcDay day,
             double *width,
             double *height)
{
  g_autoptr (MrcSlip) slip = g_str_equal (kind, "slip") ? new_slip (day) : NULL;
  g_autoptr (MrcDocument) document =
    slip == NULL ? mrc_paper_sample_new (kind, language, option_long, day) : NULL;

  if (slip != NULL)
    return mrc_slip_layout_pdf (slip, paper, width, height);
  return document != NULL ? mrc_document_layout_pdf (document, paper, width, height) : NULL;
}

static gboolean
parse_language (MrcLanguage *ret_language)
{
  *ret_language = g_strcmp0 (option_language, "en") == 0 ? MRC_LANGUAGE_ENGLISH : MRC_LANGUAGE_BENGALI;
  return option_language == NULL || g_str_equal (option_language, "en") ||
         g_str_equal (option_language, "bn");
}

MrcExit
mrc_command_write_paper (GBytes *pdf, const char *path, double width_mm, double height_mm, GError **error)
{
  if (!g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), error))
    return MRC_EXIT_FAILED;
  printf ("%s\t%.0f x %.0f mm\n", path, width_mm, height_mm);
  return MRC_EXIT_DONE;
}

static MrcExit
run (const MrcInvocation *invocation, GError **error)
{
  const char *kind = invocation->operands[0];
  const char *paper = mrc_command_find_paper (option_paper, error);
  g_autofree char *kinds = g_strjoinv (", ", (char **) mrc_paper_sample_kinds ());
  g_autoptr (MrcClock) clock = mrc_clock_new ();
  g_autoptr (GBytes) pdf = NULL;
  MrcLanguage language = MRC_LANGUAGE_BENGALI;
  double width_mm = 0, height_mm = 0;
  int minute = 0;

  if (paper == NULL)
    return MRC_EXIT_FAILED;
  if (option_output == NULL)
    return mrc_command_usage (error, "--output is missing: give the PDF file to write");
  if (!parse_language (&language))
    return mrc_command_usage (error, "--language is neither bn nor en");

  pdf = draw_sample (kind, paper, language, mrc_clock_today (clock, &minute), &width_mm, &height_mm);
  if (pdf == NULL)
    return mrc_command_usage (error, "there is no sample “%s”; there are: slip, %s", kind, kinds);
  return mrc_command_write_paper (pdf, option_output, width_mm, height_mm, error);
}

const MrcCommand mrc_command_print_sample = {
  .name = "print sample",
  .operands = "KIND",
  .n_operands = 1,
  .summary = "Writes a sample of a printed paper to a PDF file",
  .details =
    "KIND is slip, ticket, summary, worksheet, contract, steps, referral, receipt, closed, day-sheet, test, "
    "pad, broker-receipt, home-sheet, pocket-card or clusters (hard conjuncts, to judge letters by). Needs "
    "no centre and no printer. The sample is marked as one, is for today, and its QR, as large as that of a "
    "real slip, is no ticket; its phone numbers are of nobody.",
  .example = "mrc print sample slip --paper 58 --output slip.pdf",
  .options = options,
  .run = run,
};
