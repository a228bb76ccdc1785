// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/printer.h"

G_BEGIN_DECLS

/** What is the matter with a printer, as staff see it. */
typedef enum {
  MRC_PRINTER_NOT_ASKED,
  MRC_PRINTER_FINE,
  MRC_PRINTER_LOW,
  MRC_PRINTER_NO_PAPER,
  MRC_PRINTER_JAM,
  MRC_PRINTER_COVER,
  MRC_PRINTER_OFF,
  MRC_PRINTER_STOPPED,
  MRC_PRINTER_OTHER,
} MrcPrinterTrouble;

/** mrc_printer_trouble: @condition: (nullable): NULL while it was never asked */
MrcPrinterTrouble mrc_printer_trouble (const MrcPrinterCondition *condition);
/** mrc_printer_trouble_of: of a slip that did not come out */
MrcPrinterTrouble mrc_printer_trouble_of (MrcPrintReason reason);

/* In the language of the glass; all but the picture (transfer full). */
char *mrc_printer_words (MrcPrinterTrouble trouble);
char *mrc_printer_remedy (MrcPrinterTrouble trouble); /* "" where there is nothing to do */
const char *mrc_printer_picture (MrcPrinterTrouble trouble);
char *mrc_printer_slip_number (int call_number); /* "০৪২"; the word for a test where it is nobody's */
char *mrc_printer_slip_words (MrcPrintState state);

G_END_DECLS
