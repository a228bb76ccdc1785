// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/printer-words.h"

#include "locales/messages.h"
#include "locales/numbers.h"

static const struct {
  const char *words;
  const char *remedy; /* (nullable) */
  const char *picture;
} troubles[] = {
  [MRC_PRINTER_NOT_ASKED] = { "printer.not-asked", NULL, "printer" },
  [MRC_PRINTER_FINE] = { "printer.fine", NULL, "printer" },
  [MRC_PRINTER_LOW] = { "printer.low", "printer.low-do", "printer-roll" },
  [MRC_PRINTER_NO_PAPER] = { "printer.no-paper", "printer.no-paper-do", "printer-empty" },
  [MRC_PRINTER_JAM] = { "printer.jam", "printer.jam-do", "printer-jam" },
  [MRC_PRINTER_COVER] = { "printer.cover", "printer.cover-do", "printer-open" },
  [MRC_PRINTER_OFF] = { "printer.off", "printer.off-do", "printer-off" },
  [MRC_PRINTER_STOPPED] = { "printer.stopped", "printer.stopped-do", "stop-hand" },
  [MRC_PRINTER_OTHER] = { "printer.other", "printer.other-do", "printer-off" },
};

MrcPrinterTrouble
mrc_printer_trouble_of (MrcPrintReason reason)
{
  static const MrcPrinterTrouble of[] = {
    [MRC_PRINT_REASON_NONE] = MRC_PRINTER_FINE,       [MRC_PRINT_REASON_PAPER] = MRC_PRINTER_NO_PAPER,
    [MRC_PRINT_REASON_JAM] = MRC_PRINTER_JAM,         [MRC_PRINT_REASON_COVER] = MRC_PRINTER_COVER,
    [MRC_PRINT_REASON_UNREACHABLE] = MRC_PRINTER_OFF, [MRC_PRINT_REASON_OTHER] = MRC_PRINTER_OTHER,
    [MRC_PRINT_REASON_LATE] = MRC_PRINTER_OTHER,
  };

  return of[reason];
}

MrcPrinterTrouble
mrc_printer_trouble (const MrcPrinterCondition *condition)
{
  MrcPrinterTrouble trouble = MRC_PRINTER_NOT_ASKED;

  if (condition == NULL)
    return trouble;
  if (!condition->answers)
    return MRC_PRINTER_OFF;

  trouble = mrc_printer_trouble_of (condition->reason);
  if (trouble != MRC_PRINTER_FINE)
    return trouble;
  if (!condition->accepts)
    return MRC_PRINTER_STOPPED;
  return condition->low ? MRC_PRINTER_LOW : MRC_PRINTER_FINE;
}

char *
mrc_printer_words (MrcPrinterTrouble trouble)
{
  return mrc_message (troubles[trouble].words, NULL);
}

char *
mrc_printer_remedy (MrcPrinterTrouble trouble)
{
  return troubles[trouble].remedy != NULL ? mrc_message (troubles[trouble].remedy, NULL) : g_strdup ("");
}

const char *
mrc_printer_picture (MrcPrinterTrouble trouble)
{
  return troubles[trouble].picture;
}

char *
mrc_printer_slip_number (int call_number)
{
  g_autofree char *ascii = g_strdup_printf ("%03d", call_number);

  return call_number > 0 ? mrc_digits_text (ascii, mrc_language_current ())
                         : mrc_message ("printer.a-test", NULL);
}

char *
mrc_printer_slip_words (MrcPrintState state)
{
  switch (state) {
  case MRC_PRINT_UNCERTAIN:
    return mrc_message ("printer.slip-uncertain", NULL);
  case MRC_PRINT_FAILED:
    return mrc_message ("printer.slip-failed", NULL);
  case MRC_PRINT_QUEUED:
  case MRC_PRINT_SUBMITTING:
  case MRC_PRINT_SUBMITTED:
  case MRC_PRINT_NEEDS_ATTENTION:
  case MRC_PRINT_PRINTED:
  case MRC_PRINT_CANCELLED:
  default:
    return mrc_message ("printer.slip-on-its-way", NULL);
  }
}
